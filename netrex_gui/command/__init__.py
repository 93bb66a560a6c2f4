"""``netrex-token``: the kept tokens for programs and terminals, without a window and without Qt."""

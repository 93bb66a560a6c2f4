"""The pages of a hand-over: a connection that somebody prepares, another receives, and a token that comes back."""

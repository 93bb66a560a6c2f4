"""The list of connections and their kept tokens, the search in it, and Help at its foot."""

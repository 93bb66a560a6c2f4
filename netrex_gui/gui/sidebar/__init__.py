"""The list of connections, and the search in it."""

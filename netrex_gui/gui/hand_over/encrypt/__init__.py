"""A token is sealed for whoever asked for it."""

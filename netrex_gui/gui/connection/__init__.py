"""The page on which a connection is filled in."""

"""A sealed token is opened."""

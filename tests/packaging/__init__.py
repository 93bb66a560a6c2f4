"""The packages: how they are made, what is in them, and that they do what the app does."""

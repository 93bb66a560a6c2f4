"""The packages: what is in them, and that they do what the app does."""

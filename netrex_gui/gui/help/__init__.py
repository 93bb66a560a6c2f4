"""About the app, and the check of its setup."""

"""Netrex Token: get an OAuth2 token by signing in with the browser."""

__version__ = "0.1.0"
NAME = "netrex-token"
"""The name of this app in paths and to the desktop."""

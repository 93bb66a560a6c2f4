"""Netrex Token: get an OAuth2 token by signing in with the browser."""

__version__ = "0.2.0"
NAME = "netrex-token"
"""The name of this app in paths and to the desktop."""
HOME_PAGE = ""
"""Where the project lives, such as ``https://github.com/OWNER/NAME``; empty until it has a home.

Whatever points there takes it from here: the packages, their descriptions, and *About*.
"""

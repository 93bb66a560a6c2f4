"""Colours, sizes and icons."""

GROUNDS = {"light": "#ffffff", "dark": "#1c1f24"}
"""The colour of the empty page, for the window that is shown before anything else is loaded."""

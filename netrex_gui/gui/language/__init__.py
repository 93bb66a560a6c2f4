"""The languages of the window, and their choice."""

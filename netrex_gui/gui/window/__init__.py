"""The main window, and the workspace that joins its pages."""

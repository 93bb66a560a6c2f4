"""What helps when something does not work."""

"""The key that tokens are sealed for."""

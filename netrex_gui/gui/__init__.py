"""The window: the only part, apart from app.py, that knows Qt."""

"""What a pasted mail holds, without a window: read `reader.py` first."""

"""Authorization servers that others wrote, on loopback, against the real window and the real browser."""

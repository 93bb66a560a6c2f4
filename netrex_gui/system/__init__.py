"""What the computer is asked for."""

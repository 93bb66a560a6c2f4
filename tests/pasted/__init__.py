"""What the paste reader finds; `python -m tests.pasted` prints it of each mail."""

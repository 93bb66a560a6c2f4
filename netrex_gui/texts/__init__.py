"""What is said, by the window and by the command: words that need no Qt."""

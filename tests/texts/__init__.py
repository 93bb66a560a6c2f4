"""What is said without Qt."""

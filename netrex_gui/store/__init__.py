"""What is kept: connections, preferences and secrets, in versioned files and the system's password store."""

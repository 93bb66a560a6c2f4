"""The command without a window, called as a program or as a function."""

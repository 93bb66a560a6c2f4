"""Speed and memory beside a bare PySide6 window of the same size: ``python -m tests.bench`` prints a table."""

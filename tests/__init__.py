"""The tests: they mirror the package; ``desktop`` drives the real window."""

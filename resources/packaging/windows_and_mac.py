"""The packages for Windows and macOS."""

from pathlib import Path


def package(folder: Path, version: str, target: Path) -> Path:
    """Make the package for this system, and return its path."""
    raise NotImplementedError

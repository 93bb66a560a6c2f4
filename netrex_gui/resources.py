"""Where the files are that come with the app: icons, translations, the look, the page that the browser ends on."""

from pathlib import Path

_INSTALLED = Path(__file__).parent / "resources"
FOLDER = _INSTALLED if _INSTALLED.is_dir() else Path(__file__).parent.parent / "resources"


NOTICES = "notices.txt"
"""The licences of what a package brings along; made with the package, so that there is none beside the sources."""


def has(name: str) -> bool:
    """Tell whether there is such a resource."""
    return (FOLDER / name).is_file()


def read(name: str) -> str:
    """Return the text of a resource."""
    return (FOLDER / name).read_text(encoding="utf-8")


def path(name: str) -> str:
    """Return the path of a resource, with forward slashes as Qt likes them."""
    return (FOLDER / name).as_posix()

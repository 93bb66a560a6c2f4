"""The system's browser, for consent (RFC 8252 section 8.12: never one of our own)."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_link(link: str) -> bool:
    """Hand a link to the system's browser without waiting for it; tell whether the system took it."""
    return QDesktopServices.openUrl(QUrl.fromEncoded(link.encode(), QUrl.ParsingMode.StrictMode))

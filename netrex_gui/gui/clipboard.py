"""What goes to the clipboard, and how it is marked."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def copy_text(text: str) -> None:
    """Copy a text that anybody may see."""
    QGuiApplication.clipboard().setText(text)


def copy_secret(secret: str) -> None:
    """Copy a secret, marked so that clipboard histories leave it out."""
    content = QMimeData()
    content.setText(secret)
    content.setData("x-kde-passwordManagerHint", b"secret")
    QGuiApplication.clipboard().setMimeData(content)

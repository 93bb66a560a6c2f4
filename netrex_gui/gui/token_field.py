"""The field that holds the token on its page."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class TokenField(QLineEdit):
    """The token, masked or not; however it is copied from here, it is copied whole and marked as confidential."""

    def __init__(self, copy: Callable[[], None]) -> None:
        super().__init__()
        self._copy_confidentially = copy
        self.setObjectName("accessToken")
        self.setProperty("code", "true")
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)  # ours, which copy confidentially
        self.setDragEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy in our own way."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy_confidentially()
        else:
            super().keyPressEvent(event)

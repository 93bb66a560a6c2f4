"""The head of the connection page: its name, and the way to have somebody else sign in."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from netrex_gui.gui.parts.widgets import button

_BESIDE = 12
_NAMES_SHARE = 0.5
"""So much of the width is the name's; where the link leaves it less, as in large print, it stands below."""


class ConnectionHeading(QWidget):
    """The name as a title, with a link beside it.

    Signals: `prepare_requested` when the person wants to prepare the connection for somebody else.
    """

    prepare_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name_field = QLineEdit()
        self.name_field.setObjectName("connectionName")
        self.name_field.setProperty("kind", "title")
        self.name_field.setPlaceholderText(self.tr("New connection"))
        self.name_field.setAccessibleName(self.tr("Name of this connection"))
        self.prepare_button = button(self.tr("Prepare &for someone else"), "prepareButton", "link")
        self.prepare_button.setToolTip(self.tr("Send a file to whoever has the portal account"))
        self.prepare_button.clicked.connect(self.prepare_requested)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_BESIDE)
        self._row.addWidget(self.name_field, 1)
        self._row.addWidget(self.prepare_button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the link below the name where both have no room."""
        directions = QBoxLayout.Direction
        left = self.width() - _BESIDE - self.prepare_button.sizeHint().width()
        is_wide = left >= self.width() * _NAMES_SHARE
        self._row.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        self._row.setSpacing(_BESIDE if is_wide else 0)
        super().resizeEvent(event)

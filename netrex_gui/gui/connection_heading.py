"""The head of the connection page: its name, and the way to have somebody else sign in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from netrex_gui.gui.widgets import button

_BESIDE = 12


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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BESIDE)
        row.addWidget(self.name_field, 1)
        row.addWidget(self.prepare_button)

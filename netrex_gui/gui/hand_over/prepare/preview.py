"""What the other side will see of a connection, in the words in which they see it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from netrex_gui.gui.hand_over.prepare import text as prepare_wording
from netrex_gui.gui.parts.widgets import label
from netrex_gui.hand_over.warnings import ConnectionWarnings
from netrex_gui.store.connection import Connection


class Preview(QFrame):
    """Who asks, at which portal, and what the token may do; and what whoever prepares it should know."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "tinted")
        self.who = label("", "", "previewSender")
        self.host = label("", "card", "previewHost")
        self.name = label("", "", "previewName")
        self.permissions = label("", "", "previewPermissions")
        self.remarks = label("", "caution", "prepareRemarks")
        facts = QGridLayout()
        facts.setHorizontalSpacing(24)
        facts.setVerticalSpacing(6)
        facts.setColumnStretch(1, 1)
        named = (
            (self.tr("Who asks"), self.who),
            (self.tr("Portal"), self.host),
            (self.tr("Name"), self.name),
            (self.tr("The token may"), self.permissions),
        )
        for row, (text, value) in enumerate(named):
            name = label(text, "secondary")
            name.setWordWrap(False)
            facts.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            facts.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(label(self.tr("What they will see"), "label"))
        column.addLayout(facts)
        column.addWidget(self.remarks)

    def show_connection(self, connection: Connection, facts: ConnectionWarnings) -> None:
        """Show what a file with this connection says."""
        self.host.setText(facts.host)
        self.name.setText(prepare_wording.name(connection.name))
        self.permissions.setText(prepare_wording.permissions(connection.scopes))
        remarks = prepare_wording.remarks(connection, facts)
        self.remarks.setText(remarks)
        self.remarks.setVisible(bool(remarks))

    def show_sender(self, name: str) -> None:
        """Show who asks."""
        self.who.setText(prepare_wording.sender(name.strip()))

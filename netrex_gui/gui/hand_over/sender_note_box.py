"""A tinted box with a text that a person sends to whoever sent them a connection."""

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout

from netrex_gui.gui import clipboard
from netrex_gui.gui.breaking_row import BreakingRow
from netrex_gui.gui.problem import SenderNote
from netrex_gui.gui.widgets import CopyButton, button, label, set_kind

_MOST_LINES = 24
_MARGIN = 2


class SenderNoteBox(QFrame):
    """Shows a text and copies it; where `show_name` is given the text is folded, and it is said first what it is."""

    def __init__(self, name: str, copy_name: str, show_name: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "tinted")
        self._folds = bool(show_name)
        self.caption = label()
        self.field = NoteText(name)
        self.field.setAccessibleName(self.tr("Text to send"))
        self.copy_button = CopyButton(self.tr("Copy what to &send"), copy_name, self.tr("Copied"))
        self.copy_button.clicked.connect(self._copy)
        self.show_button = button("", show_name, "link")
        self.show_button.setCheckable(True)
        self.show_button.setAccessibleName(self.tr("Look at the text"))
        self._lay_out()
        self.show_button.toggled.connect(self._unfold)
        self._unfold(not self._folds)

    def show_note(self, note: SenderNote) -> None:
        """Show another text, folded where it folds."""
        self.caption.setText(note.caption)
        self.field.setPlainText(note.text)
        self.field.fit()
        set_kind(self.copy_button, "primary" if note.helps_most else "")
        self.show_button.setChecked(False)

    def clear(self) -> None:
        """There is nothing to send any more."""
        self.caption.clear()
        self.field.clear()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        if self._folds:
            column.addWidget(self.caption)
            column.addWidget(BreakingRow(self.copy_button, self.show_button, spacing=16))
            column.addWidget(self.field)
        else:
            column.addWidget(self.field)
            column.addWidget(BreakingRow(self.copy_button))
            for unused in (self.caption, self.show_button):
                unused.setParent(self)
                unused.hide()

    def _unfold(self, shown: bool) -> None:
        self.show_button.setText(self.tr("Look at the te&xt ▾") if shown else self.tr("Look at the te&xt ▸"))
        self.field.setVisible(shown)

    def _copy(self) -> None:
        clipboard.copy_text(self.field.toPlainText())
        self.copy_button.show_copied()


class NoteText(QTextEdit):
    """A plain text that can be selected, as high as its lines, or as a part of them that can be scrolled."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "note")
        self.setAcceptRichText(False)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_MARGIN)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the lines are in this width."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Be as high as the text."""
        edges = 2 * self.frameWidth()
        text = math.ceil(self.document().size().height())
        most = _MOST_LINES * self.fontMetrics().lineSpacing()
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policies.ScrollBarAsNeeded if text > most else policies.ScrollBarAlwaysOff)
        if self.height() != (height := min(text, most) + edges):
            self.setFixedHeight(height)

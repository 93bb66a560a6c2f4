"""A tinted box with a text that a person sends to whoever sent them a connection."""

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout

from netrex_gui.gui.parts import clipboard
from netrex_gui.gui.parts.widgets import CopyButton, button, label, set_kind
from netrex_gui.gui.parts.wrapping_row import WrappingRow
from netrex_gui.gui.texts.problem import SenderNote

_MOST_LINES = 24
_MARGIN = 2


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


class SenderNoteBox(QFrame):
    """Shows a text and copies it; with a `show_name` the text is collapsible, and it is said first what it is."""

    def __init__(self, name: str, copy_name: str, show_name: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "tinted")
        self._is_collapsible, self._name = bool(show_name), name
        self._text: NoteText | None = None
        self.caption = label()
        self.copy_button = CopyButton(self.tr("Copy what to &send"), copy_name, self.tr("Copied"))
        self.copy_button.clicked.connect(self._copy)
        self.show_button = button(self.tr("Look at the te&xt"), show_name, "link")
        self.show_button.setCheckable(True)
        self._lay_out()
        self.show_button.toggled.connect(self._expand)
        self._expand(not self._is_collapsible)

    @property
    def field(self) -> NoteText:
        """Return the text, which is made when it is first asked for: few people are ever shown one."""
        if self._text is None:
            self._text = self._make_text()
        return self._text

    def show_note(self, note: SenderNote) -> None:
        """Show another text, collapsed where it can be."""
        self.caption.setText(note.caption)
        self.field.setPlainText(note.text)
        self.field.fit()
        set_kind(self.copy_button, "primary" if note.helps_most else "")
        self.show_button.setChecked(False)

    def clear(self) -> None:
        """There is nothing to send any more."""
        self.caption.clear()
        if self._text is not None:
            self._text.clear()

    def _make_text(self) -> NoteText:
        text = NoteText(self._name)
        text.setAccessibleName(self.tr("Text to send"))
        if self._is_collapsible:
            self._column.addWidget(text)
        else:
            self._column.insertWidget(0, text)
            text.stackUnder(self._row)  # which is how it is read aloud
        text.setVisible(self.show_button.isChecked() or not self._is_collapsible)
        return text

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        if self._is_collapsible:
            column.addWidget(self.caption)
            column.addWidget(WrappingRow(self.copy_button, self.show_button, spacing=16))
        else:
            self._row = WrappingRow(self.copy_button)
            column.addWidget(self._row)
            for unused in (self.caption, self.show_button):
                unused.setParent(self)
                unused.hide()

    def _expand(self, shown: bool) -> None:
        self.show_button.show_expanded(expanded=shown)
        if self._text is not None:
            self._text.setVisible(shown)

    def _copy(self) -> None:
        clipboard.copy_text(self.field.toPlainText())
        self.copy_button.show_copied()

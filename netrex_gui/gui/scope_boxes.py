"""What the token may do: one check box for each permission, least privilege first."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from netrex_gui.gui.widgets import label
from netrex_gui.gui.wrapping import WrappingBox
from netrex_gui.oauth.provider import SCOPES


@dataclass(frozen=True)
class ScopeWords:
    """What a permission allows, and what can go wrong with it."""

    text: str
    caution: str = ""


class ScopeBoxes(QWidget):
    """Check boxes for the provider's scopes."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, QCheckBox] = {}
        words = self._words()
        self._entries = [self._entry(scope, words[scope]) for scope in SCOPES]
        self.setFocusProxy(self._boxes[SCOPES[0]])
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        self._columns = 0
        self.set_columns(2)

    def minimumSizeHint(self) -> QSize:
        """Return the width of one column: where there is no room for two, there is one."""
        narrowest = max(entry.minimumSize().width() for entry in self._entries)
        return QSize(narrowest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two columns where both have room."""
        has_room = 2 * self._widest() + self._grid.horizontalSpacing() <= self.width()
        self.set_columns(2 if has_room else 1)
        super().resizeEvent(event)

    def _widest(self) -> int:
        return max(entry.sizeHint().width() for entry in self._entries)

    def set_columns(self, columns: int) -> None:
        """Stand in so many columns, each read from top to bottom."""
        if columns == self._columns:
            return
        self._columns = columns
        rows = -(-len(self._entries) // columns)
        for entry in self._entries:
            self._grid.removeItem(entry)
            entry.setParent(None)
        for index, entry in enumerate(self._entries):
            self._grid.addLayout(entry, index % rows, index // rows)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def set_scopes(self, scopes: Iterable[str]) -> None:
        """Tick these scopes and no others."""
        wanted = set(scopes)
        for scope, box in self._boxes.items():
            box.setChecked(scope in wanted)

    def scopes(self) -> tuple[str, ...]:
        """Return the ticked scopes, in the provider's order."""
        return tuple(scope for scope, box in self._boxes.items() if box.isChecked())

    def _entry(self, scope: str, words: ScopeWords) -> QVBoxLayout:
        box = WrappingBox(words.text)
        box.setObjectName(f"scope_{scope}")
        box.setAccessibleName(words.text)
        box.setAccessibleDescription(words.caution)
        self._boxes[scope] = box
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(box)
        row.addWidget(label(scope, "code"))
        row.addStretch(1)
        entry = QVBoxLayout()
        entry.setSpacing(0)
        entry.addLayout(row)
        if words.caution:
            caution = label("⚠ " + words.caution, "caution")
            caution.setIndent(28)
            entry.addWidget(caution)
        entry.addStretch(1)
        return entry

    def _words(self) -> dict[str, ScopeWords]:
        return {
            "read": ScopeWords(self.tr("See settings and state")),
            "write": ScopeWords(self.tr("Change settings"), self.tr("can change and delete")),
            "liveview": ScopeWords(self.tr("Watch live video")),
            "liveview_ptz": ScopeWords(self.tr("Move cameras")),
            "liveview_light": ScopeWords(self.tr("Switch lights")),
            "liveview_audioclip": ScopeWords(self.tr("Play sound clips")),
            "audiotransmit": ScopeWords(self.tr("Speak through cameras")),
            "events": ScopeWords(self.tr("See events")),
            "recordings": ScopeWords(self.tr("Watch recordings")),
            "recordings_delete": ScopeWords(self.tr("Delete recordings"), self.tr("cannot be undone")),
        }

"""What the token may do: one check box for each permission, least privilege first."""

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from netrex_gui.gui import scope_wording
from netrex_gui.gui.connection_fields import code_field
from netrex_gui.gui.widgets import label
from netrex_gui.oauth.provider import SCOPES


class ScopeBoxes(QWidget):
    """Check boxes for the provider's scopes."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, QCheckBox] = {}
        words = scope_wording.words()
        self._entries = [self._entry(scope, words[scope]) for scope in SCOPES]
        self.setFocusProxy(self._boxes[SCOPES[0]])
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        self.set_columns(2)

    def set_columns(self, columns: int) -> None:
        """Stand in so many columns, each read from top to bottom."""
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

    def _entry(self, scope: str, words: scope_wording.ScopeWords) -> QVBoxLayout:
        box = QCheckBox(words.allows)
        box.setObjectName(f"scope_{scope}")
        box.setAccessibleName(words.allows)
        box.setAccessibleDescription(words.risk)
        box.setToolTip(words.risk)
        self._boxes[scope] = box
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(box)
        row.addWidget(label(scope, "code"))
        row.addStretch(1)
        entry = QVBoxLayout()
        entry.setSpacing(0)
        entry.addLayout(row)
        if words.danger:
            caution = label("⚠ " + words.danger, "caution")
            caution.setIndent(28)
            entry.addWidget(caution)
        entry.addStretch(1)
        return entry


class OtherScopes(QWidget):
    """A field for scopes that have no box, by their names at the portal."""

    def __init__(self) -> None:
        super().__init__()
        self.field = code_field("otherScopes")
        self.field.setPlaceholderText(self.tr("usually empty"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label(self.tr("&Others, by name"), "secondary", buddy=self.field))
        row.addWidget(self.field, 1)
        self.field.setAccessibleName(self.tr("Other permissions, by name"))

    def set_scopes(self, scopes: Iterable[str]) -> None:
        """Show those of the scopes that have no box."""
        self.field.setText(" ".join(scope for scope in scopes if scope not in SCOPES))

    def scopes(self) -> tuple[str, ...]:
        """Return what was typed, set apart by blanks or commas."""
        return tuple(self.field.text().replace(",", " ").split())

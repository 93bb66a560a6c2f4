"""What the token may do: one check box for each permission, least privilege first."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from netrex_gui.gui.connection.fields import code_field
from netrex_gui.gui.look import theme
from netrex_gui.gui.look.icons import SMALL_SIDE, picture
from netrex_gui.gui.parts.check_box import CheckBox
from netrex_gui.gui.parts.widgets import label
from netrex_gui.gui.parts.wrapping_row import BreakingRow
from netrex_gui.gui.texts import scopes as scope_wording
from netrex_gui.oauth.provider import SCOPES

_BESIDE_THE_BOX = 30
_GAP = 4


class ScopeBoxes(QGroupBox):
    """Check boxes for the provider's scopes; a screen reader says their common name when it comes to them."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, CheckBox] = {}
        words = scope_wording.words()
        self._entries = [self._entry(scope, words[scope]) for scope in SCOPES]
        self.setFocusProxy(self._boxes[SCOPES[0]])
        self._columns = (QVBoxLayout(), QVBoxLayout())
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for column in self._columns:
            column.setSpacing(0)
            self._row.addLayout(column)
        self.set_columns(2)

    def set_columns(self, columns: int) -> None:
        """Stand in so many columns, each read from top to bottom, and each without gaps."""
        rows = -(-len(self._entries) // columns)
        for column in self._columns:
            while column.takeAt(0):
                pass
        for index, entry in enumerate(self._entries):
            entry.setParent(None)
            self._columns[index // rows].addLayout(entry)
        for place, column in enumerate(self._columns):
            column.addStretch(1)
            self._row.setStretch(place, 1 if place < columns else 0)
        self._row.setSpacing(16 if columns > 1 else 0)

    def set_scopes(self, scopes: Iterable[str]) -> None:
        """Tick these scopes and no others."""
        wanted = set(scopes)
        for scope, box in self._boxes.items():
            box.setChecked(scope in wanted)

    def scopes(self) -> tuple[str, ...]:
        """Return the ticked scopes, in the provider's order."""
        return tuple(scope for scope, box in self._boxes.items() if box.isChecked())

    def _entry(self, scope: str, words: scope_wording.ScopeWords) -> QVBoxLayout:
        box = CheckBox(words.allows)
        box.setObjectName(f"scope_{scope}")
        box.setAccessibleName(words.allows)
        box.setAccessibleDescription(words.risk)
        box.setToolTip(words.risk)
        self._boxes[scope] = box
        entry = QVBoxLayout()
        entry.setSpacing(0)
        entry.addWidget(BreakingRow(box, label(scope, "code"), spacing=6, indent=theme.sp(_BESIDE_THE_BOX)))
        if words.danger:
            entry.addWidget(_Caution(words.danger))
        entry.addStretch(1)
        return entry


class _Caution(QLabel):
    """Words of caution below a check box, after a sign in their colour."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "caution")
        self.setWordWrap(True)
        self.setIndent(theme.sp(_BESIDE_THE_BOX + SMALL_SIDE + _GAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign beside the first line."""
        super().paintEvent(event)
        side = theme.sp(SMALL_SIDE)
        sign = picture("caution", theme.worn().caution, side, self.devicePixelRatioF())
        top = (self.fontMetrics().height() - side) / 2
        QPainter(self).drawPixmap(QPointF(theme.sp(_BESIDE_THE_BOX), top), sign)


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

    def set_scopes(self, scopes: Iterable[str]) -> None:
        """Show those of the scopes that have no box."""
        self.field.setText(" ".join(scope for scope in scopes if scope not in SCOPES))

    def scopes(self) -> tuple[str, ...]:
        """Return what was typed, set apart by blanks or commas."""
        return tuple(self.field.text().replace(",", " ").split())

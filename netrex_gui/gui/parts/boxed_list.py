"""A boxed list: each row says its fact, and opens in place what belongs to it."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QSizePolicy, QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.look.icons import SMALL_SIDE, picture
from netrex_gui.gui.parts.buttons import Button, HoldsItsWords
from netrex_gui.gui.parts.layouts import column_in, row_in, set_beside
from netrex_gui.gui.parts.widgets import announce, label, rule, set_kind
from netrex_gui.gui.parts.withheld_names import WithheldNames

_LABELS = 126
"""The width that the labels of the facts have, in pixels for usual print."""
_SIDE, _ABOVE = 16, 11
_GAP, _APART = 16, 12
_HAIR = 20


class _Fact(QLabel):
    """A text that wraps, and where it need not is as wide as its words: Qt's own guess breaks some in two."""

    def __init__(self) -> None:
        super().__init__(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.setIndent(0)  # on a ground of its own Qt would indent it, and break words that have room

    def sizeHint(self) -> QSize:
        """Return the size of the words in one line, with the edges of one that is tinted, and a hair more."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + _HAIR
        return QSize(width, self.heightForWidth(width))


class RowButton(HoldsItsWords, Button):
    """The head of a row, as one button over its whole width: a label, its fact, and what a press does or a chevron.

    It is checked while the row is open; a screen reader reads label and fact as its name. One that opens nothing has
    neither words for a press nor a chevron.
    """

    def __init__(self, name: str, text: str, action: str, *, opens: bool) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "row")
        self.setAutoDefault(True)
        self.setCheckable(opens)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # its words wrap
        self._action_text = action
        self.label, self.fact, self.action = label(text), _Fact(), label("", "row-action")
        self.label.setWordWrap(True)
        self.fact.hide()
        row = row_in(self, spacing=_APART, edges=(_SIDE, theme.sp(_ABOVE), _SIDE, theme.sp(_ABOVE)))
        self._texts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._texts.setSpacing(_GAP)
        self._texts.addWidget(self.label, 1)
        self._texts.addWidget(self.fact, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._texts, 1)
        row.addWidget(self.action)
        self.hold(row)
        self.show_open(is_open=False)

    def show_fact(self, text: str, kind: str) -> None:
        """Say the fact; with one the label stands in a column of its own, in front of it."""
        self.fact.setText(text)
        self.fact.setVisible(bool(text))
        set_kind(self.fact, kind)
        set_kind(self.label, "secondary" if text else "")
        self._texts.setStretch(0, 0 if text else 1)
        self.set_narrow(self._texts.direction() == QBoxLayout.Direction.TopToBottom)
        self._name_itself()

    def show_text(self, text: str) -> None:
        """Have another label."""
        self.label.setText(text)
        self._name_itself()

    def show_open(self, *, is_open: bool) -> None:
        """Say what the next press does."""
        closes = self.tr("Close") if self._action_text else ""
        self.action.setText(closes if is_open else self._action_text)
        if not self._action_text:
            self.action.setFixedWidth(theme.sp(SMALL_SIDE))
        self._name_itself()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Put the fact below its label, or beside it."""
        set_beside(self._texts, not narrow)
        self._texts.setSpacing(2 if narrow else _GAP)
        beside = bool(self.fact.text()) and not narrow
        self.label.setMinimumWidth(theme.sp(_LABELS) if beside else 0)
        self.label.setMaximumWidth(theme.sp(_LABELS) if beside else (1 << 24) - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chevron where no words say what a press does."""
        super().paintEvent(event)
        if self._action_text or not self.isCheckable():
            return
        side, colours = theme.sp(SMALL_SIDE), theme.current_colours()
        name = "unfolded" if self.isChecked() else "folded"
        sign = picture(name, colours.accent, side, self.devicePixelRatioF())
        place = self.action.geometry().center()
        QPainter(self).drawPixmap(place.x() - side // 2, place.y() - side // 2, sign)

    def _name_itself(self) -> None:
        text, fact = self.label.text(), self.fact.text()
        self.setAccessibleName(f"{text}: {fact}" if fact else text)
        self.setAccessibleDescription(self.action.text())


class BoxRow(QWidget):
    """A row of the list: `button` is its head, and `content`, if it has any, is shown below that while it is open.

    What is in the content has its names only then: nobody finds by its name what is not there to be used. It is laid
    out when the row is opened for the first time.

    Signals: `toggled` with whether it is open now.
    """

    toggled = Signal(bool)

    def __init__(self, name: str, text: str, action: str = "", content: QWidget | None = None) -> None:
        super().__init__()
        self.button = RowButton(name, text, action, opens=content is not None)
        self.button.toggled.connect(self._show_content)
        self.content = content
        self._names = WithheldNames(content) if content is not None else None
        self._line = rule()
        self._holder = QFrame()
        self._holder.setProperty("kind", "row-content")
        self._holder.hide()
        if content is not None:
            content.setParent(self._holder)  # what has no parent would be there longer than Qt itself
        self._inside = column_in(self._holder, edges=(_SIDE, 12, _SIDE, 12))
        column_in(self, self._line, self.button, self._holder, spacing=0)

    @property
    def is_open(self) -> bool:
        """Tell whether its content is shown."""
        return self.button.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Open or close it."""
        self.button.setChecked(is_open)

    def show_fact(self, text: str, kind: str = "") -> None:
        """Say the fact of this row, or none; `kind` picks its look, such as that of something of little importance."""
        self.button.show_fact(text, kind)

    def label_for(self, field: QWidget) -> None:
        """Have its label be that of a field in its content as well, for a screen reader."""
        self.button.label.setBuddy(field)

    def stand(self, *, is_first: bool, is_last: bool) -> None:
        """Take a place in the list: a line parts each row from the one above it."""
        self._line.setHidden(is_first)
        set_kind(self._holder, "row-content-last" if is_last else "row-content")

    def part(self, name: str) -> QWidget | None:
        """Return the part of the content that has this name while the row is open."""
        return self._names.part(name) if self._names is not None else None

    def note_content(self) -> None:
        """Take note of what has been added to the content."""
        if self._names is not None and not self.is_open:
            self._names.withhold()

    def _show_content(self, is_open: bool) -> None:
        self.button.show_open(is_open=is_open)
        if self.content is not None and self._names is not None:
            if is_open:
                self._names.give_back()
                self._put_in(self.content)
            else:
                self._names.withhold()
            self._holder.setVisible(is_open)
        announce(self.button, self.tr("Open") if is_open else self.tr("Closed"))
        self.toggled.emit(is_open)

    def _put_in(self, content: QWidget) -> None:
        if self._inside.indexOf(content) < 0:
            self._inside.addWidget(content)
            content.show()
            self._order_by_tab(content)

    def _order_by_tab(self, content: QWidget) -> None:
        """Have the Tab key lead from the head through the content, in the order in which that was made.

        Qt's own chain is not walked: PySide (6.11) takes each part for the owner of the one that it names as next, all
        through the window, and with a part that goes later the others lose what is theirs, such as a menu its entries.
        """
        last: QWidget = self.button
        for each in content.findChildren(QWidget):
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and content.isAncestorOf(each):  # and in this window
                QWidget.setTabOrder(last, each)
                last = each


class BoxedList(QFrame):
    """Rows in a box, read from top to bottom; what opens pushes down only what is below it.

    Signals: `opened` with the BoxRow that was opened, to be scrolled to.
    """

    opened = Signal(object)

    def __init__(self, *rows: BoxRow) -> None:
        super().__init__()
        self.setProperty("kind", "framed")
        self.rows = rows
        column = column_in(self, spacing=0, edges=(1, 1, 1, 1))
        for place, row in enumerate(rows):
            row.stand(is_first=place == 0, is_last=place == len(rows) - 1)
            row.toggled.connect(partial(self._tell, row))
            column.addWidget(row)

    def set_narrow(self, narrow: bool) -> None:
        """Put each fact below its label, or beside it."""
        for row in self.rows:
            row.button.set_narrow(narrow)

    def row_of(self, name: str) -> tuple[BoxRow, QWidget] | None:
        """Return the row that has something of this name in its content, whether it is open or not, and that."""
        found = ((row, part) for row in self.rows if (part := row.part(name)) is not None)
        return next(found, None)

    def _tell(self, row: BoxRow, is_open: bool) -> None:
        if is_open:
            self.opened.emit(row)

"""Small parts that every page is built from, and `announce`, which has a screen reader say something."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from netrex_gui.gui.parts import clipboard
from netrex_gui.gui.parts.buttons import Button
from netrex_gui.gui.parts.layouts import column_of, row_in, set_beside

_COPIED_MILLISECONDS = 2000
_FIELD_EDGE = 6
_BESIDE = 12


def label(
    text: str = "", kind: str = "", name: str = "", buddy: QWidget | None = None, *, selectable: bool = False
) -> QLabel:
    """Make a plain-text label that wraps; `kind` picks its look, `buddy` is the field that it names."""
    made = QLabel(text, textFormat=Qt.TextFormat.PlainText)
    made.setObjectName(name)
    made.setWordWrap(buddy is None and kind not in {"label", "section", "code", "chip", "chip-missing", "clock"})
    made.setProperty("kind", kind)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if buddy is not None:
        made.setBuddy(buddy)
        buddy.setAccessibleName(text.replace("&", ""))
    return made


def hold_line(empty: QLabel) -> None:
    """Have an empty label take the room of a line, so that nothing moves when it says something."""
    empty.setText("|")
    empty.setMinimumHeight(empty.sizeHint().height())
    empty.clear()


def button(text: str, name: str, kind: str = "") -> Button:
    """Make a push button; Enter presses it where it has the focus."""
    made = Button(text)
    made.setObjectName(name)
    made.setProperty("kind", kind)
    made.setAutoDefault(True)
    made.setAccessibleName(text.replace("&", ""))
    return made


def unfolding_link(text: str, name: str, *parts: QWidget) -> Button:
    """Make a link that unfolds parts and folds them away again; they are folded at first."""
    made = button(text, name, "link")
    made.setCheckable(True)

    def unfold(shown: bool) -> None:
        made.show_expanded(expanded=shown)
        for part in parts:
            part.setVisible(shown)

    made.toggled.connect(unfold)
    unfold(shown=False)
    return made


def set_kind(widget: QWidget, kind: str) -> None:
    """Give a label or a button another look."""
    set_look(widget, "kind", kind)


def set_look(widget: QWidget, part: str, value: str) -> None:
    """Give a widget another look by a property that the style sheet knows."""
    if widget.property(part) != value:
        widget.setProperty(part, value)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # otherwise it is looked at before it is shown
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        widget.updateGeometry()
        if isinstance(widget, Button):
            widget.colour_icon()


def rule() -> QFrame:
    """Make a thin line between two parts of a page."""
    made = QFrame()
    made.setProperty("kind", "rule")
    made.setFixedHeight(1)
    return made


def heading(sign: QWidget, title: QLabel, *below: QLabel) -> QHBoxLayout:
    """Make the head of a page: a sign, such as a badge for how something ended, beside a title and sentences."""
    texts = column_of(title, *below, spacing=2)
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(texts, 1)
    return row


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say a change of state."""
    if text:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def tell_what_does_not_fit(field: QLineEdit) -> None:
    """Have a field say so when it takes less than was pasted."""

    def tell() -> None:
        from PySide6.QtWidgets import QToolTip

        text = QCoreApplication.translate(
            "Field", "It is too long: the end of it was left out. %n characters fit here.", None, field.maxLength()
        )
        QToolTip.showText(field.mapToGlobal(QPoint(0, field.height())), text, field)
        announce(field, text)

    field.inputRejected.connect(tell)


class CopyButton(Button):
    """A button that copies, and says so for a moment.

    `text_to_copy` returns what anybody may see; whoever copies something else themselves calls `show_copied`.
    """

    def __init__(
        self, text: str, name: str, copied: str, kind: str = "", text_to_copy: Callable[[], str] | None = None
    ) -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setProperty("kind", kind)
        self.setAccessibleName(text.replace("&", ""))
        self.setAutoDefault(True)
        self._text, self._copied = text, copied
        self.show_icon("copy")
        self._back = QTimer(self, singleShot=True, interval=_COPIED_MILLISECONDS)
        self._back.timeout.connect(self._show_usual)
        if text_to_copy is not None:
            self.clicked.connect(lambda: self._copy(text_to_copy()))

    def sizeHint(self) -> QSize:
        """Return the size that it has with either of its words, so that it does not grow when it is pressed."""
        size, measure = super().sizeHint(), self.fontMetrics()
        either = (text.replace("&", "") for text in (self.text(), self._text, self._copied))
        shown, *others = map(measure.horizontalAdvance, either)
        return QSize(size.width() + max(shown, *others) - shown, size.height())

    def take_words(self, text: str) -> None:
        """Say something else from now on, or once it no longer says that it was copied."""
        self._text = text
        if not self._back.isActive():
            self.setText(text)

    def show_copied(self) -> None:
        """Say that it was copied."""
        self.setMinimumWidth(self.width())
        self.setText(self._copied)
        self.show_icon("tick")
        announce(self, self._copied)
        self._back.start()

    def _copy(self, text: str) -> None:
        clipboard.copy_text(text)
        self.show_copied()

    def _show_usual(self) -> None:
        self.setText(self._text)
        self.show_icon("copy")


class CopyBox(QFrame):
    """A tinted box with a text to be copied exactly, and what to do with it. It is changed here only if `editable`."""

    def __init__(
        self, name: str, button_name: str, accessible_name: str, caption: str = "", *, editable: bool = False
    ) -> None:
        super().__init__()
        self.setProperty("kind", "copy")
        self.field = QLineEdit(readOnly=not editable)
        self.field.setObjectName(name)
        self.field.setAccessibleName(accessible_name)
        self.field.setProperty("code", "true")
        self.copy_button = CopyButton(
            self.tr("Copy"), button_name, self.tr("Copied"), "small", lambda: self.field.text().strip()
        )
        self.copy_button.setAccessibleName(self.tr("Copy: {what}").format(what=accessible_name))
        texts = column_of(self.field, spacing=2)
        if caption:
            words = label(caption, "small")
            words.setIndent(_FIELD_EDGE)
            texts.addWidget(words)
        self._row = row_in(self, spacing=_BESIDE, edges=(10, 8, 12, 8))
        self._row.addLayout(texts, 1)
        self.field.textChanged.connect(self._show_beginning)
        self._row.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button below the text where the text has no room beside it."""
        super().resizeEvent(event)
        self._arrange()

    def _show_beginning(self) -> None:
        if not self.field.hasFocus():
            self.field.setCursorPosition(0)  # a text that is too long is seen from its beginning
        self._arrange()

    def _arrange(self) -> None:
        text = self.field.fontMetrics().horizontalAdvance(self.field.text()) + 4 * _FIELD_EDGE
        fits = text + _BESIDE + self.copy_button.sizeHint().width() <= self._row.contentsRect().width()
        set_beside(self._row, fits)

"""Fields for what is copied from elsewhere: a secret goes nowhere by being selected, and is copied as confidential."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QToolTip

from netrex_gui.gui.look import theme
from netrex_gui.gui.look.icons import icon
from netrex_gui.gui.parts import clipboard
from netrex_gui.gui.parts.widgets import announce, tell_what_does_not_fit

_Keys = QKeySequence.StandardKey
_SELECTING: dict[QKeySequence.StandardKey, Callable[["SecretLine"], None]] = {
    _Keys.SelectAll: lambda line: line.selectAll(),
    _Keys.SelectNextChar: lambda line: line.cursorForward(True),
    _Keys.SelectPreviousChar: lambda line: line.cursorBackward(True),
    _Keys.SelectNextWord: lambda line: line.cursorWordForward(True),
    _Keys.SelectPreviousWord: lambda line: line.cursorWordBackward(True),
    _Keys.SelectStartOfLine: lambda line: line.home(True),
    _Keys.SelectStartOfBlock: lambda line: line.home(True),
    _Keys.SelectStartOfDocument: lambda line: line.home(True),
    _Keys.SelectEndOfLine: lambda line: line.end(True),
    _Keys.SelectEndOfBlock: lambda line: line.end(True),
    _Keys.SelectEndOfDocument: lambda line: line.end(True),
}
"""Qt's own way with these keys ends with a copy to the primary selection."""


class SecretLine(QLineEdit):
    """Keeps from X11's primary selection, and from the unmarked clipboard, whatever is selected in it.

    Qt puts there what is selected, when a button of the mouse is let go and after each key, and what the keys for
    copying, for cutting and for deleting to the end of the line are pressed for; of a text that is masked it puts none.
    """

    def __init__(self) -> None:
        super().__init__()
        tell_what_does_not_fit(self)

    @property
    def is_masked(self) -> bool:
        """Tell whether dots stand for the text."""
        return self.echoMode() != QLineEdit.EchoMode.Normal

    def copy_marked(self) -> None:
        """Copy what is selected and shown, marked as confidential and for some time only, and say so."""
        if not self.is_masked and self.hasSelectedText():
            clipboard.copy_secret(self.selectedText())
            said = clipboard.on_clipboard(int(clipboard.KEPT_SECONDS))
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), said, self)
            announce(self, said)

    def cut_marked(self) -> None:
        """Copy in the same way, and take it out of the line."""
        if not self.is_masked and not self.isReadOnly() and self.hasSelectedText():
            self.copy_marked()
            self.del_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select, copy and cut in our own way, and delete to the end of the line without copying."""
        select = next((each for key, each in _SELECTING.items() if event.matches(key)), None)
        if select is not None:
            select(self)
        elif event.matches(_Keys.Copy):
            self.copy_marked()
        elif event.matches(_Keys.Cut):
            self.cut_marked()
        elif event.matches(_Keys.DeleteEndOfLine) and not self.isReadOnly():
            self.setSelection(self.cursorPosition(), len(self.text()))
            self.del_()
        else:
            super().keyPressEvent(event)
            clipboard.take_from_selection(self.selectedText())  # as after an undo, which selects what comes back

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave out what Qt does with a selection; without one it may open a keyboard on the screen."""
        if event.button() != Qt.MouseButton.LeftButton or not self.hasSelectedText():
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Have the usual menu copy and cut in our own way."""
        menu = self.createStandardContextMenu()
        ours = {"edit-copy": self.copy_marked, "edit-cut": self.cut_marked}
        for action in menu.actions():
            if action.objectName() in ours:
                action.triggered.disconnect()
                action.triggered.connect(ours[action.objectName()])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())


class SecretField(SecretLine):
    """A masked text with an eye that shows it while it is wanted."""

    def __init__(self, show: str, hide: str) -> None:
        super().__init__()
        self._texts = {False: show, True: hide}
        self.setProperty("code", "true")
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._eye = QAction(show, self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show_plain)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._draw_eye()

    def hide_text(self) -> None:
        """Hide the text again."""
        self._eye.setChecked(False)

    def clear(self) -> None:
        """Forget the text; Qt's own would let it be had back by an undo once it is shown."""
        self.setText("")

    def changeEvent(self, event: QEvent) -> None:
        """Keep the eye visible when the colours change."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_eye()
        super().changeEvent(event)

    def _draw_eye(self) -> None:
        self._eye.setIcon(icon("eye-off" if self._eye.isChecked() else "eye", theme.current_colours().secondary))

    def _show_plain(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.setText(self._texts[shown])
        self._draw_eye()


def code_field(name: str) -> QLineEdit:
    """Make a field for a text that is copied from elsewhere."""
    field = QLineEdit()
    field.setObjectName(name)
    field.setProperty("code", "true")
    tell_what_does_not_fit(field)
    return field

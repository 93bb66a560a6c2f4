"""The field above the list that finds what is in it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from netrex_gui.gui.look import theme
from netrex_gui.gui.look.icons import icon


class SearchField(QLineEdit):
    """Escape empties it. Signals: `left_downwards` when the person goes on to the list, with Down or Enter."""

    left_downwards = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("searchField")
        self.setPlaceholderText(self.tr("Search"))
        self.setAccessibleName(self.tr("Search connections and tokens"))
        self.setClearButtonEnabled(True)
        self._draw_clear_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the clear button visible when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_clear_icon()

    def event(self, event: QEvent) -> bool:
        """Keep Escape to the field while there is something to be emptied: elsewhere it cancels."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_emptying(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field, or go on to the list."""
        if self._is_emptying(event):
            self.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def _draw_clear_icon(self) -> None:
        """Have the button that Qt made look like the other icons; a style's own is dim on dark grounds."""
        for action in self.findChildren(QAction):
            action.setIcon(icon("clear", theme.worn().secondary))

    def _is_emptying(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and bool(self.text())

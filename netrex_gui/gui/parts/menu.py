"""A menu inside the window, made of buttons: assistive tools see those, and no menu of Qt's own beside a button."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.buttons import Button
from netrex_gui.gui.parts.layouts import column_in

_PADDING, _GAP = 6, 6
_KEYS = Qt.Key
_STEPS: dict[int, int] = {_KEYS.Key_Down: 1, _KEYS.Key_Up: -1}


class MenuEntry(Button):
    """A line of a menu, which goes through its lines by the arrow keys."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setAccessibleName(text.replace("&", ""))
        self.setProperty("kind", "entry")
        self.setAutoDefault(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave those keys to the menu: a button's own go on to the next control of the window."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Menu(QFrame):
    """Covers the window while it is open, so that a click beside its panel closes it and does nothing else.

    It stands above the button that opens it, and where it `ends_with_opener`, both end at the same edge.
    """

    def __init__(self, opener: QWidget, name: str, *, ends_with_opener: bool = False) -> None:
        super().__init__(opener)
        self.setObjectName(f"{name}Ground")
        self.setProperty("kind", "menu-ground")
        self.hide()
        self._opener, self._ends_with_opener = opener, ends_with_opener
        opener.destroyed.connect(self.deleteLater)  # once it was open, it belongs to what it covers
        self.panel = QFrame(self)
        self.panel.setObjectName(name)
        self.panel.setProperty("kind", "menu")
        self._rows = column_in(self.panel, spacing=0, edges=(_PADDING, _PADDING, _PADDING, _PADDING))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def add(self, text: str, name: str, hint: str = "", *, stays_open: bool = False) -> Button:
        """Add a line with a hint at what it does; the menu closes before that is done, unless it `stays_open`."""
        made = MenuEntry(text, name)
        made.setToolTip(hint)
        made.setAccessibleDescription(hint)
        if not stays_open:
            made.clicked.connect(self.close_menu)
        self._rows.addWidget(made)
        return made

    def open(self) -> None:
        """Show the lines above the button, with the keyboard at the first."""
        ground = theme.wearer(self._opener)
        if self.parentWidget() is not ground:
            self.setParent(ground)
            ground.installEventFilter(self)
        self.show()
        self.raise_()
        self._place()
        self.stops()[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def close_menu(self) -> None:
        """Hide the menu, and give the keyboard back to what opened it."""
        if self.isVisible():
            self._opener.setFocus()
            self.hide()

    def stops(self) -> Sequence[Button]:
        """Return the lines that can be chosen now, from above."""
        shown = [each for each in self.panel.findChildren(Button) if each.isVisible() and each.isEnabled()]
        return sorted(shown, key=lambda each: each.y())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the button once the window has laid itself out in another size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            QTimer.singleShot(0, self, self._place)
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape to the menu: elsewhere it cancels."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == _KEYS.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and is_escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the lines, round and round, or close."""
        key = event.key()
        if key == _KEYS.Key_Escape:
            self.close_menu()
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif key in {_KEYS.Key_Home, _KEYS.Key_End}:
            self.stops()[0 if key == _KEYS.Key_Home else -1].setFocus()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close at a click beside the panel."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_menu()

    def _step(self, by: int) -> None:
        stops = self.stops()
        at = next((place for place, each in enumerate(stops) if each.hasFocus()), -1 if by > 0 else 0)
        stops[(at + by) % len(stops)].setFocus()

    def _follow_focus(self, _old: QWidget | None, focused: QWidget | None) -> None:
        if focused is not None and self.isVisible() and not self.isAncestorOf(focused):
            self.hide()  # the keyboard is elsewhere already

    def _place(self) -> None:
        ground = theme.wearer(self._opener)
        self.setGeometry(ground.rect())
        size, corner = self.panel.sizeHint().boundedTo(self.size()), self._opener.mapTo(ground, QPoint())
        left = corner.x() + (self._opener.width() - size.width() if self._ends_with_opener else 0)
        self.panel.setGeometry(QRect(QPoint(left, max(0, corner.y() - _GAP - size.height())), size))

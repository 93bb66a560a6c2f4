"""What the button with the three dots opens: how a token ends."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from netrex_gui.gui.parts.buttons import MENU_STEPS, Button, MenuEntry

_EDGE, _GAP = 6, 4


class MoreMenu(QFrame):
    """Covers the page while it is open, so that a click beside it closes it and does nothing else.

    Assistive tools see no menu of Qt's own, but this one: it is made of buttons.
    """

    def __init__(self, opener: Button) -> None:
        super().__init__(opener)
        self._opener = opener
        self.setObjectName("moreMenuGround")
        self.hide()
        self.panel = QFrame(self)
        self.panel.setObjectName("moreMenu")
        self._rows = QVBoxLayout(self.panel)
        self._rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self._rows.setSpacing(0)
        self._entries: list[Button] = []
        opener.clicked.connect(self.open)

    def add(self, text: str, name: str, hint: str) -> Button:
        """Add a line, with a hint at what it does."""
        made = MenuEntry(text)
        made.setObjectName(name)
        made.setAccessibleName(text.replace("&", ""))
        made.setProperty("kind", "entry")
        made.setAutoDefault(True)
        made.setToolTip(hint)
        made.setAccessibleDescription(hint)
        made.clicked.connect(self.close_menu)
        self._rows.addWidget(made)
        self._entries.append(made)
        return made

    def open(self) -> None:
        """Show the lines above the button, with the keyboard at the first."""
        page = self._opener.window()
        self.setParent(page)
        self.setGeometry(page.rect())
        self.show()
        self.raise_()
        size = self.panel.sizeHint()
        place = QRect(self._opener.mapTo(page, QPoint()), self._opener.size())
        corner = QPoint(place.right() + 1 - size.width(), place.top() - _GAP - size.height())
        self.panel.setGeometry(QRect(corner, size))
        self._entries[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def close_menu(self) -> None:
        """Hide the menu, and give the keyboard back to what opened it."""
        if self.isVisible():
            self._opener.setFocus()
            self.hide()

    def event(self, event: QEvent) -> bool:
        """Keep Escape to the menu: elsewhere it cancels."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and is_escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the lines, round and round, or close."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_menu()
        elif event.key() in MENU_STEPS:
            at = next((place for place, each in enumerate(self._entries) if each.hasFocus()), 0)
            self._entries[(at + MENU_STEPS[event.key()]) % len(self._entries)].setFocus()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """Close at a click beside the lines."""
        self.close_menu()

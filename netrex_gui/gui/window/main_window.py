"""The window itself. It imports next to nothing, so that it can be seen at once; what is in it comes after."""

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QCloseEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QWidget

from netrex_gui.gui.look import GROUNDS

if TYPE_CHECKING:
    from netrex_gui.store.preferences import PreferenceStore

SIZE = (960, 700)
SMALLEST = (720, 540)
FRAME = 48
"""What the system's own title bar and frame take, at most."""

_MIDDLE = 128


class MainWindow(QMainWindow):
    """The app's only window, which a screen reader takes for one: its name on an empty page, until it has a content.

    The `preferences` remember where it was; without them, and on Wayland, it opens where the system puts it.
    """

    def __init__(self, preferences: "PreferenceStore | None" = None) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("Netrex Token")
        room = self.screen().availableGeometry()
        width, height = room.width() - FRAME, room.height() - FRAME
        self.setMinimumSize(min(SMALLEST[0], width), min(SMALLEST[1], height))
        self.resize(min(SIZE[0], width), min(SIZE[1], height))
        self._preferences = preferences
        if preferences is not None:
            place = preferences.load().window_place.encode(errors="ignore")
            self.restoreGeometry(QByteArray.fromBase64(place))  # which leaves the window alone if it is nonsense
        dark = self.palette().window().color().lightness() < _MIDDLE
        self.setPalette(QPalette(GROUNDS["dark" if dark else "light"]))
        self._may_close: Callable[[], bool] = lambda: True
        greeting = QWidget()
        layout = QHBoxLayout(greeting)
        layout.addStretch(1)
        layout.addWidget(QLabel("Netrex Token"))
        layout.addStretch(1)
        self.setCentralWidget(greeting)

    def set_content(self, content: QWidget, may_close: Callable[[], bool]) -> None:
        """Put the content in place; `may_close` is asked before the window closes."""
        self.setPalette(QPalette())
        self.setCentralWidget(content)
        content.show()  # the window would do it later, and in a window that is active already the focus would be lost
        content.setFocus()
        self._may_close = may_close

    def come_forward(self) -> None:
        """Raise the window above the browser; where the system forbids that, ask for attention."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QApplication

        self.setWindowState((self.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive)
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, unless the person wants to stay."""
        event.setAccepted(self._may_close())
        if event.isAccepted() and self._preferences is not None:
            self._remember_place(self._preferences)

    def _remember_place(self, preferences: "PreferenceStore") -> None:
        """Remember where the window is; where that cannot be written, it opens in its usual place the next time."""
        from netrex_gui.store.json_file import StoreError

        with contextlib.suppress(StoreError):
            preferences.change(window_place=bytes(self.saveGeometry().toBase64().data()).decode("ascii"))

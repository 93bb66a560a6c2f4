"""The window itself. It imports next to nothing, so that it can be seen at once; what is in it comes after."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QCloseEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QWidget

from netrex_gui.gui.look import GROUNDS
from netrex_gui.gui.window import place as window_place

SIZE = (960, 700)
SMALLEST = (720, 540)
FRAME = 48
"""What the system's own title bar and frame take, at most."""

_MIDDLE = 128


class MainWindow(QMainWindow):
    """The app's only window, which a screen reader takes for one: its name on an empty page, until it is furnished.

    `place` is the file that remembers where the window was; without one it opens where the system puts it.
    """

    def __init__(self, place: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("Netrex Token")
        room = self.screen().availableGeometry()
        width, height = room.width() - FRAME, room.height() - FRAME
        self.setMinimumSize(min(SMALLEST[0], width), min(SMALLEST[1], height))
        self.resize(min(SIZE[0], width), min(SIZE[1], height))
        self._place = place
        if place is not None:
            window_place.restore(self, place)
        dark = self.palette().window().color().lightness() < _MIDDLE
        self.setPalette(QPalette(GROUNDS["dark" if dark else "light"]))
        self._may_close: Callable[[], bool] = lambda: True
        greeting = QWidget()
        layout = QHBoxLayout(greeting)
        layout.addStretch(1)
        layout.addWidget(QLabel("Netrex Token"))
        layout.addStretch(1)
        self.setCentralWidget(greeting)

    def furnish(self, content: QWidget, may_close: Callable[[], bool]) -> None:
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
        if event.isAccepted() and self._place is not None:
            window_place.save(self, self._place)

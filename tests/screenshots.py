"""Pictures of the real window in each state: ``python -m tests.screenshots FOLDER [light|dark]``.

The scale is Qt's own: set QT_SCALE_FACTOR=2 for 200 %. Nothing of the person's own settings is read or written.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from netrex_gui import practice_connection
from netrex_gui.connection_store import ConnectionStore
from netrex_gui.connections import Connection
from netrex_gui.gui import languages, theme
from netrex_gui.gui.connection_library import ConnectionLibrary
from netrex_gui.gui.main_window import MainWindow
from netrex_gui.oauth.errors import TokenRequestRefused
from netrex_gui.secret_store import SecretStore
from tests.fake_browser import FakeBrowser

_SECONDS = 20


def main(folder: str, scheme: str = "light") -> None:
    """Write one picture for each state into a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    app.setFont(QFont("Noto Sans", 11))
    languages.install(app, "en")
    theme.apply(app)
    theme.dress(app, theme.DARK if scheme == "dark" else theme.LIGHT)
    with tempfile.TemporaryDirectory() as home:
        photographer = Photographer(Path(folder), scheme, _window(Path(home)))
        photographer.walk()


def _window(home: Path) -> MainWindow:
    store = ConnectionStore(home)
    for name, host in (("Winshop, Brno", "system2.netrex.cz"), ("Demo shop", "cloud.camstreamer.com")):
        store.put(Connection(name=name, provider_url=f"https://{host}", client_id="4f1c93a07be2"))
    store.put(Connection(name="Gate integration", client_id="4f1c93a07be2", scopes=("read", "liveview")))
    window = MainWindow(ConnectionLibrary(store, SecretStore()), practice_connection.start)
    window.show()
    window.complete()
    return window


class Photographer:
    """Takes the window through its states."""

    def __init__(self, folder: Path, scheme: str, window: MainWindow) -> None:
        self.folder, self.scheme, self.window = folder, scheme, window
        folder.mkdir(parents=True, exist_ok=True)

    def walk(self) -> None:
        """Go from the form to the token, and to a problem."""
        window = self.window
        window.form.secret_field.setText("x" * 20)
        window.form.name_field.setCursorPosition(0)
        self.take("form")
        window.form.advanced_button.setChecked(True)
        self.take("advanced")
        window.form.advanced_button.setChecked(False)
        window.form.secret_field.clear()
        window.practise()
        self.take("practice")
        links: list[str] = []
        window.open_browser = lambda link: bool(links.append(link)) or True
        window.sign_in()
        _wait(lambda: bool(links))
        self.take("waiting")
        browser = FakeBrowser()
        browser.open_detached(links[0])
        _wait(lambda: window.pages.currentWidget() is window.token_panel)
        self.take("token")
        window.show_problem(TokenRequestRefused("invalid_client", "Unknown client", 401))
        self.take("problem")

    def take(self, state: str) -> None:
        """Write a picture of the window as it is."""
        for _ in range(3):
            QApplication.processEvents()
        self.window.grab().save(str(self.folder / f"{state}-{self.scheme}.png"))


def _wait(condition: Callable[[], bool]) -> None:
    loop = QEventLoop()
    poll = QTimer(interval=10)
    poll.timeout.connect(lambda: loop.quit() if condition() else None)
    poll.start()
    QTimer.singleShot(_SECONDS * 1000, loop.quit)
    loop.exec()
    assert condition()


if __name__ == "__main__":
    main(*sys.argv[1:])

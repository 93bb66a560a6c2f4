"""Pictures of the real window in each state.

``python -m tests.screenshots FOLDER [light|dark] [en|cs] [WIDTHxHEIGHT]``

The scale is Qt's own: set QT_SCALE_FACTOR=2 for 200 %. Nothing of the person's own settings is read or written.
"""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from netrex_gui import practice_connection
from netrex_gui.connection_store import ConnectionStore
from netrex_gui.connections import Connection
from netrex_gui.gui import languages, theme
from netrex_gui.gui.connection_library import ConnectionLibrary
from netrex_gui.gui.guide_wording import Step
from netrex_gui.gui.main_window import MainWindow
from netrex_gui.gui.sign_in_panel import LATE_SECONDS
from netrex_gui.gui.workspace import Workspace
from netrex_gui.oauth.errors import TokenRequestRefused
from netrex_gui.secret_store import SecretStore
from tests.fake_browser import FakeBrowser
from tests.waiting import wait_for


def main(folder: str, scheme: str = "light", language: str = "en", size: str = "960x700") -> None:
    """Write one picture for each state into a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    app.setFont(QFont("Noto Sans", 11))
    languages.install(app, language)
    theme.apply(app)
    theme.dress(app, theme.DARK if scheme == "dark" else theme.LIGHT)
    name = scheme if language == "en" else f"{scheme}-{language}"
    with tempfile.TemporaryDirectory() as home:
        first_start = Photographer(Path(folder), name, *_window(ConnectionStore(Path(home) / "new"), size))
        first_start.take("first-start")
        first_start.window.hide()
        Photographer(Path(folder), name, *_window(_store(Path(home)), size)).walk()


def _store(home: Path) -> ConnectionStore:
    store = ConnectionStore(home)
    for name, host in (("Winshop, Brno", "system2.netrex.cz"), ("Demo shop", "cloud.camstreamer.com")):
        store.put(Connection(name=name, provider_url=f"https://{host}", client_id="4f1c93a07be2"))
    store.put(Connection(name="Gate integration", client_id="4f1c93a07be2", scopes=("read", "liveview")))
    return store


def _window(store: ConnectionStore, size: str) -> tuple[MainWindow, Workspace]:
    workspace = Workspace(ConnectionLibrary(store, SecretStore()), practice_connection.start)
    workspace.complete()
    window = MainWindow()
    window.furnish(workspace, workspace.may_close)
    window.resize(*map(int, size.split("x")))
    window.show()
    return window, workspace


class Photographer:
    """Takes the window through its states."""

    def __init__(self, folder: Path, suffix: str, window: MainWindow, workspace: Workspace) -> None:
        self.folder, self.suffix, self.window, self.workspace = folder, suffix, window, workspace
        folder.mkdir(parents=True, exist_ok=True)

    def walk(self) -> None:
        """Go from the form to the token, and to a problem."""
        workspace = self.workspace
        workspace.form.secret_field.setText("x" * 20)
        workspace.form.name_field.setCursorPosition(0)
        self.take("form")
        workspace.form.advanced_button.setChecked(True)
        self.take("advanced")
        workspace.form.advanced_button.setChecked(False)
        workspace.form.secret_field.clear()
        workspace.practise()
        self.take("practice")
        links: list[str] = []

        def open_browser(link: str) -> bool:
            links.append(link)
            return True

        workspace.open_browser = open_browser
        workspace.sign_in()
        wait_for(lambda: bool(links))
        self.take("waiting")
        workspace.sign_in_panel.began -= LATE_SECONDS
        wait_for(workspace.sign_in_panel.help.nothing_yet.isVisible)
        self.take("waiting-late")
        browser = FakeBrowser()
        browser.open_detached(links[0])
        wait_for(lambda: workspace.pages.currentWidget() is workspace.token_panel)
        self.take("token")
        workspace.show_problem(TokenRequestRefused("invalid_client", "Unknown client", 401))
        self.take("problem")
        self.take_guide()
        self.take_help()

    def take_guide(self) -> None:
        """Go through the guide."""
        for step in Step:
            self.workspace.guide.open(step)
            self.take(f"guide-{step.name.lower()}")

    def take_help(self) -> None:
        """Check the setup of a connection whose port is taken, and look at what the app says about itself."""
        workspace = self.workspace
        workspace.sidebar.check_button.click()
        panel = workspace.help.setup_panel
        assert panel is not None
        wait_for(panel.again_button.isEnabled)
        self.take("setup")
        workspace.sidebar.about_button.click()
        self.take("about")

    def take(self, state: str) -> None:
        """Write a picture of the window as it is."""
        for _ in range(3):
            QApplication.processEvents()
        self.window.grab().save(str(self.folder / f"{state}-{self.suffix}.png"))


if __name__ == "__main__":
    main(*sys.argv[1:])

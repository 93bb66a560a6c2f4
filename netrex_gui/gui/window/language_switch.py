"""The window's content in the person's language, and in another one as soon as that is chosen."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from netrex_gui.gui.language import languages
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.window.main_window import MainWindow
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.store.preferences import LanguageChoice

_FINISH_SECONDS = 3.0


class LanguageSwitch(QObject):
    """Furnishes the window, and does so anew in another language: all texts of a page are set when it is made.

    `make` makes a workspace; `furnished` is called with each one that is in the window.
    """

    def __init__(
        self,
        window: MainWindow,
        choice: LanguageChoice,
        make: Callable[[], Workspace],
        furnished: Callable[[Workspace], None],
    ) -> None:
        super().__init__(window)
        self._window, self._choice, self._make, self._furnished = window, choice, make, furnished
        self._background = Background(self)
        self.workspace: Workspace | None = None

    def begin(self, language: str | None) -> Workspace:
        """Furnish the window in a language, or where none is named, in the one that was chosen the last time."""
        chosen = self._choice.load()
        return self._furnish(language or (chosen if chosen in languages.available() else ""))

    def _furnish(self, code: str) -> Workspace:
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 (there is a window)
        languages.install(app, code)
        workspace = self.workspace = self._make()
        workspace.language_bar.show_language(code, code or languages.system())
        workspace.language_bar.is_free = lambda: self._may_change(workspace)
        # Queued: the menu in which it was chosen goes with the old workspace, and is left first.
        workspace.language_bar.chosen.connect(self._change, Qt.ConnectionType.QueuedConnection)
        self._window.furnish(workspace, lambda: workspace.may_close() and self._finish())
        workspace.attention_wanted.connect(self._window.come_forward)
        self._furnished(workspace)
        return workspace

    def _may_change(self, workspace: Workspace) -> bool:
        from netrex_gui.gui.window.moving import may_move  # late: few people ever change it

        workspace.complete()
        return may_move(workspace)

    def _change(self, code: str) -> None:
        from netrex_gui.gui.window.moving import move

        old = self.workspace
        if old is None or not self._may_change(old):
            return
        self._background.run(lambda: self._choice.save(code), lambda _: None, lambda _: None)
        self._window.setUpdatesEnabled(False)
        old.hide()
        new = self._furnish(code)
        move(old, new)
        new.language_bar.button.setFocus()
        self._window.setUpdatesEnabled(True)

    def _finish(self) -> bool:
        self._background.finish(_FINISH_SECONDS)
        return True

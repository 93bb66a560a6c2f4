"""Tries a token at its provider's API, and saves it to a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.parts.messages import Message
from netrex_gui.gui.token import text as token_text
from netrex_gui.gui.token.panel import TokenPanel
from netrex_gui.store.private_file import FileNotSaved, save_private

if TYPE_CHECKING:
    from netrex_gui.tokens.api_check import Finding
    from netrex_gui.tokens.formats import GrantedToken

_TEXT, _ENV = ".txt", ".env"
_FILE_NAME = "token.json"
_FINISH_SECONDS = 0.5


class TokenUseController(QObject):
    """Does what the buttons of the token page's `use` ask for; what comes after the token has gone is not shown."""

    def __init__(self, panel: TokenPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._background = Background(self)
        self._saved_to: Path | None = None
        panel.use.check_wanted.connect(self._check)
        panel.use.save_wanted.connect(self._save)

    def close(self) -> None:
        """Leave a check that is under way."""
        self._background.finish(_FINISH_SECONDS)

    def _check(self) -> None:
        from netrex_gui.tokens.api_check import check_token

        granted = self._panel.shown
        if granted is None:
            return
        use, host = self._panel.use, granted.api_host

        def told(message: Message) -> None:
            use.set_busy(False)
            if self._panel.shown is granted:
                use.tell(message)

        def found(finding: "Finding") -> None:
            told(token_text.found(finding, host))

        use.set_busy(True)
        use.tell(token_text.checking(host))
        self._background.run(
            lambda: check_token(granted.api_endpoint, granted.token),
            found,
            lambda error: told(token_text.not_checked(error)),
        )

    def _save(self) -> None:
        granted = self._panel.shown
        if granted is None:
            return
        path = self._ask_where()
        if path is None:
            return
        try:
            # The dialog has asked whether a file that is there may be replaced.
            is_private = save_private(path, _text_for(path, granted), replace=path.exists())
        except FileNotSaved as error:
            self._panel.use.tell(token_text.not_saved(error))
        else:
            self._saved_to = path
            renews = bool(granted.token.refresh_token) and path.suffix.lower() != _TEXT
            self._panel.use.tell(token_text.saved(str(path), renews, is_private))

    def _ask_where(self) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        from netrex_gui.gui.parts.dialogs import file_dialog

        dialog = file_dialog(self._panel, self.tr("Save the token"))
        dialog.setObjectName("saveTokenDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffixes = {
            self.tr("JSON (*.json)"): "json",
            self.tr("Environment file (*.env)"): "env",
            self.tr("Text, the token alone (*.txt)"): "txt",
        }
        dialog.setNameFilters(list(suffixes))
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(suffixes[name]))
        dialog.setDefaultSuffix("json")
        dialog.selectFile(str(self._saved_to or _FILE_NAME))
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def _text_for(path: Path, granted: "GrantedToken") -> str:
    from netrex_gui.tokens.formats import env_lines, json_text

    if path.name.lower().endswith(_TEXT):
        return granted.token.access_token + "\n"
    return (env_lines(granted) if path.name.lower().endswith(_ENV) else json_text(granted)) + "\n"

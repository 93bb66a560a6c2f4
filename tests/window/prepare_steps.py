"""Steps on the pages that prepare a connection and show one's own key."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from keyring.errors import NoKeyringError
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QListView, QMessageBox, QPushButton, QWidget

from netrex_gui.gui.hand_over.identity.panel import IdentityPanel
from netrex_gui.gui.hand_over.prepare.panel import PreparePanel
from netrex_gui.gui.window.workspace import Workspace
from tests.gui.steps import shown
from tests.waiting import wait_for
from tests.window.conftest import MemoryStore

POLL_MILLISECONDS = 5
Dialog = TypeVar("Dialog", bound=QWidget)


class NoStore(MemoryStore):
    """A system without a password store."""

    def get_password(self, service: str, username: str) -> str | None:  # noqa: ARG002 (the names are keyring's)
        raise NoKeyringError

    def set_password(self, service: str, username: str, password: str) -> None:  # noqa: ARG002
        raise NoKeyringError


def preparing(workspace: Workspace) -> PreparePanel:
    """Press the link of the connection page, and wait until there is a key, or words on why there is none."""
    workspace.form.prepare_button.click()
    panel = shown(workspace)
    assert isinstance(panel, PreparePanel)
    wait_for(lambda: bool(panel.key.public_key) or panel.key.again_button.isVisible())
    return panel


def identity_page(workspace: Workspace) -> IdentityPanel:
    """Go to the page from Help."""
    workspace.sidebar.foot.menu.own_key_button.click()
    panel = shown(workspace)
    assert isinstance(panel, IdentityPanel)
    wait_for(lambda: panel.half is not None or bool(panel.none.text()))
    return panel


def written(panel: PreparePanel, path: Path) -> bytes:
    """Save the file to a path, and return what is in it."""
    choose(path)
    panel.save_button.click()
    wait_for(lambda: panel.save_button.isEnabled() and panel.result.isVisible())
    return path.read_bytes()


def choose(path: Path, replace: bool | None = None) -> list[str]:
    """Answer the next dialog for a file with a path, and the question whether to replace; return what was asked."""
    asked: list[str] = []
    when_open(QFileDialog, lambda dialog: _accept(dialog, path, replace, asked))
    return asked


def _accept(dialog: QFileDialog, path: Path, replace: bool | None, asked: list[str]) -> None:
    def answer(box: QMessageBox) -> None:
        asked.append(box.text())
        box.button(QMessageBox.StandardButton.Yes if replace else QMessageBox.StandardButton.No).click()
        if not replace:
            QTimer.singleShot(0, dialog, dialog.reject)

    files = dialog.findChild(QListView, "listView")
    assert isinstance(files, QListView)
    files.clearSelection()  # one of the same name, in the folder of the dialog before, would be meant instead
    name = dialog.findChild(QLineEdit, "fileNameEdit")  # selectFile does nothing once that has the focus
    assert isinstance(name, QLineEdit)
    name.setText(str(path))
    if replace is not None:
        when_open(QMessageBox, answer)
    dialog.accept()


def answer(*, yes: bool) -> list[str]:
    """Answer the next question, whenever it comes, and note what was asked."""
    asked: list[str] = []

    def press(box: QMessageBox) -> None:
        asked.append(box.text())
        pressed = box.findChild(QPushButton, "confirmButton") if yes else box.button(QMessageBox.StandardButton.Cancel)
        assert isinstance(pressed, QPushButton)
        pressed.click()

    when_open(QMessageBox, press)
    return asked


def when_open(kind: type[Dialog], act: Callable[[Dialog], None]) -> None:
    """Act on the next dialog of a kind as soon as it is open, in its own event loop."""
    poll = QTimer(QApplication.instance(), interval=POLL_MILLISECONDS)

    def look() -> None:
        for each in QApplication.topLevelWidgets():
            if isinstance(each, kind) and each.isVisible():
                poll.stop()
                poll.deleteLater()
                act(each)
                return

    poll.timeout.connect(look)
    poll.start()

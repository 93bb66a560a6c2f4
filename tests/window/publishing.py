"""A server that publishes what it is like, and the other settings that are filled in from it."""

import socket
import threading

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from netrex_gui.gui.connection.discovery import DiscoveryBar
from netrex_gui.gui.window.workspace import Workspace
from tests.oauth.kit import Heard, json_answer
from tests.waiting import wait_for
from tests.window.row_steps import opened

NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Publisher:
    """A server that publishes a description at one path, and holds it back while `go_on` is clear."""

    def __init__(self) -> None:
        self.path, self.members = "", dict[str, object]()
        self.go_on = threading.Event()
        self.go_on.set()
        self.heard: Heard | None = None

    @property
    def url(self) -> str:
        assert self.heard is not None
        return f"http://127.0.0.1:{self.heard.port}"

    def answer(self, connection: socket.socket) -> None:
        assert self.heard is not None
        self.go_on.wait(10)
        is_there = self.heard.requests[-1].split()[1] == f"{self.path}/.well-known/openid-configuration"
        issuer = self.url + self.path
        members = {"issuer": issuer, "authorization_endpoint": f"{issuer}/a", "token_endpoint": f"{issuer}/t"}
        connection.sendall(json_answer(members | self.members) if is_there else NOT_FOUND)


def part(workspace: Workspace, name: str) -> QWidget:
    return opened(workspace.form, name)


def text(workspace: Workspace, name: str) -> str:
    field = part(workspace, name)
    assert isinstance(field, QLineEdit)
    return field.text()


def chosen(workspace: Workspace, name: str) -> str:
    box = part(workspace, name)
    assert isinstance(box, QComboBox)
    return str(box.currentData())


def ticked(workspace: Workspace, name: str) -> bool:
    box = part(workspace, name)
    assert isinstance(box, QCheckBox)
    return box.isChecked()


def detect(bar: DiscoveryBar) -> str:
    """Press the button, and return what is said in the end."""
    bar.button.click()
    wait_for(lambda: not bar.is_busy)
    return bar.result.text()

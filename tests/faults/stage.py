"""What a fault can change before a sign-in, and what it is made of."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QSpinBox

from netrex_gui.gui.window.workspace import Workspace
from tests.window.row_steps import part


@dataclass(frozen=True)
class Stage:
    """The window with a connection to a practice portal filled in, the environment, and a folder for files.

    `heard` returns, for each server of a test's own, the token requests that it got so far, heads and bodies.
    """

    workspace: Workspace
    environment: pytest.MonkeyPatch
    folder: Path
    heard: list[Callable[[], list[str]]] = field(default_factory=list)

    def ask_at(self, token_endpoint: str) -> None:
        """Have the token requested somewhere else than at the practice portal."""
        field = part(self.workspace.form, "tokenEndpoint")
        assert isinstance(field, QLineEdit)
        field.setText(token_endpoint)

    def limit_to(self, seconds: int) -> None:
        """Set the connection's time limit."""
        limit = part(self.workspace.form, "signInTimeout")
        assert isinstance(limit, QSpinBox)
        limit.setValue(seconds)

    def browse_with(self, open_link: Callable[[str], object]) -> None:
        """Have the link opened by another browser."""

        def open_browser(link: str) -> bool:
            open_link(link)
            return True

        self.workspace.open_browser = open_browser


Arrange = Callable[[Stage], AbstractContextManager[object]]


@dataclass(frozen=True)
class Fault:
    """One thing that goes wrong, how to bring it about, and what the person then reads, at least in part.

    `details` is what is read where the portal's words are unfolded, `sent` where the secret stood in each request.
    """

    name: str
    title: str
    arrange: Arrange
    advice: str = ""
    details: str = ""
    sent: str = ""

    def __str__(self) -> str:
        return self.name

"""The ways into the pages of a hand-over, each of which is made when it is first wanted."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from netrex_gui.gui.hand_over.own_key_desk import OwnKeyDesk
    from netrex_gui.gui.hand_over.prepare_desk import PrepareDesk
    from netrex_gui.gui.hand_over.receive_desk import ReceiveDesk
    from netrex_gui.gui.hand_over.sealed_desk import SealedDesk
    from netrex_gui.gui.workspace import Workspace
    from netrex_gui.hand_over.errors import HandOverError
    from netrex_gui.own_key import OwnKeyError


class HandOverPages(QObject):
    """Shows the page that what was opened, dropped, pasted or pressed is about."""

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._receiving: ReceiveDesk | None = None
        self._sealed: SealedDesk | None = None
        self._preparing: PrepareDesk | None = None
        self._own_key: OwnKeyDesk | None = None

    def open_file(self, path: Path) -> None:
        """Show what is in a file that somebody sent."""

    def open_untrusted(self, untrusted_bytes: bytes) -> None:
        """Show what somebody sent: a connection, a sealed token, or that it is neither."""

    def prepare(self) -> None:
        """Prepare the connection that is in the form for somebody else."""

    def show_own_key(self) -> None:
        """Show one's own key."""

    def show_problem(self, error: "HandOverError | OwnKeyError") -> None:
        """Tell why what was sent cannot be used."""
        from netrex_gui.gui.hand_over.wording import hand_over_problem

        panel = self._workspace.problem_panel
        panel.show_problem(partial(hand_over_problem, error))
        self._workspace.show_page(panel)
        panel.focus_first()

    def leave(self, page: QWidget | None) -> None:
        """Leave one of these pages, if it is shown."""

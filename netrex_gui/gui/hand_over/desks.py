"""The desks of the pages of a hand-over: what they have in common, and how each is made when it is first wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from netrex_gui.gui.window.workspace import Workspace


class Desk(Protocol):
    """What every desk of these pages can do."""

    def is_shown(self, page: QWidget | None) -> bool:
        """Tell whether a page is the desk's."""

    def leave(self) -> None:
        """Leave the page."""


def _receive_desk(workspace: "Workspace") -> Desk:
    from netrex_gui.gui.hand_over.receive.controller import ReceiveDesk

    desk: Desk = ReceiveDesk(workspace)
    return desk


def _open_desk(workspace: "Workspace") -> Desk:
    from netrex_gui.gui.hand_over.open_panel import OpenDesk

    desk: Desk = OpenDesk(workspace)
    return desk


def _sealed_desk(workspace: "Workspace") -> Desk:
    from netrex_gui.gui.hand_over.open_sealed.controller import SealedDesk

    desk: Desk = SealedDesk(workspace)
    return desk


def _prepare_desk(workspace: "Workspace") -> Desk:
    from netrex_gui.gui.hand_over.prepare.controller import PrepareDesk

    desk: Desk = PrepareDesk(workspace)
    return desk


def _own_key_desk(workspace: "Workspace") -> Desk:
    from netrex_gui.gui.hand_over.own_key.controller import OwnKeyDesk

    desk: Desk = OwnKeyDesk(workspace)
    return desk


MAKERS: dict[str, Callable[["Workspace"], Desk]] = {
    "receive": _receive_desk,
    "open": _open_desk,
    "sealed": _sealed_desk,
    "prepare": _prepare_desk,
    "own_key": _own_key_desk,
}
"""How each is made, by its name."""

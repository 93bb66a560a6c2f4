"""Steps of somebody who was sent a connection."""

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from netrex_gui.gui.hand_over.receive.panel import ReceivePanel
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.hand_over.connection_file import ConnectionFile
from netrex_gui.practice.server import PracticePortal
from tests.gui.steps import shown
from tests.hand_over.kit import PAIR
from tests.waiting import wait_for

SENT = ConnectionFile(
    provider_url="https://system2.netrex.cz",
    client_id="s6BhdRkqt3",
    redirect_url="http://127.0.0.1:17817/callback",
    name="Gate",
    scopes=("read", "liveview"),
    sender_name="Jana",
    public_key=PAIR.public_key,
    note="For the new gate.",
)


def sent_for(portal: PracticePortal, redirect_uri: str, **changes: object) -> ConnectionFile:
    """Return a file for the practice portal, as an integrator sends it."""
    members = vars(SENT) | {
        "provider_url": portal.base_url,
        "client_id": portal.client_id,
        "redirect_url": redirect_uri,
        "scopes": ("read",),
        **changes,
    }
    return ConnectionFile(**members)


def receive(workspace: Workspace, file: ConnectionFile) -> ReceivePanel:
    """Open a file, and return its page."""
    workspace.hand_over.open_untrusted(file.dumps().encode())
    wait_for(lambda: isinstance(shown(workspace), ReceivePanel))
    for _ in range(3):
        QApplication.processEvents()
    return page(workspace)


def page(workspace: Workspace) -> ReceivePanel:
    panel = shown(workspace)
    assert isinstance(panel, ReceivePanel)
    return panel


def text(workspace: Workspace, name: str) -> str:
    """Return the text of a label that can be seen, or nothing."""
    found = [each.text() for each in workspace.findChildren(QLabel, name) if each.isVisible()]
    return found[0] if found else ""


def words(part: QWidget) -> Iterator[str]:
    """Yield every text that can be seen on a part of the window, and what is said of it."""
    for each in part.findChildren(QWidget):
        if not each.isVisible():
            continue
        yield from (each.accessibleName(), each.accessibleDescription(), each.toolTip())
        if isinstance(each, QLabel | QAbstractButton):
            yield each.text()

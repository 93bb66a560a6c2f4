"""Steps of the two people of a hand-over: one seals a token in the window, the other opens it."""

from collections.abc import Callable
from dataclasses import replace
from unittest import mock

from PySide6.QtWidgets import QPushButton, QWidget

from netrex_gui.gui.hand_over.decrypt.controller import DecryptController
from netrex_gui.gui.hand_over.encrypt.card import EncryptCard
from netrex_gui.gui.hand_over.encrypt.controller import EncryptController
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.hand_over import identity
from netrex_gui.hand_over.encrypted_token import encrypt_token
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from netrex_gui.tokens.formats import GrantedToken
from tests.gui.steps import finish, shown
from tests.hand_over.kit import PAIR, granted
from tests.hand_over.scrypt_file import locked_by_hand
from tests.waiting import wait_for
from tests.window.prepare_steps import answer

JANA = "Jana Nováková"


def received(portal: PracticePortal, redirect_uri: str, sender_name: str = JANA) -> Connection:
    """Return a connection as the file of somebody with a key makes it."""
    return Connection(
        name="Gate",
        provider_url=portal.base_url,
        client_id=portal.client_id,
        redirect_url=redirect_uri,
        received=True,
        sender_name=sender_name,
        public_key=PAIR.public_key,
    )


def to_seal(
    workspace: Workspace,
    portal: PracticePortal,
    redirect_uri: str,
    change: Callable[[Connection], Connection] = replace,
) -> str:
    """Sign in with a received connection, and return the token that is to be sealed."""
    connection = change(received(portal, redirect_uri))
    assert workspace.connections.show_unsaved(connection, portal.client_secret)
    finish(workspace)
    assert shown(workspace) is workspace.token_panel
    return workspace.token_panel.token_field.text()


def sealing(workspace: Workspace) -> EncryptController:
    return workspace.hand_over.encrypt


def card(workspace: Workspace) -> EncryptCard:
    return sealing(workspace).card


def seal(workspace: Workspace) -> str:
    """Press the button, and return what was sealed."""
    card(workspace).encrypt_button.click()
    wait_for(lambda: bool(card(workspace).encrypted_text))
    return card(workspace).encrypted_text


def leave_unsealed(workspace: Workspace) -> list[str]:
    """Press Done although nobody has got the token, and say yes to the question; return what was asked."""
    asked = answer(yes=True)
    workspace.token_panel.done_button.click()
    assert asked  # an answer without a question would go to another test's
    return asked


def visible(page: QWidget, *names: str) -> list[str]:
    """Return which of the named parts of a page can be seen."""
    return [name for name in names if any(part.isVisible() for part in page.findChildren(QWidget, name))]


def primary(page: QWidget) -> list[str]:
    """Name the filled buttons that can be seen: there is to be one."""
    return [
        each.objectName()
        for each in page.findChildren(QPushButton)
        if each.property("kind") == "primary" and each.isVisible()
    ]


def own(workspace: Workspace, passphrase: str = "") -> None:
    """Have the key of the tests for one's own, in the password store or in a file that was locked with little work."""
    with mock.patch.object(identity, "lock", locked_by_hand):
        workspace.library.identity.replace(PAIR, passphrase)


def sealed(
    token: GrantedToken | None = None, name: str = "Gate", client_id: str = "gate-client", key: str = PAIR.public_key
) -> bytes:
    return encrypt_token(token or granted(None), name, client_id, key).encode()


def opener(workspace: Workspace) -> DecryptController:
    """Return the controller that opens, as the pages of the hand-over make it."""
    return workspace.hand_over.decrypt

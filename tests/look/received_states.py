"""The states of what somebody sent: opened, asked about, declined, and of no use."""

import json
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QPlainTextEdit

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.hand_over.connection_file import ConnectionFile
from netrex_gui.texts import receive as receive_wording
from tests.fake_browser import FakeBrowser
from tests.gui.steps import leave_token, note_links
from tests.hand_over.kit import PAIR, PASSPHRASE, SECRET
from tests.hand_over.scrypt_file import lightly_locked
from tests.look.stage import Stage
from tests.waiting import wait_for
from tests.window.sealing_steps import card, seal

SENT = ConnectionFile(
    provider_url="https://system2.netrex.cz",
    client_id="4f1c93a07be2",
    redirect_url="http://127.0.0.1:17817/callback",
    name="Gate integration",
    scopes=("read", "liveview"),
    sender_name="Jana Nováková, Brány s.r.o.",
    public_key=PAIR.public_key,
    note="Hello, this is for the new gate.\nCall me if anything is unclear: +420 123 456 789",
)
"""As an integrator sends it."""

ODD = replace(
    SENT,
    provider_url="https://system2-netrex.example",
    redirect_url="https://answers.example/callback",
    authorization_endpoint="https://login.example/authorize",
    token_endpoint="https://login.example/token",
    scopes=("read", "write", "recordings_delete", "admin_all"),
    sender_name="Jana \u202eNovak",
    note="",
)
"""As nobody should send it."""


def received_states(on: Stage) -> Iterator[str]:
    """Open what was sent, in every way that it can come."""
    workspace = on.workspace
    yield from _asked(workspace)
    yield from _on_the_way(on)
    workspace.hand_over.show_open()
    yield "open-sent"
    field = workspace.findChild(QPlainTextEdit, "pastedHandOver")
    assert field is not None
    field.setPlainText("> hello")
    yield "open-sent-pasted"
    workspace.hand_over.open_text("hello")
    yield "problem-neither"
    workspace.navigator.current.left.emit()
    workspace.problem_panel.back_button.click()
    away = json.loads(SENT.dumps()) | {"token_endpoint": "https://system2-netrex.example/oauth2/token"}
    workspace.hand_over.open_text(json.dumps(away))
    wait_for(lambda: workspace.navigator.current is workspace.problem_panel)
    yield "problem-led-away"
    workspace.problem_panel.back_button.click()


def _asked(workspace: Workspace) -> Iterator[str]:
    show(workspace, SENT)
    panel = workspace.hand_over.receive.panel
    yield "received"
    show(workspace, replace(SENT, scopes=("read", "write", "recordings_delete"), note=""))
    yield "received-dangerous"
    show(workspace, ODD)
    yield "received-odd"
    show(workspace, replace(ODD, redirect_url=SENT.redirect_url, token_endpoint=""))
    yield "received-led-on"
    show(workspace, replace(SENT, provider_url="http://127.0.0.1:17816", sender_name="", scopes=()))
    yield "received-nameless"
    show(workspace, lightly_locked(SENT, SECRET, PASSPHRASE))
    yield "received-locked"
    panel.passphrase_field.setText("gate yard hall")
    panel.say_beside_passphrase(receive_wording.passphrase_problem())
    yield "received-wrong-passphrase"
    panel.notice.say(receive_wording.cancelled())
    yield "received-cancelled"
    panel.decline_button.click()
    yield "received-declined"


def _on_the_way(on: Stage) -> Iterator[str]:
    """Say yes, come back, and say yes again until there is a token."""
    workspace, panel = on.workspace, on.workspace.hand_over.receive.panel
    links = note_links(workspace)
    portal = on.portal
    file = replace(SENT, provider_url=portal.base_url, client_id=portal.client_id, redirect_url=on.redirect_uri)
    show(workspace, lightly_locked(file, portal.client_secret, PASSPHRASE))
    panel.passphrase_field.setText(PASSPHRASE)
    panel.sign_in_button.click()
    wait_for(lambda: bool(links))
    yield "received-waiting"
    workspace.hand_over.open_text(file.dumps())
    yield "received-waiting-refused"
    workspace.sign_in_panel.cancel_button.click()
    wait_for(lambda: workspace.hand_over.receive.is_here)
    yield "received-back"
    panel.sign_in_button.click()
    wait_for(lambda: len(links) > 1)
    FakeBrowser().open_detached(links[1])
    wait_for(lambda: workspace.navigator.current is workspace.token_panel)
    yield "received-token"
    show(workspace, file)
    yield "received-beside-token"
    workspace.navigator.current.left.emit()
    wait_for(lambda: workspace.navigator.current is workspace.token_panel)
    seal(workspace)
    card(workspace).copy_button.click()
    leave_token(workspace)
    yield "received-through"
    workspace.navigator.current.left.emit()


def show(workspace: Workspace, file: ConnectionFile) -> None:
    """Open a file, and wait until its page is there, in place of any other."""
    controller = workspace.hand_over.receive
    if controller.is_here:  # the page itself, or the one after a no
        workspace.navigator.show(workspace.form)
    workspace.hand_over.open_untrusted(file.dumps().encode())
    wait_for(lambda: controller.is_here)

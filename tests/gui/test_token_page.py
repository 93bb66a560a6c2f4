"""The token page tells what the provider said of the token, and does not let go of it unasked."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from netrex_gui.tokens.formats import json_text
from tests.gui.steps import AnsweringPortal, leave_token, shown, texts, token_from
from tests.waiting import wait_for

READ, WRITE = "See settings and state (read)", "Change settings (write)"


def panel_after(workspace: Workspace, redirect_uri: str, **changes: object) -> dict[str, str]:
    """Sign in at a portal that answers so, asking for two permissions; return what the page says."""
    workspace.form.scope_boxes.set_scopes(("read", "write"))
    with AnsweringPortal([redirect_uri], **changes) as portal:
        token_from(workspace, portal, redirect_uri)
    panel = workspace.token_panel
    return {
        "expiry": panel.expiry.text(),
        "granted": panel.granted.text(),
        "renewable": panel.renewable.text(),
        "type": panel.odd_type.text() if panel.odd_type.isVisible() else "",
    }


def test_an_ordinary_answer_is_told_plainly(workspace: Workspace, redirect_uri: str) -> None:
    said = panel_after(workspace, redirect_uri)
    assert said["granted"] == f"Granted: {READ}, {WRITE}."
    assert said["expiry"].startswith("Works until ")
    assert said["expiry"].endswith("; 59 minutes left")
    assert said["renewable"].startswith("Renew gets a new token in its place")
    assert said["type"] == ""


@pytest.mark.parametrize(
    ("scope", "sentences"),
    [
        ("read", [f"Granted: {READ}.", f"Not granted: {WRITE}."]),
        ("write read", [f"Granted: {WRITE}, {READ}."]),
        ("read,write,events", ["Not asked for: See events (events)."]),
        ("", ["Granted: none.", f"Not granted: {READ}, {WRITE}."]),
        (None, [f"As asked for: {READ}, {WRITE}."]),
        ("read,\u202eetirw", [f"Granted: {READ}, ⟨U+202E⟩etirw.", f"Not granted: {WRITE}."]),
    ],
)
def test_other_permissions_than_asked_for_are_shown(
    workspace: Workspace, redirect_uri: str, scope: str | None, sentences: list[str]
) -> None:
    """N25: less, more or other scopes are shown, and the token is not lost."""
    granted = panel_after(workspace, redirect_uri, scope=scope)["granted"]
    assert [sentence for sentence in sentences if sentence not in granted] == []
    if not any("Not granted" in sentence for sentence in sentences):
        assert "Not granted" not in granted


@pytest.mark.parametrize("expires_in", [None, "soon", -1, 0, 1e300, True])
def test_a_lifetime_that_was_not_told_is_not_made_up(
    workspace: Workspace, redirect_uri: str, expires_in: object
) -> None:
    """N24: the expiry is then "not told"."""
    assert panel_after(workspace, redirect_uri, expires_in=expires_in)["expiry"] == "The portal did not say how long."


def test_an_unusual_type_of_token_is_said(workspace: Workspace, redirect_uri: str) -> None:
    """N16, N24: a type other than bearer is said, as plain text."""
    said = panel_after(workspace, redirect_uri, token_type="<b>mac\u202e</b>")
    assert "“<b>mac⟨U+202E⟩</b>”" in said["type"]
    assert workspace.token_panel.odd_type.textFormat() is Qt.TextFormat.PlainText


def test_a_missing_refresh_token_is_explained(workspace: Workspace, redirect_uri: str) -> None:
    said = panel_after(workspace, redirect_uri, refresh_token=None)
    assert said["renewable"].startswith("It cannot be renewed: the portal gave nothing to renew it with.")


def test_without_a_secret_the_reason_is_told(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    form = workspace.form
    token_from(workspace, portal, redirect_uri)
    leave_token(workspace)
    form.secret_field.clear()
    form.sign_in_button.click()
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    assert "without a secret" in workspace.token_panel.renewable.text()


def test_a_masked_token_is_not_told_to_other_programs(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    """N27: while it is masked, the accessibility interface has dots alone."""
    token = token_from(workspace, portal, redirect_uri)
    field = workspace.token_panel.token_field
    interface = QAccessible.queryAccessibleInterface(field)
    told = [interface.text(kind) for kind in QAccessible.Text if kind is not QAccessible.Text.UserText]
    assert [text for text in told if token in text] == []
    assert token not in field.displayText()
    assert token not in workspace.window().windowTitle()


def test_done_leaves_the_token_nowhere_in_the_window(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    token = token_from(workspace, portal, redirect_uri)
    assert token in texts(workspace)
    leave_token(workspace)
    assert [text for text in texts(workspace) if token in text] == []


def test_the_next_token_is_masked_again_and_is_another(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    first = token_from(workspace, portal, redirect_uri)
    workspace.token_panel.show_button.click()
    leave_token(workspace)
    assert token_from(workspace, portal, redirect_uri) != first
    assert workspace.token_panel.token_field.echoMode() is QLineEdit.EchoMode.Password
    assert workspace.token_panel.show_button.accessibleName() == "Show the token"


def test_escape_does_not_throw_the_token_away(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    token = token_from(workspace, portal, redirect_uri)
    QTest.keyClick(workspace, Qt.Key.Key_Escape)
    assert shown(workspace) is workspace.token_panel
    assert workspace.token_panel.token_field.text() == token


@pytest.mark.parametrize("masked", [True, False], ids=["masked", "shown and selected"])
def test_ctrl_c_in_the_token_field_copies_it_as_confidential(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, masked: bool
) -> None:
    """N29: the mark does not depend on where the focus is."""
    token = token_from(workspace, portal, redirect_uri)
    panel = workspace.token_panel
    if not masked:
        panel.show_button.click()
        panel.token_field.selectAll()
    workspace.activateWindow()
    panel.token_field.setFocus()
    wait_for(panel.token_field.hasFocus)
    QGuiApplication.clipboard().clear()
    QTest.keyClick(panel.token_field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == token
    assert QGuiApplication.clipboard().mimeData().hasFormat("x-kde-passwordManagerHint")


def test_what_came_beside_the_token_is_folded_and_in_the_copied_json(workspace: Workspace, redirect_uri: str) -> None:
    """N16: plain text that cannot be selected; what may be a secret is not shown there."""
    beside = {"instance_url": "https://na1.example/\u202e", "id_token": "a.b.c", "team": {"id": 7}}
    panel_after(workspace, redirect_uri, **beside)
    panel = workspace.token_panel
    assert panel.beside.isVisible()
    assert not panel.beside.lines.isVisible()
    panel.beside.link.click()
    assert panel.beside.lines.isVisible()
    assert panel.beside.lines.text().splitlines() == [
        "instance_url: https://na1.example/⟨U+202E⟩",
        "id_token: not shown here; it is in Copy as › JSON",
        "team: not shown here; it is in Copy as › JSON",
    ]
    assert panel.beside.lines.textFormat() is Qt.TextFormat.PlainText
    assert not panel.beside.lines.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert panel.shown is not None
    assert json.loads(json_text(panel.shown)).items() >= beside.items()
    leave_token(workspace)
    assert [text for text in texts(workspace) if "na1.example" in text] == []


def test_without_anything_beside_the_token_there_is_no_link_to_it(workspace: Workspace, redirect_uri: str) -> None:
    panel_after(workspace, redirect_uri)
    assert not workspace.token_panel.beside.isVisible()

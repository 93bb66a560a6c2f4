"""What whoever was sent a connection can send back when it does not work out, and the ways on from there."""

import re
from collections import Counter
from datetime import datetime

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth import errors
from netrex_gui.oauth.errors import NetworkProblem, SignInError
from netrex_gui.practice.server import PracticePortal
from tests.gui.steps import finish, shown
from tests.waiting import wait_for
from tests.window.language_steps import Room, room
from tests.window.plain_steps import SENDER, TRADE, copied_note, receive
from tests.window.shown_texts import showing
from tests.window.test_plain_way import language, workspace

__all__ = ["language", "room", "workspace"]

WRONG_SECRET = errors.TokenRequestRefused("invalid_client", "", 401)
NO_NETWORK = errors.ProviderUnreachable(NetworkProblem.NO_NETWORK, "portal.example")


@pytest.mark.parametrize("language", ["en"], indirect=True)
def test_what_is_sent_names_the_error_the_portal_the_time_and_what_the_portal_said(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    """N16: what would turn the text is made visible."""
    sent = receive(workspace, portal, redirect_uri, scopes=("read", "events"))
    said = "No \u202esuch code=abc" + "x" * 9000
    workspace.show_problem(errors.TokenRequestRefused("invalid_client", said, 401, clock_skew=0.4831))
    note = copied_note(workspace)
    heading, error = note.splitlines()[-2:]
    when = datetime.fromisoformat(heading.split(", ")[1])
    assert abs((datetime.now().astimezone() - when).total_seconds()) < 60
    assert error == "TokenRequestRefused, status 401"
    assert note.startswith("I tried to get a token at ")  # whoever reads it is a person first
    for fact in ("invalid_client", "No ⟨U+202E⟩such", sent.client_id, redirect_uri, portal.base_url, "read, events"):
        assert fact in note
    assert "code=abc" not in note
    assert len(note) < 6000


def test_the_text_can_be_looked_at_before_it_is_sent(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    receive(workspace, portal, redirect_uri)
    workspace.show_problem(errors.TokenRequestRefused("invalid_client", "unknown", 401))
    panel = workspace.problem_panel
    panel.note_box.show_button.click()
    assert panel.note_box.field.isVisible()
    assert panel.note_box.field.toPlainText() == copied_note(workspace)
    workspace.show_problem(errors.AuthorizationDenied())
    assert not panel.note_box.field.isVisible()


def test_a_name_that_hides_or_is_endless_is_shown_as_it_is_and_cut(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    """N16: control and bidirectional characters are made visible."""
    receive(workspace, portal, redirect_uri, sender_name="{sender}\u202e" + "n" * 5000)
    workspace.show_problem(errors.ClientIdMissing())
    advice = workspace.problem_panel.advice.text()
    assert "{sender}⟨U+202E⟩nnn" in advice
    assert len(advice) < 500


def test_trying_again_starts_the_sign_in_anew(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    sent = receive(workspace, portal, redirect_uri)
    workspace.form.secret_field.setText("wrong")
    finish(workspace)
    assert shown(workspace) is workspace.problem_panel
    workspace.form.show_connection(sent, portal.client_secret)
    finish_again(workspace)
    assert shown(workspace) is workspace.token_panel


def finish_again(workspace: Workspace) -> None:
    workspace.problem_panel.try_again_button.click()
    wait_for(lambda: shown(workspace) in {workspace.token_panel, workspace.problem_panel} and not workspace.is_busy)


@pytest.mark.parametrize("error", [WRONG_SECRET, NO_NETWORK], ids=repr)
def test_no_key_is_there_twice(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, error: SignInError
) -> None:
    receive(workspace, portal, redirect_uri)
    workspace.show_problem(error)
    workspace.problem_panel.note_box.show_button.click()
    parts = [part for part in showing(workspace) if isinstance(part, QLabel | QAbstractButton)]
    keys = Counter(key.lower() for part in parts for key in re.findall(r"&(\w)", part.text()))
    assert {"x"} <= set(keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_a_connection_of_ones_own_is_told_of_as_ever(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    receive(workspace, portal, redirect_uri)
    workspace.show_problem(WRONG_SECRET)
    receive(workspace, portal, redirect_uri, received=False)
    workspace.show_problem(errors.TokenRequestRefused("invalid_client", "unknown", 401))
    panel = workspace.problem_panel
    assert TRADE.search(panel.title.text())
    assert SENDER not in panel.note_box.caption.text()
    assert panel.details_button.isVisible()
    assert panel.try_again_button.property("kind") == "primary"


def test_it_stays_unfolded_and_of_its_time_where_a_language_is_chosen(
    room: Room, portal: PracticePortal, redirect_uri: str
) -> None:
    receive(room.workspace, portal, redirect_uri)
    room.workspace.show_problem(WRONG_SECRET)
    panel = room.workspace.problem_panel
    panel.note_box.show_button.click()
    heading = copied_note(room.workspace).splitlines()[-2]
    room.choose_for_later("Čeština")
    assert panel.note_box.field.isVisible()
    assert copied_note(room.workspace).splitlines()[-2] == heading
    assert SENDER in panel.advice.text()

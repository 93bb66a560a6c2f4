"""What the page that waits offers for whatever the browser shows: five rows that open in place."""

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from netrex_gui.gui.guide.text import Step
from netrex_gui.gui.sign_in.panel import SignInPanel
from netrex_gui.gui.sign_in.reach import Reach
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.errors import NetworkProblem, ProviderUnreachable
from netrex_gui.oauth.progress import Progress, SignInState
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from netrex_gui.support.setup_findings import Check, ListenerReached
from tests.fake_browser import FakeBrowser
from tests.gui.steps import cancel, shown, stay_away
from tests.waiting import wait_for
from tests.window.conftest import fill_in

if TYPE_CHECKING:
    from netrex_gui.gui.parts.boxed_list import BoxRow

ROWS = ["browserShowsSignIn", "browserShowsError", "browserCannotReach", "browserShowsNothing", "browserWrongAccount"]
BEHIND = {
    "browserShowsError": ["waitingRedirectUrl", "waitingClientId", "waitingScopes", "copyNoteForSenderButton"],
    "browserCannotReach": ["waitingCheckSetupButton", "unreachedAgainButton", "pasteInsteadButton"],
    "browserShowsNothing": ["copySignInLinkButton", "nothingAgainButton", "pastedAddress", "usePastedAddressButton"],
    "browserWrongAccount": ["openPrivateWindowButton"],
}
ELSEWHERE = "https://integrator.invalid/callback"


@pytest.fixture(autouse=True)
def filled(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    fill_in(workspace, portal, redirect_uri)


def begun(workspace: Workspace, connection: Connection) -> SignInPanel:
    """Show the wait for a connection's answer."""
    panel = workspace.sign_in_panel
    panel.begin(connection.sign_in_settings(""), connection)
    panel.show_progress(Progress(SignInState.AWAITING_AUTHORIZATION, "https://login.example", time.monotonic() + 300))
    return panel


def row(workspace: Workspace, name: str) -> "BoxRow":
    """Return what the browser may show, by the name of its button."""
    return workspace.sign_in_panel.rows.list.rows[ROWS.index(name)]


def press(workspace: Workspace, name: str) -> None:
    """Press the button of that name."""
    (button,) = workspace.findChildren(QPushButton, name)
    assert button.isVisible()
    button.click()


def names_shown(workspace: Workspace, names: list[str]) -> list[str]:
    """Return which of these names the window has, once each."""
    found = [each.objectName() for each in workspace.sign_in_panel.findChildren(QWidget)]
    return [name for name in names if found.count(name) == 1]


def test_who_hands_out_the_access_is_told_where_that_is_not_who_is_signed_in_to(workspace: Workspace) -> None:
    """N42: in a connection of one's own as well, and whoever is asked for the token is named then."""
    asks, gives = "https://login.example/a", "https://token.example/t"
    panel = begun(workspace, Connection(client_id="s6BhdRkqt3", authorization_endpoint=asks, token_endpoint=gives))
    assert "Waiting for login.example." in panel.sentence.text()
    assert "the access goes to token.example" in panel.access_note.text()
    panel.show_progress(Progress(SignInState.REQUESTING_TOKEN, "", time.monotonic() + 300))
    assert panel.sentence.text() == "You have agreed; token.example is being asked for the token."
    known = begun(workspace, Connection(client_id="s6BhdRkqt3", token_endpoint="https://cloud.camstreamer.com/t"))
    assert "The access is handed out by cloud.camstreamer.com" in known.access_note.text()
    assert begun(workspace, Connection(client_id="s6BhdRkqt3")).access_note.text() == ""


def test_the_five_rows_are_there_from_the_start_and_open_in_place(workspace: Workspace) -> None:
    stay_away(workspace)
    buttons = [workspace.sign_in_panel.findChild(QPushButton, name) for name in ROWS]
    QApplication.processEvents()
    places = [button.mapTo(workspace.sign_in_panel, QPoint()).y() for button in buttons if button is not None]
    assert len(places) == len(ROWS)
    assert places == sorted(places)
    for place, name in enumerate(ROWS):
        behind = BEHIND.get(name, [])
        assert names_shown(workspace, behind) == []
        press(workspace, name)
        assert names_shown(workspace, behind) == behind
        QApplication.processEvents()
        above = [button.mapTo(workspace.sign_in_panel.rows, QPoint()).y() for button in buttons if button is not None]
        assert above[: place + 1] == sorted(above[: place + 1])
        press(workspace, name)
        assert names_shown(workspace, behind) == []
    cancel(workspace)


def test_a_new_sign_in_finds_every_row_closed(workspace: Workspace) -> None:
    stay_away(workspace)
    for each in ROWS:
        press(workspace, each)
    cancel(workspace)
    stay_away(workspace)
    assert not any(each.is_open for each in workspace.sign_in_panel.rows.list.rows)
    cancel(workspace)


def test_after_20_seconds_it_is_said_that_nothing_has_come_and_nothing_moves(workspace: Workspace) -> None:
    link = stay_away(workspace)[0]
    FakeBrowser(follows_redirect=False).open(link)
    panel = workspace.sign_in_panel
    wait_for(lambda: "This app reaches" in panel.reach_line.text())
    QApplication.processEvents()
    places = {each: each.mapTo(panel, QPoint()) for each in panel.findChildren(QWidget) if each.isVisible()}
    assert panel.question.text() == "What does the browser show?"
    focused = workspace.focusWidget()
    panel.began -= 20
    wait_for(lambda: "Nothing has come back from the browser yet" in panel.question.text())
    QApplication.processEvents()
    assert {each: each.mapTo(panel, QPoint()) for each in places} == places
    assert workspace.focusWidget() is focused
    cancel(workspace)
    stay_away(workspace)
    assert panel.question.text() == "What does the browser show?"
    cancel(workspace)


def test_an_error_of_the_portal_has_what_was_sent_to_be_copied_and_a_text_for_whoever_gave_the_id(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    stay_away(workspace)
    press(workspace, "browserShowsError")
    helping = workspace.sign_in_panel.rows.portal_error
    sent = {helping.redirect: redirect_uri, helping.client_id: portal.client_id, helping.scopes: "read"}
    for kind, text in sent.items():
        kind.box.copy_button.click()
        assert QGuiApplication.clipboard().text().split()[0] == text
    helping.note_box.copy_button.click()
    note = QGuiApplication.clipboard().text()
    assert all(text in note for text in (redirect_uri, portal.client_id, "read", portal.base_url.split("//")[1]))
    assert portal.client_secret not in note
    cancel(workspace)


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (Reach("portal.example"), "is looking whether it reaches portal.example"),
        (Reach("portal.example", True), "does reach portal.example"),
        (Reach("portal.example", True, is_out_of_order=True), "out of order"),
        (
            Reach("portal.example", True, error=ProviderUnreachable(NetworkProblem.NAME_NOT_FOUND, "portal.example")),
            "does not reach it either. portal.example was not found. Check the spelling",
        ),
        (
            Reach("portal.example", True, error=ProviderUnreachable(NetworkProblem.NO_NETWORK, "portal.example")),
            "This computer is not connected to the network",
        ),
    ],
)
def test_who_sees_that_it_cannot_be_reached_is_told_what_the_app_found(
    workspace: Workspace, found: Reach, told: str
) -> None:
    panel = begun(workspace, Connection(client_id="s6BhdRkqt3"))
    panel.show_reach(found)
    assert told in panel.rows.cannot_reach.words.text()
    assert found.host in panel.reach_line.text()


def test_the_setup_can_be_checked_meanwhile_and_leads_back_to_the_wait(workspace: Workspace, redirect_uri: str) -> None:
    """N17: the port is this window's own, and the sign-in that listens there is not disturbed."""
    (link,) = stay_away(workspace)
    press(workspace, "browserCannotReach")
    press(workspace, "waitingCheckSetupButton")
    panel = workspace.help.setup_panel
    assert shown(workspace) is panel
    wait_for(panel.again_button.isEnabled)
    assert isinstance(panel.results[Check.LISTENER].finding, ListenerReached)
    panel.back_button.click()
    assert shown(workspace) is workspace.sign_in_panel
    assert workspace.is_busy
    assert workspace.sign_in_panel.notice.isHidden()
    FakeBrowser().open_detached(link)
    wait_for(lambda: shown(workspace) is workspace.token_panel)


@pytest.mark.parametrize(
    ("opens", "name"), [("browserCannotReach", "unreachedAgainButton"), ("browserShowsNothing", "nothingAgainButton")]
)
def test_the_browser_is_opened_again_from_within_the_rows(workspace: Workspace, opens: str, name: str) -> None:
    links = stay_away(workspace)
    press(workspace, opens)
    press(workspace, name)
    wait_for(lambda: len(links) == 2)
    cancel(workspace)


def test_an_address_of_this_computer_that_cannot_be_reached_leads_to_where_it_is_pasted(workspace: Workspace) -> None:
    stay_away(workspace)
    press(workspace, "browserCannotReach")
    press(workspace, "pasteInsteadButton")
    assert row(workspace, "browserShowsNothing").is_open
    assert workspace.focusWidget() is workspace.sign_in_panel.paste.field
    cancel(workspace)


def test_an_answer_that_comes_elsewhere_is_pasted_before_anything_else(workspace: Workspace, redirect_uri: str) -> None:
    panel = workspace.sign_in_panel
    for url, is_shown in ((ELSEWHERE, True), (redirect_uri, False), (ELSEWHERE, True)):
        workspace.form.set_redirect_url(url)
        stay_away(workspace)
        assert panel.paste.field.isVisible() is is_shown
        assert len(panel.findChildren(QWidget, "pastedAddress")) == is_shown
        row(workspace, "browserShowsNothing").set_open(True)
        assert len(panel.findChildren(QWidget, "pastedAddress")) == 1
        cancel(workspace)


def test_the_portals_own_page_is_recognised_when_it_is_pasted(workspace: Workspace, portal: PracticePortal) -> None:
    """N18: the wait goes on."""
    (link,) = stay_away(workspace)
    panel, host = workspace.sign_in_panel, portal.base_url.split("//")[1]
    press(workspace, "browserShowsNothing")
    for address in (f"{portal.base_url}/oauth2/auth/?client_id=x&state=y", f" {portal.base_url}/", host):
        panel.paste.field.setText(address)
        panel.paste.use_button.click()
        assert f"This is a page of {host} itself" in panel.paste.problem.text()
    panel.paste.field.setText("https://elsewhere.example/?code=x&state=y")
    panel.paste.use_button.click()
    assert "does not belong to this sign-in" in panel.paste.problem.text()
    FakeBrowser().open_detached(link)
    wait_for(lambda: shown(workspace) is workspace.token_panel)


@pytest.mark.parametrize("way_back", ["Escape", "Close"])
def test_the_guide_shows_where_it_goes_and_leads_back_to_the_wait(workspace: Workspace, way_back: str) -> None:
    (link,) = stay_away(workspace)
    press(workspace, "browserShowsError")
    press(workspace, "waitingWhereButton")
    guide = workspace.guide.panel
    assert guide is not None
    assert shown(workspace) is guide
    assert guide.step is Step.CREATE
    if way_back == "Escape":
        workspace._escape()  # noqa: SLF001 (as the key does)
    else:
        guide.close_button.click()
    assert shown(workspace) is workspace.sign_in_panel
    assert workspace.is_busy
    FakeBrowser().open_detached(link)
    wait_for(lambda: shown(workspace) is workspace.token_panel)


def test_the_clock_goes_on_after_a_look_at_the_guide(workspace: Workspace) -> None:
    stay_away(workspace)
    panel = workspace.sign_in_panel
    workspace.guide.open_at_redirect_url()
    panel.began -= 20
    workspace.guide.leave()
    wait_for(lambda: panel.is_late)
    cancel(workspace)


def test_neither_end_of_the_guide_disturbs_a_sign_in(workspace: Workspace) -> None:
    links = stay_away(workspace)
    before = workspace.form.connection()
    press(workspace, "browserShowsError")
    for step, button in ((Step.PASTE, "guideNextButton"), (Step.START, "guidePracticeButton")):
        press(workspace, "waitingWhereButton")
        guide = workspace.guide.panel
        assert guide is not None
        guide.show_step(step)
        next(iter(guide.findChildren(QWidget, button))).click()  # type: ignore[attr-defined]
        assert shown(workspace) is workspace.sign_in_panel
    assert workspace.form.connection().id == before.id
    assert len(links) == 1
    cancel(workspace)

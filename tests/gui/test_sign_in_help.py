"""What the sign-in page offers when nobody comes back: after 20 seconds, best first, for whatever the browser shows."""

import time

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from netrex_gui.gui.guide.text import Step
from netrex_gui.gui.sign_in.help import SignInHelp
from netrex_gui.gui.sign_in.panel import SignInPanel
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.progress import Progress, SignInState
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from netrex_gui.system.installed_browsers import LINK, InstalledBrowser
from tests.fake_browser import FakeBrowser
from tests.gui.steps import cancel, shown, stay_away
from tests.waiting import wait_for
from tests.window.conftest import fill_in

FIREFOX = InstalledBrowser("Firefox", ("firefox", LINK))


@pytest.fixture(autouse=True)
def filled(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    fill_in(workspace, portal, redirect_uri)


def wait_since(workspace: Workspace, seconds: float) -> None:
    """Have the page show a wait that began so many seconds ago."""
    panel = workspace.sign_in_panel
    panel.show_progress(Progress(SignInState.AWAITING_AUTHORIZATION, "https://portal.example", time.monotonic() + 300))
    panel.began -= seconds


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


def begun(workspace: Workspace, connection: Connection) -> SignInPanel:
    """Show the wait for a connection's answer."""
    panel = workspace.sign_in_panel
    panel.begin(connection.sign_in_settings(""), connection)
    panel.show_progress(Progress(SignInState.AWAITING_AUTHORIZATION, "https://login.example", time.monotonic() + 300))
    return panel


def wait_until_late(workspace: Workspace) -> list[str]:
    """Begin a sign-in that has been waited for so long that the page offers its help; return its links."""
    links = stay_away(workspace)
    workspace.sign_in_panel.began -= 20
    wait_for(workspace.sign_in_panel.help.nothing_yet.isVisible)
    return links


def offered(workspace: Workspace) -> tuple[QWidget, ...]:
    """Return what the page offers, in the order of the issue: redirect URL, open again, another browser, paste."""
    helping, panel = workspace.sign_in_panel.help, workspace.sign_in_panel
    return (
        helping.redirect_box.copy_button,
        panel.open_again_button,
        panel.browser_choice,
        panel.copy_link_button,
        helping.pasted_field,
    )


def questions(helping: SignInHelp) -> list[QLabel]:
    """Return what the browser may show: the first, without a question, has the address alone."""
    options = (helping.redirect_option, helping.again_option, helping.another_option, helping.paste_option)
    return [helping.redirect_option.advice, *(option.question for option in options[1:])]


def test_the_help_comes_after_20_seconds_and_goes_with_the_sign_in(workspace: Workspace, redirect_uri: str) -> None:
    helping = workspace.sign_in_panel.help
    stay_away(workspace)
    wait_since(workspace, 18)
    assert [each.isVisible() for each in questions(helping)] == [False, False, False, True]
    assert not helping.nothing_yet.isVisible()
    wait_for(helping.nothing_yet.isVisible)
    assert all(each.isVisible() for each in questions(helping))
    assert helping.redirect_box.field.text() == redirect_uri
    cancel(workspace)
    stay_away(workspace)
    assert [each.isVisible() for each in questions(helping)] == [False, False, False, True]
    cancel(workspace)


def test_what_helps_most_comes_first_to_the_eye_and_to_the_tab_key(workspace: Workspace) -> None:
    wait_until_late(workspace)
    panel = workspace.sign_in_panel
    panel.browser_choice.show_browsers((FIREFOX,))
    parts = offered(workspace)
    wait_for(lambda: all(part.isVisible() for part in parts))
    QApplication.processEvents()
    places = [part.mapTo(panel, QPoint()) for part in parts]
    assert places == sorted(places, key=lambda place: (place.y(), place.x()))
    assert tab_order(parts[0], panel.cancel_button, parts) == list(parts)
    cancel(workspace)


def tab_order(first: QWidget, last: QWidget, parts: tuple[QWidget, ...]) -> list[QWidget]:
    """Return these parts in the order in which the Tab key comes to them, from the first on."""
    chain = [first]
    while chain[-1] is not last:
        following = chain[-1].nextInFocusChain()
        assert following is not None
        chain.append(following)
    return [each for each in chain if each in parts]


def test_the_help_takes_nobody_the_keyboard_away(workspace: Workspace) -> None:
    stay_away(workspace)
    panel = workspace.sign_in_panel
    panel.help.redirect_box.field.setFocus()
    panel.began -= 20
    wait_for(panel.help.nothing_yet.isVisible)
    assert workspace.focusWidget() is panel.help.redirect_box.field
    cancel(workspace)


def test_the_redirect_url_is_copied_whole(workspace: Workspace, redirect_uri: str) -> None:
    wait_until_late(workspace)
    offered(workspace)[0].click()  # type: ignore[attr-defined]
    assert QGuiApplication.clipboard().text() == redirect_uri
    cancel(workspace)


@pytest.mark.parametrize("way_back", ["Escape", "Close"])
def test_the_guide_shows_where_it_goes_and_leads_back_to_the_wait(workspace: Workspace, way_back: str) -> None:
    (link,) = wait_until_late(workspace)
    workspace.sign_in_panel.help.where_button.click()
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
    wait_for(panel.help.nothing_yet.isVisible)
    cancel(workspace)


def test_neither_end_of_the_guide_disturbs_a_sign_in(workspace: Workspace) -> None:
    links = wait_until_late(workspace)
    before = workspace.form.connection()
    for step, button in ((Step.PASTE, "guideNextButton"), (Step.START, "guidePracticeButton")):
        workspace.sign_in_panel.help.where_button.click()
        guide = workspace.guide.panel
        assert guide is not None
        guide.show_step(step)
        next(iter(guide.findChildren(QWidget, button))).click()  # type: ignore[attr-defined]
        assert shown(workspace) is workspace.sign_in_panel
    assert workspace.form.connection().id == before.id
    assert len(links) == 1
    cancel(workspace)

"""Whether this app itself reaches the portal, as the page that waits says it."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from netrex_gui.gui.parts import background
from netrex_gui.gui.sign_in import reach
from netrex_gui.gui.sign_in.reach import Reach, ReachTest
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.errors import NetworkProblem
from netrex_gui.oauth.provider import Provider
from netrex_gui.practice.server import PracticePortal
from tests.fake_browser import FakeBrowser
from tests.gui.steps import cancel, shown, stay_away
from tests.oauth.kit import serving
from tests.ports import free_port
from tests.setup_kit import answering, hang
from tests.waiting import wait_for
from tests.window.conftest import fill_in

pytestmark = pytest.mark.usefixtures("qapp")

Say = Callable[[], str]


@pytest.fixture
def said(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> Say:
    fill_in(workspace, portal, redirect_uri)
    (label,) = workspace.sign_in_panel.findChildren(QLabel, "reachResult")
    return lambda: label.text().strip()


def told_of(provider: Provider, milliseconds: int = reach.GIVEN_UP_MILLISECONDS) -> list[Reach]:
    """Try a portal, and return what was told of it until the end."""
    told: list[Reach] = []
    owner = QObject()
    test = ReachTest(owner, milliseconds)
    test.told.connect(told.append)
    test.begin(provider)
    wait_for(lambda: len(told) > 1)
    return told


def test_a_portal_that_answers_is_reached(workspace: Workspace, portal: PracticePortal, said: Say) -> None:
    stay_away(workspace)
    wait_for(lambda: said() == f"This app reaches {portal.base_url.removeprefix('http://')}")
    cancel(workspace)


def test_a_portal_that_is_down_is_said_to_be_and_the_sign_in_goes_on(workspace: Workspace, said: Say) -> None:
    host = f"127.0.0.1:{free_port()}"
    workspace.form.provider_field.setEditText(f"http://{host}")
    stay_away(workspace)
    wait_for(lambda: f"does not reach {host}:" in said())
    assert workspace.is_busy
    assert shown(workspace) is workspace.sign_in_panel
    cancel(workspace)


def test_a_portal_that_has_gone_down_meanwhile_is_said_to_be_where_the_person_looks(
    workspace: Workspace, portal: PracticePortal, said: Say
) -> None:
    stay_away(workspace)
    wait_for(lambda: said().startswith("This app reaches"))
    portal.close()
    rows = workspace.sign_in_panel.rows
    rows.cannot_reach_row.set_open(True)
    wait_for(lambda: rows.cannot_reach.words.text().startswith("This app does not reach it either"))
    assert workspace.sign_in_panel.reach_line.isHidden()  # the row says it
    with PracticePortal([], port=int(portal.base_url.rpartition(":")[2])):
        rows.again_buttons[0].click()
        wait_for(lambda: rows.cannot_reach.words.text().startswith("This app does reach"))
    rows.cannot_reach_row.set_open(False)
    rows.cannot_reach_row.set_open(True)
    wait_for(lambda: rows.cannot_reach.words.text().startswith("This app does not reach it either"))
    rows.cannot_reach_row.set_open(False)
    assert "does not reach" in said()
    assert not workspace.sign_in_panel.reach_line.isHidden()
    cancel(workspace)


def test_what_is_asked_holds_nothing_of_the_sign_in() -> None:
    """N21, N22: one HEAD of the portal's address, with no query, no credential and no state."""
    with serving(answering()) as server:
        told = told_of(Provider.at(f"http://127.0.0.1:{server.port}"))
    assert told[-1].is_good
    (request,) = server.requests
    assert request.startswith("HEAD / HTTP/1.1\r\n")
    sent = {line.split(":")[0].lower() for line in request.strip().split("\r\n")[1:]}
    assert sent <= {"host", "user-agent", "accept", "accept-encoding", "connection"}


@pytest.mark.parametrize("status", ["502 Bad Gateway", "503 Service Unavailable", "504 Gateway Timeout"])
def test_what_stands_in_front_of_a_portal_that_is_down_is_believed(status: str) -> None:
    with serving(answering(status=status)) as server:
        assert told_of(Provider.at(f"http://127.0.0.1:{server.port}"))[-1].is_out_of_order


@pytest.mark.parametrize("status", ["404 Not Found", "405 Method Not Allowed", "302 Found", "500 Oops"])
def test_any_other_answer_counts_as_one(status: str) -> None:
    with serving(answering("Location: /elsewhere", status=status)) as server:
        assert told_of(Provider.at(f"http://127.0.0.1:{server.port}"))[-1].is_good
    assert len(server.requests) == 1


def test_who_never_answers_is_given_up() -> None:
    gone = threading.Event()
    with serving(lambda _: hang(gone)) as server:
        trying, found = told_of(Provider.at(f"http://127.0.0.1:{server.port}"), milliseconds=50)
        gone.set()
    assert not trying.is_known
    assert found.error is not None
    assert found.error.problem is NetworkProblem.TIMED_OUT


def test_a_defect_of_the_trial_ends_no_sign_in(
    workspace: Workspace, said: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_url: str, _host: str) -> Reach:
        raise ValueError

    monkeypatch.setattr(reach, "_reached", fail)
    (link,) = stay_away(workspace)
    wait_for(lambda: said() == "")
    FakeBrowser().open_detached(link)
    wait_for(lambda: shown(workspace) is workspace.token_panel)


def test_the_browser_is_opened_before_the_portal_has_answered(workspace: Workspace, said: Say) -> None:
    gone = threading.Event()
    with serving(lambda _: hang(gone)) as server:
        workspace.form.provider_field.setEditText(f"http://127.0.0.1:{server.port}")
        assert len(stay_away(workspace)) == 1
        assert "Looking whether" in said()
        gone.set()
        cancel(workspace)


def test_what_was_found_for_an_earlier_sign_in_is_not_told_of_this_one() -> None:
    gone, told = threading.Event(), list[Reach]()
    owner = QObject()
    test = ReachTest(owner)
    test.told.connect(told.append)
    with serving(lambda _: hang(gone)) as slow, serving(answering()) as other:
        test.begin(Provider.at(f"http://127.0.0.1:{slow.port}"))
        test.begin(Provider.at(f"http://127.0.0.1:{other.port}"))
        wait_for(lambda: any(each.is_known for each in told))
        gone.set()
        wait_for(lambda: not background._running)  # noqa: SLF001 (what the first trial found is told, if it is)
    assert {each.host for each in told if each.is_known} == {f"127.0.0.1:{other.port}"}

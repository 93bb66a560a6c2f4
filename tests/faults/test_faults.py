"""Whatever goes wrong, the person reads what happened and what to do, soon, and the connection is as it was."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.errors import AnswerProblem, NetworkProblem, ProviderUnreachable, TokenAnswerUnusable
from netrex_gui.store.connections import ConnectionStore
from netrex_gui.texts.network_errors import provider_unreachable
from netrex_gui.texts.provider_errors import token_answer_unusable
from netrex_gui.texts.untrusted import visible
from tests.fake_browser import FakeBrowser
from tests.faults import answers, browsers, network, odd_tokens, proxies, reported, secure_connections
from tests.faults.odd_tokens import READY
from tests.faults.stage import Fault, Stage
from tests.faults.table import read_after
from tests.gui.steps import cancel, leave_token, shown, stay_away, texts
from tests.oauth.portals import Portal

UNREACHABLE = (*network.FAULTS, *secure_connections.FAULTS, *proxies.FAULTS)
FAULTS = (*answers.FAULTS, *reported.FAULTS, *UNREACHABLE, *browsers.FAULTS)
SOON = network.LIMIT + 3.0


def assert_details_are_the_speakers(workspace: Workspace, fault: Fault) -> None:
    """See that words of the system's are not put into the portal's mouth."""
    page = workspace.problem_panel
    if page.details.toPlainText():
        unheard = fault in UNREACHABLE and "HTTP" not in page.details.toPlainText()
        said_here = unheard or "the port is" in fault.name or "broke off" in fault.title
        speaker = "What this computer said" if said_here else "What the portal said"
        assert page.details_button.text().replace("&", "").endswith(speaker)
        assert page.details_button.accessibleName() == page.details.accessibleName() == speaker


def leave(workspace: Workspace) -> None:
    """Press the button that helps, and come back to the connection."""
    button = workspace.problem_panel.try_again_button
    if workspace.problem_panel.back_button.isHidden():
        button.click()
    else:
        stay_away(workspace, button)
        cancel(workspace)
    assert shown(workspace) is workspace.form


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_fault_is_told_with_what_to_do_and_the_connection_is_as_it_was(
    fault: Fault,
    stage: Stage,
    store: ConnectionStore,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """N21, N24: no hang, no crash, no traceback; every fault has words and a button that helps.

    N38: one request where the endpoints are not the portal's own, and none with the secret in its address.
    """
    workspace, form = stage.workspace, stage.workspace.form
    row = read_after(fault, stage)
    assert shown(workspace) is workspace.problem_panel
    assert fault.title in row.title
    assert fault.advice in row.advice
    assert fault.details in row.details
    assert fault.sent in {"", row.sent}
    assert all(len(text) > 10 and visible(text) == text for text in (row.title, row.advice))
    assert row.button.split(", ")[0] in {"Try again", "Back to the connection"}
    assert row.seconds < SOON
    assert [text for text in texts(workspace) if "\u202e" in text] == []
    assert_details_are_the_speakers(workspace, fault)
    kept = (form.connection(), form.secret())
    leave(workspace)
    assert (form.connection(), form.secret()) == kept
    assert [each for each in store.load().connections if each != kept[0]] == []
    assert [record for record in caplog.records if record.levelname in {"WARNING", "ERROR", "CRITICAL"}] == []
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("fault", browsers.AT_FIELD, ids=str)
def test_what_cannot_be_meant_is_told_at_its_field_before_anything_leaves_the_computer(
    fault: Fault, stage: Stage, store: ConnectionStore, browser: FakeBrowser
) -> None:
    """N39: nothing is opened, asked or written, and what was typed is still there to be mended."""
    form = stage.workspace.form
    row = read_after(fault, stage)
    kept = (form.connection(), form.secret())
    assert shown(stage.workspace) is form
    assert fault.title in row.title
    assert fault.advice in row.advice
    faulty = next(each for each in form.findChildren(QLineEdit) if each.hasFocus())
    (message,) = form.findChildren(QLabel, f"{faulty.objectName()}Problem")
    assert message.isVisible()
    assert faulty.accessibleDescription()
    assert (browser.opened, store.load().connections) == ([], ())
    form.save_button.click()
    assert (form.connection(), form.secret()) == kept or "providerUrl" in row.button
    faulty.setText("s6BhdRkqt3")
    assert (message.text(), faulty.accessibleDescription()) == ("", "")


@pytest.mark.parametrize("oddity", [*odd_tokens.ODDITIES, *reported.ODDITIES], ids=str)
def test_an_odd_answer_with_a_good_token_yields_it_with_true_words(oddity: Fault, stage: Stage) -> None:
    """N24, N25: expiry, scope and type in whatever form; what is not told is said to be so."""
    row = read_after(oddity, stage)
    assert (row.title, row.button) == (oddity.title, "Copy token")
    assert oddity.details in row.details
    assert oddity.sent in {"", row.sent}
    assert stage.workspace.token_panel.token_field.text() == answers.TOKEN
    assert oddity.advice in row.advice
    assert visible(row.advice) == row.advice


@pytest.mark.parametrize(
    ("kind", "sent"), reported.CONTRADICTIONS.items(), ids=lambda each: getattr(each, "__name__", "")
)
def test_each_contradiction_of_the_portal_gets_a_token_and_the_second_sign_in_asks_once(
    kind: type[Portal], sent: str, stage: Stage
) -> None:
    """N23, N38: the one exception in which the secret is in an address, and that only until the portal is known."""
    with kind([stage.workspace.form.connection().redirect_url]) as portal:
        for again, expected in (("", sent), (", again", sent.rsplit(", ", maxsplit=1)[-1])):
            stage.heard.clear()
            portal.asked.clear()
            fault = Fault(f"the portal: {kind.__name__}{again}", READY, reported.at(portal))
            row = read_after(fault, stage)
            assert (row.title, row.sent) == (READY, expected)
            leave_token(stage.workspace)


def test_every_kind_of_answer_and_of_network_has_a_row() -> None:
    """A kind of problem that no fault of the table brings about would be words that nobody has read."""
    unreachable = [
        provider_unreachable(ProviderUnreachable(kind, "portal.invalid", "", "https_proxy")).title
        for kind in NetworkProblem
    ]
    unusable = [token_answer_unusable(TokenAnswerUnusable(kind, 200)).title for kind in AnswerProblem]
    assert [title for title in unreachable if not any(fault.title in title for fault in UNREACHABLE)] == []
    assert [title for title in unusable if not any(fault.title in title for fault in FAULTS)] == []

"""A token that is renewed, revoked, or has run out: the page says what is so, and the next step is one click."""

import threading
import time
from collections.abc import Iterable

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from tests.gui.steps import AnsweringPortal, leave_token, shown, token_from
from tests.practice.walk import Walk
from tests.waiting import wait_for
from tests.window.conftest import MemoryStore, Reopen
from tests.window.token_steps import (
    actions,
    filled_buttons,
    kept_token_from,
    news,
    open_kept,
    renew,
    shown_token,
    works,
)


def refresh_token_of(password_store: MemoryStore) -> str:
    (entry,) = [value for value in password_store.values() if "refresh_token" in value]
    return entry.partition('"refresh_token": "')[2].partition('"')[0]


def test_renewing_shows_the_new_token_masked_and_the_old_one_is_dead(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    old = token_from(workspace, portal, redirect_uri)
    assert filled_buttons(workspace) == ["copyTokenButton"]
    workspace.token_panel.show_button.click()
    new = renew(workspace)
    assert (works(portal, new), works(portal, old)) == (True, False)
    assert "Renewed" in news(workspace)
    assert new not in workspace.token_panel.token_field.displayText()
    assert filled_buttons(workspace) == ["copyTokenButton"]


def test_renewing_takes_the_old_token_off_the_clipboard(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    old = token_from(workspace, portal, redirect_uri)
    workspace.token_panel.copy_button.click()
    assert QGuiApplication.clipboard().text() == old
    assert renew(workspace) != old
    assert QGuiApplication.clipboard().text() == ""
    assert workspace.token_panel.row.copied_note.text() == ""


def test_a_renewed_token_is_kept_in_place_of_the_old_one(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, password_store: MemoryStore, reopen: Reopen
) -> None:
    """N32: after a restart the new one is there, and the old one nowhere."""
    old = kept_token_from(workspace, portal, redirect_uri)
    new = renew(workspace)
    assert [value for value in password_store.values() if old in value] == []
    assert workspace.may_close()
    second = reopen()
    assert open_kept(second) == new
    assert second.may_close()


def test_where_the_provider_refuses_signing_in_is_one_click(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, password_store: MemoryStore
) -> None:
    kept_token_from(workspace, portal, redirect_uri)
    Walk(portal).refresh(refresh_token_of(password_store))  # somebody else used it
    renew(workspace)
    assert "does not renew this token any more" in news(workspace)
    assert "used already" in news(workspace)
    assert not actions(workspace).renew_button.isEnabled()
    assert actions(workspace).sign_in_button.isVisible()
    assert filled_buttons(workspace) == ["copyTokenButton"]  # it has not run out yet
    before = shown_token(workspace)
    actions(workspace).sign_in_button.click()
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    assert shown_token(workspace) != before
    wait_for(lambda: "Kept" in news(workspace))
    assert works(portal, shown_token(workspace))


@pytest.mark.parametrize("label", ["Sign in again", "Znovu se přihlásit v prohlížeči"])
def test_in_the_smallest_window_the_news_can_be_read_and_no_button_is_cut_off(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, password_store: MemoryStore, label: str
) -> None:
    workspace.setStyleSheet("* { font-size: 13pt }")  # as in the look, and larger than the tests' own
    workspace.resize(720, 540)
    kept_token_from(workspace, portal, redirect_uri)
    actions(workspace).sign_in_button.setText(label)
    Walk(portal).refresh(refresh_token_of(password_store))
    renew(workspace)
    (area,) = workspace.token_panel.findChildren(QScrollArea, "pageScroll")
    view, said = area.viewport(), actions(workspace).news
    wait_for(lambda: area.verticalScrollBar().maximum() > 0)
    wait_for(lambda: said.mapTo(view, said.rect().bottomLeft()).y() < view.height())
    buttons = [each for each in actions(workspace).findChildren(QPushButton) if each.isVisible()]
    assert len(buttons) == 3
    assert [each for each in buttons if each.mapTo(view, each.rect().topRight()).x() >= view.width()] == []


def test_a_refusal_is_known_after_a_restart(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, password_store: MemoryStore, reopen: Reopen
) -> None:
    kept_token_from(workspace, portal, redirect_uri)
    Walk(portal).refresh(refresh_token_of(password_store))
    renew(workspace)
    assert workspace.may_close()
    second = reopen()
    open_kept(second)
    assert not actions(second).renew_button.isEnabled()
    assert "does not renew it any more" in second.token_panel.renewable.text()
    assert second.may_close()


def test_without_a_refresh_token_nothing_can_be_renewed_and_why_is_said(
    workspace: Workspace, redirect_uri: str
) -> None:
    with AnsweringPortal([redirect_uri], refresh_token=None) as portal:
        token_from(workspace, portal, redirect_uri)
    assert not actions(workspace).renew_button.isVisible()
    assert "gave nothing to renew it with" in actions(workspace).renewable.text()
    assert actions(workspace).renewable.isVisible()
    assert actions(workspace).sign_in_button.isVisible()


@pytest.mark.parametrize(
    ("refresh_token", "next_step"), [("a-refresh-token", "renewTokenButton"), (None, "signInAgainButton")]
)
def test_a_token_that_runs_out_offers_what_is_next(
    workspace: Workspace, redirect_uri: str, refresh_token: str | None, next_step: str
) -> None:
    with AnsweringPortal([redirect_uri], expires_in=1, refresh_token=refresh_token) as portal:
        token_from(workspace, portal, redirect_uri)
        wait_for(lambda: "run out" in workspace.token_panel.title.text())
    assert filled_buttons(workspace) == [next_step]
    wait_for(lambda: "It has run out" in workspace.token_panel.expiry.text())


def test_a_token_runs_out_while_the_computer_sleeps(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Timers, and a clock such as theirs, stand still meanwhile: a dead token would be said to be ready."""
    monkeypatch.setattr("netrex_gui.gui.token.session._LONGEST_TIMER", 20)
    token_from(workspace, portal, redirect_uri)
    assert "ready" in workspace.token_panel.title.text()
    at_once = time.clock_gettime
    monkeypatch.setattr("time.clock_gettime", lambda of: at_once(of) + 8 * 3600 * (of == time.CLOCK_BOOTTIME))
    wait_for(lambda: "run out" in workspace.token_panel.title.text())
    assert filled_buttons(workspace) == ["renewTokenButton"]


def test_a_missing_client_secret_is_asked_for_in_words(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, reopen: Reopen
) -> None:
    kept_token_from(workspace, portal, redirect_uri)
    assert workspace.may_close()
    second = reopen()
    open_kept(second)
    renew(second)
    assert "needs the secret" in news(second)
    leave_token(second)
    second.form.secret_field.setText(portal.client_secret)
    open_kept(second)
    assert works(portal, renew(second))


def test_a_provider_out_of_reach_leaves_the_token_as_it_was(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    token = token_from(workspace, portal, redirect_uri)
    portal.close()
    assert renew(workspace) == token
    assert "does not answer" in news(workspace)
    assert actions(workspace).renew_button.isEnabled()


class HesitatingPortal(PracticePortal):
    """Answers a token request only when it is let go on."""

    def __init__(self, redirect_uris: Iterable[str]) -> None:
        super().__init__(redirect_uris)
        self.go_on, self.asked = threading.Event(), threading.Event()
        self.go_on.set()

    def token_answer(self, answer: dict[str, object]) -> tuple[int, str, bytes]:
        self.asked.set()
        self.go_on.wait(20)
        return super().token_answer(answer)


def test_closing_the_window_lets_a_renewal_be_stored(
    workspace: Workspace, redirect_uri: str, reopen: Reopen, qtbot: QtBot
) -> None:
    """N32: the provider has used the old refresh token up, and the new one is on its way."""
    with HesitatingPortal([redirect_uri]) as portal:
        old = kept_token_from(workspace, portal, redirect_uri)
        portal.go_on.clear()
        portal.asked.clear()
        actions(workspace).renew_button.click()
        assert not workspace.token_panel.done_button.isEnabled()
        wait_for(portal.asked.is_set)
        threading.Timer(0.3, portal.go_on.set).start()
        assert workspace.may_close()
        second = reopen()
        new = open_kept(second)
        assert (new == old, works(portal, new)) == (False, True)
        assert second.may_close()

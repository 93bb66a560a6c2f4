"""Giving tokens on: the message that goes with one, the name that is typed at once, and ten customers in a row."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from netrex_gui.gui.parts.clipboard import SecretClipboard
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from netrex_gui.system import installed_browsers
from tests.fake_browser import FakeBrowser
from tests.gui.steps import AnsweringPortal, shown, token_from
from tests.waiting import wait_for
from tests.window.token_steps import actions, news

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def token(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> str:
    """Sign in, and return the token that is shown."""
    return token_from(workspace, portal, redirect_uri)


def message(workspace: Workspace) -> str:
    workspace.token_panel.row.message_button.click()
    return QGuiApplication.clipboard().text()


def test_the_message_says_what_the_token_is_for_whoever_gets_it(
    workspace: Workspace, portal: PracticePortal, token: str
) -> None:
    """N29: it holds the token, and is marked."""
    said = message(workspace)
    assert "x-kde-passwordManagerHint" in QGuiApplication.clipboard().mimeData().formats()
    assert token in said.splitlines()
    host = portal.base_url.split("://")[1]
    for part in (f"from {host}:", "It works until ", "See settings and state (read)", "Whoever reads this message"):
        assert part in said
    assert "ask me for the renewing part" in said
    assert workspace.token_panel.row.copied_note.text().startswith("The message is on the clipboard, for another 1:")
    assert not workspace.token.session.would_be_lost


def test_the_renewing_part_goes_with_the_message_only_if_it_is_ticked(workspace: Workspace, token: str) -> None:
    assert token
    panel = workspace.token_panel
    assert panel.shown is not None
    refresh_token = panel.shown.token.refresh_token or "-"
    assert refresh_token not in message(workspace)
    panel.validity.renewing_part.click()
    said = message(workspace)
    assert refresh_token in said.splitlines()
    assert "client ID and the secret" in said
    assert "ask me for the renewing part" not in said


def test_without_a_renewing_part_none_is_offered(workspace: Workspace, redirect_uri: str) -> None:
    with AnsweringPortal([redirect_uri], refresh_token=None) as portal:
        token_from(workspace, portal, redirect_uri)
    assert not workspace.token_panel.validity.renewing_part.isVisible()
    assert "ask me for a new one then" in message(workspace)


def test_what_is_on_the_clipboard_no_longer_is_said(workspace: Workspace, token: str) -> None:
    """N29: after a time that is shown."""
    panel = workspace.token_panel
    panel.clipboard._kept_seconds = 0.1  # noqa: SLF001 (nobody waits for 90 seconds)
    panel.copy_button.click()
    wait_for(lambda: panel.row.copied_note.text().startswith("Its time is over: the clipboard was cleared."))
    assert QGuiApplication.clipboard().text() == ""
    panel.clipboard._kept_seconds = 90.0  # noqa: SLF001
    panel.copy_button.click()
    assert QGuiApplication.clipboard().text() == token
    QGuiApplication.clipboard().setText("something else")
    assert panel.row.copied_note.text() == "Something else is on the clipboard now."


def test_another_secret_on_the_same_clipboard_is_not_called_the_token(workspace: Workspace, token: str) -> None:
    assert token
    panel = workspace.token_panel
    panel.copy_button.click()
    clipboard: SecretClipboard = panel.clipboard
    clipboard.copy("a code that was prepared")
    assert panel.row.copied_note.text() == "Something else is on the clipboard now."


def places(workspace: Workspace) -> dict[str, tuple[int, int]]:
    """Return where each named part of the page is."""
    QApplication.processEvents()
    panel = workspace.token_panel
    named = [each for each in panel.findChildren(QWidget) if re.fullmatch("[a-z]+[A-Z]?[A-Za-z]*", each.objectName())]
    shown = [each for each in named if each.isVisible() and each.objectName().endswith(("Button", "Tokens", "Token"))]
    return {each.objectName(): each.mapTo(panel, each.rect().topLeft()).toTuple() for each in shown}


def test_nothing_moves_when_it_was_copied_and_works(workspace: Workspace, token: str) -> None:
    assert token
    panel = workspace.token_panel
    before = places(workspace)
    assert {"copyTokenButton", "renewTokenButton", "doneButton", "keepTokens", "checkTokenButton"} <= before.keys()
    panel.copy_button.click()
    panel.use.check_button.click()
    wait_for(lambda: panel.use.result.text().startswith("Works"))
    assert panel.row.copied_note.text().startswith("The token is")
    assert places(workspace) == before


def test_the_focus_stays_where_it_was_pressed(workspace: Workspace, token: str) -> None:
    assert token
    workspace.activateWindow()
    panel = workspace.token_panel
    panel.use.check_button.setFocus()
    wait_for(panel.use.check_button.hasFocus)
    QTest.keyClick(panel.use.check_button, Qt.Key.Key_Return)
    assert panel.use.check_button.hasFocus()
    wait_for(lambda: panel.use.result.text().startswith("Works"))
    assert panel.use.check_button.hasFocus()
    renew = actions(workspace).renew_button
    renew.setFocus()
    QTest.keyClick(renew, Qt.Key.Key_Return)
    assert renew.hasFocus()
    wait_for(lambda: "Renewed" in news(workspace))
    assert renew.hasFocus()


def test_keeping_leads_to_the_name_which_is_typed_at_once(workspace: Workspace, token: str) -> None:
    assert token
    workspace.activateWindow()
    field = actions(workspace).name.field
    actions(workspace).keep_box.setFocus()
    QTest.keyClick(actions(workspace).keep_box, Qt.Key.Key_Space)
    assert field.hasFocus()
    QTest.keyClicks(field, "For Jana")
    QTest.keyClick(field, Qt.Key.Key_Return)
    wait_for(lambda: "Kept" in news(workspace) and not actions(workspace).is_busy)

    def is_named() -> bool:
        held = workspace.token.session.held
        return held is not None and held.kept is not None and held.kept.name == "For Jana"

    wait_for(is_named)
    assert field.text() == "For Jana"


def test_ten_customers_in_a_row_take_two_keys_each(
    workspace: Workspace, token: str, browser: FakeBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Copy, and another account: the focus is where it has to be, each is in a private window, nothing is asked."""
    in_private: list[str] = []

    def open_private(link: str) -> bool:
        in_private.append(link)
        browser.open_detached(link)
        return True

    monkeypatch.setattr(installed_browsers, "open_private", open_private)
    workspace.activateWindow()
    panel = workspace.token_panel
    tokens = [token]
    for _ in range(9):
        wait_for(panel.copy_button.hasFocus)
        QTest.keyClick(panel.copy_button, Qt.Key.Key_Return)
        assert QGuiApplication.clipboard().text() == tokens[-1]
        QTest.keyClick(workspace, Qt.Key.Key_R, ALT)
        wait_for(lambda: shown(workspace) is panel and panel.token_field.text() not in {"", *tokens})
        tokens.append(panel.token_field.text())
    assert (len(set(tokens)), len(in_private)) == (10, 9)


def test_the_name_of_another_accounts_token_is_typed_at_once_where_tokens_are_kept(
    workspace: Workspace, token: str, browser: FakeBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its name, copy, and another account: no key unkeeps what the connection keeps."""

    def open_private(link: str) -> bool:
        browser.open_detached(link)
        return True

    monkeypatch.setattr(installed_browsers, "open_private", open_private)
    workspace.activateWindow()
    panel, field = workspace.token_panel, actions(workspace).name.field
    actions(workspace).keep_box.click()
    wait_for(lambda: "Kept" in news(workspace) and not actions(workspace).is_busy)
    QTest.keyClick(workspace, Qt.Key.Key_R, ALT)
    wait_for(lambda: shown(workspace) is panel and panel.token_field.text() not in {"", token})
    wait_for(field.hasFocus)
    QTest.keyClicks(field, "Garage Vlk")
    QTest.keyClick(workspace, Qt.Key.Key_C, ALT)
    QTest.keyClick(field, Qt.Key.Key_Return)

    def is_named() -> bool:
        held = workspace.token.session.held
        return held is not None and held.kept is not None and held.kept.name == "Garage Vlk"

    wait_for(is_named)
    wait_for(lambda: QGuiApplication.clipboard().text() == panel.token_field.text())


def test_the_menu_ends_a_token_by_keys_alone_and_closes_by_escape(workspace: Workspace, token: str) -> None:
    workspace.activateWindow()
    more, menu = actions(workspace).more_button, actions(workspace).menu
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Return)
    assert actions(workspace).revoke_button.hasFocus()
    QTest.keyClick(actions(workspace).revoke_button, Qt.Key.Key_Down)
    assert actions(workspace).forget_button.hasFocus()
    QTest.keyClick(actions(workspace).forget_button, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    assert more.hasFocus()
    assert workspace.token_panel.token_field.text() == token

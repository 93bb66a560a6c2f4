"""What a newcomer finds above the form: a card with three ways to begin, until it is of no use any more."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netrex_gui.gui.guide.text import Step
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.store.connection import PRACTICE_ID
from netrex_gui.store.connections import ConnectionStore
from tests.waiting import wait_for
from tests.window.conftest import GATE, Reopen
from tests.window.dressing import bigger_print, dressed, has_no_room, large_print, longer_words
from tests.window.guide_steps import first_start, guide, press, seen

__all__ = ["bigger_print", "dressed", "first_start", "large_print", "longer_words"]

CARD = "welcomeCard"


def test_the_very_first_start_shows_the_form_with_the_card_above_it(first_start: Workspace, qtbot: QtBot) -> None:
    assert first_start.navigator.current is first_start.form
    assert seen(first_start, CARD)
    for name in ("connectionName", "clientId", "clientSecret", "scope_read", "redirectUrl", "signInButton"):
        assert seen(first_start, name)
    first_start.setFocus()
    qtbot.waitUntil(first_start.form.client_id_field.hasFocus)


def test_the_card_is_the_first_thing_in_the_column(first_start: Workspace) -> None:
    (card,) = first_start.findChildren(QFrame, CARD)
    bottom = card.mapTo(first_start, QPoint(0, card.height())).y()
    assert bottom < first_start.form.name_field.mapTo(first_start, QPoint(0, 0)).y()


def test_the_card_opens_the_guide_and_is_there_still_afterwards(first_start: Workspace) -> None:
    press(first_start, "welcomeGuideButton")
    assert guide(first_start).step is Step.START
    press(first_start, "closeGuideButton")
    assert seen(first_start, CARD)


def test_practice_takes_the_place_of_the_card_for_as_long_as_it_is_shown(first_start: Workspace) -> None:
    press(first_start, "welcomePracticeButton")
    assert first_start.form.connection().id == PRACTICE_ID
    assert not seen(first_start, CARD)
    assert first_start.form.notice.isVisible()
    first_start.sidebar.new_button.click()
    assert seen(first_start, CARD)


def test_the_card_goes_for_good_when_a_connection_is_saved(first_start: Workspace, reopen: Reopen) -> None:
    first_start.form.client_id_field.setText("client-7f3a")
    press(first_start, "saveConnectionButton")
    assert not seen(first_start, CARD)
    first_start.sidebar.new_button.click()
    assert not seen(first_start, CARD)
    assert not seen(reopen(), CARD)


def test_the_card_goes_for_good_when_it_is_closed(
    first_start: Workspace, store: ConnectionStore, reopen: Reopen, qtbot: QtBot
) -> None:
    press(first_start, "closeWelcomeButton")
    assert not seen(first_start, CARD)
    qtbot.waitUntil(first_start.form.client_id_field.hasFocus)
    wait_for(store.path.exists)
    later = reopen()
    assert not seen(later, CARD)
    assert later.form.notice.text() == ""
    assert later.form.connection().client_id == ""


def test_closing_the_card_keeps_what_another_window_saved_meanwhile(
    first_start: Workspace, store: ConnectionStore
) -> None:
    store.put(GATE)
    press(first_start, "closeWelcomeButton")
    first_start.connections.close()
    assert (store.load().connections, store.load().last_id) == ((GATE,), GATE.id)


def test_a_card_that_cannot_be_closed_for_good_is_closed_nevertheless(
    first_start: Workspace, store: ConnectionStore
) -> None:
    store.path.parent.write_text("a file where the folder should be")
    press(first_start, "closeWelcomeButton")
    first_start.connections.close()
    QApplication.processEvents()
    assert not seen(first_start, CARD)
    assert first_start.form.notice.text() == ""


def test_a_later_start_shows_no_card(store: ConnectionStore, reopen: Reopen) -> None:
    store.put(GATE)
    workspace = reopen()
    assert seen(workspace, "signInButton")
    assert not seen(workspace, CARD)


@pytest.mark.parametrize("content", ["{ not json", '{"version": 99}', '{"version": 1, "last": "", "connections": []}'])
def test_where_there_was_a_file_there_is_no_card(store: ConnectionStore, reopen: Reopen, content: str) -> None:
    store.path.parent.mkdir()
    store.path.write_text(content)
    workspace = reopen()
    assert not seen(workspace, CARD)
    assert bool(workspace.form.notice.text()) == ("connections" not in content)


def test_the_tab_key_comes_to_the_card_and_then_to_the_form(first_start: Workspace, qtbot: QtBot) -> None:
    (stop,) = first_start.findChildren(QWidget, "welcomeGuideButton")
    stop.setFocus()
    qtbot.waitUntil(stop.hasFocus)
    passed = []
    for _ in range(6):
        passed.append(focused_name(first_start))
        QTest.keyClick(first_start, Qt.Key.Key_Tab)
    assert passed == [
        *("welcomeGuideButton", "welcomePracticeButton", "welcomeOpenButton"),
        *("closeWelcomeButton", "connectionName", "prepareButton"),
    ]
    assert first_start.form.provider_field.hasFocus()


def focused_name(workspace: Workspace) -> str:
    focused = workspace.window().focusWidget()
    return "" if focused is None else focused.objectName()


def test_what_is_in_the_card_has_words_for_a_screen_reader(first_start: Workspace) -> None:
    (card,) = first_start.findChildren(QFrame, CARD)
    names = [each.accessibleName() for each in card.findChildren(QPushButton)]
    assert names == ["Step-by-step guide", "Try it without an account", "I was sent a file", "Do not show this again"]


def assert_nothing_is_clipped(workspace: Workspace, size: tuple[int, int]) -> None:
    workspace.resize(*size)
    for _ in range(5):
        QApplication.processEvents()
    (card,) = workspace.findChildren(QFrame, CARD)
    parts = [*card.findChildren(QLabel), *card.findChildren(QPushButton)]
    assert len(parts) == 6
    assert [str(each) for each in parts if has_no_room(each)] == []
    assert [str(each) for each in parts if right_edge(each, workspace) > right_edge(card, workspace)] == []
    assert right_edge(card, workspace) <= workspace.width()


def right_edge(part: QWidget, workspace: Workspace) -> int:
    return part.mapTo(workspace, QPoint(part.width(), 0)).x()


@pytest.mark.parametrize("size", [(720, 540), (960, 700)])
def test_nothing_in_the_card_is_clipped(dressed: None, first_start: Workspace, size: tuple[int, int]) -> None:
    assert_nothing_is_clipped(first_start, size)


def test_nothing_in_the_card_is_clipped_where_words_are_longer(
    dressed: None, longer_words: None, reopen: Reopen
) -> None:
    assert_nothing_is_clipped(reopen(), (720, 540))


def test_nothing_in_the_card_is_clipped_in_print_twice_as_large(large_print: None, reopen: Reopen) -> None:
    assert_nothing_is_clipped(reopen(), (960, 700))


def test_a_window_that_gets_narrow_puts_the_buttons_below_each_other(bigger_print: None, reopen: Reopen) -> None:
    workspace = reopen()
    heights = []
    for width in (1200, 720, 1200):
        workspace.resize(width, 700)
        for _ in range(5):
            QApplication.processEvents()
        buttons = [workspace.findChildren(QPushButton, f"welcome{way}Button")[0] for way in ("Guide", "Practice")]
        heights.append(buttons[1].y() - buttons[0].y())
    assert heights[0] == heights[2] == 0
    assert heights[1] > 0

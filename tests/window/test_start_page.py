"""The first page: when it is shown, what its answers lead to, and that there is room for its words."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from netrex_gui.gui.guide.text import Step
from netrex_gui.gui.hand_over.open_panel import OpenPanel
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.store.connection import PRACTICE_ID, Connection
from netrex_gui.store.connections import ConnectionStore
from tests.gui.steps import shown
from tests.window.conftest import GATE, Reopen
from tests.window.dressing import bigger_print, dressed, has_no_room, large_print, longer_words
from tests.window.guide_steps import first_start, guide, press, seen

__all__ = ["bigger_print", "dressed", "first_start", "large_print", "longer_words"]

CARDS = ("typeInButton", "openFileButton", "startGuideButton", "startPracticeButton")
MOST_WORDS, MOST_CONTROLS, OF_SIDEBAR = 80, 12, 12


def settle() -> None:
    for _ in range(8):
        QApplication.processEvents()


def test_the_very_first_start_asks_what_was_given(first_start: Workspace, qtbot: QtBot) -> None:
    assert first_start.start.is_shown
    assert all(seen(first_start, name) for name in ("startPage", "pasteButton", *CARDS, "prepareButton"))
    assert not seen(first_start, "clientId")
    first_start.setFocus()
    qtbot.waitUntil(first_start.start.panel.paste_button.hasFocus)


def test_its_page_says_and_holds_little(first_start: Workspace) -> None:
    panel = first_start.start.panel
    texts = [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]
    texts += [each.text() for each in panel.findChildren(QAbstractButton) if each.isVisible()]
    assert len(re.findall(r"\w+", " ".join(texts))) <= MOST_WORDS - OF_SIDEBAR
    controls = [each for each in panel.findChildren(QWidget) if isinstance(each, QAbstractButton | QLineEdit)]
    assert len([each for each in controls if each.isVisible()]) <= MOST_CONTROLS // 2


def test_an_empty_form_is_one_press_away(first_start: Workspace, qtbot: QtBot) -> None:
    press(first_start, "typeInButton")
    assert shown(first_start) is first_start.form
    qtbot.waitUntil(first_start.form.client_id_field.hasFocus)


def test_what_was_sent_is_opened_on_its_own_page_which_leads_back(first_start: Workspace) -> None:
    press(first_start, "openFileButton")
    assert isinstance(shown(first_start), OpenPanel)
    press(first_start, "openSentBackButton")
    assert first_start.start.is_shown


def test_the_guide_begins_at_the_portal_and_leads_back(first_start: Workspace) -> None:
    press(first_start, "startGuideButton")
    assert guide(first_start).step is Step.OPEN
    press(first_start, "closeGuideButton")
    assert first_start.start.is_shown


def test_whoever_leaves_the_guide_with_an_id_typed_finds_it_in_the_form(first_start: Workspace) -> None:
    first_start.guide.open(Step.PASTE)
    guide(first_start).paste_part.credentials.client_id_field.setText("client-7f3a")
    press(first_start, "closeGuideButton")
    assert shown(first_start) is first_start.form
    assert first_start.form.connection().client_id == "client-7f3a"


def test_practice_shows_its_connection(first_start: Workspace) -> None:
    press(first_start, "startPracticeButton")
    assert shown(first_start) is first_start.form
    assert first_start.form.connection().id == PRACTICE_ID
    first_start.sidebar.new_button.click()
    assert first_start.start.is_shown


def test_a_new_connection_takes_the_keyboard_past_no_field_that_is_not_shown(
    first_start: Workspace, qtbot: QtBot
) -> None:
    press(first_start, "startPracticeButton")
    first_start.form.sign_in_button.setFocus()
    passed = list[QWidget | None]()
    focus = QApplication.instance().focusChanged  # type: ignore[union-attr]
    note = focus.connect(lambda _old, new: passed.append(new))
    first_start.sidebar.new_button.click()
    qtbot.waitUntil(first_start.start.panel.paste_button.hasFocus)
    settle()
    focus.disconnect(note)
    assert first_start.form.client_id_field not in passed


def test_a_practice_portal_that_does_not_start_is_told_on_the_page(first_start: Workspace) -> None:
    def fail() -> tuple[Connection, str]:
        raise OSError

    first_start._start_practice = fail  # noqa: SLF001 (the composition root hands it over)
    press(first_start, "startPracticeButton")
    assert first_start.start.is_shown
    assert "could not be started" in first_start.start.panel.notice.text()
    assert first_start.start.panel.notice.isVisible()


def test_preparing_for_somebody_else_asks_for_the_id_first_and_blames_nobody(first_start: Workspace) -> None:
    press(first_start, "prepareButton")
    assert shown(first_start) is first_start.form
    assert not seen(first_start, "clientIdProblem")
    said = first_start.form.notice.text()
    assert "First the ID and the secret" in said
    assert f"“{first_start.form.prepare_button.text().replace('&', '')}”" in said


def test_a_connection_that_is_saved_is_shown_at_the_next_start(store: ConnectionStore, reopen: Reopen) -> None:
    store.put(GATE)
    workspace = reopen()
    assert shown(workspace) is workspace.form
    assert seen(workspace, "signInButton")


def test_a_new_connection_begins_with_it_and_a_chosen_one_ends_it(store: ConnectionStore, reopen: Reopen) -> None:
    store.put(GATE)
    workspace = reopen()
    workspace.sidebar.new_button.click()
    assert workspace.start.is_shown
    workspace.sidebar.selected.emit(GATE.id)
    assert shown(workspace) is workspace.form
    assert workspace.form.connection().id == GATE.id


def test_deleting_the_last_connection_leads_to_it(store: ConnectionStore, reopen: Reopen) -> None:
    store.put(GATE)
    workspace = reopen()
    workspace.connections.discard()
    assert workspace.start.is_shown


@pytest.mark.parametrize("content", ["{ not json", '{"version": 99}'])
def test_what_is_wrong_with_the_settings_is_said_there(store: ConnectionStore, reopen: Reopen, content: str) -> None:
    store.path.parent.mkdir()
    store.path.write_text(content)
    workspace = reopen()
    workspace.sidebar.new_button.click()
    panel = workspace.start.panel
    assert workspace.form.notice.text() == panel.notice.text()


def test_the_tab_key_goes_through_the_answers_and_the_button_of_the_first(first_start: Workspace, qtbot: QtBot) -> None:
    first_start.start.panel.lead.card.setFocus()
    qtbot.waitUntil(first_start.start.panel.lead.card.hasFocus)
    passed = []
    for _ in range(6):
        focused = first_start.window().focusWidget()
        passed.append(focused.objectName() if focused is not None else "")
        QTest.keyClick(first_start, Qt.Key.Key_Tab)
    assert passed == [CARDS[0], "pasteButton", *CARDS[1:], "prepareButton"]


def test_each_answer_is_one_control_for_a_screen_reader(first_start: Workspace) -> None:
    panel = first_start.start.panel
    for card in (panel.lead.card, panel.open_card, panel.guide_card, panel.practice_card):
        title, sentence = (each.text() for each in card.findChildren(QLabel))
        assert (card.accessibleName(), card.accessibleDescription()) == (title, sentence)


def assert_nothing_is_clipped(workspace: Workspace, size: tuple[int, int]) -> None:
    workspace.start.panel.tell("There is no ID and no secret in what you copied. Copy the whole message.")
    workspace.resize(*size)
    settle()
    panel = workspace.start.panel
    parts = [each for each in panel.findChildren(QWidget) if isinstance(each, QLabel | QAbstractButton)]
    parts = [each for each in parts if each.isVisible()]
    assert len(parts) >= 15
    assert [str(each) for each in parts if has_no_room(each)] == []
    edge = panel.mapTo(workspace, QPoint(panel.width(), 0)).x()
    assert [str(each) for each in parts if each.mapTo(workspace, QPoint(each.width(), 0)).x() > edge] == []
    words = list(panel.lead.card.findChildren(QLabel))
    button = panel.paste_button.geometry().translated(panel.lead.mapTo(panel, QPoint()))
    covered = [each for each in words if button.intersects(each.rect().translated(each.mapTo(panel, QPoint())))]
    assert covered == []


@pytest.mark.parametrize("size", [(720, 540), (960, 700)])
def test_nothing_on_it_is_clipped(dressed: None, first_start: Workspace, size: tuple[int, int]) -> None:
    assert_nothing_is_clipped(first_start, size)


def test_nothing_on_it_is_clipped_where_words_are_longer(
    dressed: None, longer_words: None, first_start: Workspace
) -> None:
    assert_nothing_is_clipped(first_start, (720, 540))


def test_nothing_on_it_is_clipped_in_print_twice_as_large(large_print: None, first_start: Workspace) -> None:
    assert_nothing_is_clipped(first_start, (960, 700))


@pytest.mark.parametrize("size", [(720, 540), (960, 540), (960, 700)])
def test_nothing_on_it_is_scrolled_to(dressed: None, first_start: Workspace, size: tuple[int, int]) -> None:
    first_start.resize(*size)
    settle()
    bottom = first_start.start.panel.prepare_button.mapTo(
        first_start, QPoint(0, first_start.start.panel.prepare_button.height())
    )
    assert bottom.y() <= size[1]

"""A mail that is pasted or dropped: what it holds is filled in, what is doubtful is asked, what is missing is named."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton

from netrex_gui.gui.guide.text import Step
from netrex_gui.gui.start.question import WhichOfThese
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from tests.gui.steps import shown, stay_away
from tests.pasted.mails import HEX_SECRET, ID, PORTAL, REDIRECT, SECRET
from tests.waiting import wait_for
from tests.window.conftest import GATE, Reopen
from tests.window.guide_steps import first_start, press
from tests.window.receiving_steps import SENT

__all__ = ["first_start"]

MAIL = f"Dear Jana,\nthe client ID is {ID}, the secret is {SECRET}.\nPortal: {PORTAL}\nTel. +420 777 123 456"


@pytest.fixture(autouse=True)
def _clipboard() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


def paste(workspace: Workspace, text: str, html: str = "") -> None:
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setHtml(html)
    QGuiApplication.clipboard().setMimeData(mime)
    press(workspace, "pasteButton")


def answer_with(*choices: str, button: str = "confirmButton") -> list[list[str]]:
    """Answer the next questions, each by the choice with that text, and note the choices that there were."""
    asked: list[list[str]] = []
    waiting = list(choices)

    def press_it() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, WhichOfThese):
            QTimer.singleShot(20, press_it)
            return
        radios = box.findChildren(QRadioButton)
        assert not any(each.isChecked() for each in radios)
        asked.append([each.accessibleName() for each in radios])
        next(each for each in radios if each.accessibleName() == waiting[0]).setChecked(True)
        waiting.pop(0)
        pressed = box.findChild(QPushButton, button)
        assert pressed is not None
        if waiting:
            QTimer.singleShot(20, press_it)
        pressed.click()

    QTimer.singleShot(20, press_it)
    return asked


def credentials(workspace: Workspace) -> tuple[str, str]:
    return workspace.form.connection().client_id, workspace.form.secret()


def test_a_whole_mail_becomes_a_connection_at_one_press(first_start: Workspace) -> None:
    paste(first_start, MAIL + f"\nRedirect URL: {REDIRECT}")
    assert shown(first_start) is first_start.form
    assert credentials(first_start) == (ID, SECRET)
    assert first_start.form.connection().provider_url == PORTAL
    assert first_start.form.connection().redirect_url == REDIRECT
    assert first_start.start.panel.result.text() == "Both were found."


def test_a_mail_that_names_neither_portal_nor_redirect_url_leaves_the_usual_ones(first_start: Workspace) -> None:
    paste(first_start, f"Please send us a token. The client ID is {ID}, the secret is {SECRET}.")
    assert credentials(first_start) == (ID, SECRET)
    assert first_start.form.connection().provider_url == PORTAL
    assert first_start.form.connection().redirect_url == REDIRECT


def test_html_is_read_where_the_plain_text_says_less(first_start: Workspace) -> None:
    table = f"<table><tr><td>Client ID</td><td>Client secret</td></tr><tr><td>{ID}</td><td>{SECRET}</td></tr></table>"
    paste(first_start, f"Client ID\nClient secret\n{ID}\n{SECRET}", table)
    assert credentials(first_start) == (ID, SECRET)


def test_what_holds_neither_is_said_in_the_place_for_it(first_start: Workspace) -> None:
    paste(first_start, "See you at 14:30. Password: Kamera2024x")
    assert first_start.start.is_shown
    assert "no ID and no secret" in first_start.start.panel.result.text()
    paste(first_start, "x" * 1_000_001)
    assert "too long" in first_start.start.panel.result.text()
    QGuiApplication.clipboard().clear()
    press(first_start, "pasteButton")
    assert "nothing to paste" in first_start.start.panel.result.text()


def test_what_is_missing_is_named(first_start: Workspace) -> None:
    paste(first_start, f"Client ID: {ID}")
    assert shown(first_start) is first_start.form
    assert "no secret in the message" in first_start.form.credentials.secret_message.text()
    assert first_start.form.notice.isHidden()
    assert credentials(first_start) == (ID, "")


def test_the_secret_from_a_second_mail_comes_to_the_id_of_the_first(first_start: Workspace) -> None:
    paste(first_start, f"Client ID: {ID}")
    first_start.paste.take(f"And the client secret: {SECRET}")
    assert credentials(first_start) == (ID, SECRET)
    assert first_start.form.credentials.secret_message.text() == ""


def test_a_secret_alone_in_the_field_of_the_id_says_there_that_the_id_is_missing(workspace: Workspace) -> None:
    workspace.start.type_in()
    QGuiApplication.clipboard().setText(f"Here is the client secret: {SECRET}\nPlease delete this message.")
    workspace.form.client_id_field.setFocus()
    workspace.form.client_id_field.paste()
    wait_for(lambda: credentials(workspace) == ("", SECRET))
    wait_for(lambda: "no ID in the message" in workspace.form.credentials.id_message.text())
    assert workspace.form.client_id_field.accessibleDescription() == workspace.form.credentials.id_message.text()
    assert workspace.form.credentials.secret_message.text() == ""


@pytest.mark.parametrize("name", ["connectionName", "providerUrl", "redirectUrl", "otherScopes"])
def test_a_mail_in_a_field_for_something_else_is_read_and_does_not_stay_there(workspace: Workspace, name: str) -> None:
    """N39: the secret in it is neither shown nor kept."""
    workspace.start.type_in()
    way = workspace.form.way_to(name)
    assert way is not None
    field, open_it = way
    assert isinstance(field, QLineEdit)
    open_it()
    before = field.text()
    field.setFocus()
    field.selectAll()
    QGuiApplication.clipboard().setText(MAIL)
    field.paste()
    wait_for(lambda: credentials(workspace) == (ID, SECRET))
    assert field.text() == before
    assert SECRET not in str(workspace.form.connection())


def test_a_mail_in_the_field_that_finds_is_read_and_does_not_stay_there(store: ConnectionStore, reopen: Reopen) -> None:
    """N39: the secret in it is not shown."""
    store.put(GATE)
    workspace = reopen()
    workspace.sidebar.go_to_search()
    QGuiApplication.clipboard().setText(MAIL)
    workspace.sidebar.search_field.paste()
    wait_for(lambda: credentials(workspace) == (ID, SECRET))
    assert workspace.sidebar.search_field.text() == ""


def test_a_name_of_several_words_is_a_name(workspace: Workspace) -> None:
    workspace.start.type_in()
    QGuiApplication.clipboard().setText("Jana Nováková, Brno shop")
    workspace.form.name_field.setFocus()
    workspace.form.name_field.paste()
    QApplication.processEvents()
    assert workspace.form.connection().name == "Jana Nováková, Brno shop"


def test_what_is_doubtful_is_asked(first_start: Workspace) -> None:
    """N39: nothing is guessed."""
    asked = answer_with(SECRET)
    paste(first_start, f"Client ID: {ID}\nOld secret: {HEX_SECRET}\nNew secret: {SECRET}")
    assert asked == [[HEX_SECRET, SECRET, "None of these"]]
    assert credentials(first_start) == (ID, SECRET)


def test_of_two_that_are_told_apart_by_nothing_one_question_settles_both(first_start: Workspace) -> None:
    asked = answer_with(SECRET)
    paste(first_start, f"{ID}\n{SECRET}")
    assert len(asked) == 1
    assert credentials(first_start) == (ID, SECRET)


def test_none_of_these_fills_in_nothing(first_start: Workspace) -> None:
    answer_with("None of these")
    paste(first_start, f"{ID}\n{SECRET}")
    assert first_start.start.is_shown
    assert credentials(first_start) == ("", "")


def test_whoever_leaves_the_question_is_where_they_were(first_start: Workspace) -> None:
    answer_with(SECRET, button="backButton")
    paste(first_start, f"{ID}\n{SECRET}")
    assert first_start.start.is_shown
    assert credentials(first_start) == ("", "")


def test_a_connection_that_is_saved_is_left_alone_by_another_id(store: ConnectionStore, reopen: Reopen) -> None:
    store.put(GATE)
    workspace = reopen()
    assert workspace.paste.take(MAIL)
    assert credentials(workspace) == (ID, SECRET)
    assert workspace.form.connection().id != GATE.id
    assert store.load().connections == (GATE,)


def test_the_key_outside_a_field_pastes_as_well(first_start: Workspace) -> None:
    QGuiApplication.clipboard().setText(MAIL)
    wait_for(first_start.isActiveWindow)
    QTest.keySequence(first_start, QKeySequence(QKeySequence.StandardKey.Paste))
    assert credentials(first_start) == (ID, SECRET)


def test_a_mail_that_is_dropped_on_the_window_is_read(first_start: Workspace) -> None:
    mime = QMimeData()
    mime.setText(MAIL)
    place, copy, left = QPointF(500, 400), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), copy, mime, left, none)
    QApplication.sendEvent(first_start.window().windowHandle(), enter)
    assert enter.isAccepted()
    QApplication.sendEvent(first_start.window().windowHandle(), QDropEvent(place, copy, mime, left, none))
    assert credentials(first_start) == (ID, SECRET)


@pytest.mark.parametrize(("text", "is_read"), [(MAIL, True), ("hello there", False)])
def test_a_mail_is_read_on_the_page_for_what_was_sent(first_start: Workspace, text: str, is_read: bool) -> None:
    press(first_start, "openFileButton")
    field = first_start.findChild(QPlainTextEdit, "pastedHandOver")
    assert field is not None
    field.setPlainText(text)
    press(first_start, "openPastedButton")
    assert shown(first_start) is (first_start.form if is_read else first_start.problem_panel)
    assert credentials(first_start) == ((ID, SECRET) if is_read else ("", ""))


def test_a_connection_file_goes_where_it_went_before(first_start: Workspace) -> None:
    paste(first_start, SENT.dumps())
    wait_for(lambda: first_start.hand_over.receive.is_here)


def test_the_address_that_the_browser_ended_on_is_recognised(first_start: Workspace) -> None:
    paste(first_start, f"{REDIRECT}?code=SplxlOBeZQQYbYS6WxSbIA&state=xyz")
    assert first_start.start.is_shown
    assert "the browser ended on" in first_start.start.panel.result.text()


def test_a_mail_ends_no_sign_in_that_is_under_way(first_start: Workspace, redirect_uri: str) -> None:
    paste(first_start, MAIL)
    first_start.form.set_redirect_url(redirect_uri)  # the usual port may be another test's just now
    stay_away(first_start)
    assert first_start.paste.take(f"Client ID: {HEX_SECRET[:32]}\nClient secret: {HEX_SECRET}")
    assert first_start.is_busy
    assert credentials(first_start) == (ID, SECRET)
    assert first_start.sign_in_panel.notice.isVisible()


def test_a_mail_in_the_field_of_the_id_or_of_the_secret_is_read_as_well(workspace: Workspace) -> None:
    """N39: it does not stay there, and goes nowhere."""
    for field in (workspace.form.client_id_field, workspace.form.secret_field):
        workspace.connections.may_leave = lambda: True  # type: ignore[method-assign]  # nobody is there to be asked
        workspace.connections.show_unsaved(Connection(), "")
        workspace.start.type_in()
        QGuiApplication.clipboard().setText(MAIL)
        field.setFocus()
        field.paste()
        wait_for(lambda: credentials(workspace) == (ID, SECRET))
        assert workspace.form.connection().provider_url == PORTAL


def test_a_mail_in_a_field_of_the_guide_is_read_as_well(first_start: Workspace) -> None:
    panel = first_start.guide.open(Step.PASTE)
    QGuiApplication.clipboard().setText(MAIL)
    panel.paste_part.id_field.setFocus()
    panel.paste_part.id_field.paste()
    wait_for(lambda: credentials(first_start) == (ID, SECRET))
    assert panel.paste_part.id_field.text() == ID

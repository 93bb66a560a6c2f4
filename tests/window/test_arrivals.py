"""The ways in for what somebody sent: by file, drop, paste and page; and when it has to wait."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPlainTextEdit

from netrex_gui.gui.hand_over.controller import HandOverController
from netrex_gui.gui.hand_over.open_panel import OpenPanel
from netrex_gui.gui.hand_over.receive.panel import ReceivePanel
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.hand_over.incoming import LONGEST
from netrex_gui.practice.server import PracticePortal
from tests.gui.steps import cancel, shown, stay_away, token_from
from tests.waiting import wait_for
from tests.window.conftest import fill_in
from tests.window.guide_steps import press
from tests.window.language_steps import Room, room
from tests.window.receiving_steps import SENT, text
from tests.window.token_steps import actions, news

__all__ = ["room"]

SEALED = b"age-encryption.org/v1\n-> X25519 cut off"
TEXT = SENT.dumps()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Gate.netrex-connection"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def window(workspace: Workspace) -> Workspace:
    workspace.activateWindow()
    wait_for(workspace.isActiveWindow)
    return workspace


def is_received(workspace: Workspace) -> bool:
    return isinstance(shown(workspace), ReceivePanel)


def mime_of(*files: Path, words: str = "") -> QMimeData:
    mime = QMimeData()
    if files:
        mime.setUrls([QUrl.fromLocalFile(str(each)) for each in files])
    if words:
        mime.setText(words)
    return mime


def drag(workspace: Workspace, mime: QMimeData) -> bool:
    """Move something over the window; tell whether it may be let go of there."""
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(over_a_field(workspace).toPoint(), actions, mime, button, keys)
    QApplication.sendEvent(workspace.window().windowHandle(), event)
    return event.isAccepted()


def drop(workspace: Workspace, mime: QMimeData) -> Qt.DropAction:
    """Let go of something over the window, and return what becomes of it where it came from."""
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(over_a_field(workspace), actions, mime, button, keys)
    QApplication.sendEvent(workspace.window().windowHandle(), event)
    return event.dropAction()


def over_a_field(workspace: Workspace) -> QPointF:
    field = workspace.form.name_field
    return QPointF(field.mapTo(workspace.window(), QPoint(5, 5)))


def test_a_file_is_opened(workspace: Workspace, file: Path) -> None:
    workspace.hand_over.open_file(file)
    wait_for(lambda: is_received(workspace))
    assert text(workspace, "receiveHost") == "system2.netrex.cz"


@pytest.mark.parametrize("way", ["dropped", "pasted", "argument"])
def test_a_file_on_another_computer_is_not_opened(
    window: Workspace, file: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N35: nothing is opened over the network before yes; the person reads what to do."""
    opened: list[object] = []
    monkeypatch.setattr(window.hand_over, "open_file", opened.append)
    monkeypatch.setattr(window.hand_over.drops, "_open_file", opened.append)
    url = QUrl(f"file://HOST{file}")
    mime = QMimeData()
    mime.setUrls([url])
    if way == "dropped":
        assert drag(window, mime)
        drop(window, mime)
    elif way == "pasted":
        QGuiApplication.clipboard().setMimeData(mime)
        window.hand_over.paste()
    else:
        window.hand_over.open_named(url.toString())
    wait_for(lambda: shown(window) is window.problem_panel)
    assert window.problem_panel.title.text() == "The file is on another computer"
    assert "Copy it to this computer first" in window.problem_panel.advice.text()
    assert opened == []


def test_a_file_url_of_this_computer_is_opened(window: Workspace, file: Path) -> None:
    window.hand_over.open_named(f"file://localhost{file}")
    wait_for(lambda: is_received(window))


def test_a_file_that_is_dropped_on_a_text_field_is_opened_and_stays_where_it_was(
    workspace: Workspace, file: Path
) -> None:
    mime = mime_of(file, words=str(file))
    assert drag(workspace, mime)
    hint = workspace.findChild(QLabel, "dropHint")
    assert hint is not None
    assert hint.isVisible()
    assert hint.width() > workspace.width() / 2
    assert drop(workspace, mime) is Qt.DropAction.CopyAction
    wait_for(lambda: is_received(workspace))
    assert not hint.isVisible()
    assert workspace.form.name_field.text() == ""
    assert file.exists()


def test_a_drag_that_leaves_takes_the_hint_with_it(workspace: Workspace, file: Path) -> None:
    drag(workspace, mime_of(file))
    QApplication.sendEvent(workspace.window().windowHandle(), QDragLeaveEvent())
    hint = workspace.findChild(QLabel, "dropHint")
    assert hint is not None
    assert not hint.isVisible()
    assert shown(workspace) is workspace.form


def test_a_text_that_is_dropped_is_opened(workspace: Workspace) -> None:
    mime = mime_of(words=f"Hello,\n\n> {TEXT}")
    assert drag(workspace, mime)
    drop(workspace, mime)
    wait_for(lambda: is_received(workspace))


@pytest.mark.parametrize("what", ["other text", "two files", "link"])
def test_what_is_not_meant_for_the_app_is_left_alone(workspace: Workspace, file: Path, what: str) -> None:
    mime = mime_of(file, file.parent) if what == "two files" else mime_of(words="s3cret")
    if what == "link":
        mime = QMimeData()
        mime.setUrls([QUrl("https://portal.example/x.netrex-connection")])
    drag(workspace, mime)
    assert workspace.findChild(QLabel, "dropHint") is None
    drop(workspace, mime)
    assert shown(workspace) is workspace.form


def test_what_is_pasted_outside_a_field_is_opened(window: Workspace) -> None:
    QGuiApplication.clipboard().setText(TEXT)
    window.form.sign_in_button.setFocus()
    QTest.keySequence(window, QKeySequence(QKeySequence.StandardKey.Paste))
    wait_for(lambda: is_received(window))


def test_what_was_sent_is_opened_when_it_is_pasted_into_a_field_too(window: Workspace) -> None:
    QGuiApplication.clipboard().setText(TEXT)
    window.form.client_id_field.setFocus()
    QTest.keySequence(window.form.client_id_field, QKeySequence(QKeySequence.StandardKey.Paste))
    wait_for(lambda: is_received(window))
    assert window.form.client_id_field.text() == ""


def test_anything_else_that_is_pasted_outside_a_field_changes_nothing(window: Workspace) -> None:
    QGuiApplication.clipboard().setText("hello")
    window.form.sign_in_button.setFocus()
    QTest.keySequence(window, QKeySequence(QKeySequence.StandardKey.Paste))
    assert shown(window) is window.form


def test_the_link_and_the_key_lead_to_the_page_that_opens(window: Workspace) -> None:
    assert window.sidebar.open_sent_button.toolTip() == "Open what you were sent (Ctrl+O)"
    press(window, "openSentButton")
    assert isinstance(shown(window), OpenPanel)
    window._escape()  # noqa: SLF001 (as the key does)
    assert shown(window) is window.form
    QTest.keySequence(window, QKeySequence(QKeySequence.StandardKey.Open))
    assert isinstance(shown(window), OpenPanel)
    press(window, "openSentBackButton")
    assert shown(window) is window.form


def test_a_newcomer_finds_the_way_on_the_first_page(workspace: Workspace) -> None:
    press(workspace, "newConnectionButton", "openFileButton")
    assert isinstance(shown(workspace), OpenPanel)


def test_a_text_that_was_quoted_and_indented_by_a_mail_program_is_opened_from_the_page(workspace: Workspace) -> None:
    press(workspace, "openSentButton")
    field = workspace.findChild(QPlainTextEdit, "pastedHandOver")
    assert field is not None
    panel = shown(workspace)
    assert isinstance(panel, OpenPanel)
    assert not panel.open_button.isEnabled()
    quoted = "\n".join("> \u00a0" + line for line in TEXT.splitlines())
    field.setPlainText(f"Jana wrote:\n{quoted}\n> -- \n> Jana")
    press(workspace, "openPastedButton")
    wait_for(lambda: is_received(workspace))


@pytest.mark.parametrize("chosen", [True, False])
def test_a_file_is_chosen(workspace: Workspace, file: Path, monkeypatch: pytest.MonkeyPatch, chosen: bool) -> None:
    filters: list[str] = []

    def run(dialog: QFileDialog) -> int:
        filters.extend(dialog.nameFilters())
        dialog.selectFile(str(file))
        return int(chosen)

    monkeypatch.setattr(QFileDialog, "exec", run)
    press(workspace, "openSentButton", "chooseFileButton")
    assert "*.netrex-connection *.age" in filters[0]
    if chosen:
        wait_for(lambda: is_received(workspace))
    else:
        assert isinstance(shown(workspace), OpenPanel)


def test_a_sealed_token_goes_where_sealed_tokens_are_opened(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[bytes] = []
    monkeypatch.setattr(workspace.hand_over.decrypt, "open", opened.append)
    workspace.hand_over.open_untrusted(SEALED)
    assert opened == [SEALED]


@pytest.mark.parametrize("what", ["missing", "folder", "empty", "neither", "unreadable", "pipe"])
def test_what_cannot_be_opened_is_told(workspace: Workspace, tmp_path: Path, what: str) -> None:
    path = tmp_path / "sent"
    titles = {
        "missing": "The file is not there any more",
        "folder": "This is a folder",
        "empty": "There is nothing in it",
        "neither": "Netrex Token does not know what this is",
        "unreadable": "The file cannot be read",
        "pipe": "The file cannot be read",
    }
    if what == "folder":
        path.mkdir()
    elif what == "pipe" and sys.platform != "win32":
        os.mkfifo(path)
    elif what in {"empty", "neither"}:
        path.write_text(" \n" if what == "empty" else "hello")
    elif what == "unreadable":
        path = Path("with\0nul")
    workspace.hand_over.open_file(path)
    wait_for(lambda: shown(workspace) is workspace.problem_panel)
    panel = workspace.problem_panel
    assert panel.title.text() == titles[what]
    assert len(panel.advice.text()) > 30
    assert panel.calm.isHidden()
    assert not panel.details_button.isVisible()


def test_no_more_is_read_than_has_to_be(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "sent"
    path.write_bytes(b"x" * (LONGEST * 3))
    read: list[int] = []
    monkeypatch.setattr(HandOverController, "open_untrusted", lambda _pages, untrusted: read.append(len(untrusted)))
    workspace.hand_over.open_file(path)
    wait_for(lambda: bool(read))
    assert read == [LONGEST + 1]


def test_what_arrives_during_a_sign_in_is_refused_and_the_sign_in_goes_on(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, file: Path
) -> None:
    fill_in(workspace, portal, redirect_uri)
    stay_away(workspace)
    workspace.hand_over.open_file(file)
    workspace.hand_over.open_text(TEXT)
    workspace.hand_over.show_open()
    assert "finish signing in" in workspace.sign_in_panel.notice.text()
    assert workspace.sign_in_panel.notice.isVisible()
    assert shown(workspace) is workspace.sign_in_panel
    assert workspace.is_busy
    cancel(workspace)


def test_what_arrives_while_there_is_a_token_is_shown_and_leads_back_to_it(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, file: Path
) -> None:
    token = token_from(workspace, portal, redirect_uri)
    workspace.hand_over.open_file(file)
    wait_for(lambda: is_received(workspace))
    workspace.hand_over.receive.leave()
    assert shown(workspace) is workspace.token_panel
    assert workspace.token_panel.token_field.text() == token


def test_what_arrives_while_the_portal_is_asked_about_a_token_is_refused(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, file: Path
) -> None:
    token_from(workspace, portal, redirect_uri)
    actions(workspace).renew_button.click()
    workspace.hand_over.open_file(file)
    assert "Open it again once that has ended" in news(workspace)
    assert shown(workspace) is workspace.token_panel
    wait_for(lambda: "Renewed" in news(workspace))


def test_the_page_that_opens_keeps_what_was_pasted_when_a_language_is_chosen(room: Room, file: Path) -> None:
    room.workspace.hand_over.show_open()
    field = room.workspace.findChild(QPlainTextEdit, "pastedHandOver")
    assert field is not None
    field.setPlainText(TEXT)
    room.choose_for_later("Čeština")
    assert field.isVisible()
    assert field.toPlainText() == TEXT
    drop(room.workspace, mime_of(file))
    wait_for(lambda: is_received(room.workspace))

"""What a person sees of a crash: a window where the app cannot go on, a card where it crashed the last time."""

import logging
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from netrex_gui.gui.crash.card import CrashCard, tell_of_crash
from netrex_gui.gui.crash.window import CrashWindow
from netrex_gui.gui.window.workspace import Workspace
from tests.waiting import wait_for

REPORT = "Netrex Token 1.2\n<b>x</b>\n"


def test_the_window_says_what_to_do_and_its_report_can_be_copied(qtbot: QtBot) -> None:
    window = CrashWindow(REPORT)
    qtbot.addWidget(window)
    window.show()
    texts = [each.text() for each in window.findChildren(QLabel)]
    assert texts[0] == "Netrex Token could not start"
    assert "Install it again." in texts[1]
    text = window.findChild(QPlainTextEdit, "crashReport")
    assert text is not None
    assert (text.toPlainText(), text.isReadOnly(), text.accessibleName()) == (REPORT, True, "Report")
    window.copy_button.click()
    assert QApplication.clipboard().text() == REPORT
    assert window.copy_button.text() == "Copied"
    close = window.findChild(QAbstractButton, "closeCrashButton")
    assert close is not None
    close.click()
    assert window.isHidden()


def card(workspace: Workspace) -> CrashCard | None:
    found = workspace.form.column.itemAt(0)
    widget = None if found is None else found.widget()
    return widget if isinstance(widget, CrashCard) else None


def test_a_crash_is_told_above_the_form_which_stays_usable(workspace: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    trace = tmp_path / "crash.old.log"
    trace.write_text("Fatal Python error: Aborted\n")
    tell_of_crash(workspace.form, trace)
    told = card(workspace)
    assert told is not None
    wait_for(told.isVisible)
    assert workspace.form.client_id_field.isVisible()
    assert [each.objectName() for each in told.findChildren(QAbstractButton) if not each.accessibleName()] == []
    told.copy_button.click()
    assert "Fatal Python error: Aborted" in QApplication.clipboard().text()
    told.dismiss_button.click()
    qtbot.waitUntil(lambda: card(workspace) is None)


@pytest.mark.parametrize("trace", ["", "Windows fatal exception: code 0x8001010d\n"])
def test_a_trace_of_no_crash_is_not_told(workspace: Workspace, tmp_path: Path, trace: str) -> None:
    file = tmp_path / "crash.old.log"
    file.write_text(trace)
    tell_of_crash(workspace.form, file)
    assert card(workspace) is None


def test_a_trace_that_cannot_be_read_is_noted(
    workspace: Workspace, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tell_of_crash(workspace.form, tmp_path / "gone")
    assert card(workspace) is None
    assert [(each.levelno, "cannot be read" in each.message) for each in caplog.records] == [(logging.WARNING, True)]

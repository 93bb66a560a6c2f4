"""What is shown has the look, late or at once, and what opens beside the window has it too."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.dialogs import confirm, file_dialog
from netrex_gui.gui.parts.widgets import label
from netrex_gui.gui.window.workspace import Workspace
from tests.window.dressing import dressed

__all__ = ["dressed"]


@pytest.mark.usefixtures("dressed")
def test_the_fields_of_advanced_get_the_look_when_they_are_first_shown(workspace: Workspace) -> None:
    (field,) = workspace.findChildren(QLineEdit, "tokenEndpoint")
    (shown,) = workspace.findChildren(QLineEdit, "clientId")
    workspace.form.advanced_button.click()
    assert field.isVisible()
    assert field.sizeHint().height() == shown.sizeHint().height()


@pytest.mark.usefixtures("dressed")
def test_a_page_gets_the_look_when_it_is_first_shown_and_keeps_it(workspace: Workspace) -> None:
    button, shown = workspace.token_panel.done_button, workspace.form.save_button
    workspace.navigator.show(workspace.token_panel)
    assert button.sizeHint().height() == shown.sizeHint().height()
    workspace.navigator.back()
    assert button.sizeHint().height() == shown.sizeHint().height()


@pytest.mark.usefixtures("dressed")
def test_what_opens_beside_the_window_has_the_look(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = file_dialog(parent, "Save")
    dialog.ensurePolished()
    styles = [dialog.style().metaObject().className()]

    def look() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, QMessageBox)
        styles.append(question.style().metaObject().className())
        question.reject()

    QTimer.singleShot(0, look)
    assert not confirm(parent, "Delete it?", "It is gone then.", "&Delete")
    assert styles == ["QStyleSheetStyle"] * 2


@pytest.mark.usefixtures("dressed")
def test_another_scheme_comes_to_what_is_there(qapp: QApplication, qtbot: QtBot) -> None:
    shown = label("shown")
    qtbot.addWidget(shown)
    shown.show()
    theme.apply_colours(qapp, theme.DARK)
    assert shown.palette().text().color() == QColor(theme.DARK.text)
    theme.apply_colours(qapp, theme.LIGHT)
    assert shown.palette().text().color() == QColor(theme.LIGHT.text)

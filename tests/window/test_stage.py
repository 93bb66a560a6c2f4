"""What is seen has the look, a menu in the window and what opens beside it too."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.dialogs import confirm, file_dialog
from netrex_gui.gui.window.workspace import Workspace
from tests.window.dressing import dressed
from tests.window.row_steps import part

__all__ = ["dressed"]


@pytest.mark.usefixtures("dressed")
def test_a_field_that_a_row_opens_has_the_look(workspace: Workspace) -> None:
    field = part(workspace.form, "tokenEndpoint")
    (shown,) = workspace.findChildren(QLineEdit, "clientId")
    workspace.form.advanced_button.click()
    assert field.isVisible()
    assert field.sizeHint().height() == shown.sizeHint().height()


@pytest.mark.usefixtures("dressed")
def test_a_page_gets_the_look_when_it_is_first_shown_and_keeps_it(workspace: Workspace) -> None:
    button, shown = workspace.token_panel.done_button, workspace.form.save_button
    assert button.sizeHint().height() < shown.sizeHint().height()
    workspace.navigator.show(workspace.token_panel)
    assert button.sizeHint().height() == shown.sizeHint().height()
    workspace.navigator.back()
    assert button.sizeHint().height() == shown.sizeHint().height()


@pytest.mark.usefixtures("dressed")
def test_a_menu_in_the_window_has_the_look(workspace: Workspace) -> None:
    foot = workspace.sidebar.foot
    foot.button.click()
    assert foot.menu.guide_button.sizeHint().height() == foot.button.sizeHint().height()
    assert theme.wearer(foot.menu.guide_button) is theme.wearer(workspace.form.save_button)


@pytest.mark.usefixtures("dressed")
def test_what_opens_beside_the_window_has_the_look(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    sheets = [file_dialog(parent, "Save").styleSheet()]

    def look() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, QMessageBox)
        sheets.append(question.styleSheet())
        question.reject()

    QTimer.singleShot(0, look)
    assert not confirm(parent, "Delete it?", "It is gone then.", "&Delete")
    assert sheets == [theme.style_sheet.text] * 2


@pytest.mark.usefixtures("qapp")
def test_another_scheme_comes_to_what_is_there_and_leaves_alone_what_has_gone() -> None:
    before = theme.style_sheet.text
    part, gone = QWidget(), QWidget()
    for each in (part, gone):
        theme.apply_style_sheet(each)
    delete(gone)
    theme.style_sheet.set_text("QLabel { color: #123456; }")
    assert part.styleSheet() == "QLabel { color: #123456; }"
    theme.style_sheet.set_text(before or "/* bare */")
    part.deleteLater()

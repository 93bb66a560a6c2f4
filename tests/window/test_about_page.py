"""The page about the app: its version, whom to tell, and where its files are."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from netrex_gui import __version__
from netrex_gui.gui.help.about import AboutPanel, NoticesPanel
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.store import paths
from tests.gui.steps import shown
from tests.oauth.kit import serving
from tests.support.test_newer_version import leading_to
from tests.waiting import wait_for


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


def test_the_page_tells_what_the_app_is_and_where_its_files_are(workspace: Workspace, home: Path) -> None:
    workspace.sidebar.about_button.click()
    panel = workspace.help.about_panel
    assert workspace.navigator.current is panel
    texts = [each.text() for each in panel.findChildren(QLabel)]
    assert f"Version {__version__}" in texts
    assert any("MIT" in text for text in texts)
    assert panel.log_box.field.text() == str(paths.log_file())
    assert panel.settings_box.field.text() == str(paths.settings_folder())
    panel.log_box.copy_button.click()
    assert QApplication.clipboard().text() == str(home / "state" / "netrex-token" / "log" / "netrex-token.log")


@pytest.mark.parametrize("opens", [True, False])
def test_the_folders_open_and_where_they_do_not_that_is_said(qtbot: QtBot, opens: bool) -> None:
    opened: list[Path] = []

    def open_folder(folder: Path) -> bool:
        opened.append(folder)
        return opens

    panel = AboutPanel(open_folder)
    qtbot.addWidget(panel)
    panel.show()
    panel.open_log_button.click()
    assert opened == []
    assert "made when there is something" in panel.notice.text()
    for button, folder in (
        (panel.open_log_button, paths.log_folder()),
        (panel.open_settings_button, paths.settings_folder()),
    ):
        folder.mkdir(parents=True)
        button.click()
        wait_for(lambda: opened[-1:] == [folder] and panel.notice.isHidden() is opens)  # noqa: B023


def test_the_page_is_left_by_escape_and_leads_to_the_check(workspace: Workspace, qtbot: QtBot) -> None:
    qtbot.waitActive(workspace)
    workspace.sidebar.about_button.click()
    panel = workspace.help.about_panel
    assert panel.back_button.hasFocus()
    QTest.keyClick(panel.back_button, Qt.Key.Key_Escape)
    assert shown(workspace) is workspace.form
    workspace.sidebar.about_button.click()
    panel.check_button.click()
    assert shown(workspace) is workspace.help.setup_panel


def test_everything_on_the_page_has_an_accessible_name(workspace: Workspace) -> None:
    workspace.sidebar.about_button.click()
    panel = workspace.help.about_panel
    buttons = [each for each in panel.findChildren(QAbstractButton) if each.objectName()]
    assert len(buttons) >= 6
    assert [each.objectName() for each in buttons if not each.accessibleName()] == []


def test_a_copy_that_runs_from_source_brings_nothing_along_and_has_no_notices(workspace: Workspace) -> None:
    workspace.sidebar.about_button.click()
    panel = workspace.help.about_panel
    assert panel.notices_button.isHidden()


def test_the_notices_are_shown_as_they_are_and_lead_back(qtbot: QtBot) -> None:
    panel = NoticesPanel("Some <b>licence</b>\n" * 500)
    qtbot.addWidget(panel)
    panel.show()
    panel.focus_first()
    assert panel.text.toPlainText().startswith("Some <b>licence</b>\n")
    assert panel.text.isReadOnly()
    assert panel.text.verticalScrollBar().maximum() > 0
    with qtbot.waitSignal(panel.left):
        panel.back_button.click()


def test_nothing_looks_for_a_newer_version_while_the_project_has_no_home(workspace: Workspace) -> None:
    workspace.help.show_about()
    assert workspace.help.about_panel.newer_button.isHidden()


def test_a_newer_version_is_looked_for_when_the_person_presses_the_button_and_at_no_other_time(qtbot: QtBot) -> None:
    with serving(leading_to("/releases/tag/v99.0.0")) as forge:
        panel = AboutPanel(home_page=f"http://127.0.0.1:{forge.port}")
        qtbot.addWidget(panel)
        panel.show()
        assert (forge.requests, panel.releases_button.isVisible()) == ([], False)
        panel.newer_button.click()
        wait_for(lambda: panel.newer_notice.text() == "There is a newer version: 99.0.0.")
    assert len(forge.requests) == 1
    assert panel.releases_button.isVisible()


@pytest.mark.parametrize(
    ("place", "words"),
    [(f"/releases/tag/v{__version__}", "This is the newest version."), ("/login", "It could not be found out.")],
)
def test_what_was_found_of_the_newest_version_is_said(qtbot: QtBot, place: str, words: str) -> None:
    with serving(leading_to(place)) as forge:
        panel = AboutPanel(home_page=f"http://127.0.0.1:{forge.port}")
        qtbot.addWidget(panel)
        panel.show()
        panel.newer_button.click()
        wait_for(lambda: panel.newer_notice.text().startswith(words))
    assert panel.newer_button.isEnabled()

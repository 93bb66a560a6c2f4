"""What a provider calls a link is nothing to click on."""

from urllib.parse import parse_qs, quote, urlsplit

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from tests.fake_browser import led_to
from tests.gui.steps import shown, stay_away, texts
from tests.waiting import wait_for
from tests.window.conftest import fill_in

PLACE = "https://phishing.example/help"


@pytest.fixture(autouse=True)
def filled(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    fill_in(workspace, portal, redirect_uri)


def test_a_page_that_an_error_names_is_not_a_link(workspace: Workspace) -> None:
    """N16: error_uri leads nowhere, and an address in a description is text."""
    (link,) = stay_away(workspace)
    asked = parse_qs(urlsplit(led_to(link)).query)
    (state,), (redirect_uri,) = asked["state"], asked["redirect_uri"]
    more = f"error_uri={quote(PLACE + '?uri')}&error_description={quote(f'<a href={PLACE}>{PLACE}</a>')}"
    workspace.sign_in_panel.paste.field.setText(f"{redirect_uri}?error=server_error&state={state}&{more}")
    workspace.sign_in_panel.paste.use_button.click()
    wait_for(lambda: shown(workspace) is workspace.problem_panel)
    assert [text for text in texts(workspace) if "help?uri" in text] == []
    assert f"<a href={PLACE}>" in workspace.problem_panel.details.toPlainText()
    for label in workspace.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
        assert not label.openExternalLinks()
    for field in workspace.findChildren(QPlainTextEdit):
        assert "<a " not in field.document().toHtml()

"""What the guide has for the portal: opening it, the redirect URL to copy, the letter to somebody with full access."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from netrex_gui.gui.guide.text import Step
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.store.connection import PRACTICE_ID, Connection
from tests.gui.steps import note_links
from tests.waiting import wait_for
from tests.window.guide_steps import first_start, in_guide, press

__all__ = ["first_start", "in_guide"]


def told(workspace: Workspace) -> str:
    (label,) = workspace.findChildren(QLabel, "guidePortalTold")
    return label.text() if label.isVisible() else ""


def letter(workspace: Workspace) -> str:
    (label,) = workspace.findChildren(QLabel, "guideLetter")
    return label.text()


def test_the_portal_that_was_typed_is_opened_away_from_the_window(in_guide: Workspace) -> None:
    """N8: a launcher that does not return never hangs the app."""
    opened: list[tuple[str, bool]] = []
    returns = threading.Event()

    def open_browser(link: str) -> bool:
        opened.append((link, threading.current_thread() is threading.main_thread()))
        return returns.wait(20)

    in_guide.open_browser = open_browser
    in_guide.guide.open(Step.OPEN).open_part.provider_field.setEditText(" cloud.camstreamer.com/login?x=1 ")
    press(in_guide, "openPortalButton")
    wait_for(lambda: bool(opened))
    returns.set()
    assert opened == [("https://cloud.camstreamer.com", False)]
    assert "cloud.camstreamer.com opens" in told(in_guide)


def test_enter_opens_the_portal_and_what_is_said_stays(in_guide: Workspace) -> None:
    opened = note_links(in_guide)
    field = in_guide.guide.open(Step.OPEN).open_part.provider_field
    field.setFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, "cloud.camstreamer.com/login")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    wait_for(lambda: bool(opened))
    assert field.line.text() == "https://cloud.camstreamer.com"
    assert "cloud.camstreamer.com opens" in told(in_guide)


def test_a_browser_that_does_not_open_is_told_with_the_address(in_guide: Workspace) -> None:
    """N8: a launcher that is missing is told, and the address can be opened by hand."""
    in_guide.open_browser = lambda _link: False
    panel = in_guide.guide.open(Step.OPEN)
    press(in_guide, "openPortalButton")
    wait_for(lambda: "did not open" in told(in_guide))
    assert "https://system2.netrex.cz" in told(in_guide)
    panel.open_part.provider_field.setEditText("https://cloud.camstreamer.com")
    assert told(in_guide) == ""


@pytest.mark.parametrize("typed", ["", "http://portal.example", "no address"])
def test_an_address_that_cannot_be_opened_is_told_and_not_opened(in_guide: Workspace, typed: str) -> None:
    """N19: plain http leads to this computer alone."""
    opened = note_links(in_guide)
    in_guide.guide.open(Step.OPEN).open_part.provider_field.setEditText(typed)
    press(in_guide, "openPortalButton")
    assert "cannot be used" in told(in_guide)
    assert opened == []


def test_the_redirect_url_is_copied_exactly(in_guide: Workspace) -> None:
    """N4: what is copied for the portal is byte for byte what will be sent to it."""
    in_guide.form.set_redirect_url("http://127.0.0.1:18000/exact")
    in_guide.guide.open(Step.CREATE)
    press(in_guide, "copyGuideRedirectUrlButton")
    assert QGuiApplication.clipboard().text() == "http://127.0.0.1:18000/exact"


@pytest.mark.parametrize("step", [Step.START, Step.OPEN])
def test_who_may_not_create_them_finds_a_text_to_send(in_guide: Workspace, step: Step) -> None:
    in_guide.form.set_redirect_url("http://127.0.0.1:18000/mine")
    in_guide.form.provider_field.setEditText("https://cloud.camstreamer.com")
    in_guide.guide.open(step)
    press(in_guide, "guideAskButton" if step is Step.START else "guideAskFromStepButton", "copyGuideLetterButton")
    text = QGuiApplication.clipboard().text()
    assert text == letter(in_guide)
    for needed in ("http://127.0.0.1:18000/mine", "https://cloud.camstreamer.com", "OAuth2 Application", "safe way"):
        assert needed in text


def test_where_there_is_a_text_to_send_copying_it_leads_and_nothing_else(in_guide: Workspace) -> None:
    panel = in_guide.guide.open(Step.ASK)
    assert [each.property("kind") for each in (panel.ask_part.copy_button, panel.on_button)] == ["primary", ""]
    panel.show_step(Step.OPEN)
    assert panel.on_button.property("kind") == "primary"


def test_the_letter_holds_no_secret(in_guide: Workspace) -> None:
    """N27: what the person sends on has neither the client ID nor the secret in it."""
    in_guide.form.client_id_field.setText("client-7f3a")
    in_guide.form.secret_field.setText("s3cret-91bc")
    in_guide.guide.open(Step.ASK)
    assert "client-7f3a" not in letter(in_guide)
    assert "s3cret-91bc" not in letter(in_guide)


def test_with_the_answer_the_person_goes_on_in_the_form_that_has_room_for_all_of_it(in_guide: Workspace) -> None:
    press(in_guide, "guideAskButton", "guideNextButton")
    assert in_guide.navigator.current is in_guide.form
    wait_for(in_guide.form.client_id_field.hasFocus)


def test_after_practice_the_guide_is_about_a_real_portal(workspace: Workspace) -> None:
    workspace.practise()
    assert workspace.form.connection().id == PRACTICE_ID
    workspace.sidebar.guide_button.click()
    assert workspace.form.connection().provider_url == Connection().provider_url
    assert not workspace.form.client_id_field.text()


def test_it_says_who_may_create_them_and_that_there_is_a_simpler_way(in_guide: Workspace) -> None:
    panel = in_guide.guide.open(Step.OPEN)
    words = " ".join(label.text() for label in panel.open_part.findChildren(QLabel))
    assert "full access" in words
    assert "Create an API token" in words
    assert "simplest" in words

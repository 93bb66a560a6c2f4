"""The connection page: few words and controls while its rows are closed, and everything else one press away."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from netrex_gui.gui.connection.names import free_name, is_named_after
from netrex_gui.gui.window.main_window import SMALLEST
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.redirect_uri import redirect_uri_for
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from netrex_gui.texts.scopes import scope_words
from tests.rows import BEHIND
from tests.waiting import wait_for
from tests.window.conftest import GATE, HALL, Reopen
from tests.window.dressing import dressed
from tests.window.row_steps import opened
from tests.window.shown_texts import showing

__all__ = ["dressed"]

MOST_WORDS, MOST_CONTROLS = 90, 20
MAIL = "Good day, the client ID is 4f1c93a07be2 and the secret is s3cret-s3cret-s3cret. Jana"


@pytest.fixture
def saved(store: ConnectionStore, reopen: Reopen) -> Workspace:
    """Open the window with a connection that was saved without its secret."""
    store.put(GATE)
    return reopen()


def paste_into(field: QLineEdit, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_the_closed_page_has_few_words_and_controls(saved: Workspace) -> None:
    parts = showing(saved.form)
    words = [part.text() for part in parts if isinstance(part, QLabel | QAbstractButton)]
    controls = [
        part
        for part in parts
        if isinstance(part, QAbstractButton | QLineEdit | QComboBox) and part.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(re.findall(r"\w+", " ".join(words))) <= MOST_WORDS
    assert 10 <= len(controls) <= MOST_CONTROLS


@pytest.mark.usefixtures("dressed")
def test_the_closed_page_needs_no_scrolling_in_the_smallest_window(saved: Workspace) -> None:
    saved.resize(*SMALLEST)
    saved.form.secret_field.setText("s3cret")
    saved.form.credentials.say_read("Both read from what you pasted")
    showing(saved)
    (column,) = saved.form.findChildren(QWidget, "pageColumn")
    wait_for(
        lambda: saved.form.box.mapTo(saved.form, saved.form.box.rect().bottomLeft()).y() < saved.form.footer_bar.y()
    )
    assert column.width() <= saved.form.width()


@pytest.mark.parametrize("opener", BEHIND)
def test_what_is_behind_a_row_is_there_once_and_only_while_it_is_open(workspace: Workspace, opener: str) -> None:
    (button,) = workspace.findChildren(QAbstractButton, opener)
    for counts in (1, 0, 1):
        button.click()
        assert [len(workspace.findChildren(QWidget, name)) for name in BEHIND[opener]] == [counts] * len(BEHIND[opener])
    found = [workspace.findChildren(QWidget, name)[0] for name in BEHIND[opener]]
    assert all(part.isVisible() and part.accessibleName() for part in found)


def test_a_new_connection_asks_for_reading_alone(workspace: Workspace) -> None:
    assert workspace.form.rows["permissions"].button.fact.text() == "See settings and state"
    workspace.form.show_permissions()
    ticked = [box.objectName() for box in workspace.findChildren(QCheckBox) if box.isChecked()]
    assert [name for name in ticked if name.startswith("scope_")] == ["scope_read"]


def test_permissions_that_change_or_delete_say_so_beside_the_box(workspace: Workspace) -> None:
    workspace.form.show_permissions()
    shown = [part.text() for part in showing(workspace.form.permissions) if isinstance(part, QLabel)]
    dangers = [words.danger for words in scope_words().values() if words.danger]
    assert [text for text in shown if text in dangers] == dangers
    boxes = {box.objectName(): box.accessibleDescription() for box in workspace.findChildren(QCheckBox)}
    assert boxes["scope_write"].startswith("Can change and delete.")
    assert boxes["scope_recordings_delete"].startswith("What is deleted does not come back.")


def test_each_row_says_what_is_behind_it(workspace: Workspace) -> None:
    form = workspace.form
    facts = {name: row.button.fact for name, row in form.rows.items()}
    assert facts["redirect"].text() == "Set up already by whoever gave you the ID"
    assert (facts["account"].text(), facts["advanced"].text()) == ("Whoever is signed in in the browser", "none")
    form.permissions.set_scopes(("read", "liveview", "odd_one"))
    assert facts["permissions"].text() == "See settings and state, Watch live video, odd_one"
    form.permissions.set_scopes(())
    assert facts["permissions"].text() == "what the portal decides"
    form.set_redirect_url("http://127.0.0.1:17818/callback")
    assert facts["redirect"].text() == "http://127.0.0.1:17818/callback"
    form.account.box.click()
    assert facts["account"].text() == "Whoever signs in in a private window"
    box = opened(form, "usePkce")
    assert isinstance(box, QCheckBox)
    box.click()
    form.rows["advanced"].set_open(False)
    assert facts["advanced"].text() == "some are changed"


def test_a_private_window_is_remembered_for_the_connection(
    saved: Workspace, store: ConnectionStore, reopen: Reopen
) -> None:
    saved.form.account.box.click()
    saved.form.save_button.click()
    assert [each.use_private_window for each in store.load().connections] == [True]
    assert reopen().form.account.box.isChecked()


def test_the_label_of_the_redirect_urls_row_is_that_of_its_field(workspace: Workspace) -> None:
    form = workspace.form
    form.rows["redirect"].set_open(True)
    found = QAccessible.queryAccessibleInterface(form.redirect_box.field)
    labels = [each.object() for each, relation in found.relations() if relation & QAccessible.RelationFlag.Label]
    assert form.rows["redirect"].button.label in labels


def test_the_name_follows_the_portal_until_the_person_names_it(workspace: Workspace, store: ConnectionStore) -> None:
    form = workspace.form
    form.client_id_field.setText("an-id")
    assert form.provider_line.fact.text() == "at system2.netrex.cz"
    form.save_button.click()
    assert (form.name_field.text(), form.provider_line.fact.isHidden()) == ("system2.netrex.cz", True)
    assert form.provider_line.button.text() == "Change the portal"
    form.provider_field.setEditText("https://cloud.camstreamer.com")
    assert form.name_field.text() == "cloud.camstreamer.com"
    form.name_field.setText("Shop Jana")
    assert form.provider_line.fact.text() == "at cloud.camstreamer.com"
    form.provider_field.setEditText("https://system2.netrex.cz")
    form.save_button.click()
    assert [each.name for each in store.load().connections] == ["Shop Jana"]


def test_no_two_connections_that_nobody_named_are_called_the_same(workspace: Workspace, store: ConnectionStore) -> None:
    for client_id in ("one", "two", "three"):
        workspace.sidebar.new_button.click()
        workspace.form.client_id_field.setText(client_id)
        workspace.form.save_button.click()
        workspace.form.save_button.click()
    names = [each.name for each in store.load().connections]
    assert names == ["system2.netrex.cz", "system2.netrex.cz 2", "system2.netrex.cz 3"]


def test_copies_of_copies_are_numbered(saved: Workspace, store: ConnectionStore) -> None:
    for _ in range(2):
        saved.sidebar.duplicate_selected()
        saved.form.save_button.click()
    assert [each.name for each in store.load().connections] == ["Gate", "Gate 2", "Gate 3"]


@pytest.mark.parametrize(
    ("name", "host", "is_after"),
    [
        ("", "portal.example", True),
        ("portal.example", "portal.example", True),
        ("portal.example 12", "portal.example", True),
        ("portal.example at home", "portal.example", False),
        ("portalXexample", "portal.example", False),
        ("Gate", "", False),
    ],
)
def test_a_name_is_the_portals_or_the_persons(name: str, host: str, is_after: bool) -> None:
    assert is_named_after(name, host) == is_after


def test_a_free_name_is_the_first_that_nobody_has() -> None:
    assert free_name("Gate", set()) == "Gate"
    assert free_name("Gate", {"Gate", "Gate 2"}) == "Gate 3"
    assert free_name("Gate 2", {"Gate", "Gate 2"}) == "Gate 3"


def test_a_pencil_leads_into_the_name(saved: Workspace) -> None:
    saved.form.heading.rename_button.click()
    assert saved.form.name_field.hasFocus()
    assert saved.form.name_field.selectedText() == "Gate"


def test_changing_the_portal_opens_its_address_in_place(saved: Workspace) -> None:
    saved.form.provider_line.button.click()
    assert saved.form.provider_field.line.hasFocus()
    assert saved.form.provider_line.button.text() == "Close"
    saved.form.provider_field.setEditText("what?")
    saved.form.provider_line.button.click()
    assert not saved.form.provider_field.isVisible()
    saved.form.secret_field.setText("s3cret")
    saved.form.sign_in_button.click()  # the problem is there, so its row opens
    wait_for(saved.form.provider_field.line.hasFocus)
    assert saved.findChildren(QLabel, "providerUrlProblem")[0].text()


@pytest.mark.parametrize("name", ["redirectUrl", "tokenEndpoint", "issuer"])
def test_a_problem_in_a_closed_row_opens_the_row_and_is_said_at_the_field(saved: Workspace, name: str) -> None:
    field = opened(saved.form, name)
    assert isinstance(field, QLineEdit)
    field.setText("what?")
    for row in saved.form.rows.values():
        row.set_open(False)
    saved.form.secret_field.setText("s3cret")
    saved.form.sign_in_button.click()
    wait_for(field.hasFocus)
    message = saved.form.messages[name]
    assert message.isVisible()
    assert "It is not a web address" in message.text()
    field.setText("https://portal.example/there")
    assert message.text() == ""


def test_an_empty_id_makes_no_page_of_its_own(workspace: Workspace) -> None:
    workspace.form.sign_in_button.click()
    assert workspace.navigator.current is workspace.form
    assert workspace.form.client_id_field.hasFocus()
    assert "missing" in workspace.form.credentials.id_message.text()


@pytest.mark.parametrize("text", ["two words", "a line\nbreak", "x" * 257])
def test_what_cannot_be_an_id_is_refused_at_its_field_and_stays_there(workspace: Workspace, text: str) -> None:
    """N5: nothing is sent, and no page in the browser gets it."""
    links: list[str] = []
    workspace.open_browser = lambda link: not links.append(link)  # type: ignore[func-returns-value]
    workspace.form.client_id_field.setText(text)
    workspace.form.sign_in_button.click()
    assert workspace.form.credentials.id_message.isVisible()
    assert workspace.form.client_id_field.hasFocus()
    assert workspace.form.client_id_field.text() == text
    assert (links, workspace.is_busy) == ([], False)


def test_a_connection_whose_secret_was_not_kept_asks_for_it(saved: Workspace) -> None:
    saved.setFocus()
    wait_for(saved.form.secret_field.hasFocus)
    assert "was not kept" in saved.form.credentials.secret_message.text()
    saved.form.secret_field.setText("s3cret")
    assert saved.form.credentials.secret_message.text() == ""
    assert saved.form.next_stop() is saved.form.sign_in_button


def test_what_was_saved_is_not_said_any_more_once_a_sign_in_has_begun(saved: Workspace) -> None:
    saved.open_browser = lambda _link: True
    saved.form.secret_field.setText("s3cret")
    saved.form.set_redirect_url("https://portal.example/pasted")
    saved.form.save_button.click()
    assert "Saved" in saved.form.notice.text()
    saved.form.sign_in_button.click()
    assert saved.is_busy
    assert saved.form.notice.text() == ""
    saved.sign_in.cancel()
    wait_for(lambda: not saved.is_busy)


def test_what_was_read_from_a_paste_is_filled_in_and_said(workspace: Workspace) -> None:
    form = workspace.form
    assert workspace.connections.fill_in_pasted(
        client_id="an-id",
        client_secret="s3cret",
        provider_url="cloud.camstreamer.com/",
        redirect_url="http://127.0.0.1:17999/callback",
    )
    connection = form.connection()
    assert (connection.client_id, form.secret()) == ("an-id", "s3cret")
    assert (connection.provider_url, connection.redirect_url) == (
        "https://cloud.camstreamer.com",
        "http://127.0.0.1:17999/callback",
    )
    assert form.credentials.note.text() == "Both read from what you pasted"
    assert QApplication.focusWidget() is form.sign_in_button
    form.secret_field.setText("another")
    assert form.credentials.note.text() == ""


@pytest.mark.usefixtures("dressed")
def test_another_connection_and_what_was_pasted_are_seen_from_the_top_of_the_page(saved: Workspace) -> None:
    """Also where a row that is longer than the page has been left open."""
    (area,) = saved.form.findChildren(QScrollArea, "pageScroll")
    bar = area.verticalScrollBar()

    def scroll_down() -> None:
        wait_for(lambda: bar.maximum() > 0)
        bar.setValue(bar.maximum())

    saved.form.advanced_button.setChecked(True)
    scroll_down()
    saved.connections.choose(saved.connections.shown[0].id)
    assert bar.value() == bar.maximum()
    saved.connections.show_unsaved(Connection(name="Another"), "")
    assert (bar.value(), saved.form.advanced_button.isChecked()) == (0, True)
    scroll_down()
    saved.connections.fill_in_pasted(client_id="4f1c93a07be2", client_secret="s3cret")
    for _ in range(5):
        QApplication.processEvents()
    assert (bar.value(), bar.maximum() > 0) == (0, True)


def test_what_a_paste_lacks_is_where_the_focus_goes(workspace: Workspace) -> None:
    workspace.connections.fill_in_pasted(client_id="an-id")
    assert workspace.form.credentials.note.text() == "The ID was read from what you pasted"
    assert workspace.form.secret_field.hasFocus()
    workspace.form.show_connection(Connection())
    workspace.connections.fill_in_pasted(client_secret="s3cret")
    assert workspace.form.credentials.note.text() == "The secret was read from what you pasted"
    assert workspace.form.client_id_field.hasFocus()


def test_another_id_in_a_paste_is_a_new_connection(saved: Workspace, store: ConnectionStore) -> None:
    saved.connections.fill_in_pasted(client_id="another", client_secret="s3cret")
    assert saved.form.connection().id != GATE.id
    saved.form.save_button.click()
    assert [each.client_id for each in store.load().connections] == ["gate-client", "another"]


def test_another_portal_in_a_paste_is_a_new_connection_and_gets_no_secret_of_this_one(
    saved: Workspace, store: ConnectionStore
) -> None:
    """N37, N46: an ID is no secret, so whoever sends a mail may know it; the portal in it has a redirect URL too."""
    saved.form.keep_secret_box.setChecked(True)
    saved.form.secret_field.setText("the-kept-secret")
    saved.form.save_button.click()
    saved.connections.fill_in_pasted(client_id=GATE.client_id, provider_url="https://cloud.example")
    made = saved.form.connection()
    assert (made.client_id, made.provider_url) == (GATE.client_id, "https://cloud.example")
    assert made.redirect_url == redirect_uri_for("https://cloud.example") != GATE.redirect_url
    assert saved.form.secret() == ""
    saved.form.save_button.click()
    assert [each.provider_url for each in store.load().connections] == [GATE.provider_url, "https://cloud.example"]


def test_a_secret_that_was_typed_is_asked_about_before_a_pasted_portal_comes(workspace: Workspace) -> None:
    """N37: it was meant for the portal that stands there."""
    workspace.form.client_id_field.setText("an-id")
    workspace.form.secret_field.setText("s3cret")
    workspace.connections.may_leave = lambda: False  # type: ignore[method-assign]
    assert not workspace.connections.fill_in_pasted(client_id="an-id", provider_url="https://cloud.example")
    assert workspace.form.connection().provider_url == Connection().provider_url


def test_the_same_portal_in_a_paste_fills_in_what_is_missing(saved: Workspace) -> None:
    before = saved.form.connection()
    saved.connections.fill_in_pasted(
        client_id=GATE.client_id, client_secret="s3cret", provider_url=f"{GATE.provider_url}/"
    )
    assert saved.form.connection() == before
    assert saved.form.secret() == "s3cret"


def test_nothing_is_filled_in_while_the_person_wants_to_keep_an_edit(saved: Workspace) -> None:
    saved.form.name_field.setText("Edited")
    saved.connections.may_leave = lambda: False  # type: ignore[method-assign]
    assert not saved.connections.fill_in_pasted(client_id="another", client_secret="s3cret")
    assert saved.form.client_id_field.text() == GATE.client_id


@pytest.mark.parametrize("name", ["client_id_field", "secret_field"])
def test_several_words_in_one_field_are_told_to_whoever_can_read_them(workspace: Workspace, name: str) -> None:
    told: list[str] = []
    workspace.form.several_words_pasted.connect(told.append)
    field = getattr(workspace.form, name)
    paste_into(field, "an-id")
    QTest.keyClick(field, Qt.Key.Key_Space)
    QTest.keyClick(field, Qt.Key.Key_X)
    field.clear()
    assert told == []
    paste_into(field, MAIL)
    wait_for(lambda: told == [MAIL])


def test_a_mail_that_is_pasted_into_a_field_is_taken_apart(workspace: Workspace) -> None:
    paste_into(workspace.form.client_id_field, MAIL)
    wait_for(lambda: workspace.form.client_id_field.text() == "4f1c93a07be2")
    assert workspace.form.secret() == "s3cret-s3cret-s3cret"
    assert workspace.form.credentials.note.text() == "Both read from what you pasted"


def test_the_arrow_offers_other_browsers_to_sign_in_with(saved: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    began: list[dict[str, object]] = []
    monkeypatch.setattr(saved.sign_in, "start", lambda _settings, _connection, **how: began.append(how))
    browser = object()
    saved.form.secret_field.setText("s3cret")
    saved.form.browser_choice.chosen.emit(browser, True)
    saved.form.account.box.click()
    saved.form.sign_in_button.click()
    saved.form.browser_choice.chosen.emit(browser, False)
    assert began == [
        {"chosen": browser, "private": True},
        {"chosen": None, "private": True},
        {"chosen": browser, "private": False},
    ]


def test_another_connection_closes_nothing_and_shows_its_own(store: ConnectionStore, reopen: Reopen) -> None:
    store.put(HALL)
    store.put(GATE)
    both = reopen()
    both.form.show_permissions()
    both.connections.choose("hall")
    assert both.form.rows["permissions"].is_open
    assert both.form.permissions.scopes() == ("read", "write", "odd_one")

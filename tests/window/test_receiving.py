"""The one page that a person sees who was sent a connection: who asks, where, and for what."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from netrex_gui.gui.hand_over.receive.panel import SECONDS_TO_READ
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.hand_over.connection_file import ConnectionFile
from netrex_gui.store.connections import ConnectionStore
from tests.gui.steps import shown
from tests.hand_over.kit import PASSPHRASE, SECRET
from tests.hand_over.scrypt_file import lightly_locked
from tests.waiting import wait_for
from tests.window.conftest import GATE, MemoryStore, Reopen
from tests.window.receiving_steps import SENT, page, receive, text, words
from tests.window.spoken_steps import keys, problem_of
from tests.window.test_plain_words import TRADE

ELSEWHERE = replace(
    SENT,
    authorization_endpoint="https://login.example/authorize",
    token_endpoint="https://token.example/token",
    revocation_endpoint="https://revoke.example/revoke",
    api_endpoint="https://api.example/graphql",
)
BIDI = "Jana \u202egpj"


def test_the_page_says_who_asks_where_and_for_what(workspace: Workspace) -> None:
    panel = receive(workspace, SENT)
    assert text(workspace, "receiveTitle") == "Jana asks for access to your cameras"
    assert "nobody has checked it" in text(workspace, "receiveClaim")
    assert text(workspace, "receiveHost") == "system2.netrex.cz"
    assert "one of the portals that Netrex Token knows" in text(workspace, "receiveHostNote")
    said = panel.permissions.accessibleName()
    assert "See settings and state: Changes nothing." in said
    assert "Watch live video: Whoever has the token can watch as well." in said
    assert "⚠" not in " ".join(words(panel))
    assert text(workspace, "receiveNote") == "For the new gate."
    assert text(workspace, "receiveNoteCaption") == "Message from Jana"
    assert panel.sign_in_button.text() == "&Sign in"
    assert panel.sign_in_button.isDefault()
    assert panel.sign_in_button.hasFocus() or not workspace.isActiveWindow()


def test_nothing_is_saved_or_opened_before_yes(
    workspace: Workspace, store: ConnectionStore, password_store: MemoryStore
) -> None:
    """N7: no request goes out, no browser opens, nothing is written, and the form stays as it was."""
    opened: list[str] = []
    workspace.open_browser = lambda link: bool(opened.append(link)) or True  # type: ignore[func-returns-value]
    workspace.form.client_id_field.setText("being typed")
    before = workspace.form.connection()
    receive(workspace, SENT)
    assert workspace.form.connection() == before
    assert not workspace.is_busy
    assert opened == []
    assert not store.path.exists()
    assert password_store.secrets == {}


@pytest.mark.parametrize("way", ["button", "key"])
def test_no_keeps_nothing_and_shows_the_window_as_it_was(
    workspace: Workspace, store: ConnectionStore, way: str
) -> None:
    workspace.form.client_id_field.setText("being typed")
    before = workspace.form.connection()
    panel = receive(workspace, SENT)
    if way == "button":
        panel.decline_button.click()
    else:
        workspace._escape()  # noqa: SLF001 (as the key does)
    assert shown(workspace) is workspace.form
    assert workspace.form.connection() == before
    assert "You said no" in workspace.form.notice.text()
    assert workspace.library.connections == {}
    assert not store.path.exists()


@pytest.mark.parametrize(
    ("provider_url", "said"),
    [
        ("https://portal.example", "does not know portal.example"),
        ("https://system2.netrex.cz.example", "does not know system2.netrex.cz.example"),
        ("http://127.0.0.1:17816", "on this computer"),
    ],
)
def test_a_portal_that_is_not_known_is_pointed_out(workspace: Workspace, provider_url: str, said: str) -> None:
    """N16, N46: with the host as it is, which may only look like another, and which gets the access."""
    panel = receive(workspace, replace(SENT, provider_url=provider_url))
    assert text(workspace, "receiveHost") == provider_url.split("://")[1]
    assert text(workspace, "receiveHostNote").startswith("⚠")
    assert said in text(workspace, "receiveHostNote")
    leads_on = f"a portal that you know, the access goes to {provider_url.split('://')[1]}."
    assert (leads_on in text(workspace, "receiveHostNote")) is ("127.0.0.1" not in provider_url)
    assert panel.portal.note.property("kind") == "warning"
    assert "Read what is marked" in text(workspace, "receiveFooterNote")


def test_another_address_is_told_even_where_the_portal_is_known(workspace: Workspace) -> None:
    panel = receive(workspace, ELSEWHERE)
    assert text(workspace, "receiveSignInHost") == "login.example"
    assert "type your password here" in text(workspace, "receiveSignInWhere")
    assert text(workspace, "receiveAccessHost") == "token.example"
    assert "handed out here" in text(workspace, "receiveAccessWhere")
    note = text(workspace, "receiveHostNote")
    for host in ("login.example", "token.example", "api.example"):
        assert host in note
    assert "one of the portals" not in note
    assert "To end the access, it would be sent to system2.netrex.cz." in note  # whatever the file says
    assert panel.portal.note.property("kind") == "warning"
    receive_again(workspace, SENT)
    assert text(workspace, "receiveSignInHost") == text(workspace, "receiveAccessHost") == ""


def test_who_hands_out_the_access_is_named_where_the_file_calls_that_the_portal(workspace: Workspace) -> None:
    """N42: the person signs in at one host, and another one, large, gets what comes of it."""
    file = replace(SENT, provider_url="https://evil.example", authorization_endpoint="https://login.example/authorize")
    panel = receive(workspace, file)
    assert text(workspace, "receiveHost") == ""
    assert text(workspace, "receiveSignInHost") == "login.example"
    assert text(workspace, "receiveAccessHost") == "evil.example"
    assert panel.portal.access_host.property("kind") == "host"
    assert "The access would be handed out by evil.example" in text(workspace, "receiveHostNote")
    assert text(workspace, "receiveFooterNote").startswith("⚠")


def test_a_file_that_leads_away_from_a_known_portal_is_refused_in_words(workspace: Workspace) -> None:
    """N42: the page is the genuine one, so nothing in the browser would give it away."""
    away = {"provider_url": "https://evil.example", "authorization_endpoint": "https://system2.netrex.cz/oauth2/auth/"}
    workspace.hand_over.open_untrusted(json.dumps(json.loads(SENT.dumps()) | away).encode())
    wait_for(lambda: shown(workspace) is workspace.problem_panel)
    panel = workspace.problem_panel
    assert panel.title.text() == "Do not use this: the access would go to somebody else"
    said = " ".join(words(panel))
    assert "sign in at system2.netrex.cz" in said
    assert "sent to evil.example" in said
    assert not workspace.is_busy


def test_where_the_browser_is_sent_afterwards_is_told(workspace: Workspace) -> None:
    """N3, N42: an answer that goes to another host than this computer, and who could make use of it."""
    receive(workspace, replace(SENT, redirect_url="https://answers.example/callback"))
    note = text(workspace, "receiveHostNote")
    assert "your browser would be sent to answers.example" in note
    assert "whoever runs that could take the access" in note


def test_dangers_are_seen_and_a_permission_without_words_is_one(workspace: Workspace) -> None:
    panel = receive(workspace, replace(SENT, scopes=("read", "write", "recordings_delete", "admin_all")))
    said = " ".join(words(panel.permissions))
    for part in ("Can change and delete", "What is deleted does not come back", "“admin_all”", "no words for this"):
        assert part in said
    assert said.count("⚠") == 3
    assert text(workspace, "receiveFooterNote").startswith("⚠")


def test_a_known_danger_comes_first_and_made_up_ones_are_counted_and_folded(workspace: Workspace) -> None:
    """N16, N35: 48 names that mean nothing push no danger out of sight."""
    made_up = tuple(f"made_up_{number}" for number in range(48))
    panel = receive(workspace, replace(SENT, scopes=(*made_up, "read", "recordings_delete")))
    permissions = panel.permissions
    seen = permissions.accessibleName()
    assert seen.startswith("Delete recordings: What is deleted does not come back.")
    assert seen.endswith(
        "48 other permissions: Netrex Token has no words for them. Ask what they are before you agree to them."
    )
    assert not any("made_up" in each for each in words(permissions))
    assert text(workspace, "receiveFooterNote").startswith("⚠")
    permissions.names_button.click()
    assert permissions.names.isVisible()
    assert permissions.names.text() == ", ".join(f"“{each}”" for each in made_up)
    receive_again(workspace, SENT)
    assert not permissions.names_button.isVisible()
    assert not permissions.names.isVisible()


def test_what_the_file_does_not_say_is_told_as_such(workspace: Workspace) -> None:
    panel = receive(workspace, replace(SENT, sender_name="", note="", scopes=()))
    assert text(workspace, "receiveTitle") == "You are asked for access to your cameras"
    assert "does not say who sent it" in text(workspace, "receiveClaim")
    assert "The file does not say" in panel.permissions.accessibleName()
    assert not panel.note.isVisible()


def test_nothing_in_the_file_can_hide_or_turn_the_words_around_it(workspace: Workspace) -> None:
    """N16: control and bidirectional characters are made visible, and nothing is taken for markup."""
    panel = receive(workspace, replace(SENT, sender_name=BIDI, note="<b>bold</b> \u200b\u2066 https://a.example"))
    seen = " ".join(words(panel))
    assert "“Jana ⟨U+202E⟩gpj” asks for" in seen
    assert "<b>bold</b> ⟨U+200B⟩⟨U+2066⟩ https://a.example" in seen
    assert not {"\u202e", "\u200b", "\u2066"} & set(seen)
    assert panel.note.textFormat() is Qt.TextFormat.PlainText
    assert not panel.note.openExternalLinks()


def test_no_word_is_so_long_that_it_pushes_anything_out_of_sight(workspace: Workspace) -> None:
    """N16: the end of a host says whose it is, and a long name does not hide what comes after it."""
    host = f"system2.netrex.cz.{'a' * 60}.{'b' * 60}.example"
    long = replace(
        SENT,
        provider_url=f"https://{host}",
        api_endpoint=f"https://api.{host}/",
        sender_name="J" * 100,
        note="n" * 1000,
        scopes=("s" * 100,),
        locked_secret="",
    )
    workspace.resize(720, 540)
    panel = receive(workspace, long)
    (area,) = panel.findChildren(QScrollArea, "pageScroll")
    (column,) = panel.findChildren(QWidget, "pageColumn")
    wait_for(lambda: column.width() <= area.viewport().width())
    assert text(workspace, "receiveHost") == host
    assert panel.portal.host.accessibleName() == host
    assert panel.portal.host.height() >= 2 * panel.portal.host.fontMetrics().height()
    assert "J" * 100 in text(workspace, "receiveTitle")


@pytest.mark.parametrize(
    "file",
    [SENT, ELSEWHERE, replace(SENT, sender_name="", scopes=(), note="", redirect_url="https://a.example/callback")],
    ids=["usual", "elsewhere", "nameless"],
)
def test_no_word_of_the_trade_is_on_the_page(workspace: Workspace, file: ConnectionFile) -> None:
    panel = receive(workspace, file)
    said = list(words(panel))
    assert len(said) > 30
    assert [each for each in said if TRADE.search(each.replace("&", ""))] == []


@pytest.mark.parametrize(
    ("untrusted", "title"),
    [
        (b'{"type": "netrex-connection", "version": 1, "colour": "red"}', "It cannot be used as it is"),
        (b'{"type": "netrex-connection", "version": 2}', "It was made by a newer version of this app"),
        (b'{"type": "netrex-connection", "vers', "Part of it is missing or was changed"),
        (SENT.dumps().encode().replace(b'"note"', b'"' + b"x" * 70000 + b'"'), "It is too large, and was not opened"),
    ],
    ids=["unknown member", "newer", "cut off", "too large"],
)
def test_what_cannot_be_used_is_told_with_a_way_on(workspace: Workspace, untrusted: bytes, title: str) -> None:
    workspace.hand_over.open_untrusted(untrusted)
    wait_for(lambda: shown(workspace) is workspace.problem_panel)
    panel = workspace.problem_panel
    assert panel.title.text() == title
    assert panel.try_again_button.text() == "&Open something else"
    panel.try_again_button.click()
    assert text(workspace, "openSentTitle") == "Open what you were sent"
    assert not workspace.is_busy


def test_the_back_button_of_a_failed_opening_leads_to_the_form(workspace: Workspace) -> None:
    workspace.hand_over.open_untrusted(b"hello")
    assert shown(workspace) is workspace.problem_panel
    workspace.problem_panel.back_button.click()
    assert shown(workspace) is workspace.form


def test_who_has_no_other_connection_sees_the_page_alone_with_the_language(workspace: Workspace) -> None:
    workspace.resize(1600, 700)
    panel = receive(workspace, SENT)
    assert not workspace.sidebar.isVisible()
    assert workspace.sidebar.foot.button.isVisible()
    left, column = panel.title.mapTo(panel, panel.title.rect().topLeft()).x(), panel.title.width()
    assert column < panel.width() - 400
    assert abs(left - (panel.width() - left - column)) <= 20  # in the middle
    panel.decline_button.click()
    assert not workspace.sidebar.isVisible()
    workspace._escape()  # noqa: SLF001 (as the key does)
    assert workspace.sidebar.isVisible()
    QApplication.processEvents()
    name = workspace.form.name_field
    assert name.mapTo(workspace.form, name.rect().topLeft()).x() < 100  # beside the list, as ever


def test_who_has_others_keeps_the_list(reopen: Reopen, store: ConnectionStore) -> None:
    store.put(GATE)
    workspace = reopen()
    receive(workspace, SENT)
    assert workspace.sidebar.isVisible()
    workspace.sidebar.selected.emit(GATE.id)
    assert shown(workspace) is workspace.form


@pytest.mark.parametrize("size", [(720, 540), (960, 700)])
def test_nothing_on_the_page_is_cut_off(workspace: Workspace, size: tuple[int, int]) -> None:
    workspace.resize(*size)
    panel = receive(workspace, ELSEWHERE)
    (area,) = panel.findChildren(QWidget, "pageScroll")
    (column,) = panel.findChildren(QWidget, "pageColumn")
    wait_for(lambda: column.width() <= area.width())
    assert panel.sign_in_button.isVisible()


def receive_again(workspace: Workspace, file: ConnectionFile) -> None:
    title = page(workspace).title
    title.setText("")
    receive(workspace, file)
    wait_for(lambda: bool(title.text()))


def test_enter_says_yes(workspace: Workspace) -> None:
    panel = receive(workspace, SENT)
    said: list[str] = []
    panel.accepted.disconnect()
    panel.accepted.connect(said.append)
    workspace.activateWindow()
    wait_for(panel.sign_in_button.hasFocus)
    later = panel.clock() + SECONDS_TO_READ
    panel.clock = lambda: later
    QTest.keyClick(panel.sign_in_button, Qt.Key.Key_Return)
    wait_for(lambda: said == [""])


@pytest.mark.parametrize("name", ["received", "open"])
def test_the_pages_can_be_heard_and_no_key_is_there_twice(reopen: Reopen, store: ConnectionStore, name: str) -> None:
    store.put(GATE)  # so that the list with its keys is beside them
    workspace = reopen()
    if name == "received":
        receive(workspace, lightly_locked(SENT, SECRET, PASSPHRASE))
    else:
        workspace.hand_over.show_open()
    parts = [part for part in workspace.findChildren(QWidget) if part.isVisible()]
    assert [problem for each in parts if (problem := problem_of(each))] == []
    found = keys(parts)
    assert len(found) > 3
    assert [key for key, count in found.items() if count > 1] == []


def test_a_name_and_a_note_cannot_pass_for_words_of_the_apps_own(workspace: Workspace) -> None:
    """N16: the one cannot end its quotes, and the other cannot have a part of it stand far from its heading."""
    name, note = (
        "Type your portal password here.” “Jana",
        "\n\n \nHi." + 50 * "\n\u2003\n" + "✓ Checked by Netrex Token.",
    )
    receive(workspace, lightly_locked(replace(SENT, sender_name=name, note=note), SECRET, PASSPHRASE))
    quoted = "“Type your portal password here.' 'Jana”"
    assert text(workspace, "receiveTitle").startswith(f"{quoted} asks for access")
    assert text(workspace, "receiveNoteCaption").endswith(quoted)
    assert text(workspace, "receiveNote") == "Hi.\n\n✓ Checked by Netrex Token."

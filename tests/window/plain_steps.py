"""A connection as somebody was sent it, and every word that its sign-in shows them."""

import re
from dataclasses import replace

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from tests.window.shown_texts import showing, words_shown

TRADE = re.compile("client|scope|redirect|oauth|klient|přesměrov", re.IGNORECASE)
SENDER = "Petr Novák, Gate Systems"


def receive(workspace: Workspace, portal: PracticePortal, redirect_uri: str, **changes: object) -> Connection:
    """Put a connection in the form that was sent, and return it."""
    sent = Connection(
        name="Cameras",
        provider_url=portal.base_url,
        client_id=portal.client_id,
        redirect_url=redirect_uri,
        received=True,
        sender_name=SENDER,
    )
    sent = replace(sent, **changes)  # type: ignore[arg-type]
    workspace.form.show_connection(sent, portal.client_secret)
    return sent


def words_on(page: QWidget | None) -> list[str]:
    """Return all that a page shows and tells a screen reader, what is in its fields as well; addresses left out."""
    assert page is not None
    told = []
    for part in showing(page):
        told += words_shown(part)
        if isinstance(part, QLineEdit):
            told.append(part.text())
        if isinstance(part, QTextEdit | QPlainTextEdit):
            told.append(part.toPlainText())
    bare = [re.sub(r"https?://\S+", "", text.replace("&", "")) for text in told]
    return [text for text in bare if text.strip()]


def words_of_the_trade(page: QWidget | None) -> list[str]:
    said = words_on(page)
    assert len(said) > 3
    return [text for text in said if TRADE.search(text)]


def copied_note(workspace: Workspace) -> str:
    """Press the button, and return what is on the clipboard."""
    QGuiApplication.clipboard().clear()
    workspace.problem_panel.note_box.copy_button.click()
    return QGuiApplication.clipboard().text()

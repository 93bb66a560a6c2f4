"""The states of whoever has a mail with an ID and a secret: what the window shows until the token is copied."""

from collections.abc import Iterator

from PySide6.QtGui import QGuiApplication

from tests.fake_browser import FakeBrowser
from tests.look.stage import Stage
from tests.waiting import wait_for


def mail(portal_url: str, client_id: str, client_secret: str, redirect_url: str) -> str:
    """Return a mail as somebody writes it who needs a token for their cameras."""
    return (
        "Hello Jana,\n\nplease send us a token for your cameras, so that the gate can show them.\n"
        f"The client ID is {client_id}, the secret is {client_secret}.\n"
        f"Portal address: {portal_url}\nRedirect URL: {redirect_url}\n\n"
        "Thank you, and best regards\nPetr Novák, Gate Systems, tel. +420 777 123 456\n"
    )


def mail_states(on: Stage) -> Iterator[str]:
    """Start for the first time, paste the mail, sign in, and copy: each state at its usual, nothing opened."""
    workspace, links = on.workspace, list[str]()
    yield "mail-start"
    text = mail(on.portal.base_url, on.portal.client_id, on.portal.client_secret, on.redirect_uri)
    QGuiApplication.clipboard().setText(text)
    workspace.start.panel.paste_button.click()
    wait_for(lambda: workspace.navigator.current is workspace.form)
    yield "mail-pasted"
    workspace.open_browser = lambda link: not links.append(link)  # type: ignore[func-returns-value]
    workspace.form.sign_in_button.click()
    wait_for(lambda: bool(links) and "…" not in workspace.sign_in_panel.reach_line.text())
    yield "mail-waiting"
    FakeBrowser().open_detached(links[0])
    wait_for(lambda: workspace.navigator.current is workspace.token_panel)
    yield "mail-token"
    workspace.token_panel.copy_button.click()
    yield "mail-copied"
    workspace.token_panel.clipboard.clear()

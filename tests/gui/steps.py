"""Steps of a sign-in that several tests take."""

from collections.abc import Iterable

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from tests.waiting import wait_for
from tests.window.conftest import fill_in


class AnsweringPortal(PracticePortal):
    """Hands over tokens with other members than usual; None leaves a member out."""

    def __init__(self, redirect_uris: Iterable[str], **changes: object) -> None:
        super().__init__(redirect_uris)
        self.changes = changes

    def token_answer(self, answer: dict[str, object]) -> tuple[int, str, bytes]:
        changed = answer | self.changes
        return super().token_answer({name: value for name, value in changed.items() if value is not None})


def shown(workspace: Workspace) -> QWidget | None:
    return workspace.navigator.current


def finish(workspace: Workspace) -> None:
    """Press the button, and wait for a token or a problem, on a page of its own or at a field."""
    workspace.form.sign_in_button.click()
    wait_for(lambda: shown(workspace) in {workspace.token_panel, workspace.problem_panel} or bool(refusal(workspace)))


def refusal(workspace: Workspace) -> str:
    """Return what is said to be wrong at a field of the connection that is shown, or nothing."""
    if shown(workspace) is not workspace.form:
        return ""
    said = (each.text() for each in workspace.form.messages.values() if each.property("kind") == "bad")
    return next(filter(None, said), "")


def note_links(workspace: Workspace) -> list[str]:
    """Let the browser open and do nothing from now on; return the links as they come."""
    links: list[str] = []

    def open_browser(link: str) -> bool:
        links.append(link)
        return True

    workspace.open_browser = open_browser
    return links


def stay_away(workspace: Workspace, button: QAbstractButton | None = None) -> list[str]:
    """Press the button that signs in, and let the browser open and do nothing; return the links as they come."""
    links = note_links(workspace)
    (button or workspace.form.sign_in_button).click()
    wait_for(lambda: bool(links) and shown(workspace) is workspace.sign_in_panel)
    return links


def cancel(workspace: Workspace) -> None:
    """Press cancel, and wait for the connection page."""
    workspace.sign_in_panel.cancel_button.click()
    wait_for(lambda: shown(workspace) is workspace.form)


def token_from(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> str:
    """Sign in at a portal, and return the token that is shown."""
    fill_in(workspace, portal, redirect_uri)
    finish(workspace)
    assert shown(workspace) is workspace.token_panel
    return workspace.token_panel.token_field.text()


def texts(workspace: Workspace) -> list[str]:
    """Return every text that the window holds, seen or not."""
    labels = [each.text() for each in workspace.findChildren(QLabel)]
    fields = [each.text() for each in workspace.findChildren(QLineEdit)]
    return [*labels, *fields, *(each.toPlainText() for each in workspace.findChildren(QPlainTextEdit))]


def leave_token(workspace: Workspace) -> None:
    """Press Done, as after the token was copied: nothing is asked then."""
    workspace.token.session.note_taken()
    workspace.token_panel.done_button.click()

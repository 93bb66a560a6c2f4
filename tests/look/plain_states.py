"""The states of a sign-in of somebody who was sent the connection: the wait, and what goes wrong."""

from collections.abc import Iterator
from dataclasses import replace

from netrex_gui.gui.sign_in.panel import LATE_SECONDS
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth import errors
from netrex_gui.oauth.errors import NetworkProblem
from netrex_gui.store.connection import Connection
from tests.look.stage import Stage
from tests.waiting import wait_for

PROBLEMS = {
    "plain-problem-secret": errors.TokenRequestRefused("invalid_client", "Unknown client \u202ethere", 401),
    "plain-problem-offline": errors.ProviderUnreachable(NetworkProblem.NO_NETWORK, "portal.example", "unreachable"),
    "plain-problem-port": errors.PortTaken(
        17817, by_this_app=False, free_redirect_uri="http://127.0.0.1:17818/callback"
    ),
}


def received(on: Stage) -> Connection:
    """Return a connection to the practice portal as somebody sent it."""
    return Connection(
        name="Cameras at the gate",
        provider_url=on.portal.base_url,
        client_id=on.portal.client_id,
        redirect_url=on.redirect_uri,
        received=True,
        sender_name="Petr Novák, Gate Systems",
    )


def plain_states(on: Stage) -> Iterator[str]:
    """Wait with a connection that was sent, here and for an answer that goes elsewhere; then meet problems."""
    sent = received(on)
    yield from _waits(on.workspace, sent, "plain-waiting")
    elsewhere = replace(sent, redirect_url="https://tokens.gate-systems.example/answer", sender_name="")
    yield from _waits(on.workspace, elsewhere, "plain-waiting-elsewhere")
    on.workspace.form.show_connection(sent)
    for name, error in PROBLEMS.items():
        on.workspace.show_problem(error)
        yield name
    on.workspace.show_problem(PROBLEMS["plain-problem-secret"])
    on.workspace.problem_panel.note_box.show_button.click()
    yield "plain-problem-text"
    on.workspace._escape()  # noqa: SLF001 (as the key does)


def _waits(workspace: Workspace, connection: Connection, name: str) -> Iterator[str]:
    links: list[str] = []
    workspace.form.show_connection(connection, "secret")
    workspace.open_browser = lambda link: not links.append(link)  # type: ignore[func-returns-value]
    workspace.start_sign_in()
    panel = workspace.sign_in_panel
    wait_for(lambda: bool(links))
    yield name
    panel.began -= LATE_SECONDS
    wait_for(lambda: panel.is_late or panel.paste.isVisible())  # where it is pasted, nothing else can come
    panel.rows.list.rows[1].set_open(True)
    yield f"{name}-late"
    panel.cancel_button.click()
    wait_for(lambda: workspace.navigator.current is workspace.form)

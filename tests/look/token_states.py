"""The states of a sign-in under way, and of a token that has come."""

import time
from collections.abc import Iterator
from dataclasses import replace

from netrex_gui.gui.sign_in.panel import LATE_SECONDS
from netrex_gui.gui.sign_in.reach import Reach
from netrex_gui.oauth.errors import NetworkProblem, NotOurResponse, ProviderUnreachable
from netrex_gui.oauth.progress import ListenerEvent
from netrex_gui.oauth.token import TokenResponse
from netrex_gui.texts.paste import paste_problem
from tests.fake_browser import FakeBrowser
from tests.gui.steps import leave_token, note_links
from tests.look.stage import Stage
from tests.waiting import wait_for
from tests.window.conftest import fill_in
from tests.window.token_steps import Role, answer


def waiting_states(on: Stage) -> Iterator[str]:
    """Wait for the browser, longer and longer, and open each row."""
    workspace, panel = on.workspace, on.workspace.sign_in_panel
    fill_in(workspace, on.portal, on.redirect_uri)
    workspace.form.name_field.setText("Gate integration")
    links = note_links(workspace)
    workspace.start_sign_in()
    wait_for(lambda: bool(links) and "…" not in panel.reach_line.text())
    yield "waiting"
    panel.show_notice(ListenerEvent.OLDER_TAB)
    yield "waiting-notice"
    panel.notice.hide()
    panel.began -= LATE_SECONDS
    wait_for(lambda: panel.is_late)
    yield "waiting-late"
    for row, name in zip(panel.rows.list.rows, ("sign-in", "error", "unreached", "nothing", "account"), strict=True):
        row.set_open(True)
        yield f"waiting-{name}"
        row.set_open(False)
    panel.rows.nothing_row.set_open(True)
    panel.show_paste_problem(paste_problem(NotOurResponse(), on.portal.base_url.removeprefix("http://")))
    yield "waiting-paste-problem"
    panel.show_reach(Reach("portal.example", True, error=ProviderUnreachable(NetworkProblem.REFUSED, "portal.example")))
    panel.rows.nothing_row.set_open(False)
    panel.rows.list.rows[2].set_open(True)
    yield "waiting-portal-down"
    panel.cancel_button.click()
    wait_for(lambda: workspace.navigator.current is workspace.form)
    workspace.open_browser = lambda _link: False
    workspace.start_sign_in()
    wait_for(panel.copy_link_button.hasFocus)
    yield "waiting-no-browser"
    panel.cancel_button.click()
    wait_for(lambda: workspace.navigator.current is workspace.form)


def token_states(on: Stage) -> Iterator[str]:
    """Get a token, and do with it what can be done."""
    workspace, panel = on.workspace, on.workspace.token_panel
    links = note_links(workspace)
    workspace.start_sign_in()
    wait_for(lambda: bool(links))
    FakeBrowser().open_detached(links[0])
    wait_for(lambda: workspace.navigator.current is panel)
    yield "token"
    panel.copy_button.click()
    yield "token-copied"
    panel.show_button.click()
    yield "token-shown"
    panel.show_button.click()
    panel.use.check_button.click()
    wait_for(lambda: panel.use.result.property("kind") == "good")
    yield "token-checked"
    panel.token_actions.keep_box.click()
    wait_for(lambda: panel.token_actions.name.isVisible() and not panel.token_actions.is_busy)
    yield "token-kept"
    yield from _ends(on)


def _ends(on: Stage) -> Iterator[str]:
    workspace, panel = on.workspace, on.workspace.token_panel
    assert panel.shown is not None
    token, settings = panel.shown.token, workspace.form.sign_in_settings()
    leave_token(workspace)
    yield "form-with-token"
    for name, changed in _changed(token).items():
        workspace.token.show_granted(changed, settings)
        wait_for(lambda: not panel.token_actions.is_busy)
        yield name
    panel.use.check_button.click()
    wait_for(lambda: panel.use.result.property("kind") == "bad")
    yield "token-check-refused"
    workspace.token.show_granted(token, settings)
    wait_for(lambda: not panel.token_actions.is_busy)
    asked = answer(Role.AcceptRole)
    panel.token_actions.revoke_button.click()
    wait_for(lambda: bool(asked) and not panel.row.isVisible())
    yield "token-revoked"


def _changed(token: TokenResponse) -> dict[str, TokenResponse]:
    """Return the token as it might have come, or as it is later."""
    now = time.monotonic()
    return {
        "token-not-renewable": replace(token, refresh_token=None, scope=("read", "events"), token_type="MAC"),
        "token-expiring": replace(token, received_clock=now - 3570),
        "token-run-out": replace(token, received_clock=now - 3 * 3600),
        "token-unknown": replace(token, access_token="unknown", expires_in=None, refresh_token=None),
    }

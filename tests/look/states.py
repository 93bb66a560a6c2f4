"""Every state that the window can be in, one after the other."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QToolButton

from netrex_gui.gui.guide.text import Step
from netrex_gui.oauth import errors
from netrex_gui.oauth.errors import AnswerProblem, NetworkProblem, SignInError, UrlField, UrlProblem
from tests.look.hand_over_states import hand_over_states, sealing_states
from tests.look.plain_states import plain_states
from tests.look.received_states import received_states
from tests.look.stage import Stage, keep_tokens, saved, stage
from tests.look.token_states import token_states, waiting_states
from tests.waiting import wait_for

MAIL = "Hello, Client ID: s6BhdRkqt3 Client secret: 7Fjfp0ZBr1KtDRbnfVdmIw Regards, Jana"
FAR_AWAY = "Unknown client. Please register your application with the administrator of this portal."
PROBLEMS: dict[str, SignInError] = {
    "url": errors.UrlInvalid(UrlField.PROVIDER, UrlProblem.NOT_HTTPS),
    "client-id": errors.ClientIdMissing(),
    "port-taken": errors.PortTaken(17817, by_this_app=False, free_redirect_uri="http://127.0.0.1:17818/callback"),
    "timed-out": errors.SignInTimedOut(300.0),
    "denied": errors.AuthorizationDenied("The user did not agree."),
    "refused": errors.AuthorizationRefused("invalid_scope", FAR_AWAY),
    "issuer": errors.IssuerMismatch("https://elsewhere.example", "https://portal.example"),
    "secret": errors.TokenRequestRefused("invalid_client", FAR_AWAY, 401, blanks_removed=True),
    "not-understood": errors.TokenRequestNotUnderstood(FAR_AWAY, 404),
    "web-page": errors.TokenAnswerUnusable(AnswerProblem.WEB_PAGE, 200, "<html>Welcome to the hotel</html>"),
    "offline": errors.ProviderUnreachable(NetworkProblem.NAME_NOT_FOUND, "portal.example", "no such host"),
    "defect": errors.UnexpectedFailure("ValueError"),
}


def states(folder: Path) -> Iterator[tuple[str, Stage]]:
    """Go through every state, and yield its name with the window while it is there; files go to the folder."""
    with stage(folder / "new") as newcomers:
        for name in first_states(newcomers):
            yield name, newcomers
    with stage(folder / "received") as customers:
        for name in received_states(customers):
            yield name, customers
    with stage(folder / "used", saved()) as on:
        keep_tokens(on)
        for part in (form_states, help_states, problem_states, waiting_states, token_states, hand_over_states):
            for name in part(on):
                yield name, on
    with stage(folder / "sent", saved()) as receivers:
        for part in (plain_states, sealing_states):
            for name in part(receivers):
                yield name, receivers


def first_states(on: Stage) -> Iterator[str]:
    """Start for the first time, and open the guide."""
    workspace = on.workspace
    yield "first-start"
    for step in Step:
        workspace.guide.open(step)
        yield f"guide-{step.name.lower()}"
    panel = workspace.guide.open(Step.PASTE)
    panel.on_button.click()
    yield "guide-paste-missing"
    workspace.guide.leave()
    workspace.practise()
    yield "practice"


def form_states(on: Stage) -> Iterator[str]:
    """Fill in the form, open what is folded, and search."""
    workspace, form = on.workspace, on.workspace.form
    wait_for(lambda: workspace.sidebar.entries.entry_count() > len(saved()))
    form.secret_field.setText("x" * 20)
    yield "form"
    before = form.client_id_field.text()
    for field, pasted in ((form.client_id_field, MAIL), (form.secret_field, "•" * 12)):
        field.setText(pasted)
    form.sign_in_button.click()
    yield "form-refused"
    form.client_id_field.setText(f"“client_id={before}\u200b” ")
    form.secret_field.setText("x" * 20)
    form.credentials.tidy()
    yield "form-cleaned"
    workspace.sidebar.entries.setFocus()
    yield "form-list-focused"
    form.advanced_button.setChecked(True)
    yield "form-advanced"
    workspace.sidebar.search_field.setFocus()
    form.advanced_button.setChecked(False)
    workspace.sidebar.search_field.setText("ga")
    (clear,) = workspace.sidebar.search_field.findChildren(QToolButton)
    wait_for(lambda: clear.property("opacity") == 1.0)
    yield "search"
    workspace.sidebar.search_field.setText("nowhere")
    yield "search-nothing"
    workspace.sidebar.search_field.clear()
    form.secret_field.clear()


def help_states(on: Stage) -> Iterator[str]:
    """Open the menu, check the setup, and read about the app."""
    workspace = on.workspace
    foot = workspace.sidebar.foot
    foot.button.click()
    yield "help-menu"
    foot.menu.language_button.click()
    yield "help-languages"
    foot.menu.close_menu()
    workspace.form.provider_field.setEditText(on.portal.base_url)
    workspace.sidebar.check_button.click()
    yield "setup-running"
    panel = workspace.help.setup_panel
    assert panel is not None
    wait_for(panel.again_button.isEnabled)
    yield "setup"
    workspace.sidebar.about_button.click()
    yield "about"
    workspace.navigator.current.left.emit()


def problem_states(on: Stage) -> Iterator[str]:
    """Meet one problem of each kind."""
    for name, error in PROBLEMS.items():
        on.workspace.show_problem(error)
        yield f"problem-{name}"
    on.workspace.show_problem(PROBLEMS["secret"])
    on.workspace.problem_panel.details_button.setChecked(True)
    QApplication.processEvents()
    yield "problem-details"
    on.workspace._escape()  # noqa: SLF001 (as the key does)

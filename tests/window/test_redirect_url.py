"""The redirect URL of a connection: its own for each provider that is not known, until somebody may rely on it."""

import pytest

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.redirect_uri import DEFAULT_REDIRECT_URI
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from tests.window.conftest import Reopen

OWN = f"{DEFAULT_REDIRECT_URI}/portal.example"


def redirect_url(workspace: Workspace) -> str:
    return workspace.form.connection().redirect_url


def type_provider(workspace: Workspace, text: str) -> None:
    workspace.form.provider_field.setEditText(text)


def test_a_new_connection_has_the_default_one(workspace: Workspace) -> None:
    assert redirect_url(workspace) == DEFAULT_REDIRECT_URI


@pytest.mark.parametrize(
    ("typed", "own"),
    [
        ("https://portal.example", OWN),
        ("portal.example/login", OWN),
        ("https://portal.example:8443", f"{OWN}-8443"),
        ("https://system2.netrex.cz", DEFAULT_REDIRECT_URI),
        ("https://cloud.camstreamer.com/", DEFAULT_REDIRECT_URI),
        ("http://127.0.0.1:8080", DEFAULT_REDIRECT_URI),
        ("http://localhost", DEFAULT_REDIRECT_URI),
        ("", DEFAULT_REDIRECT_URI),
        ("what?", DEFAULT_REDIRECT_URI),
    ],
)
def test_it_follows_the_provider_of_a_new_connection(workspace: Workspace, typed: str, own: str) -> None:
    """N46: an answer that comes to another provider's path is not taken."""
    type_provider(workspace, "https://another.example")
    type_provider(workspace, typed)
    assert redirect_url(workspace) == own


@pytest.mark.parametrize("by", ["copying", "typing", "choosing", "saving"])
def test_it_stays_once_somebody_may_rely_on_it(workspace: Workspace, by: str) -> None:
    """N4: what may be registered is not changed by the app."""
    type_provider(workspace, "https://portal.example")
    form = workspace.form
    if by == "copying":
        form.redirect_box.copy_button.click()
    elif by == "typing":
        form.redirect_box.field.textEdited.emit(OWN)
    elif by == "choosing":
        form.set_redirect_url(OWN)
    else:
        form.save_button.click()
    type_provider(workspace, "https://another.example")
    assert redirect_url(workspace) == OWN


def test_one_that_an_assistive_tool_set_stays(workspace: Workspace) -> None:
    """N4: such a tool changes the text of a field without editing it, and may do so before the portal is typed."""
    other = DEFAULT_REDIRECT_URI.replace("17817", "24520")
    workspace.form.redirect_box.field.setText(other)
    type_provider(workspace, "http://127.0.0.1:8080")
    type_provider(workspace, "https://portal.example")
    assert redirect_url(workspace) == other


def test_that_of_a_saved_connection_stays(store: ConnectionStore, reopen: Reopen) -> None:
    """N4: byte for byte, also where nobody has answered with an ID yet."""
    store.put(Connection(id="old", name="Old", provider_url="https://portal.example"))
    workspace = reopen()
    assert redirect_url(workspace) == DEFAULT_REDIRECT_URI
    type_provider(workspace, "https://another.example")
    assert redirect_url(workspace) == DEFAULT_REDIRECT_URI
    workspace.may_close = lambda: True  # type: ignore[method-assign]  # what is typed here is not to be asked about


def test_what_the_guide_had_copied_stays(workspace: Workspace) -> None:
    type_provider(workspace, "https://portal.example")
    workspace.guide.open_at_redirect_url()
    guide = workspace.guide.panel
    assert guide is not None
    assert guide.create_part.redirect_box.field.text() == OWN
    guide.create_part.redirect_box.copy_button.click()
    workspace.guide.leave()
    type_provider(workspace, "https://another.example")
    assert redirect_url(workspace) == OWN

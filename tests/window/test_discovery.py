"""Detect among the other settings: what a provider publishes is filled in, and everything else is left as it was."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit

from netrex_gui.gui.connection.discovery import DiscoveryBar
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.discovery import (
    ServerMetadata,
)
from netrex_gui.store.connection import Connection
from tests.oauth.kit import serving
from tests.waiting import wait_for
from tests.window.publishing import Publisher, chosen, detect, part, text, ticked

FOREIGN = "<b>foreign</b>"


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    made = Publisher()
    with serving(made.answer) as heard:
        made.heard = heard
        yield made
        made.go_on.set()


@pytest.fixture
def bar(workspace: Workspace, publisher: Publisher) -> DiscoveryBar:
    workspace.form.advanced_button.setChecked(True)
    workspace.form.provider_field.setEditText(publisher.url)
    return workspace.form.advanced.discovery


def test_what_the_provider_publishes_is_filled_in(
    workspace: Workspace, bar: DiscoveryBar, publisher: Publisher
) -> None:
    publisher.members = {
        "revocation_endpoint": f"{publisher.url}/r",
        "authorization_response_iss_parameter_supported": True,
        "code_challenge_methods_supported": ["S256"],
    }
    workspace.form.secret_field.setText("s3cret")
    assert detect(bar).startswith("Found.")
    assert text(workspace, "authorizationEndpoint") == f"{publisher.url}/a"
    assert text(workspace, "tokenEndpoint") == f"{publisher.url}/t"
    assert text(workspace, "revocationEndpoint") == f"{publisher.url}/r"
    assert text(workspace, "issuer") == publisher.url
    assert ticked(workspace, "requireIssuer")
    assert ticked(workspace, "usePkce")
    assert (chosen(workspace, "scopeSeparator"), chosen(workspace, "clientAuthentication")) == (" ", "basic")
    provider = workspace.form.connection().provider()
    assert (provider.token_endpoint, provider.names_itself) == (f"{publisher.url}/t", True)


def test_the_path_of_an_issuer_is_not_lost_when_the_url_is_tidied(
    workspace: Workspace, bar: DiscoveryBar, publisher: Publisher
) -> None:
    publisher.path = "/realms/one"
    field = workspace.form.provider_field
    field.setEditText(f"{publisher.url}/realms/one")
    field.line.editingFinished.emit()
    assert field.currentText() == publisher.url
    assert detect(bar).startswith("Found.")
    assert text(workspace, "issuer") == f"{publisher.url}/realms/one"
    workspace.form.show_connection(workspace.form.connection())
    assert detect(bar).startswith("Found.")


def test_without_a_secret_none_is_sent_until_one_is_typed(workspace: Workspace, bar: DiscoveryBar) -> None:
    """N22: one method in one request."""
    detect(bar)
    assert chosen(workspace, "clientAuthentication") == "none"
    workspace.form.secret_field.setText("s3cret")
    assert chosen(workspace, "clientAuthentication") == "basic"


def test_a_choice_of_the_persons_own_is_not_changed_by_a_secret(workspace: Workspace, bar: DiscoveryBar) -> None:
    detect(bar)
    box = part(workspace, "clientAuthentication")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("body"))
    workspace.form.secret_field.setText("s3cret")
    assert chosen(workspace, "clientAuthentication") == "body"


def test_what_belongs_to_the_provider_before_is_told(
    workspace: Workspace, bar: DiscoveryBar, publisher: Publisher
) -> None:
    """N19: the secret does not go to a provider that the person no longer sees, unsaid."""
    detect(bar)
    workspace.form.provider_field.setEditText("https://another.example")
    assert f"belong to {publisher.url}" in bar.result.text()
    assert not bar.result.isHidden()
    workspace.form.provider_field.setEditText(publisher.url)
    assert bar.result.isHidden()


def test_an_address_is_shown_from_its_host_on(workspace: Workspace, bar: DiscoveryBar) -> None:
    detect(bar)
    field = part(workspace, "tokenEndpoint")
    assert isinstance(field, QLineEdit)
    assert field.cursorPosition() == 0


def test_a_provider_without_revocation_is_not_given_the_portals(workspace: Workspace, bar: DiscoveryBar) -> None:
    assert "revoking" in detect(bar)
    field = part(workspace, "revocationEndpoint")
    assert isinstance(field, QLineEdit)
    assert (field.text(), field.placeholderText()) == ("", "none")
    assert workspace.form.connection().provider().revocation_endpoint == ""


@pytest.mark.parametrize("issuer", ["https://evil.example", FOREIGN, None])
def test_nothing_is_taken_from_anothers_description(
    workspace: Workspace, bar: DiscoveryBar, publisher: Publisher, issuer: str | None
) -> None:
    """N12: the issuer must be the one that was asked."""
    before = workspace.form.connection()
    publisher.members = {"issuer": issuer}
    assert "nothing was filled in" in detect(bar)
    assert workspace.form.connection() == before


def test_a_provider_that_publishes_nothing_leaves_everything_as_it_was(
    workspace: Workspace, bar: DiscoveryBar, publisher: Publisher
) -> None:
    publisher.path = "/elsewhere"
    before = workspace.form.connection()
    assert "publishes no settings" in detect(bar)
    assert workspace.form.connection() == before
    assert before.scope_separator == ","


def test_pkce_stays_on_and_what_that_may_mean_is_said(
    workspace: Workspace, bar: DiscoveryBar, publisher: Publisher
) -> None:
    """N6: switched off only by the person."""
    publisher.members = {"code_challenge_methods_supported": ["plain"]}
    assert "PKCE" in detect(bar)
    assert ticked(workspace, "usePkce")


def test_a_provider_that_only_posts_gets_a_further_parameter_once(
    workspace: Workspace, bar: DiscoveryBar, publisher: Publisher
) -> None:
    publisher.members = {"response_modes_supported": ["form_post"]}
    for _ in range(2):
        detect(bar)
    field = part(workspace, "extraParameters")
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "response_mode=form_post"


def test_asking_shows_how_long_it_may_take_and_can_be_stopped(
    workspace: Workspace, bar: DiscoveryBar, publisher: Publisher
) -> None:
    publisher.go_on.clear()
    before = workspace.form.connection()
    bar.button.click()
    assert "20 s" in bar.result.text()
    assert bar.button.text() == "Stop"
    bar.button.click()
    assert "Nothing was changed" in bar.result.text()
    publisher.go_on.set()
    assert detect(bar).startswith("Found.")
    assert workspace.form.connection() != before


def test_a_provider_that_is_too_slow_is_given_up(
    workspace: Workspace, bar: DiscoveryBar, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N21: a deadline that the person sees; what comes later is dropped."""
    late: list[object] = []
    take = bar._take  # noqa: SLF001 (to know that it came)

    def note(attempt: int, result: object) -> None:
        late.append(result)
        take(attempt, result)

    monkeypatch.setattr(bar, "_take", note)
    publisher.go_on.clear()
    bar.seconds = 0.4
    before = workspace.form.connection()
    assert "too long" in detect(bar)
    publisher.go_on.set()
    wait_for(lambda: bool(late))
    assert isinstance(late[0], ServerMetadata)
    assert workspace.form.connection() == before


def test_another_connection_does_not_get_what_was_asked_for_the_first(
    workspace: Workspace, bar: DiscoveryBar, publisher: Publisher
) -> None:
    publisher.go_on.clear()
    bar.button.click()
    workspace.form.show_connection(Connection())
    assert not bar.is_busy
    assert bar.result.isHidden()


def test_an_address_that_is_mended_meanwhile_does_not_get_what_was_asked_at_the_first(
    workspace: Workspace, bar: DiscoveryBar, publisher: Publisher
) -> None:
    """The ID and the secret would go to the one that was asked, and the page would name the other."""
    publisher.go_on.clear()
    bar.button.click()
    workspace.form.provider_field.setEditText("https://another.example")
    assert "Nothing was changed" in bar.result.text()
    publisher.go_on.set()
    workspace.form.provider_field.setEditText(publisher.url)
    assert detect(bar).startswith("Found.")
    workspace.form.provider_field.setEditText("https://another.example")
    assert not bar.is_busy


def test_what_comes_from_outside_is_plain_text(workspace: Workspace, bar: DiscoveryBar, publisher: Publisher) -> None:
    """N16: escaped, and hidden characters made visible."""
    publisher.members = {"issuer": "https://<b>\u202eevil"}
    assert "<b>⟨U+202E⟩evil" in detect(bar)
    assert bar.result.textFormat() is QLabel().textFormat().PlainText

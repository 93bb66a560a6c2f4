"""What is wrong with a field is said at that field, and the person is led there, until it is changed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from netrex_gui.gui.guide.text import Step
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.errors import (
    AuthorizationRefused,
    ClientIdMissing,
    NetworkProblem,
    NotOurResponse,
    PortRefused,
    ProviderUnreachable,
    SignInError,
    SignInTimedOut,
    TokenRequestRefused,
    UrlField,
    UrlInvalid,
    UrlProblem,
)
from netrex_gui.oauth.extra_parameters import ParameterInvalid, ParameterProblem
from netrex_gui.store.connection import Connection
from netrex_gui.texts.paste import paste_problem
from tests.waiting import wait_for
from tests.window.guide_steps import first_start, guide, press
from tests.window.row_steps import part

__all__ = ["first_start"]

AT_FAULT: list[tuple[SignInError, str]] = [
    (ClientIdMissing(), "clientId"),
    (PortRefused(80, "Permission denied"), "redirectUrl"),
    (ParameterInvalid(ParameterProblem.NOT_A_PAIR, "prompt"), "extraParameters"),
    (UrlInvalid(UrlField.PROVIDER, UrlProblem.EMPTY), "providerUrl"),
    (UrlInvalid(UrlField.AUTHORIZATION_ENDPOINT, UrlProblem.NOT_A_URL), "authorizationEndpoint"),
    (UrlInvalid(UrlField.TOKEN_ENDPOINT, UrlProblem.NOT_A_URL), "tokenEndpoint"),
    (UrlInvalid(UrlField.REVOCATION_ENDPOINT, UrlProblem.NOT_A_URL), "revocationEndpoint"),
    (UrlInvalid(UrlField.API_ENDPOINT, UrlProblem.NOT_A_URL), "apiEndpoint"),
    (UrlInvalid(UrlField.ISSUER, UrlProblem.NOT_A_URL), "issuer"),
    (UrlInvalid(UrlField.REDIRECT, UrlProblem.NOT_A_URL), "redirectUrl"),
    (TokenRequestRefused("invalid_client", "wrong", 401), "clientSecret"),
    (TokenRequestRefused("", "", 401), "clientSecret"),
    (TokenRequestRefused("invalid_client", "Unknown client_id", 401), "clientId"),
    (TokenRequestRefused("invalid_client", "The client ID or the client secret is wrong.", 401), "clientSecret"),
    (AuthorizationRefused("unauthorized_client"), "clientId"),
    (AuthorizationRefused("invalid_scope"), "otherScopes"),
    (TokenRequestRefused("invalid_scope", "", 400), "otherScopes"),
    (ProviderUnreachable(NetworkProblem.NAME_NOT_FOUND, "portal.example"), "providerUrl"),
]


def field(workspace: Workspace, name: str) -> QLineEdit | QPlainTextEdit:
    found = part(workspace.form, name)
    assert isinstance(found, QLineEdit | QPlainTextEdit)
    return found


@pytest.mark.parametrize(
    ("error", "name"), AT_FAULT, ids=[f"{type(error).__name__} {name}" for error, name in AT_FAULT]
)
def test_a_problem_leads_back_to_the_field_that_it_is_about(
    first_start: Workspace, error: SignInError, name: str
) -> None:
    press(first_start, "typeInButton")
    first_start.show_problem(error)
    title = first_start.problem_panel.title.text()
    press(first_start, "tryAgainButton")
    faulty = field(first_start, name)
    wait_for(faulty.hasFocus)
    assert faulty.isVisible()
    assert faulty.accessibleDescription() == title
    QTest.keyClick(faulty, Qt.Key.Key_X)
    assert faulty.accessibleDescription() == ""


def test_escape_leads_back_there_too(first_start: Workspace) -> None:
    press(first_start, "typeInButton")
    first_start.show_problem(ClientIdMissing())
    first_start._escape()  # noqa: SLF001 (as the key does)
    wait_for(field(first_start, "clientId").hasFocus)


def test_a_problem_about_no_field_leads_to_the_button_that_signs_in(first_start: Workspace) -> None:
    first_start.form.show_connection(Connection(client_id="an-id"), "s3cret")
    first_start.show_problem(ClientIdMissing())
    first_start.show_problem(SignInTimedOut(300.0))
    press(first_start, "backToConnectionButton")
    wait_for(first_start.form.sign_in_button.hasFocus)
    assert field(first_start, "clientId").accessibleDescription() == ""


def test_the_guide_says_at_the_field_that_the_client_id_is_missing(first_start: Workspace) -> None:
    first_start.guide.open(Step.PASTE)
    press(first_start, "guideNextButton")
    part = guide(first_start).paste_part
    wait_for(part.id_field.hasFocus)
    assert part.id_field.accessibleDescription() == part.credentials.id_message.text() != ""
    part.id_field.setText("client-7f3a")
    assert part.id_field.accessibleDescription() == ""


def test_what_the_portal_does_not_accept_is_said_below_the_field_when_one_is_back_there(first_start: Workspace) -> None:
    press(first_start, "typeInButton")
    first_start.form.credentials.say_read("Both read from what you pasted")
    first_start.show_problem(TokenRequestRefused("invalid_client", "wrong", 401))
    assert "accept this client ID and secret" in first_start.problem_panel.title.text()
    press(first_start, "tryAgainButton")
    (message,) = first_start.findChildren(QLabel, "clientSecretProblem")
    assert message.isVisible()
    assert message.text() == ("The portal does not accept this secret. Paste it again, whole, or ask for a new one.")
    assert first_start.form.credentials.note.text() == ""
    QTest.keyClick(field(first_start, "clientSecret"), Qt.Key.Key_X)
    assert not message.isVisible()


def test_the_guide_says_at_the_field_that_an_address_is_none(first_start: Workspace) -> None:
    first_start.guide.open(Step.OPEN)
    part = guide(first_start).open_part
    part.provider_field.setEditText("ftp://portal.invalid")
    press(first_start, "openPortalButton")
    assert part.provider_field.line.accessibleDescription() == part.told.text() != ""
    part.provider_field.setEditText("https://portal.invalid")
    assert part.provider_field.line.accessibleDescription() == ""


def test_a_pasted_address_that_is_of_no_use_is_told_at_its_field(first_start: Workspace) -> None:
    paste = first_start.sign_in_panel.paste
    paste.show_problem(paste_problem(NotOurResponse()))
    assert paste.field.accessibleDescription() == paste.problem.text() != ""
    paste.begin(is_only_way=False)
    assert paste.field.accessibleDescription() == ""

"""What the app's values show of themselves when they are printed: nothing that may be secret."""

import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest

import netrex_gui
from netrex_gui.oauth.client import SignInSettings
from netrex_gui.oauth.progress import Progress, SignInState
from netrex_gui.store.connection import Connection

SHOWN = {
    *("name", "id", "text", "title", "sentence", "advice", "label", "language", "template", "host", "path", "reason"),
    *("scope", "scopes", "scope_separator", "token_type", "endpoint", "redirect_uri", "redirect_url", "issuer"),
    *("client_id", "base_url", "provider_url", "place", "grant_type", "redirect_uris"),
    *("authorization_endpoint", "token_endpoint", "revocation_endpoint", "api_endpoint", "free_redirect_uri"),
    *("client_authentication", "token_request_form", "last_id", "quarantined", "content_type", "expected_issuer"),
    *("form_understood_at", "asked_issuer", "authentication_methods", "code_challenge_methods", "response_modes"),
    *("free_redirect_url", "connection_id", "address", "bus_name", "interface", "untrusted_date"),
    *("member", "type", "sender_name", "public_key", "answer_host", "sign_in_host", "setting"),
}
"""The texts that may be seen; every other text is taken for a secret until it is named here."""

SECRET_IN_THE_WINDOW = re.compile("secret|token|state|code|verifier|password|link")
"""The values of the window are words of our own, apart from what has such a name."""


def dataclasses_of_the_package() -> Iterator[type[Any]]:
    """Import every module, and yield what it defines as a dataclass."""
    for module in pkgutil.walk_packages(netrex_gui.__path__, "netrex_gui."):
        if module.name != "netrex_gui.__main__":
            for value in vars(importlib.import_module(module.name)).values():
                if dataclasses.is_dataclass(value) and isinstance(value, type) and value.__module__ == module.name:
                    yield value


def filled(kind: type[Any]) -> tuple[str, dict[str, str]]:
    """Return the repr of a value whose texts are all marked, and the marks by the names of the members."""
    marks = {member.name: f"mark-of-{member.name}-" for member in dataclasses.fields(kind) if _is_text(member)}
    make: Any = kind.__new__  # no constructor has its say
    value = make(kind)
    for member in dataclasses.fields(kind):
        object.__setattr__(value, member.name, marks.get(member.name))
    return f"{value!r} {value}", marks


def _is_text(member: "dataclasses.Field[Any]") -> bool:
    annotation = member.type if isinstance(member.type, str) else str(getattr(member.type, "__name__", member.type))
    return "str" in annotation or "bytes" in annotation


@pytest.mark.parametrize("kind", list(dataclasses_of_the_package()), ids=lambda kind: kind.__name__)
def test_a_value_shows_no_text_that_may_be_secret(kind: type[Any]) -> None:
    """N30: of all values that the package defines, so that a new one is not forgotten."""
    shown, marks = filled(kind)
    of_window = kind.__module__.startswith(("netrex_gui.gui.", "netrex_gui.texts."))
    may_be_seen = {name for name in marks if not SECRET_IN_THE_WINDOW.search(name)} if of_window else SHOWN
    assert [name for name, mark in marks.items() if mark in shown and name not in may_be_seen] == []


def test_values_are_found() -> None:
    found = {kind.__name__ for kind in dataclasses_of_the_package()}
    assert {"AuthorizationRequest", "TokenResponse", "Client", "HttpAnswer", "Progress", "TokenRequestRefused"} <= found


def test_what_holds_such_values_shows_none_of_them_either() -> None:
    """N30: settings with the client in them, progress with the link and the state in it."""
    settings: SignInSettings = Connection(client_id="s6BhdRkqt3").sign_in_settings("7Fjfp0ZBr1KtDRbnfVdmIw")
    progress = Progress(SignInState.AWAITING_AUTHORIZATION, "https://server.example.com/authorize?state=af0ifjsldkj")
    assert "7Fjfp0ZBr1KtDRbnfVdmIw" not in repr(settings)
    assert "af0ifjsldkj" not in repr(progress)

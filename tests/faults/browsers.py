"""What ends a sign-in before there is a token request: in the browser, at the port, in the form."""

import errno
import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, quote, urlsplit

import pytest
import requests
from PySide6.QtWidgets import QLineEdit

from netrex_gui.oauth.redirect_uri import RedirectUri
from tests.fake_browser import FakeBrowser, led_to
from tests.faults.answers import FOREIGN
from tests.faults.stage import Arrange, Fault, Stage
from tests.oauth.kit import SECONDS
from tests.window.row_steps import opened


def visit(address: str) -> None:
    """Open an address in a thread of its own, and do nothing there; a redirect is followed."""

    def get() -> None:
        with requests.Session() as session:
            session.trust_env = False
            session.get(address, timeout=SECONDS)

    threading.Thread(target=get, daemon=True).start()


def browsing(open_link: Callable[[str], object]) -> Arrange:
    """Have the link opened like that."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        stage.browse_with(open_link)
        yield

    return arrange


def coming_back_with(error: str, description: str) -> Arrange:
    """Have the portal send the browser back with an error (RFC 6749 section 4.1.2.1)."""

    def open_link(link: str) -> None:
        asked = parse_qs(urlsplit(led_to(link)).query)
        answer = f"error={quote(error)}&error_description={quote(description)}&state={asked['state'][0]}"
        visit(f"{asked['redirect_uri'][0]}?{answer}")

    return browsing(open_link)


def typed(field: str, text: str) -> Arrange:
    """Have something else typed in a field."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        line = opened(stage.workspace.form, field)
        assert isinstance(line, QLineEdit)
        line.setText(text)
        yield

    return arrange


@contextmanager
def unknown_scope(stage: Stage) -> Iterator[None]:
    """Ask the practice portal for a permission that it does not know."""
    stage.browse_with(visit)
    with typed("otherScopes", "fly")(stage):
        yield


@contextmanager
def nobody_comes_back(stage: Stage) -> Iterator[None]:
    """Leave the browser alone until the time limit."""
    stage.limit_to(1)
    stage.browse_with(lambda _link: None)
    yield


@contextmanager
def port_taken(stage: Stage) -> Iterator[None]:
    """Have another program listen on the redirect URL's port."""
    address = redirect_address(stage)
    with socket.create_server(address):
        yield


@contextmanager
def port_refused(stage: Stage) -> Iterator[None]:
    """Have the system forbid the redirect URL's port, as Windows does with ranges that it reserves."""
    forbidden = redirect_address(stage)
    bind = socket.socket.bind

    def refuse(self: socket.socket, address: tuple[str, int]) -> None:
        if address == forbidden:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        bind(self, address)

    with pytest.MonkeyPatch.context() as system:
        system.setattr(socket.socket, "bind", refuse)
        yield


def redirect_address(stage: Stage) -> tuple[str, int]:
    """Return the address and the port of the connection's redirect URL."""
    redirect_uri = RedirectUri.parse(stage.workspace.form.connection().redirect_url)
    return redirect_uri.host, redirect_uri.port


TROUBLE, LATER = "has a problem of its own", "Try again in a few minutes"
REFUSED, COMPARE = "refused this sign-in", "Compare"

CLIENT, REMOVED = "does not accept this client ID and secret", "in what you pasted were removed"
MAIL = "Hello,\nClient ID: s6BhdRkqt3\nClient secret: 7Fjfp0ZBr1KtDRbnfVdmIw\nRegards"

AT_FIELD = (
    Fault("no client ID", "client ID is missing", typed("clientId", ""), "Copy it from the portal"),
    Fault("a provider URL that is none", "portal address cannot be used", typed("providerUrl", "what?"), "https://"),
    Fault("a redirect URL that is none", "redirect URL cannot be used", typed("redirectUrl", "what?"), "http://"),
    Fault("a mail pasted as the ID", "more than a client ID", typed("clientId", MAIL), "Copy the ID alone"),
    Fault("a blank within the ID", "more than a client ID", typed("clientId", "s6Bh dRkqt3"), "no blanks"),
    Fault("an ID of 257 characters", "too long for a client ID", typed("clientId", "x" * 257), "Copy the ID alone"),
    Fault("the dots of a hidden ID", "dots in place of the client ID", typed("clientId", "•••••"), "portal show it"),
    Fault("the secret pasted as the ID", "the client secret", typed("clientId", "client_secret=7Fjfp0"), "other field"),
    Fault("a mail pasted as the secret", "more than a client secret", typed("clientSecret", MAIL), "the secret alone"),
    Fault("an absurdly long secret", "too long for a client secret", typed("clientSecret", "x" * 9999), "alone"),
    Fault("the dots of a hidden secret", "dots in place", typed("clientSecret", "********"), "its button to copy"),
    Fault("the ID pasted as the secret", "the client ID", typed("clientSecret", "Client ID: s6Bh"), "other field"),
)

FAULTS = (
    Fault("the port is taken", "Another program on this computer", port_taken, "Close programs"),
    Fault("the port is refused by the system", "does not allow port", port_refused, "another number"),
    Fault("nobody comes back in time", "time for signing in has run out", nobody_comes_back, "Did it show an error?"),
    Fault("access is declined", "declined in the browser", browsing(FakeBrowser("deny").open_detached), "allow access"),
    Fault("a wrong secret, with a space at its end", CLIENT, typed("clientSecret", "wrong "), REMOVED),
    Fault("a permission that is not known", "one of these permissions", unknown_scope, "fewer permissions"),
    Fault("server_error in the browser", TROUBLE, coming_back_with("server_error", FOREIGN), LATER),
    Fault("temporarily_unavailable", TROUBLE, coming_back_with("temporarily_unavailable", ""), LATER),
    Fault("unauthorized_client in the browser", REFUSED, coming_back_with("unauthorized_client", FOREIGN), COMPARE),
    Fault("an error with markup in the browser", REFUSED, coming_back_with(FOREIGN, FOREIGN), COMPARE),
)

"""Token endpoints that answer as they should not."""

import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.utils import formatdate

from tests.faults.stage import Arrange, Fault, Stage
from tests.oauth.kit import json_answer, serving

HTML = "<!DOCTYPE html><html><body>Welcome! <a href='/'>Please sign in.</a></body></html>"
FOREIGN = "<b>Bold</b><img src=x> \u202eback"
CUT = b"HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{"
TOKEN = "2YotnFZFEjr1zCsicMWpAA"  # RFC 6749 section 5.1


def answered_by(respond: Callable[[socket.socket], None]) -> Arrange:
    """Have a server of our own answer the token request."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        with serving(respond) as server:
            stage.ask_at(f"http://127.0.0.1:{server.port}/oauth2/token")
            stage.heard.append(lambda: list(server.requests))
            yield
            assert server.requests

    return arrange


def answered(body: str | bytes, status: str = "200 OK", headers: str = "Content-Type: application/json") -> Arrange:
    """Answer the token request with these bytes."""
    content = body.encode() if isinstance(body, str) else body
    head = f"HTTP/1.1 {status}\r\n{headers}\r\nContent-Length: {len(content)}\r\nConnection: close\r\n\r\n"
    return answered_by(lambda connection: connection.sendall(head.encode() + content))


def refused(
    error: object, description: object = "", status: str = "400 Bad Request", headers: str = "X-A: b"
) -> Arrange:
    """Answer with an error (RFC 6749 section 5.2)."""
    return answered(json.dumps({"error": error, "error_description": description}), status, headers)


def told(**members: object) -> Arrange:
    """Answer with a JSON object."""
    return answered_by(lambda connection: connection.sendall(json_answer(members)))


def dated(minutes: int, body: str, status: str = "200 OK") -> Arrange:
    """Answer by a clock that is so many minutes ahead of this computer's."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        date = formatdate(time.time() + 60 * minutes, usegmt=True)
        with answered(body, status, f"Date: {date}")(stage):
            yield

    return arrange


@contextmanager
def redirected(stage: Stage) -> Iterator[None]:
    """Redirect with 307 to another origin, where nothing may arrive (N20)."""
    with serving(lambda connection: connection.sendall(json_answer({"access_token": TOKEN}))) as elsewhere:
        answer = answered("", "307 Temporary Redirect", f"Location: http://127.0.0.1:{elsewhere.port}/token")
        with answer(stage):
            yield
        assert elsewhere.requests == []


CLIENT = "does not accept this client ID and secret"
TRY_LATER = "Try again in a few minutes"
WEB_PAGE, UNREADABLE = "a web page, not with a token", "could not be read"
NO_TOKEN, UNUSABLE = "no token in the server's answer", "cannot be used"
NOT_UNDERSTOOD, NOT_GIVEN = "did not understand the request", "did not give a token"
OWN_PROBLEM = "has a problem of its own"

OLD, CLOCK = '{"error": "invalid_grant"}', "clock is about 7 minutes behind. Set it right first"

FAULTS = (
    Fault(
        "301 to another page",
        "sends the request elsewhere",
        answered("", "301 Moved", "Location: /new"),
        "portal address",
    ),
    Fault("307 to another origin", "sends the request elsewhere", redirected, "not followed"),
    Fault("400 with a web page", NOT_UNDERSTOOD, answered(HTML, "400 Bad Request"), "portal address"),
    Fault("404 with a web page", NOT_UNDERSTOOD, answered(HTML, "404 Not Found"), "portal address"),
    Fault("407: a proxy wants a password", "wants a password", answered(HTML, "407 Proxy"), "IT department"),
    Fault("429: too many requests", "asks for a pause", answered("slow down", "429 Slowly"), TRY_LATER),
    Fault("500 with a web page", OWN_PROBLEM, answered(HTML, "500 Broken"), TRY_LATER),
    Fault("502, empty", OWN_PROBLEM, answered("", "502 Bad Gateway"), TRY_LATER),
    Fault("503 with a token", OWN_PROBLEM, answered(json.dumps({"access_token": TOKEN}), "503 Later"), TRY_LATER),
    Fault("200 with a web page (captive portal)", WEB_PAGE, answered(HTML, headers="Content-Type: text/html"), "hotel"),
    Fault("200 {success: false}", NOT_GIVEN, told(success=False, message="Something else is wrong"), "Try again"),
    Fault("200, empty", "was empty", answered("")),
    Fault("cut short, of its right length", UNREADABLE, answered('{"access_token": "2Yotn')),
    Fault(
        "cut short, of another length",
        "broke off",
        answered_by(lambda connection: connection.sendall(CUT)),
        "try again",
    ),
    Fault("JSON that is not valid", UNREADABLE, answered("{'access_token': 2Yotn}")),
    Fault("a JSON list", UNREADABLE, answered(f'["{TOKEN}"]')),
    Fault("a JSON null", UNREADABLE, answered("null")),
    Fault("JSON nested 100,000 deep", UNREADABLE, answered("[" * 100_000)),
    Fault("called packed with gzip, and not", UNREADABLE, answered(b"\x1f\x8b", headers="Content-Encoding: gzip")),
    Fault("another charset", UNREADABLE, answered(json.dumps({"access_token": TOKEN}).encode("utf-16"))),
    Fault("a token in a form without its name", UNREADABLE, answered(f"token={TOKEN}")),
    Fault("5 MB", "far too long", answered(b" " * 5_000_000)),
    Fault("access_token left out", NO_TOKEN, told(token_type="Bearer")),
    Fault("access_token null", NO_TOKEN, told(access_token=None)),
    Fault("access_token a number", NO_TOKEN, told(access_token=7)),
    Fault("access_token empty", NO_TOKEN, told(access_token="")),
    Fault("access_token with a line break", UNUSABLE, told(access_token="a\nb")),
    Fault("access_token with a NUL", UNUSABLE, told(access_token="a\0b")),
    Fault("access_token with a bidirectional character", UNUSABLE, told(access_token="a\u202eb")),
    Fault("invalid_client", CLIENT, refused("invalid_client", status="401 Unauthorized"), "OAuth2 Application"),
    Fault("unauthorized_client", CLIENT, refused("unauthorized_client"), "OAuth2 Application"),
    Fault("invalid_grant: the code has expired", "no longer accepts", refused("invalid_grant", "expired"), "a minute"),
    Fault("the code has expired, and the clock is wrong", "no longer accepts", dated(7, OLD, "400 Old"), CLOCK),
    Fault("invalid_scope", "one of these permissions", refused("invalid_scope", "No such scope"), "fewer"),
    Fault("access_denied", NOT_GIVEN, refused("access_denied"), "Try again"),
    Fault("an error of its own", NOT_GIVEN, refused("E-1234", "Wrong day"), "what the portal said"),
    Fault("an error with markup", NOT_GIVEN, refused(FOREIGN, FOREIGN), "Try again"),
    Fault("an error whose members are no strings", NOT_GIVEN, refused({"a": 1}, [FOREIGN]), "Try again"),
    Fault("an error that is a number", NOT_GIVEN, refused(7, 7), "Try again"),
    Fault("no form of the request understood", NOT_UNDERSTOOD, refused("invalid_request", FOREIGN), "Other settings"),
)

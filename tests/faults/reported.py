"""What public reports about such programs tell of: each kind of answer, at another provider and at the portal."""

import base64
import gzip
import json
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qsl, urlsplit

import requests
from PySide6.QtWidgets import QPlainTextEdit

from netrex_gui.oauth.client import PORTAL_FORMS
from netrex_gui.practice.authority import Refusal
from netrex_gui.practice.http import HttpRequest
from tests.fake_browser import led_to
from tests.faults.answers import (
    CLIENT,
    HTML,
    NOT_GIVEN,
    NOT_UNDERSTOOD,
    OWN_PROBLEM,
    TOKEN,
    answered,
    answered_by,
    refused,
    told,
)
from tests.faults.odd_tokens import AS_ASKED, LEFT, READY, with_members
from tests.faults.stage import Arrange, Fault, Stage
from tests.oauth.kit import SECONDS, json_answer
from tests.oauth.portals import AuthCodePortal, JudgingOddPortal, OddPortal, Portal, QueryPortal, RedirectUrlPortal
from tests.window.conftest import fill_in
from tests.window.row_steps import part

ALL_FORMS = ", ".join({"body": "body", "query": "URL"}[form.place] for form in PORTAL_FORMS)
TURNED_AWAY = "in front of the portal turned this app away"
AGAIN, DECLINED = "wants you to sign in again", "declined in the browser"
BESIDE = "instance_url: https://na1.example"


def at_portal(kind: type[Portal]) -> Arrange:
    """Have the whole sign-in at a portal of its own layout, with nothing typed but its address."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        with kind([stage.workspace.form.connection().redirect_url]) as portal, at(portal)(stage):
            yield

    return arrange


def at(portal: Portal) -> Arrange:
    """Have the whole sign-in at this portal."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        fill_in(stage.workspace, portal, stage.workspace.form.connection().redirect_url)
        stage.heard.append(lambda: [_written(each) for each in portal.asked])
        yield

    return arrange


def _written(request: HttpRequest) -> str:
    basic = "Authorization: Basic \r\n" if "authorization" in request.headers else ""
    return f"POST /oauth2/token?{request.query} HTTP/1.1\r\n{basic}\r\n{request.body}"


def answering(body: str, status: int) -> type[Portal]:
    """Make a portal that answers each token request so."""

    class Answering(Portal):
        def understood(self, request: HttpRequest) -> dict[str, str]:  # noqa: ARG002
            raise Refusal(status, "", "")

        def token_refusal(self, refusal: Refusal) -> tuple[int, str, bytes]:
            return refusal.status, "text/plain", body.encode()

    return Answering


class ForgetfulPortal(Portal):
    """Says the first time what is wrong, and then only that the code is no good."""

    def understood(self, request: HttpRequest) -> dict[str, str]:  # noqa: ARG002
        if len(self.asked) == 1:
            raise Refusal(400, "invalid_request", "The redirect URL is of another application")
        raise Refusal(400, "invalid_grant", "The code is not known")


def coming_back_with(query: str) -> Arrange:
    """Have the browser come back with this, and our state."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        def open_link(link: str) -> None:
            asked = dict(parse_qsl(urlsplit(led_to(link)).query))
            address = f"{asked['redirect_uri']}?{query}&state={asked['state']}"
            threading.Thread(target=requests.get, args=(address,), kwargs={"timeout": SECONDS}, daemon=True).start()

        stage.browse_with(open_link)
        yield

    return arrange


def unpacked_as(coding: str, body: bytes) -> Arrange:
    """Answer with a content coding although none was asked for."""
    return answered(body, headers=f"Content-Encoding: {coding}")


def after_interim(connection: object) -> None:
    """Answer twice in the interim before the answer (RFC 9110 section 15.2)."""
    interim = b"HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n"
    connection.sendall(interim + json_answer({"access_token": TOKEN}))  # type: ignore[attr-defined]


def for_identity(nonce: object, asks: bool = True) -> Arrange:
    """Ask for an ID token, and get one with this nonce; with the right one where that is None."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        stage.workspace.form.other_scopes.set_scopes(("openid",) if asks else ())
        sent: dict[str, str] = {}
        browse = stage.workspace.open_browser

        def open_browser(link: str) -> bool:
            address = led_to(link)
            sent.update(parse_qsl(urlsplit(address).query))
            return browse(address.replace("%2Copenid", ""))  # which the practice portal does not know

        stage.workspace.open_browser = open_browser

        def respond(connection: object) -> None:
            id_token = _signed({"iss": "https://a.example", "nonce": sent.get("nonce") if nonce is None else nonce})
            connection.sendall(json_answer({"access_token": TOKEN, "id_token": id_token}))  # type: ignore[attr-defined]

        with answered_by(respond)(stage):
            yield
            assert ("nonce" in sent) is asks

    return arrange


def _signed(claims: dict[str, object]) -> str:
    parts = (json.dumps(part).encode() for part in ({"alg": "RS256"}, claims))
    return ".".join([*(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts), "c2lnbmF0dXJl"])


def with_line(line: str, arrange_answer: Arrange) -> Arrange:
    """Have a further parameter besides."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        field = part(stage.workspace.form, "extraParameters")
        assert isinstance(field, QPlainTextEdit)
        field.setPlainText(line)
        with arrange_answer(stage):
            yield

    return arrange


def json_alone(body: str) -> Arrange:
    """Answer 415 to a form, and to JSON with this."""
    bodies = iter([("", "415 Unsupported Media Type"), (body, "200 OK")])

    def respond(connection: object) -> None:
        text, status = next(bodies)
        head = f"HTTP/1.1 {status}\r\nContent-Length: {len(text)}\r\nConnection: close\r\n\r\n"
        connection.sendall((head + text).encode())  # type: ignore[attr-defined]

    return answered_by(respond)


PLAIN = "Content-Type: text/plain"
OKTA = '{"errorCode": "invalid_client", "errorSummary": "The key is wrong"}'
NOT_OURS = (  # what says nothing in OAuth's words: body, status, what is read, and what of it is the portal's
    ("error code: 1010", "403 Forbidden", TURNED_AWAY, "error code: 1010"),
    (HTML, "403 Forbidden", TURNED_AWAY, "Welcome!"),
    ("", "403 Forbidden", TURNED_AWAY, "HTTP 403"),
    ("", "401 Unauthorized", CLIENT, "HTTP 401"),
    (OKTA, "401 Unauthorized", CLIENT, "The key is wrong"),
    ("", "405 Method Not Allowed", NOT_UNDERSTOOD, "HTTP 405"),
    ("Slow down", "429 Too Many Requests", "asks for a pause", "Slow down"),
    ("{}", "503 Later", OWN_PROBLEM, "HTTP 503"),
    (HTML, "400 Bad Request", NOT_UNDERSTOOD, "Welcome!"),
    ('{"error": "invalid_request"}', "401 Unauthorized", NOT_UNDERSTOOD, "invalid_request"),
)

FAULTS = (
    *(
        Fault(f"{status}, {body[:24] or 'empty'}", title, answered(body, status, PLAIN), details=said, sent="body")
        for body, status, title, said in NOT_OURS
    ),
    *(
        Fault(
            f"the portal: {status}, {body[:24] or 'empty'}",
            title,
            at_portal(answering(body, int(status[:3]))),
            details=said,
            sent="body",
        )
        for body, status, title, said in NOT_OURS
    ),
    Fault("invalid_request", NOT_UNDERSTOOD, refused("invalid_request", "R"), details="R", sent="body"),
    Fault("unsupported_grant_type", NOT_UNDERSTOOD, refused("unsupported_grant_type"), sent="body"),
    Fault("a parameter is missing", NOT_UNDERSTOOD, told(success=False, message="code is missing"), sent="body"),
    Fault("415 to a form and to JSON", NOT_UNDERSTOOD, answered("", "415 No"), details="415", sent="body, JSON body"),
    Fault(
        "the portal: first why, then invalid_grant",
        NOT_UNDERSTOOD,
        at_portal(ForgetfulPortal),
        details="The redirect URL is of another application",
        sent="body, body",
    ),
    Fault(
        "the portal: understands no form",
        NOT_UNDERSTOOD,
        at_portal(answering('{"error": "invalid_request", "error_description": "R"}', 400)),
        details="R",
        sent=ALL_FORMS,
    ),
    *(
        Fault(f"words in {name}", NOT_GIVEN, answered(json.dumps(body), status), details="Wrong day")
        for name, status, body in (
            ("error_description", "400 Bad", {"error": "odd", "error_description": "Wrong day"}),
            ("message", "400 Bad", {"message": "Wrong day"}),
            ("errors[].message", "400 Bad", {"errors": [{"message": "Wrong day"}]}),
            ("error.message", "400 Bad", {"error": {"message": "Wrong day", "code": 190}}),
            ("errorSummary", "400 Bad", {"errorCode": "E1", "errorSummary": "Wrong day"}),
            ("errmsg, status 200", "200 OK", {"errcode": 40029, "errmsg": "Wrong day"}),
            ("data.description", "200 OK", {"data": {"error_code": 7, "description": "Wrong day"}, "message": "error"}),
            ("a member of its own", "400 Bad", {"error": True, "why": "Wrong day"}),
        )
    ),
    Fault(
        "words in a form", NOT_GIVEN, answered("error=odd&error_description=Wrong+day", "400 Bad"), details="Wrong day"
    ),
    Fault(
        "an ID token alone", "Only a proof of who you are", told(id_token="a.b.c"), "Add the permission of the service"
    ),
    Fault("user_cancelled_login", DECLINED, coming_back_with("error=user_cancelled_login")),
    Fault("user_cancelled_authorize", DECLINED, coming_back_with("error=user_cancelled_authorize")),
    Fault("authorization_declined", DECLINED, coming_back_with("error=authorization_declined")),
    Fault("login_required", AGAIN, coming_back_with("error=login_required"), "prompt=none"),
    Fault("consent_required", AGAIN, coming_back_with("error=consent_required"), "Try again"),
    Fault("interaction_required", AGAIN, coming_back_with("error=interaction_required"), "Try again"),
    Fault("interaction_required for the token", AGAIN, refused("interaction_required"), "Try again"),
    Fault(
        "client_key wanted",
        "does not keep to the standard",
        refused("invalid_request", "client_key is missing"),
        "client_key, where the standard has client_id",
        sent="body",
    ),
    Fault("an ID token with another's nonce", "belongs to another sign-in", for_identity("of-another"), "thrown away"),
    Fault("an ID token without a nonce", "belongs to another sign-in", for_identity(7), "thrown away"),
)

GOOD = json.dumps({"access_token": TOKEN}).encode()
RAW_DEFLATE = zlib.compressobj(wbits=-15)

ODDITIES = (
    Fault("JSON called text/plain", READY, answered(GOOD, headers=PLAIN), AS_ASKED, sent="body"),
    Fault("a form", READY, answered(f"access_token={TOKEN}&scope=read&token_type=bearer", headers=PLAIN), "Granted"),
    Fault("packed with gzip", READY, unpacked_as("gzip", gzip.compress(GOOD)), AS_ASKED),
    Fault("packed with GZip", READY, unpacked_as(" GZip ", gzip.compress(GOOD)), AS_ASKED),
    Fault("packed with deflate", READY, unpacked_as("deflate", zlib.compress(GOOD)), AS_ASKED),
    Fault("packed with bare deflate", READY, unpacked_as("deflate", RAW_DEFLATE.compress(GOOD) + RAW_DEFLATE.flush())),
    Fault("called packed with gzip, and plain", READY, unpacked_as("gzip", GOOD), AS_ASKED),
    Fault("a content coding that is none", READY, unpacked_as("utf-8", GOOD), AS_ASKED),
    Fault("an empty content coding", READY, unpacked_as("", GOOD), AS_ASKED),
    Fault("Identity as content coding", READY, unpacked_as("Identity", GOOD), AS_ASKED),
    Fault("behind interim answers", READY, answered_by(after_interim), AS_ASKED),
    Fault(
        "one level down, authed_user", READY, told(ok=True, authed_user={"access_token": TOKEN, "token_type": "user"})
    ),
    Fault("one level down, body", READY, told(status=0, body={"access_token": TOKEN, "expires_in": 3600}), LEFT),
    Fault("token_type bot", READY, with_members('"token_type": "bot"'), "It is copied as Bearer."),
    Fault("token_type BearerToken", READY, with_members('"token_type": "BearerToken"'), "It is copied as Bearer."),
    Fault("Bearer in front of the token", READY, told(access_token=f"Bearer {TOKEN}"), AS_ASKED),
    Fault(
        "expires_in in milliseconds", READY, with_members('"expires_in": 3600000, "expires_in_sec": 3600'), "59 minutes"
    ),
    Fault("expires_in a Unix time", READY, with_members(f'"expires_in": {int(time.time()) + 3600}'), "did not say"),
    Fault("expires_in of eleven years", READY, with_members('"expires_in": 346896000'), "did not say"),
    Fault("instance_url beside it", READY, with_members('"instance_url": "https://na1.example"'), details=BESIDE),
    Fault("an ID token beside it", READY, with_members('"id_token": "a.b.c"'), details="it is in Copy as › JSON"),
    Fault("an ID token with our nonce", READY, for_identity(None), details="id_token: "),
    Fault("an ID token not asked for", READY, for_identity("of-another", asks=False), details="id_token: "),
    Fault("415 to a form", READY, json_alone(GOOD.decode()), AS_ASKED, sent="body, JSON body"),
)

CONTRADICTIONS = {
    Portal: "body",
    RedirectUrlPortal: "body, body",
    AuthCodePortal: "body, body, body",
    QueryPortal: "body, body, body, URL",
    OddPortal: ALL_FORMS,
    JudgingOddPortal: ALL_FORMS,
}
"""What the portal's documentation says at one place or another, and where the secret stands until there is a token."""

"""How the practice portal behaves as a server on this machine, and how a test changes its answers."""

import json
import re
import socket
import time
from urllib.parse import urlencode, urlsplit

import pytest

from netrex_gui.practice.authority import Refusal
from netrex_gui.practice.http import HttpRequest, single_values
from netrex_gui.practice.server import PracticePortal
from tests.practice.walk import REDIRECT_URI, Walk


def test_a_foreign_host_name_is_refused(walk: Walk) -> None:
    assert walk.send("GET", "/", headers={"Host": "evil.example"}).status == 421
    assert walk.send("GET", "/", headers={"Host": walk.portal.base_url.removeprefix("http://")}).status == 200


def test_every_answer_forbids_keeping_framing_and_loading(walk: Walk) -> None:
    for answer in (walk.send("GET", "/"), walk.ask(scope=""), walk.redeem("x"), walk.send("PUT", "/")):
        headers = answer.headers
        assert (headers["Cache-Control"], headers["Referrer-Policy"]) == ("no-store", "no-referrer")
        assert (headers["X-Content-Type-Options"], headers["X-Frame-Options"]) == ("nosniff", "DENY")
        assert headers["Content-Security-Policy"].startswith("default-src 'none'")
        # Chromium would hold the redirect to the app against it.
        assert "form-action" not in headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/nowhere", 404), ("GET", "/oauth2/token", 405), ("POST", "/", 405), ("PUT", "/", 501)],
)
def test_unknown_addresses_and_methods_are_refused(walk: Walk, method: str, path: str, status: int) -> None:
    assert walk.send(method, path).status == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Content-Length": "65537"}, 413),
        ({"Content-Length": "9" * 5000}, 413),
        ({"Content-Length": "-1"}, 411),
        ({"Transfer-Encoding": "chunked"}, 411),
    ],
)
def test_a_body_has_a_limit(walk: Walk, headers: dict[str, str], status: int) -> None:
    assert walk.send("POST", "/oauth2/token", None, headers).status == status


def test_nothing_is_written_about_requests(walk: Walk, capfd: pytest.CaptureFixture[str]) -> None:
    walk.redeem(walk.code())
    walk.send("GET", "/nowhere?access_token=abc")
    written = capfd.readouterr()
    assert (written.out, written.err) == ("", "")


def test_closing_is_quick_and_frees_the_port_even_with_an_idle_connection() -> None:
    portal = PracticePortal([REDIRECT_URI])
    portal.start()
    port = urlsplit(portal.base_url).port or 0
    with socket.create_connection(("127.0.0.1", port)):
        begun = time.monotonic()
        portal.close()
        portal.close()
        assert time.monotonic() - begun < 0.9
    with PracticePortal([REDIRECT_URI], port=port) as again:
        assert urlsplit(again.base_url).port == port


def test_a_taken_port_is_replaced_by_a_free_one(walk: Walk) -> None:
    taken = urlsplit(walk.portal.base_url).port or 0
    with PracticePortal([REDIRECT_URI], port=taken) as other:
        assert other.base_url != walk.portal.base_url
        assert Walk(other).send("GET", "/").status == 200


def test_an_idle_connection_holds_nobody_up(walk: Walk) -> None:
    with socket.create_connection(("127.0.0.1", urlsplit(walk.portal.base_url).port or 0)):
        assert walk.send("GET", "/").status == 200


def test_what_does_not_belong_into_a_repr_is_not_there() -> None:
    request = HttpRequest("code=secret", "token=secret", {"authorization": "secret"})
    assert not re.search("secret", repr(request))


class QueryOnlyPortal(PracticePortal):
    """Takes the token request from the query string alone, and answers in text."""

    def token_parameters(self, request: HttpRequest) -> dict[str, str]:
        if request.body:
            raise Refusal(400, "invalid_request", "A body was sent.")
        return single_values(request.query)

    def token_answer(self, answer: dict[str, object]) -> tuple[int, str, bytes]:
        return 201, "text/plain", json.dumps({"access_token": answer["access_token"]}).encode()


def test_another_dialect_is_one_method_away() -> None:
    with QueryOnlyPortal([REDIRECT_URI]) as portal:
        walk = Walk(portal)
        code = walk.code()
        assert walk.redeem(code).json["error"] == "invalid_request"
        asked = {"grant_type": "authorization_code", "code": code, "client_id": portal.client_id}
        answer = walk.send("POST", f"/oauth2/token?{urlencode(asked | {'redirect_uri': REDIRECT_URI})}")
        assert (answer.status, list(answer.json)) == (201, ["access_token"])

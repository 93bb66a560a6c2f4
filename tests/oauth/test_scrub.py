"""What a provider quotes of a token request is not shown again."""

import base64
import html
import json
import socket
import time
from urllib.parse import quote_plus

import pytest

from netrex_gui.oauth.client import Client, ClientAuthentication
from netrex_gui.oauth.errors import LONGEST_TEXT, SignInError
from netrex_gui.oauth.messages import AuthorizationRequest, AuthorizationResponse
from netrex_gui.oauth.scrub import REMOVED, scrub
from netrex_gui.oauth.token_endpoint import request_token
from tests.oauth.kit import json_answer, serving

SECRET = 'b+/ "é<\\&'
CLIENT = Client("s6BhdRkqt3", SECRET)
REQUEST = AuthorizationRequest("https://server.example.com/authorize", "s6BhdRkqt3", "http://127.0.0.1:5/cb", "read")
RESPONSE = AuthorizationResponse("SplxlOBeZQQYbYS6WxSbIA")


def told(answer: bytes, client: Client = CLIENT) -> str:
    """Return all that is told of a token endpoint's answer."""

    def respond(connection: socket.socket) -> None:
        connection.sendall(answer)

    with serving(respond) as server, pytest.raises(SignInError) as failed:
        request_token(f"http://127.0.0.1:{server.port}/token", client, REQUEST, RESPONSE)
    return "".join(str(value) for value in vars(failed.value).values())


def page(text: str, status: str = "200 OK") -> bytes:
    body = f"<html>{text}</html>".encode()
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


@pytest.mark.parametrize(
    "secret", [SECRET, RESPONSE.code, REQUEST.code_verifier, REQUEST.state], ids=["secret", "code", "verifier", "state"]
)
@pytest.mark.parametrize("write", [str, quote_plus, html.escape, lambda text: json.dumps(text)[1:-1]])
@pytest.mark.parametrize("status", ["200 OK", "400 Bad", "500 Broken"])
def test_a_secret_that_is_quoted_in_a_page_is_left_out(secret: str, write: type[str], status: str) -> None:
    """N27: however it is written."""
    said = told(page(f"You sent {write(secret)}, and it is wrong", status))
    assert "You sent …, and it is wrong" in said


@pytest.mark.parametrize("error", ["invalid_client", "invalid_request", SECRET])
def test_a_secret_that_is_quoted_in_a_refusal_is_left_out(error: str) -> None:
    """N27: in the description, and in the error itself."""
    said = told(json_answer({"error": error, "error_description": f"{SECRET} {RESPONSE.code}"}, "401 No"))
    assert "… …" in said
    assert SECRET not in said


def test_a_secret_that_is_cut_off_is_left_out_too() -> None:
    """N27: of long pages only the beginning is told."""
    for length in range(960, 1000):
        said = told(page("x" * length + RESPONSE.code * 2, "500 Broken"))
        assert RESPONSE.code[:4] not in said
        assert "x" * 900 in said


def test_a_word_that_begins_as_the_secret_does_stays_at_the_end_of_a_whole_text() -> None:
    """N27: only where a text was cut may its end be the beginning of a secret."""
    assert scrub("wrong secret", ("secret-4f1c9a",)) == "wrong secret"
    assert scrub("wrong secret-4f1c9a", ("secret-4f1c9a",)) == f"wrong {REMOVED}"
    cut = "wrong secret".rjust(LONGEST_TEXT, "x")
    assert scrub(cut, ("secret-4f1c9a",)).endswith(f"wrong {REMOVED}")


def test_a_secret_of_any_length_is_looked_for_quickly() -> None:
    """N21, N27: a token may be as long as an answer, a megabyte; what is told of an answer is short."""
    secret = "x" * 1_000_000
    before = time.thread_time()
    assert scrub(f"You sent {secret[:991]}", (secret,)) == f"You sent {REMOVED}"
    assert scrub("You sent something else", (secret,)) == "You sent something else"
    assert time.thread_time() - before < 2


def test_the_header_of_http_basic_is_left_out() -> None:
    """N27: it is the secret in another form."""
    encoded = base64.b64encode(f"s6BhdRkqt3:{quote_plus(SECRET)}".encode()).decode()
    said = told(page(f"Authorization: Basic {encoded}"), Client("s6BhdRkqt3", SECRET, ClientAuthentication.BASIC))
    assert encoded not in said
    assert "Authorization: Basic …" in said


@pytest.mark.parametrize("joint", ['": "', "=", " = '", "&quot;:&quot;", "%3D"])
def test_a_token_in_a_page_is_left_out(joint: str) -> None:
    """N27: nobody can use it from there, but somebody could read it."""
    said = told(page(f"access_token{joint}2YotnFZFEjr1zCsicMWpAA refresh_token{joint}tGzv3JOkF0XG5Qx2TlKWIA"))
    assert "2Yotn" not in said
    assert "tGzv3" not in said

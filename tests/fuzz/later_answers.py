"""What is read after a token has come: what it says of itself, and what an API answers to it."""

import base64
import json

from hypothesis import strategies as st

from netrex_gui.oauth.answer import HttpAnswer
from netrex_gui.oauth.foreign_json import read_claims
from netrex_gui.tokens.api_check import (
    Accepted,
    PermissionMissing,
    SeesCameras,
    TokenRejected,
    TurnedAway,
    Unclear,
    read_camera_answer,
)
from tests.fuzz.inputs import json_texts, mutated, odd_text, with_one_odd_member
from tests.fuzz.parser import Parser
from tests.fuzz.parsers import JSON_WORDS, statuses

HEADER = {"alg": "none", "typ": "JWT"}
CLAIMS = {"iss": "joe", "sub": "7", "aud": ["a", "b"], "exp": 1300819380, "iat": 0}  # RFC 7519 section 3.1
CAMERAS = {"data": {"cameraList": [{"name": "Gate"}]}, "errors": [{"message": "No."}], "message": "", "error": ""}


def feed_token(token: object) -> None:
    """See that a token says something of itself or nothing."""
    assert isinstance(token, str)
    claims = read_claims(token)
    assert claims is None or claims.expires_at is None or claims.expires_at >= 0


def feed_camera_answer(answer: object) -> None:
    """See that an API's answer is one of the findings."""
    assert isinstance(answer, tuple)
    finding = read_camera_answer(HttpAnswer(*answer))
    assert isinstance(finding, SeesCameras | Accepted | TokenRejected | PermissionMissing | TurnedAway | Unclear)
    assert not isinstance(finding, SeesCameras) or all(isinstance(name, str) for name in finding.untrusted_names)


def token_with(header: object, claims: object) -> str:
    """Return a token without a signature that says so of itself (RFC 7519 section 6.1)."""
    return ".".join((_part(json.dumps(header).encode()), _part(json.dumps(claims).encode()), ""))


def _part(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


parts = st.one_of(json_texts(HEADER, JSON_WORDS), json_texts(CLAIMS, JSON_WORDS), st.binary(max_size=40)).map(_part)
claims = st.one_of(with_one_odd_member(CLAIMS), json_texts(CLAIMS, JSON_WORDS)).map(_part)
tokens = st.tuples(json_texts(HEADER, ["x"]).map(_part), claims, parts).map(".".join)
answers = st.one_of(with_one_odd_member(CAMERAS), json_texts(CAMERAS, JSON_WORDS))

LATER_PARSERS = (
    Parser("token's claims", st.one_of(tokens, tokens, mutated(tokens, [".", "=", "_", "-"]), odd_text), feed_token),
    Parser("API's answer", st.tuples(statuses, answers), feed_camera_answer),
)

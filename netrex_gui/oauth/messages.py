"""The messages of the authorization code grant, as frozen values whose secrets have no repr."""

import base64
import hashlib
import hmac
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from urllib.parse import parse_qsl, quote, unquote, urlencode

from netrex_gui.oauth.errors import (
    LONGEST_TEXT,
    AnotherSignIn,
    AuthorizationDenied,
    AuthorizationRefused,
    IssuerMismatch,
    NothingInResponse,
    NotOurResponse,
    ResponseMalformed,
    StateMissing,
)
from netrex_gui.oauth.extra_parameters import FORM_POST, RESPONSE_MODE, Parameters

_RANDOM_BYTES = 32
_MOST_PARAMETERS = 64
_SINGLE = ("state", "code", "iss", "error")
_READ = (*_SINGLE, "scope", "error_description", "error_uri")
_DECLINED = re.compile(r"^(access|consent|user)_denied$|cancel|declined", re.IGNORECASE)
"""How providers call it that the person said no; RFC 6749 section 4.1.2.1 has ``access_denied``."""
_STATE = re.compile(r"[\w-]+", re.ASCII)

LONGEST_PASTED = 65536
_DEEPEST = 3
_MOST_QUERIES = 1000
_BRACKETS = re.compile(r"[<>\"'`\u2018-\u201f\u2039\u203a\u00ab\u00bb\u300a\u300b]+")
"""None of these is in an address: a browser writes them in percent signs."""
_LINE_BREAK = re.compile(r"\s*[\r\n\u2028\u2029]\s*")
_MARKDOWN = re.compile(r"\]\(([^()\[\]]+)\)")
_AMPERSAND = re.compile(r"&(?:(?:amp|#38|#x26);)+", re.IGNORECASE)


@dataclass(frozen=True)
class AuthorizationRequest:
    """One authorization request (RFC 6749 section 4.1.1), born with a state and a code verifier of its own.

    `scope` is already joined; `code_verifier` is None where the person switched PKCE off; `issuer` is the one that
    the response has to come from (RFC 9207), or empty where none is known, and with `requires_issuer` the response has
    to name it. `extra` holds the person's further parameters, none of which is one of ours. `nonce` is sent where an
    ID token is asked for (OpenID Connect Core section 3.1.2.1), unless the person has one among the parameters.
    """

    endpoint: str
    client_id: str
    redirect_uri: str
    scope: str
    state: str = field(repr=False, default_factory=lambda: secrets.token_urlsafe(_RANDOM_BYTES))
    code_verifier: str | None = field(repr=False, default_factory=lambda: secrets.token_urlsafe(_RANDOM_BYTES))
    nonce: str = field(repr=False, default_factory=lambda: secrets.token_urlsafe(_RANDOM_BYTES))
    issuer: str = ""
    requires_issuer: bool = False
    extra: Parameters = field(repr=False, default=())

    @property
    def code_challenge(self) -> str | None:
        """The S256 challenge (RFC 7636 section 4.2), or None without PKCE."""
        if self.code_verifier is None:
            return None
        digest = hashlib.sha256(self.code_verifier.encode("ascii")).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")

    @property
    def wants_form_post(self) -> bool:
        """Tell whether the response may come as a POST (OAuth 2.0 Form Post Response Mode)."""
        return (RESPONSE_MODE, FORM_POST) in self.extra

    def is_answered_by(self, untrusted_state: str) -> bool:
        """Compare a state with ours, in the same time whatever it is."""
        return hmac.compare_digest(untrusted_state.encode(errors="replace"), self.state.encode())

    def has_state_in(self, untrusted_text: str) -> bool:
        """Tell whether our state is somewhere in a text that cannot be read otherwise."""
        return any(map(self.is_answered_by, _STATE.findall(unquote(untrusted_text))))

    @property
    def expected_nonce(self) -> str:
        """What an ID token has to say that answers this request, or nothing where none was asked for."""
        asks = "openid" in self.scope.replace(",", " ").split()
        return dict(self.extra).get("nonce") or (self.nonce if asks else "")

    @property
    def uri(self) -> str:
        """The address to open in the browser; a query that the endpoint has is kept (RFC 6749 section 3.1)."""
        parameters = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": self.redirect_uri,
            "scope": self.scope,
            "state": self.state,
            "nonce": None if "nonce" in dict(self.extra) else self.expected_nonce,
            "code_challenge": self.code_challenge,
            "code_challenge_method": "S256" if self.code_verifier else None,
        }
        ours = [(name, value) for name, value in parameters.items() if value]
        query = urlencode([*ours, *self.extra], errors="replace", quote_via=quote)
        joint = "" if self.endpoint.endswith(("?", "&")) else "&" if "?" in self.endpoint else "?"
        return f"{self.endpoint}{joint}{query}"


@dataclass(frozen=True)
class AuthorizationResponse:
    """The code that came back with our state (RFC 6749 section 4.1.2), and what else came with it."""

    code: str = field(repr=False)
    untrusted_beside: Parameters = field(repr=False, compare=False, default=())


def parse_authorization_response(untrusted_query: str, request: AuthorizationRequest) -> AuthorizationResponse:
    """Read the query of a redirect, or the form of a POST, believing nothing before its state is ours.

    Raises NotOurResponse or one of its kinds, ResponseMalformed, IssuerMismatch (RFC 9207 section 2.4), and
    AuthorizationDenied or AuthorizationRefused (RFC 6749 section 4.1.2.1).
    """
    try:
        pairs = parse_qsl(untrusted_query, keep_blank_values=True, max_num_fields=_MOST_PARAMETERS)
    except ValueError as error:
        raise (ResponseMalformed if request.has_state_in(untrusted_query) else NotOurResponse) from error
    if not any(request.is_answered_by(value) for name, value in pairs if name == "state"):
        raise _not_ours(pairs)
    names = [name for name, _ in pairs]
    if any(names.count(name) > 1 for name in _SINGLE):
        raise ResponseMalformed  # RFC 6749 section 3.1: no parameter twice
    untrusted = dict(pairs)
    named = untrusted.get("iss", "" if request.requires_issuer else request.issuer)
    if request.issuer and named != request.issuer:
        raise IssuerMismatch(named[:LONGEST_TEXT], request.issuer)
    return _judge(untrusted)


def _not_ours(pairs: list[tuple[str, str]]) -> NotOurResponse:
    """Tell what it is that came without our state."""
    untrusted = {name: value for name, value in pairs if value}
    if not pairs:
        return NothingInResponse()
    if not untrusted.keys() & {"code", "error"}:
        return NotOurResponse()
    if "state" in untrusted:
        return AnotherSignIn(tuple(value for name, value in pairs if name == "state"))
    return StateMissing(*_refusal(untrusted))


def _judge(untrusted: dict[str, str]) -> AuthorizationResponse:
    error, description = _refusal(untrusted)
    if _DECLINED.search(error):
        raise AuthorizationDenied(description)
    if error:
        raise AuthorizationRefused(error, description)
    if not untrusted.get("code"):
        raise ResponseMalformed
    beside = tuple(pair for pair in untrusted.items() if pair[0] not in _READ)
    return AuthorizationResponse(untrusted["code"], beside)


def _refusal(untrusted: dict[str, str]) -> tuple[str, str]:
    return untrusted.get("error", "")[:LONGEST_TEXT], untrusted.get("error_description", "")[:LONGEST_TEXT]


def queries_of_pasted(untrusted_text: str) -> Iterator[str]:
    """Find what may be the query, or the fragment, of a redirect in a pasted text, the likeliest first.

    A line that was broken is joined; quotes, brackets, Markdown, ``&amp;``, and the address that a mail scanner puts
    around it are taken off. Nothing is judged here: each is read as a redirect's query is.
    """
    if len(untrusted_text) <= LONGEST_PASTED:
        readings = (_LINE_BREAK.sub("", untrusted_text), "".join(untrusted_text.split()), untrusted_text)
        found = chain.from_iterable(_queries(text, _DEEPEST) for text in readings)
        yield from dict.fromkeys(islice(found, _MOST_QUERIES))


def _queries(text: str, depth: int) -> Iterator[str]:
    bare = _AMPERSAND.sub("&", text)
    link = _MARKDOWN.search(bare)
    for piece in (*([link[1]] if link else []), *_BRACKETS.split(bare)):
        for word in piece.split():
            yield from _queries_of_address(word.lstrip("([").rstrip(")],;."), depth)


def _queries_of_address(address: str, depth: int) -> Iterator[str]:
    parts = [part.lstrip("&") for part in re.split(r"[?#]", address)]
    yield from filter(None, (*parts[1:], parts[0]))
    if depth:
        for wrapped in _wrapped(address, parts):
            yield from _queries(wrapped, depth - 1)


def _wrapped(address: str, parts: list[str]) -> Iterator[str]:
    """Find addresses that are percent-encoded, in a parameter or as a whole."""
    for part in parts[1:]:
        if part.count("&") < _MOST_PARAMETERS:
            yield from (value for _, value in parse_qsl(part) if "?" in value or "#" in value)
    if len(parts) == 1 and "%3" in address:
        yield unquote(address)

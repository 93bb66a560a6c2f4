"""The practice portal: leads a browser through the sign-in, answers what programs ask, and has a connection to it."""

import json
import re
import secrets
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from http import HTTPStatus
from typing import Self

from netrex_gui.oauth.redirect_uri import DEFAULT_REDIRECT_URI, RedirectUri
from netrex_gui.practice import pages, wording
from netrex_gui.practice.authority import (
    ACCESS_TOKEN_SECONDS,
    Application,
    Authority,
    Authorization,
    Grant,
    Refusal,
    parse_scopes,
)
from netrex_gui.practice.http import (
    JSON,
    LOOPBACK,
    HttpRequest,
    LoopbackServer,
    Reply,
    Routes,
    all_values,
    bearer_token,
    json_reply,
    only_value,
    page_reply,
    redirect_reply,
    required,
    single_values,
    with_basic_credentials,
)
from netrex_gui.practice.wording import ENGLISH, Speech
from netrex_gui.store.connection import PRACTICE_ID, Connection

APPLICATION_NAME = "Netrex Token"
PORT = 17816
_PORTS_AFTER_DEFAULT = 20
CAMERAS = ("Gate", "Yard", "Hall")
FORM = "application/x-www-form-urlencoded"

_S256_CHALLENGE = re.compile(r"[A-Za-z0-9_-]{43}")
_CAMERA_QUERY = re.compile(r"\s*(query(\s+\w+)?\s*)?\{\s*cameraList\s*\{\s*name\s*\}\s*\}\s*")


class PracticePortal:
    """A provider on a loopback port that knows one application, one user and three made-up cameras.

    It takes its port at once, answers from `start()` or the `with` block until `close()`, and is started once.
    `port` 0, or one that is taken, means any free port. `clock` counts seconds, and
    `speech` is how its pages speak.
    """

    def __init__(
        self,
        redirect_uris: Iterable[str],
        port: int = 0,
        clock: Callable[[], float] = time.monotonic,
        speech: Speech = ENGLISH,
    ) -> None:
        self.client_id = f"practice-{secrets.token_hex(4)}"
        self.client_secret = secrets.token_urlsafe(24)
        self._authority = Authority(
            Application(self.client_id, self.client_secret, APPLICATION_NAME, frozenset(redirect_uris)), clock
        )
        self._server = _listen(port, self._routes(speech), speech)
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.05,), name="practice-portal", daemon=True
        )
        self.base_url = f"http://{LOOPBACK}:{self._server.server_port}"

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def close(self) -> None:
        """Stop answering and free the port, within 0.1 s; harmless when done twice."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.server_close()

    def token_parameters(self, request: HttpRequest) -> dict[str, str]:
        """Decide whether the form of a token request is acceptable, and return its parameters.

        The credentials are `client_id` and `client_secret` among them, wherever they were sent. Raises
        `Refusal`. The form is that of RFC 6749 section 3.2: all in the body, or the credentials in HTTP Basic.
        """
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != FORM or request.query:
            raise Refusal(400, "invalid_request", "The parameters must be a form in the body of the request.")
        return with_basic_credentials(single_values(request.body), request.headers)

    def token_answer(self, answer: dict[str, object]) -> tuple[int, str, bytes]:
        """Return status, content type and body that hand over a token (RFC 6749 section 5.1)."""
        return 200, JSON, json.dumps(answer).encode()

    def token_refusal(self, refusal: Refusal) -> tuple[int, str, bytes]:
        """Return status, content type and body that turn a token request down (RFC 6749 section 5.2)."""
        answer = {"error": refusal.error, "error_description": refusal.description}
        return refusal.status, JSON, json.dumps(answer).encode()

    def _routes(self, speech: Speech) -> Routes:
        sign_in = SignInPages(self._authority, speech)
        return {
            ("GET", "/"): sign_in.start,
            ("GET", "/oauth2/auth"): sign_in.authorize,
            ("GET", "/oauth2/auth/"): sign_in.authorize,
            ("POST", "/oauth2/sign-in"): sign_in.sign_in,
            ("POST", "/oauth2/consent"): sign_in.decide,
            ("POST", "/oauth2/token"): self._token,
            ("POST", "/oauth2/revoke"): self._revoke,
            ("POST", "/api/graphql.php"): self._graphql,
        }

    def _token(self, request: HttpRequest) -> Reply:
        try:
            answer = self.token_answer(_token_fields(self._grant(self.token_parameters(request))))
        except Refusal as refusal:
            answer = self.token_refusal(refusal)
        return _with_challenge(Reply(*answer), 'Basic realm="Practice portal"')

    def _grant(self, parameters: dict[str, str]) -> Grant:
        grant_type = required(parameters, "grant_type")
        if grant_type not in {"authorization_code", "refresh_token"}:
            raise Refusal(400, "unsupported_grant_type", "The grant type is not known.")
        client_id = required(parameters, "client_id")
        proven = self._authority.authenticate(client_id, parameters.get("client_secret"))
        if grant_type == "authorization_code":
            code, redirect_uri = required(parameters, "code"), required(parameters, "redirect_uri")
            verifier = parameters.get("code_verifier")
            return self._authority.redeem_code(code, client_id, redirect_uri, verifier, lasting=proven)
        if not proven:
            raise Refusal(401, "invalid_client", "A refresh token needs the client secret.")
        return self._authority.refresh(required(parameters, "refresh_token"), parameters.get("scope"))

    def _revoke(self, request: HttpRequest) -> Reply:
        try:
            revoked = self._authority.revoke(required(single_values(request.query), "access_token"))
        except Refusal as refusal:
            return json_reply(refusal.status, {"success": False, "message": refusal.description})
        message = "The token was cancelled." if revoked else "The token is not known."
        return json_reply(200, {"success": revoked, "message": message})

    def _graphql(self, request: HttpRequest) -> Reply:
        grant = self._authority.grant_of(bearer_token(request.headers) or "")
        if grant is None:
            return _graphql_error(401, "The access token is not known, too old or cancelled.")
        try:
            asked = json.loads(request.body)
        except (ValueError, RecursionError):
            return _graphql_error(400, "The body is not JSON.")
        query = asked.get("query") if isinstance(asked, dict) else None
        if not isinstance(query, str) or not _CAMERA_QUERY.fullmatch(query):
            return _graphql_error(200, "The practice portal answers the query {cameraList{name}} alone.")
        if "read" not in grant.scopes:
            return _graphql_error(200, "The access token lacks the scope read.")
        return json_reply(200, {"data": {"cameraList": [{"name": name} for name in CAMERAS]}})


def _listen(port: int, routes: Routes, speech: Speech) -> LoopbackServer:
    try:
        return LoopbackServer(port, routes, speech)
    except OSError:
        return LoopbackServer(0, routes, speech)


def _token_fields(grant: Grant) -> dict[str, object]:
    fields: dict[str, object] = {
        "access_token": grant.access_token,
        "token_type": "Bearer",
        "expires_in": ACCESS_TOKEN_SECONDS,
        "scope": ",".join(grant.scopes),
    }
    return fields | ({"refresh_token": grant.refresh_token} if grant.refresh_token else {})


def _graphql_error(status: int, message: str) -> Reply:
    return _with_challenge(json_reply(status, {"errors": [{"message": message}]}), "Bearer")


def _with_challenge(reply: Reply, challenge: str) -> Reply:
    unauthorized = reply.status == HTTPStatus.UNAUTHORIZED
    return replace(reply, headers=(("WWW-Authenticate", challenge),)) if unauthorized else reply


class SignInPages:
    """Leads a browser from the authorization request to the redirect (RFC 6749 section 4.1.1 and 4.1.2).

    A request that cannot be answered by a redirect raises `Refusal`, or is answered with an error page.
    """

    def __init__(self, authority: Authority, speech: Speech) -> None:
        self._speech = speech
        self._authority = authority
        self._application = authority.application

    def start(self, _request: HttpRequest) -> Reply:
        """Tell a visitor what this portal is."""
        application = self._application
        return page_reply(200, pages.start_page(self._speech, application.client_id, sorted(application.redirect_uris)))

    def authorize(self, request: HttpRequest) -> Reply:
        """Answer an authorization request with the login page or, if it is faulty, with an error."""
        values = all_values(request.query)
        if only_value(values, "client_id") != self._application.client_id:
            return page_reply(400, pages.error_page(self._speech, wording.ERROR_CLIENT))
        redirect_uri = only_value(values, "redirect_uri")
        registered = self._application.redirect_uris
        if redirect_uri is None or redirect_uri not in registered:
            return page_reply(400, pages.redirect_error_page(self._speech, redirect_uri, sorted(registered)))
        try:
            authorization = _asked_for(single_values(request.query))
        except Refusal as refusal:
            return _redirect_refusal(redirect_uri, only_value(values, "state"), refusal)
        return page_reply(200, pages.login_page(self._speech, self._authority.open_ticket(authorization)))

    def sign_in(self, request: HttpRequest) -> Reply:
        """Take the login form, and go on to the consent page."""
        form = single_values(request.body)
        authorization = self._authority.take_ticket(required(form, "ticket"))
        if (form.get("user"), form.get("password")) != (pages.PRACTICE_USER, pages.PRACTICE_PASSWORD):
            ticket = self._authority.open_ticket(authorization)
            return page_reply(403, pages.login_page(self._speech, ticket, wrong=True))
        ticket = self._authority.open_ticket(authorization, signed_in=True)
        return page_reply(200, pages.consent_page(self._speech, ticket, self._application.name, authorization))

    def decide(self, request: HttpRequest) -> Reply:
        """Take the consent form, and send the browser back with a code or with the refusal."""
        form = single_values(request.body)
        authorization = self._authority.take_ticket(required(form, "ticket"), signed_in=True)
        if form.get("decision") != "allow":
            denied = Refusal(400, "access_denied", "The person did not allow it.")
            return _redirect_refusal(authorization.redirect_uri, authorization.state, denied)
        code = self._authority.issue_code(authorization)
        return redirect_reply(authorization.redirect_uri, {"code": code, "state": authorization.state})


def _asked_for(parameters: Mapping[str, str]) -> Authorization:
    if required(parameters, "response_type") != "code":
        raise Refusal(400, "unsupported_response_type", "The response type must be code.")
    challenge = parameters.get("code_challenge")
    # Left out, the method would mean "plain" (RFC 7636 section 4.3).
    if challenge and parameters.get("code_challenge_method") != "S256":
        raise Refusal(400, "invalid_request", "The code challenge method must be S256.")
    if challenge and not _S256_CHALLENGE.fullmatch(challenge):
        raise Refusal(400, "invalid_request", "The code challenge is not one of S256.")
    scopes = parse_scopes(parameters.get("scope"))
    return Authorization(
        parameters["client_id"], parameters["redirect_uri"], scopes, parameters.get("state"), challenge
    )


def _redirect_refusal(redirect_uri: str, state: str | None, refusal: Refusal) -> Reply:
    answer = {"error": refusal.error, "error_description": refusal.description, "state": state}
    return redirect_reply(redirect_uri, answer)


def start(speech: Speech = ENGLISH) -> tuple[Connection, str]:
    """Start the practice portal, once, and return a connection to it with its client secret: raises OSError.

    `speech` is how its pages speak.
    """
    portal = _portal(speech)
    connection = Connection(
        id=PRACTICE_ID,
        provider_url=portal.base_url,
        client_id=portal.client_id,
        scopes=("read", "liveview"),
    )
    return connection, portal.client_secret


@cache
def _portal(speech: Speech) -> PracticePortal:
    default = RedirectUri.parse(DEFAULT_REDIRECT_URI)
    others = (default.on_port(default.port + step).text for step in range(1, _PORTS_AFTER_DEFAULT + 1))
    portal = PracticePortal((default.text, *others), PORT, speech=speech)
    portal.start()
    return portal

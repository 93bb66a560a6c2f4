"""The practice portal's side that the person sees: authorization request, login, consent, redirect back."""

import re
from collections.abc import Mapping

from netrex_gui.practice import pages, wording
from netrex_gui.practice.authority import Authority, Authorization, Refusal, parse_scopes
from netrex_gui.practice.http import (
    HttpRequest,
    Reply,
    all_values,
    only_value,
    page_reply,
    redirect_reply,
    required,
    single_values,
)
from netrex_gui.practice.wording import Speech

_S256_CHALLENGE = re.compile(r"[A-Za-z0-9_-]{43}")


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

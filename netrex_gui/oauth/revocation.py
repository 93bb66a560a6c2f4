"""Taking a token back: in the portal's own form, or in that of RFC 7009. Imported late: it brings requests with it."""

import json
from dataclasses import replace
from http import HTTPStatus

from netrex_gui.oauth.client import Client
from netrex_gui.oauth.client_request import post, post_unproven
from netrex_gui.oauth.own_secrets import secrets_beside, without
from netrex_gui.oauth.provider import Provider, RevocationStyle
from netrex_gui.oauth.revocation_answer import Revocation
from netrex_gui.oauth.token_answer import HttpAnswer
from netrex_gui.oauth.token_response import TokenResponse

_LONGEST_TEXT = 1000
_UNSUPPORTED = "unsupported_token_type"


def revoke_token(provider: Provider, client: Client, token: TokenResponse) -> Revocation:
    """Revoke a token with its refresh token, in the form that the provider's data says.

    Raises ProviderUnreachable, or TokenAnswerUnusable where the answer has no bound.
    """
    revocation = _asked(provider, client, token)
    secrets = secrets_beside(client, token.access_token, token.refresh_token or "")
    return replace(revocation, untrusted_message=without(revocation.untrusted_message, secrets))


def _asked(provider: Provider, client: Client, token: TokenResponse) -> Revocation:
    if provider.revocation_style is RevocationStyle.PORTAL:
        answer = post_unproven(provider.revocation_endpoint, {"access_token": token.access_token})
        return _judged(answer, members=_members(answer), silence_is_consent=False)
    if not token.refresh_token:
        return _revoke(provider, client, token.access_token, "access_token")
    first = _revoke(provider, client, token.refresh_token, "refresh_token")
    second = _revoke(provider, client, token.access_token, "access_token")
    if first.revoked and second.untrusted_message == _UNSUPPORTED:
        return replace(first, access_token_lives=True)
    return second if first.revoked else first


def _revoke(provider: Provider, client: Client, token: str, kind: str) -> Revocation:
    answer = post(provider.revocation_endpoint, client, {"token": token, "token_type_hint": kind})
    members = _members(answer)
    if members.get("error") == _UNSUPPORTED:  # RFC 7009 section 2.2.1
        return Revocation(revoked=False, status=answer.status, untrusted_message=_UNSUPPORTED)
    return _judged(answer, members, silence_is_consent=True)  # RFC 7009 section 2.2: the body says nothing


def _judged(answer: HttpAnswer, members: dict[str, object], silence_is_consent: bool) -> Revocation:
    said_no = bool(members.get("error")) or members.get("success") is False
    said_yes = silence_is_consent or members.get("success") is True
    texts = (members.get(name) for name in ("message", "error_description", "error"))
    message = next((text for text in texts if isinstance(text, str) and text), "")
    return Revocation(
        revoked=answer.status == HTTPStatus.OK and said_yes and not said_no,
        status=answer.status,
        untrusted_message=message[:_LONGEST_TEXT],
    )


def _members(answer: HttpAnswer) -> dict[str, object]:
    try:
        value = json.loads(answer.untrusted_body)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}

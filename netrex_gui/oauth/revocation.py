"""Taking a token back: in the portal's own form, or in that of RFC 7009. Imported late: it brings requests with it."""

from dataclasses import replace
from http import HTTPStatus

from netrex_gui.oauth.answer import HttpAnswer, error_code, read_members, words
from netrex_gui.oauth.client import Client
from netrex_gui.oauth.errors import ProviderUnreachable
from netrex_gui.oauth.http import ask, post
from netrex_gui.oauth.provider import Provider, RevocationStyle
from netrex_gui.oauth.scrub import scrub, secrets_beside
from netrex_gui.oauth.token import Revocation, TokenResponse

_UNSUPPORTED = "unsupported_token_type"


def revoke_token(provider: Provider, client: Client, token: TokenResponse) -> Revocation:
    """Revoke a token with its refresh token, in the form that the provider's data says.

    Raises ProviderUnreachable, or TokenAnswerUnusable where the answer has no bound.
    """
    revocation = _asked(provider, client, token)
    secrets = secrets_beside(client, token.access_token, token.refresh_token or "")
    return replace(revocation, untrusted_message=scrub(revocation.untrusted_message, secrets))


def _asked(provider: Provider, client: Client, token: TokenResponse) -> Revocation:
    if provider.revocation_style is RevocationStyle.PORTAL:
        answer = ask("POST", provider.revocation_endpoint, {"access_token": token.access_token}, "query")
        return _judged(answer, read_members(answer)[0], silence_is_consent=False)
    if not token.refresh_token:
        return _revoke(provider, client, token.access_token, "access_token")
    first = _revoke(provider, client, token.refresh_token, "refresh_token")
    try:
        second = _revoke(provider, client, token.access_token, "access_token")
    except ProviderUnreachable as error:
        raise replace(error, sent_before=True) from error
    if first.revoked and second.untrusted_message == _UNSUPPORTED:
        return replace(first, access_token_lives=True)
    return second if first.revoked else first


def _revoke(provider: Provider, client: Client, token: str, kind: str) -> Revocation:
    answer = post(provider.revocation_endpoint, client, {"token": token, "token_type_hint": kind})
    members, _ = read_members(answer)
    if members.get("error") == _UNSUPPORTED:  # RFC 7009 section 2.2.1
        return Revocation(revoked=False, status=answer.status, untrusted_message=_UNSUPPORTED)
    return _judged(answer, members, silence_is_consent=True)  # RFC 7009 section 2.2: the body says nothing


def _judged(answer: HttpAnswer, members: dict[str, object], silence_is_consent: bool) -> Revocation:
    said_no = bool(members.get("error")) or members.get("success") is False
    said_yes = silence_is_consent or members.get("success") is True
    is_revoked = answer.status == HTTPStatus.OK and said_yes and not said_no
    return Revocation(is_revoked, answer.status, words(members) or error_code(members))

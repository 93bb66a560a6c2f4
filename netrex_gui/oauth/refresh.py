"""A refresh token in, a new token out (RFC 6749 section 6). Imported late: it brings requests with it."""

from dataclasses import replace

from netrex_gui.oauth.client import STANDARD_FORM, Client, TokenRequestForm
from netrex_gui.oauth.client_request import post
from netrex_gui.oauth.errors import TokenRequestRefused
from netrex_gui.oauth.scrub import left_out, secrets_beside
from netrex_gui.oauth.token import TokenResponse
from netrex_gui.oauth.token_answer import read_token_answer


def refresh_token(
    endpoint: str, client: Client, token: TokenResponse, form: TokenRequestForm = STANDARD_FORM
) -> TokenResponse:
    """Exchange a token's refresh token for a new token, once; `form` tells where the parameters go.

    What the answer leaves out stays as it was: the refresh token, the scope, what came beside the token. The scope is
    not asked for, which means: as before. Raises ProviderUnreachable, TokenRequestRefused, TokenRequestNotUnderstood
    or TokenAnswerUnusable (RFC 6749 section 6), and ValueError for a token that has no refresh token.
    """
    if not token.refresh_token:
        raise ValueError("the token has no refresh token")
    parameters = {"grant_type": "refresh_token", "refresh_token": token.refresh_token}
    with left_out(secrets_beside(client, token.refresh_token, token.access_token)):
        try:
            renewed = read_token_answer(post(endpoint, client, parameters, form.place))
        except TokenRequestRefused as error:
            raise replace(error, blanks_removed=client.blanks_removed) from error
    return replace(
        renewed,
        refresh_token=renewed.refresh_token or token.refresh_token,
        scope=token.scope if renewed.scope is None else renewed.scope,
        untrusted_beside={**token.untrusted_beside, **renewed.untrusted_beside},
    )

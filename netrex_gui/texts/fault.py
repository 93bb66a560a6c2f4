"""Which field of a connection an answer of the portal, or of the network, is about."""

import re

from netrex_gui.oauth.errors import (
    AuthorizationRefused,
    NetworkProblem,
    ProviderUnreachable,
    SignInError,
    TokenRequestRefused,
)

NOT_ACCEPTED = {"invalid_client", "unauthorized_client"}
ADDRESS_LIKELY_WRONG = {
    NetworkProblem.NAME_NOT_FOUND,
    NetworkProblem.NO_TLS,
    NetworkProblem.NO_HTTP,
    NetworkProblem.CERTIFICATE_OF_ANOTHER,
}
_OF_THE_ID = re.compile(r"client[ _-]?id\b", re.IGNORECASE)
_OF_THE_SECRET = re.compile("secret", re.IGNORECASE)
_UNAUTHORIZED = 401


def is_of_credentials(error: SignInError) -> bool:
    """Tell whether the portal does not accept the client ID or the secret."""
    if isinstance(error, AuthorizationRefused):
        return error.untrusted_error in NOT_ACCEPTED
    if not isinstance(error, TokenRequestRefused):
        return False
    code = error.untrusted_error
    return code in NOT_ACCEPTED or (error.status == _UNAUTHORIZED and not code)


def field_of_answer(error: SignInError) -> str:
    """Name the field that an answer is about, as it is called in the form, or return "".

    The ID led to the portal's page and to a code, so it is the secret that is not accepted after that, unless the
    portal names the ID alone.
    """
    if is_of_credentials(error):
        said = getattr(error, "untrusted_description", "")
        names_id_alone = bool(_OF_THE_ID.search(said)) and not _OF_THE_SECRET.search(said)
        is_of_id = isinstance(error, AuthorizationRefused) or names_id_alone
        return "clientId" if is_of_id else "clientSecret"
    if isinstance(error, AuthorizationRefused | TokenRequestRefused) and error.untrusted_error == "invalid_scope":
        return "otherScopes"
    if isinstance(error, ProviderUnreachable) and error.problem in ADDRESS_LIKELY_WRONG:
        return "providerUrl"
    return ""

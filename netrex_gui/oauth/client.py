"""Who asks for a token, and in which form."""

import itertools
from dataclasses import dataclass, field
from enum import StrEnum


class ClientAuthentication(StrEnum):
    """How the client proves itself at the token endpoint (RFC 6749 section 2.3.1), one way in one request."""

    BODY = "body"
    BASIC = "basic"
    NONE = "none"


@dataclass(frozen=True)
class Client:
    """An OAuth2 application's credentials; without a secret it is a public client.

    `blanks_removed` tells that one of them was typed or pasted with blanks or line breaks, which are not part of it.
    """

    client_id: str
    client_secret: str = field(repr=False, default="")
    authentication: ClientAuthentication = ClientAuthentication.BODY
    blanks_removed: bool = False

    @classmethod
    def typed(cls, client_id: str, client_secret: str, authentication: ClientAuthentication) -> "Client":
        """Take what a person typed or pasted, without its blanks, line breaks and halves of characters."""
        bare_id, bare_secret = _bare(client_id), _bare(client_secret)
        blanks_removed = (bare_id, bare_secret) != (client_id, client_secret)
        return cls(bare_id, bare_secret, authentication, blanks_removed)


def _bare(pasted: str) -> str:
    return "".join(pasted.encode(errors="ignore").decode().split())


@dataclass(frozen=True)
class TokenRequestForm:
    """One of the forms in which the portal's documentation asks for the code: the standard one, or a variant."""

    place: str = "body"
    grant_type: str = "authorization_code"
    redirect_parameter: str = "redirect_uri"

    @property
    def name(self) -> str:
        """The form in one word, to be remembered with a connection."""
        return f"{self.place}:{self.grant_type}:{self.redirect_parameter}"

    @classmethod
    def named(cls, name: str) -> "TokenRequestForm":
        """Return the form of that name, or the standard one where the name is not known."""
        return next((form for form in FORMS if form.name == name), STANDARD_FORM)


STANDARD_FORM = TokenRequestForm()
FORMS = tuple(
    TokenRequestForm(place, grant_type, redirect_parameter)
    for place, redirect_parameter, grant_type in itertools.product(
        ("body", "query"), ("redirect_uri", "redirect_url"), ("authorization_code", "auth_code")
    )
)
"""Every form, the standard one first; the query comes last, because it shows the secret to the server's logs."""

"""Who asks for a token, and in which form."""

import itertools
from dataclasses import dataclass, field
from enum import StrEnum

from netrex_gui.oauth.credentials import Credential, checked


class ClientAuthentication(StrEnum):
    """How the client proves itself at the token endpoint (RFC 6749 section 2.3.1), one way in one request."""

    BODY = "body"
    BASIC = "basic"
    NONE = "none"


@dataclass(frozen=True)
class Client:
    """An OAuth2 application's credentials; without a secret it is a public client.

    `blanks_removed` tells that one of them was typed or pasted with blanks, quotes or the like, which are not sent.
    """

    client_id: str
    client_secret: str = field(repr=False, default="")
    authentication: ClientAuthentication = ClientAuthentication.BODY
    blanks_removed: bool = False

    @classmethod
    def typed(cls, client_id: str, client_secret: str, authentication: ClientAuthentication) -> "Client":
        """Take what a person typed or pasted, cleaned: raises CredentialInvalid for what can be neither."""
        bare_id = checked(client_id, Credential.CLIENT_ID)
        bare_secret = checked(client_secret, Credential.CLIENT_SECRET)
        return cls(bare_id.text, bare_secret.text, authentication, bool(bare_id.removed or bare_secret.removed))


@dataclass(frozen=True)
class TokenRequestForm:
    """A form in which the code is sent: the standard one, JSON, or one of those in the portal's documentation.

    `place` is ``body``, ``query`` or ``json``. `names_both` tells that the redirect URI is named `redirect_url` as
    well, which the portal's documentation calls it in places: whoever knows the one ignores the other.
    """

    place: str = "body"
    grant_type: str = "authorization_code"
    names_both: bool = False

    @property
    def name(self) -> str:
        """The form in one word, to be remembered with a connection."""
        return f"{self.place}:{self.grant_type}:{'both' if self.names_both else 'redirect_uri'}"

    @classmethod
    def named(cls, name: str) -> "TokenRequestForm":
        """Return the form of that name, or the standard one where the name is not known.

        Names that end otherwise are from before both were sent.
        """
        if name in {STANDARD_FORM.name, JSON_FORM.name}:
            return STANDARD_FORM if name == STANDARD_FORM.name else JSON_FORM
        start = name.rpartition(":")[0]
        return next((form for form in PORTAL_FORMS[1:] if form.name.startswith(f"{start}:")), STANDARD_FORM)


STANDARD_FORM = TokenRequestForm()
JSON_FORM = TokenRequestForm("json")
PORTAL_FORMS = (
    STANDARD_FORM,
    *(
        TokenRequestForm(place, grant_type, names_both=True)
        for place, grant_type in itertools.product(("body", "query"), ("authorization_code", "auth_code"))
    ),
)
"""The standard form, and those that the portal documents; the query comes last, because it shows the secret to logs."""


def forms_for(has_portal_layout: bool, remembered: TokenRequestForm) -> tuple[TokenRequestForm, ...]:
    """Return the forms that may be tried, in their order: a fallback belongs to the portal that documents it (N38)."""
    if has_portal_layout:
        return tuple(dict.fromkeys((remembered, *PORTAL_FORMS)))
    return (JSON_FORM if remembered == JSON_FORM else STANDARD_FORM,)

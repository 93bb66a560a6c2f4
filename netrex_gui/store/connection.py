"""A connection: a provider and an application registered there, as a person set them up. No secret is in it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from netrex_gui.oauth.client import (
    JSON_FORM,
    STANDARD_FORM,
    Client,
    ClientAuthentication,
    SignInSettings,
    TokenRequestForm,
)
from netrex_gui.oauth.errors import ClientIdMissing, UrlField, UrlInvalid
from netrex_gui.oauth.extra_parameters import parse_extra_parameters
from netrex_gui.oauth.provider import PRESETS, Provider, RevocationStyle, endpoint, portal_at
from netrex_gui.oauth.redirect_uri import DEFAULT_REDIRECT_URI, RedirectUri

TIME_LIMITS = range(1, 3601)
"""The time limits for signing in, in seconds."""

PRACTICE_ID = "practice"
"""The ID of the connection to the practice portal, which is saved only if the person says so."""


@dataclass(frozen=True)
class Connection:
    """What is kept of a connection, as typed.

    `time_limit` is in seconds; an empty endpoint means the derived one; `extra_parameters` has one
    ``name=value`` a line. `form_understood_at` is the token endpoint that understood the `token_request_form`, which
    says nothing of any other. One that is `received` was handed over by somebody who calls themselves `sender_name`,
    and its tokens are encrypted for their `public_key` (an age recipient), if there is one. `use_private_window` has
    its sign-ins begin where nobody is signed in yet.
    """

    id: str = field(default_factory=lambda: os.urandom(16).hex())
    name: str = ""
    provider_url: str = PRESETS[0]
    client_id: str = ""
    scopes: tuple[str, ...] = ("read",)
    redirect_url: str = DEFAULT_REDIRECT_URI
    keep_secret: bool = False
    authorization_endpoint: str = ""
    token_endpoint: str = ""
    revocation_endpoint: str = ""
    api_endpoint: str = ""
    issuer: str = ""
    requires_issuer: bool = False
    extra_parameters: str = field(default="", repr=False)
    scope_separator: str = ","
    client_authentication: str = ClientAuthentication.BODY.value
    use_pkce: bool = True
    time_limit: int = 300
    token_request_form: str = STANDARD_FORM.name
    form_understood_at: str = ""
    keep_tokens: bool = False
    received: bool = False
    sender_name: str = ""
    public_key: str = ""
    use_private_window: bool = False

    @classmethod
    def from_record(cls, record: object) -> "Connection":
        """Read a connection from parsed JSON, ignoring members it does not know: raises ValueError."""
        if not isinstance(record, Mapping) or not record.get("id"):
            raise ValueError("a connection is an object with an id")
        if list(record) != _NAMES:
            record = {name: record.get(name, default) for name, default in _DEFAULTS.items()}
        if list(map(type, record.values())) != _TYPES:
            raise ValueError("a member is of another type")
        if not set(map(type, record["scopes"])) <= {str}:
            raise ValueError("scopes is a list of texts")
        client_id = "".join(record["client_id"].split())  # an older version kept a break in it
        told = {**record, "scopes": tuple(record["scopes"]), "client_id": client_id}
        connection = cls(*told.values())  # by place, which is that of _NAMES: by name it takes twice as long
        if connection.client_authentication not in _AUTHENTICATIONS or connection.time_limit not in TIME_LIMITS:
            raise ValueError("client_authentication is unknown, or time_limit out of range")
        return connection

    def provider(self) -> Provider:
        """Return the provider with its endpoints, derived or set by hand: raises UrlInvalid."""
        derived = Provider.at(self.provider_url, self.scope_separator)
        revocation_endpoint = endpoint(
            self.revocation_endpoint,
            "" if self.issuer else derived.revocation_endpoint,  # not every standard server has one
            UrlField.REVOCATION_ENDPOINT,
        )
        is_typed = any(map(str.strip, (self.authorization_endpoint, self.token_endpoint, self.issuer)))
        is_portal = not is_typed or (portal_at(derived.base_url) and not self.issuer.strip())
        is_portals_own = revocation_endpoint == derived.revocation_endpoint and is_portal
        return replace(
            derived,
            authorization_endpoint=endpoint(
                self.authorization_endpoint, derived.authorization_endpoint, UrlField.AUTHORIZATION_ENDPOINT
            ),
            token_endpoint=endpoint(self.token_endpoint, derived.token_endpoint, UrlField.TOKEN_ENDPOINT),
            revocation_endpoint=revocation_endpoint,
            revocation_style=RevocationStyle.PORTAL if is_portals_own else RevocationStyle.STANDARD,
            api_endpoint=endpoint(self.api_endpoint, derived.api_endpoint, UrlField.API_ENDPOINT),
            issuer=endpoint(self.issuer, "", UrlField.ISSUER),
            names_itself=self.requires_issuer,
            is_typed=is_typed,
        )

    def host(self) -> str:
        """Return the provider's host, or what was typed where that is no URL."""
        try:
            return self.provider().host
        except UrlInvalid:
            return self.provider_url

    def sign_in_settings(self, client_secret: str) -> SignInSettings:
        """Return what a sign-in needs: raises UrlInvalid, ClientIdMissing or ParameterInvalid for what was typed."""
        provider, redirect_uri = self.provider(), RedirectUri.parse(self.redirect_url)
        client = Client.typed(self.client_id, client_secret, ClientAuthentication(self.client_authentication))
        if not client.client_id:
            raise ClientIdMissing
        return SignInSettings(
            provider=provider,
            client=client,
            redirect_uri=redirect_uri,
            scopes=self.scopes,
            use_pkce=self.use_pkce,
            time_limit=float(self.time_limit),
            form=self._form_at(provider.token_endpoint),
            extra_parameters=parse_extra_parameters(self.extra_parameters),
        )

    def _form_at(self, token_endpoint: str) -> TokenRequestForm:
        """Return the form that the person chose, or that this very endpoint understood: any other may log addresses."""
        form = TokenRequestForm.named(self.token_request_form)
        is_choice = form in {STANDARD_FORM, JSON_FORM}
        return form if is_choice or self.form_understood_at == token_endpoint else STANDARD_FORM


_AUTHENTICATIONS = frozenset(each.value for each in ClientAuthentication)
_DEFAULTS = vars(Connection()) | {"scopes": []}
_NAMES = list(_DEFAULTS)
_TYPES = list(map(type, _DEFAULTS.values()))
"""What each member is in a file. Compared as a whole, because ten thousand connections are read at a start."""

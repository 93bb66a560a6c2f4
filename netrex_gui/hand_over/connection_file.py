"""The connection file: what one person writes down so that another only has to sign in.

What it may say is less than what a person may set up: it cannot switch PKCE off, cannot add parameters to the
authorization request, be it by the query of an endpoint, and names no address on this computer unless the provider
itself is there. Whoever is led to a known portal by it is not led away from that again: all that the file names is
there as well.
"""

from dataclasses import dataclass, field, fields
from typing import Any

from netrex_gui.hand_over.document import DocumentFormat
from netrex_gui.hand_over.encryption import checked_public_key, read_locked
from netrex_gui.hand_over.errors import AccessLedAway, Document, MemberProblem, PublicKeyInvalid, SealedError
from netrex_gui.hand_over.foreign_members import Members
from netrex_gui.hand_over.provider_url import canonical
from netrex_gui.oauth.client import ClientAuthentication
from netrex_gui.oauth.credentials import Credential
from netrex_gui.oauth.errors import UrlField
from netrex_gui.oauth.provider import Provider, base_url, endpoint, host_of, is_here, portal_at
from netrex_gui.oauth.redirect_uri import RedirectUri

SUFFIX = ".netrex-connection"
SEPARATORS = (",", " ")
_LONGEST_LOCKED = 8192
_ENDPOINTS = (
    UrlField.AUTHORIZATION_ENDPOINT,
    UrlField.TOKEN_ENDPOINT,
    UrlField.REVOCATION_ENDPOINT,
    UrlField.API_ENDPOINT,
    UrlField.ISSUER,
)


@dataclass(frozen=True)
class ConnectionFile:
    """A connection as somebody hands it over; all of it is a claim of theirs. It holds no secret that is readable.

    `public_key` is an age recipient, or empty where nothing is to be sealed. An endpoint is empty where it follows from
    the provider's URL. `locked_secret` is the client secret in armour (see locked_secret.py), or empty.
    """

    provider_url: str
    client_id: str
    redirect_url: str
    name: str = ""
    scopes: tuple[str, ...] = ()
    note: str = field(default="", repr=False)
    sender_name: str = ""
    public_key: str = ""
    authorization_endpoint: str = ""
    token_endpoint: str = ""
    revocation_endpoint: str = ""
    api_endpoint: str = ""
    issuer: str = ""
    requires_issuer: bool = False
    scope_separator: str = SEPARATORS[0]
    client_authentication: str = ClientAuthentication.BODY.value
    locked_secret: str = field(default="", repr=False)

    def dumps(self) -> str:
        """Write the file: raises MemberInvalid for what its reader would refuse."""
        return FORMAT.text(_checked(self.members()).members())

    def members(self) -> dict[str, Any]:
        """Return what is written of it: all that is not as it is by default."""
        given = {each.name: getattr(self, each.name) for each in fields(self)}
        defaults = {each.name: each.default for each in fields(self)}
        return {name: _json(value) for name, value in given.items() if value != defaults[name]}


FORMAT = DocumentFormat(
    Document.CONNECTION,
    type="netrex-connection",
    version=1,
    longest=64 * 1024,
    members=frozenset(each.name for each in fields(ConnectionFile)),
)


def loads(untrusted: bytes | str) -> ConnectionFile:
    """Read a connection file: raises HandOverError, each of its kinds that is about documents and their members."""
    return _checked(FORMAT.read(untrusted))


def _checked(untrusted: dict[str, Any]) -> ConnectionFile:
    members = Members(Document.CONNECTION, untrusted)
    provider_url = members.url("provider_url", canonical, needed=True)
    file = ConnectionFile(
        provider_url=provider_url,
        client_id=members.credential("client_id", Credential.CLIENT_ID),
        redirect_url=members.url("redirect_url", lambda typed: RedirectUri.parse(typed).text, needed=True),
        name=members.line("name"),
        scopes=members.scopes("scopes"),
        note=members.note("note"),
        sender_name=members.line("sender_name"),
        public_key=_public_key(members),
        **{field.name.lower(): _endpoint(members, field, provider_url) for field in _ENDPOINTS},
        requires_issuer=members.flag("requires_issuer"),
        scope_separator=members.choice("scope_separator", SEPARATORS),
        client_authentication=members.choice("client_authentication", tuple(ClientAuthentication)),
        locked_secret=_locked_secret(members),
    )
    _require_one_portal(file)
    return file


def _require_one_portal(file: ConnectionFile) -> None:
    """Refuse a sign-in at a known portal after which anybody else is sent the code, the verifier or the token."""
    usual = Provider.at(file.provider_url)
    sign_in_url = file.authorization_endpoint or usual.authorization_endpoint
    portal = portal_at(sign_in_url)
    if not portal:
        return
    for name in ("token_endpoint", "api_endpoint", "revocation_endpoint", "provider_url"):
        base = base_url(getattr(file, name) or getattr(usual, name))
        if base not in {portal, base_url(sign_in_url)}:
            at_fault = (Document.CONNECTION, name, MemberProblem.NOT_THE_PORTALS)
            raise AccessLedAway(*at_fault, untrusted_portal=host_of(sign_in_url), untrusted_host=host_of(base))


def _endpoint(members: Members, field: UrlField, provider_url: str) -> str:
    name = field.name.lower()
    checked = members.url(name, lambda typed: endpoint(typed, "", field))
    leads_here = is_here(checked) and not is_here(provider_url)
    if leads_here or "?" in checked:  # a query would add parameters to a request, the authorization request among them
        raise members.invalid(name, MemberProblem.NOT_ALLOWED)
    return checked


def _json(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _public_key(members: Members) -> str:
    text = members.identifier("public_key", needed=False)
    if not text:
        return ""
    try:
        return checked_public_key(text)
    except PublicKeyInvalid as error:
        raise members.invalid("public_key", MemberProblem.KEY) from error


def _locked_secret(members: Members) -> str:
    text = members.text("locked_secret", _LONGEST_LOCKED)
    if text and not text.isascii():
        raise members.invalid("locked_secret", MemberProblem.CHARACTERS)
    if not text:
        return ""
    try:
        read_locked(text.encode("ascii"))
    except SealedError as error:
        raise members.invalid("locked_secret", MemberProblem.NOT_LOCKED) from error
    return text

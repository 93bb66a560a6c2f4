"""The connection file: what one person writes down so that another only has to sign in.

What it may say is less than what a person may set up: it cannot switch PKCE off, cannot add parameters to the
authorization request, be it by the query of an endpoint, and names no address on this computer unless the provider
itself is there. Whoever is led to a known portal by it is not led away from that again: all that the file names is
there as well. Within it the client secret may be locked with a passphrase that travels by another way.
"""

import json
import re
from dataclasses import dataclass, field, fields, replace
from typing import Any

from netrex_gui.hand_over.document import DocumentFormat, Members
from netrex_gui.hand_over.encryption import checked_public_key, lock, read_locked, unlock
from netrex_gui.hand_over.errors import (
    AccessLedAway,
    ConnectionAltered,
    Document,
    EncryptionError,
    MemberProblem,
    PublicKeyInvalid,
)
from netrex_gui.oauth.client import ClientAuthentication, Credential
from netrex_gui.oauth.errors import UrlField
from netrex_gui.oauth.provider import Provider, base_url, endpoint, host_of, is_here, portal_at
from netrex_gui.oauth.redirect_uri import RedirectUri

SUFFIX = ".netrex-connection"
SEPARATORS = (",", " ")
_LONGEST_LOCKED = 8192
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is taken for another, in print or by ear
_GROUPS, _GROUP_LETTERS = 4, 4
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

    `public_key` is an age recipient, or empty where nothing is to be encrypted. An endpoint is empty where it follows
    from the provider's URL. `locked_secret` is the client secret in armour, or empty.
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
        return FORMAT.text(_checked(Members(Document.CONNECTION, self.members())).members())

    def members(self) -> dict[str, Any]:
        """Return what is written of it: all that is not as it is by default."""
        given = {each.name: getattr(self, each.name) for each in fields(self)}
        told = {each.name: given[each.name] for each in fields(self) if given[each.name] != each.default}
        return told | ({"scopes": list(self.scopes)} if "scopes" in told else {})


_MEMBERS = frozenset(each.name for each in fields(ConnectionFile))
FORMAT = DocumentFormat(Document.CONNECTION, "netrex-connection", 1, 64 * 1024, _MEMBERS)
_SECRET_MEMBERS = frozenset({"client_secret", "connection"})
_SECRET_FORMAT = DocumentFormat(Document.LOCKED_SECRET, "netrex-client-secret", 1, 4096, _SECRET_MEMBERS)


def loads(untrusted: bytes | str) -> ConnectionFile:
    """Read a connection file: raises HandOverError, each of its kinds that is about documents and their members."""
    return _checked(FORMAT.read(untrusted))


def _checked(members: Members) -> ConnectionFile:
    provider_url = members.provider_url("provider_url")
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
    try:
        if text:
            read_locked(text.encode("ascii"))
    except UnicodeEncodeError as error:
        raise members.invalid("locked_secret", MemberProblem.CHARACTERS) from error
    except EncryptionError as error:
        raise members.invalid("locked_secret", MemberProblem.NOT_LOCKED) from error
    return text


def lock_secret(file: ConnectionFile, client_secret: str, passphrase: str) -> ConnectionFile:
    """Return the connection with the secret locked inside: raises PassphraseTooShort or MemberInvalid."""
    members = {"client_secret": client_secret}
    Members(Document.LOCKED_SECRET, members).credential("client_secret", Credential.CLIENT_SECRET)
    received = loads(replace(file, locked_secret="").dumps())  # as it will be at the other end
    content = _SECRET_FORMAT.text(members | {"connection": _digest(received)})
    return replace(received, locked_secret=lock(content, _spelt(passphrase)))


def unlock_secret(file: ConnectionFile, passphrase: str) -> str:
    """Return the client secret: raises EncryptionError, ConnectionAltered, or what a document may raise.

    The secret is good for the connection that it was locked for, and for no other: otherwise whoever caught the file
    could put another address in it, and would be sent the secret.
    """
    members = _SECRET_FORMAT.read(unlock(file.locked_secret.encode("ascii"), _spelt(passphrase)))
    if members.identifier("connection") != _digest(file):
        raise ConnectionAltered
    return members.credential("client_secret", Credential.CLIENT_SECRET)


def new_passphrase() -> str:
    """Make a passphrase that can be read out on the phone: 16 letters and digits in four groups, 79 random bits."""
    import secrets

    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP_LETTERS)) for _ in range(_GROUPS))
    return "-".join(groups)


def _spelt(passphrase: str) -> str:
    """Return one that was read out on the phone as it was made, however it was typed; another one is left as it is."""
    letters = re.sub(r"[\s\u2010-\u2015-]", "", passphrase).lower()
    if len(letters) != _GROUPS * _GROUP_LETTERS or not set(letters) <= set(_LETTERS):
        return passphrase
    return "-".join(re.findall(f".{{{_GROUP_LETTERS}}}", letters))


def _digest(file: ConnectionFile) -> str:
    import hashlib

    text = json.dumps(replace(file, locked_secret="").members(), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()

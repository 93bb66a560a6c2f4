"""What an authorization server publishes about itself (RFC 8414, OpenID Connect Discovery), and asking for it."""

from dataclasses import dataclass, field
from enum import Enum, auto
from urllib.parse import urlsplit

from netrex_gui.oauth.client import ClientAuthentication
from netrex_gui.oauth.errors import LONGEST_TEXT, TokenAnswerUnusable, UrlField, UrlInvalid
from netrex_gui.oauth.extra_parameters import FORM_POST
from netrex_gui.oauth.foreign_json import json_object
from netrex_gui.oauth.provider import endpoint, is_here, issuer_url

_METHODS = {
    "client_secret_basic": ClientAuthentication.BASIC,
    "client_secret_post": ClientAuthentication.BODY,
}
_DEFAULT_METHODS = ("client_secret_basic",)
_DEFAULT_MODES = ("query", "fragment")
_MOST_ITEMS = 100
_SECONDS = 15.0
_INSERTED = "/.well-known/oauth-authorization-server"
_APPENDED = "/.well-known/openid-configuration"


class DiscoveryError(Exception):
    """Base of what can keep a provider's own description from being used; nothing of it is then taken."""


class MetadataNotFound(DiscoveryError):
    """The provider publishes no description at either of the standard places."""


class DiscoveryTimedOut(DiscoveryError):
    """The provider did not answer in the time that there was."""


@dataclass(eq=False)
class IssuerDiffers(DiscoveryError):
    """The description is somebody else's (RFC 8414 section 3.3)."""

    untrusted_issuer: str = field(repr=False)
    asked_issuer: str


class MetadataProblem(Enum):
    """What is wrong with a description."""

    UNREADABLE = auto()
    ENDPOINT_MISSING = auto()
    ENDPOINT_UNSAFE = auto()
    NO_CODE = auto()


@dataclass(eq=False)
class MetadataUnusable(DiscoveryError):
    """The description is the provider's, but nobody can sign in by it."""

    problem: MetadataProblem


@dataclass(frozen=True)
class ServerMetadata:
    """A description that has been checked; `revocation_endpoint` is empty where there is none.

    `code_challenge_methods` is None where nothing is said of PKCE; `names_itself` is RFC 9207's promise of an issuer in
    every authorization response.
    """

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    revocation_endpoint: str = ""
    authentication_methods: tuple[str, ...] = _DEFAULT_METHODS
    code_challenge_methods: tuple[str, ...] | None = None
    response_modes: tuple[str, ...] = _DEFAULT_MODES
    names_itself: bool = False

    def client_authentication(self, has_secret: bool) -> ClientAuthentication | None:
        """Choose how a client proves itself, or None where the server takes only what this app cannot do."""
        if not has_secret or self.takes_no_secret:
            return ClientAuthentication.NONE
        return next((_METHODS[name] for name in _METHODS if name in self.authentication_methods), None)

    @property
    def takes_no_secret(self) -> bool:
        """Tell whether the server wants no proof of the client, and no other way."""
        return "none" in self.authentication_methods and not set(_METHODS) & set(self.authentication_methods)

    @property
    def lacks_s256(self) -> bool:
        """Tell whether the server lists its PKCE methods, and S256 is not among them."""
        return self.code_challenge_methods is not None and "S256" not in self.code_challenge_methods

    @property
    def needs_form_post(self) -> bool:
        """Tell whether an answer can come back to a listener by POST alone."""
        return "query" not in self.response_modes and FORM_POST in self.response_modes

    @property
    def answers_elsewhere(self) -> bool:
        """Tell whether every answer stays in the browser, such as in the fragment: a listener gets none."""
        return not {"query", FORM_POST} & set(self.response_modes)


def read_metadata(untrusted_body: bytes, asked_issuer: str) -> ServerMetadata:
    """Check a description that was got for an issuer: raises IssuerDiffers or MetadataUnusable.

    A slash at the end of the issuer is the server's choice: both spellings have the same description.
    """
    untrusted = json_object(untrusted_body)
    if untrusted is None:
        raise MetadataUnusable(MetadataProblem.UNREADABLE)
    issuer = untrusted.get("issuer")
    if not isinstance(issuer, str) or issuer not in {asked_issuer.rstrip("/"), asked_issuer.rstrip("/") + "/"}:
        raise IssuerDiffers(issuer[:LONGEST_TEXT] if isinstance(issuer, str) else "", asked_issuer)
    if "code" not in _texts(untrusted, "response_types_supported", ("code",)):
        raise MetadataUnusable(MetadataProblem.NO_CODE)
    challenges = "code_challenge_methods_supported"
    return ServerMetadata(
        issuer=issuer,
        authorization_endpoint=_endpoint(untrusted, UrlField.AUTHORIZATION_ENDPOINT, issuer),
        token_endpoint=_endpoint(untrusted, UrlField.TOKEN_ENDPOINT, issuer),
        revocation_endpoint=_endpoint(untrusted, UrlField.REVOCATION_ENDPOINT, issuer),
        authentication_methods=_texts(untrusted, "token_endpoint_auth_methods_supported", _DEFAULT_METHODS),
        code_challenge_methods=_texts(untrusted, challenges, ()) if challenges in untrusted else None,
        response_modes=_texts(untrusted, "response_modes_supported", _DEFAULT_MODES),
        names_itself=untrusted.get("authorization_response_iss_parameter_supported") is True,
    )


def _texts(untrusted: dict[str, object], name: str, default: tuple[str, ...]) -> tuple[str, ...]:
    value = untrusted.get(name)
    if not isinstance(value, list):
        return default
    return tuple(item[:LONGEST_TEXT] for item in value[:_MOST_ITEMS] if isinstance(item, str))


def _endpoint(untrusted: dict[str, object], field: UrlField, issuer: str) -> str:
    value = untrusted.get(field.name.lower())
    if field is UrlField.REVOCATION_ENDPOINT and (value in (None, "")):
        return ""
    if not isinstance(value, str) or not value.strip():
        raise MetadataUnusable(MetadataProblem.ENDPOINT_MISSING)
    try:
        checked = endpoint(value, "", field)
    except UrlInvalid as error:
        raise MetadataUnusable(MetadataProblem.ENDPOINT_UNSAFE) from error
    if is_here(checked) and not is_here(issuer):  # a server elsewhere has no say in what runs on this computer
        raise MetadataUnusable(MetadataProblem.ENDPOINT_UNSAFE)
    return checked


def discover(typed_url: str) -> ServerMetadata:
    """Read RFC 8414 metadata, or else the OpenID configuration, of the issuer at a typed URL.

    Raises UrlInvalid, ProviderUnreachable, MetadataNotFound, IssuerDiffers or MetadataUnusable; where the second
    description does not help either, what was wrong with the first.
    """
    issuer = _without_well_known(issuer_url(typed_url))
    first_problem: DiscoveryError | None = None
    for address in well_known_addresses(issuer):
        untrusted_body = _fetch(address)
        if untrusted_body is None:
            continue
        try:
            return read_metadata(untrusted_body, issuer)
        except (IssuerDiffers, MetadataUnusable) as error:
            first_problem = first_problem or error
    raise first_problem or MetadataNotFound


def well_known_addresses(issuer: str) -> tuple[str, str]:
    """Name the two places: between host and path (RFC 8414 section 3.1), and after the path (OpenID Discovery 4)."""
    url = urlsplit(issuer.rstrip("/"))
    origin = f"{url.scheme}://{url.netloc}"
    return f"{origin}{_INSERTED}{url.path}", f"{origin}{url.path}{_APPENDED}"


def _without_well_known(pasted: str) -> str:
    """Take the address of a description, which people paste as well, for the issuer that it describes."""
    return pasted.replace(_INSERTED, "", 1).replace(_APPENDED, "", 1)


def _fetch(address: str) -> bytes | None:
    """Return the body of a description, or None where there is none."""
    from http import HTTPStatus  # late, as http.py, which brings requests: a start discovers nothing

    from netrex_gui.oauth.http import ask

    try:
        answer = ask("GET", address, seconds=_SECONDS)
    except TokenAnswerUnusable:  # endless: no description
        return None
    is_found = answer.status == HTTPStatus.OK and not answer.untrusted_body.lstrip().startswith(b"<")
    return answer.untrusted_body if is_found else None

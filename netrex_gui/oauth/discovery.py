"""Asking a provider for its own description. Imported late: it brings requests with it."""

from http import HTTPStatus
from urllib.parse import urlsplit

from netrex_gui.oauth.errors import TokenAnswerUnusable
from netrex_gui.oauth.http import ask
from netrex_gui.oauth.provider import issuer_url
from netrex_gui.oauth.server_metadata import (
    DiscoveryError,
    IssuerDiffers,
    MetadataNotFound,
    MetadataUnusable,
    ServerMetadata,
    read_metadata,
)

_SECONDS = 15.0
_INSERTED = "/.well-known/oauth-authorization-server"
_APPENDED = "/.well-known/openid-configuration"


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
    try:
        answer = ask("GET", address, seconds=_SECONDS)
    except TokenAnswerUnusable:  # endless: no description
        return None
    is_found = answer.status == HTTPStatus.OK and not answer.untrusted_body.lstrip().startswith(b"<")
    return answer.untrusted_body if is_found else None

"""Asking a provider for its own description. Imported late: it brings requests with it."""

from http import HTTPStatus
from urllib.parse import urlsplit

import requests

from netrex_gui.oauth.errors import TokenAnswerUnusable
from netrex_gui.oauth.provider import issuer_url
from netrex_gui.oauth.server_metadata import (
    DiscoveryError,
    IssuerDiffers,
    MetadataNotFound,
    MetadataUnusable,
    ServerMetadata,
    read_metadata,
)
from netrex_gui.oauth.transport import CONNECT_SECONDS, network_errors, sealed

READ_SECONDS = 10.0
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


def _unproven(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Prove nothing; where requests is given no authentication at all it looks for a password in ~/.netrc."""
    return request


def _fetch(address: str) -> bytes | None:
    """Return the body of a description, or None where there is none; a redirect is not followed."""
    with requests.Session() as session, network_errors(address):
        try:
            answer = session.get(
                sealed(session, address),
                headers={"Accept": "application/json"},
                auth=_unproven,
                timeout=(CONNECT_SECONDS, READ_SECONDS),
                allow_redirects=False,
            )
        except TokenAnswerUnusable:  # endless, or packed: no description
            return None
        is_found = answer.status_code == HTTPStatus.OK and not answer.content.lstrip().startswith(b"<")
        return answer.content if is_found else None

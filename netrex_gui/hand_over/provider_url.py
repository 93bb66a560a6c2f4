"""The provider's URL as a document has to write it."""

from netrex_gui.oauth.errors import UrlField, UrlInvalid, UrlProblem
from netrex_gui.oauth.provider import base_url


def canonical(untrusted_url: str) -> str:
    """Return ``scheme://host[:port]``, which is all that may be written: raises UrlInvalid.

    What a person types may be guessed at; in a document nothing is left to guess, and nothing to drop.
    """
    base = base_url(untrusted_url)
    if untrusted_url.rstrip("/") != base:
        raise UrlInvalid(UrlField.PROVIDER, UrlProblem.NOT_A_URL)
    return base

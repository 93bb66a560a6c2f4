"""Whether the provider can be reached, and how: one request that holds nothing secret. Imported late."""

import time
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from netrex_gui.oauth.answer import HttpAnswer
from netrex_gui.oauth.errors import TokenAnswerUnusable
from netrex_gui.oauth.http import ask


@dataclass(frozen=True)
class Reached:
    """An HTTP answer of whatever status; `clock_ahead` is this computer's clock less the server's, in seconds."""

    status: int
    clock_ahead: float | None


def reach(url: str, seconds: float) -> Reached:
    """Ask a server for the head of a page, as the token request would: raises ProviderUnreachable or UrlInvalid.

    `seconds` is the limit for all of it.
    """
    before = time.time()
    try:
        answer = ask("HEAD", url, seconds=seconds)
    except TokenAnswerUnusable as unusable:  # an answer, though not one for the token request
        return Reached(unusable.status, None)
    return Reached(answer.status, _clock_ahead(answer, (before + time.time()) / 2))


def _clock_ahead(answer: HttpAnswer, now: float) -> float | None:
    """Compare the ``Date`` header (RFC 9110 section 6.6.1), to which a cache adds its ``Age``, with our time."""
    try:
        date = parsedate_to_datetime(answer.untrusted_date)
        age = float(answer.untrusted_age or "0")
    except (TypeError, IndexError, ValueError, OverflowError, OSError):
        return None
    return now - date.timestamp() - age if date.tzinfo is not None else None  # without a zone it could be any hour

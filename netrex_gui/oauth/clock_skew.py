"""How far this computer's clock and the provider's are apart."""

from email.utils import parsedate_to_datetime


def clock_skew(untrusted_date: str, now: float) -> float:
    """Return by how many seconds `now` (Unix time) is ahead of a ``Date`` header (RFC 9110 section 6.6.1).

    It is negative where this computer's clock is behind, and 0 where the header is missing or cannot be read.
    """
    try:
        date = parsedate_to_datetime(untrusted_date)
    except (ValueError, TypeError, IndexError, OverflowError):
        return 0.0
    return now - date.timestamp() if date.tzinfo is not None else 0.0  # without a zone it could be any hour

"""Times as they stand in a file: texts in UTC, to the second (RFC 3339)."""

from datetime import UTC, datetime

_FIRST = datetime.min.replace(tzinfo=UTC).timestamp()
_LAST = datetime.max.replace(tzinfo=UTC, microsecond=0).timestamp()


def written(seconds: float | None) -> str | None:
    """Return a Unix time in seconds as a text.

    Raises ValueError, OverflowError or OSError for a number that is no time.
    """
    if seconds is None:
        return None
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def read(text: str | None) -> float | None:
    """Return the Unix time, in seconds, of a text: raises ValueError unless it can be written again."""
    if text is None:
        return None
    time_of_record = datetime.fromisoformat(text)
    if time_of_record.tzinfo is None:
        raise ValueError("a time is in UTC")
    seconds = time_of_record.timestamp()
    if not _FIRST <= seconds <= _LAST:
        raise ValueError("a time can be written again")
    return seconds

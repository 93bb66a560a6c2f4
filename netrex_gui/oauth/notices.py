"""What a listener noticed while it went on waiting."""

from enum import Enum, auto


class Notice(Enum):
    """Something that came instead of our redirect, and that the person can do something about."""

    OLDER_TAB = auto()
    """A redirect with another state: a tab of an earlier sign-in was finished."""

    TLS = auto()
    """A TLS handshake: a browser that insists on https asked for the redirect URI."""

    MALFORMED = auto()
    """A redirect with our state that holds no code, or a parameter twice."""

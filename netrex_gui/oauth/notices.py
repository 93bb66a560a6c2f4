"""What a listener noticed while it went on waiting."""

from enum import Enum, auto


class Notice(Enum):
    """Something that came before our redirect or instead of it, and that the person can do something about."""

    BROWSER_CAME = auto()
    """The browser was here, and was sent on to the provider: nothing to say, but good to know."""

    OLDER_TAB = auto()
    """A redirect with the state of an earlier sign-in of this run of the app."""

    ANOTHER_SIGN_IN = auto()
    """A redirect with a state that is not known."""

    STATE_MISSING = auto()
    """A redirect that does not say which request it answers."""

    NOTHING_IN_IT = auto()
    """A redirect without a query: the answer may be in the fragment, which stays in the browser."""

    TLS = auto()
    """A TLS handshake: a browser that insists on https asked for the redirect URI."""

    MALFORMED = auto()
    """A redirect with our state that holds no code, or a parameter twice."""

    UNREADABLE = auto()
    """A request with our state that is too long, or in a form that is not read."""

    OTHER_ADDRESS = auto()
    """A request with our state to another path or host than the redirect URI's."""

    LINK_ASTRAY = auto()
    """The link for the browser was used by something that is not a new browser window, such as a service worker."""

    LINK_USED = auto()
    """The link for the browser was used once more."""

"""The practice portal, and the connection that leads to it."""

from functools import cache

from netrex_gui.oauth.redirect_uri import DEFAULT_REDIRECT_URI, RedirectUri
from netrex_gui.practice import PracticePortal
from netrex_gui.practice.wording import ENGLISH, Speech
from netrex_gui.store.connection import PRACTICE_ID, Connection

__all__ = ["Speech", "start"]

PORT = 17816
_PORTS_AFTER_DEFAULT = 20


def start(speech: Speech = ENGLISH) -> tuple[Connection, str]:
    """Start the practice portal, once, and return a connection to it with its client secret: raises OSError.

    `speech` is how its pages speak.
    """
    portal = _portal(speech)
    connection = Connection(
        id=PRACTICE_ID,
        provider_url=portal.base_url,
        client_id=portal.client_id,
        scopes=("read", "liveview"),
    )
    return connection, portal.client_secret


@cache
def _portal(speech: Speech) -> PracticePortal:
    default = RedirectUri.parse(DEFAULT_REDIRECT_URI)
    others = (default.on_port(default.port + step).text for step in range(1, _PORTS_AFTER_DEFAULT + 1))
    portal = PracticePortal((default.text, *others), PORT, speech=speech)
    portal.start()
    return portal

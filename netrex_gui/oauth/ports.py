"""Who holds a port that we wanted, and which one might be had instead."""

import errno
import http.client
import os
import socket

from netrex_gui.oauth.errors import PortRefused, PortTaken, SignInError
from netrex_gui.oauth.redirect_uri import RedirectUri

SERVER_NAME = "NetrexToken"
"""What this app's listener calls itself, so that another window of it can be told from a stranger."""

_PORTS_TO_OFFER = 20
_LAST_PORT = 65535
_ASK_SECONDS = 0.5


def refusal(redirect_uri: RedirectUri, error: OSError) -> SignInError:
    """Tell why listening failed: PortTaken, or PortRefused where the system forbids it."""
    if error.errno != errno.EADDRINUSE:
        return PortRefused(redirect_uri.port, os.strerror(error.errno or 0))
    return PortTaken(redirect_uri.port, _is_this_app(redirect_uri), _free_redirect_uri(redirect_uri))


def _is_this_app(redirect_uri: RedirectUri) -> bool:
    connection = http.client.HTTPConnection(redirect_uri.addresses[0], redirect_uri.port, timeout=_ASK_SECONDS)
    try:
        connection.request("HEAD", "/", headers={"Host": min(redirect_uri.authorities)})
        return connection.getresponse().headers.get("Server") == SERVER_NAME
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _free_redirect_uri(taken: RedirectUri) -> str | None:
    for port in range(taken.port + 1, min(taken.port + _PORTS_TO_OFFER, _LAST_PORT) + 1):
        if all(_is_free(address, port) for address in taken.addresses):
            return taken.on_port(port).text
    return None


def _is_free(address: str, port: int) -> bool:
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as candidate:
        try:
            candidate.bind((address, port))
        except OSError as error:
            return error.errno != errno.EADDRINUSE  # no IPv6 at all is no hindrance
        return True

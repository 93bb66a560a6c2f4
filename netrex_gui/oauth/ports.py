"""Who holds a port that we wanted, and which one might be had instead."""

import errno
import itertools
import os
import socket
import time
from collections.abc import Iterator

from netrex_gui.oauth.errors import PortRefused, PortTaken, SignInError
from netrex_gui.oauth.redirect_uri import DEFAULT_REDIRECT_URI, RedirectUri

SERVER_NAME = "NetrexToken"
"""What this app's listener calls itself, so that another window of it can be told from a stranger."""

_FIRST_FREE_FOR_ALL = 1024
_NEAR, _FAR, _STEP = 20, 2000, 100
"""Windows reserves ports by the hundred, so that the next ones may all be refused as well."""
_LAST_PORT = 65535
_ASK_SECONDS = 0.5
_LONGEST_HEAD = 4096
_END_OF_HEAD = b"\r\n\r\n"


def refusal(redirect_uri: RedirectUri, error: OSError) -> SignInError:
    """Tell why listening failed: PortTaken, or PortRefused where the system forbids it."""
    free = _free_redirect_uri(redirect_uri)
    if error.errno != errno.EADDRINUSE:
        return PortRefused(redirect_uri.port, os.strerror(error.errno or 0), free)
    return PortTaken(redirect_uri.port, _is_this_app(redirect_uri), free)


def _is_this_app(redirect_uri: RedirectUri) -> bool:
    """Ask who listens there, for so long in all: a stranger may answer byte by byte and without end."""
    request = f"HEAD / HTTP/1.1\r\nHost: {min(redirect_uri.authorities)}\r\n\r\n".encode()
    until = time.monotonic() + _ASK_SECONDS
    head = b""
    try:
        with socket.create_connection((redirect_uri.addresses[0], redirect_uri.port), _ASK_SECONDS) as holder:
            holder.sendall(request)
            while _END_OF_HEAD not in head and len(head) < _LONGEST_HEAD and (left := until - time.monotonic()) > 0:
                holder.settimeout(left)
                piece = holder.recv(_LONGEST_HEAD)
                head += piece or _END_OF_HEAD
    except OSError:
        return False
    return f"\r\nServer: {SERVER_NAME}\r\n".encode() in head


def _free_redirect_uri(taken: RedirectUri) -> str | None:
    for port in _candidates(taken.port):
        found = {_is_free(address, port) for address in taken.addresses}
        if True in found and False not in found:
            return taken.on_port(port).text
    return None


def _candidates(port: int) -> Iterator[int]:
    start = port if port >= _FIRST_FREE_FOR_ALL else RedirectUri.parse(DEFAULT_REDIRECT_URI).port - 1
    near = range(start + 1, start + _NEAR + 1)
    far = range(start + _STEP, start + _FAR, _STEP)
    return (candidate for candidate in itertools.chain(near, far) if candidate <= _LAST_PORT)


def _is_free(address: str, port: int) -> bool | None:
    """Tell whether a port can be had now, or None where the machine has no such address: ::1 without IPv6."""
    try:
        with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as candidate:
            candidate.bind((address, port))
    except OSError as error:
        return None if error.errno in {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT} else False
    return True

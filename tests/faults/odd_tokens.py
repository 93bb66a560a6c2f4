"""Token endpoints whose answer holds a good token, and is odd beside that."""

import json
import socket
import threading

from tests.faults.answers import TOKEN, answered, answered_by, dated
from tests.faults.network import GOOD, HEAD
from tests.faults.stage import Arrange, Fault

READY = "Your token is ready"


def with_members(written: str, headers: str = "Content-Type: application/json") -> Arrange:
    """Hand over a token with more members, as they are written."""
    return answered(f'{{"access_token": "{TOKEN}", {written}}}', headers=headers)


def in_chunks(connection: socket.socket) -> None:
    """Send each byte of the answer as a chunk of its own (RFC 9112 section 7.1)."""
    body = "".join(f"1\r\n{character}\r\n" for character in json.dumps({"access_token": TOKEN}))
    connection.sendall(HEAD[:-2] + b"Transfer-Encoding: chunked\r\n\r\n" + body.encode() + b"0\r\n\r\n")


def byte_by_byte(connection: socket.socket) -> None:
    """Send the answer slowly."""
    for byte in GOOD:
        connection.sendall(bytes([byte]))
        threading.Event().wait(0.005)


def expiring(written: str, said: str = "did not say how long") -> Fault:
    """Hand over a token with such an ``expires_in``."""
    shown = written if len(written) < 12 else f"{written[:9]}…"
    return Fault(f"expires_in {shown}", READY, with_members(f'"expires_in": {written}'), said)


def scoped(written: str, said: str) -> Fault:
    """Hand over a token with such a ``scope``; ``read`` was asked for."""
    return Fault(f"scope {written}", READY, with_members(f'"scope": {written}'), said)


def typed(written: str, said: str) -> Fault:
    """Hand over a token with such a ``token_type``."""
    return Fault(f"token_type {written}", READY, with_members(f'"token_type": {written}'), said)


READ, WRITE = "See settings and state (read)", "Change settings (write)"
LEFT, AS_ASKED, GRANTED = "minutes left", f"As asked for: {READ}.", f"Granted: {READ}."
HOUR = f'{{"access_token": "{TOKEN}", "expires_in": 3600}}'

ODDITIES = (
    *map(
        expiring, ("null", "0", "-1", '"soon"', '""', "true", "[3600]", "{}", "NaN", "1e999", "9" * 400, '"Infinity"')
    ),
    expiring("3600", LEFT),
    expiring('" 3600 "', LEFT),
    expiring("3600.75", LEFT),
    scoped('"read"', GRANTED),
    scoped('["read"]', GRANTED),
    scoped('"read,write"', f"Not asked for: {WRITE}."),
    scoped('"read write"', f"Not asked for: {WRITE}."),
    scoped('["read", 7, null]', GRANTED),
    scoped('""', f"Granted: none. Not granted: {READ}."),
    scoped("null", AS_ASKED),
    scoped("7", AS_ASKED),
    scoped('{"read": true}', AS_ASKED),
    scoped('"re\\u202ead"', "Not asked for: re⟨U+202E⟩ad."),
    typed('"mac"', "its type “mac”"),
    typed('"<b>\\u202e"', "its type “<b>⟨U+202E⟩”"),
    typed('"BEARER"', AS_ASKED),
    typed("null", AS_ASKED),
    typed("7", AS_ASKED),
    Fault("a clock 7 minutes behind", READY, dated(7, HOUR), "clock is about 7 minutes behind"),
    Fault("a clock 3 days ahead", READY, dated(-3 * 24 * 60, HOUR), "clock is about 3 days ahead"),
    Fault("a clock 1 minute behind", READY, dated(1, HOUR), "minutes left " + AS_ASKED),
    Fault("a date that is none", READY, with_members('"expires_in": 3600', "Date: yesterday"), LEFT),
    Fault("called a web page", READY, with_members('"a": 1', "Content-Type: text/html; charset=latin-1"), AS_ASKED),
    Fault("with a byte order mark", READY, answered(b"\xef\xbb\xbf" + HOUR.encode()), LEFT),
    Fault("with bytes that are no UTF-8", READY, answered(HOUR.encode()[:-1] + b', "a": "\xff"}'), LEFT),
    Fault("an empty error beside it", READY, with_members('"error": ""'), AS_ASKED),
    Fault("in chunks of one byte", READY, answered_by(in_chunks), AS_ASKED),
    Fault("byte by byte", READY, answered_by(byte_by_byte), AS_ASKED),
)

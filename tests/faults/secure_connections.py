"""Secure connections that do not come about: certificates that cannot be believed, servers that speak no TLS."""

import contextlib
import os
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tests.faults.answers import answered_by
from tests.faults.network import GOOD, PORTAL, hang
from tests.faults.stage import Arrange, Fault, Stage
from tests.oauth.certificates import certificate_in, tls_with
from tests.oauth.kit import SECONDS, serving


def certified(trusted: bool = True, first_day: int = -1, last_day: int = 1, address: str = "127.0.0.1") -> Arrange:
    """Show such a certificate at the token endpoint; nothing may be sent to it."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        certificate = certificate_in(stage.folder, first_day, last_day, address)
        if trusted:
            stage.environment.setenv("SSL_CERT_FILE", os.fspath(certificate))
        with serving(lambda connection: connection.sendall(GOOD), tls_with(certificate)) as server:
            stage.ask_at(f"https://127.0.0.1:{server.port}/oauth2/token")
            yield
            assert server.requests == []

    return arrange


@contextmanager
def without_certificate_file(stage: Stage) -> Iterator[None]:
    """Have the environment name a file of certificates that is not there."""
    stage.environment.setenv("REQUESTS_CA_BUNDLE", os.fspath(stage.folder / "gone.pem"))
    stage.ask_at(PORTAL)
    yield


@contextmanager
def plain_server_for_https(stage: Stage) -> Iterator[None]:
    """Answer the beginning of TLS with plain http."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            with contextlib.suppress(OSError), listener.accept()[0] as connection:
                connection.recv(65536)
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")

        thread = threading.Thread(target=answer)
        thread.start()
        stage.ask_at(f"https://127.0.0.1:{listener.getsockname()[1]}/oauth2/token")
        yield
        thread.join(SECONDS)


@contextmanager
def tls_server_for_http(stage: Stage) -> Iterator[None]:
    """Answer plain http with what a server of TLS says to it: an alert, RFC 8446 section 6."""
    alert = b"\x15\x03\x01\x00\x02\x02\x46\r\n"
    with answered_by(lambda connection: connection.sendall(alert))(stage):
        yield


@contextmanager
def no_common_cipher(stage: Stage) -> Iterator[None]:
    """Speak TLS, but with no cipher that is still in use."""
    context = tls_with(certificate_in(stage.folder))
    context.set_ciphers("AECDH-NULL-SHA:@SECLEVEL=0")
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with serving(hang, context) as server:
        stage.ask_at(f"https://127.0.0.1:{server.port}/oauth2/token")
        yield


IT = "the IT department"

FAULTS = (
    Fault("a certificate that nobody vouches for", "is not trusted", certified(trusted=False), "company's proxy"),
    Fault(
        "a certificate that has expired",
        "is not valid today",
        certified(first_day=-9, last_day=-2),
        "this computer's date",
    ),
    Fault(
        "a certificate that is not valid yet",
        "is not valid today",
        certified(first_day=2, last_day=9),
        "this computer's date",
    ),
    Fault("a certificate of another name", "is not that of", certified(address="127.0.0.2"), "spelling"),
    Fault("a certificate file that is missing", "file of certificates", without_certificate_file, "REQUESTS_CA_BUNDLE"),
    Fault("plain http where TLS should be", "No secure connection", plain_server_for_https, IT),
    Fault("TLS without a common cipher", "No secure connection", no_common_cipher, IT),
    Fault("TLS where plain http should be", "as a web server does", tls_server_for_http, "https"),
)

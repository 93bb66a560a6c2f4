"""Proxies on the way to the provider that do not let the token request through."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.faults.network import PORTAL
from tests.faults.stage import Arrange, Fault, Stage
from tests.oauth.kit import serving
from tests.ports import free_port
from tests.proxies import another_kind

VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


def by_proxy(proxy: str) -> Arrange:
    """Have the environment name a proxy."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        for name in VARIABLES:
            for each in (name, name.lower()):
                stage.environment.delenv(each, raising=False)
        stage.environment.setenv("https_proxy", proxy)
        stage.ask_at(PORTAL)
        with _no_names(stage):
            yield

    return arrange


def proxy_answering(status: str) -> Arrange:
    """Have a proxy answer like that to CONNECT."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        answer = f"HTTP/1.1 {status}\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n".encode()
        with serving(lambda connection: connection.sendall(answer)) as proxy:
            with by_proxy(f"http://127.0.0.1:{proxy.port}")(stage):
                yield
            assert [request.split()[0] for request in proxy.requests] == ["CONNECT"]

    return arrange


@contextmanager
def _no_names(stage: Stage) -> Iterator[None]:
    """See that nothing is looked up by name."""
    names: list[str] = []
    look_up = socket.getaddrinfo

    def note(host: str, *rest: Any, **more: Any) -> Any:
        names.append(host)
        return look_up(host, *rest, **more)

    stage.environment.setattr(socket, "getaddrinfo", note)
    yield
    assert set(names) <= {"127.0.0.1"}


def proxy_behind(scheme: str) -> Arrange:
    """Have the environment put this before the address of a proxy that speaks http."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        with another_kind() as port, by_proxy(f"{scheme}://127.0.0.1:{port}")(stage):
            yield

    return arrange


FTP, UNESCAPED = "ftp://127.0.0.1:9", "http://user:p@ss#1/x@127.0.0.1:9"
DOMAIN = "http://DOMAIN\\user:pass@127.0.0.1:9"
IT = "the IT department"

FAULTS = (
    Fault("a proxy that wants a password", "wants a password", proxy_answering("407 Password"), IT),
    Fault("a proxy that refuses", "does not let this app through", proxy_answering("403 Forbidden"), IT),
    Fault("a proxy that is not there", "does not answer", by_proxy(f"http://127.0.0.1:{free_port()}"), "VPN"),
    Fault(
        "a proxy setting that names no http proxy", "setting https_proxy cannot be used", by_proxy(FTP), "http proxy"
    ),
    Fault("a proxy's password that is not escaped", "in the setting https_proxy", by_proxy(UNESCAPED), "@ as %40"),
    Fault("a backslash in the name for a proxy", "in the setting https_proxy", by_proxy(DOMAIN), "\\ as %5C"),
    Fault(
        "a proxy's address in quotes",
        "https_proxy stands in quotes",
        by_proxy('"http://127.0.0.1:9"'),
        "Remove the quo",
    ),
    Fault(
        "https before a proxy that speaks http",
        "as the setting https_proxy says",
        proxy_behind("https"),
        "write http://",
    ),
    Fault(
        "socks5 before a proxy that speaks http",
        "as the setting https_proxy says",
        proxy_behind("socks5"),
        "write http://",
    ),
)

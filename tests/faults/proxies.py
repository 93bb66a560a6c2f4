"""Proxies on the way to the provider that do not let the token request through."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.faults.network import PORTAL
from tests.faults.stage import Arrange, Fault, Stage
from tests.oauth.kit import serving
from tests.ports import free_port

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


IT = "the IT department"

FAULTS = (
    Fault("a proxy that wants a password", "wants a password", proxy_answering("407 Password"), IT),
    Fault("a proxy that refuses", "does not let this app through", proxy_answering("403 Forbidden"), IT),
    Fault("a proxy that is not there", "does not answer", by_proxy(f"http://127.0.0.1:{free_port()}"), "VPN"),
    Fault("a proxy setting that names no http proxy", "cannot be used", by_proxy("ftp://127.0.0.1:9"), "http proxy"),
)

"""A newer version is learnt of where the person asks for it, and nobody learns who asked."""

import socket
from collections.abc import Callable

import pytest

from netrex_gui.oauth.errors import ProviderUnreachable
from netrex_gui.oauth.http import USER_AGENT
from netrex_gui.support.newer_version import NoReleaseFound, is_newer, newest_version
from tests.oauth.kit import serving
from tests.ports import free_port


def leading_to(place: str) -> Callable[[socket.socket], None]:
    """Answer as a page that has moved."""
    answer = f"HTTP/1.1 302 Found\r\nLocation: {place}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    return lambda connection: connection.sendall(answer.encode())


def test_the_newest_version_is_read_from_where_its_page_leads_and_one_anonymous_request_is_sent() -> None:
    with serving(leading_to("https://forge.example/owner/name/releases/tag/v1.12.0")) as forge:
        assert newest_version(f"http://127.0.0.1:{forge.port}/owner/name") == "1.12.0"
    (request,) = forge.requests
    line, *headers = request.rstrip("\r\n").split("\r\n")
    assert line == "HEAD /owner/name/releases/latest HTTP/1.1"
    assert sorted(headers) == sorted(
        [
            f"Host: 127.0.0.1:{forge.port}",
            f"User-Agent: {USER_AGENT}",
            "Accept-Encoding: identity",
            "Accept: */*",
            "Connection: keep-alive",
        ]
    )


@pytest.mark.parametrize("place", ["https://forge.example/login", "/releases", "/releases/tag/v1.2.0<b>", ""])
def test_what_names_no_version_is_believed_to_be_none(place: str) -> None:
    with serving(leading_to(place)) as forge, pytest.raises(NoReleaseFound):
        newest_version(f"http://127.0.0.1:{forge.port}")


def test_a_page_out_of_reach_is_told_as_that() -> None:
    with pytest.raises(ProviderUnreachable):
        newest_version(f"http://127.0.0.1:{free_port()}")


@pytest.mark.parametrize(
    ("version", "than", "newer"),
    [
        ("0.3.0", "0.2.0", True),
        ("0.10.0", "0.9.1", True),
        ("0.2.0", "0.2.0", False),
        ("0.2", "0.2.0", False),
        ("0.2.0", "0.2.0rc1", True),
        ("0.1.9", "0.2.0rc1", False),
        ("0.1.0", "0.2.0", False),
    ],
)
def test_versions_are_compared_by_their_numbers(version: str, than: str, newer: bool) -> None:
    assert is_newer(version, than) is newer

"""Which problem an exception stands for, also those that only another system or another setup raises."""

import errno
import http.client
import os
import socket
import ssl

import pytest
import requests
import urllib3.exceptions

from netrex_gui.oauth.errors import NetworkProblem, ProviderUnreachable
from netrex_gui.oauth.http import network_errors
from netrex_gui.oauth.network_problem import network_problem


def certificate_error(code: int) -> requests.exceptions.SSLError:
    """Make what requests raises when truststore has found fault with a certificate."""
    fault = ssl.SSLCertVerificationError(1, "certificate verify failed")
    fault.verify_code = code
    return requests.exceptions.SSLError(urllib3.exceptions.SSLError(fault))


def system_error(number: int) -> requests.ConnectionError:
    """Make what requests raises when the system could not connect."""
    return requests.ConnectionError(OSError(number, os.strerror(number)))


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (certificate_error(10), NetworkProblem.CERTIFICATE_OUT_OF_DATE),
        (certificate_error(0x800B0101), NetworkProblem.CERTIFICATE_OUT_OF_DATE),
        (certificate_error(-67818), NetworkProblem.CERTIFICATE_OUT_OF_DATE),
        (certificate_error(62), NetworkProblem.CERTIFICATE_OF_ANOTHER),
        (certificate_error(0x800B010F), NetworkProblem.CERTIFICATE_OF_ANOTHER),
        (certificate_error(-67602), NetworkProblem.CERTIFICATE_OF_ANOTHER),
        (certificate_error(18), NetworkProblem.CERTIFICATE),
        (certificate_error(0x800B0109), NetworkProblem.CERTIFICATE),
        (system_error(errno.ENETUNREACH), NetworkProblem.NO_NETWORK),
        (system_error(errno.ENETDOWN), NetworkProblem.NO_NETWORK),
        (system_error(errno.EHOSTUNREACH), NetworkProblem.REFUSED),
        (system_error(errno.ETIMEDOUT), NetworkProblem.TIMED_OUT),
        (system_error(errno.EPIPE), NetworkProblem.BROKEN_OFF),
        (requests.ConnectionError(socket.gaierror(socket.EAI_AGAIN, "again")), NetworkProblem.NO_NETWORK),
        (requests.ConnectionError(socket.gaierror(socket.EAI_FAIL, "no")), NetworkProblem.NAME_NOT_FOUND),
        (requests.exceptions.InvalidURL("the label is too long"), NetworkProblem.NAME_NOT_FOUND),
        (requests.exceptions.InvalidSchema("Missing dependencies for SOCKS support."), NetworkProblem.PROXY_UNUSABLE),
        (requests.exceptions.InvalidProxyURL("no host"), NetworkProblem.PROXY_UNUSABLE),
        (requests.ConnectionError(ssl.SSLEOFError(8, "EOF occurred")), NetworkProblem.BROKEN_OFF),
        (requests.ConnectionError(http.client.RemoteDisconnected("closed")), NetworkProblem.BROKEN_OFF),
        (requests.ConnectionError(http.client.LineTooLong("header line")), NetworkProblem.NO_HTTP),
    ],
)
def test_each_exception_stands_for_one_problem(error: requests.RequestException, problem: NetworkProblem) -> None:
    assert network_problem(error) is problem


def test_an_exception_that_goes_round_in_circles_is_read_once() -> None:
    first, second = requests.ConnectionError(), OSError(errno.ECONNREFUSED, "refused")
    first.__cause__, second.__cause__ = second, first
    assert network_problem(first) is NetworkProblem.REFUSED


def test_the_reason_is_the_systems_alone_as_requests_would_quote_the_url() -> None:
    """N27: a query may hold the code and the secret."""
    quoting = requests.ConnectionError("https://portal.invalid/?client_secret=hidden")
    with pytest.raises(ProviderUnreachable) as unreachable, network_errors("https://portal.invalid:8443/token"):
        raise quoting from OSError(errno.ECONNREFUSED, "Connection refused", "hidden")
    assert (unreachable.value.host, unreachable.value.reason) == ("portal.invalid:8443", "Connection refused")

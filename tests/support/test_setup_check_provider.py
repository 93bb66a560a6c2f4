"""What a check of the setup finds out about the provider and the way to it."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from netrex_gui.gui.help.setup_text import sentence
from netrex_gui.oauth import proxies
from netrex_gui.oauth.errors import NetworkProblem
from netrex_gui.support.setup_findings import (
    CertificateNotTrusted,
    CertificateTrusted,
    Check,
    ClockNotTold,
    ClockRight,
    ClockWrong,
    NoProxy,
    NotTried,
    ProviderAnswered,
    ProviderSilent,
    ProxyUnusable,
    ProxyUsed,
)
from tests.certificate import server_context, write_certificate
from tests.oauth.kit import serving
from tests.ports import free_port
from tests.setup_kit import answering, check

pytestmark = pytest.mark.usefixtures("surroundings")


@pytest.mark.parametrize("status", ["200 OK", "301 Moved", "401 No", "404 Not here", "500 Broken"])
def test_any_answer_of_the_provider_counts(status: str) -> None:
    with serving(answering("Location: http://127.0.0.1:1/", status=status)) as server:
        found = check(f"http://127.0.0.1:{server.port}")
    assert found[Check.PROVIDER] == ProviderAnswered(f"127.0.0.1:{server.port}")
    assert len(server.requests) == 1


def test_the_request_to_the_provider_holds_nothing_secret(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """N22: nothing from ``~/.netrc``; 127.1 counts as another machine, for which the environment is asked."""
    certificate = write_certificate(tmp_path, "127.1")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    monkeypatch.setenv("NO_PROXY", "127.1")
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine 127.1 login somebody password hidden\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    with serving(answering(), server_context(certificate)) as server:
        check(f"https://127.1:{server.port}")
    assert server.requests[0].startswith("HEAD / HTTP/1.1\r\n")
    assert not {"authorization", "cookie"} & {line.split(":")[0].lower() for line in server.requests[0].split("\r\n")}


def test_a_provider_that_is_not_there_is_told_with_its_reason() -> None:
    for url, problem in (
        (f"http://127.0.0.1:{free_port()}", NetworkProblem.REFUSED),
        ("https://portal.invalid", NetworkProblem.NAME_NOT_FOUND),
    ):
        found = check(url)
        finding = found[Check.PROVIDER]
        assert isinstance(finding, ProviderSilent)
        assert finding.problem is problem
        assert {found[Check.CERTIFICATE], found[Check.CLOCK]} == {NotTried()}


def http_date(off: timedelta) -> str:
    return format_datetime(datetime.now(UTC) + off, usegmt=True)


@pytest.mark.parametrize("minutes", [-60 * 24 * 400, -90, -3, 3, 90])
def test_a_clock_that_is_wrong_is_told_by_how_much(minutes: int) -> None:
    with serving(answering(f"Date: {http_date(timedelta(minutes=-minutes))}")) as server:
        finding = check(f"http://127.0.0.1:{server.port}")[Check.CLOCK]
    assert isinstance(finding, ClockWrong)
    assert finding.seconds_ahead == pytest.approx(minutes * 60, abs=10)


@pytest.mark.parametrize("seconds", [-100, 0, 100])
def test_a_clock_within_two_minutes_is_right(seconds: int) -> None:
    with serving(answering(f"Date: {http_date(timedelta(seconds=seconds))}")) as server:
        assert check(f"http://127.0.0.1:{server.port}")[Check.CLOCK] == ClockRight()


def test_an_answer_out_of_a_cache_does_not_accuse_the_clock() -> None:
    with serving(answering(f"Date: {http_date(timedelta(hours=-2))}", "Age: 7200")) as server:
        assert check(f"http://127.0.0.1:{server.port}")[Check.CLOCK] == ClockRight()


@pytest.mark.parametrize(
    "header",
    ["X: y", "Date: yesterday", "Date: ", "Date: Tue, 99 Nov 1994 08:12:31 GMT", "Date: 15 Nov 1994 08:12:31"],
)
def test_a_provider_may_keep_the_time_to_itself(header: str) -> None:
    with serving(answering(header)) as server:
        assert check(f"http://127.0.0.1:{server.port}")[Check.CLOCK] == ClockNotTold()


def test_the_proxy_is_told_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    """N27: the report shows the proxy's address."""
    monkeypatch.setattr(proxies.desktop, "find", lambda _: {"https": "http://u:s3cret@127.0.0.1:1"})
    found = check("https://portal.invalid")
    assert found[Check.PROXY] == ProxyUsed("http://127.0.0.1:1")
    silent = found[Check.PROVIDER]
    assert isinstance(silent, ProviderSilent)
    assert silent.problem is NetworkProblem.PROXY_UNREACHABLE
    monkeypatch.setenv("https_proxy", "u:s3cret@127.0.0.1:2")
    assert check("https://portal.invalid")[Check.PROXY] == ProxyUsed("http://127.0.0.1:2")
    monkeypatch.setenv("no_proxy", "portal.invalid")
    assert check("https://portal.invalid")[Check.PROXY] == NoProxy()


def test_a_certificate_is_told_to_be_trusted_or_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """N19: as the system sees it, which is what the token request meets as well."""
    certificate = write_certificate(tmp_path, "127.0.0.1")
    with serving(answering(), server_context(certificate)) as server:
        url = f"https://127.0.0.1:{server.port}"
        found = check(url)
        refused = found[Check.CERTIFICATE]
        assert isinstance(refused, CertificateNotTrusted)
        assert refused.problem is NetworkProblem.CERTIFICATE
        assert found[Check.PROVIDER] == ProviderAnswered(f"127.0.0.1:{server.port}")
        assert (found[Check.CLOCK], server.requests) == (NotTried(), [])
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert check(url)[Check.CERTIFICATE] == CertificateTrusted()


def test_a_file_of_certificates_that_is_missing_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "missing.pem"))
    found = check("https://portal.invalid")
    broken = found[Check.CERTIFICATE]
    assert isinstance(broken, CertificateNotTrusted)
    assert broken.problem is NetworkProblem.CERTIFICATE_FILE
    assert found[Check.PROVIDER] == NotTried()


@pytest.mark.parametrize(
    ("setting", "problem"),
    [
        ("http://user:p@ss#1/x@127.0.0.1:9", NetworkProblem.PROXY_USER),
        ("http://DOMAIN\\user:pass@127.0.0.1:9", NetworkProblem.PROXY_USER),
        ("'http://127.0.0.1:9'", NetworkProblem.PROXY_QUOTES),
        ("ftp://127.0.0.1:9", NetworkProblem.PROXY_UNUSABLE),
    ],
)
def test_a_proxys_setting_that_cannot_be_used_is_named_and_nobody_is_asked(
    monkeypatch: pytest.MonkeyPatch, setting: str, problem: NetworkProblem
) -> None:
    monkeypatch.setenv("https_proxy", setting)
    found = check("https://portal.invalid")
    assert found[Check.PROXY] == ProxyUnusable(problem, "portal.invalid", "https_proxy")
    assert {found[each] for each in (Check.PROVIDER, Check.CERTIFICATE, Check.CLOCK)} == {NotTried()}
    said = sentence(found[Check.PROXY])
    assert "https_proxy" in said
    assert "pass" not in said.replace("password", "")


def test_a_socks_proxy_that_is_not_there_is_told_as_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proxies.desktop, "find", lambda _: {"https": f"socks5h://127.0.0.1:{free_port()}"})
    silent = check("https://portal.invalid")[Check.PROVIDER]
    assert isinstance(silent, ProviderSilent)
    assert silent.problem is NetworkProblem.PROXY_UNREACHABLE

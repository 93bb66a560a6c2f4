"""Every finding has words: how it is, and what to do."""

import inspect
import re

import pytest

from netrex_gui.gui.help import setup_text
from netrex_gui.oauth.errors import NetworkProblem, UrlField, UrlInvalid, UrlProblem
from netrex_gui.support import setup_findings as findings
from netrex_gui.support.setup_findings import Check, Finding, Result, Verdict

FOREIGN = "for\u202eeign"
UNUSABLE = (NetworkProblem.PROXY_UNUSABLE, NetworkProblem.PROXY_QUOTES, NetworkProblem.PROXY_USER)
SAMPLES: list[Finding] = [
    findings.Overdue(5.0),
    findings.CheckBroke("ValueError"),
    findings.NotTried(),
    *(findings.AddressUnusable(UrlInvalid(UrlField.PROVIDER, problem)) for problem in UrlProblem),
    findings.ListenerReached(17817),
    findings.ListenerNotNeeded(),
    findings.PortInUse(17817, by_this_app=True, free_redirect_uri=""),
    findings.PortInUse(17817, by_this_app=False, free_redirect_uri="http://127.0.0.1:17818/callback"),
    findings.PortInUse(17817, by_this_app=False, free_redirect_uri=""),
    findings.PortForbidden(80, FOREIGN),
    findings.ListenerNotReached(17817),
    findings.BrowserFound(FOREIGN),
    findings.BrowserFound(""),
    findings.BrowserNotFound(),
    *(findings.ProxyUnusable(problem, "portal.example", name) for problem in UNUSABLE for name in ("", "https_proxy")),
    findings.ProxyUsed("http://proxy.example:3128"),
    findings.NoProxy(),
    findings.ProviderAnswered("portal.example"),
    *(findings.ProviderSilent(problem, "portal.example", FOREIGN) for problem in NetworkProblem),
    findings.CertificateTrusted(),
    *(findings.CertificateNotTrusted(problem, "portal.example", FOREIGN) for problem in NetworkProblem),
    findings.CertificateNotNeeded(),
    findings.ClockRight(),
    findings.ClockWrong(180.0),
    findings.ClockWrong(-90000.0),
    findings.ClockWrong(10000000.0),
    findings.ClockNotTold(),
    findings.StoreReady("SecretService Keyring"),
    findings.StoreLocked("SecretService Keyring"),
    findings.StoreMissing(),
    findings.StoreFailed(),
]


def kinds() -> list[type[Finding]]:
    classes = [kind for _, kind in inspect.getmembers(findings, inspect.isclass)]
    return [kind for kind in classes if issubclass(kind, Finding) and kind is not Finding]


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_every_finding_has_words_and_a_sample_here(kind: type[Finding]) -> None:
    assert kind in setup_text.SENTENCES
    assert any(type(sample) is kind for sample in SAMPLES)


@pytest.mark.parametrize("finding", SAMPLES, ids=repr)
def test_a_sentence_is_whole_and_what_is_bad_says_what_to_do(finding: Finding) -> None:
    """N16: text from outside cannot turn the sentence around."""
    told = setup_text.sentence(finding)
    assert told.endswith((".", "⟨U+202E⟩eign"))
    assert not re.search(r"[{}]|%n|\u202e", told)
    if finding.verdict is Verdict.BAD:
        assert re.search(r"\. \w", told), "one sentence on what is wrong, one on what to do"


@pytest.mark.parametrize("check", Check)
def test_every_check_has_a_name(check: Check) -> None:
    assert setup_text.name(check)


def results(*verdicts: Finding) -> list[Result]:
    return [Result(Check.CLOCK, finding) for finding in verdicts]


def test_the_summary_counts_what_needs_attention() -> None:
    good, caution, bad = findings.ClockRight(), findings.StoreMissing(), findings.BrowserNotFound()
    told = [setup_text.summary(results(*each)) for each in ([good], [good, caution], [bad, caution], [bad, bad])]
    assert told[0] == "Everything is in order: you can sign in."
    assert "worth knowing" in told[1]
    assert "attention" in told[2]
    assert told[3].startswith("2")


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_a_word(verdict: Verdict) -> None:
    assert setup_text.verdict(verdict)

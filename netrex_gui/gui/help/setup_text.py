"""Words for what a check of the setup found, in the window and in the report for whoever helps."""

import os
import platform
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from netrex_gui import __version__
from netrex_gui.oauth.errors import ProviderUnreachable, UrlInvalid
from netrex_gui.oauth.provider import Provider
from netrex_gui.store import paths
from netrex_gui.store.connection import Connection
from netrex_gui.support import log
from netrex_gui.support import setup_findings as findings
from netrex_gui.support.redaction import redact
from netrex_gui.support.setup_findings import Check, Finding, Result, Verdict
from netrex_gui.system import info as computer_facts
from netrex_gui.texts.clock import clock_sentence
from netrex_gui.texts.input_errors import url_invalid
from netrex_gui.texts.network_errors import provider_unreachable
from netrex_gui.texts.untrusted import visible

translate = QCoreApplication.translate


def name(check: Check) -> str:
    """Name what is looked at."""
    return {
        Check.LISTENER: translate("Setup", "Way back from the browser"),
        Check.BROWSER: translate("Setup", "Browser"),
        Check.PROXY: translate("Setup", "Proxy"),
        Check.PROVIDER: translate("Setup", "Portal"),
        Check.CERTIFICATE: translate("Setup", "Certificate"),
        Check.CLOCK: translate("Setup", "Clock"),
        Check.PASSWORD_STORE: translate("Setup", "Password store"),
    }[check]


def verdict(verdict: Verdict) -> str:
    """Say in a word what a finding means, for those who do not see its colour."""
    return {
        Verdict.GOOD: translate("Setup", "good"),
        Verdict.CAUTION: translate("Setup", "worth knowing"),
        Verdict.BAD: translate("Setup", "needs attention"),
        Verdict.UNKNOWN: translate("Setup", "not checked"),
    }[verdict]


def checking() -> str:
    """Say that a check is under way."""
    return translate("Setup", "Checking…")


def summary(results: Sequence[Result]) -> str:
    """Say in one sentence how the setup is."""
    bad = sum(result.finding.verdict is Verdict.BAD for result in results)
    if bad:
        return translate("Setup", "%n things need your attention.", None, bad)
    if any(result.finding.verdict is Verdict.CAUTION for result in results):
        return translate("Setup", "You can sign in. There is something worth knowing.")
    return translate("Setup", "Everything is in order: you can sign in.")


def sentence(finding: Finding) -> str:
    """Say what was found, and what to do about it; text from outside is made visible."""
    return visible(SENTENCES[type(finding)](finding))


def _overdue(finding: findings.Overdue) -> str:
    waited = translate("Setup", "There was no answer within %n seconds.", None, int(finding.seconds))
    return f"{waited} {translate('Setup', 'Check again in a moment.')}"


def _port_in_use(finding: findings.PortInUse) -> str:
    if finding.by_this_app:
        return translate(
            "Setup",
            "Another window of this app is signing in at port {port}. Finish or cancel there, and check again.",
        ).format(port=finding.port)
    if finding.free_redirect_uri:
        return translate(
            "Setup",
            "Another program uses port {port}. Close that program, or use {url} instead, and register that in the "
            "portal.",
        ).format(port=finding.port, url=finding.free_redirect_uri)
    return translate(
        "Setup", "Another program uses port {port}. Close that program, or use a redirect URL with another port."
    ).format(port=finding.port)


def _port_forbidden(finding: findings.PortForbidden) -> str:
    return translate(
        "Setup",
        "This computer does not let the app listen at port {port} ({reason}). Use a redirect URL with another port, "
        "such as 17817, and register it in the portal.",
    ).format(port=finding.port, reason=finding.reason)


def _listener_not_reached(finding: findings.ListenerNotReached) -> str:
    return translate(
        "Setup",
        "The app listens at port {port}, but what is sent there does not arrive. A firewall or a security program may "
        "be in the way; ask whoever looks after this computer to allow it.",
    ).format(port=finding.port)


def _browser_found(finding: findings.BrowserFound) -> str:
    if not finding.name:
        return translate("Setup", "This system opens links by itself.")
    return translate("Setup", "Links open in {name}.").format(name=finding.name)


def _unreachable(finding: findings.ProviderSilent | findings.CertificateNotTrusted) -> str:
    setting = finding.setting if isinstance(finding, findings.ProviderSilent) else ""
    return provider_unreachable(ProviderUnreachable(finding.problem, finding.host, finding.reason, setting)).sentences


def _clock_wrong(finding: findings.ClockWrong) -> str:
    advice = translate("Setup", "Have it set by itself in the system's settings; signing in may fail otherwise.")
    return f"{clock_sentence(finding.seconds_ahead)} {advice}"


SENTENCES: dict[type[Finding], Callable[[Any], str]] = {
    findings.Overdue: _overdue,
    findings.CheckBroke: lambda found: translate(
        "Setup", "This could not be checked ({name}). Please tell whoever gave you this app."
    ).format(name=found.name),
    findings.NotTried: lambda _: translate("Setup", "Not checked, as the portal could not be asked."),
    findings.AddressUnusable: lambda found: url_invalid(found.error).sentences,
    findings.ListenerReached: lambda found: translate(
        "Setup", "The browser can come back to the app at port {port}."
    ).format(port=found.port),
    findings.ListenerNotNeeded: lambda _: translate(
        "Setup", "Not needed with this redirect URL: you paste the address that the browser ended on."
    ),
    findings.PortInUse: _port_in_use,
    findings.PortForbidden: _port_forbidden,
    findings.ListenerNotReached: _listener_not_reached,
    findings.BrowserFound: _browser_found,
    findings.BrowserNotFound: lambda _: translate(
        "Setup", "Nothing here opens links. Install a browser, or copy the sign-in link and open it in one yourself."
    ),
    findings.ProxyUsed: lambda found: translate(
        "Setup", "This computer is set to reach the portal through {address}."
    ).format(address=found.address),
    findings.ProxyUnusable: lambda found: (
        provider_unreachable(ProviderUnreachable(found.problem, found.host, setting=found.setting)).sentences
    ),
    findings.NoProxy: lambda _: translate("Setup", "None is set: the app goes to the portal directly."),
    findings.ProviderAnswered: lambda found: translate("Setup", "{host} answers.").format(host=found.host),
    findings.ProviderSilent: _unreachable,
    findings.CertificateTrusted: lambda _: translate("Setup", "This computer trusts the portal's certificate."),
    findings.CertificateNotTrusted: _unreachable,
    findings.CertificateNotNeeded: lambda _: translate("Setup", "Not needed: the portal is on this computer."),
    findings.ClockRight: lambda _: translate("Setup", "This computer's clock is right."),
    findings.ClockWrong: _clock_wrong,
    findings.ClockNotTold: lambda _: translate("Setup", "Not checked, as the portal did not say what time it is."),
    findings.StoreReady: lambda found: translate("Setup", "{name} is ready to keep secrets.").format(name=found.name),
    findings.StoreLocked: lambda found: translate(
        "Setup", "{name} is locked. The system will ask you to unlock it when a secret is needed."
    ).format(name=found.name),
    findings.StoreMissing: lambda _: translate(
        "Setup", "There is none that the app could use. Secrets are kept only until you close the app."
    ),
    findings.StoreFailed: lambda _: translate(
        "Setup", "It does not answer as it should. Secrets are kept only until you close the app."
    ),
}


def report(connection: Connection, results: Mapping[Check, Result]) -> str:
    """Return the facts of this computer and what each check found; what is not yet known is told to be so."""
    found = _facts(connection)
    width = max(map(len, found)) + 2
    facts = [f"{heading + ':':{width}} {fact}" for heading, fact in found.items()]
    now = f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"
    title = translate("SetupReport", "Netrex Token {version}, checked {time}").format(version=__version__, time=now)
    lines = [title, "", *facts, ""]
    text = "\n".join((*lines, *_findings(results))) + "\n"
    return redact(computer_facts.without_home(text))


def _facts(connection: Connection) -> dict[str, str]:
    options = [option for option in sys.argv[1:] if option.startswith("--")]
    return {
        translate("SetupReport", "Started"): " ".join((_how_started(), *options)),
        translate("SetupReport", "System"): computer_facts.system(),
        translate("SetupReport", "Desktop"): _desktop(),
        "Python": platform.python_version(),
        "Qt": _qt(),
        translate("SetupReport", "Language"): QLocale().name(),
        translate("SetupReport", "Provider"): _provider(connection),
        translate("SetupReport", "Log"): _log(),
        translate("SetupReport", "Crash"): _crash(),
    }


def _findings(results: Mapping[Check, Result]) -> Iterator[str]:
    for check in Check:
        if check in results:
            finding = results[check].finding
            yield f"[{verdict(finding.verdict)}] {name(check)}: {sentence(finding)}"
        else:
            yield f"[?] {name(check)}: {checking()}"


def _how_started() -> str:
    kinds = {
        "packaged": translate("SetupReport", "packaged"),
        "from source": translate("SetupReport", "from source"),
        "installed with pip": translate("SetupReport", "installed with pip"),
    }
    return kinds[computer_facts.how_started()]


def _desktop() -> str:
    names = (os.environ.get(name, "") for name in ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE"))
    return ", ".join(filter(None, names)) or translate("SetupReport", "not told")


def _qt() -> str:
    screen = QGuiApplication.primaryScreen()
    scale = f"{screen.devicePixelRatio():g}" if screen else "?"
    words = translate("SetupReport", "{version} on {platform}, scale {scale}")
    return words.format(version=qVersion(), platform=QGuiApplication.platformName(), scale=scale)


def _log() -> str:
    path = paths.log_file()
    if path.exists():
        return str(path)
    return translate("SetupReport", "{path} (nothing was logged yet)").format(path=path)


def _provider(connection: Connection) -> str:
    try:
        return Provider.at(connection.provider_url).base_url
    except UrlInvalid:
        return translate("SetupReport", "not a usable address")  # what was typed may hold a password


def _crash() -> str:
    for path in (paths.crash_file(), log.older_crash(paths.crash_file())):
        if path.exists() and path.stat().st_size:
            return f"{datetime.fromtimestamp(path.stat().st_mtime, UTC):%Y-%m-%d %H:%M} UTC, {path}"
    return translate("SetupReport", "none")

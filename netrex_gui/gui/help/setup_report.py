"""The report of a check, as a support desk asks for it: plain text with no secret and no person's name in it.

It is in the words that the person sees.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from netrex_gui import __version__
from netrex_gui.gui.help import setup_text
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import Provider
from netrex_gui.store import paths as places
from netrex_gui.store.connection import Connection
from netrex_gui.support import log
from netrex_gui.support.redaction import redact
from netrex_gui.support.setup_results import Check, Result
from netrex_gui.system import info as computer_facts

translate = QCoreApplication.translate


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
        "Python": computer_facts.python(),
        "Qt": _qt(),
        translate("SetupReport", "Language"): QLocale().name(),
        translate("SetupReport", "Provider"): _provider(connection),
        translate("SetupReport", "Log"): _log(),
        translate("SetupReport", "Crash"): _crash(),
    }


def _findings(results: Mapping[Check, Result]) -> Iterator[str]:
    for check in Check:
        name = setup_text.name(check)
        if check in results:
            finding = results[check].finding
            yield f"[{setup_text.verdict(finding.verdict)}] {name}: {setup_text.sentence(finding)}"
        else:
            yield f"[?] {name}: {setup_text.checking()}"


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
    path = places.log_file()
    if path.exists():
        return str(path)
    return translate("SetupReport", "{path} (nothing was logged yet)").format(path=path)


def _provider(connection: Connection) -> str:
    try:
        return Provider.at(connection.provider_url).base_url
    except UrlInvalid:
        return translate("SetupReport", "not a usable address")  # what was typed may hold a password


def _crash() -> str:
    for path in (places.crash_file(), log.older_crash(places.crash_file())):
        if path.exists() and path.stat().st_size:
            return f"{datetime.fromtimestamp(path.stat().st_mtime, UTC):%Y-%m-%d %H:%M} UTC, {path}"
    return translate("SetupReport", "none")

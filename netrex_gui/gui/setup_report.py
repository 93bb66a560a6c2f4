"""The report of a check, as a support desk asks for it: plain text with no secret and no person's name in it.

Its headings are in English in every language, so that any support desk can read them; what was found is in the words
that the person sees.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from netrex_gui import __version__, computer_facts, diagnostics, places
from netrex_gui.connections import Connection
from netrex_gui.gui import setup_wording
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import Provider
from netrex_gui.redaction import redact
from netrex_gui.setup_check_results import Check, Result

_HEADING_WIDTH = 10


def report(connection: Connection, results: Mapping[Check, Result]) -> str:
    """Return the facts of this computer and what each check found; what is not yet known is told to be so."""
    facts = [f"{heading + ':':{_HEADING_WIDTH}} {fact}" for heading, fact in _facts(connection).items()]
    lines = [f"Netrex Token {__version__}, checked {datetime.now(UTC):%Y-%m-%d %H:%M} UTC", "", *facts, ""]
    text = "\n".join((*lines, *_findings(results))) + "\n"
    return redact(computer_facts.without_home(text))


def _facts(connection: Connection) -> dict[str, str]:
    options = [option for option in sys.argv[1:] if option.startswith("--")]
    return {
        "Started": " ".join((computer_facts.how_started(), *options)),
        "System": computer_facts.system(),
        "Desktop": _desktop(),
        "Python": computer_facts.python(),
        "Qt": f"{qVersion()} on {QGuiApplication.platformName()}, scale {_scale()}",
        "Language": QLocale().name(),
        "Provider": _provider(connection),
        "Log": f"{places.log_file()}{'' if places.log_file().exists() else ' (nothing was logged yet)'}",
        "Crash": _crash(),
    }


def _findings(results: Mapping[Check, Result]) -> Iterator[str]:
    for check in Check:
        name = setup_wording.name(check)
        if check in results:
            finding = results[check].finding
            yield f"[{setup_wording.verdict(finding.verdict)}] {name}: {setup_wording.sentence(finding)}"
        else:
            yield f"[?] {name}: {setup_wording.checking()}"


def _desktop() -> str:
    names = (os.environ.get(name, "") for name in ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE"))
    return ", ".join(filter(None, names)) or "not told"


def _scale() -> str:
    screen = QGuiApplication.primaryScreen()
    return f"{screen.devicePixelRatio():g}" if screen else "unknown"


def _provider(connection: Connection) -> str:
    try:
        return Provider.at(connection.provider_url).base_url
    except UrlInvalid:
        return "not a usable address"  # what was typed may hold a password


def _crash() -> str:
    for path in (places.crash_file(), diagnostics.older_crash(places.crash_file())):
        if path.exists() and path.stat().st_size:
            return f"{datetime.fromtimestamp(path.stat().st_mtime, UTC):%Y-%m-%d %H:%M} UTC, {path}"
    return "none"

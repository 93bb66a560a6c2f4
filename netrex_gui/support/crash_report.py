"""The report of a crash, to be sent to whoever gave the person the app: where it happened, and no value."""

import platform
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from traceback import format_tb

from netrex_gui import __version__
from netrex_gui.support.redaction import redact
from netrex_gui.system import info

_SAYS_NO_SECRET = (ImportError, OSError)
"""Exceptions whose text names a file or a module; that of any other may hold a secret."""

_OUTLIVED = "Windows fatal exception: code 0x"
"""How a trace begins of which Windows knows better: such an exception is caught, and the program goes on."""


def of_exception(error: BaseException) -> str:
    """Return the report of an exception, with those that led to it: names and places in the source, oldest first."""
    return _report("\n".join(_told(each) for each in reversed(list(_chain(error)))))


def of_messages(messages: str) -> str:
    """Return the report of a start that Qt refused, with what Qt said."""
    return _report(f"Qt: {messages}")


def of_trace(path: Path) -> str:
    """Return the report of a crash that left a trace; empty if the trace is of no crash. Raises OSError."""
    trace = path.read_text(encoding="utf-8", errors="replace")
    ended = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    if not trace.strip() or trace.startswith(_OUTLIVED):
        return ""
    return _report(f"The app ended unexpectedly on {ended:%Y-%m-%d %H:%M} UTC.\n\n{trace}")


def _report(what: str) -> str:
    facts = {
        "Started": info.how_started(),
        "Program": sys.executable,
        "System": info.system(),
        "Python": platform.python_version(),
        "Qt": getattr(sys.modules.get("PySide6"), "__version__", "not loaded"),
    }
    lines = [f"{name + ':':9} {fact}" for name, fact in facts.items()]
    heading = f"Netrex Token {__version__}, report of {datetime.now(UTC):%Y-%m-%d %H:%M} UTC"
    return redact(info.without_home("\n".join((heading, "", *lines, "", what.strip())) + "\n"))


def _told(error: BaseException) -> str:
    text = f": {error}" if isinstance(error, _SAYS_NO_SECRET) else ""
    return f"{''.join(format_tb(error.__traceback__))}{type(error).__name__}{text}"


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    each: BaseException | None = error
    while each is not None and id(each) not in seen:
        seen.add(id(each))
        yield each
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)

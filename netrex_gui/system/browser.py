"""The system's browser, for consent (RFC 8252 section 8.12: never one of our own), and the environment of a child."""

import contextlib
import logging
import os
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

LAUNCHERS = ("xdg-open", "x-www-browser", "firefox", "chromium", "google-chrome")
"""What opens a link on Linux: the desktop's own launcher, and where there is none a browser itself."""

FAILURE_SECONDS = 3.0
"""A launcher that cannot open a link says so within this time; one that goes on running is the browser itself."""

_LIBRARY_PATHS = ("LD_LIBRARY_PATH", "LIBPATH", "DYLD_LIBRARY_PATH")
_OVERWRITTEN = ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH")
_OURS = ("_PYI_", "PYSIDE6_OPTION_")
_STARTED_WITH = Path("/proc/self/environ")

log = logging.getLogger(__name__)


def launcher() -> tuple[str, ...]:
    """Return the command that opens a link, to which the link is added; empty where the system has none."""
    return next(_launchers(), ())


def _launchers() -> Iterator[tuple[str, ...]]:
    """Find every command that may open a link, the desktop's own first, then what the person chose."""
    if sys.platform == "win32":
        yield ("start",)
    elif sys.platform == "darwin":
        yield ("/usr/bin/open",)
    else:
        import shutil  # late, as in `launch`: the window is there before anybody opens a link

        for command in ((LAUNCHERS[0],), *_chosen(), *((name,) for name in LAUNCHERS[1:])):
            if shutil.which(command[0]):
                yield command


def open_link(link: str) -> bool:
    """Hand a link to the system's browser; tell whether the system took it.

    Waits a moment for each launcher that fails, so call it from a thread; the browser itself is not waited for.
    """
    if sys.platform == "win32":
        try:
            os.startfile(link)  # noqa: S606 (Windows opens its default browser; no shell is involved)
        except OSError as error:
            log.warning("the browser did not start: %s", error.strerror)
            return False
        return True
    return any(launch((*command, link)) for command in _launchers())


def _chosen() -> Iterator[tuple[str, ...]]:
    """Return the commands that the person chose in the environment, in their order; what cannot be read is left out."""
    import shlex

    for entry in os.environ.get("BROWSER", "").split(os.pathsep):
        with contextlib.suppress(ValueError):
            if command := tuple(shlex.split(entry.replace("%s", ""))):
                yield command


def launch(command: Sequence[str]) -> bool:
    """Start a browser or its launcher, detached; tell whether it started. Waits a moment for one that fails."""
    import subprocess

    try:
        process = subprocess.Popen(  # noqa: S603 (the system's own launcher)
            command,
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # it outlives this app, and is not ended with it
        )
    except OSError as error:
        log.warning("the browser's launcher did not start: %s", error.strerror)
        return False
    try:
        status = process.wait(FAILURE_SECONDS)
    except subprocess.TimeoutExpired:
        threading.Thread(target=process.wait, daemon=True).start()  # so that it leaves no zombie behind
        return True
    if status:
        log.warning("the browser's launcher ended with status %s", status)
    return status == 0


def child_environment(
    environment: Mapping[str, str] = os.environ,
    folder: str | None = None,
    started_with: Path = _STARTED_WITH,
) -> dict[str, str]:
    """Return the environment for a child: a frozen copy's libraries and Qt plugins would break a browser that has both.

    `folder` is the one that a frozen copy's libraries are in. What points into it goes, and what the person's session
    had set comes back: PyInstaller's start program keeps its library path under names that end in ``_ORIG``, and Linux
    the whole environment that a process was `started_with`.
    """
    bundle = getattr(sys, "_MEIPASS", "") if folder is None else folder
    if not bundle:
        return dict(environment)
    restored = {name: value for name, value in environment.items() if not name.startswith(_OURS)}
    for name in _LIBRARY_PATHS:
        restored.pop(name, None)
        restored[name] = restored.pop(f"{name}_ORIG", "")
    if any(bundle in restored.get(name, "") for name in _OVERWRITTEN):
        restored |= dict.fromkeys(_OVERWRITTEN, "") | dict(_overwritten(started_with))
    kept = {name: _outside(bundle, value) if bundle in value else value for name, value in restored.items()}
    return {name: value for name, value in kept.items() if value or environment.get(name) == ""}


def _overwritten(started_with: Path) -> Iterator[tuple[str, str]]:
    """Return the variables that the copy overwrote as they were; none where the system does not tell."""
    try:
        entries = started_with.read_bytes().split(b"\0")
    except OSError:
        return
    for entry in entries:
        name, _, value = os.fsdecode(entry).partition("=")
        if name in _OVERWRITTEN:
            yield name, value


def _outside(bundle: str, paths: str) -> str:
    """Return a list of paths without those inside the copy."""
    return os.pathsep.join(path for path in paths.split(os.pathsep) if not Path(path).is_relative_to(bundle))

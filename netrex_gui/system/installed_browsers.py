"""The browsers that are installed, and how each opens a link, in a private window too where its command line can."""

import logging
import os
import re
import shlex
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from netrex_gui.system import browser

LINK = "%u"
"""Where a command has the link."""

_PRIVATE_SWITCHES = (
    (re.compile(r"firefox|librewolf|waterfox|floorp|zen-browser"), "--private-window"),
    (re.compile(r"chrom(e|ium)|brave|vivaldi"), "--incognito"),
    (re.compile(r"opera"), "--private"),
    (re.compile(r"edge"), "--inprivate"),
)
_FIELD_CODES = re.compile(r"%[fFuU]")
_OTHER_CODES = re.compile(r"%[dDnNickvm]")
_MAC_APPLICATIONS = ("Safari", "Firefox", "Google Chrome", "Chromium", "Brave Browser", "Vivaldi", "Opera")
_SECONDS = 4.0
_WINDOWS_LIST = r"SOFTWARE\Clients\StartMenuInternet"
_QUOTED_PROGRAM = re.compile(r'\s*"([^"]*)"')
_PLAIN_PROGRAM = re.compile(r"\s*(.*?\.exe)(?=\s|$)", re.IGNORECASE)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class InstalledBrowser:
    """A browser: its name in the system's language, and its commands with the place for the link.

    `private_command` is empty where it is not known how it opens a private window. `entry` is the name of its desktop
    entry, where it has one.
    """

    name: str
    command: tuple[str, ...]
    private_command: tuple[str, ...] = ()
    entry: str = field(default="", compare=False, repr=False)


def open_in(chosen: InstalledBrowser, link: str, private: bool = False) -> bool:
    """Hand a link to a browser of the person's choice; tell whether it took it. Call it from a thread."""
    command = chosen.private_command if private else chosen.command
    return bool(command) and browser.launch([link if part == LINK else part for part in command])


def open_private(link: str) -> bool:
    """Hand a link to a private window of the browser that opens links here, or else of another one.

    Tells whether one took it; nothing else is opened in its place. Call it from a thread.
    """
    chosen = default_browser()
    able = [each for each in installed_browsers() if each.private_command]
    able.sort(key=lambda each: chosen is None or each.command != chosen.command)
    return any(open_in(each, link, private=True) for each in able)


def default_browser() -> InstalledBrowser | None:
    """Find which of the installed browsers opens links, where the system tells. Call it from a thread."""
    entry = default_entry() if sys.platform == "linux" else ""
    return next((each for each in installed_browsers() if entry and each.entry == entry), None)


def default_entry() -> str:
    """Ask the desktop which browser was chosen, by the name of its desktop entry; empty where it does not tell."""
    import subprocess

    argv = ["xdg-mime", "query", "default", "x-scheme-handler/https"]
    try:
        asked = subprocess.run(  # noqa: S603 (the desktop's own program, with fixed arguments)
            argv,
            env=browser.child_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return asked.stdout.strip()


def installed_browsers() -> tuple[InstalledBrowser, ...]:
    """Find the installed browsers, by name, each once."""
    if sys.platform == "win32":
        import winreg

        found = list(_of_registry(winreg))
    elif sys.platform == "darwin":
        found = list(_of_macos())
    else:
        found = list(_of_desktop_entries(os.environ))
    once = {each.command: each for each in reversed(found)}
    return tuple(sorted(once.values(), key=lambda each: each.name.casefold()))


def _of_desktop_entries(environment: Mapping[str, str]) -> Iterator[InstalledBrowser]:
    """Read the desktop entries that open https (freedesktop.org Desktop Entry Specification)."""
    home = environment.get("XDG_DATA_HOME") or str(Path.home() / ".local/share")
    folders = (environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    seen: set[str] = set()
    for folder in (home, *filter(None, folders)):
        for file in sorted(Path(folder, "applications").glob("*.desktop")):
            if file.name not in seen:  # a person's own entry hides the system's of that name
                seen.add(file.name)
                yield from _browser_of(_entry(file), file.name, environment)


def _entry(file: Path) -> dict[str, str]:
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        log.info("a desktop entry could not be read: %s", error.strerror)
        return {}
    group = text.partition("[Desktop Entry]")[2].partition("\n[")[0]
    pairs = (line.partition("=") for line in group.splitlines() if "=" in line and not line.startswith("#"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def _browser_of(entry: Mapping[str, str], name: str, environment: Mapping[str, str]) -> Iterator[InstalledBrowser]:
    opens_https = "x-scheme-handler/https" in entry.get("MimeType", "").split(";")
    is_hidden = "true" in {entry.get("Hidden"), entry.get("NoDisplay")}
    command = _command(entry.get("Exec", ""))
    if opens_https and not is_hidden and command and shutil.which(entry.get("TryExec") or command[0]):
        yield InstalledBrowser(_localized(entry, environment), command, _private(command), name)


def _command(line: str) -> tuple[str, ...]:
    try:
        parts = shlex.split(line)
    except ValueError:
        return ()
    links = [LINK if _FIELD_CODES.fullmatch(part) else part.replace("%%", "%") for part in parts]
    command = [part for part in links if part == LINK or not _OTHER_CODES.fullmatch(part)]
    return tuple(command if LINK in command else [*command, LINK]) if command and command[0] != LINK else ()


def _private(command: tuple[str, ...]) -> tuple[str, ...]:
    """Put the switch for a private window before the link, or before Flatpak's bracket around it."""
    switch = _private_switch(" ".join(command))
    place = next(index for index, part in enumerate(command) if part in {"@@u", "@@", LINK})
    return (*command[:place], switch, *command[place:]) if switch else ()


def _private_switch(words: str) -> str:
    return next((switch for known, switch in _PRIVATE_SWITCHES if known.search(words.lower())), "")


def _localized(entry: Mapping[str, str], environment: Mapping[str, str]) -> str:
    """Return the name in the language of the session, or the plain one."""
    chosen = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    locale = re.split(r"[.@]", chosen)[0]
    names = (entry.get(f"Name[{locale}]"), entry.get(f"Name[{locale.partition('_')[0]}]"), entry.get("Name"))
    return next(filter(None, names), "?")


def _of_registry(registry: Any) -> Iterator[InstalledBrowser]:
    """Read the list that each browser enters itself in, the person's own first; what is no entry is passed over.

    `registry` is Python's winreg, or what takes its place.
    """
    for root in (registry.HKEY_CURRENT_USER, registry.HKEY_LOCAL_MACHINE):
        for key in _keys_below(registry, root):
            try:
                line = _registered(registry, root, rf"{key}\shell\open\command")
                name = _registered(registry, root, key)
            except (OSError, TypeError) as error:
                log.info("the entry of a browser could not be read: %s", getattr(error, "strerror", None) or error)
                continue
            program = _program(line)
            if program and shutil.which(program):
                command = (program, LINK)
                is_name = name and not name.startswith("@")  # else it says where in a library the name is
                yield InstalledBrowser(name if is_name else key.removesuffix(".exe"), command, _private(command))


def _keys_below(registry: Any, root: object) -> list[str]:
    try:
        with registry.OpenKey(root, _WINDOWS_LIST) as listed:
            return [registry.EnumKey(listed, index) for index in range(registry.QueryInfoKey(listed)[0])]
    except OSError as error:
        log.info("the list of browsers could not be read: %s", error.strerror)
        return []


def _registered(registry: Any, root: object, key: str) -> str:
    """Return the text that a key has for itself, with the variables in it replaced: raises OSError or TypeError."""
    with registry.OpenKey(root, rf"{_WINDOWS_LIST}\{key}") as opened:
        value, kind = registry.QueryValueEx(opened, "")
    if not isinstance(value, str):
        raise TypeError("no text")
    return registry.ExpandEnvironmentStrings(value) if kind == registry.REG_EXPAND_SZ else value


def _program(line: str) -> str:
    """Return the program of a command line; its arguments are for a start without a link."""
    found = _QUOTED_PROGRAM.match(line) or _PLAIN_PROGRAM.match(line)
    return found.group(1) if found else line.strip()


def _of_macos() -> Iterator[InstalledBrowser]:
    for name in (*_MAC_APPLICATIONS, "Microsoft Edge"):
        if Path("/Applications", f"{name}.app").exists():
            switch = _private_switch(name)
            private = ("/usr/bin/open", "-na", name, "--args", switch, LINK) if switch else ()
            yield InstalledBrowser(name, ("/usr/bin/open", "-a", name, LINK), private)

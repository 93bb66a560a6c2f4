"""The parts of a private desktop, in the order in which they start."""

import contextlib
import random
import shlex
import socket
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.desktop.processes import DesktopError, Processes

ACCESSIBILITY_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
DISPLAY_NUMBERS = range(100, 600)
DISPLAY_ATTEMPTS = 10
KEYRING_PASSWORD = b"correct horse battery staple"

# No service folders: a password store must not start by itself in a session that was asked to have none.
BUS_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
BROWSER_ENTRY = """[Desktop Entry]
Type=Application
Name=Test browser
Exec={script} %u
MimeType=x-scheme-handler/http;x-scheme-handler/https;text/html;
"""
DEFAULT_PROGRAMS = """[Default Applications]
x-scheme-handler/http=test-browser.desktop
x-scheme-handler/https=test-browser.desktop
text/html=test-browser.desktop
"""


_ASK = ("dbus-send", "--print-reply=literal")


def start_screen(processes: Processes, size: str, options: Sequence[str] = ()) -> str:
    """Start Xvfb on a number that is free and return its DISPLAY; if another takes it first, try the next."""
    complaints = []
    for number in random.sample(DISPLAY_NUMBERS, DISPLAY_ATTEMPTS):
        try:
            return _start_screen_on(processes, number, size, options)
        except DesktopError as error:
            complaints.append(str(error))
    raise DesktopError("\n".join(["No X server started:", *complaints]))


def _start_screen_on(processes: Processes, number: int, size: str, options: Sequence[str]) -> str:
    """Start Xvfb on one number, if that is free."""
    lock = Path(f"/tmp/.X{number}-lock")  # noqa: S108 - the X server itself decides where it is
    door = Path(f"/tmp/.X11-unix/X{number}")  # noqa: S108 - the same
    if lock.exists() or door.exists():
        raise DesktopError(f"number {number} is taken")
    display = f":{number}"
    server = processes.start(["Xvfb", display, "-noreset", "-screen", "0", size, "-nolisten", "tcp", *options])
    processes.wait_for_start(server, lambda: _is_ours(server, lock) and _answers(processes, display))
    return display


def start_window_manager(processes: Processes) -> None:
    """Start openbox: without a window manager no window gets the keyboard."""
    manager = processes.start(["openbox"])
    processes.wait_for_start(manager, lambda: processes.succeeds("xdotool", "get_num_desktops"))


def start_bus(processes: Processes) -> str:
    """Start a session bus that activates nothing, and return its address."""
    path = processes.home / "run" / "bus"
    configuration = processes.home / "bus.conf"
    configuration.write_text(BUS_CONFIGURATION.format(socket=path))
    bus = processes.start(["dbus-daemon", f"--config-file={configuration}", "--nofork"])
    processes.wait_for_start(bus, lambda: _accepts(path))  # it is there a moment before it listens
    return f"unix:path={path}"


def start_accessibility(processes: Processes) -> None:
    """Start the accessibility bus; its registry starts when the first program asks for it."""
    launcher = processes.start([ACCESSIBILITY_LAUNCHER, "--launch-immediately"])
    processes.wait_for_start(launcher, lambda: _owns_name(processes, "org.a11y.Bus"))


def start_registry(processes: Processes) -> str:
    """Start the registry of the accessibility bus at once, and return the bus's address.

    Where several people are at one screen, it has to be there before the next one's bus is: the screen names one bus
    alone, which is where a registry that starts later would go.
    """
    told = processes.run(*_ASK, "--session", "--dest=org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")
    address = told.stdout.strip()
    start = ("org.freedesktop.DBus.StartServiceByName", "string:org.a11y.atspi.Registry", "uint32:0")
    processes.run(*_ASK, f"--bus={address}", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus", *start)
    return address


def start_keyring(processes: Processes) -> None:
    """Start an empty, unlocked password store, which then is the Secret Service of this bus."""
    argv = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    daemon = processes.start(argv, stdin=KEYRING_PASSWORD)
    processes.wait_for_start(daemon, lambda: _owns_name(processes, "org.freedesktop.secrets"))


def register_browser(processes: Processes, urls: Path) -> str:
    """Make a script that writes down each address the default browser, which xdg-open asks first; return its path."""
    script = processes.home / "test-browser"
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> {shlex.quote(str(urls))}\n')
    script.chmod(0o700)
    applications = Path(processes.environment["XDG_DATA_HOME"], "applications")
    applications.mkdir()
    (applications / "test-browser.desktop").write_text(BROWSER_ENTRY.format(script=script))
    Path(processes.environment["XDG_CONFIG_HOME"], "mimeapps.list").write_text(DEFAULT_PROGRAMS)
    return str(script)


def _accepts(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        return client.connect_ex(str(path)) == 0


def _is_ours(server: subprocess.Popen[bytes], lock: Path) -> bool:
    """Tell our server from one of somebody else's that took the same number a moment before."""
    with contextlib.suppress(OSError, ValueError):
        return int(lock.read_text()) == server.pid
    return False


def _answers(processes: Processes, display: str) -> bool:
    """Tell whether the X server answers requests."""
    return processes.succeeds("env", f"DISPLAY={display}", "xdotool", "getdisplaygeometry")


def _owns_name(processes: Processes, name: str) -> bool:
    """Tell whether a service is on the session bus by now."""
    done = processes.run(
        "dbus-send",
        "--session",
        "--print-reply=literal",
        "--dest=org.freedesktop.DBus",
        "/org/freedesktop/DBus",
        "org.freedesktop.DBus.NameHasOwner",
        f"string:{name}",
    )
    return "boolean true" in done.stdout

"""Installs the package on the Windows that this runs on, has it try itself out, and removes it.

``python tests/windows/native.py netrex-token-…-setup.exe`` needs Python alone. It ends with an error where the app is
not whole after any of the steps, or where anything is left in the end but settings and log, which are the person's.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

FOLDER = Path(os.environ.get("LOCALAPPDATA", ""), "Programs", "Netrex Token")
PROGRAM, REMOVER = FOLDER / "netrex-gui.exe", FOLDER / "unins000.exe"
ENTRY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\{6E0A2F0B-3C7B-4B57-9C2B-2E1B6E5F7D41}_is1"
SHORTCUT = Path(os.environ.get("APPDATA", ""), "Microsoft/Windows/Start Menu/Programs/Netrex Token.lnk")
CLASSES = r"Software\Classes"
TYPES = (".netrex-connection", "NetrexToken.Connection", "NetrexToken.Sealed")
KEYS = (ENTRY, *(rf"{CLASSES}\{name}" for name in TYPES))
SILENTLY = ("/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART")
WAIT_SECONDS = 120.0
_MUTEX = "NetrexToken-6E0A2F0B-3C7B-4B57-9C2B-2E1B6E5F7D41"
_SYNCHRONIZE = 0x00100000


def main() -> None:
    """Go through the life of the package."""
    installer = sys.argv[1]
    before = _there()
    if before["files"] or before["keys"]:
        sys.exit(f"It is here already: {before}")
    _install(installer)
    installed = _there()
    _tell("installed", installed)
    if set(installed["keys"]) < set(KEYS) or not SHORTCUT.exists():
        sys.exit("The installation is not whole.")
    _say(_output(str(PROGRAM), "--self-test"))
    _upgrade_over_a_running_app(installer, installed)
    _tell("upgraded", _there())
    _remove()
    left = _there()
    _tell("removed", left)
    if left != before or SHORTCUT.exists() or FOLDER.exists():
        sys.exit(f"Something is left: {left}")


def _upgrade_over_a_running_app(installer: str, installed: dict[str, list[str]]) -> None:
    """See that neither the installer nor the remover touches an app that runs, and that it is upgraded after it."""
    with subprocess.Popen([str(PROGRAM)]) as running:
        _wait(_is_held, "the app does not say that it runs")
        if not _code(installer, *SILENTLY):
            sys.exit("The installer went on although the app runs.")
        _code(str(REMOVER), *SILENTLY)
        if _there() != installed:
            sys.exit("An app that runs was touched.")
        running.kill()
    _wait(lambda: not _is_held(), "the app still says that it runs")
    _install(installer)


def _install(installer: str) -> None:
    if code := _code(installer, *SILENTLY):
        sys.exit(f"The installer ended with {code}.")


def _remove() -> None:
    """Remove it; the remover goes on in a copy of itself, as it cannot take its own file away."""
    if code := _code(str(REMOVER), *SILENTLY):
        sys.exit(f"The remover ended with {code}.")
    _wait(lambda: not FOLDER.exists(), "the remover left the folder of the program")


def _there() -> dict[str, list[str]]:
    """Name the files of the program and its keys that are there now; `.age` counts where the app is all that it has."""
    files = sorted(str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*") if path.is_file())
    return {"files": files, "keys": sorted(key for key in (*KEYS, rf"{CLASSES}\.age") if _is_key(key))}


def _is_key(key: str) -> bool:
    if sys.platform == "win32":
        import winreg

        try:
            winreg.OpenKey(winreg.HKEY_CURRENT_USER, key).Close()
        except FileNotFoundError:
            return False
        return True
    raise NotImplementedError("this is for Windows")


def _is_held() -> bool:
    """Tell whether a running app holds the mutex that the installer looks for."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        handle = kernel.OpenMutexW(_SYNCHRONIZE, False, _MUTEX)
        return bool(handle and kernel.CloseHandle(handle))
    raise NotImplementedError("this is for Windows")


def _wait(is_so: Callable[[], bool], complaint: str) -> None:
    deadline = time.monotonic() + WAIT_SECONDS
    while not is_so():
        if time.monotonic() > deadline:
            sys.exit(complaint)
        time.sleep(0.2)


def _code(*command: str) -> int:
    return subprocess.run(command, check=False).returncode


def _output(*command: str) -> str:
    """Run a program that writes only to a pipe, and return what it wrote; it has to end well."""
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.decode(errors="replace")


def _tell(when: str, there: dict[str, list[str]]) -> None:
    _say(f"{when}: {len(there['files'])} files, {len(there['keys'])} keys of its own")


def _say(text: str) -> None:
    coding = sys.stdout.encoding
    sys.stdout.write(f"{text.rstrip()}\n".encode(coding, "backslashreplace").decode(coding))
    sys.stdout.flush()


if __name__ == "__main__":
    main()

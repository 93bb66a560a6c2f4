"""A box of the system's own, for what has to be said while Qt cannot show a window."""

import shutil
import sys
from collections.abc import Sequence

from netrex_gui.system.browser import child_environment

_MAC_SCRIPT = """\
on run argv
  set choice to button returned of (display dialog (item 2 of argv) with title (item 1 of argv) ¬
    buttons {"Copy", "Close"} default button "Close" with icon stop)
  if choice is "Copy" then set the clipboard to (item 2 of argv)
end run
"""
_WINDOWS_STOP_ICON = 0x10
_BREAKS_NO_LINES = "xmessage"
_LINE = 80


def show(title: str, text: str) -> bool:
    """Show a text until the person closes it, so that it can be copied; tell whether there was a way to."""
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.user32.MessageBoxW(None, text, title, _WINDOWS_STOP_ICON))  # Ctrl+C copies its text
    return any(_run(command, text) for command in commands(title, text, sys.platform))


def commands(title: str, text: str, platform: str) -> list[Sequence[str]]:
    """Return the programs that can show a text, best first; those of Linux read it from their standard input."""
    if platform == "darwin":
        return [("/usr/bin/osascript", "-e", _MAC_SCRIPT, title, text)]
    return [
        ("zenity", "--text-info", f"--title={title}", "--width=700", "--height=500"),
        ("kdialog", "--title", title, "--textbox", "/dev/stdin", "700", "500"),
        ("xmessage", "-title", title, "-buttons", "Close", "-default", "Close", "-center", "-file", "-"),
    ]


def _run(command: Sequence[str], text: str) -> bool:
    """Run a program until the person closes it; tell whether it is there and could show the text."""
    import subprocess

    if shutil.which(command[0]) is None:
        return False
    done = subprocess.run(  # noqa: S603 (the desktop's own programs)
        command,
        input=_as_shown_by(command[0], text).encode(),
        env=child_environment(),
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode in {0, 1}  # 1 is zenity's word for a window that was closed, and xmessage's for no screen


def _as_shown_by(program: str, text: str) -> str:
    """Break the lines of a text for a program that does not do so itself."""
    if program != _BREAKS_NO_LINES:
        return text
    import textwrap

    return "\n".join(textwrap.fill(line, _LINE, break_on_hyphens=False) for line in text.split("\n"))

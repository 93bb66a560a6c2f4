"""The options of the window's program, ``netrex-gui``, and what its ``--help`` says of them."""

import argparse
import io
import sys
from collections.abc import Callable, Sequence

from netrex_gui import __version__

Translate = Callable[[str, str], str]
"""Takes a context and a text of the sources, and returns the text in the person's language."""

_HELP = {"-h", "--help"}


def as_written(_context: str, text: str) -> str:
    """Return a text as it stands in the sources."""
    return text


def asks_for_help(arguments: Sequence[str]) -> bool:
    """Tell whether a person is to read what the options mean: only then the texts have to be translated."""
    return not _HELP.isdisjoint(arguments)


def language(arguments: Sequence[str]) -> str:
    """Return the language that is named among the arguments, or nothing."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--language", nargs="?", default="")
    return parser.parse_known_args(arguments)[0].language or ""


def parse(arguments: Sequence[str], translate: Translate = as_written) -> argparse.Namespace:
    """Read the options; end the process after ``--help``, ``--version`` and what cannot be read."""
    usage = translate("Command line", "How to start it:") + " "

    class Words(argparse.HelpFormatter):
        def add_usage(self, text: str | None, actions: object, groups: object, prefix: str | None = None) -> None:
            super().add_usage(text, actions, groups, prefix or usage)  # type: ignore[arg-type]  # as they came

    what = translate("Command line", "Get an OAuth2 token by signing in with the browser.")
    parser = argparse.ArgumentParser("netrex-gui", description=what, add_help=False, formatter_class=Words)
    opened = translate("Command line", "open this file, which somebody sent you: a connection, or a sealed token")
    files = parser.add_argument_group(translate("Command line", "What to open"))
    files.add_argument("file", nargs="?", metavar=translate("Command line", "FILE"), help=opened)
    _add_options(parser.add_argument_group(translate("Command line", "Options")), translate)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that lacks a letter shows the rest
    return parser.parse_args(arguments)


def _add_options(options: "argparse._ArgumentGroup", translate: Translate) -> None:
    texts = {
        "--practice": translate("Command line", "start with the practice portal, without an account"),
        "--language": translate("Command line", "use this language instead of the one chosen before, such as cs"),
        "--self-test": translate("Command line", "try every part, print a line for each, and exit"),
        "--version": translate("Command line", "print the version, and exit"),
        "--help": translate("Command line", "print this help, and exit"),
    }
    options.add_argument("--practice", action="store_true", help=texts["--practice"])
    options.add_argument("--language", metavar=translate("Command line", "CODE"), help=texts["--language"])
    options.add_argument("--self-test", action="store_true", help=texts["--self-test"])
    options.add_argument("--version", action="version", version=f"Netrex Token {__version__}", help=texts["--version"])
    options.add_argument("-h", "--help", action="help", help=texts["--help"])


def no_display(translate: Translate) -> str:
    """Say that there is no screen to show a window on."""
    return translate("Command line", "Netrex Token needs a screen: start it from a desktop session.")

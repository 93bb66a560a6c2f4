"""What is said to a person and asked of one: on standard error, and never asked where there is no terminal."""

import sys

from netrex_gui.command.exits import CommandError, Exit
from netrex_gui.texts.command import nobody_to_ask
from netrex_gui.texts.language import translate
from netrex_gui.texts.untrusted import visible

_FURTHER = "\n    | "
"""Begins each further line of a text: what came from outside has no line that could be the command's own."""


def say(sentence: str) -> None:
    """Say something; what came from outside cannot turn or hide anything of it."""
    print(f"netrex-token: {_shown(sentence)}", file=sys.stderr)  # noqa: T201 (what a command is for)


def _shown(untrusted_text: str) -> str:
    return visible(untrusted_text).replace("\n", _FURTHER)


def require_terminal(instead: str) -> None:
    """Go on only where a person can be asked; say what to do instead: raises CommandError."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise CommandError(Exit.USAGE, instead)


def agrees(question: str, is_agreed: bool) -> bool:
    """Tell whether the person wants it, who may have said so in the call: raises CommandError."""
    if is_agreed:
        return True
    require_terminal(nobody_to_ask())
    letter = translate("Command", "y", "the letter that means yes")
    print(f"{_shown(question)} [{letter}/N] ", end="", file=sys.stderr, flush=True)  # noqa: T201 (a question)
    return sys.stdin.readline().strip().casefold() in {letter, "y", "yes"}


def typed_secret(question: str, instead: str) -> str:
    """Return what a person types unseen: raises CommandError."""
    require_terminal(instead)
    from getpass import getpass

    return getpass(f"{visible(question)} ", sys.stderr)

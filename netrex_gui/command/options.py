"""How the command for programs and scripts, ``netrex-token``, is called."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from netrex_gui.command.exits import CommandError, Exit
from netrex_gui.texts.command import USAGE, called_wrongly

FORMS = ("token", "header", "json", "env")
_NAMES = "complete"  # asked for by the shells' completion: the names alone, without the password store


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:  # noqa: ARG002 (argparse's words are English)
        raise CommandError(Exit.USAGE, called_wrongly(self.prog.rpartition(" ")[2]))


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read how the command was called; what follows ``--`` is a command of the person's own: raises CommandError."""
    split = list(arguments).index("--") if "--" in arguments else len(arguments)
    ours, command = arguments[:split], list(arguments[split + 1 :])
    if told := "help" if {"-h", "--help"} & set(ours) else "version" if "--version" in ours else "":
        return argparse.Namespace(told=told)
    options = _parser().parse_args(ours, argparse.Namespace(told="", command=command))
    if (options.verb == "run") is not bool(command):
        raise CommandError(Exit.USAGE, called_wrongly(options.verb))
    return options


def _parser() -> argparse.ArgumentParser:
    parser = _Parser("netrex-token", add_help=False, allow_abbrev=False)
    verbs = parser.add_subparsers(dest="verb", required=True, parser_class=_Parser)
    made = {verb: verbs.add_parser(verb, add_help=False, allow_abbrev=False) for verb in (*USAGE, _NAMES)}
    made["list"].add_argument("--json", action="store_true")
    for verb in ("print", "run", "revoke", "forget"):
        made[verb].add_argument("name")
    for verb in ("print", "run"):
        made[verb].add_argument("--min-valid", type=_seconds, default=0.0)
    made["print"].add_argument("--as", dest="form", choices=FORMS, default="token")
    made["sign-in"].add_argument("connection")
    made["sign-in"].add_argument("--keep", metavar="NAME", default="")
    made["sign-in"].add_argument("--paste", action="store_true")
    made["open"].add_argument("file")
    for verb in ("open", "revoke", "forget"):
        made[verb].add_argument("--yes", action="store_true")
    made[_NAMES].add_argument("of", choices=("tokens", "connections"))
    return parser


def _seconds(text: str) -> float:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(text)
    return float(text)

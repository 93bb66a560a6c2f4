"""How the command is called, and what ``--help`` says of it."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from netrex_gui.command.exits import CommandError, Exit
from netrex_gui.texts.language import translate

FORMS = ("token", "header", "json", "env")
USAGE = {
    "list": "list [--json]",
    "print": "print NAME [--as token|header|json|env] [--min-valid SECONDS]",
    "run": "run NAME [--min-valid SECONDS] -- COMMAND …",
    "sign-in": "sign-in CONNECTION [--keep NAME] [--paste]",
    "open": "open FILE [--yes]",
    "revoke": "revoke NAME [--yes]",
    "forget": "forget NAME [--yes]",
}
"""What follows the command's own name; the words in capitals stand in the help as well."""

_NAMES = "complete"
"""Asked for by the shells' completion: the names alone, without the password store and the network."""


def help_text() -> str:
    """Return the whole of the help: it fits a screen of 24 lines."""
    return translate(
        "Command",
        """The tokens that Netrex Token keeps on this computer, for programs and scripts.

  netrex-token list [--json]         what is kept, and how long it works
  netrex-token print NAME            a token, renewed before if it has run out
      --as token|header|json|env     in this form
      --min-valid SECONDS            renewed as well if it would run out sooner
  netrex-token run NAME -- COMMAND   a command with it in NETREX_TOKEN
  netrex-token sign-in CONNECTION    a new token: your browser opens
      --keep NAME                    kept under this name instead of printed
      --paste                        no browser here: shows the link to open
  netrex-token open FILE             what somebody sent you
  netrex-token revoke NAME           ended at the portal, and gone from here
  netrex-token forget NAME           gone from here alone
      --yes                          (open, revoke, forget) asks no question

NAME may be shortened while it fits one token, or be CONNECTION/NAME.
A token goes to standard output, everything else to standard error.
Ends with 0 done, 1 failed, 2 called wrongly, 3 not found, 4 sign in again,
5 network, 6 password store locked or missing. More: man netrex-token""",
    )


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:  # noqa: ARG002 (argparse's words are English)
        verb = self.prog.rpartition(" ")[2]
        text = translate("Command", "It is called like this: {usage}")
        how = f"netrex-token {USAGE[verb]}" if verb in USAGE else "netrex-token --help"
        raise CommandError(Exit.USAGE, text.format(usage=how))


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read how the command was called; what follows ``--`` is a command of the person's own: raises CommandError."""
    split = list(arguments).index("--") if "--" in arguments else len(arguments)
    ours, command = arguments[:split], list(arguments[split + 1 :])
    if {"-h", "--help"} & set(ours):
        return argparse.Namespace(help=True)
    options = _parser().parse_args(ours, argparse.Namespace(help=False, command=command))
    if (options.verb == "run") is not bool(command):
        _Parser(prog=f"netrex-token {options.verb}").error("")
    return options


def _parser() -> argparse.ArgumentParser:
    parser = _Parser("netrex-token", add_help=False, allow_abbrev=False)
    parser.add_argument("--version", action="store_true")
    verbs = parser.add_subparsers(dest="verb", parser_class=_Parser)
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

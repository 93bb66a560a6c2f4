"""Words for the command: how it is called, what it found, and why it could not go on."""

from collections.abc import Sequence

from netrex_gui.texts.language import translate

_MOST_NAMES = 12
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
  netrex-token revoke NAME           ended at the portal, and marked so here
  netrex-token forget NAME           gone from here alone
      --yes                          (open, revoke, forget) asks no question

NAME may be shortened while it fits one token, or be CONNECTION/NAME.
A token goes to standard output, everything else to standard error.
Ends with 0 done, 1 failed, 2 called wrongly, 3 not found, 4 sign in again,
5 network, 6 password store locked or missing. More: man netrex-token""",
    )


def called_wrongly(verb: str) -> str:
    """Say how a verb is called, or where all of them are told."""
    usage = f"netrex-token {USAGE.get(verb, '--help')}"
    return translate("Command", "It is called like this: {usage}").format(usage=usage)


def not_one(name: str, found: Sequence[str], known: Sequence[str]) -> str:
    """Say that a name fits several, or none of those that are known."""
    if found:
        text = translate("Command", "“{name}” fits more than one: {names}")
    elif known:
        text = translate("Command", "Nothing is called “{name}”. There is: {names}")
    else:
        text = translate("Command", "Nothing is called “{name}”: nothing is saved here yet.")
    listed = found or known
    shown = ", ".join(listed[:_MOST_NAMES]) + (", …" if len(listed) > _MOST_NAMES else "")
    return text.format(name=name, names=shown)


def no_connection() -> str:
    """Say that the connection of a token was deleted."""
    return translate("Command", "The connection of this token is not saved here any more.")


def nothing_kept() -> str:
    """Say that there is no token, and how there will be one."""
    return translate("Command", "No token is kept on this computer. “Keep on this computer” in the window does it.")


def no_secret() -> str:
    """Say that the client secret is not on this computer."""
    return translate("Command", "The client secret is not kept here. Tick “Remember the secret” in the window.")


def not_renewable(command: str) -> str:
    """Say that only a new sign-in helps, and how it begins."""
    return translate("Command", "This token cannot be renewed. Sign in again: {command}").format(command=command)


def not_stored() -> str:
    """Say that a renewed token is in memory alone."""
    return translate("Command", "The renewed token could not be stored, and is lost once this command has ended.")


def not_kept() -> str:
    """Say that a new token could not be kept, and is not lost."""
    return translate("Command", "The token could not be kept, and is printed instead.")


def not_started(name: str, reason: str) -> str:
    """Say why somebody's own command did not start."""
    return translate("Command", "The command “{name}” could not be started: {reason}").format(name=name, reason=reason)


def name_taken(name: str) -> str:
    """Say that a name is another token's."""
    return translate("Command", "A token called “{name}” is kept already. Choose another name.").format(name=name)


def only_in_a_terminal() -> str:
    """Say why an address is not asked for."""
    return translate("Command", "An address can only be pasted into a terminal.")


def kept(name: str) -> str:
    """Say under which name a token is kept."""
    return translate("Command", "Kept as “{name}”.").format(name=name)


def in_question(names: Sequence[str]) -> str:
    """Say that a sealed token may belong to several connections."""
    text = translate("Command", "The token may belong to several connections: {names}. Open it in the window.")
    return text.format(names=", ".join(names))


def connection_kept(command: str) -> str:
    """Say that a connection is kept, and how one signs in with it."""
    return translate("Command", "Kept. To sign in: {command}").format(command=command)


def why(error: Exception) -> str:
    """Say what went wrong, as the window does."""
    from netrex_gui.hand_over.errors import HandOverError
    from netrex_gui.hand_over.identity import IdentityError
    from netrex_gui.texts import hand_over_errors, token_news

    if isinstance(error, HandOverError | IdentityError):
        return hand_over_errors.hand_over_problem(error).sentences
    return token_news.not_shown(error)


def nobody_to_ask() -> str:
    """Say that a question needs a terminal, or an answer in the call."""
    return translate("Command", "Without a terminal nobody can be asked: add --yes if you are sure.")

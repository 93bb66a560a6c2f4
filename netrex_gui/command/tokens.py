"""What is done with a kept token: listed, printed, handed to a command, revoked, forgotten."""

import json
import os
import sys
import time
from argparse import Namespace
from collections.abc import Callable

from netrex_gui.command.exits import CommandError, Exit, status_of
from netrex_gui.command.stores import Stores
from netrex_gui.command.terminal import agrees, say
from netrex_gui.oauth.errors import TokenRequestRefused
from netrex_gui.store.connection import Connection
from netrex_gui.texts import command as words
from netrex_gui.texts.token_state import forget_question, revoke_question, state_line, still_works, token_name
from netrex_gui.texts.untrusted import visible
from netrex_gui.tokens import formats
from netrex_gui.tokens.names import sign_in_command
from netrex_gui.tokens.renewal import Held, NotRenewable, Renewal, RenewalRefused
from netrex_gui.tokens.stored_token import KeptToken

_FORMS: dict[str, Callable[[formats.GrantedToken], str]] = {
    "token": lambda granted: granted.token.access_token,
    "header": formats.authorization_header,
    "json": formats.json_text,
    "env": formats.env_lines,
}


def list_tokens(stores: Stores, options: Namespace) -> int:
    """Print what is kept, a line for each, or as JSON."""
    if options.json:
        print(json.dumps([_members(stores, each) for each in stores.kept.values()], indent=2))  # noqa: T201 (what it is for)
        return Exit.DONE
    if not stores.kept:
        say(words.nothing_kept())
        return Exit.DONE
    told = [(each, _members(stores, each)) for each in stores.kept.values()]
    names = [(token_name(each), str(of["connection"]), str(of["portal"]), state_line(each)) for each, of in told]
    rows = [[visible(text) for text in row] for row in names]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip())  # noqa: T201
    return Exit.DONE


def print_token(stores: Stores, options: Namespace) -> int:
    """Print a token that works, and nothing else."""
    print(_FORMS[options.form](_working(stores, options)))  # noqa: T201 (what it is for)
    return Exit.DONE


def run(stores: Stores, options: Namespace) -> int:
    """Become a command that has a token in its environment; where a process cannot become another, end as it ends."""
    from netrex_gui.system.browser import child_environment

    environment = child_environment() | {"NETREX_TOKEN": _working(stores, options).token.access_token}
    try:
        if sys.platform == "win32":
            import subprocess

            return subprocess.run(options.command, env=environment, check=False).returncode  # noqa: S603 (asked for)
        os.execvpe(options.command[0], options.command, environment)  # noqa: S606 (asked for)
    except OSError as error:
        sentence = words.not_started(options.command[0], error.strerror or "")
        raise CommandError(Exit.NO_SUCH_COMMAND, sentence) from error


def revoke(stores: Stores, options: Namespace) -> int:
    """End a token at the portal, and take it out of the password store, whatever the portal says."""
    from netrex_gui.texts import token_news

    kept = stores.token(options.name)
    settings = stores.settings(stores.connection_of(kept))
    host = settings.provider.host
    if not settings.provider.revocation_endpoint:
        raise CommandError(Exit.FAILED, token_news.not_revocable(host).text)
    if not agrees(f"{token_name(kept)}: {revoke_question(host)}", options.yes):
        return Exit.FAILED
    kept, token = stores.tokens.open(kept)
    ended = Renewal(stores.tokens).revoke(Held(token, kept), settings)
    say(token_news.ended(ended, host).text)
    if ended.trouble is not None:
        return status_of(ended.trouble)
    is_through = ended.revocation is not None and ended.revocation.revoked and ended.copy_left is None
    return Exit.DONE if is_through else Exit.FAILED


def forget(stores: Stores, options: Namespace) -> int:
    """Take a token out of the password store; the portal is not told."""
    from netrex_gui.texts import token_news

    kept = stores.token(options.name)
    connection = stores.connections.get(kept.connection_id, Connection())
    if not agrees(forget_question(kept, connection.host()), options.yes):
        return Exit.FAILED
    Renewal(stores.tokens).forget(kept)
    say(token_news.forgotten(still_works=still_works(kept)))
    return Exit.DONE


def _working(stores: Stores, options: Namespace) -> formats.GrantedToken:
    """Return a token that works for so many seconds at least, renewed if need be: raises CommandError and others."""
    kept = stores.token(options.name)
    connection = stores.connection_of(kept)
    provider = connection.provider()
    try:
        renewed = Renewal(stores.tokens).working(kept, options.min_valid, lambda: stores.settings(connection))
    except NotRenewable as error:
        raise CommandError(Exit.SIGN_IN, words.not_renewable(sign_in_command(connection))) from error
    except (RenewalRefused, TokenRequestRefused) as error:
        from netrex_gui.texts import token_news

        if stores.kept_secret(connection) or isinstance(error, RenewalRefused):
            raise CommandError(Exit.SIGN_IN, token_news.not_renewed(error, provider.host, True).text) from error
        raise CommandError(Exit.SIGN_IN, words.no_secret()) from error
    if renewed.not_kept is not None:
        say(f"{words.not_stored()} {words.why(renewed.not_kept)}")
    return formats.GrantedToken(renewed.held.token, provider.base_url, provider.api_endpoint, connection.scopes)


def _members(stores: Stores, kept: KeptToken) -> dict[str, object]:
    connection = stores.connections.get(kept.connection_id)
    told = {"connection": connection.name if connection else "", "portal": connection.host() if connection else ""}
    return formats.kept_members(kept, time.time()) | told

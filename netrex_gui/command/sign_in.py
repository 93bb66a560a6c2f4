"""A sign-in from a terminal: through the system's browser, or with one elsewhere whose last address is pasted."""

import contextlib
import sys
import threading
from argparse import Namespace
from collections.abc import Callable
from functools import partial

from netrex_gui.command.exits import CommandError, Exit, status_of
from netrex_gui.command.stores import Stores
from netrex_gui.command.terminal import require_terminal, say, typed_secret
from netrex_gui.oauth.client import ClientAuthentication, SignInSettings
from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.progress import Progress, SignInState
from netrex_gui.oauth.sign_in import SignIn
from netrex_gui.oauth.token import Granted
from netrex_gui.store.connection import Connection
from netrex_gui.store.json_file import StoreError, StoreFromNewerVersion
from netrex_gui.store.secrets import SecretStoreError
from netrex_gui.system.browser import open_link
from netrex_gui.system.installed_browsers import open_private
from netrex_gui.texts import command as words
from netrex_gui.texts.language import translate
from netrex_gui.texts.paste import paste_problem
from netrex_gui.texts.redirect_page import redirect_page


def sign_in(stores: Stores, options: Namespace) -> int:
    """Sign in with a connection; print the token, or keep it under a name; print it also where it cannot be kept."""
    connection = stores.connection(options.connection)
    if options.paste:
        require_terminal(words.only_in_a_terminal())
    if any(each.name == options.keep for each in stores.tokens.of_connection(connection.id) if options.keep):
        raise CommandError(Exit.USAGE, words.name_taken(options.keep))
    settings = connection.sign_in_settings(_secret(stores, connection))
    if options.keep:
        _require_room(stores, connection)
    opener = open_private if connection.use_private_window else open_link
    granted, endpoint = _granted(settings, None if options.paste else opener), settings.provider.token_endpoint
    with contextlib.suppress(StoreError):  # the next sign-in finds it out once more
        stores.store.note(connection.id, token_request_form=granted.form.name, form_understood_at=endpoint)
    status = Exit.DONE
    try:
        if options.keep:
            stores.tokens.keep(connection.id, options.keep, endpoint, granted.token)
            say(words.kept(options.keep))
            return status
    except (StoreError, SecretStoreError) as error:
        say(f"{words.not_kept()} {words.why(error)}")
        status = status_of(error)
    print(granted.token.access_token)  # noqa: T201 (what it is for)
    return status


def _require_room(stores: Stores, connection: Connection) -> None:
    """Find out what can be found out before there is a token that could be lost: raises StoreError and others."""
    if stores.tokens.load().from_newer_version:
        raise StoreFromNewerVersion
    stores.secrets.get(connection.id)  # asks for it to be unlocked


def _secret(stores: Stores, connection: Connection) -> str:
    if connection.client_authentication == ClientAuthentication.NONE.value:
        return ""
    question = translate("Command", "Client secret (it is not shown, nor kept):")
    return stores.kept_secret(connection) or typed_secret(question, words.no_secret())


def _granted(settings: SignInSettings, opener: Callable[[str], bool] | None) -> Granted:
    """Go through a sign-in, without an opener by a browser elsewhere; tell what is to be done: raises SignInError."""
    ended: list[Progress] = []

    def note(progress: Progress) -> None:
        if progress.state is SignInState.AWAITING_AUTHORIZATION and opener is None:
            say(translate("Command", "Open this link in a browser, sign in, and allow access:"))
            sys.stderr.write(f"\n{progress.link}\n\n")
            say(translate("Command", "Then paste the address here that the browser ended on, and press Enter."))
            threading.Thread(target=partial(_take_pasted, attempt), daemon=True).start()
        ended.append(progress)

    def open_browser(link: str) -> None:
        if opener is None:
            return
        say(translate("Command", "Your browser opens: sign in there, and allow access. Ctrl+C ends the sign-in."))
        if not opener(link):
            say(translate("Command", "No browser could be opened. Press Ctrl+C, and call it again with --paste."))

    attempt = SignIn(settings, redirect_page(), open_browser, note)
    attempt.run()
    last = ended[-1]
    if last.error is not None:
        raise last.error
    if last.granted is None:
        raise KeyboardInterrupt
    return last.granted


def _take_pasted(attempt: SignIn) -> None:
    """Take addresses until one is the right one; an end of the input ends the sign-in."""
    for line in sys.stdin:
        try:
            attempt.take_pasted(line.strip())
        except SignInError as error:
            say(paste_problem(error, attempt.settings.provider.host_in(line)))
        else:
            return
    attempt.cancel()

"""A sign-in from a terminal: through the system's browser, or with one elsewhere whose last address is pasted."""

import sys
import threading
from argparse import Namespace
from functools import partial

from netrex_gui.command.desk import Desk
from netrex_gui.command.exits import CommandError, Exit
from netrex_gui.command.terminal import no_secret, require_terminal, say, typed_secret
from netrex_gui.oauth.client import ClientAuthentication, SignInSettings
from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.progress import Progress, SignInState
from netrex_gui.oauth.sign_in import SignIn
from netrex_gui.oauth.token import Granted
from netrex_gui.store.connection import Connection
from netrex_gui.system.browser import open_link
from netrex_gui.texts.language import translate
from netrex_gui.texts.paste import paste_problem
from netrex_gui.texts.redirect_page import redirect_page


def sign_in(desk: Desk, options: Namespace) -> int:
    """Sign in with a connection; print the token, or keep it under a name."""
    connection = desk.connection(options.connection)
    if options.paste:
        require_terminal(translate("Command", "An address can only be pasted into a terminal."))
    if any(each.name == options.keep for each in desk.tokens.of_connection(connection.id) if options.keep):
        text = translate("Command", "A token called “{name}” is kept already. Choose another name.")
        raise CommandError(Exit.USAGE, text.format(name=options.keep))
    settings = connection.sign_in_settings(_secret(desk, connection))
    if options.keep:
        desk.secrets.get(connection.id)  # asks for it to be unlocked before there is a token that could be lost
    granted = _granted(settings, is_pasted=options.paste)
    desk.store.note(
        connection.id, token_request_form=granted.form.name, form_understood_at=settings.provider.token_endpoint
    )
    if not options.keep:
        print(granted.token.access_token)  # noqa: T201 (what it is for)
        return Exit.DONE
    desk.tokens.keep(connection.id, options.keep, settings.provider.token_endpoint, granted.token)
    say(translate("Command", "Kept as “{name}”.").format(name=options.keep))
    return Exit.DONE


def _secret(desk: Desk, connection: Connection) -> str:
    if connection.client_authentication == ClientAuthentication.NONE.value:
        return ""
    if secret := desk.kept_secret(connection):
        return secret
    return typed_secret(translate("Command", "Client secret (it is not shown, nor kept):"), no_secret())


def _granted(settings: SignInSettings, *, is_pasted: bool) -> Granted:
    """Go through a sign-in; tell on the way what the person has to do: raises SignInError and CommandError."""
    ended: list[Progress] = []

    def note(progress: Progress) -> None:
        if progress.state is SignInState.AWAITING_AUTHORIZATION and is_pasted:
            say(translate("Command", "Open this link in a browser, sign in, and allow access:"))
            sys.stderr.write(f"\n{progress.link}\n\n")
            say(translate("Command", "Then paste the address here that the browser ended on, and press Enter."))
            threading.Thread(target=partial(_take_pasted, attempt), daemon=True).start()
        ended.append(progress)

    def open_browser(link: str) -> None:
        if is_pasted:
            return
        say(translate("Command", "Your browser opens: sign in there, and allow access. Ctrl+C ends the sign-in."))
        if not open_link(link):
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

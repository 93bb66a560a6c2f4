"""How the command ends: its exit statuses, and which of the things that can go wrong has which."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit statuses; the man page tells them to those who write scripts."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    NOT_FOUND = 3
    SIGN_IN = 4
    NETWORK = 5
    PASSWORD_STORE = 6
    DEFECT = 70
    NO_SUCH_COMMAND = 127
    INTERRUPTED = 130


class CommandError(Exception):
    """The command cannot go on; the sentence is for the person, and there is no secret in it."""

    def __init__(self, status: Exit, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


def status_of(error: Exception) -> Exit:
    """Return the exit status for what went wrong."""
    from netrex_gui.hand_over import errors as hand_over
    from netrex_gui.hand_over import identity
    from netrex_gui.oauth import errors as oauth
    from netrex_gui.store import json_file, secrets
    from netrex_gui.tokens import renewal, token_store

    match error:
        case CommandError():
            return error.status
        case secrets.SecretStoreError() | identity.PassphraseNeeded():
            return Exit.PASSWORD_STORE
        case (
            renewal.NotRenewable()
            | renewal.RenewalRefused()
            | renewal.ProviderChanged()
            | token_store.KeptTokenGone()
            | oauth.TokenRequestRefused()
            | oauth.AuthorizationDenied()
            | oauth.AuthorizationRefused()
        ):
            return Exit.SIGN_IN
        case oauth.ProviderUnreachable() | oauth.TokenAnswerUnusable() | oauth.TokenRequestNotUnderstood():
            return Exit.NETWORK
        case oauth.SignInError() | json_file.StoreError() | hand_over.HandOverError() | identity.IdentityError():
            return Exit.FAILED
        case _:
            return Exit.DEFECT


def sentence_of(error: Exception) -> str:
    """Say what went wrong, as the window does."""
    if isinstance(error, CommandError):
        return str(error)
    from netrex_gui.hand_over.errors import HandOverError
    from netrex_gui.hand_over.identity import IdentityError
    from netrex_gui.texts import hand_over_errors, token_news

    if isinstance(error, HandOverError | IdentityError):
        return hand_over_errors.hand_over_problem(error).sentences
    return token_news.not_shown(error)

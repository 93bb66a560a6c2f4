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

    refused = (oauth.TokenRequestRefused, oauth.AuthorizationDenied, oauth.AuthorizationRefused, renewal.RenewalRefused)
    kinds: dict[Exit, tuple[type[Exception], ...]] = {
        Exit.PASSWORD_STORE: (secrets.SecretStoreError, identity.PassphraseNeeded),
        Exit.SIGN_IN: (*refused, renewal.ProviderChanged, token_store.KeptTokenGone),
        Exit.NETWORK: (oauth.ProviderUnreachable, oauth.TokenAnswerUnusable, oauth.TokenRequestNotUnderstood),
        Exit.FAILED: (oauth.SignInError, json_file.StoreError, hand_over.HandOverError, identity.IdentityError),
    }
    found = (status for status, each in kinds.items() if isinstance(error, each))
    return error.status if isinstance(error, CommandError) else next(found, Exit.DEFECT)

"""Words for opening a token that somebody sealed."""

from PySide6.QtCore import QCoreApplication

from netrex_gui.store.connection import Connection
from netrex_gui.store.secrets import SecretStoreError, SecretStoreMissing
from netrex_gui.texts import storage as store_wording
from netrex_gui.texts.problem import Problem
from netrex_gui.texts.sender import sender

translate = QCoreApplication.translate


def which_connection() -> tuple[str, str]:
    """Ask which connection a token belongs to, and say what depends on it."""
    return (
        translate("Sealed", "Which connection is it for?"),
        translate(
            "Sealed",
            "Several connections with this ID lead to different places.\n"
            "What you choose decides who is asked to renew or end the token.",
        ),
    )


def in_question(connection: Connection) -> str:
    """Name a connection that a token may belong to, with whose it is and who would be sent the token."""
    host, name = connection.provider().token_host, connection.name or connection.host()
    if not connection.received:
        return translate("Sealed", "{host}: {name}, which you set up").format(host=host, name=name)
    text = translate("Sealed", "{host}: {name}, as it came from {sender}")
    return text.format(host=host, name=name, sender=sender(connection))


def none_of_them() -> str:
    """Say that it belongs to none of those."""
    return translate("Sealed", "&None of these")


def key_out_of_reach(error: SecretStoreError) -> Problem:
    """Say that the password store does not hand out one's own key, and what to do."""
    advice = translate("Sealed", "Your key is kept in the system's password store. Unlock that, and try again.")
    if isinstance(error, SecretStoreMissing):
        advice = translate(
            "Sealed",
            "That is where your key was kept. Open this where the password store is there, or import the key that you "
            "exported (“Help”, “My key for sealed tokens”).",
        )
    return Problem(translate("Sealed", "Your key is out of reach"), f"{store_wording.store_state(error)} {advice}")


def unlocking() -> str:
    """Say that a passphrase is being worked through."""
    return translate("Sealed", "Opening. This takes some seconds on purpose: it slows down whoever would guess.")


def own_passphrase_wrong() -> str:
    """Say beside the field that the passphrase of one's own key is another one."""
    return translate("Sealed", "This passphrase does not fit. Mind capital letters and dashes, and try again.")

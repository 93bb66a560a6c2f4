"""Words for what the file of connections and the password store can and cannot do."""

from PySide6.QtCore import QCoreApplication

from netrex_gui.connection_store import Saved
from netrex_gui.file_store import Found, StoreBusy, StoreFromNewerVersion
from netrex_gui.kept_tokens import Tokens
from netrex_gui.secret_store import SecretStoreLocked, SecretStoreMissing

translate = QCoreApplication.translate


def loaded(saved: Saved) -> str:
    """Say what was odd about the file of connections, or nothing."""
    if saved.from_newer_version:
        return newer_version()
    if saved.set_aside:
        return translate(
            "Store", "The saved connections could not all be read. A copy of the file was set aside: {path}"
        ).format(path=saved.set_aside)
    return ""


def tokens_loaded(found: Found[Tokens]) -> str:
    """Say what was odd about the list of kept tokens, or nothing."""
    if found.from_newer_version:
        return newer_version()
    if found.set_aside:
        return translate(
            "Store", "The list of kept tokens could not all be read. A copy of the file was set aside: {path}"
        ).format(path=found.set_aside)
    return ""


def not_saved(error: Exception) -> str:
    """Say why a connection was not saved."""
    if isinstance(error, StoreFromNewerVersion):
        return newer_version()
    if isinstance(error, StoreBusy):
        return translate("Store", "Another window of the app is saving just now. Please try again.")
    return translate(
        "Store", "The connection could not be saved ({reason}). What you typed stays here until you close the app."
    ).format(reason=str(error))


def secret_not_loaded(error: Exception) -> str:
    """Say why the secret has to be typed."""
    return store_state(error) + " " + translate("Store", "Please type the client secret.")


def secret_not_there() -> str:
    """Say that the password store does not have the secret."""
    return translate("Store", "The password store has no secret for this connection. Please type the client secret.")


def secret_not_kept(error: Exception) -> str:
    """Say why the secret is not kept."""
    return store_state(error) + " " + translate("Store", "The secret is kept only until you close the app.")


def waiting_for_store() -> str:
    """Say that the password store is being asked."""
    return translate("Store", "Waiting for the system's password store. It may be asking you to unlock it.")


def saved_sentence(keeps_secret: bool) -> str:
    """Say that a connection was saved, and where its secret went."""
    if keeps_secret:
        return translate("Store", "Saved. The secret goes to the system's password store.")
    return translate("Store", "Saved, without the secret.")


def store_state(error: Exception) -> str:
    """Say what the password store could not do."""
    if isinstance(error, SecretStoreMissing):
        return translate("Store", "This computer has no password store that the app could use.")
    if isinstance(error, SecretStoreLocked):
        return translate("Store", "The system's password store is locked.")
    return translate("Store", "The system's password store did not answer as it should.")


def newer_version() -> str:
    """Say that a newer version of the app wrote the file."""
    return translate(
        "Store",
        "What is saved here was written by a newer version of this app, and is left alone. Please update the app.",
    )

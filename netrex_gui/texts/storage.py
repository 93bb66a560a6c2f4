"""Words for what the files of connections and tokens, and the password store, can and cannot do."""

import errno

from netrex_gui.store.connections import Saved
from netrex_gui.store.json_file import Found, StoreBusy, StoreFromNewerVersion, StoreNotWritable
from netrex_gui.store.secrets import SecretStoreLocked, SecretStoreMissing
from netrex_gui.texts.language import translate
from netrex_gui.tokens.token_store import Tokens

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}


def loaded(saved: Saved) -> str:
    """Say what was odd about the file of connections, or nothing."""
    if saved.from_newer_version:
        return newer_version()
    if saved.quarantined:
        return translate(
            "Store",
            "The saved connections could not all be read. Set up those that are missing once more; the file as it was "
            "is kept, for whoever can mend it: {path}",
        ).format(path=saved.quarantined)
    return ""


def tokens_loaded(found: Found[Tokens]) -> str:
    """Say what was odd about the list of kept tokens, or nothing."""
    if found.from_newer_version:
        return newer_version()
    if found.quarantined:
        return translate(
            "Store",
            "The list of kept tokens could not all be read. Sign in again where one is missing; the file as it was is "
            "kept, for whoever can mend it: {path}",
        ).format(path=found.quarantined)
    return ""


def delete_question(name: str, tokens: int) -> str:
    """Ask whether a connection should go, and say how many tokens go with it."""
    if tokens:
        text = translate(
            "Store", "Delete “{name}” from this computer, with its secret and the %n tokens kept for it?", None, tokens
        )
    else:
        text = translate("Store", "Delete “{name}” from this computer, with the secret that is remembered for it?")
    return text.format(name=name)


def not_saved(error: Exception) -> str:
    """Say why a connection was not saved."""
    if isinstance(error, StoreFromNewerVersion):
        return newer_version()
    return change_not_saved(error) + " " + translate("Store", "What you typed stays here until you close the app.")


def change_not_saved(error: Exception) -> str:
    """Say why a file of the app's own was not written, and what to do."""
    number = error.number if isinstance(error, StoreNotWritable) else 0
    if isinstance(error, StoreBusy):
        what = translate("Store", "The change could not be saved: another window of the app is saving.")
        then = translate("Store", "Save again in a moment.")
    elif number in _NO_ROOM:
        what = translate("Store", "The change could not be saved: the disk is full.")
        then = translate("Store", "Make room on it, and save again.")
    elif number in _NOT_ALLOWED:
        what = translate("Store", "The change could not be saved: the settings folder may only be read.")
        then = translate("Store", "Ask whoever looks after this computer to let you write to it, and save again.")
    else:
        reason = error.reason if isinstance(error, StoreNotWritable) else type(error).__name__
        what = translate("Store", "The change could not be saved ({reason}).").format(reason=reason)
        then = translate("Store", "Save again in a moment.")
    return f"{what} {then}"


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


def saved_sentence(keeps_secret: bool, was_merged: bool = False) -> str:
    """Say that a connection was saved, where its secret went, and what another window has to do with it."""
    if keeps_secret:
        saved = translate("Store", "Saved. The secret goes to the system's password store.")
    else:
        saved = translate("Store", "Saved, without the secret.")
    if not was_merged:
        return saved
    return saved + " " + translate("Store", "Another window had changed it too: what it changed is kept.")


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

"""Words for one's own key: where it is, what was done with it, and why something was not."""

from PySide6.QtCore import QCoreApplication

from netrex_gui.hand_over.encryption import SHORTEST_PASSPHRASE
from netrex_gui.hand_over.errors import HandOverError, PassphraseTooShort
from netrex_gui.hand_over.identity import IdentityError, Keeping
from netrex_gui.store.json_file import StoreError
from netrex_gui.store.private_file import FileNotSaved
from netrex_gui.store.secrets import SecretStoreError
from netrex_gui.texts import storage as store_wording
from netrex_gui.texts.hand_over_errors import hand_over_problem
from netrex_gui.texts.message import Message
from netrex_gui.texts.untrusted import visible

translate = QCoreApplication.translate


def passphrase_too_short() -> str:
    """Say that a passphrase is too short, and why that matters."""
    return _sentences(PassphraseTooShort(SHORTEST_PASSPHRASE))


def passphrases_differ() -> str:
    """Say that the same was not typed twice."""
    return translate("OwnKey", "The two are not the same. Type the second one again.")


def place(keeping: Keeping) -> str:
    """Say where the private half is."""
    if keeping is Keeping.LOCKED_FILE:
        return translate(
            "OwnKey",
            "In a file in the folder of your connections, locked with the passphrase that you chose for it. The app "
            "asks for that when a sealed token is opened.",
        )
    return translate("OwnKey", "In the system's password store. You are not asked for anything when a token is opened.")


def none_yet() -> str:
    """Say that there is no key."""
    return translate(
        "OwnKey",
        "There is no key on this computer yet. One is made as soon as you prepare a connection for someone else. If "
        "you have one on another computer, export it there and import it here.",
    )


def no_store(error: Exception) -> str:
    """Say why the key goes to a file, and that it takes a passphrase."""
    why = store_wording.store_state(error)
    then = translate(
        "OwnKey",
        "So the key is kept in a file on this computer. Choose a passphrase that locks it. You will be asked for it "
        "when a sealed token is opened, and nobody can find it out for you.",
    )
    return f"{why} {then}"


def why_not(error: Exception) -> str:
    """Say why something with the key did not work: raises what no word is known for, which is a defect."""
    match error:
        case SecretStoreError():
            return store_wording.store_state(error)
        case StoreError():
            return store_wording.change_not_saved(error)
        case FileNotSaved():
            from netrex_gui.gui.token import text as token_text

            return token_text.not_saved(error).text
        case OSError():
            return translate("OwnKey", "The file could not be read ({reason}).").format(reason=error.strerror or "")
        case HandOverError() | IdentityError():
            return _sentences(error)
    raise error


def trouble(error: Exception) -> Message:
    """Say the same as bad news."""
    return Message(why_not(error), "bad")


def busy() -> Message:
    """Say that it takes a moment."""
    return Message(translate("OwnKey", "One moment: locking and unlocking takes a second or two."))


def exported(path: str) -> Message:
    """Say where the key is now as well, and what to do with it."""
    text = translate(
        "OwnKey",
        "Saved to {path}. Whoever has this file and its passphrase can open what is sealed for you, so keep the two "
        "apart.",
    )
    return Message(text.format(path=visible(path)), "good")


def made() -> Message:
    """Say that there is a key now."""
    return Message(translate("OwnKey", "Your key was made. Connections that you prepare from now on name it."), "good")


def replaced() -> Message:
    """Say that there is another key now, and what that means for what is out."""
    text = translate(
        "OwnKey",
        "This is your key now. Send a connection again to everybody whose sealed token has not come back yet.",
    )
    return Message(text, "good")


def same() -> Message:
    """Say that the key that was imported is the one that was there."""
    return Message(
        translate("OwnKey", "This is the key that you have already. What was sealed for it opens here."), "good"
    )


def replace_question() -> str:
    """Ask whether the key should go, and say what goes with it."""
    return translate(
        "OwnKey",
        "Replace your key? What was sealed for it will not open any more, on this computer or on any other, unless "
        "you have exported it.",
    )


def _sentences(error: HandOverError | IdentityError) -> str:
    return hand_over_problem(error).sentences

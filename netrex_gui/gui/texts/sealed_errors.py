"""Words for what cannot be sealed or opened: another key, another passphrase, a file that was changed on the way."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from netrex_gui.gui.parts.untrusted_text import visible
from netrex_gui.gui.texts import storage as store_wording
from netrex_gui.gui.texts.problem import Problem, Remedy
from netrex_gui.gui.texts.sender import sender
from netrex_gui.gui.token.news_text import News
from netrex_gui.hand_over import errors
from netrex_gui.hand_over.errors import PassphraseTooShort, SealedError
from netrex_gui.store.connection import Connection
from netrex_gui.store.secrets import SecretStoreError

translate = QCoreApplication.translate


def _not_sealed(_error: SealedError) -> Problem:
    return Problem(
        translate("Sealed", "This is not a sealed token"),
        translate(
            "Sealed",
            "Open the file whose name ends in .age, or copy the whole text, from the line with BEGIN AGE to the line "
            "with END AGE.",
        ),
    )


def _altered(_error: SealedError) -> Problem:
    return Problem(
        translate("Sealed", "It cannot be opened, because part of it is missing or was changed"),
        translate(
            "Sealed",
            "If you copied it, copy the whole text, from the line with BEGIN AGE to the line with END AGE. Otherwise "
            "ask whoever sent it to send it again, as an attached file.",
        ),
    )


def _not_for_this_key(_error: SealedError) -> Problem:
    return Problem(
        translate("Sealed", "It was sealed for another key"),
        translate(
            "Sealed",
            "It opens on the computer on which the connection was prepared, with the key that was there at that time. "
            "If you replaced the key since then, send the connection again, and ask for a new one.",
        ),
    )


def _with_passphrase(_error: SealedError) -> Problem:
    return Problem(
        translate("Sealed", "It is locked with a passphrase, not sealed for your key"),
        translate(
            "Sealed",
            "Netrex Token does not send tokens like that. If it is a key that you exported, import it instead.",
        ),
    )


def _for_key(_error: SealedError) -> Problem:
    return Problem(
        translate("Sealed", "It is sealed for a key, and no passphrase opens it"),
        translate("Sealed", "If it is a token that was sent to you, open it as a sealed token instead."),
    )


def _wrong_passphrase(_error: SealedError) -> Problem:
    return Problem(
        translate("Sealed", "The passphrase does not fit"),
        translate(
            "Sealed",
            "Type it again, and mind capital letters and dashes. If it still does not fit, ask whoever gave it to you.",
        ),
        Remedy.EDIT,
    )


def _too_short(error: PassphraseTooShort) -> Problem:
    return Problem(
        translate("Sealed", "The passphrase is too short"),
        translate("Sealed", "Whoever has the file could guess it. Use at least %n characters.", None, error.shortest),
        Remedy.EDIT,
    )


def _too_costly(_error: SealedError) -> Problem:
    return Problem(
        translate("Sealed", "To open it would take too much of this computer's memory"),
        translate(
            "Sealed",
            "It was not locked by Netrex Token. If you know and trust who sent it, ask them to lock it with this app.",
        ),
    )


def _sealed_too_costly(_error: SealedError) -> Problem:
    return Problem(
        translate("Sealed", "To open it could take this computer too long"),
        translate(
            "Sealed",
            "It was not made by Netrex Token. If you know and trust who sent it, ask them to seal it with this app.",
        ),
    )


def _not_worked_through(_error: SealedError) -> Problem:
    return Problem(
        translate("Sealed", "This computer did not get to the end of it"),
        translate("Sealed", "It takes memory and some seconds. Close programs that you do not need, and try again."),
        Remedy.EDIT,
    )


def _public_key_invalid(_error: SealedError) -> Problem:
    return Problem(
        translate("Sealed", "Nothing was sealed, because the key to seal for is not one"),
        translate("Sealed", "Ask whoever sent you the connection to send it again."),
    )


def _private_key_invalid(_error: SealedError) -> Problem:
    return Problem(
        translate("Sealed", "There is no key in this file"),
        translate("Sealed", "Choose the file that you exported your key to."),
    )


def origin() -> News:
    """Say on the token page how a token came that somebody sealed, and what that does not prove."""
    text = translate(
        "Sealed",
        "This token came sealed for you. That does not prove who sealed it: anybody who has your public key can do "
        "that. Its time counts from when it was received there, by the clock of that computer.",
    )
    return News(text, "small")


def origin_without_connection(host: str, is_known_portal: bool) -> News:
    """Say the same of a token that fits no connection, and point out a portal that is not known."""
    text = translate("Sealed", "No connection that is saved here fits it: the one it has is not saved yet.")
    words = News(f"{origin().text} {text}", "small")
    if is_known_portal:
        return words
    text = translate("Sealed", "{host} is none of the portals that this app knows: check that it is the right one.")
    return News(f"{text.format(host=visible(host))} {words.text}", "caution")


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
    return Problem(translate("Sealed", "Your key is out of reach"), f"{store_wording.store_state(error)} {advice}")


def unlocking() -> str:
    """Say that a passphrase is being worked through."""
    return translate("Sealed", "Opening. This takes some seconds on purpose: it slows down whoever would guess.")


def own_passphrase_wrong() -> str:
    """Say beside the field that the passphrase of one's own key is another one."""
    return translate("Sealed", "This passphrase does not fit. Mind capital letters and dashes, and try again.")


PROBLEMS: dict[type[Exception], Callable[[Any], Problem]] = {
    errors.NotSealed: _not_sealed,
    errors.SealedAltered: _altered,
    errors.NotForThisKey: _not_for_this_key,
    errors.SealedWithPassphrase: _with_passphrase,
    errors.SealedForKey: _for_key,
    errors.WrongPassphrase: _wrong_passphrase,
    errors.PassphraseTooShort: _too_short,
    errors.PassphraseTooCostly: _too_costly,
    errors.SealedTooCostly: _sealed_too_costly,
    errors.NotWorkedThrough: _not_worked_through,
    errors.PublicKeyInvalid: _public_key_invalid,
    errors.PrivateKeyInvalid: _private_key_invalid,
}

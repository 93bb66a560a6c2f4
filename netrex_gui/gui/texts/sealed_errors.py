"""Words for what cannot be sealed or opened: another key, another passphrase, a file that was changed on the way."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from netrex_gui.gui.texts.problem import Problem, Remedy
from netrex_gui.hand_over import errors
from netrex_gui.hand_over.errors import EncryptionError, PassphraseTooShort

translate = QCoreApplication.translate


def _not_sealed(_error: EncryptionError) -> Problem:
    return Problem(
        translate("Sealed", "This is not a sealed token"),
        translate(
            "Sealed",
            "Open the file whose name ends in .age, or copy the whole text, from the line with BEGIN AGE to the line "
            "with END AGE.",
        ),
    )


def _altered(_error: EncryptionError) -> Problem:
    return Problem(
        translate("Sealed", "It cannot be opened, because part of it is missing or was changed"),
        translate(
            "Sealed",
            "If you copied it, copy the whole text, from the line with BEGIN AGE to the line with END AGE. Otherwise "
            "ask whoever sent it to send it again, as an attached file.",
        ),
    )


def _not_for_this_key(_error: EncryptionError) -> Problem:
    return Problem(
        translate("Sealed", "It was sealed for another key"),
        translate(
            "Sealed",
            "It opens on the computer on which the connection was prepared, with the key that was there at that time. "
            "If you replaced the key since then, send the connection again, and ask for a new one.",
        ),
    )


def _with_passphrase(_error: EncryptionError) -> Problem:
    return Problem(
        translate("Sealed", "It is locked with a passphrase, not sealed for your key"),
        translate(
            "Sealed",
            "Netrex Token does not send tokens like that. If it is a key that you exported, import it instead.",
        ),
    )


def _for_key(_error: EncryptionError) -> Problem:
    return Problem(
        translate("Sealed", "It is sealed for a key, and no passphrase opens it"),
        translate("Sealed", "If it is a token that was sent to you, open it as a sealed token instead."),
    )


def _wrong_passphrase(_error: EncryptionError) -> Problem:
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


def _too_costly(_error: EncryptionError) -> Problem:
    return Problem(
        translate("Sealed", "To open it would take too much of this computer's memory"),
        translate(
            "Sealed",
            "It was not locked by Netrex Token. If you know and trust who sent it, ask them to lock it with this app.",
        ),
    )


def _sealed_too_costly(_error: EncryptionError) -> Problem:
    return Problem(
        translate("Sealed", "To open it could take this computer too long"),
        translate(
            "Sealed",
            "It was not made by Netrex Token. If you know and trust who sent it, ask them to seal it with this app.",
        ),
    )


def _not_worked_through(_error: EncryptionError) -> Problem:
    return Problem(
        translate("Sealed", "This computer did not get to the end of it"),
        translate("Sealed", "It takes memory and some seconds. Close programs that you do not need, and try again."),
        Remedy.EDIT,
    )


def _public_key_invalid(_error: EncryptionError) -> Problem:
    return Problem(
        translate("Sealed", "Nothing was sealed, because the key to seal for is not one"),
        translate("Sealed", "Ask whoever sent you the connection to send it again."),
    )


def _private_key_invalid(_error: EncryptionError) -> Problem:
    return Problem(
        translate("Sealed", "There is no key in this file"),
        translate("Sealed", "Choose the file that you exported your key to."),
    )


PROBLEMS: dict[type[Exception], Callable[[Any], Problem]] = {
    errors.NotEncrypted: _not_sealed,
    errors.EncryptedAltered: _altered,
    errors.NotForThisKey: _not_for_this_key,
    errors.EncryptedWithPassphrase: _with_passphrase,
    errors.EncryptedForKey: _for_key,
    errors.WrongPassphrase: _wrong_passphrase,
    errors.PassphraseTooShort: _too_short,
    errors.PassphraseTooCostly: _too_costly,
    errors.EncryptedTooCostly: _sealed_too_costly,
    errors.NotWorkedThrough: _not_worked_through,
    errors.PublicKeyInvalid: _public_key_invalid,
    errors.PrivateKeyInvalid: _private_key_invalid,
}

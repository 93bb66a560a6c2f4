"""Words for sealing a token for whoever sent the connection: whom for, what to do with it, why not."""

import re

from PySide6.QtCore import QCoreApplication

from netrex_gui.oauth.errors import SignInError, UnexpectedFailure
from netrex_gui.store.connection import Connection
from netrex_gui.store.private_file import FileExists
from netrex_gui.texts.errors import problem
from netrex_gui.texts.hand_over_errors import PROBLEMS
from netrex_gui.texts.message import Message
from netrex_gui.texts.problem import Problem
from netrex_gui.texts.sender import named
from netrex_gui.texts.untrusted import visible

translate = QCoreApplication.translate

_LONGEST_NAME = 48
_LONGEST_WORD = 18
_LONGEST_FILE_NAME = 60


def sender_of(connection: Connection) -> str:
    """Return what the sender of a connection calls themselves, fit to be shown anywhere on a page; or nothing."""
    words = (_shortened(word, _LONGEST_WORD) for word in visible(connection.sender_name).split())
    name = _shortened(" ".join(words), _LONGEST_NAME)
    return named(name) if name else ""


def title() -> str:
    """Say what sealing is good for, and nothing of whose the key is: the file alone says that."""
    return translate("Seal", "Only the key that belongs to the file you were sent opens it")


def what_to_do(sender: str) -> str:
    """Say what comes next while nothing is sealed."""
    if not sender:
        return translate(
            "Seal",
            "Seal the token, and send it back to whoever sent you the file, by mail or any other way. Whoever comes "
            "across it without that key cannot open it.",
        )
    return translate(
        "Seal",
        "Seal the token, and send it to {name}, by mail or any other way. Whoever comes across it without that key "
        "cannot open it.",
    ).format(name=sender)


def encrypt_words(sender: str) -> str:
    """Return the words of the button that seals."""
    if not sender:
        return translate("Seal", "&Seal and copy for whoever sent you the file")
    return translate("Seal", "&Seal and copy for {name}").format(name=sender.replace("&", "&&"))


def encrypted_title(sender: str) -> str:
    """Say that the token is sealed."""
    if not sender:
        return translate("Seal", "Sealed for whoever sent you the file")
    return translate("Seal", "Sealed for {name}").format(name=sender)


def what_is_next(sender: str) -> str:
    """Say what to do with the sealed token."""
    if not sender:
        return translate(
            "Seal",
            "Paste the text into a mail to whoever sent you the file, or attach it as a file. It may go by any way: "
            "nobody can open it without the key that belongs to that file.",
        )
    return translate(
        "Seal",
        "Paste the text into a mail to {name}, or attach it as a file. It may go by any way: nobody can open it "
        "without the key that belongs to the file you were sent.",
    ).format(name=sender)


def copied(sender: str) -> Message:
    """Say what to do with what was copied: on some systems it goes with the window."""
    if not sender:
        text = translate("Seal", "Copied. Paste it into the mail now, and close this window only after that.")
    else:
        text = translate("Seal", "Copied. Paste it into a mail to {name} now, and close this window only after that.")
    return Message(text.format(name=sender), "good")


def leave_question(sender: str) -> str:
    """Ask whether to leave without having taken along what was asked for."""
    if not sender:
        return translate(
            "Seal",
            "Whoever sent you the file has not got anything yet: it is neither copied nor saved, and it is gone once "
            "you leave.",
        )
    return translate(
        "Seal", "{name} has not got anything yet: it is neither copied nor saved, and it is gone once you leave."
    ).format(name=sender)


def key_of(sender: str) -> str:
    """Name the digits of the key."""
    return translate("Seal", "Key of {name}").format(name=sender) if sender else translate("Seal", "The sender's key")


def how_to_be_sure(sender: str) -> str:
    """Say that the name is a claim, and how to find out whose key it is."""
    if not sender:
        return translate(
            "Seal",
            "If you want to be sure whose key it is, call whoever sent you the file, on a number that you know, and "
            "compare these digits.",
        )
    return translate(
        "Seal",
        "“{name}” is what the file says: if you want to be sure, call them on a number that you know, and compare "
        "these digits.",
    ).format(name=sender.strip("“”„"))  # the sentence has quotes of its own, and a name has none within


def saved(sender: str, path: str) -> Message:
    """Say where the sealed token is."""
    if not sender:
        text = translate("Seal", "Saved to {path}. Attach this file to a mail to whoever sent you the connection.")
    else:
        text = translate("Seal", "Saved to {path}. Attach this file to a mail to {name}.")
    return Message(text.format(path=visible(path), name=sender), "good")


def not_saved(error: Exception) -> Message:
    """Say why the sealed token was not saved."""
    if isinstance(error, FileExists):
        return Message(translate("Seal", "Not saved: there is a file of that name by now. Choose another name."), "bad")
    text = translate("Seal", "The file could not be written ({reason}). Choose another folder, or copy the text.")
    return Message(text.format(reason=str(error) or type(error).__name__), "bad")


def not_encrypted(error: Exception) -> Message:
    """Say why the token could not be sealed, and what to do."""
    words = _words(error)
    kept = translate("Seal", "The token is still here.")
    return Message(f"{words.sentences} {kept}", "bad")


def file_name(connection: Connection) -> str:
    """Return a name for the file, without what a system or a shell takes for something else."""
    letters = (each if each.isalnum() or each in "-_" else " " for each in connection.name)
    name = " ".join("".join(letters).split())[:_LONGEST_FILE_NAME].strip()
    text = translate("Seal", "Token from {name}").format(name=name) if name else translate("Seal", "Token")
    return f"{text}.netrex-token.age"


def without_key(text: str) -> str:
    """Return the words of a button without the key that it answers to."""
    return re.sub("&(.)", lambda found: found[0] if found[1] == "&" else found[1], text)


def _words(error: Exception) -> Problem:
    if type(error) in PROBLEMS:
        return PROBLEMS[type(error)](error)
    return problem(error if isinstance(error, SignInError) else UnexpectedFailure(type(error).__name__))


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"

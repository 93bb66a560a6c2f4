"""Words for the ways in which something that was sent gets into the window, and for what cannot be opened at all."""

from collections.abc import Callable
from dataclasses import replace

from netrex_gui.hand_over.errors import HandOverError
from netrex_gui.hand_over.identity import IdentityError
from netrex_gui.hand_over.incoming import SentFileProblem
from netrex_gui.hand_over.warnings import is_known_portal
from netrex_gui.store.connection import Connection
from netrex_gui.texts.language import translate
from netrex_gui.texts.message import Message
from netrex_gui.texts.problem import Problem, Remedy
from netrex_gui.texts.untrusted import visible


def problem(error: HandOverError | IdentityError) -> Problem:
    """Say what is wrong with what was sent; its remedy is something else to open."""
    from netrex_gui.texts.hand_over_errors import hand_over_problem

    return replace(hand_over_problem(error), remedy=Remedy.OPEN_ANOTHER)


def neither() -> Problem:
    """Say that it is nothing that this app opens."""
    return Problem(
        translate("Arrival", "Netrex Token does not know what this is"),
        translate(
            "Arrival",
            "It opens a connection that somebody prepared for you, and a token that was sealed for you. Look for a "
            "file whose name ends in .netrex-connection or .age; if it was in a mail, copy the whole text of it. If "
            "this is what you were sent, ask for it to be sent again.",
        ),
        Remedy.OPEN_ANOTHER,
    )


def unreadable(what_is_wrong: SentFileProblem) -> Problem:
    """Say why a file cannot be read."""
    return Problem(*_UNREADABLE[what_is_wrong](), Remedy.OPEN_ANOTHER)


def origin() -> Message:
    """Say on the token page how a token came that somebody sealed, and what that does not prove."""
    text = translate(
        "Sealed",
        "This token came sealed for you. That does not prove who sealed it: anybody who has your public key can do "
        "that. Its time counts from when it was received there, by the clock of that computer.",
    )
    return Message(text, "small")


def origin_without_connection(connection: Connection) -> Message:
    """Say the same of a token that fits no connection but the one that was made for it; point out an unknown portal."""
    text = translate("Sealed", "The connection that belongs to this token is not saved here yet.")
    words = Message(f"{origin().text} {text}", "small")
    if is_known_portal(connection.provider_url):
        return words
    text = translate("Sealed", "{host} is none of the portals that this app knows: check that it is the right one.")
    return Message(f"{text.format(host=visible(connection.host()))} {words.text}", "caution")


def drop_here() -> str:
    """Say what happens when it is let go of here."""
    return translate("Arrival", "Drop it here to open it")


def sign_in_first() -> str:
    """Say why what has just arrived is not shown."""
    return translate(
        "Arrival", "What you were sent was not opened: finish signing in, or cancel it, and then open it again."
    )


def token_first() -> Message:
    """Say why what has just arrived is not shown."""
    text = translate(
        "Arrival",
        "What you were sent was not opened, because the portal is being asked about this token. Open it again once "
        "that has ended.",
    )
    return Message(text, "bad")


_UNREADABLE: dict[SentFileProblem, Callable[[], tuple[str, str]]] = {
    SentFileProblem.MISSING: lambda: (
        translate("Arrival", "The file is not there any more"),
        translate("Arrival", "It may have been moved or renamed. Save it from the mail once more, and open it."),
    ),
    SentFileProblem.FOLDER: lambda: (
        translate("Arrival", "This is a folder"),
        translate("Arrival", "Open the file that is in it instead."),
    ),
    SentFileProblem.UNREADABLE: lambda: (
        translate("Arrival", "The file cannot be read"),
        translate(
            "Arrival",
            "This computer does not let the app read it. Save it from the mail into another folder, and open it there.",
        ),
    ),
    SentFileProblem.ELSEWHERE: lambda: (
        translate("Arrival", "The file is on another computer"),
        translate(
            "Arrival",
            "For safety it was not opened over the network. Copy it to this computer first, and open it from there.",
        ),
    ),
    SentFileProblem.EMPTY: lambda: (
        translate("Arrival", "There is nothing in it"),
        translate("Arrival", "It got lost on the way. Ask whoever sent it to send it again."),
    ),
}

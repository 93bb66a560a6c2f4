"""A problem as it is told to a person who was sent a connection and knows nothing of how it works.

What is theirs to mend comes with what to do; all else is for whoever sent the connection, with a text to send to them.
"""

from dataclasses import fields, replace
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QCoreApplication

from netrex_gui import __version__
from netrex_gui.gui.parts.untrusted_text import visible
from netrex_gui.gui.texts.errors import may_be_lost, plain, problem
from netrex_gui.gui.texts.problem import Problem, SenderNote
from netrex_gui.gui.texts.sender import in_one_line, sender, to_sender
from netrex_gui.oauth.errors import SignInError
from netrex_gui.store.connection import Connection
from netrex_gui.support.redaction import redact

translate = QCoreApplication.translate

_LONGEST_DETAILS = 4000


def problem_with(connection: Connection, error: SignInError) -> Problem:
    """Say what is wrong with a connection, to somebody who was sent it or to whoever set it up."""
    when = datetime.now().astimezone().isoformat(" ", "seconds")
    told = plain_problem(error, connection, when) if connection.received else problem(error)
    return replace(told, may_be_lost=may_be_lost(error, connection.redirect_url))


def plain_problem(error: SignInError, connection: Connection, when: str) -> Problem:
    """Say what happened and what to do about it, without a word of the trade; `when` goes into the sender's text."""
    told = plain(error)
    if told.is_theirs:
        caption = translate("Plain", "If you get no further, send this {to_sender}. It says what happened.")
        advice = told.advice
    else:
        caption = translate("Plain", "This is ready to be sent {to_sender}, by mail or message.")
        theirs = translate(
            "Plain",
            "You did nothing wrong: this is for {sender} to put right. Send them the text below, and try again when "
            "they have answered.",
        )
        advice = f"{told.advice} {theirs.format(sender=sender(connection))}".strip()
    text = problem_note(error, connection, when)
    note = SenderNote(caption.format(to_sender=to_sender(connection)), text, helps_most=not told.is_theirs)
    return Problem(told.title, advice, note=note)


def problem_note(error: SignInError, connection: Connection, when: str) -> str:
    """Write what to send to the sender about a problem: for somebody who knows the technique, and with no secret."""
    words = problem(error)
    said = redact(visible(words.untrusted_details)).strip()[:_LONGEST_DETAILS]
    heading = translate("Sender", "The portal's words:") if words.portal_spoke else translate("Sender", "In detail:")
    parts = (
        f"Netrex Token {__version__}, {when}\n{in_one_line(_technical(error))}",
        words.sentences,
        "\n".join(f"{name}: {in_one_line(value)}" for name, value in _facts(connection).items() if value),
        f"{heading}\n{said}" if said else "",
    )
    return "\n\n".join(filter(None, parts))


def _facts(connection: Connection) -> dict[str, str]:
    return {
        translate("Sender", "Connection"): connection.name,
        translate("Sender", "Portal address"): connection.provider_url,
        translate("Sender", "Client ID"): connection.client_id,
        translate("Sender", "Redirect URL"): connection.redirect_url,
        translate("Sender", "Permissions"): ", ".join(connection.scopes),
    }


def _technical(error: SignInError) -> str:
    """Name an error with its facts, without what came from outside."""
    facts = {each.name: getattr(error, each.name) for each in fields(error) if each.repr}
    told = [f"{name} {value.name if isinstance(value, Enum) else value}" for name, value in facts.items() if value]
    return ", ".join((type(error).__name__, *told))

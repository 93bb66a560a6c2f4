"""A problem as it is told to a person who was sent a connection and knows nothing of how it works.

What is theirs to mend comes with what to do; all else is for whoever sent the connection, with a text to send to them.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from netrex_gui.gui.texts.errors import may_be_lost, problem
from netrex_gui.gui.texts.plain_errors import told
from netrex_gui.gui.texts.problem import Problem, SenderNote
from netrex_gui.gui.texts.problem_note import problem_note
from netrex_gui.gui.texts.sender import sender, to_sender
from netrex_gui.oauth.errors import SignInError
from netrex_gui.store.connection import Connection

translate = QCoreApplication.translate


def saying(error: SignInError, connection: Connection) -> Callable[[], Problem]:
    """Return what says a problem with a connection, to somebody who was sent it or to whoever set it up."""
    when = datetime.now().astimezone().isoformat(" ", "seconds")

    def say() -> Problem:
        told = plain_problem(error, connection, when) if connection.received else problem(error)
        return replace(told, may_be_lost=may_be_lost(error, connection.redirect_url))

    return say


def plain_problem(error: SignInError, connection: Connection, when: str) -> Problem:
    """Say what happened and what to do about it, without a word of the trade; `when` goes into the sender's text."""
    plain = told(error)
    if plain.is_theirs:
        caption = translate("Plain", "If you get no further, send this {to_sender}. It says what happened.")
        advice = plain.advice
    else:
        caption = translate("Plain", "This is ready to be sent {to_sender}, by mail or message.")
        theirs = translate(
            "Plain",
            "You did nothing wrong: this is for {sender} to put right. Send them the text below, and try again when "
            "they have answered.",
        )
        advice = f"{plain.advice} {theirs.format(sender=sender(connection))}".strip()
    text = problem_note(error, connection, when)
    note = SenderNote(caption.format(to_sender=to_sender(connection)), text, helps_most=not plain.is_theirs)
    return Problem(plain.title, advice, note=note)

"""What is sent to whoever sent a connection when a sign-in does not work out: for somebody who knows the technique."""

from dataclasses import fields
from enum import Enum

from PySide6.QtCore import QCoreApplication

from netrex_gui import __version__
from netrex_gui.gui.parts.untrusted_text import visible
from netrex_gui.gui.texts.errors import problem
from netrex_gui.gui.texts.sender import in_one_line
from netrex_gui.oauth.errors import SignInError
from netrex_gui.store.connection import Connection
from netrex_gui.support.redaction import redact

translate = QCoreApplication.translate

_LONGEST_DETAILS = 4000


def problem_note(error: SignInError, connection: Connection, when: str) -> str:
    """Write what to send to the sender about a problem: for somebody who knows the technique, and with no secret."""
    words = problem(error)
    said = redact(visible(words.untrusted_details)).strip()[:_LONGEST_DETAILS]
    heading = translate("Sender", "The portal's words:") if words.portal_spoke else translate("Sender", "In detail:")
    parts = (
        f"Netrex Token {__version__}, {when}\n{in_one_line(_technical(error))}",
        f"{words.title}. {words.advice}",
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
    facts = {each.name: getattr(error, each.name) for each in fields(error) if each.repr}  # type: ignore[arg-type]
    told = [f"{name} {value.name if isinstance(value, Enum) else value}" for name, value in facts.items() if value]
    return ", ".join((type(error).__name__, *told))

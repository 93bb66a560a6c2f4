"""Words for a sign-in under way of a person who was sent the connection, where the usual ones would not do."""

from PySide6.QtCore import QCoreApplication

from netrex_gui.gui.texts.problem import SenderNote
from netrex_gui.gui.texts.sender import late_note, to_sender
from netrex_gui.oauth.provider import is_loopback
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.store.connection import Connection

translate = QCoreApplication.translate


def note(connection: Connection) -> SenderNote:
    """Say what to send where the browser shows an error, and why."""
    caption = translate(
        "Plain",
        "The portal may not know yet where to send your browser back to. Send this {to_sender}, and open the browser "
        "again when they have answered.",
    )
    return SenderNote(caption.format(to_sender=to_sender(connection)), late_note(connection))


def error_shown() -> str:
    """Ask whether it is the portal that does not go on."""
    return translate("Plain", "Does the browser show an error of the portal?")


def something_else() -> str:
    """Ask what the browser shows instead of a page whose address can be pasted."""
    return translate("Plain", "Does the browser show something else?")


def ended_on() -> str:
    """Name the field for the address that the browser ended on, where it always has to be pasted."""
    return translate("Plain", "Add&ress of the page that the browser ended on")


def paste(redirect_uri: RedirectUri) -> str:
    """Say that an address is to be pasted, and whose page that is where it is one of another computer."""
    if is_loopback(redirect_uri.host):
        return translate("Waiting", "Then copy the address of the page that the browser ended on, and paste it below.")
    return translate(
        "Plain",
        "In the end the browser shows a page of {host}. Copy the address of that page from the top of the browser, and "
        "paste it below. Whoever runs {host} sees it too, and may take the access with it.",
    ).format(host=redirect_uri.host)

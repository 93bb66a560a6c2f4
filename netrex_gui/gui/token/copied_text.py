"""Words for what was copied of a token, and the message that is copied for whoever is to have it."""

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netrex_gui.gui.parts.clipboard import Gone, clock
from netrex_gui.gui.texts import tokens as token_wording
from netrex_gui.texts import scopes
from netrex_gui.texts.message import Message
from netrex_gui.texts.untrusted import visible

if TYPE_CHECKING:
    from netrex_gui.tokens.formats import GrantedToken

translate = QCoreApplication.translate


class Copied(Enum):
    """What of a token is on the clipboard."""

    TOKEN = auto()
    MESSAGE = auto()
    HEADER = auto()
    CURL = auto()
    POWERSHELL = auto()
    JSON = auto()
    ENV = auto()
    REFRESH_TOKEN = auto()
    COMMAND = auto()


def copied(what: Copied, seconds_left: int) -> str:
    """Say what is on the clipboard, and for how long."""
    return _COPIED[what]().format(time=clock(seconds_left))


def gone(why: Gone) -> Message:
    """Say why it is on the clipboard no longer."""
    if why is Gone.TIME_OVER:
        return Message(
            translate("Copied", "Its time is over: the clipboard was cleared. Copy it again if you need it.")
        )
    if why is Gone.REPLACED:
        return Message(translate("Copied", "Something else is on the clipboard now."))
    return Message()


def message_to_send(granted: "GrantedToken", host: str, with_renewing_part: bool) -> str:
    """Write what goes with a token to whoever is to have it: until when, what for, where, and what it means."""
    token = granted.token
    lines = [
        translate("MessageToSend", "Here is a token (a key for programs) from {host}:").format(host=host),
        "",
        token.access_token,
        "",
        token_wording.works_until(token),
        translate("MessageToSend", "What it may do: {scopes}.").format(scopes=scopes.named(granted.scopes)),
    ]
    warning = translate(
        "MessageToSend",
        "Whoever reads this message can use the token. Please pass it on to nobody, and delete the message once the "
        "token is where it belongs.",
    )
    return visible_lines([*lines, *_for_longer(token.refresh_token, with_renewing_part), "", warning])


def _for_longer(refresh_token: str | None, with_renewing_part: bool) -> list[str]:
    """Say what is needed for longer than the token works."""
    if refresh_token and with_renewing_part:
        return [
            "",
            translate("MessageToSend", "For longer than that it is renewed with this renewing part (refresh token):"),
            "",
            refresh_token,
            "",
            translate("MessageToSend", "Renewing also needs the client ID and the secret that the token came with."),
        ]
    if refresh_token:
        return [translate("MessageToSend", "If you need it for longer, ask me for the renewing part as well.")]
    return [translate("MessageToSend", "If you need it for longer, ask me for a new one then.")]


def visible_lines(untrusted_lines: list[str]) -> str:
    """Join lines, none of which can look like something else."""
    return "\n".join(visible(line) for line in untrusted_lines) + "\n"


_COPIED: dict[Copied, Callable[[], str]] = {
    Copied.TOKEN: lambda: translate("Copied", "The token is on the clipboard, for another {time}."),
    Copied.MESSAGE: lambda: translate("Copied", "The message is on the clipboard, for another {time}."),
    Copied.HEADER: lambda: translate("Copied", "The authorization header is on the clipboard, for another {time}."),
    Copied.CURL: lambda: translate("Copied", "The curl command is on the clipboard, for another {time}."),
    Copied.POWERSHELL: lambda: translate("Copied", "The PowerShell command is on the clipboard, for another {time}."),
    Copied.JSON: lambda: translate("Copied", "The JSON text is on the clipboard, for another {time}."),
    Copied.ENV: lambda: translate("Copied", "The .env lines are on the clipboard, for another {time}."),
    Copied.REFRESH_TOKEN: lambda: translate("Copied", "The refresh token is on the clipboard, for another {time}."),
    Copied.COMMAND: lambda: translate("Copied", "The command is on the clipboard, for another {time}."),
}

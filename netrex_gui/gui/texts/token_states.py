"""Words for how a kept token stands, in the list and for finding it."""

import time

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from netrex_gui.gui.texts import tokens as token_wording
from netrex_gui.tokens.stored_token import KeptToken, TokenStatus

translate = QCoreApplication.translate


def state_words() -> dict[TokenStatus, str]:
    """Return the word for each state, as it is shown and typed."""
    return {
        TokenStatus.VALID: translate("TokenState", "Valid"),
        TokenStatus.EXPIRING: translate("TokenState", "Expiring"),
        TokenStatus.EXPIRED: translate("TokenState", "Expired"),
        TokenStatus.REVOKED: translate("TokenState", "Revoked"),
        TokenStatus.REFUSED: translate("TokenState", "Not renewable"),
    }


def state_line(kept: KeptToken, now: float | None = None) -> str:
    """Say how a token stands, and how long it is valid still; `now` is a Unix time."""
    moment = time.time() if now is None else now
    state = kept.status(moment)
    words = state_words()[state]
    left = 0.0 if kept.expires_at is None else kept.expires_at - moment
    if state is TokenStatus.EXPIRED and kept.renewable:
        return translate("TokenState", "Expired, can be renewed")
    if state is TokenStatus.REFUSED and kept.expires_at is not None and left <= 0:
        return translate("TokenState", "Not renewable, expired")
    if left <= 0 or state in {TokenStatus.EXPIRED, TokenStatus.REVOKED}:
        return words
    #: A token's state in the list, and its time: Valid, 59 minutes left
    return translate("TokenState", "{state}, {left}").format(state=words, left=token_wording.time_left(left))


def token_name(kept: KeptToken) -> str:
    """Return the name that a person gave a token, or what stands for none."""
    return kept.name or translate("TokenState", "Unnamed token")


def suggested_name(taken: set[str]) -> str:
    """Return the date as a name for a token, with the time where another token has that name."""
    now, locale = QDateTime.currentDateTime(), QLocale()
    date = locale.toString(now.date(), QLocale.FormatType.ShortFormat)
    if date not in taken:
        return date
    return f"{date} {locale.toString(now.time(), QLocale.FormatType.ShortFormat)}"


def spoken(kept: KeptToken, connection_name: str) -> str:
    """Say all that is seen of a token in the list, for a screen reader."""
    words = translate("TokenState", "Token {name}. {state}. Of the connection {connection}.")
    return words.format(name=token_name(kept), state=state_line(kept), connection=connection_name)


def is_revoked() -> str:
    """Say on the connection page that the chosen token is of no use."""
    return translate(
        "TokenState",
        "This token was revoked and works no more. Press “Delete” to take it off the list, or sign in for a new one.",
    )


def revoked() -> str:
    """Say that the provider has ended a token."""
    return translate("TokenDesk", "The token is revoked")


def gone() -> str:
    """Say that a token is on this computer no longer."""
    return translate("TokenDesk", "The token is gone from here")


def forget_question(kept: KeptToken | None, host: str) -> str:
    """Ask whether a token should go from this computer, and say what that does not mean."""
    if kept is not None and kept.status(time.time()) in {TokenStatus.REVOKED, TokenStatus.EXPIRED}:
        return translate("TokenState", "“{name}” is taken off the list and out of the password store.").format(
            name=token_name(kept)
        )
    text = translate(
        "TokenState", "It is removed from this computer only. At {host} it may stay valid until it runs out."
    )
    if kept is not None:
        text = translate(
            "TokenState",
            "“{name}” is removed from this computer only. At {host} it may stay valid until it runs out.",
        )
        return text.format(name=token_name(kept), host=host)
    return text.format(host=host)

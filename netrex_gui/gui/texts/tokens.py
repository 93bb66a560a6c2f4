"""Words for a token: how long it is valid, what it may do, and what it is called."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from netrex_gui.oauth.token import MOST_SCOPES
from netrex_gui.texts.clock import clock_sentence, time_left
from netrex_gui.texts.scopes import named, scope_words
from netrex_gui.texts.untrusted import visible
from netrex_gui.tokens.names import free_name

if TYPE_CHECKING:
    from netrex_gui.oauth.token import TokenResponse


translate = QCoreApplication.translate

_LONGEST_TYPE = 60


def validity(token: "TokenResponse", is_refused: bool = False) -> str:
    """Say until when a token is valid and how long that is; one that `is_refused` the portal renews no more."""
    left = token.seconds_left()
    if token.expires_in is None or left is None:
        return translate("Token", "The portal did not say how long.")
    if left <= 0:
        if token.refresh_token and not is_refused:
            return translate("Token", "It has run out. Renew it for a new one.")
        return translate("Token", "It has run out. Sign in again for a new one.")
    until = QDateTime.fromSecsSinceEpoch(int(token.received_at + token.expires_in))
    moment = _moment(until) | {"left": time_left(left)}
    if until.date() == QDateTime.currentDateTime().date():
        valid = translate("Token", "Works until {time}; {left}").format(**moment)
    else:
        valid = translate("Token", "Works until {day}, {time}; {left}").format(**moment)
    wrong_clock = clock_sentence(token.clock_skew)
    return f"{valid}. {wrong_clock}" if wrong_clock else valid


def works_until(token: "TokenResponse") -> str:
    """Say until when a token works to somebody who reads it at another time."""
    left = token.seconds_left()
    if token.expires_in is None or left is None:
        return translate("Token", "The portal did not say how long it works.")
    until = QDateTime.fromSecsSinceEpoch(int(token.received_at + token.expires_in))
    if left <= 0:
        return translate("Token", "It has run out: it worked until {day}, {time}.").format(**_moment(until))
    return translate("Token", "It works until {day}, {time}.").format(**_moment(until))


def kept_tokens(count: int, expires_at: float | None, now: float) -> str:
    """Say on the connection page how many tokens are kept, and until when the newest is valid, in Unix seconds."""
    if count > 1:
        return translate("Token", "%n tokens are kept for this connection. They are in the list.", None, count)
    if expires_at is None:
        return translate("Token", "A token is kept for this connection.")
    if expires_at <= now:
        return translate("Token", "A token is kept for this connection. It has run out.")
    until = QDateTime.fromSecsSinceEpoch(int(expires_at))
    return translate("Token", "A token is kept for this connection. It works until {day}, {time}.").format(
        **_moment(until)
    )


def _moment(until: QDateTime) -> dict[str, str]:
    """Return the day in words and the time, in this computer's time zone and the window's language."""
    locale = QLocale()
    if until.date().year() == QDateTime.currentDateTime().date().year():
        pattern = translate("Token", "dddd d MMMM", "a day: dddd its name, d its number, MMMM the month's name")
    else:
        pattern = translate("Token", "dddd d MMMM yyyy", "a day of another year: as the day, and yyyy the year")
    time = locale.toString(until.time(), QLocale.FormatType.ShortFormat)
    return {"day": locale.toString(until.date(), pattern), "time": time}


def granted_scopes(token: "TokenResponse", asked: tuple[str, ...]) -> str:
    """Say which permissions came, and which differ from those asked for."""
    granted = asked if token.scope is None else token.scope
    may_be_cut = token.scope is not None and len(token.scope) >= MOST_SCOPES  # then nothing is known of the rest
    missing = [] if may_be_cut else [scope for scope in asked if scope not in granted]
    extra = [scope for scope in granted if scope not in asked]
    parts = [translate("Token", "Granted: {scopes}.").format(scopes=named(granted) or translate("Token", "none"))]
    if token.scope is None:
        parts = [translate("Token", "As asked for: {scopes}.").format(scopes=named(asked))] if asked else []
    if missing:
        parts.append(translate("Token", "Not granted: {scopes}.").format(scopes=named(missing)))
    if extra:
        parts.append(translate("Token", "Not asked for: {scopes}.").format(scopes=named(extra)))
    return " ".join(parts) or translate("Token", "The portal did not say.")


def warning(token: "TokenResponse", asked: tuple[str, ...]) -> str:
    """Say what whoever gets hold of the token can do, at worst."""
    words = scope_words()
    if any(scope in words and words[scope].danger for scope in (asked if token.scope is None else token.scope)):
        return translate(
            "Token", "Whoever has this token can change and delete data. Give it only to whom it is meant for."
        )
    return translate("Token", "Whoever has this token can use it. Give it only to whom it is meant for.")


def renewable(token: "TokenResponse", has_secret: bool) -> str:
    """Say whether a refresh token came, and if not, the likely reason."""
    if token.refresh_token:
        return translate("Token", "Renew gets a new token in its place: whoever has this one needs the new one then.")
    if not has_secret:
        return translate(
            "Token",
            "It cannot be renewed: without a secret the portal gives temporary access only. Sign in again when it has "
            "run out.",
        )
    return translate(
        "Token",
        "It cannot be renewed: the portal gave nothing to renew it with. Sign in again when it has run out.",
    )


def refused() -> str:
    """Say that the portal does not renew a token any more."""
    return translate("Token", "The portal does not renew it any more. Sign in again for a new one.")


def odd_type(token: "TokenResponse") -> str:
    """Say that a token is not of the usual type, or nothing."""
    from netrex_gui.tokens.formats import scheme  # late: a start has no token

    if token.token_type.lower() == "bearer":
        return ""
    if scheme(token) == "Bearer":
        text = translate("Token", "The portal calls its type “{type}”, which is unusual. It is copied as Bearer.")
    else:
        text = translate("Token", "The portal calls its type “{type}”, which is unusual.")
    return text.format(type=visible(token.token_type)[:_LONGEST_TYPE])


def suggested_name(taken: set[str], known: str = "") -> str:
    """Return a name for a token: whose it is, where that is `known`, or the date, and the time if another has that."""
    now, locale = QDateTime.currentDateTime(), QLocale()
    date = locale.toString(now.date(), QLocale.FormatType.ShortFormat)
    if known:
        if known not in taken:
            return known
        date = f"{known}, {date}"
    if date not in taken:
        return date
    return free_name(f"{date} {locale.toString(now.time(), QLocale.FormatType.ShortFormat)}", taken)


def is_revoked() -> str:
    """Say on the connection page that the chosen token is of no use."""
    return translate(
        "TokenState",
        "This token was revoked and works no more. Press “Delete” to take it off the list, or sign in for a new one.",
    )


def revoked() -> str:
    """Say that the provider has ended a token."""
    return translate("Token", "The token is revoked")


def gone() -> str:
    """Say that a token is on this computer no longer."""
    return translate("Token", "The token is gone from here")

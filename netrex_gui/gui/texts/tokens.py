"""Words for a token: how long it is valid, what it may do, whether it can be renewed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from netrex_gui.gui.parts.untrusted_text import visible
from netrex_gui.gui.texts import scopes as scope_wording
from netrex_gui.gui.texts.clock import clock_sentence
from netrex_gui.oauth.token import MOST_SCOPES

if TYPE_CHECKING:
    from netrex_gui.oauth.token import TokenResponse

translate = QCoreApplication.translate

_MOST_NAMES, _LONGEST_NAME = 30, 100
_MINUTE = 60
_HOUR = 3600
_DAY = 86400
_LONGEST_TYPE = 60


def validity(token: "TokenResponse", clock: float, is_refused: bool = False) -> str:
    """Say until when a token is valid and how long that is; `clock` is monotonic seconds.

    `is_refused` tells that the portal does not renew it any more.
    """
    if token.expires_in is None:
        return translate("Token", "The portal did not say how long.")
    left = token.received_clock + token.expires_in - clock
    if left <= 0:
        if token.refresh_token and not is_refused:
            return translate("Token", "It has run out. Renew it for a new one.")
        return translate("Token", "It has run out. Sign in again for a new one.")
    until = QDateTime.fromSecsSinceEpoch(int(token.received_at + token.expires_in))
    valid = translate("Token", "until {day}, {time}; {left}").format(**_moment(until), left=time_left(left))
    wrong_clock = clock_sentence(token.clock_skew)
    return f"{valid}. {wrong_clock}" if wrong_clock else valid


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


def time_left(seconds: float) -> str:
    """Say how long something is valid still."""
    if seconds < _MINUTE:
        return translate("Token", "%n seconds left", None, int(seconds))
    if seconds < 2 * _HOUR:
        return translate("Token", "%n minutes left", None, int(seconds // _MINUTE))
    if seconds < 2 * _DAY:
        return translate("Token", "%n hours left", None, int(seconds // _HOUR))
    return translate("Token", "%n days left", None, int(seconds // _DAY))


def granted_scopes(token: "TokenResponse", asked: tuple[str, ...]) -> str:
    """Say which permissions came, and which differ from those asked for."""
    granted = asked if token.scope is None else token.scope
    may_be_cut = token.scope is not None and len(token.scope) >= MOST_SCOPES  # then nothing is known of the rest
    missing = [] if may_be_cut else [scope for scope in asked if scope not in granted]
    extra = [scope for scope in granted if scope not in asked]
    parts = [translate("Token", "Granted: {scopes}.").format(scopes=_named(granted) or translate("Token", "none"))]
    if token.scope is None:
        parts = [translate("Token", "As asked for: {scopes}.").format(scopes=_named(asked))] if asked else []
    if missing:
        parts.append(translate("Token", "Not granted: {scopes}.").format(scopes=_named(missing)))
    if extra:
        parts.append(translate("Token", "Not asked for: {scopes}.").format(scopes=_named(extra)))
    return " ".join(parts) or translate("Token", "The portal did not say.")


def warning(token: "TokenResponse", asked: tuple[str, ...]) -> str:
    """Say what whoever gets hold of the token can do, at worst."""
    words = scope_wording.words()
    if any(scope in words and words[scope].danger for scope in (asked if token.scope is None else token.scope)):
        return translate(
            "Token", "Whoever has this token can change and delete data. Give it only to whom it is meant for."
        )
    return translate("Token", "Whoever has this token can use it. Give it only to whom it is meant for.")


def _named(scopes: Sequence[str]) -> str:
    """Name so many of them as can be read, each whole where it is no longer than any name."""
    names = [scope_wording.named(each if len(each) <= _LONGEST_NAME else f"{each[:_LONGEST_NAME]}…") for each in scopes]
    shown, rest = ", ".join(names[:_MOST_NAMES]), len(names) - _MOST_NAMES
    if rest <= 0:
        return shown
    return translate("Token", "{scopes} and %n more", None, rest).format(scopes=shown)


def renewable(token: "TokenResponse", has_secret: bool) -> str:
    """Say whether a refresh token came, and if not, the likely reason."""
    if token.refresh_token:
        return translate("Token", "Yes: when it has run out, press Renew.")
    if not has_secret:
        return translate(
            "Token",
            "No: without a secret the portal gives temporary access only. Sign in again when it has run out.",
        )
    return translate("Token", "No: the portal gave nothing to renew it with. Sign in again when it has run out.")


def refused() -> str:
    """Say that the portal does not renew a token any more."""
    return translate("Token", "No: the portal does not renew it any more.")


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

"""Words for what is done with a token: tried and saved, or why not; and for what it says of itself."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from netrex_gui.oauth.errors import SignInError, UnexpectedFailure
from netrex_gui.oauth.foreign_json import Claims
from netrex_gui.store.private_file import FileExists
from netrex_gui.texts.errors import problem
from netrex_gui.texts.message import Message
from netrex_gui.texts.untrusted import visible

if TYPE_CHECKING:
    from netrex_gui.tokens.api_check import Finding, PermissionMissing, TurnedAway, Unclear

translate = QCoreApplication.translate
_MOST_NAMES = 5
_LONGEST_NAME = 40


def checking(host: str) -> Message:
    """Say that the token is being tried."""
    return Message(translate("Check", "Asking {host}…").format(host=host))


def found(finding: "Finding", host: str) -> Message:
    """Say whether the token works, and what to do where it does not."""
    from netrex_gui.tokens import api_check  # late: few starts ever come to this

    match finding:
        case api_check.SeesCameras(names):
            return Message(_cameras(names), "good")
        case api_check.Accepted():
            return Message(translate("Check", "Works: {host} accepts the token.").format(host=host), "good")
        case api_check.TokenRejected():
            text = translate(
                "Check",
                "{host} does not accept this token any more: it has run out or was revoked. Renew it, or sign in "
                "again.",
            )
            return Message(text.format(host=host), "bad")
        case _:
            return _no_verdict(finding, host)


def _no_verdict(finding: "PermissionMissing | TurnedAway | Unclear", host: str) -> Message:
    from netrex_gui.tokens import api_check

    match finding:
        case api_check.PermissionMissing(message):
            text = translate(
                "Check",
                "{host} knows this token, but does not let it do this: a permission is missing. Sign in again, and "
                "tick “See settings and state”.",
            )
            return Message(_it_said(text.format(host=host), message), "caution")
        case api_check.TurnedAway(message):
            text = translate(
                "Check",
                "Something in front of {host}, such as a firewall, turned this app away, so this says nothing "
                "of the token. Try again from another network, or ask the portal's support.",
            )
            return Message(_it_said(text.format(host=host), message), "caution")
        case api_check.Unclear(status, message):
            text = translate(
                "Check",
                "{host} answered, but not in a way that says whether the token works (HTTP {status}). Check the API "
                "endpoint under Other settings.",
            )
            return Message(_it_said(text.format(host=host, status=status), message), "caution")


def not_checked(error: Exception) -> Message:
    """Say why the token could not be tried."""
    words = problem(error if isinstance(error, SignInError) else UnexpectedFailure(type(error).__name__))
    return Message(words.sentences, "bad")


def saved(path: str, renews: bool, is_private: bool) -> Message:
    """Say where the token was saved, and what that means; `renews` if what renews the token is in the file as well.

    `is_private` tells that the system lets nobody else read the file.
    """
    if is_private:
        where = translate("Check", "Saved to {path}, which only you can read.")
    else:
        where = translate("Check", "Saved to {path}.")
    if renews:
        meaning = translate("Check", "Whoever gets this file can use the token, and renew it.")
    else:
        meaning = translate("Check", "Whoever gets this file can use the token.")
    return Message(f"{where.format(path=visible(path))} {meaning}", "good")


def not_saved(error: Exception) -> Message:
    """Say why the token was not saved."""
    if isinstance(error, FileExists):
        return Message(
            translate("Check", "Not saved: there is a file of that name by now. Choose another name."), "bad"
        )
    text = translate("Check", "The file could not be written ({reason}). Choose another folder.")
    return Message(text.format(reason=str(error)), "bad")


def claims(said: Claims | None) -> str:
    """Say what a token says of itself, or nothing."""
    if said is None:
        return ""
    parts = [
        (translate("Check", "issued by {who}"), said.untrusted_issuer),
        (translate("Check", "for {who}"), ", ".join(said.untrusted_audience)),
        (translate("Check", "about {who}"), said.untrusted_subject),
        (translate("Check", "until {who}"), _time(said.expires_at)),
    ]
    told = ", ".join(text.format(who=visible(value)) for text, value in parts if value)
    return translate("Check", "{claims} (not verified)").format(claims=told) if told else ""


def _cameras(names: Sequence[str]) -> str:
    if not names:
        return translate("Check", "Works. There is no camera that this token may see.")
    shown = ", ".join(visible(name)[:_LONGEST_NAME] or "?" for name in names[:_MOST_NAMES])
    text = translate("Check", "Works: sees %n cameras: {names}", None, len(names)).format(names=shown)
    more = len(names) - _MOST_NAMES
    return text if more <= 0 else text + " " + translate("Check", "and %n more", None, more)


def _time(seconds: float | None) -> str:
    if seconds is None:
        return ""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(seconds)), QLocale.FormatType.ShortFormat)


def _it_said(sentence: str, untrusted_words: str) -> str:
    if not untrusted_words:
        return sentence
    said = translate("Check", "It said: “{words}”").format(words=visible(untrusted_words))
    return f"{sentence} {said}"

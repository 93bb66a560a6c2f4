"""Words for what goes wrong on the way of a person who was sent a connection, and none of them of the trade."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from netrex_gui.gui.texts import plain_network_errors
from netrex_gui.gui.texts.clock import clock_sentence
from netrex_gui.gui.texts.provider_errors import SIGN_IN_WANTED, refuses_client
from netrex_gui.oauth import errors
from netrex_gui.oauth.errors import AnswerProblem, SignInError

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Told:
    """What happened, what the person can do about it, and whether that can mend it.

    What is not theirs to mend is for whoever sent the connection.
    """

    title: str
    advice: str = ""
    is_theirs: bool = False


def told(error: SignInError) -> Told:
    """Say what happened; what has no words of its own can only come of settings that cannot be used."""
    return PLAIN.get(type(error), _unusable)(error)


def _unusable(_error: SignInError) -> Told:
    return Told(translate("Plain", "This connection cannot be used as it is"))


def _port_taken(error: errors.PortTaken) -> Told:
    if error.by_this_app:
        return Told(
            translate("Plain", "Another window of Netrex Token is signing in"),
            translate("Plain", "Finish or cancel there, and try again here."),
            is_theirs=True,
        )
    return Told(
        translate("Plain", "Another program on this computer is in the way"),
        translate(
            "Plain",
            "It occupies the place (port {port}) at which Netrex Token would hear from the portal. Close programs that "
            "you do not need, or restart the computer, and try again.",
        ).format(port=error.port),
        is_theirs=True,
    )


def _port_refused(error: errors.PortRefused) -> Told:
    return Told(
        translate("Plain", "This computer does not let Netrex Token hear from the portal"),
        translate("Plain", "The system or a security program keeps the place for it (port {port}) for itself.").format(
            port=error.port
        ),
    )


def _timed_out(error: errors.SignInTimedOut) -> Told:
    minutes, rest = divmod(round(error.seconds), 60)
    if minutes and not rest:
        advice = translate("Problem", "Nothing came back from the browser within %n minutes.", None, minutes)
    else:
        advice = translate("Problem", "Nothing came back from the browser within %n seconds.", None, int(error.seconds))
    again = translate("Plain", "Try again, and finish signing in in the browser.")
    return Told(translate("Problem", "The time for signing in has run out"), f"{advice} {again}", is_theirs=True)


def _denied(_error: SignInError) -> Told:
    return Told(
        translate("Problem", "Access was declined in the browser"),
        translate("Problem", "No token was made. If that was a mistake, try again and choose to allow access."),
        is_theirs=True,
    )


def _refused(error: errors.AuthorizationRefused) -> Told:
    if error.untrusted_error == "invalid_scope":
        return _too_much_asked()
    if error.untrusted_error in {"server_error", "temporarily_unavailable"}:
        return _portal_in_trouble()
    if error.untrusted_error in SIGN_IN_WANTED:
        return _sign_in_again()
    return Told(translate("Problem", "The portal refused this sign-in"))


def _issuer_mismatch(_error: SignInError) -> Told:
    return Told(
        translate("Plain", "The answer may have come from somewhere else than the portal"),
        translate("Plain", "For safety it was not used, and no token was asked for."),
    )


def _stray(_error: SignInError) -> Told:
    return Told(
        translate("Problem", "An answer came that does not belong to this sign-in"),
        translate("Problem", "Close older tabs of the portal and try again."),
        is_theirs=True,
    )


def _token_request_refused(error: errors.TokenRequestRefused) -> Told:
    if refuses_client(error):
        return Told(translate("Plain", "The portal does not accept this connection"))
    if error.untrusted_error in SIGN_IN_WANTED:
        return _sign_in_again()
    if error.untrusted_error == "invalid_scope":
        return _too_much_asked()
    too_late = error.untrusted_error == "invalid_grant"
    title = (
        translate("Problem", "The portal no longer accepts this sign-in")
        if too_late
        else translate("Problem", "The portal did not give a token")
    )
    if clock := clock_sentence(error.clock_skew):
        set_clock = translate("Problem", "Set it right first: a wrong clock can be the cause.")
        return Told(title, f"{clock} {set_clock} {translate('Plain', 'Then try again.')}", is_theirs=True)
    if too_late:
        advice = translate("Plain", "Try again, and finish in the browser within a minute.")
        return Told(title, advice, is_theirs=True)
    return Told(title)


def _not_understood(_error: SignInError) -> Told:
    return Told(translate("Problem", "The portal did not understand the request for the token"))


def _answer_unusable(error: errors.TokenAnswerUnusable) -> Told:
    if error.problem is AnswerProblem.SERVER_ERROR:
        return _portal_in_trouble()
    theirs = {
        AnswerProblem.WEB_PAGE: (
            translate("Plain", "A web page came instead of the portal's answer"),
            translate(
                "Plain",
                "A hotel or company network may ask you to sign in first: open any web page in the browser, then try "
                "again.",
            ),
        ),
        AnswerProblem.TURNED_AWAY: (
            translate("Problem", "Something in front of the portal turned this app away"),
            translate(
                "Plain",
                "A firewall or another guard of the network answered in the portal's place. Try again from another "
                "network, or ask whoever looks after this one.",
            ),
        ),
        AnswerProblem.OF_ANOTHER_SIGN_IN: (
            translate("Problem", "The answer belongs to another sign-in"),
            translate("Plain", "For safety it was not used. Try again."),
        ),
        AnswerProblem.TOO_MANY_REQUESTS: (
            translate("Problem", "The portal asks for a pause"),
            translate("Problem", "It was asked too often in a short time. Try again in a few minutes."),
        ),
        AnswerProblem.PROXY_PASSWORD: (
            translate("Problem", "A proxy on the way to the portal wants a password"),
            translate("Problem", "Ask the IT department for the proxy settings."),
        ),
    }
    if error.problem in theirs:
        return Told(*theirs[error.problem], is_theirs=True)
    return Told(translate("Plain", "The portal's answer cannot be used"))


def _too_much_asked() -> Told:
    return Told(translate("Plain", "The portal does not give all that this connection asks for"))


def _sign_in_again() -> Told:
    return Told(
        translate("Problem", "The portal wants you to sign in again"),
        translate("Plain", "Try again, and answer what the portal asks in the browser."),
        is_theirs=True,
    )


def _portal_in_trouble() -> Told:
    return Told(
        translate("Problem", "The portal has a problem of its own"),
        translate("Plain", "Try again in a few minutes."),
        is_theirs=True,
    )


def _unreachable(error: errors.ProviderUnreachable) -> Told:
    return Told(*plain_network_errors.unreachable(error))


def _unexpected(_error: SignInError) -> Told:
    return Told(
        translate("Problem", "Something in this app went wrong"), translate("Plain", "Try again."), is_theirs=True
    )


PLAIN: dict[type[SignInError], Callable[[Any], Told]] = {
    errors.PortTaken: _port_taken,
    errors.PortRefused: _port_refused,
    errors.SignInTimedOut: _timed_out,
    errors.AuthorizationDenied: _denied,
    errors.AuthorizationRefused: _refused,
    errors.IssuerMismatch: _issuer_mismatch,
    errors.NotOurResponse: _stray,
    errors.ResponseMalformed: _stray,
    errors.AlreadyReceived: _stray,
    errors.TokenRequestRefused: _token_request_refused,
    errors.TokenRequestNotUnderstood: _not_understood,
    errors.TokenAnswerUnusable: _answer_unusable,
    errors.ProviderUnreachable: _unreachable,
    errors.UnexpectedFailure: _unexpected,
}

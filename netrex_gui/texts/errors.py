"""Words for every error of a sign-in: what happened, and what to do, for people of the trade and for others."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import datetime
from enum import Enum
from typing import Any

from netrex_gui import __version__
from netrex_gui.oauth import errors
from netrex_gui.oauth.client import CredentialInvalid
from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.extra_parameters import ParameterInvalid
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.store.connection import Connection
from netrex_gui.support.redaction import redact
from netrex_gui.texts import input_errors, network_errors, provider_errors
from netrex_gui.texts.fault import is_of_credentials
from netrex_gui.texts.language import translate
from netrex_gui.texts.problem import Plain, Problem, Remedy, SenderNote
from netrex_gui.texts.sender import in_one_line, sender, to_sender
from netrex_gui.texts.untrusted import visible

_LONGEST_DETAILS = 4000
_BEFORE_THE_BROWSER = (
    *(errors.UrlInvalid, errors.ClientIdMissing, CredentialInvalid, ParameterInvalid),
    *(errors.PortTaken, errors.PortRefused),
)


def problem(error: SignInError) -> Problem:
    """Say what happened and what to do about it."""
    return PROBLEMS[type(error)](error)


def plain(error: SignInError) -> Plain:
    """Say the same to a person who was sent the connection, and who is not of the trade."""
    words = problem(error)
    if words.plain is None:
        return Plain(translate("Plain", "This connection cannot be used as it is"))
    usual_advice = words.advice if words.plain.is_theirs else ""
    return replace(words.plain, title=words.plain.title or words.title, advice=words.plain.advice or usual_advice)


def may_be_lost(error: SignInError, redirect_url: str) -> bool:
    """Tell whether a code may be somewhere: with the portal, with whoever else got it, or in the browser's history.

    It is nowhere where no browser was opened yet; and where the browser brought none to this app, which alone would
    have got it.
    """
    if isinstance(error, _BEFORE_THE_BROWSER):
        return False
    try:
        comes_here = RedirectUri.parse(redirect_url).listens
    except errors.UrlInvalid:
        return True
    return not (comes_here and isinstance(error, (errors.AuthorizationDenied, errors.SignInTimedOut)))


def _port_taken(error: errors.PortTaken) -> Problem:
    if error.by_this_app:
        title = translate("Plain", "Another window of Netrex Token is signing in")
        advice = translate("Plain", "Finish or cancel there, and try again here.")
    else:
        title = translate("Plain", "Another program on this computer is in the way")
        advice = translate(
            "Plain",
            "It occupies the place at which Netrex Token would hear from the portal. Close programs that you do not "
            "need, or restart the computer, and try again.",
        )
    return Problem(
        title,
        advice,
        untrusted_details=translate("Problem", "Port {port} is in use").format(port=error.port),
        other_redirect_url=error.free_redirect_uri or "",
        portal_spoke=False,
        plain=Plain(is_theirs=True),
    )


def _port_refused(error: errors.PortRefused) -> Problem:
    return Problem(
        translate("Problem", "This computer does not allow port {port}").format(port=error.port),
        translate(
            "Problem",
            "The system or a security program keeps it for itself. Choose another number for the port in the redirect "
            "URL, from 1025 to 65535, and register the new URL in the portal.",
        ),
        Remedy.EDIT,
        error.reason,
        error.free_redirect_uri or "",
        portal_spoke=False,
        plain=Plain(
            translate("Plain", "This computer does not let Netrex Token hear from the portal"),
            translate("Plain", "The system or a security program keeps the place for it for itself."),
        ),
    )


def _timed_out(error: errors.SignInTimedOut) -> Problem:
    minutes, rest = divmod(round(error.seconds), 60)
    if minutes and not rest:
        waited = translate("Problem", "Nothing came back from the browser within %n minutes.", None, minutes)
    else:
        waited = translate("Problem", "Nothing came back from the browser within %n seconds.", None, int(error.seconds))
    more = translate(
        "Problem",
        "Did it show an error? Then try again, and open “An error of the portal” on the page that waits. Did it show "
        "nothing? Check your setup.",
    )
    again = translate("Plain", "Try again, and finish signing in in the browser.")
    return Problem(
        translate("Problem", "The time for signing in has run out"),
        f"{waited} {more}",
        checks_setup=True,
        plain=Plain(advice=f"{waited} {again}", is_theirs=True),
    )


def _denied(error: errors.AuthorizationDenied) -> Problem:
    return Problem(
        translate("Problem", "Access was declined in the browser"),
        translate("Problem", "No token was made. If that was a mistake, try again and choose to allow access."),
        untrusted_details=error.untrusted_description,
        plain=Plain(is_theirs=True),
    )


def _refused(error: errors.AuthorizationRefused) -> Problem:
    details = f"{error.untrusted_error}\n{error.untrusted_description}".strip()
    title = translate("Problem", "The portal refused this sign-in")
    return provider_errors.words_of_code(error.untrusted_error, details, Plain(title)) or Problem(
        title,
        translate("Problem", "Compare the client ID, the redirect URL and the permissions with those in the portal."),
        Remedy.EDIT,
        details,
        plain=Plain(),
        at_field=provider_errors.at_credential(error) if is_of_credentials(error) else "",
    )


def _issuer_mismatch(error: errors.IssuerMismatch) -> Problem:
    if not error.untrusted_issuer:
        title = translate("Problem", "The answer does not say which provider it came from")
        advice = translate(
            "Problem",
            "This connection expects that, so for safety no token was asked for. Try again; if it happens again, "
            "ask the provider's support, or untick the refusal below the issuer under Other settings.",
        )
        details = error.expected_issuer
    else:
        title = translate("Problem", "The answer came from another provider than the one that was asked")
        advice = translate(
            "Problem",
            "For safety no token was asked for. Check the portal address, and the issuer under Other settings; if both "
            "are right, tell the provider's support.",
        )
        details = f"{error.untrusted_issuer}\n{error.expected_issuer}"
    plain = Plain(
        translate("Plain", "The answer may have come from somewhere else than the portal"),
        translate("Plain", "For safety it was not used, and no token was asked for."),
    )
    return Problem(title, advice, Remedy.EDIT, details, plain=plain)


def _stray(_error: SignInError) -> Problem:
    return Problem(
        translate("Problem", "An answer came that does not belong to this sign-in"),
        translate("Problem", "Close older tabs of the portal and try again."),
        plain=Plain(is_theirs=True),
    )


PROBLEMS: dict[type[SignInError], Callable[[Any], Problem]] = {
    errors.UrlInvalid: input_errors.url_invalid,
    errors.ClientIdMissing: lambda _: Problem(
        translate("Problem", "The client ID is missing"),
        translate(
            "Problem",
            "Copy it from the portal: user icon › </> API › OAuth2 Application. "
            "If you have no account there, ask whoever sent you this app.",
        ),
        Remedy.EDIT,
    ),
    CredentialInvalid: input_errors.credential_invalid,
    ParameterInvalid: input_errors.parameter_invalid,
    errors.PortTaken: _port_taken,
    errors.PortRefused: _port_refused,
    errors.SignInTimedOut: _timed_out,
    errors.AuthorizationDenied: _denied,
    errors.AuthorizationRefused: _refused,
    errors.IssuerMismatch: _issuer_mismatch,
    # what is pasted and of no use is told at its field, by paste.py
    errors.NotOurResponse: _stray,
    errors.ResponseMalformed: _stray,
    errors.AlreadyReceived: _stray,
    errors.TokenRequestRefused: provider_errors.token_request_refused,
    errors.TokenRequestNotUnderstood: provider_errors.token_request_not_understood,
    errors.TokenAnswerUnusable: provider_errors.token_answer_unusable,
    errors.ProviderUnreachable: network_errors.provider_unreachable,
    errors.UnexpectedFailure: lambda error: Problem(
        translate("Problem", "Something in this app went wrong"),
        translate(
            "Problem",
            "Your connection is as you left it. Try again. If it happens again, copy what this computer said, below, "
            "and send it to whoever gave you this app.",
        ),
        untrusted_details=error.report or error.name,
        portal_spoke=False,
        plain=Plain(advice=translate("Plain", "Try again."), is_theirs=True),
    ),
}


def problem_with(connection: Connection, error: SignInError) -> Problem:
    """Say what is wrong with a connection, to somebody who was sent it or to whoever set it up."""
    when = datetime.now().astimezone().isoformat(" ", "seconds")
    told = plain_problem(error, connection, when) if connection.received else problem(error)
    if told.remedy is Remedy.EDIT and not told.is_plain:
        caption = translate("Problem", "Were you given the ID and the secret? Send this to whoever gave them to you.")
        told = replace(told, note=SenderNote(caption, problem_note(error, connection, when)))
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
    return Problem(told.title, advice, note=note, is_plain=True, checks_setup=problem(error).checks_setup)


def problem_note(error: SignInError, connection: Connection, when: str) -> str:
    """Write what to send to the sender about a problem: for somebody who knows the technique, and with no secret."""
    words = problem(error)
    said = redact(visible(words.untrusted_details)).strip()[:_LONGEST_DETAILS]
    heading = translate("Sender", "The portal's words:") if words.portal_spoke else translate("Sender", "In detail:")
    tried = translate("Sender", "I tried to get a token at {host}, and it did not work. What the app says:")
    parts = (
        tried.format(host=in_one_line(connection.host())),
        words.sentences,
        "\n".join(f"{name}: {in_one_line(value)}" for name, value in _facts(connection).items() if value),
        f"{heading}\n{said}" if said else "",
        f"Netrex Token {__version__}, {when}\n{in_one_line(_technical(error))}",
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
    facts = {each.name: _short(getattr(error, each.name)) for each in fields(error) if each.repr}
    return ", ".join((type(error).__name__, *(f"{name} {value}" for name, value in facts.items() if value)))


def _short(value: object) -> object:
    if isinstance(value, Enum):
        return value.name
    return round(value) if isinstance(value, float) else value

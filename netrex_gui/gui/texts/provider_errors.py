"""Words for what the provider answers."""

import re

from PySide6.QtCore import QCoreApplication

from netrex_gui.gui.texts.clock import clock_sentence
from netrex_gui.gui.texts.problem import Problem, Remedy
from netrex_gui.oauth.errors import (
    AnswerProblem,
    TokenAnswerUnusable,
    TokenRequestNotUnderstood,
    TokenRequestRefused,
)

translate = QCoreApplication.translate

_CLIENT_KEY = re.compile(r"client[_ ]?key", re.IGNORECASE)
_NOT_ACCEPTED = {"invalid_client", "unauthorized_client"}
_IN_TROUBLE = {"server_error", "temporarily_unavailable"}
SIGN_IN_WANTED = {f"{what}_required" for what in ("login", "consent", "interaction", "account_selection")}
"""OpenID Connect Core section 3.1.2.6."""
_UNAUTHORIZED = 401


def token_request_refused(error: TokenRequestRefused) -> Problem:
    """Say why the portal judged the request and said no."""
    code = error.untrusted_error
    details = _details(error.status, code, error.untrusted_description)
    if found := words_of_code(code, details):
        return found
    if refuses_client(error):
        title = translate("Problem", "The portal does not accept this client ID and secret")
        return Problem(title, _credentials_advice(error.blanks_removed), Remedy.EDIT, details)
    if code == "invalid_grant":
        title = translate("Problem", "The portal no longer accepts this sign-in")
        advice = translate(
            "Problem",
            "Try again, and finish in the browser within a minute. If it stays so, compare the redirect URL with the "
            "one in the portal: they must be the same to the last character.",
        )
    else:
        title = translate("Problem", "The portal did not give a token")
        advice = translate(
            "Problem",
            "Try again. If it stays so, what the portal said below may tell why; show it to the portal's support.",
        )
    return Problem(title, _with_clock(advice, error.clock_skew), untrusted_details=details)


def refuses_client(error: TokenRequestRefused) -> bool:
    """Tell whether it is the client ID or the secret that the portal did not accept."""
    return error.untrusted_error in _NOT_ACCEPTED or (error.status == _UNAUTHORIZED and not error.untrusted_error)


def words_of_code(code: str, untrusted_details: str) -> Problem | None:
    """Say what an error means at the authorization endpoint as well as at the token endpoint, if it is one of those."""
    if code == "invalid_scope":
        return scope_refused(untrusted_details)
    if code in _IN_TROUBLE:
        return portal_in_trouble(untrusted_details)
    if code in SIGN_IN_WANTED:
        return _sign_in_again(untrusted_details)
    return _client_key_wanted(untrusted_details) if _CLIENT_KEY.search(untrusted_details) else None


def _sign_in_again(untrusted_details: str) -> Problem:
    return Problem(
        translate("Problem", "The portal wants you to sign in again"),
        translate(
            "Problem",
            "Try again, and answer what the portal asks in the browser. If it asks nothing there, look under Advanced "
            "whether the further parameters hold prompt=none, and delete that line.",
        ),
        untrusted_details=untrusted_details,
    )


def _client_key_wanted(untrusted_details: str) -> Problem:
    return Problem(
        translate("Problem", "This provider does not keep to the standard"),
        translate(
            "Problem",
            "It wants the client ID under a name of its own, client_key, where the standard has client_id. This app "
            "cannot sign in there. Use the provider's own tool, or ask its support for a standard way (OAuth 2.0).",
        ),
        Remedy.EDIT,
        untrusted_details,
    )


def _details(status: int, *untrusted: str) -> str:
    """Return what the portal said, each thing once, and at least the status."""
    said = "\n".join(dict.fromkeys(filter(None, untrusted)))
    return said or f"HTTP {status}"


def scope_refused(untrusted_details: str) -> Problem:
    """Say that the portal does not give one of the permissions."""
    return Problem(
        translate("Problem", "The portal does not give one of these permissions"),
        translate("Problem", "Ask for fewer permissions. What the portal said below may tell which one it was."),
        Remedy.EDIT,
        untrusted_details,
    )


def portal_in_trouble(untrusted_details: str) -> Problem:
    """Say that the portal itself has a problem."""
    return Problem(
        translate("Problem", "The portal has a problem of its own"),
        translate("Problem", "Try again in a few minutes. If it stays so, tell the portal's support."),
        untrusted_details=untrusted_details,
    )


def _credentials_advice(blanks_removed: bool) -> str:
    removed = translate(
        "Problem",
        "Blanks, quotes or hidden characters in what you pasted were removed, so perhaps the wrong piece of text was "
        "copied.",
    )
    advice = translate(
        "Problem",
        "Copy both again from the portal: user icon › </> API › OAuth2 Application. If the application was deleted or "
        "made anew, its old secret no longer works. Some providers want the secret in another way: see Client "
        "authentication under Advanced.",
    )
    return f"{removed} {advice}" if blanks_removed else advice


def _with_clock(advice: str, skew: float) -> str:
    sentence = clock_sentence(skew)
    if not sentence:
        return advice
    set_clock = translate("Problem", "Set it right first: a wrong clock can be the cause.")
    return f"{sentence} {set_clock} {advice}"


def token_request_not_understood(error: TokenRequestNotUnderstood) -> Problem:
    """Say that no form of the request was understood."""
    details = "\n".join(filter(None, (f"HTTP {error.status}", error.untrusted_description)))
    if _CLIENT_KEY.search(details):
        return _client_key_wanted(details)
    return Problem(
        translate("Problem", "The portal did not understand the request for the token"),
        translate(
            "Problem",
            "Check that the portal address is the portal's own. For another provider, set its token endpoint and "
            "client authentication under Advanced.",
        ),
        Remedy.EDIT,
        details,
    )


def token_answer_unusable(error: TokenAnswerUnusable) -> Problem:
    """Say what is wrong with the answer."""
    details = "\n".join(filter(None, (f"HTTP {error.status}", error.untrusted_excerpt)))
    if error.problem is AnswerProblem.SERVER_ERROR:
        return portal_in_trouble(details)
    titles = {
        AnswerProblem.WEB_PAGE: translate("Problem", "The server answered with a web page, not with a token"),
        AnswerProblem.EMPTY: translate("Problem", "The server's answer was empty"),
        AnswerProblem.NOT_JSON: translate("Problem", "The server's answer could not be read"),
        AnswerProblem.NO_TOKEN: translate("Problem", "There was no token in the server's answer"),
        AnswerProblem.TOKEN_UNUSABLE: translate("Problem", "The token that the server sent cannot be used"),
        AnswerProblem.TOO_LONG: translate("Problem", "The server's answer was far too long"),
        AnswerProblem.TOO_MANY_REQUESTS: translate("Problem", "The portal asks for a pause"),
        AnswerProblem.REDIRECT: translate("Problem", "The portal sends the request elsewhere"),
        AnswerProblem.PROXY_PASSWORD: translate("Problem", "A proxy on the way to the portal wants a password"),
        AnswerProblem.TURNED_AWAY: translate("Problem", "Something in front of the portal turned this app away"),
        AnswerProblem.ONLY_ID_TOKEN: translate("Problem", "Only a proof of who you are came, and no access token"),
        AnswerProblem.OF_ANOTHER_SIGN_IN: translate("Problem", "The answer belongs to another sign-in"),
    }
    by_editing = {AnswerProblem.REDIRECT, AnswerProblem.ONLY_ID_TOKEN}
    remedy = Remedy.EDIT if error.problem in by_editing else Remedy.TRY_AGAIN
    return Problem(titles[error.problem], _answer_advice(error.problem), remedy, details)


def _answer_advice(problem: AnswerProblem) -> str:
    advice = {
        AnswerProblem.TOO_MANY_REQUESTS: translate(
            "Problem", "It was asked too often in a short time. Try again in a few minutes."
        ),
        AnswerProblem.WEB_PAGE: translate(
            "Problem",
            "A hotel or company network may ask you to sign in first: open any web page, then try again. Otherwise "
            "check the portal address.",
        ),
        AnswerProblem.REDIRECT: translate(
            "Problem",
            "For safety it was not followed: the client secret would go to another address. Check the portal address, "
            "and the token endpoint under Advanced.",
        ),
        AnswerProblem.PROXY_PASSWORD: translate("Problem", "Ask the IT department for the proxy settings."),
        AnswerProblem.TURNED_AWAY: translate(
            "Problem",
            "A firewall or another guard of the network answered in the portal's place; what it said is below. Try "
            "again from another network. If it stays so, show this page to the portal's support or your IT department.",
        ),
        AnswerProblem.ONLY_ID_TOKEN: translate(
            "Problem",
            "Permissions such as openid, profile and email only say who you are. Add the permission of the service "
            "that the token is for to the permissions; the provider's documentation of that service names it.",
        ),
        AnswerProblem.OF_ANOTHER_SIGN_IN: translate(
            "Problem",
            "The proof of who signed in (the ID token) does not name this sign-in, so somebody may have slipped in an "
            "answer of their own. For safety the token was thrown away. Try again; if it stays so, tell the provider's "
            "support that the nonce is wrong.",
        ),
    }
    return advice.get(problem) or translate(
        "Problem", "Try again. If it stays so, check the portal address, or tell the portal's support."
    )

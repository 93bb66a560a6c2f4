"""Words for what the provider answers."""

import re
from collections.abc import Callable
from dataclasses import replace

from netrex_gui.oauth.errors import (
    AnswerProblem,
    SignInError,
    TokenAnswerUnusable,
    TokenRequestNotUnderstood,
    TokenRequestRefused,
)
from netrex_gui.texts.clock import clock_sentence
from netrex_gui.texts.fault import field_of_answer, is_of_credentials
from netrex_gui.texts.language import translate
from netrex_gui.texts.problem import Plain, Problem, Remedy

_CLIENT_KEY = re.compile(r"client[_ ]?key", re.IGNORECASE)
_IN_TROUBLE = {"server_error", "temporarily_unavailable"}
_SIGN_IN_WANTED = {f"{what}_required" for what in ("login", "consent", "interaction", "account_selection")}
"""OpenID Connect Core section 3.1.2.6."""


def token_request_refused(error: TokenRequestRefused) -> Problem:
    """Say why the portal judged the request and said no."""
    code = error.untrusted_error
    said = "\n".join(dict.fromkeys(filter(None, (code, error.untrusted_description))))
    details = said or f"HTTP {error.status}"
    if is_of_credentials(error):
        title = translate("Problem", "The portal does not accept this client ID and secret")
        plain = Plain(translate("Plain", "The portal does not accept this connection"))
        advice = _credentials_advice(error.blanks_removed)
        refused = Problem(title, advice, Remedy.EDIT, details, plain=plain, at_field=at_credential(error))
    else:
        title, advice, plain = _grant_refused(code, clock_sentence(error.clock_skew))
        refused = Problem(title, advice, untrusted_details=details, plain=plain)
    found = words_of_code(code, details, plain)
    if found and code in _IN_TROUBLE:
        return replace(found, plain=plain)
    return found or refused


def _grant_refused(code: str, clock: str) -> tuple[str, str, Plain]:
    plain = ""
    if code == "invalid_grant":
        title = translate("Problem", "The portal no longer accepts this sign-in")
        advice = translate(
            "Problem",
            "Try again, and finish in the browser within a minute. If it stays so, compare the redirect URL with the "
            "one in the portal: they must be the same to the last character.",
        )
        plain = translate("Plain", "Try again, and finish in the browser within a minute.")
    else:
        title = translate("Problem", "The portal did not give a token")
        advice = translate(
            "Problem",
            "Try again. If it stays so, what the portal said below may tell why; show it to the portal's support.",
        )
    if clock:
        clock += " " + translate("Problem", "Set it right first: a wrong clock can be the cause.")
        advice, plain = f"{clock} {advice}", f"{clock} {translate('Plain', 'Then try again.')}"
    return title, advice, Plain(title, plain, is_theirs=bool(plain))


def _credentials_advice(blanks_removed: bool) -> str:
    removed = translate(
        "Problem",
        "Blanks, quotes or hidden characters in what you pasted were removed, so perhaps the wrong piece of text was "
        "copied.",
    )
    advice = translate(
        "Problem",
        "Paste both again, whole, from what you were given. If the application is your own, the portal shows them: "
        "user icon › </> API › OAuth2 Application; one that was made anew has a new secret. Some providers want the "
        "secret in another way: see Client authentication under Other settings.",
    )
    return f"{removed} {advice}" if blanks_removed else advice


def at_credential(error: SignInError) -> str:
    """Say at the field what the portal does not accept."""
    if field_of_answer(error) == "clientId":
        return translate("Problem", "The portal does not accept this ID. Paste it again, whole, or ask for a new one.")
    return translate("Problem", "The portal does not accept this secret. Paste it again, whole, or ask for a new one.")


def words_of_code(code: str, untrusted_details: str, plain: Plain) -> Problem | None:
    """Say what an error means at the authorization endpoint as well as at the token endpoint, if it is one of those.

    `plain` is for a provider of its own kind, of which somebody who was sent the connection need not know.
    """
    if code == "invalid_scope":
        return Problem(
            translate("Problem", "The portal does not give one of these permissions"),
            translate("Problem", "Ask for fewer permissions. What the portal said below may tell which one it was."),
            Remedy.EDIT,
            untrusted_details,
            plain=Plain(translate("Plain", "The portal does not give all that this connection asks for")),
        )
    if code in _IN_TROUBLE:
        return _in_trouble(untrusted_details)
    if code in _SIGN_IN_WANTED:
        return _sign_in_again(untrusted_details)
    return _client_key_wanted(untrusted_details, plain) if _CLIENT_KEY.search(untrusted_details) else None


def _in_trouble(untrusted_details: str) -> Problem:
    return Problem(
        translate("Problem", "The portal has a problem of its own"),
        translate("Problem", "Try again in a few minutes. If it stays so, tell the portal's support."),
        untrusted_details=untrusted_details,
        plain=Plain(advice=translate("Plain", "Try again in a few minutes."), is_theirs=True),
    )


def _sign_in_again(untrusted_details: str) -> Problem:
    return Problem(
        translate("Problem", "The portal wants you to sign in again"),
        translate(
            "Problem",
            "Try again, and answer what the portal asks in the browser. If it asks nothing there, look under Other "
            "settings whether the further parameters hold prompt=none, and delete that line.",
        ),
        untrusted_details=untrusted_details,
        plain=Plain(
            advice=translate("Plain", "Try again, and answer what the portal asks in the browser."), is_theirs=True
        ),
    )


def _client_key_wanted(untrusted_details: str, plain: Plain) -> Problem:
    return Problem(
        translate("Problem", "This provider does not keep to the standard"),
        translate(
            "Problem",
            "It wants the client ID under a name of its own, client_key, where the standard has client_id. This app "
            "cannot sign in there. Use the provider's own tool, or ask its support for a standard way (OAuth 2.0).",
        ),
        Remedy.EDIT,
        untrusted_details,
        plain=plain,
    )


def token_request_not_understood(error: TokenRequestNotUnderstood) -> Problem:
    """Say that no form of the request was understood."""
    details = "\n".join(filter(None, (f"HTTP {error.status}", error.untrusted_description)))
    title = translate("Problem", "The portal did not understand the request for the token")
    if _CLIENT_KEY.search(details):
        return _client_key_wanted(details, Plain(title))
    return Problem(
        title,
        translate(
            "Problem",
            "Check that the portal address is the portal's own. For another provider, set its token endpoint and "
            "client authentication under Other settings.",
        ),
        Remedy.EDIT,
        details,
        plain=Plain(),
    )


def token_answer_unusable(error: TokenAnswerUnusable) -> Problem:
    """Say what is wrong with the answer."""
    details = "\n".join(filter(None, (f"HTTP {error.status}", error.untrusted_excerpt)))
    if error.problem is AnswerProblem.SERVER_ERROR:
        return _in_trouble(details)
    told = _ANSWERS[error.problem]()
    usual = translate("Problem", "Try again. If it stays so, check the portal address, or tell the portal's support.")
    plain = told.plain or Plain(translate("Plain", "The portal's answer cannot be used"))
    return replace(told, advice=told.advice or usual, untrusted_details=details, plain=plain)


_ANSWERS: dict[AnswerProblem, Callable[[], Problem]] = {
    AnswerProblem.EMPTY: lambda: Problem(translate("Problem", "The server's answer was empty"), ""),
    AnswerProblem.NOT_JSON: lambda: Problem(translate("Problem", "The server's answer could not be read"), ""),
    AnswerProblem.NO_TOKEN: lambda: Problem(translate("Problem", "There was no token in the server's answer"), ""),
    AnswerProblem.TOKEN_UNUSABLE: lambda: Problem(
        translate("Problem", "The token that the server sent cannot be used"), ""
    ),
    AnswerProblem.TOO_LONG: lambda: Problem(translate("Problem", "The server's answer was far too long"), ""),
    AnswerProblem.WEB_PAGE: lambda: Problem(
        translate("Problem", "The server answered with a web page, not with a token"),
        translate(
            "Problem",
            "A hotel or company network may ask you to sign in first: open any web page, then try again. Otherwise "
            "check the portal address.",
        ),
        plain=Plain(
            translate("Plain", "A web page came instead of the portal's answer"),
            translate(
                "Plain",
                "A hotel or company network may ask you to sign in first: open any web page in the browser, then try "
                "again.",
            ),
            is_theirs=True,
        ),
    ),
    AnswerProblem.TOO_MANY_REQUESTS: lambda: Problem(
        translate("Problem", "The portal asks for a pause"),
        translate("Problem", "It was asked too often in a short time. Try again in a few minutes."),
        plain=Plain(is_theirs=True),
    ),
    AnswerProblem.REDIRECT: lambda: Problem(
        translate("Problem", "The portal sends the request elsewhere"),
        translate(
            "Problem",
            "For safety it was not followed: the client secret would go to another address. Check the portal address, "
            "and the token endpoint under Other settings.",
        ),
        Remedy.EDIT,
    ),
    AnswerProblem.PROXY_PASSWORD: lambda: Problem(
        translate("Problem", "A proxy on the way to the portal wants a password"),
        translate("Problem", "Ask the IT department for the proxy settings."),
        plain=Plain(is_theirs=True),
    ),
    AnswerProblem.TURNED_AWAY: lambda: Problem(
        translate("Problem", "Something in front of the portal turned this app away"),
        translate(
            "Problem",
            "A firewall or another guard of the network answered in the portal's place; what it said is below. Try "
            "again from another network. If it stays so, show this page to the portal's support or your IT department.",
        ),
        plain=Plain(
            advice=translate(
                "Plain",
                "A firewall or another guard of the network answered in the portal's place. Try again from another "
                "network, or ask whoever looks after this one.",
            ),
            is_theirs=True,
        ),
    ),
    AnswerProblem.ONLY_ID_TOKEN: lambda: Problem(
        translate("Problem", "Only a proof of who you are came, and no access token"),
        translate(
            "Problem",
            "Permissions such as openid, profile and email only say who you are. Add the permission of the service "
            "that the token is for to the permissions; the provider's documentation of that service names it.",
        ),
        Remedy.EDIT,
    ),
    AnswerProblem.OF_ANOTHER_SIGN_IN: lambda: Problem(
        translate("Problem", "The answer belongs to another sign-in"),
        translate(
            "Problem",
            "The proof of who signed in (the ID token) does not name this sign-in, so somebody may have slipped in an "
            "answer of their own. For safety the token was thrown away. Try again; if it stays so, tell the provider's "
            "support that the nonce is wrong.",
        ),
        plain=Plain(advice=translate("Plain", "For safety it was not used. Try again."), is_theirs=True),
    ),
}
"""An empty advice means the usual one, and so do no plain words, where there is nothing for the person to do."""

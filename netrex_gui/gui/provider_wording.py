"""Words for what the provider answers."""

from PySide6.QtCore import QCoreApplication

from netrex_gui.gui.clock_wording import clock_sentence
from netrex_gui.gui.problem import Problem, Remedy
from netrex_gui.oauth.errors import (
    AnswerProblem,
    TokenAnswerUnusable,
    TokenRequestNotUnderstood,
    TokenRequestRefused,
)

translate = QCoreApplication.translate


def token_request_refused(error: TokenRequestRefused) -> Problem:
    """Say why the portal judged the request and said no."""
    details = "\n".join(filter(None, (error.untrusted_error, error.untrusted_description)))
    if error.untrusted_error in {"invalid_client", "unauthorized_client"}:
        title = translate("Problem", "The portal does not accept this client ID and secret")
        return Problem(title, _credentials_advice(error.blanks_removed), Remedy.EDIT, details)
    if error.untrusted_error == "invalid_scope":
        return scope_refused(details)
    if error.untrusted_error == "invalid_grant":
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
        "Spaces or line breaks in what you pasted were removed, so perhaps the wrong piece of text was copied.",
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
    return Problem(
        translate("Problem", "The portal did not understand the request for the token"),
        translate(
            "Problem",
            "Check that the portal address is the portal's own. For another provider, set its token endpoint and "
            "client authentication under Advanced.",
        ),
        Remedy.EDIT,
        "\n".join(filter(None, (f"HTTP {error.status}", error.untrusted_description))),
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
    }
    remedy = Remedy.EDIT if error.problem is AnswerProblem.REDIRECT else Remedy.TRY_AGAIN
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
    }
    return advice.get(problem) or translate(
        "Problem", "Try again. If it stays so, check the portal address, or tell the portal's support."
    )

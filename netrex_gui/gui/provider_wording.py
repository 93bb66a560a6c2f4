"""Words for what the provider and the network answer."""

from PySide6.QtCore import QCoreApplication

from netrex_gui.gui.problem import Problem, Remedy
from netrex_gui.oauth.errors import (
    AnswerProblem,
    NetworkProblem,
    ProviderUnreachable,
    TokenAnswerUnusable,
    TokenRequestNotUnderstood,
    TokenRequestRefused,
)

translate = QCoreApplication.translate


def token_request_refused(error: TokenRequestRefused) -> Problem:
    """Say why the portal judged the request and said no."""
    details = "\n".join(filter(None, (error.untrusted_error, error.untrusted_description)))
    if error.untrusted_error in {"invalid_client", "unauthorized_client"}:
        return Problem(
            translate("Problem", "The portal does not accept this client ID and secret"),
            translate(
                "Problem",
                "Copy both again from the portal: user icon → </> API → OAuth2 Application. A blank or line break at "
                "the end is removed by itself. If the application was deleted or made anew, its old secret no longer "
                "works. Some providers want the secret in another way: see Client authentication under Advanced.",
            ),
            Remedy.EDIT,
            details,
        )
    if error.untrusted_error == "invalid_grant":
        return Problem(
            translate("Problem", "The portal no longer accepts this sign-in"),
            translate(
                "Problem",
                "What the browser brought back had expired or was used already, or the redirect URL differs from the "
                "registered one. Try again, and finish within a minute.",
            ),
            untrusted_details=details,
        )
    return Problem(
        translate("Problem", "The portal did not give a token"),
        translate("Problem", "What the portal said may tell why. Check the connection, and try again."),
        Remedy.EDIT,
        details,
    )


def token_request_not_understood(error: TokenRequestNotUnderstood) -> Problem:
    """Say that no form of the request was understood."""
    return Problem(
        translate("Problem", "The portal did not understand the request for the token"),
        translate(
            "Problem",
            "Check that the provider URL is the portal's own address. For another provider, set its token endpoint and "
            "client authentication under Advanced.",
        ),
        Remedy.EDIT,
        "\n".join(filter(None, (f"HTTP {error.status}", error.untrusted_description))),
    )


def token_answer_unusable(error: TokenAnswerUnusable) -> Problem:
    """Say what is wrong with the answer."""
    details = "\n".join(filter(None, (f"HTTP {error.status}", error.untrusted_excerpt)))
    titles = {
        AnswerProblem.WEB_PAGE: translate("Problem", "The server answered with a web page, not with a token"),
        AnswerProblem.EMPTY: translate("Problem", "The server's answer was empty"),
        AnswerProblem.NOT_JSON: translate("Problem", "The server's answer could not be read"),
        AnswerProblem.NO_TOKEN: translate("Problem", "There was no token in the server's answer"),
        AnswerProblem.TOKEN_UNUSABLE: translate("Problem", "The token that the server sent cannot be used"),
        AnswerProblem.TOO_LONG: translate("Problem", "The server's answer was far too long"),
        AnswerProblem.SERVER_ERROR: translate("Problem", "The portal has a problem of its own"),
        AnswerProblem.TOO_MANY_REQUESTS: translate("Problem", "The portal asks for a pause"),
        AnswerProblem.REDIRECT: translate("Problem", "The portal sends the request elsewhere"),
    }
    return Problem(titles[error.problem], _answer_advice(error.problem), untrusted_details=details)


def _answer_advice(problem: AnswerProblem) -> str:
    if problem in {AnswerProblem.SERVER_ERROR, AnswerProblem.TOO_MANY_REQUESTS}:
        return translate("Problem", "Try again in a few minutes.")
    if problem is AnswerProblem.WEB_PAGE:
        return translate(
            "Problem",
            "A hotel or company network may ask you to sign in first: open any web page, then try again. Otherwise "
            "check the provider URL.",
        )
    if problem is AnswerProblem.REDIRECT:
        return translate(
            "Problem",
            "For safety it was not followed: the client secret would go to another address. Check the provider URL, "
            "and the token endpoint under Advanced.",
        )
    return translate("Problem", "Check the provider URL, and try again. If it stays so, tell the portal's support.")


def provider_unreachable(error: ProviderUnreachable) -> Problem:
    """Say why the provider cannot be reached."""
    titles = {
        NetworkProblem.NAME_NOT_FOUND: translate("Problem", "{host} was not found"),
        NetworkProblem.REFUSED: translate("Problem", "{host} does not answer"),
        NetworkProblem.TIMED_OUT: translate("Problem", "{host} took too long to answer"),
        NetworkProblem.CERTIFICATE: translate("Problem", "The certificate of {host} is not trusted"),
        NetworkProblem.PROXY: translate("Problem", "The way to {host} leads through a proxy that refuses"),
        NetworkProblem.BROKEN_OFF: translate("Problem", "The connection to {host} broke off"),
    }
    title = titles[error.problem].format(host=error.host)
    return Problem(title, _network_advice(error.problem), untrusted_details=error.reason)


def _network_advice(problem: NetworkProblem) -> str:
    if problem is NetworkProblem.NAME_NOT_FOUND:
        return translate("Problem", "Check the network connection, and the spelling of the provider URL.")
    if problem is NetworkProblem.CERTIFICATE:
        return translate(
            "Problem",
            "A company's proxy or a security program may be reading along with a certificate of its own; the IT "
            "department can add that certificate to this computer. Nothing was sent.",
        )
    if problem is NetworkProblem.PROXY:
        return translate("Problem", "It may want a password. Ask the IT department for the proxy settings.")
    return translate("Problem", "Check the network connection, and try again in a moment.")

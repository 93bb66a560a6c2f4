"""Words for a typed address that cannot be used."""

from PySide6.QtCore import QCoreApplication

from netrex_gui.oauth.errors import UrlField, UrlInvalid, UrlProblem

translate = QCoreApplication.translate


def url_problem(error: UrlInvalid) -> tuple[str, str]:
    """Say which address cannot be used, and how it should look: a title and an advice."""
    if error.field is UrlField.REDIRECT:
        return translate("Address", "This redirect URL cannot be used"), _redirect_advice(error.problem)
    return _title(error.field), _advice(error.problem)


def url_sentence(error: UrlInvalid) -> str:
    """Say the same in one sentence after the other."""
    return ". ".join(url_problem(error))


def _title(field: UrlField) -> str:
    return {
        UrlField.PROVIDER: translate("Address", "This portal address cannot be used"),
        UrlField.AUTHORIZATION_ENDPOINT: translate("Address", "This authorization endpoint cannot be used"),
        UrlField.TOKEN_ENDPOINT: translate("Address", "This token endpoint cannot be used"),
        UrlField.REVOCATION_ENDPOINT: translate("Address", "This revocation endpoint cannot be used"),
        UrlField.API_ENDPOINT: translate("Address", "This API endpoint cannot be used"),
        UrlField.ISSUER: translate("Address", "This issuer cannot be used"),
    }[field]


def _advice(problem: UrlProblem) -> str:
    return {
        UrlProblem.EMPTY: translate(
            "Address",
            "It is empty. Type the address at which you sign in to the portal, such as https://system2.netrex.cz.",
        ),
        UrlProblem.NOT_A_URL: translate(
            "Address", "It is not a web address. It should look like https://system2.netrex.cz."
        ),
        UrlProblem.NOT_HTTPS: translate(
            "Address", "It begins with http, which anybody on the way can read. Use the address that begins with https."
        ),
        UrlProblem.USER_INFO: translate(
            "Address",
            "It holds a user name or a password (the part before the @). Remove that part; you sign in in the browser.",
        ),
        UrlProblem.FRAGMENT: translate("Address", "It holds a #, which no such address may have. Remove it."),
        UrlProblem.PLACEHOLDER: _placeholder_advice(),
    }[problem]


def _redirect_advice(problem: UrlProblem) -> str:
    return {
        UrlProblem.EMPTY: translate(
            "Address", "It is empty. Use http://127.0.0.1:17817/callback, or the address registered in the portal."
        ),
        UrlProblem.NOT_A_URL: translate(
            "Address", "It is not a web address. It should look like http://127.0.0.1:17817/callback."
        ),
        UrlProblem.NOT_HTTPS: translate(
            "Address",
            "With http it may only lead to this computer: http://127.0.0.1, http://localhost or http://[::1], each "
            "with a port. Any other address must begin with https.",
        ),
        UrlProblem.USER_INFO: translate("Address", "It holds a user name or a password. Remove the part before the @."),
        UrlProblem.FRAGMENT: translate("Address", "It must end with its path: remove the ? or # and what follows it."),
        UrlProblem.PLACEHOLDER: _placeholder_advice(),
    }[problem]


def _placeholder_advice() -> str:
    return translate(
        "Address",
        "It holds a word in braces, such as tenantid, that stands for something of your own. In place of the word and "
        "its braces put your organization's ID or its domain, such as example.com.",
    )

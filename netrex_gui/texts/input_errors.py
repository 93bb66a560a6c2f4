"""Words for what was typed or pasted and cannot be used, and for what was taken off it."""

from collections.abc import Callable

from netrex_gui.oauth.client import Cleaned, Credential, CredentialInvalid, CredentialProblem, Removed
from netrex_gui.oauth.errors import UrlField, UrlInvalid, UrlProblem
from netrex_gui.oauth.extra_parameters import ParameterInvalid, ParameterProblem
from netrex_gui.texts.language import translate
from netrex_gui.texts.problem import Problem, Remedy


def url_invalid(error: UrlInvalid) -> Problem:
    """Say which address cannot be used, and how it should look."""
    advice, redirect_advice = _ADDRESSES[error.problem]()
    is_redirect = error.field is UrlField.REDIRECT
    return Problem(_FIELDS[error.field](), redirect_advice if is_redirect else advice, Remedy.EDIT)


def credential_invalid(error: CredentialInvalid) -> Problem:
    """Say why it cannot be a client ID or a secret, and what to paste instead."""
    of_id, of_secret = _CREDENTIALS[error.problem]()
    return Problem(*(of_id if error.credential is Credential.CLIENT_ID else of_secret), Remedy.EDIT)


def parameter_invalid(error: ParameterInvalid) -> Problem:
    """Say which of the further parameters under Other settings is at fault, and how it should look."""
    title = translate("Parameter", "One of the further parameters cannot be used")
    return Problem(title, _PARAMETERS[error.problem](), Remedy.EDIT, error.text)


def removed(found: Cleaned) -> str:
    """Say what was taken off a pasted text, or nothing."""
    names = {
        Removed.BLANKS: translate("Credential", "blanks around it"),
        Removed.QUOTES: translate("Credential", "quotes around it"),
        Removed.LABEL: translate("Credential", "its name in front"),
        Removed.INVISIBLE: translate("Credential", "characters that cannot be seen"),
    }
    what = ", ".join(names[each] for each in Removed if each in found.removed)
    return translate("Credential", "Removed from what you pasted: {what}.").format(what=what) if what else ""


def _placeholder() -> str:
    return translate(
        "Address",
        "It holds a word in braces, such as tenantid, that stands for something of your own. In place of the word and "
        "its braces put your organization's ID or its domain, such as example.com.",
    )


_FIELDS: dict[UrlField, Callable[[], str]] = {
    UrlField.PROVIDER: lambda: translate("Address", "This portal address cannot be used"),
    UrlField.AUTHORIZATION_ENDPOINT: lambda: translate("Address", "This authorization endpoint cannot be used"),
    UrlField.TOKEN_ENDPOINT: lambda: translate("Address", "This token endpoint cannot be used"),
    UrlField.REVOCATION_ENDPOINT: lambda: translate("Address", "This revocation endpoint cannot be used"),
    UrlField.API_ENDPOINT: lambda: translate("Address", "This API endpoint cannot be used"),
    UrlField.ISSUER: lambda: translate("Address", "This issuer cannot be used"),
    UrlField.REDIRECT: lambda: translate("Address", "This redirect URL cannot be used"),
}
_ADDRESSES: dict[UrlProblem, Callable[[], tuple[str, str]]] = {
    UrlProblem.EMPTY: lambda: (
        translate(
            "Address",
            "It is empty. Type the address at which you sign in to the portal, such as https://system2.netrex.cz.",
        ),
        translate(
            "Address", "It is empty. Use http://127.0.0.1:17817/callback, or the address registered in the portal."
        ),
    ),
    UrlProblem.NOT_A_URL: lambda: (
        translate("Address", "It is not a web address. It should look like https://system2.netrex.cz."),
        translate("Address", "It is not a web address. It should look like http://127.0.0.1:17817/callback."),
    ),
    UrlProblem.NOT_HTTPS: lambda: (
        translate(
            "Address", "It begins with http, which anybody on the way can read. Use the address that begins with https."
        ),
        translate(
            "Address",
            "With http it may only lead to this computer: http://127.0.0.1, http://localhost or http://[::1], each "
            "with a port. Any other address must begin with https.",
        ),
    ),
    UrlProblem.USER_INFO: lambda: (
        translate(
            "Address",
            "It holds a user name or a password (the part before the @). Remove that part; you sign in in the browser.",
        ),
        translate("Address", "It holds a user name or a password. Remove the part before the @."),
    ),
    UrlProblem.FRAGMENT: lambda: (
        translate("Address", "It holds a #, which no such address may have. Remove it."),
        translate("Address", "It must end with its path: remove the ? or # and what follows it."),
    ),
    UrlProblem.PLACEHOLDER: lambda: (_placeholder(), _placeholder()),
}
"""What is to be done about an address, and about a redirect URL."""
_CREDENTIALS: dict[CredentialProblem, Callable[[], tuple[tuple[str, str], tuple[str, str]]]] = {
    CredentialProblem.SEVERAL_WORDS: lambda: (
        (
            translate("Credential", "This is more than a client ID"),
            translate("Credential", "An ID has no blanks or line breaks in it. Copy the ID alone, and paste it here."),
        ),
        (
            translate("Credential", "This is more than a client secret"),
            translate(
                "Credential", "A secret has no blanks or line breaks in it. Copy the secret alone, and paste it here."
            ),
        ),
    ),
    CredentialProblem.TOO_LONG: lambda: (
        (
            translate("Credential", "This is too long for a client ID"),
            translate("Credential", "Copy the ID alone, and paste it here."),
        ),
        (
            translate("Credential", "This is too long for a client secret"),
            translate("Credential", "Copy the secret alone, and paste it here."),
        ),
    ),
    CredentialProblem.MASKED: lambda: (
        (
            translate("Credential", "These are dots in place of the client ID"),
            translate("Credential", "Have the portal show it, or use its button to copy, and paste it here again."),
        ),
        (
            translate("Credential", "These are dots in place of the client secret"),
            translate("Credential", "Have the portal show it, or use its button to copy, and paste it here again."),
        ),
    ),
    CredentialProblem.OTHER_FIELD: lambda: (
        (
            translate("Credential", "This is the client secret"),
            translate("Credential", "It goes into the other field. Paste the client ID here."),
        ),
        (
            translate("Credential", "This is the client ID"),
            translate("Credential", "It goes into the other field. Paste the client secret here."),
        ),
    ),
}
"""What is wrong and what to do, with a client ID and with a secret."""
_PARAMETERS: dict[ParameterProblem, Callable[[], str]] = {
    ParameterProblem.NOT_A_PAIR: lambda: translate(
        "Parameter",
        "Under Other settings, write each further parameter on a line of its own, as a name, an equals sign and a "
        "value: prompt=login.",
    ),
    ParameterProblem.RESERVED: lambda: translate(
        "Parameter",
        "The app sets this one itself, to keep the sign-in safe. Remove its line from the further parameters under "
        "Other settings; the permissions, the client ID and the redirect URL have fields of their own.",
    ),
    ParameterProblem.TWICE: lambda: translate(
        "Parameter", "It is there twice. Remove one of its lines from the further parameters under Other settings."
    ),
    ParameterProblem.RESPONSE_MODE: lambda: translate(
        "Parameter",
        "With this value of response_mode the answer would not reach the app. Write response_mode=form_post or "
        "response_mode=query, or remove the line under Other settings.",
    ),
    ParameterProblem.TOO_LONG: lambda: translate(
        "Parameter", "They are too long to be part of an address. Remove some of the lines under Other settings."
    ),
}

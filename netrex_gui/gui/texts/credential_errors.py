"""Words for a client ID or a secret that cannot be one, and for what was taken off one that was pasted."""

from PySide6.QtCore import QCoreApplication

from netrex_gui.gui.texts.problem import Problem, Remedy
from netrex_gui.oauth.credentials import Cleaned, Credential, CredentialInvalid, CredentialProblem, Removed

translate = QCoreApplication.translate


def credential_invalid(error: CredentialInvalid) -> Problem:
    """Say why it cannot be one, and what to paste instead."""
    words = _of_id() if error.credential is Credential.CLIENT_ID else _of_secret()
    return Problem(*words[error.problem], Remedy.EDIT)


def sentence(error: CredentialInvalid) -> str:
    """Say the same in one sentence after the other."""
    told = credential_invalid(error)
    return f"{told.title}. {told.advice}"


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


def _of_id() -> dict[CredentialProblem, tuple[str, str]]:
    return {
        CredentialProblem.SEVERAL_WORDS: (
            translate("Credential", "This is more than a client ID"),
            translate("Credential", "An ID has no blanks or line breaks in it. Copy the ID alone, and paste it here."),
        ),
        CredentialProblem.TOO_LONG: (
            translate("Credential", "This is too long for a client ID"),
            translate("Credential", "Copy the ID alone, and paste it here."),
        ),
        CredentialProblem.MASKED: (
            translate("Credential", "These are dots in place of the client ID"),
            translate("Credential", "Have the portal show it, or use its button to copy, and paste it here again."),
        ),
        CredentialProblem.OTHER_FIELD: (
            translate("Credential", "This is the client secret"),
            translate("Credential", "It goes into the other field. Paste the client ID here."),
        ),
    }


def _of_secret() -> dict[CredentialProblem, tuple[str, str]]:
    return {
        CredentialProblem.SEVERAL_WORDS: (
            translate("Credential", "This is more than a client secret"),
            translate(
                "Credential", "A secret has no blanks or line breaks in it. Copy the secret alone, and paste it here."
            ),
        ),
        CredentialProblem.TOO_LONG: (
            translate("Credential", "This is too long for a client secret"),
            translate("Credential", "Copy the secret alone, and paste it here."),
        ),
        CredentialProblem.MASKED: (
            translate("Credential", "These are dots in place of the client secret"),
            translate("Credential", "Have the portal show it, or use its button to copy, and paste it here again."),
        ),
        CredentialProblem.OTHER_FIELD: (
            translate("Credential", "This is the client ID"),
            translate("Credential", "It goes into the other field. Paste the client secret here."),
        ),
    }

"""What is said about a pasted text."""

from PySide6.QtCore import QCoreApplication

from netrex_gui.oauth.client import Credential

translate = QCoreApplication.translate


def empty() -> str:
    """Say that there is nothing to paste."""
    return translate("Pasted", "There is nothing to paste yet. Copy the whole message first.")


def nothing_found() -> str:
    """Say that a text holds neither."""
    return translate(
        "Pasted", "There is no ID and no secret in what you copied. Copy the whole message, then press Paste."
    )


def too_long() -> str:
    """Say that a text is no mail."""
    return translate("Pasted", "That is too long for a message. Copy only the part with the ID and the secret.")


def address_of_answer() -> str:
    """Say that a text is the address that a browser ended on."""
    return translate(
        "Pasted", "This is the address that the browser ended on. It is of use only while a sign-in waits for it."
    )


def found(missing: Credential | None) -> str:
    """Say which of the two was found, and what is missing."""
    if missing is Credential.CLIENT_SECRET:
        return translate(
            "Pasted", "Only the ID was found. If there is a secret, it may be in another message: paste that as well."
        )
    if missing is Credential.CLIENT_ID:
        return translate("Pasted", "Only the secret was found. The ID may be in another message: paste that as well.")
    return translate("Pasted", "Both were found.")


def which(credential: Credential, count: int) -> str:
    """Ask which of so many texts is the ID, or the secret."""
    if credential is Credential.CLIENT_ID:
        return (
            translate("Pasted", "Is this the ID?") if count == 1 else translate("Pasted", "Which of these is the ID?")
        )
    if count == 1:
        return translate("Pasted", "Is this the secret?")
    return translate("Pasted", "Which of these is the secret?")


def which_portal() -> str:
    """Ask which of several addresses is the portal's."""
    return translate("Pasted", "Which of these is the portal?")


def before_preparing() -> str:
    """Say what a file for somebody else needs first."""
    return translate(
        "Pasted",
        "First the ID and the secret: paste the whole message here, or type them in. Then press “Prepare for somebody "
        "else” below.",
    )

"""Words of the guide, for a person who has never done this: each step, and the letter to an administrator."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Step(Enum):
    """What the guide shows."""

    START = auto()
    OPEN = auto()
    CREATE = auto()
    PASTE = auto()
    ASK = auto()


def title(step: Step) -> str:
    """Say what a step is about."""
    return {
        Step.START: translate("Guide", "Let’s get your token"),
        Step.OPEN: translate("Guide", "Open the API page of the portal"),
        Step.CREATE: translate("Guide", "Create an application in the portal"),
        Step.PASTE: translate("Guide", "Bring the client ID and the secret here"),
        Step.ASK: translate("Guide", "Ask somebody to create them for you"),
    }[step]


def progress(step: Step) -> str:
    """Say how far along a step is, or nothing."""
    return {
        Step.OPEN: translate("Guide", "Step 1 of 3"),
        Step.CREATE: translate("Guide", "Step 2 of 3"),
        Step.PASTE: translate("Guide", "Step 3 of 3"),
    }.get(step, "")


def onward(step: Step) -> str:
    """Say what the filled button of a step does."""
    return {
        Step.PASTE: translate("Guide", "Sign in &with browser"),
        Step.ASK: translate("Guide", "I ha&ve them now"),
    }.get(step, translate("Guide", "Ne&xt"))


def letter(portal_url: str, redirect_url: str) -> str:
    """Return the text with which a person asks for a client ID and secret."""
    return translate(
        "Guide",
        "Hello,\n"
        "\n"
        "I need a client ID and a client secret of our camera portal for the program Netrex Token. Could you please "
        "create them? It takes two minutes:\n"
        "\n"
        "1. Sign in at {portal} with an account that has full access.\n"
        "2. Click the user icon at the upper right, then </> API, then OAuth2 Application.\n"
        "3. Enter a name and a description, and add exactly this redirect URL:\n"
        "    {redirect}\n"
        "4. The portal then shows a client ID and a client secret. Please send me both in a safe way: by phone, in "
        "person or through a password manager. Whoever has them can ask for access in the name of this application.\n"
        "\n"
        "Thank you!",
    ).format(portal=portal_url, redirect=redirect_url)


def opening(host: str) -> str:
    """Say that the portal is being opened."""
    return translate("Guide", "{host} opens in your browser. Come back here afterwards.").format(host=host)


def not_opened(address: str) -> str:
    """Say that the browser did not open, and what to do instead."""
    return translate("Guide", "Your browser did not open. Open it yourself, and go to {address}").format(
        address=address
    )


def id_missing() -> str:
    """Say that the client ID is not there yet."""
    return translate("Guide", "The client ID is still missing. Copy it from the portal, and paste it here.")

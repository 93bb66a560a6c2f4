"""Every sentence of the practice portal's pages, whole and in this one place, and the language they are said in."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Speech:
    """How the pages speak: `language` returns a code for their ``lang``, `say` a text of this file in that language."""

    language: Callable[[], str]
    say: Callable[[str], str]


def translate(_context: str, text: str) -> str:
    """Mark a text for the translators. It is translated when a page is made, by whoever started the portal."""
    return text


ENGLISH = Speech(lambda: "en", lambda text: text)

PRACTICE = translate("Practice pages", "Practice portal: nothing here is real")

START_TITLE = translate("Practice pages", "Practice portal")
START_WHAT = translate(
    "Practice pages", "Here you can try the app without an account: the user, the cameras and the tokens are made up."
)
START_NEXT = translate("Practice pages", "Go back to the app and press “Sign in with browser”.")
START_CLIENT = translate("Practice pages", "Client ID")
START_REGISTERED = translate("Practice pages", "Registered redirect URLs")

LOGIN_TITLE = translate("Practice pages", "Sign in")
LOGIN_WHAT = translate("Practice pages", "The practice user is filled in already. Just press “Sign in”.")
LOGIN_USER = translate("Practice pages", "User name")
LOGIN_PASSWORD = translate("Practice pages", "Password")
LOGIN_BUTTON = translate("Practice pages", "Sign in")
LOGIN_WRONG = translate("Practice pages", "That is not the practice user. It is filled in again below.")

CONSENT_TITLE = translate("Practice pages", "{name} asks for access to your cameras")
CONSENT_WHAT = translate("Practice pages", "If you allow it, its token may do the following:")
CONSENT_NEXT = translate("Practice pages", "After your answer the browser goes to")
CONSENT_ALLOW = translate("Practice pages", "Allow")
CONSENT_DENY = translate("Practice pages", "Deny")

ERROR_TITLE = translate("Practice pages", "This did not work")
ERROR_NEXT = translate("Practice pages", "Go back to the app and start the sign-in again.")
ERROR_CLIENT = translate("Practice pages", "The portal does not know this client ID.")
ERROR_ADDRESS = translate("Practice pages", "There is no page at this address.")
ERROR_METHOD = translate("Practice pages", "This address cannot be used in this way.")
ERROR_HOST = translate("Practice pages", "This portal does not go by the name it was called by.")
ERROR_TICKET = translate("Practice pages", "This page was used already, or is too old.")
ERROR_REQUEST = translate("Practice pages", "The request cannot be understood.")

REDIRECT_TITLE = translate("Practice pages", "This redirect URL is not registered")
REDIRECT_WHAT = translate(
    "Practice pages", "The portal did not send the browser back, because it does not know where that would lead."
)
REDIRECT_RECEIVED = translate("Practice pages", "Redirect URL received")
REDIRECT_NONE = translate("Practice pages", "None, or more than one")
REDIRECT_REGISTERED = translate("Practice pages", "Registered redirect URLs")
REDIRECT_NEXT = translate(
    "Practice pages",
    "On the real portal, add the address received, exactly as it stands here, "
    "to the redirect URLs of your OAuth2 application.",
)

SCOPES = {
    "read": translate("Practice pages", "See settings and state"),
    "write": translate("Practice pages", "Change settings"),
    "liveview": translate("Practice pages", "Watch live video"),
    "audiotransmit": translate("Practice pages", "Transmit sound to cameras"),
    "liveview_ptz": translate("Practice pages", "Move cameras"),
    "liveview_light": translate("Practice pages", "Switch camera lights"),
    "liveview_audioclip": translate("Practice pages", "Play audio clips on cameras"),
    "recordings": translate("Practice pages", "Watch recordings"),
    "recordings_delete": translate("Practice pages", "Delete recordings"),
    "events": translate("Practice pages", "See events"),
}
SCOPE_WARNINGS = {
    "write": translate("Practice pages", "Can change and delete"),
    "recordings_delete": translate("Practice pages", "Deletes; this cannot be undone"),
}

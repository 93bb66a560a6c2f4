"""Every sentence of the practice portal's pages, whole and in this one place."""

PRACTICE = "Practice portal: nothing here is real"

START_TITLE = "Practice portal"
START_WHAT = "Here you can try the app without an account: the user, the cameras and the tokens are made up."
START_NEXT = "Go back to the app and press “Sign in with browser”."
START_CLIENT = "Client ID"
START_REGISTERED = "Registered redirect URLs"

LOGIN_TITLE = "Sign in"
LOGIN_WHAT = "The practice user is filled in already. Just press “Sign in”."
LOGIN_USER = "User name"
LOGIN_PASSWORD = "Password"  # noqa: S105 - the label of a field
LOGIN_BUTTON = "Sign in"
LOGIN_WRONG = "That is not the practice user. It is filled in again below."

CONSENT_TITLE = "{name} asks for access to your cameras"
CONSENT_WHAT = "If you allow it, its token may do the following:"
CONSENT_NEXT = "After your answer the browser goes to"
CONSENT_ALLOW = "Allow"
CONSENT_DENY = "Deny"

ERROR_TITLE = "This did not work"
ERROR_NEXT = "Go back to the app and start the sign-in again."
ERROR_CLIENT = "The portal does not know this client ID."
ERROR_ADDRESS = "There is no page at this address."
ERROR_METHOD = "This address cannot be used in this way."
ERROR_HOST = "This portal does not go by the name it was called by."
ERROR_TICKET = "This page was used already, or is too old."
ERROR_REQUEST = "The request cannot be understood."

REDIRECT_TITLE = "This redirect URL is not registered"
REDIRECT_WHAT = "The portal did not send the browser back, because it does not know where that would lead."
REDIRECT_RECEIVED = "Redirect URL received"
REDIRECT_NONE = "None, or more than one"
REDIRECT_REGISTERED = "Registered redirect URLs"
REDIRECT_NEXT = (
    "On the real portal, add the address received, exactly as it stands here, "
    "to the redirect URLs of your OAuth2 application."
)

SCOPES = {
    "read": "See settings and state",
    "write": "Change settings",
    "liveview": "Watch live video",
    "audiotransmit": "Transmit sound to cameras",
    "liveview_ptz": "Move cameras",
    "liveview_light": "Switch camera lights",
    "liveview_audioclip": "Play audio clips on cameras",
    "recordings": "Watch recordings",
    "recordings_delete": "Delete recordings",
    "events": "See events",
}
SCOPE_WARNINGS = {
    "write": "Can change and delete",
    "recordings_delete": "Deletes; this cannot be undone",
}

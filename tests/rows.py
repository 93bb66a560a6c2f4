"""Which row of the connection page has to be opened before a control behind it is there, by the controls' names."""

from netrex_gui.oauth.provider import SCOPES

BEHIND = {
    "changeProviderButton": ("providerUrl",),
    "permissionsButton": (*(f"scope_{scope}" for scope in SCOPES), "otherScopes"),
    "accountButton": ("usePrivateWindow",),
    "redirectButton": ("redirectUrl", "copyRedirectUrlButton", "guideWhereButton"),
    "advancedButton": (
        "detectButton",
        "authorizationEndpoint",
        "tokenEndpoint",
        "revocationEndpoint",
        "apiEndpoint",
        "scopeSeparator",
        "clientAuthentication",
        "tokenRequest",
        "usePkce",
        "signInTimeout",
        "issuer",
        "requireIssuer",
        "extraParameters",
    ),
}
OPENER = {name: opener for opener, names in BEHIND.items() for name in names}
"""What opens the row of each of them."""

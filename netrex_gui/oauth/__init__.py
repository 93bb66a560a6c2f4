"""The OAuth 2.0 authorization code grant for a native app: no Qt, no disk, no password store, no translated text."""

import logging

# At DEBUG these log code, verifier, secret and token. Nothing in this package is imported before this line has run.
for _name in ("requests_oauthlib", "oauthlib", "urllib3"):
    logging.getLogger(_name).setLevel(logging.WARNING)

"""The OAuth 2.0 authorization code grant for a native app: no Qt, no disk, no password store, no translated text."""

import logging

# At DEBUG these log code, verifier, secret and token; at WARNING urllib3 quotes the URL, and there are secrets in it
# where the provider wants them in the query. What went wrong comes as an exception as well. Nothing in this package is
# imported before this has run.
for _name in ("requests_oauthlib", "oauthlib", "urllib3"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)

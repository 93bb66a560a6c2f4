"""A provider may quote what it was sent: our secrets are taken out of its words before anybody reads them."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from urllib.parse import quote, quote_plus

from netrex_gui.oauth.client import Client
from netrex_gui.oauth.errors import LONGEST_TEXT, SignInError
from netrex_gui.oauth.http import basic_credentials

REMOVED = "…"
_SHORTEST_PART = 4
_JOINT = r"(?:&#?\w+;|%[0-9a-f]{2}|\W){1,12}"
_TOKEN = re.compile(rf"((?:access|refresh|id)_token{_JOINT})[\w.~+/-]{{8,}}=*", re.IGNORECASE)


def secrets_beside(client: Client, *sent: str) -> tuple[str, ...]:
    """Return all that is secret in a request in which a client proves itself, and what else was sent in it."""
    return (*filter(None, (client.client_secret, *sent)), basic_credentials(client))


@contextmanager
def scrubbed(secrets: Iterable[str]) -> Iterator[None]:
    """Take secrets, and whatever is called a token, out of the untrusted texts of a SignInError that passes by."""
    try:
        yield
    except SignInError as error:
        for name, value in vars(error).items():
            if name.startswith("untrusted_") and isinstance(value, str):
                setattr(error, name, scrub(value, secrets))
        raise


def scrub(untrusted_text: str, secrets: Iterable[str]) -> str:
    """Return a text without secrets, and without whatever is called a token in it.

    Of a text that was cut its end may be the beginning of a secret; at the end of a whole one that is a word.
    """
    was_cut = len(untrusted_text) >= LONGEST_TEXT
    text = _TOKEN.sub(rf"\1{REMOVED}", untrusted_text)
    for secret in sorted({form for each in secrets for form in _forms(each)}, key=len, reverse=True):
        text = text.replace(secret, REMOVED)
        longest = min(len(secret) - 1, len(text)) if was_cut else 0
        for length in range(longest, _SHORTEST_PART - 1, -1):
            text = text[:-length] + REMOVED if text.endswith(secret[:length]) else text
    return text


def _forms(secret: str) -> set[str]:
    escaped = {json.dumps(secret)[1:-1], json.dumps(secret, ensure_ascii=False)[1:-1], html.escape(secret)}
    return {secret, quote(secret, safe=""), quote_plus(secret), *escaped}

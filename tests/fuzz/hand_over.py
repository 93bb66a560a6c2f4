"""What two people hand over, as anybody may have written it: connection files, age files, tokens within them."""

import json
from urllib.parse import urlsplit

from hypothesis import strategies as st

from netrex_gui.hand_over.connection_file import loads
from netrex_gui.hand_over.encrypted_token import loads as loads_token
from netrex_gui.hand_over.encryption import (
    LONGEST_ENCRYPTED,
    MOST_STANZAS,
    decrypt_here,
    encrypt,
    read_age_file,
    read_locked,
    unlock,
)
from netrex_gui.hand_over.errors import Document, DocumentError, EncryptionError, HandOverError
from netrex_gui.hand_over.incoming import recognised
from netrex_gui.hand_over.mapping import connection_of
from netrex_gui.hand_over.warnings import warnings_of
from netrex_gui.oauth.messages import AuthorizationRequest
from netrex_gui.oauth.provider import base_url, is_loopback, portal_at
from tests.fuzz.addresses import URLS
from tests.fuzz.inputs import json_texts, json_values, mutated, nested_json, odd_text, with_one_odd_member
from tests.fuzz.parser import Parser
from tests.fuzz.parsers import JSON_WORDS
from tests.hand_over.kit import FULL, PAIR, PASSPHRASE
from tests.hand_over.scrypt_file import binary, locked_by_hand

FILE = {**json.loads(FULL.dumps()), "locked_secret": locked_by_hand("secret", PASSPHRASE)}
TOKEN = {
    "type": "netrex-token",
    "version": 1,
    "name": "Gate",
    "provider_url": "https://system2.netrex.cz",
    "client_id": "s6BhdRkqt3",
    "received_at": "2023-11-14T22:13:20Z",
    "expires_at": "2023-11-14T23:13:20Z",
    "expires_in": 3600,
    "access_token": "2YotnFZFEjr1zCsicMWpAA",
    "token_type": "Bearer",
    "scope": "read",
    "refresh_token": "tGzv3JOkF0XG5Qx2TlKWIA",
}
CONTENT = json.dumps(TOKEN)
SEALED, LOCKED = encrypt(CONTENT, PAIR.public_key), locked_by_hand(CONTENT, PASSPHRASE)
LITTLE_WORK = 6
WORDS = (
    *JSON_WORDS,
    "netrex-connection",
    "netrex-token",
    '"version": 2',
    '"type"',
    "age1",
    "http://",
    ",",
    "}",
    "scopes",
)
AGE_WORDS = (
    *("-> scrypt ", "-> X25519 ", "---", "--- ", "age-encryption.org/v1\n", "age-encryption.org/v2\n", "\n\n", " 22\n"),
    *("-> X25519 " + "A" * 43 + "\n" + "A" * 43 + "\n", ("-> a\n\n" * 15), "-> grease " + "a " * 4000 + "a\n\n"),
    *("-----BEGIN AGE ENCRYPTED FILE-----", "-----END AGE ENCRYPTED FILE-----", "> ", "=", "A" * 64, "\r\n"),
)


def feed_connection(untrusted: object) -> None:
    """See that a file is one that can be written again, weakens nothing, and begins a sign-in."""
    assert isinstance(untrusted, bytes)
    recognised(untrusted)
    try:
        file = loads(untrusted)
    except HandOverError as error:
        _tells_nothing(error, Document.CONNECTION)
        return
    assert loads(file.dumps()) == file
    settings = connection_of(file).sign_in_settings("")
    provider, redirect_uri = settings.provider, settings.redirect_uri.text
    assert settings.use_pkce
    for url in (provider.base_url, provider.authorization_endpoint, provider.token_endpoint, redirect_uri):
        assert url.isascii()
        assert urlsplit(url).scheme == "https" or is_loopback(urlsplit(url).hostname or "")
    request = AuthorizationRequest(provider.authorization_endpoint, file.client_id, redirect_uri, " ".join(file.scopes))
    assert request.uri.isprintable()
    found = warnings_of(file)
    assert found.host == provider.host
    portal, sent_to = portal_at(provider.authorization_endpoint), (provider.token_endpoint, provider.api_endpoint)
    at_portal = {portal, base_url(provider.authorization_endpoint)}
    assert not portal or {base_url(url) for url in (*sent_to, provider.revocation_endpoint)} <= at_portal
    if base_url(provider.token_endpoint) != base_url(provider.authorization_endpoint):
        assert found.access_host in provider.token_endpoint.lower()
        assert found.elsewhere


def feed_token(untrusted: object) -> None:
    """See that a token can be sent and its lifetime counted."""
    assert isinstance(untrusted, bytes)
    try:
        handed = loads_token(untrusted)
    except HandOverError as error:
        _tells_nothing(error, Document.TOKEN)
        return
    for secret in (handed.token.access_token, handed.token.refresh_token or "-"):
        assert secret.strip()
        assert secret.isascii()
        assert secret.isprintable()
    assert handed.token.expires_in is None or handed.token.expires_in > 0
    assert handed.provider_url.startswith(("https://", "http://"))


def feed_sealed(untrusted: object) -> None:
    """See that what opens is what was sealed, be it with a key or with a passphrase."""
    assert isinstance(untrusted, bytes)
    recognised(untrusted)
    try:
        file = read_age_file(untrusted)
        assert file.untrusted_bytes.count(b"\n-> ", 0, file.untrusted_bytes.index(b"\n---")) <= MOST_STANZAS
        if file.work_factor is None:
            assert decrypt_here(file.untrusted_bytes, PAIR.private_key) == CONTENT.encode()
    except EncryptionError as error:
        _shows_nothing(error)
    try:
        if (read_locked(untrusted).work_factor or 0) <= LITTLE_WORK:
            assert unlock(untrusted, PASSPHRASE) == CONTENT
    except EncryptionError as error:
        _shows_nothing(error)


def _tells_nothing(error: HandOverError, document: Document) -> None:
    assert isinstance(error, DocumentError)
    assert error.document is document
    assert f"{error!r}{error}".isprintable()


def _shows_nothing(error: EncryptionError) -> None:
    assert not [secret for secret in (PASSPHRASE, "Yotn", PAIR.private_key) if secret in f"{error!r}{error}"]


def _bytes(text: str) -> bytes:
    return text.encode("latin-1", errors="replace")


addresses = st.fixed_dictionaries(
    {},
    optional={name: st.one_of(st.sampled_from(URLS), odd_text) for name in FILE if "url" in name or "endpoint" in name},
)
connection_files = st.one_of(
    with_one_odd_member(FILE),
    json_texts(FILE, WORDS),
    mutated(st.just(json.dumps(FILE)), WORDS).map(lambda text: text.encode("utf-8", errors="surrogatepass")),
    addresses.map(lambda odd: json.dumps(FILE | odd).encode()),
    st.dictionaries(st.sampled_from([*FILE, "command"]), json_values, max_size=2).map(
        lambda odd: json.dumps(FILE | odd).encode()
    ),
    st.binary(max_size=200),
    st.sampled_from((nested_json(60_000).encode(), nested_json(100_000).encode(), b"\xff\xfe", b"", b"\xef\xbb\xbf")),
)
tokens = st.one_of(
    with_one_odd_member(TOKEN), json_texts(TOKEN, WORDS), mutated(st.just(CONTENT), WORDS).map(_bytes), st.binary()
)
sealed = st.one_of(
    *(mutated(st.just(text), AGE_WORDS).map(_bytes) for text in (SEALED, LOCKED)),
    *(mutated(st.just(binary(text).decode("latin-1")), AGE_WORDS).map(_bytes) for text in (SEALED, LOCKED)),
    mutated(st.sampled_from((SEALED, LOCKED)), AGE_WORDS).map(lambda text: text.encode("utf-16", "surrogatepass")),
    st.binary(max_size=200).map(lambda noise: b"age-encryption.org/v1\n" + noise),
    st.binary(max_size=200),
    st.sampled_from((b"-> a\n" * 40_000, b"A" * (LONGEST_ENCRYPTED + 1), b"\xff\xfe" * 100)).map(
        lambda long: b"age-encryption.org/v1\n" + long
    ),
)

HAND_OVER = (
    Parser("connection file", connection_files, feed_connection),
    Parser("token from a seal", tokens, feed_token),
    Parser("age file", sealed, feed_sealed),
)

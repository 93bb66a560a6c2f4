"""The file of connections, as somebody or something else left it: noise, other versions, edited by hand."""

import contextlib
import json
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from netrex_gui.oauth.client import CredentialInvalid
from netrex_gui.oauth.errors import ClientIdMissing, UrlInvalid
from netrex_gui.oauth.extra_parameters import ParameterInvalid
from netrex_gui.oauth.messages import AuthorizationRequest
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore, Saved
from netrex_gui.store.json_file import StoreFromNewerVersion
from tests.fuzz.addresses import URLS
from tests.fuzz.inputs import (
    ODD_CHARACTERS,
    json_texts,
    json_values,
    mutated,
    nested_json,
    odd_text,
    with_one_odd_member,
)
from tests.fuzz.parser import Parser
from tests.fuzz.parsers import JSON_WORDS

GARDEN, NEW = Connection(id="garden", name="Zahrada s růží", client_id="s6BhdRkqt3"), Connection(id="new")
VALID = {"version": 1, "last": "garden", "connections": [vars(GARDEN), vars(Connection(id="hall"))]}

texts = st.one_of(st.sampled_from(URLS), st.sampled_from(ODD_CHARACTERS), odd_text)
right_kinds: dict[type, SearchStrategy[object]] = {
    str: texts,
    bool: st.booleans(),
    int: st.integers(-1, 4000),
    tuple: st.lists(texts, max_size=3),
}
right = st.fixed_dictionaries({}, optional={name: right_kinds[type(value)] for name, value in vars(GARDEN).items()})
wrong = st.dictionaries(st.sampled_from([*vars(GARDEN), "unknown"]), st.one_of(json_values, texts), max_size=2)
records = st.one_of(
    with_one_odd_member(vars(GARDEN)).map(json.loads),
    st.tuples(right, st.one_of(st.just({}), wrong)).map(lambda odd: vars(GARDEN) | odd[0] | odd[1]),
    json_values,
)
files = st.one_of(
    json_texts(VALID, [*JSON_WORDS, "garden", '"id"', '"connections"', '"version": 2', ",", "]", "}"]),
    st.lists(records, max_size=3).map(lambda odd: json.dumps(VALID | {"connections": odd}).encode()),
    mutated(st.just(json.dumps(VALID)), JSON_WORDS).map(lambda text: text.encode("utf-8", errors="surrogatepass")),
    with_one_odd_member(vars(GARDEN)).map(
        lambda record: json.dumps(VALID | {"connections": [json.loads(record)]}).encode()
    ),
    with_one_odd_member(VALID),
    st.binary(max_size=200),
    st.sampled_from((nested_json(100_000).encode(), b"", b"\x00" * 4096, b'{"version": ' + b"9" * 5000 + b"}")),
)


def feed_record(record: object) -> None:
    """See that a record is a connection or a ValueError; such a one can be checked for a sign-in."""
    try:
        connection = Connection.from_record(record)
    except ValueError:
        return
    assert Connection.from_record({**vars(connection), "scopes": list(connection.scopes)}) == connection
    with contextlib.suppress(UrlInvalid, ClientIdMissing, ParameterInvalid, CredentialInvalid):
        wanted = connection.sign_in_settings("7Fjfp0ZBr1KtDRbnfVdmIw")
        redirect_uri, scope = wanted.redirect_uri.text, wanted.provider.scope_separator.join(wanted.scopes)
        endpoint = wanted.provider.authorization_endpoint
        assert AuthorizationRequest(endpoint, wanted.client.client_id, redirect_uri, scope).uri.startswith(endpoint)


def settings_loader(folder: Path) -> Parser:
    """Feed a whole file to a store in that folder."""

    def feed(content: object) -> None:
        """See that nothing is lost: what was read stays, what was not is set aside."""
        assert isinstance(content, bytes)
        for file in folder.iterdir():
            file.unlink()
        store = ConnectionStore(folder)
        store.path.write_bytes(content)
        saved = store.load()
        assert store.path.read_bytes() == content
        if saved.quarantined:
            assert Path(saved.quarantined).read_bytes() == content
        try:
            store.put(NEW)
        except StoreFromNewerVersion:
            assert saved == Saved(from_newer_version=True)
            assert store.path.read_bytes() == content
            return
        after = ConnectionStore(folder).load()
        expected = {connection.id: connection for connection in saved.connections} | {NEW.id: NEW}
        assert after == Saved(tuple(expected.values()), NEW.id)

    return Parser("settings file", files, feed)


RECORD = Parser("saved connection", records, feed_record)

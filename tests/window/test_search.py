"""What a person finds by typing, in the list of connections and kept tokens."""

from netrex_gui.gui.sidebar import search
from netrex_gui.store.connection import Connection
from netrex_gui.texts.token_state import state_words
from netrex_gui.tokens.stored_token import KeptToken, TokenState

NOW = 1.7e9
GATE = Connection(id="gate", name="Gate", provider_url="https://system2.netrex.cz")
ZDAR = Connection(id="zdar", name="Žďár nad Sázavou", provider_url="https://cloud.camstreamer.com")
TOKENS = {
    "gate": [
        KeptToken("gate", id="1", name="Winshop Brno", received_at=NOW, expires_at=NOW + 3600),
        KeptToken("gate", id="2", name="Valašské Meziříčí", received_at=NOW - 7200, expires_at=NOW - 3600),
        KeptToken("gate", id="3", name="Hall", received_at=NOW, state=TokenState.REVOKED),
    ],
    "zdar": [KeptToken("zdar", id="4", name="Hall", received_at=NOW - 3600, expires_at=NOW + 300)],
    "gone": [KeptToken("gone", id="5", name="of no connection")],
}


def found(typed: str) -> list[tuple[str, str]]:
    listed = search.entries([GATE, ZDAR], TOKENS)
    return [entry.key for entry in search.found(listed, typed, state_words(), NOW)]


def test_nothing_typed_shows_everything_each_token_below_its_connection() -> None:
    everything = [("gate", ""), ("gate", "1"), ("gate", "2"), ("gate", "3"), ("zdar", ""), ("zdar", "4")]
    assert found("") == found("  ") == everything


def test_a_token_is_found_by_its_name_and_shown_below_its_connection() -> None:
    assert found("winshop") == [("gate", ""), ("gate", "1")]


def test_a_connection_is_found_by_its_host_with_all_of_its_tokens() -> None:
    assert found("camstreamer") == [("zdar", ""), ("zdar", "4")]


def test_accents_and_capitals_need_not_be_typed_and_may_be() -> None:
    for typed in ("zdar", "Žďár", "ZDAR NAD", "sazavou zd"):
        assert found(typed) == [("zdar", ""), ("zdar", "4")]
    assert found("mezirici") == [("gate", ""), ("gate", "2")]


def test_each_word_has_to_be_there() -> None:
    assert found("hall gate") == [("gate", ""), ("gate", "3")]
    assert found("hall brno") == []


def test_the_words_of_a_state_find_the_tokens_that_stand_so() -> None:
    assert found("run out") == found("expired") == [("gate", ""), ("gate", "2")]
    assert found("revoked") == [("gate", ""), ("gate", "3")]
    assert found("soon") == [("zdar", ""), ("zdar", "4")]
    assert found("valid netrex") == [("gate", ""), ("gate", "1")]


def test_the_beginning_of_a_name_is_not_taken_for_a_state() -> None:
    assert found("val") == [("gate", ""), ("gate", "2")]

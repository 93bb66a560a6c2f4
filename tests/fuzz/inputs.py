"""What is fed to the parsers: valid texts, mutations of them, and noise."""

import json
from collections.abc import Mapping, Sequence
from urllib.parse import quote, quote_plus

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

ODD_CHARACTERS = "\x00\x0b\x1f\x7f\x85\xa0éß\u0130\u200b\u202e\u2028\ud800\udcff\ufeff\uff0e\uff20\U0001f511"
PUNCTUATION = "&=%+?#;/\\:@[]<>\"'`{|}^ .-_~,\r\n\t"
MOST_EDITS = 5

odd_text = st.text(st.one_of(st.sampled_from(ODD_CHARACTERS + PUNCTUATION), st.characters()), max_size=40)
json_values: SearchStrategy[object] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), odd_text, st.just(10**400)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(odd_text, inner, max_size=3)),
    max_leaves=6,
)


@st.composite
def mutated(draw: DrawFn, valid: SearchStrategy[str], dictionary: Sequence[str]) -> str:
    """Draw a valid text and edit it: cut, repeat, insert a word of its kind or an odd character, encode, shout."""
    text = draw(valid)
    for _ in range(draw(st.integers(0, MOST_EDITS))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        piece = text[start:end]
        word = draw(st.one_of(st.sampled_from(dictionary), st.sampled_from(ODD_CHARACTERS + PUNCTUATION), odd_text))
        pieces = ("", piece * 3, word + piece, word, quote(piece, safe="", errors="replace"), piece.swapcase())
        text = text[:start] + draw(st.sampled_from(pieces)) + text[end:]
    return text


def nested_json(depth: int) -> str:
    """Return an array in an array in an array, deeper than any parser wants to go."""
    return "[" * depth


ODD_VALUES: tuple[object, ...] = (
    *(None, True, False, 0, -1, 0.5, 10**400, -(10**400), float("inf"), float("nan"), 1e308),
    *("", " ", "\x00", "\ud800", "\u202e", "<b>", "x" * 3000, "9" * 400, [], [[]], [None], {}, {"": None}),
)


@st.composite
def with_one_odd_member(draw: DrawFn, valid: Mapping[str, object]) -> bytes:
    """Draw a JSON object like the valid one but for one member."""
    name = draw(st.sampled_from(list(valid)))
    return json.dumps({**valid, name: draw(st.sampled_from(ODD_VALUES))}).encode()


@st.composite
def json_texts(draw: DrawFn, valid: Mapping[str, object], dictionary: Sequence[str]) -> bytes:
    """Draw a JSON object like the valid one with some members of another type, left out, or edited as text."""
    value: dict[str, object] = dict(valid)
    for name in draw(st.lists(st.sampled_from(list(valid)), max_size=3)):
        value[name] = draw(json_values)
    for name in draw(st.lists(st.sampled_from(list(valid)), max_size=2)):
        value.pop(name, None)
    plain = json.dumps(value, ensure_ascii=draw(st.booleans()))
    text = draw(st.one_of(st.just(plain), mutated(st.just(plain), dictionary)))
    encoding = draw(st.sampled_from(("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "latin-1")))
    return text.encode(encoding, errors="replace" if encoding != "utf-8" else "surrogatepass")


@st.composite
def queries(draw: DrawFn, state: str) -> str:
    """Draw a redirect's query: the names that matter, ours and other states, in any order and number."""
    names = ("state", "code", "iss", "error", "error_description", "error_uri", "scope", "State", "", "\u202e")
    values = st.one_of(
        st.just(state),
        st.sampled_from(
            (
                "access_denied",
                "server_error",
                "https://honest.as.example",
                "SplxlOBeZQQYbYS6WxSbIA",
                "",
                state[:-1],
                state + "%00",
            )
        ),
        odd_text,
    )
    pairs = draw(st.lists(st.tuples(st.sampled_from(names), values), max_size=8))
    encode = draw(st.sampled_from((quote, quote_plus, lambda value, **_: value)))
    joined = draw(st.sampled_from(("&", "&", "&", "&&", ";")))
    return joined.join(f"{name}={encode(value, errors='replace')}" for name, value in pairs)

"""What a person pastes of the address that the browser ended on, in whatever a mail or a chat made of it."""

import re
from collections.abc import Iterator
from itertools import chain, islice
from urllib.parse import parse_qsl, unquote

LONGEST_PASTED = 65536
_DEEPEST = 3
_MOST_PARAMETERS = 64
_MOST_QUERIES = 1000
_BRACKETS = re.compile(r"[<>\"'`\u2018-\u201f\u2039\u203a\u00ab\u00bb\u300a\u300b]+")
"""None of these is in an address: a browser writes them in percent signs."""
_LINE_BREAK = re.compile(r"\s*[\r\n\u2028\u2029]\s*")
_MARKDOWN = re.compile(r"\]\(([^()\[\]]+)\)")
_AMPERSAND = re.compile(r"&(?:(?:amp|#38|#x26);)+", re.IGNORECASE)


def queries_of_pasted(untrusted_text: str) -> Iterator[str]:
    """Find what may be the query, or the fragment, of a redirect in a pasted text, the likeliest first.

    A line that was broken is joined; quotes, brackets, Markdown, ``&amp;``, and the address that a mail scanner puts
    around it are taken off. Nothing is judged here: each is read as a redirect's query is.
    """
    if len(untrusted_text) <= LONGEST_PASTED:
        readings = (_LINE_BREAK.sub("", untrusted_text), "".join(untrusted_text.split()), untrusted_text)
        found = chain.from_iterable(_queries(text, _DEEPEST) for text in readings)
        yield from dict.fromkeys(islice(found, _MOST_QUERIES))


def _queries(text: str, depth: int) -> Iterator[str]:
    bare = _AMPERSAND.sub("&", text)
    link = _MARKDOWN.search(bare)
    for piece in (*([link[1]] if link else []), *_BRACKETS.split(bare)):
        for word in piece.split():
            yield from _queries_of_address(word.lstrip("([").rstrip(")],;."), depth)


def _queries_of_address(address: str, depth: int) -> Iterator[str]:
    parts = [part.lstrip("&") for part in re.split(r"[?#]", address)]
    yield from filter(None, (*parts[1:], parts[0]))
    if depth:
        for wrapped in _wrapped(address, parts):
            yield from _queries(wrapped, depth - 1)


def _wrapped(address: str, parts: list[str]) -> Iterator[str]:
    """Find addresses that are percent-encoded, in a parameter or as a whole."""
    for part in parts[1:]:
        if part.count("&") < _MOST_PARAMETERS:
            yield from (value for _, value in parse_qsl(part) if "?" in value or "#" in value)
    if len(parts) == 1 and "%3" in address:
        yield unquote(address)

"""The addresses in a text: the portal's, the redirect URL, and the one that the browser ended on."""

import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlsplit

from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import base_url, is_loopback, portal_at
from netrex_gui.oauth.redirect_uri import DEFAULT_REDIRECT_URI, RedirectUri
from netrex_gui.pasted.items import EQUALS, Item, Sort
from netrex_gui.pasted.labels import Kind
from netrex_gui.pasted.values import Likeness, can_be_one

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}[a-z]{2,24}(?::\d{1,5})?", re.IGNORECASE)
_LONGEST = 4096
_FURTHEST = 8
_CREDENTIALS = {"client_id": Kind.CLIENT_ID, "client_secret": Kind.CLIENT_SECRET}


def query_of(address: str) -> dict[str, str]:
    """Return the parameters of an address; of several with one name the first."""
    try:
        pairs = parse_qsl(urlsplit(address).query, max_num_fields=50) if len(address) <= _LONGEST else []
    except ValueError:
        return {}
    return dict(reversed(pairs))


def answer_among(items: Iterable[Item]) -> str:
    """Return the address that a browser ended on after a sign-in, or nothing."""
    urls = (item.text for item in items if item.sort is Sort.URL)
    return next((url for url in urls if "state" in (query := query_of(url)) and query.keys() & {"code", "error"}), "")


def with_parameters(items: Iterable[Item]) -> list[Item]:
    """Put the ID and the redirect URL that an address holds behind it, as if they had been written there."""
    unfolded: list[Item] = []
    for item in items:
        unfolded.append(item)
        query = query_of(item.text) if item.sort is Sort.URL and "?" in item.text else {}
        for name, kind in _CREDENTIALS.items():
            value = Item(Sort.VALUE, query.get(name, ""), likeness=Likeness.MIXED, is_glued=True)
            unfolded += [Item(Sort.LABEL, kind=kind), Item(Sort.MARK, EQUALS), value] if can_be_one(value.text) else []
        if redirect := query.get("redirect_uri"):
            unfolded += [Item(Sort.LABEL, kind=Kind.REDIRECT), Item(Sort.URL, redirect)]
    return unfolded


def is_address(item: Item) -> bool:
    """Tell whether an item is an address, be it without its scheme."""
    return item.sort is Sort.URL or (item.sort is Sort.WORD and _HOST.fullmatch(item.raw.rstrip("/")) is not None)


def redirect_among(items: list[Item]) -> str:
    """Return the redirect URL that a text names: of several the usual one, or the first that this app can listen on."""
    found = dict.fromkeys(url for place in range(len(items)) if (url := _redirect_at(items, place)))
    here = [url for url in found if url.startswith("http:")]
    if DEFAULT_REDIRECT_URI in found:
        return DEFAULT_REDIRECT_URI
    return here[0] if here else next(iter(found)) if len(found) == 1 else ""


def portals_among(items: list[Item]) -> tuple[str, ...]:
    """Return the portals that a text names: those that are called so, or else the known ones."""
    named: dict[str, None] = {}
    known: dict[str, None] = {}
    for place in range(len(items)):
        if address := _address_at(items, place):
            kind = _kind_before(items, place)
            if kind is Kind.PORTAL:
                named[address] = None
            elif kind is not Kind.REDIRECT and portal_at(address) == address:
                known[address] = None
    return tuple(named or known)


def _redirect_at(items: list[Item], place: int) -> str:
    item = items[place]
    try:
        redirect = RedirectUri.parse(item.text if item.sort is Sort.URL else "")
    except UrlInvalid:
        return ""
    kind = _kind_before(items, place)
    is_ours = kind is None and is_loopback(redirect.host) and redirect.path != "/"
    return redirect.text if kind is Kind.REDIRECT or is_ours else ""


def _address_at(items: list[Item], place: int) -> str:
    item = items[place]
    if not is_address(item) or len(item.text) > _LONGEST:
        return ""
    try:
        return base_url(item.text if item.sort is Sort.URL else item.raw)
    except UrlInvalid:
        return ""


def _kind_before(items: list[Item], place: int) -> Kind | None:
    """Return what the nearest words before an address say that it is, on its line or on the one above."""
    words, breaks = 0, 0
    for before in reversed(items[max(0, place - 3 * _FURTHEST) : place]):
        words += before.sort is Sort.WORD
        breaks += before.sort is Sort.BREAK
        if before.sort in {Sort.VALUE, Sort.URL, Sort.END} or words > _FURTHEST or breaks > 1:
            return None
        if before.sort is Sort.LABEL:
            return before.kind
    return None

"""Addresses that are pasted, in whatever a mail, a chat or a scanner made of them: read as a redirect is."""

import time
from urllib.parse import quote

import pytest

from netrex_gui.oauth.errors import (
    AnotherSignIn,
    AuthorizationDenied,
    NotOurResponse,
    ResponseMalformed,
    SignInError,
    StateMissing,
)
from netrex_gui.oauth.messages import LONGEST_PASTED, AuthorizationResponse, queries_of_pasted
from tests.oauth.receiving import Listener

CODE = "SplxlOBeZQQYbYS6WxSbIA"
ADDRESS = "http://127.0.0.1:17817/callback"
SCANNER = "https://eur01.safelinks.protection.outlook.com/?url={address}&data=05%7C02%7C&sdata=x%3D&reserved=0"


@pytest.mark.parametrize(
    "text",
    [
        "{address}?{query}",
        "  {address}?{query}\r\n",
        "{address}?{query}#top",
        "?{query}",
        "{query}",
        "&{query}",
        "{address}#{query}",
        "{address}?x=1#{query}",
        "'{address}?{query}'",
        '"{address}?{query}"',
        "\u201e{address}?{query}\u201c",
        "<{address}?{query}>",
        "\u2039{address}?{query}\u203a",
        "\u00ab{address}?{query}\u00bb",
        "`{address}?{query}`",
        "({address}?{query})",
        "[link]({address}?{query})",
        "[{address}?{query}]({address}?{query})",
        "Why not? It ended here: {address}?{query}.",
        "Address <{address}?{query}>, and so on",
        "{address}?{query} Thank you",
    ],
)
@pytest.mark.parametrize("order", ["code={code}&state={state}", "state={state}&code={code}"])
def test_whatever_is_around_an_address_it_gives_the_same_code(listener: Listener, text: str, order: str) -> None:
    """N18: a pasted address is parsed by the same code."""
    query = order.format(code=CODE, state=listener.request.state)
    listener.receiver.take_pasted(text.format(address=ADDRESS, query=query))
    assert listener.next() == AuthorizationResponse(CODE)


@pytest.mark.parametrize("joint", ["&amp;", "&amp;amp;", "&#38;", "&AMP;"])
def test_an_ampersand_as_it_stands_in_a_web_page_is_one(listener: Listener, joint: str) -> None:
    """N18: where a page's source was copied."""
    listener.receiver.take_pasted(f"{ADDRESS}?code={CODE}{joint}state={listener.request.state}")
    assert listener.next() == AuthorizationResponse(CODE)


def test_an_address_that_was_broken_into_lines_is_joined(listener: Listener) -> None:
    """N18: as a mail program breaks it."""
    state = listener.request.state
    listener.receiver.take_pasted(f"{ADDRESS}?code={CODE[:9]}\n {CODE[9:]}&sta\nte={state}")
    assert listener.next() == AuthorizationResponse(CODE)


@pytest.mark.parametrize("times", [1, 2, 3])
@pytest.mark.parametrize("joint", ["?", "#"])
def test_an_address_that_a_mail_scanner_wrapped_is_unwrapped(listener: Listener, times: int, joint: str) -> None:
    """N18: the address is percent-encoded in a parameter, even of another scanner's address."""
    text = f"{ADDRESS}{joint}code={CODE}&state={listener.request.state}"
    for _ in range(times):
        text = SCANNER.format(address=quote(text, safe=""))
    listener.receiver.take_pasted(f"<{text}>")
    assert listener.next() == AuthorizationResponse(CODE)


def test_an_address_that_is_encoded_as_a_whole_is_read(listener: Listener) -> None:
    """N18: as some chats send it."""
    listener.receiver.take_pasted(quote(f"{ADDRESS}?code={CODE}&state={listener.request.state}", safe=""))
    assert listener.next() == AuthorizationResponse(CODE)


def test_a_refusal_may_be_pasted_too(listener: Listener) -> None:
    listener.receiver.take_pasted(f"<{ADDRESS}?error=access_denied&state={listener.request.state}>")
    assert isinstance(listener.next(), AuthorizationDenied)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", NotOurResponse),
        ("hello", NotOurResponse),
        (CODE, NotOurResponse),
        (ADDRESS, NotOurResponse),
        ("?#?", NotOurResponse),
        (f"{ADDRESS}?code={CODE}", StateMissing),
        (f"{ADDRESS}#error=server_error", StateMissing),
        (f"{ADDRESS}?code={CODE}&state=old", AnotherSignIn),
        (SCANNER.format(address=quote(f"{ADDRESS}?code={CODE}&state=old", safe="")), AnotherSignIn),
        (f"{ADDRESS}?state={{state}}", ResponseMalformed),
        (f"<{ADDRESS}?code=a&code=b&state={{state}}>", ResponseMalformed),
        (f"{ADDRESS}?code={CODE}&state={{state}}".ljust(65537), NotOurResponse),
    ],
)
def test_what_cannot_be_used_is_refused_by_the_same_checks(
    listener: Listener, text: str, kind: type[SignInError]
) -> None:
    """N18: a pasted address meets the same checks, and the most telling reason is told."""
    with pytest.raises(SignInError) as refused:
        listener.receiver.take_pasted(text.replace("{state}", listener.request.state))
    assert type(refused.value) is kind
    assert listener.delivered.empty()
    assert listener.noticed == []


@pytest.mark.parametrize("text", ["](", "[", "<", "%3", "&amp;", "a?b#", "\n "])
def test_a_text_of_nothing_but_what_stands_around_addresses_is_read_in_no_time(text: str) -> None:
    """N14: it is read in the window's own thread; what grows with the square of its length would take minutes."""
    pasted = text * (LONGEST_PASTED // len(text))
    before = time.process_time()
    assert len(list(queries_of_pasted(pasted))) < 10
    assert time.process_time() - before < 5

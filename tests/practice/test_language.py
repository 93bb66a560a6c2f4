"""The practice portal's pages in another language than English."""

import re
from collections.abc import Iterator

import pytest

from netrex_gui.oauth.provider import SCOPES
from netrex_gui.practice import wording
from netrex_gui.practice.server import PracticePortal
from netrex_gui.practice.wording import Speech
from tests.practice.walk import REDIRECT_URI, Walk

WORDS = re.compile(r">([^<>{}]*[A-Za-z]{3}[^<>{}]*)<")
NAMES = {"Netrex Token", REDIRECT_URI, *SCOPES}
LANGUAGE = ["cs"]


def say(text: str) -> str:
    return f"⟦{LANGUAGE[0]} {text}⟧"


@pytest.fixture
def abroad() -> Iterator[Walk]:
    LANGUAGE[0] = "cs"
    with PracticePortal([REDIRECT_URI], speech=Speech(lambda: LANGUAGE[0], say)) as portal:
        yield Walk(portal)


def shown(page: str) -> set[str]:
    """Return each text of a page that a person reads."""
    body = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    return {text.strip() for text in WORDS.findall(body)}


def test_every_text_of_every_page_is_in_the_other_language(abroad: Walk) -> None:
    consent = abroad.sign_in(abroad.ask(scope=",".join(SCOPES)).ticket)
    pages = [
        abroad.send("GET", "/"),
        abroad.ask(),
        abroad.sign_in(abroad.ask().ticket, password="guess"),
        consent,
        abroad.ask(redirect_uri="x"),
        abroad.ask(client_id="somebody"),
        abroad.sign_in("no ticket"),
        abroad.send("GET", "/nowhere"),
        abroad.send("PUT", "/"),
        abroad.send("GET", "/", headers={"Host": "evil.example"}),
    ]
    for page in pages:
        assert '<html lang="cs">' in page.text
        assert shown(page.text)
        texts = shown(page.text) - NAMES - {abroad.portal.client_id, "x"}
        assert [text for text in texts if not text.startswith("⟦cs ")] == []
    assert f"⟦cs {wording.CONSENT_TITLE.format(name='Netrex Token')}⟧" in consent.text


def test_the_language_of_the_next_page_follows_the_window(abroad: Walk) -> None:
    assert '<html lang="cs">' in abroad.ask().text
    LANGUAGE[0] = "en"
    page = abroad.ask().text
    assert '<html lang="en">' in page
    assert f"⟦en {wording.LOGIN_TITLE}⟧" in page


def test_what_is_escaped_stays_so_in_every_language() -> None:
    """N16: a translated text is no more trusted than another."""
    with PracticePortal([REDIRECT_URI], speech=Speech(lambda: 'cs"><b>', lambda text: f"<i>{text}")) as portal:
        page = Walk(portal).ask().text
    assert "<i>" not in page
    assert "<b>" not in page

"""The page that the browser ends on, as it is delivered."""

import base64
import hashlib
import re
from concurrent.futures import TimeoutError as StillWaiting
from urllib.parse import urlsplit

import pytest

from netrex_gui.oauth.redirect_page import Outcome
from tests.oauth.kit import SECONDS, Reply, page
from tests.oauth.receiving import Listener, listening


@pytest.mark.parametrize("outcome", [Outcome.SUCCEEDED, Outcome.FAILED])
def test_the_page_waits_for_the_outcome_and_then_tells_it(listener: Listener, outcome: Outcome) -> None:
    """N15: the page waits for the token request's outcome and then says what is true."""
    waiting = listener.redirect()
    listener.next()
    with pytest.raises(StillWaiting):
        waiting.result(0.2)
    listener.receiver.answer(outcome)
    listener.receiver.answer(Outcome.DENIED)  # the first answer counts
    reply = waiting.result(SECONDS)
    assert (reply.status, reply.tells(outcome)) == (200, True)


def test_every_answer_forbids_keeping_sniffing_telling_and_loading(listener: Listener) -> None:
    """N15, N43: no-store, no-referrer, nosniff, a policy of default-src 'none', no storage; no CORS header."""
    waiting = listener.redirect()
    listener.next()
    listener.receiver.answer(Outcome.SUCCEEDED)
    origin = "Origin: https://evil.example\r\nAccess-Control-Request-Method: GET\r\n"
    others = [listener.ask(method=method, headers=origin) for method in ("GET", "HEAD", "OPTIONS", "POST")]
    others += [listener.ask(path="/nowhere"), listener.ask(host="evil.example"), listener.ask(headers="X: y\r\n" * 200)]
    for reply in [waiting.result(SECONDS), *others, begin(listener)]:
        assert reply.headers["cache-control"] == "no-store"
        assert reply.headers["referrer-policy"] == "no-referrer"
        assert reply.headers["x-content-type-options"] == "nosniff"
        assert reply.headers["content-security-policy"].startswith("default-src 'none'; ")
        assert not [name for name in reply.headers if name.startswith("access-control-")]
        assert reply.headers["clear-site-data"] == '"storage"'
        assert reply.headers["server"] == "NetrexToken"


def begin(listener: Listener) -> Reply:
    """Begin as a browser does."""
    return listener.ask(path=urlsplit(listener.receiver.link_for_browser()).path)


@pytest.mark.parametrize("tag", ["style", "script"])
def test_the_policy_lets_in_the_pages_own_style_and_script_alone(listener: Listener, tag: str) -> None:
    """N15: the hashes are those of the page as it is delivered, and nothing else is let in."""
    reply = listener.ask()
    found = re.findall(rf"<{tag}[^>]*>(.*?)</{tag}>", reply.body, re.DOTALL)
    assert len(found) == 1
    digest = base64.b64encode(hashlib.sha256(found[0].encode()).digest()).decode()
    directives = dict(each.split(" ", 1) for each in reply.headers["content-security-policy"].split("; "))
    assert directives[f"{tag}-src"] == f"'sha256-{digest}'"


def test_the_page_drops_the_query_and_loads_nothing(listener: Listener) -> None:
    """N15: the query goes from the address bar and history; nothing is loaded.

    Without a query the address stays: an answer may be in its fragment, which the person is asked to copy.
    """
    body = listener.ask().body
    assert 'if (location.search) history.replaceState(null, "", location.pathname);' in body
    for word in ("src=", "href=", "url(", "@import", "http://", "https://", "style=", "onload", "onclick"):
        assert word not in body


def test_the_words_of_the_page_are_escaped() -> None:
    """N16: whatever the words hold, they are words."""
    with listening(sentence="""<script>alert("1")</script> & 'so' $title""") as listener:
        body = listener.ask().body
    assert "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#x27;so&#x27; $title</p>" in body
    assert body.count("<script") == 1


def test_nothing_of_the_request_is_in_the_page(listener: Listener) -> None:
    """N16: the page holds nothing of what came from outside."""
    waiting = listener.redirect("error=marker-1&error_description=marker-2&error_uri=marker-3")
    listener.next()
    listener.receiver.answer(Outcome.FAILED)
    replies = [waiting.result(SECONDS), listener.ask("?code=marker-4&state=marker-5"), listener.ask(path="/marker-6")]
    for reply in replies:
        assert "marker" not in f"{reply.headers}{reply.body}"
        assert listener.request.state not in reply.body


@pytest.mark.parametrize("outcome", list(Outcome))
def test_there_is_a_page_for_every_outcome(outcome: Outcome) -> None:
    shown = page().render(outcome).decode()
    assert f"<title>{outcome.name}</title>" in shown
    assert f'<main class="{outcome.name.lower().replace("_", "-")}">' in shown
    assert "$" not in shown


def test_leaving_tells_a_browser_that_still_waits_that_it_failed() -> None:
    """N15: what is true, when nobody said how it ended."""
    with listening() as listener:
        waiting = listener.redirect()
        listener.next()
        listener.stop()
        assert waiting.result(SECONDS).tells(Outcome.FAILED)

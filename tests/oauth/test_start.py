"""Where a browser begins: at our own listener, which clears what others left there and leads on to the provider."""

from urllib.parse import urlsplit

import pytest

from netrex_gui.oauth.messages import AuthorizationRequest
from netrex_gui.oauth.progress import ListenerEvent
from netrex_gui.oauth.redirect_page import Outcome
from netrex_gui.oauth.redirect_uri import RedirectUri
from tests.oauth.kit import Reply
from tests.oauth.receiving import Listener, listening
from tests.oauth.test_redirect_receiver import finish
from tests.ports import free_port

VISIT = "Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-User: ?1\r\nSec-Fetch-Dest: document\r\n"


def begin(listener: Listener, headers: str = VISIT, method: str = "GET") -> Reply:
    return listener.ask(path=urlsplit(listener.receiver.link_for_browser()).path, headers=headers, method=method)


@pytest.mark.parametrize("headers", [VISIT, ""])
def test_a_browser_is_led_on_to_the_provider(listener: Listener, headers: str) -> None:
    """N43: a browser that says nothing of where a request comes from is let on, too."""
    reply = begin(listener, headers)
    assert (reply.status, reply.headers["location"]) == (303, listener.request.uri)
    assert reply.headers["clear-site-data"] == '"storage"'
    assert reply.body == ""
    assert listener.noticed == [ListenerEvent.BROWSER_CAME]
    finish(listener)


def test_the_link_holds_nothing_of_the_request(listener: Listener) -> None:
    """N27, N43: what is in the launcher's arguments is good once, and is not the state."""
    links = {listener.receiver.link_for_browser() for _ in range(5)}
    assert len(links) == 5
    for link in links:
        assert link.startswith(f"http://127.0.0.1:{listener.redirect_uri.port}/start/")
        assert len(urlsplit(link).path.removeprefix("/start/")) >= 43
        assert listener.request.state not in link
        assert listener.request.client_id not in link


def test_a_link_is_good_once(listener: Listener) -> None:
    """N43: whoever comes second is told, and so is the window."""
    path = urlsplit(listener.receiver.link_for_browser()).path
    assert listener.ask(path=path, headers=VISIT).status == 303
    again = listener.ask(path=path, headers=VISIT)
    assert (again.status, again.tells(Outcome.LINK_USED), "location" in again.headers) == (403, True, False)
    assert listener.noticed == [ListenerEvent.BROWSER_CAME, ListenerEvent.LINK_USED]
    assert begin(listener).status == 303, "another link is good"
    finish(listener)


@pytest.mark.parametrize("path", ["/start/", "/start/guess", "/start", "/start/guess?code=x"])
def test_a_guess_leads_nowhere(listener: Listener, path: str) -> None:
    """N43: nobody is told but who guessed."""
    reply = listener.ask(path=path)
    assert (reply.status, reply.tells(Outcome.NOTHING_HERE), "location" in reply.headers) == (404, True, False)
    assert listener.noticed == []
    finish(listener)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Site", "same-origin"),
        ("Site", "same-site"),
        ("Site", "cross-site"),
        ("Mode", "no-cors"),
        ("Mode", "cors"),
        ("Dest", "empty"),
        ("Dest", "iframe"),
    ],
)
def test_what_is_no_visit_of_a_person_is_not_led_on(listener: Listener, name: str, value: str) -> None:
    """N43: a service worker that passes a visit on says so in these headers; the link is used up."""
    lines = [line for line in VISIT.splitlines() if not line.startswith(f"Sec-Fetch-{name}:")]
    path = urlsplit(listener.receiver.link_for_browser()).path
    reply = listener.ask(path=path, headers="\r\n".join([*lines, f"Sec-Fetch-{name}: {value}", ""]))
    assert (reply.status, reply.tells(Outcome.LINK_ASTRAY), "location" in reply.headers) == (403, True, False)
    assert reply.headers["clear-site-data"] == '"storage"'
    assert listener.ask(path=path, headers=VISIT).status == 403
    assert listener.noticed == [ListenerEvent.LINK_ASTRAY, ListenerEvent.LINK_USED]
    finish(listener)


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "POST", "PUT"])
def test_another_method_uses_no_link_up(listener: Listener, method: str) -> None:
    path = urlsplit(listener.receiver.link_for_browser()).path
    assert listener.ask(path=path, method=method).status in {204, 405}
    assert listener.ask(path=path).status == 303


@pytest.mark.parametrize(
    ("typed", "origin"),
    [
        ("http://localhost:{port}/callback", "http://localhost:{port}"),
        ("HTTP://LocalHost:{port}", "http://localhost:{port}"),
    ],
)
def test_it_begins_on_the_origin_of_the_redirect(typed: str, origin: str) -> None:
    """N43: a worker belongs to an origin, and only an answer of that origin clears it."""
    port = free_port()
    with listening(RedirectUri.parse(typed.format(port=port))) as listener:
        assert listener.receiver.link_for_browser().startswith(f"{origin.format(port=port)}/start/")
        assert begin(listener).status == 303


def test_where_this_app_does_not_listen_the_link_is_the_providers() -> None:
    with listening(RedirectUri.parse("https://app.example.com/callback")) as listener:
        assert listener.receiver.link_for_browser() == listener.request.uri


def test_a_providers_own_letters_reach_the_browser_as_they_are(listener: Listener) -> None:
    """A browser reads a Location as UTF-8, as it reads an address that is typed."""
    odd = AuthorizationRequest("https://žluť.example/přihlásit", "s6BhdRkqt3", listener.redirect_uri.text, "read")
    listener.receiver.expect(odd)
    assert begin(listener).headers["location"].encode("latin-1").decode() == odd.uri

"""An authorization response that a browser posts as a form, asked for or not: the same checks."""

from collections.abc import Iterator

import pytest

from netrex_gui.oauth.errors import AuthorizationDenied
from netrex_gui.oauth.messages import AuthorizationResponse
from netrex_gui.oauth.progress import ListenerEvent
from netrex_gui.oauth.redirect_page import Outcome
from tests.oauth.kit import SECONDS, Reply, send
from tests.oauth.receiving import Listener, listening

CODE = "SplxlOBeZQQYbYS6WxSbIA"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def posted() -> Iterator[Listener]:
    """Listen for the answer to a request that asked for form_post."""
    with listening(extra=(("response_mode", "form_post"),)) as listener:
        yield listener


def post(listener: Listener, form: str, headers: str = "", path: str = "", length: str = "") -> Reply:
    """Post as a browser does on behalf of the provider's page."""
    uri = listener.redirect_uri
    typed = headers or f"Host: {uri.host}:{uri.port}\r\nOrigin: https://server.example.com\r\nContent-Type: {FORM}\r\n"
    head = f"POST {path or uri.path} HTTP/1.1\r\n{typed}Content-Length: {length or len(form.encode())}\r\n\r\n"
    return send((uri.addresses[0], uri.port), head + form)


def ours(listener: Listener, parameters: str = f"code={CODE}") -> str:
    return listener.ours(parameters)[1:]


def finish(listener: Listener) -> None:
    """See that the genuine form still gets through, as the first and only one."""
    assert listener.delivered.empty()
    page = listener.browsers.submit(post, listener, ours(listener))
    assert listener.next() == AuthorizationResponse(CODE)
    listener.receiver.answer(Outcome.SUCCEEDED)
    reply = page.result(SECONDS)
    assert reply.tells(Outcome.SUCCEEDED)
    assert not [name for name in reply.headers if name.startswith("access-control-")]
    assert post(listener, ours(listener)).tells(Outcome.ALREADY_USED)
    assert listener.delivered.empty()


def test_a_form_with_our_state_is_delivered_once(posted: Listener) -> None:
    """N13: and there is no CORS header (N15)."""
    finish(posted)


@pytest.mark.parametrize("origin", ["null", "https://elsewhere.example", ""])
def test_the_origin_is_the_providers_or_none_and_counts_for_nothing(posted: Listener, origin: str) -> None:
    """N9: the state alone tells whose a response is."""
    uri = posted.redirect_uri
    line = f"Origin: {origin}\r\n" if origin else ""
    headers = f"Host: {uri.host}:{uri.port}\r\n{line}Content-Type: {FORM}; charset=UTF-8\r\n"
    assert post(posted, f"code={CODE}&state=guess", headers).status == 400
    page = posted.browsers.submit(post, posted, ours(posted), headers)
    assert posted.next() == AuthorizationResponse(CODE)
    posted.receiver.answer(Outcome.SUCCEEDED)
    assert page.result(SECONDS).status == 200


def test_a_refusal_may_be_posted_too(posted: Listener) -> None:
    page = posted.browsers.submit(post, posted, ours(posted, "error=access_denied"))
    assert isinstance(posted.next(), AuthorizationDenied)
    assert page.result(SECONDS).tells(Outcome.DENIED)


def test_without_the_asking_a_form_counts_only_with_our_state(listener: Listener) -> None:
    """N10: wrong method 405."""
    reply = post(listener, f"code={CODE}&state=guess")
    assert (reply.status, reply.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
    finish(listener)


@pytest.mark.parametrize(
    ("content_type", "form"),
    [
        ("application/json", '{"code": "a", "state": "STATE"}'),
        ("text/plain", "code=a\r\nstate=STATE"),
        ("multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="state"\r\n\r\nSTATE'),
        (FORM, "code=a&name=é&state=STATE"),
    ],
)
@pytest.mark.parametrize("is_asked_for", [True, False])
def test_our_state_in_a_form_that_is_not_read_is_told(content_type: str, form: str, is_asked_for: bool) -> None:
    """N10: never a wait in silence."""
    with listening(extra=(("response_mode", "form_post"),) if is_asked_for else ()) as listener:
        uri = listener.redirect_uri
        headers = f"Host: {uri.host}:{uri.port}\r\nContent-Type: {content_type}\r\n"
        reply = post(listener, form.replace("STATE", listener.request.state), headers)
        assert (reply.status, reply.tells(Outcome.UNREADABLE)) == (400 if content_type == FORM else 415, True)
        assert listener.noticed == [ListenerEvent.UNREADABLE]
        finish(listener)


@pytest.mark.parametrize(
    ("form", "status"),
    [("", 400), (f"code={CODE}", 400), (f"code={CODE}&state=guess", 400), ("error=access_denied", 400)],
)
def test_a_form_without_our_state_changes_nothing(posted: Listener, form: str, status: int) -> None:
    """N9: 400, and the wait goes on."""
    assert post(posted, form).status == status
    finish(posted)


@pytest.mark.parametrize("twice", ["code=a&code=b", "code=a&iss=x&iss=y", "code=a&state=z", ""])
def test_a_parameter_twice_or_no_code_is_rejected(posted: Listener, twice: str) -> None:
    """N11: duplicate parameters, in a form as well."""
    assert post(posted, ours(posted, twice)).tells(Outcome.MALFORMED)
    finish(posted)


def test_the_query_of_a_posts_address_counts_before_its_form(posted: Listener) -> None:
    """N10: a portal that answers its consent form by 307 has the browser post that form to us."""
    path = f"{posted.redirect_uri.path}?{ours(posted)}"
    page = posted.browsers.submit(post, posted, "state=consent&code=x", path=path)
    assert posted.next() == AuthorizationResponse(CODE)
    posted.receiver.answer(Outcome.SUCCEEDED)
    assert page.result(SECONDS).tells(Outcome.SUCCEEDED)


@pytest.mark.parametrize(
    ("headers", "length", "status"),
    [
        (f"Host: {{host}}\r\nContent-Type: {FORM}\r\n", "1048577", 413),
        (f"Host: {{host}}\r\nContent-Type: {FORM}\r\n", "9" * 5000, 413),
        (f"Host: {{host}}\r\nContent-Type: {FORM}\r\n", "-1", 411),
        (f"Host: {{host}}\r\nContent-Type: {FORM}\r\n", "ten", 411),
        (f"Host: {{host}}\r\nContent-Type: {FORM}\r\nContent-Length: 3\r\n", "", 411),
        (f"Host: {{host}}\r\nContent-Type: {FORM}\r\nTransfer-Encoding: chunked\r\n", "", 411),
        ("Host: {host}\r\nContent-Type: application/json\r\n", "", 415),
        ("Host: {host}\r\nContent-Type: multipart/form-data; boundary=x\r\n", "", 415),
        ("Host: {host}\r\n", "", 415),
        (f"Host: evil.example\r\nContent-Type: {FORM}\r\n", "", 421),
    ],
)
def test_what_is_no_form_of_ours_is_refused_and_the_wait_goes_on(
    posted: Listener, headers: str, length: str, status: int
) -> None:
    """N10: 64 KiB at most, one length, the right type, our Host."""
    uri = posted.redirect_uri
    reply = post(posted, ours(posted), headers.format(host=f"{uri.host}:{uri.port}"), length=length)
    assert reply.status == status
    finish(posted)


def test_a_form_of_64_kib_is_read(posted: Listener) -> None:
    """N10: up to the limit."""
    form = ours(posted)
    page = posted.browsers.submit(post, posted, f"{form}&id_token=".ljust(65536, "x"))
    assert posted.next() == AuthorizationResponse(CODE)
    posted.receiver.answer(Outcome.SUCCEEDED)
    assert page.result(SECONDS).status == 200


@pytest.mark.parametrize("length", [65537, 70_000, 1024 * 1024])
@pytest.mark.parametrize("is_asked_for", [True, False])
@pytest.mark.parametrize("is_first", [True, False])
def test_a_longer_form_with_our_state_is_told(length: int, is_asked_for: bool, is_first: bool) -> None:
    """N10: in the window and on the page; never a wait in silence."""
    with listening(extra=(("response_mode", "form_post"),) if is_asked_for else ()) as listener:
        form = f"{ours(listener)}&id_token=".ljust(length, "x")
        if not is_first:
            form = f"id_token={'x' * (length - 10 - len(ours(listener)))}&{ours(listener)}"
        assert len(form) == length
        reply = post(listener, form)
        assert (reply.status, reply.tells(Outcome.UNREADABLE)) == (413, True)
        assert listener.noticed == [ListenerEvent.UNREADABLE]
        finish(listener)


def test_a_longer_form_without_our_state_is_told_nobody(listener: Listener) -> None:
    """N9: any page can post one."""
    assert post(listener, f"code={CODE}&state=guess&id_token=".ljust(70_000, "x")).status == 405
    assert listener.noticed == []
    finish(listener)


def test_bytes_that_no_form_holds_are_refused(posted: Listener) -> None:
    assert post(posted, f"{ours(posted)}&name=é").status == 400
    finish(posted)

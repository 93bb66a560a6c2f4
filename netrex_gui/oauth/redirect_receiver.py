"""The receiver of *our* redirect on a loopback address (RFC 8252 section 7.3)."""

import hashlib
import secrets
import threading
from collections.abc import Callable
from typing import ClassVar

from netrex_gui.oauth.errors import (
    AlreadyReceived,
    AnotherSignIn,
    AuthorizationDenied,
    NothingInResponse,
    NotOurResponse,
    ResponseMalformed,
    SignInError,
    StateMissing,
)
from netrex_gui.oauth.messages import (
    AuthorizationRequest,
    AuthorizationResponse,
    parse_authorization_response,
    queries_of_pasted,
)
from netrex_gui.oauth.progress import ListenerEvent
from netrex_gui.oauth.redirect_page import Outcome, RedirectPage
from netrex_gui.oauth.redirect_uri import START_PATH, RedirectUri

PAGE_WAITS_SECONDS = 15.0
_PAGE_FLUSH_SECONDS = 0.5
_MOST_EVENTS = 20
_RANDOM_BYTES = 32
_STRAYS: dict[type[SignInError], tuple[ListenerEvent, Outcome]] = {
    ResponseMalformed: (ListenerEvent.MALFORMED, Outcome.MALFORMED),
    StateMissing: (ListenerEvent.STATE_MISSING, Outcome.STATE_MISSING),
    AnotherSignIn: (ListenerEvent.ANOTHER_SIGN_IN, Outcome.ANOTHER_SIGN_IN),
    NothingInResponse: (ListenerEvent.NOTHING_IN_IT, Outcome.NOTHING_IN_IT),
}
"""What is told in the window and in the browser of a response that is not taken, the most telling first."""


class RedirectReceiver:
    """Judges what comes to a redirect URI, and delivers the first authorization response that bears our state.

    `redirect_server.listen` brings what comes. The browser's page is held back until `answer` tells how the token
    request ended. `stray_responses` counts the responses that were not ours; `on_event` is called with a ListenerEvent
    and the words from outside that belong to it, once for the same ones and not without end, however many such
    requests come.
    """

    _earlier_states: ClassVar[set[bytes]] = set()
    """Digests of every state of this run of the app, by which a tab of an earlier sign-in is known."""

    def __init__(
        self,
        redirect_uri: RedirectUri,
        page: RedirectPage,
        deliver: Callable[[AuthorizationResponse | SignInError], None],
        on_event: Callable[[ListenerEvent, str], None] = lambda _event, _words: None,
    ) -> None:
        self.redirect_uri = redirect_uri
        self.page = page
        self.stray_responses = 0
        self._deliver = deliver
        self._on_event = on_event
        self._reported: set[tuple[ListenerEvent, str]] = set()
        self._links: dict[str, bool] = {}
        self._request: AuthorizationRequest | None = None
        self._lock = threading.Lock()
        self._received = False
        self._outcome = Outcome.STILL_WORKING
        self._outcome_known = threading.Event()
        self._page_sent = threading.Event()

    def expect(self, request: AuthorizationRequest) -> None:
        """Arm the receiver: from now on the response to this request counts."""
        self._request = request
        self._earlier_states.add(_digest(request.state))

    @property
    def wants_form_post(self) -> bool:
        """Tell whether the response may come as a POST."""
        return self._request is not None and self._request.wants_form_post

    def has_state_in(self, untrusted_text: str) -> bool:
        """Tell whether our state is somewhere in a text."""
        return self._request is not None and self._request.has_state_in(untrusted_text)

    def reports_state_in(self, untrusted_text: str, event: ListenerEvent) -> bool:
        """Tell whether our state is in what is not taken as a redirect; if so, the window hears of it."""
        is_ours = self.has_state_in(untrusted_text)
        if is_ours:
            self.report(event)
        return is_ours

    @property
    def authorization_uri(self) -> str:
        """The provider's own address, with our state in it; empty before a request is expected."""
        return self._request.uri if self._request else ""

    def link_for_browser(self) -> str:
        """Return an address at which a browser begins: a new one of this listener, which is good once.

        Where this app does not listen, it is the provider's.
        """
        if not self.redirect_uri.listens:
            return self.authorization_uri
        nonce = secrets.token_urlsafe(_RANDOM_BYTES)
        with self._lock:
            self._links[nonce] = False
        return f"{self.redirect_uri.origin}{START_PATH}{nonce}"

    def begin(self, untrusted_nonce: str, *, is_visit: bool) -> Outcome | None:
        """Use a link up; return why it leads nowhere, or None where the browser may go on to the provider."""
        with self._lock:
            was_used = self._links.get(untrusted_nonce)
            if was_used is None:
                return Outcome.NOTHING_HERE
            self._links[untrusted_nonce] = True
        if was_used:
            self.report(ListenerEvent.LINK_USED)
            return Outcome.LINK_USED
        self.report(ListenerEvent.BROWSER_CAME if is_visit else ListenerEvent.LINK_ASTRAY)
        return None if is_visit else Outcome.LINK_ASTRAY

    def take(self, untrusted_query: str) -> None:
        """Read a redirect's query, or a posted form, and deliver the response if it is the first with our state.

        Raises NotOurResponse, ResponseMalformed or AlreadyReceived; the wait then goes on as if nothing had come.
        """
        self._accept(self._read(untrusted_query))

    def take_pasted(self, untrusted_text: str) -> None:
        """Read the address that a person pasted, by the same code and checks: raises what `take` raises."""
        refusals: list[SignInError] = [NotOurResponse()]
        for untrusted_query in queries_of_pasted(untrusted_text):
            try:
                result = self._read(untrusted_query)
            except (NotOurResponse, ResponseMalformed) as error:
                refusals.append(error)
            else:
                self._accept(result)
                self._page_sent.set()
                return
        raise min(refusals, key=_how_little_it_tells)

    def refuse(self, error: SignInError) -> Outcome:
        """Count a response that was not taken, tell the window of it, and return what the browser's page has to say."""
        with self._lock:
            self.stray_responses += 1
        event, outcome = _STRAYS.get(type(error), (None, Outcome.NOT_OURS))
        if isinstance(error, AnotherSignIn) and self._earlier_states & set(map(_digest, error.untrusted_states)):
            event, outcome = ListenerEvent.OLDER_TAB, Outcome.OLDER_TAB
        words = (error.untrusted_error, error.untrusted_description) if isinstance(error, StateMissing) else ()
        if event is not None:
            self.report(event, "\n".join(filter(None, words)))
        return outcome

    def report(self, event: ListenerEvent, untrusted_words: str = "") -> None:
        """Tell what came instead of our redirect, the first time that it does."""
        reported = event, untrusted_words
        with self._lock:
            is_enough = bool(untrusted_words) and len(self._reported) >= _MOST_EVENTS
            is_news = reported not in self._reported and not self._received and not is_enough
            if is_news:
                self._reported.add(reported)
        if is_news:
            self._on_event(*reported)

    def answer(self, outcome: Outcome) -> None:
        """Tell the waiting browser how it ended; the first answer counts."""
        with self._lock:
            if not self._outcome_known.is_set():
                self._outcome = outcome
                self._outcome_known.set()

    def outcome(self) -> Outcome:
        """Wait, some seconds at most, for what the browser's page has to tell."""
        self._outcome_known.wait(PAGE_WAITS_SECONDS)
        return self._outcome

    def page_was_sent(self) -> None:
        """Note that the browser has its page, so that leaving need not wait for it."""
        self._page_sent.set()

    def finish(self) -> None:
        """Tell a browser that is still waiting that it failed, and give it a moment to take its page."""
        self.answer(Outcome.FAILED)
        if self._received:
            self._page_sent.wait(_PAGE_FLUSH_SECONDS)

    def _accept(self, result: AuthorizationResponse | SignInError) -> None:
        with self._lock:
            if self._received:
                raise AlreadyReceived
            self._received = True
        if isinstance(result, AuthorizationDenied):
            self.answer(Outcome.DENIED)
        self._deliver(result)

    def _read(self, untrusted_query: str) -> AuthorizationResponse | SignInError:
        if self._request is None:
            raise NotOurResponse
        try:
            return parse_authorization_response(untrusted_query, self._request)
        except (NotOurResponse, ResponseMalformed):
            raise
        except SignInError as error:
            return error


def _digest(state: str) -> bytes:
    return hashlib.sha256(state.encode(errors="replace")).digest()


def _how_little_it_tells(error: SignInError) -> int:
    return list(_STRAYS).index(type(error)) if type(error) in _STRAYS else len(_STRAYS)

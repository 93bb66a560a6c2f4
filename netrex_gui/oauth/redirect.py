"""The receiver of *our* redirect on a loopback address (RFC 8252 section 7.3)."""

import errno
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

from netrex_gui.oauth.errors import (
    AlreadyReceived,
    AuthorizationDenied,
    NotOurResponse,
    ResponseMalformed,
    SignInError,
)
from netrex_gui.oauth.messages import (
    AuthorizationRequest,
    AuthorizationResponse,
    looks_like_response,
    parse_authorization_response,
    query_of_pasted,
)
from netrex_gui.oauth.notices import Notice
from netrex_gui.oauth.ports import refusal
from netrex_gui.oauth.redirect_page import Outcome, RedirectPage
from netrex_gui.oauth.redirect_server import RedirectServer
from netrex_gui.oauth.redirect_uri import RedirectUri

PAGE_WAITS_SECONDS = 15.0
_POLL_SECONDS = 0.02
_PAGE_FLUSH_SECONDS = 0.5


class RedirectReceiver:
    """Listens on a redirect URI and delivers the first authorization response that bears our state.

    A context manager: entering binds and listens (raises PortTaken or PortRefused), leaving frees the port. The
    browser's page is held back until `answer` tells how the token request ended. `stray_responses` counts the
    responses that were not ours; `notify` is called once for each kind of Notice, however many such requests come.
    """

    def __init__(
        self,
        redirect_uri: RedirectUri,
        page: RedirectPage,
        deliver: Callable[[AuthorizationResponse | SignInError], None],
        notify: Callable[[Notice], None] = lambda _: None,
    ) -> None:
        self.redirect_uri = redirect_uri
        self.page = page
        self.stray_responses = 0
        self._deliver = deliver
        self._notify = notify
        self._noticed: set[Notice] = set()
        self._request: AuthorizationRequest | None = None
        self._lock = threading.Lock()
        self._received = False
        self._outcome = Outcome.STILL_WORKING
        self._outcome_known = threading.Event()
        self._page_sent = threading.Event()
        self._servers: list[RedirectServer] = []

    def __enter__(self) -> Self:
        """Bind and listen: raises PortTaken or PortRefused."""
        if self.redirect_uri.listens:
            self._bind()
        for server in self._servers:
            threading.Thread(target=server.serve_forever, args=(_POLL_SECONDS,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Free the port; a browser that is still waiting is told that it failed."""
        self.answer(Outcome.FAILED)
        if self._received and self._servers:
            self._page_sent.wait(_PAGE_FLUSH_SECONDS)
        for server in self._servers:
            server.stop()

    def expect(self, request: AuthorizationRequest) -> None:
        """Arm the receiver: from now on the response to this request counts."""
        self._request = request

    @property
    def wants_form_post(self) -> bool:
        """Tell whether the response may come as a POST."""
        return self._request is not None and self._request.wants_form_post

    def take(self, untrusted_query: str) -> None:
        """Read a redirect's query, or a posted form, and deliver the response if it is the first with our state.

        Raises NotOurResponse, ResponseMalformed or AlreadyReceived; the wait then goes on as if nothing had come.
        """
        try:
            result = self._read(untrusted_query)
        except SignInError as error:
            self._count(error, untrusted_query)
            raise
        with self._lock:
            if self._received:
                raise AlreadyReceived
            self._received = True
        if isinstance(result, AuthorizationDenied):
            self.answer(Outcome.DENIED)
        self._deliver(result)

    def take_pasted(self, untrusted_text: str) -> None:
        """Read the address that a person pasted, by the same code and checks: raises what `take` raises."""
        self.take(query_of_pasted(untrusted_text))
        self._page_sent.set()

    def notice(self, notice: Notice) -> None:
        """Tell what came instead of our redirect, the first time that it does."""
        with self._lock:
            is_news = notice not in self._noticed and not self._received
            self._noticed.add(notice)
        if is_news:
            self._notify(notice)

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

    def _count(self, error: SignInError, untrusted_query: str) -> None:
        with self._lock:
            self.stray_responses += 1
        if isinstance(error, ResponseMalformed):
            self.notice(Notice.MALFORMED)
        elif looks_like_response(untrusted_query):
            self.notice(Notice.OLDER_TAB)

    def _read(self, untrusted_query: str) -> AuthorizationResponse | SignInError:
        if self._request is None:
            raise NotOurResponse
        try:
            return parse_authorization_response(untrusted_query, self._request)
        except (NotOurResponse, ResponseMalformed):
            raise
        except SignInError as error:
            return error

    def _bind(self) -> None:
        for address in self.redirect_uri.addresses:
            try:
                self._servers.append(RedirectServer(address, self))
            except OSError as error:
                if self._servers and error.errno in {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT}:
                    continue  # a machine without IPv6 has no ::1 to listen on
                for server in self._servers:
                    server.server_close()
                raise refusal(self.redirect_uri, error) from error

"""One sign-in, told from top to bottom: RFC 6749 section 4.1 with a loopback redirect (RFC 8252)."""

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from queue import Empty, SimpleQueue
from traceback import format_tb

from netrex_gui.oauth.client import SignInSettings
from netrex_gui.oauth.errors import (
    ClientIdMissing,
    NetworkProblem,
    ProviderUnreachable,
    SignInError,
    SignInTimedOut,
    UnexpectedFailure,
)
from netrex_gui.oauth.messages import AuthorizationRequest, AuthorizationResponse
from netrex_gui.oauth.progress import MOVES, Deadline, ListenerEvent, Progress, SignInState
from netrex_gui.oauth.redirect_page import Outcome, RedirectPage
from netrex_gui.oauth.redirect_receiver import RedirectReceiver
from netrex_gui.oauth.redirect_server import listen
from netrex_gui.oauth.token import Granted

log = logging.getLogger(__name__)

TOKEN_SECONDS = 60.0
"""How long the token request may take in all, variants included; the connection's time limit may be shorter."""


class _Cancelled(Exception):
    """The person cancelled."""


class SignIn:
    """One attempt, used once: `run` in a thread of its own, `cancel` and `take_pasted` from any other.

    `on_progress` is called in the running thread with each Progress; the last one is SUCCEEDED, FAILED or CANCELLED.
    `on_event` is called in a thread of the listener with a ListenerEvent, and the words from outside that belong to it.
    """

    def __init__(
        self,
        settings: SignInSettings,
        page: RedirectPage,
        open_browser: Callable[[str], None],
        on_progress: Callable[[Progress], None],
        on_event: Callable[[ListenerEvent, str], None] = lambda _event, _words: None,
    ) -> None:
        self.settings = settings
        self.state = SignInState.PREPARING
        self._open_browser = open_browser
        self._on_progress = on_progress
        self._events: SimpleQueue[AuthorizationResponse | Granted | Exception] = SimpleQueue()
        self._ended = threading.Event()
        self._receiver = RedirectReceiver(settings.redirect_uri, page, self._events.put, on_event)

    def run(self) -> None:
        """Walk the whole way from the listener to the token; never raises."""
        try:
            with listen(self._receiver):
                request = self._authorization_request()
                self._receiver.expect(request)
                deadline = Deadline.after(self.settings.time_limit, self._ended)
                self._move(Progress(SignInState.AWAITING_AUTHORIZATION, request.uri, deadline.at))
                self._open_browser(self.link_for_browser())
                response = self._authorization_response(deadline)
                deadline = Deadline.after(min(TOKEN_SECONDS, self.settings.time_limit), self._ended)
                self._move(Progress(SignInState.REQUESTING_TOKEN, deadline=deadline.at))
                granted = self._token(request, response, deadline)
                self._receiver.answer(Outcome.SUCCEEDED)
            self._move(Progress(SignInState.SUCCEEDED, granted=granted))
        except _Cancelled:
            self._move(Progress(SignInState.CANCELLED))
        except SignInError as error:
            self._move(Progress(SignInState.FAILED, error=error))
        except Exception as error:  # noqa: BLE001 (the top of a thread: a defect is told, never a silent end)
            where = "".join(format_tb(error.__traceback__))  # without the exception's own text, which may hold a secret
            log.error("a sign-in failed: %s\n%s", type(error).__name__, where)  # noqa: TRY400
            self._move(Progress(SignInState.FAILED, error=UnexpectedFailure(type(error).__name__)))
        finally:
            self._ended.set()

    def link_for_browser(self) -> str:
        """Return where a browser of this computer is to begin, each time another link; once the state is AWAITING."""
        return self._receiver.link_for_browser()

    def cancel(self) -> None:
        """End the attempt; a token that comes later is dropped."""
        self._events.put(_Cancelled())

    def take_pasted(self, untrusted_text: str) -> None:
        """Take the address that the browser ended on: raises NotOurResponse, ResponseMalformed or AlreadyReceived."""
        self._receiver.take_pasted(untrusted_text)

    def _authorization_request(self) -> AuthorizationRequest:
        settings = self.settings
        if not settings.client.client_id:
            raise ClientIdMissing
        request = AuthorizationRequest(
            endpoint=settings.provider.authorization_endpoint,
            client_id=settings.client.client_id,
            redirect_uri=settings.redirect_uri.text,
            scope=settings.provider.scope_separator.join(settings.scopes),
            issuer=settings.provider.issuer,
            requires_issuer=settings.provider.names_itself,
            extra=settings.extra_parameters,
        )
        return request if settings.use_pkce else replace(request, code_verifier=None)

    def _authorization_response(self, deadline: Deadline) -> AuthorizationResponse:
        threading.Thread(target=_warm_up, daemon=True).start()
        event = self._next(deadline, SignInTimedOut(self.settings.time_limit))
        assert isinstance(event, AuthorizationResponse)  # noqa: S101 (nothing else is under way yet)
        return event

    def _token(self, request: AuthorizationRequest, response: AuthorizationResponse, deadline: Deadline) -> Granted:
        def ask() -> None:
            settings, provider = self.settings, self.settings.provider
            try:
                from netrex_gui.oauth.token_endpoint import request_token, revoke_token

                endpoint, client, forms = provider.token_endpoint, settings.client, settings.forms
                granted = request_token(endpoint, client, request, response, forms, deadline)
                self._events.put(granted)
                self._ended.wait()
                came_too_late = self.state is not SignInState.SUCCEEDED  # nobody is left to take it
                if came_too_late and provider.revocation_endpoint:
                    revoke_token(provider, settings.client, granted.token)
            except Exception as error:  # noqa: BLE001 (the top of a thread; `run` sorts them)
                self._events.put(error)

        # No daemon: an app that is closed meanwhile ends when this has, so that no token lives on unknown to anybody.
        threading.Thread(target=ask, daemon=False).start()
        too_late = ProviderUnreachable(NetworkProblem.TIMED_OUT, self.settings.provider.token_host)
        event = self._next(deadline, too_late)
        assert not isinstance(event, AuthorizationResponse)  # noqa: S101 (the receiver delivers one at most)
        return event

    def _next(self, deadline: Deadline, too_late: SignInError) -> AuthorizationResponse | Granted:
        try:
            event = self._events.get(timeout=deadline.left())
        except Empty:
            raise too_late from None
        if isinstance(event, Exception):
            raise event
        return event

    def _move(self, progress: Progress) -> None:
        if progress.state not in MOVES.get(self.state, frozenset()):
            raise RuntimeError(f"{self.state} cannot become {progress.state}")
        self.state = progress.state
        self._on_progress(progress)


def _warm_up() -> None:
    """Load what the token request needs while the person is busy in the browser."""
    import netrex_gui.oauth.token_endpoint  # noqa: F401

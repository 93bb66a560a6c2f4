"""A redirect receiver at work on a free port, with what it delivered."""

import contextlib
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import SimpleQueue

from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.extra_parameters import Parameters
from netrex_gui.oauth.messages import AuthorizationRequest, AuthorizationResponse
from netrex_gui.oauth.progress import ListenerEvent
from netrex_gui.oauth.redirect_receiver import RedirectReceiver
from netrex_gui.oauth.redirect_server import listen
from netrex_gui.oauth.redirect_uri import RedirectUri
from tests.oauth.kit import SECONDS, Reply, ask, free_redirect_uri, page


@dataclass
class Listener:
    receiver: RedirectReceiver
    request: AuthorizationRequest
    delivered: "SimpleQueue[AuthorizationResponse | SignInError]"
    noticed: list[ListenerEvent]
    words: list[str]
    stop: Callable[[], None]
    browsers: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(16))

    @property
    def redirect_uri(self) -> RedirectUri:
        return self.receiver.redirect_uri

    def ask(self, query: str = "", method: str = "GET", path: str = "", host: str = "", headers: str = "") -> Reply:
        return ask(self.redirect_uri, f"{path or self.redirect_uri.path}{query}", method, host, headers)

    def ours(self, parameters: str = "code=SplxlOBeZQQYbYS6WxSbIA") -> str:
        return f"?{parameters}&state={self.request.state}"

    def redirect(self, parameters: str = "code=SplxlOBeZQQYbYS6WxSbIA") -> "Future[Reply]":
        """Send our redirect from a thread, as its page is held back."""
        return self.browsers.submit(self.ask, self.ours(parameters))

    def next(self) -> AuthorizationResponse | SignInError:
        return self.delivered.get(timeout=SECONDS)


@contextlib.contextmanager
def listening(
    redirect_uri: RedirectUri | None = None, sentence: str = "What happened.", extra: Parameters = ()
) -> Iterator[Listener]:
    delivered: SimpleQueue[AuthorizationResponse | SignInError] = SimpleQueue()
    noticed: list[ListenerEvent] = []
    words: list[str] = []

    def note(event: ListenerEvent, untrusted_words: str) -> None:
        noticed.append(event)
        words.append(untrusted_words)

    receiver = RedirectReceiver(redirect_uri or free_redirect_uri(), page(sentence), delivered.put, note)
    text = receiver.redirect_uri.text
    request = AuthorizationRequest("https://server.example.com/authorize", "s6BhdRkqt3", text, "read", extra=extra)
    with contextlib.ExitStack() as port:
        port.enter_context(listen(receiver))
        receiver.expect(request)
        listener = Listener(receiver, request, delivered, noticed, words, port.close)
        try:
            yield listener
        finally:
            receiver.answer(next(iter(receiver.page.words)))  # lets go of a page that a failed test left waiting
            listener.browsers.shutdown()

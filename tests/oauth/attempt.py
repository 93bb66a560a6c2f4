"""One sign-in in a thread, with a fake browser and a portal, and all that it told."""

import itertools
import re
import socket
import threading
from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus
from urllib.parse import urlsplit

import requests

from netrex_gui.oauth.client import SignInSettings
from netrex_gui.oauth.progress import MOVES, ListenerEvent, Progress, SignInState
from netrex_gui.oauth.provider import Provider
from netrex_gui.oauth.redirect_receiver import RedirectReceiver
from netrex_gui.oauth.redirect_server import listen
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.oauth.sign_in import SignIn
from netrex_gui.practice import pages
from tests.oauth.kit import SECONDS, ask, free_redirect_uri, page
from tests.oauth.portals import Portal
from tests.practice.walk import REDIRECT_URI


class HangingPortal(Portal):
    """Does not answer a token request before `go_on` is set."""

    def __init__(self, redirect_uris: tuple[str, ...] = (REDIRECT_URI,)) -> None:
        super().__init__(redirect_uris)
        self.is_asked, self.go_on = threading.Event(), threading.Event()
        self.minted: list[str] = []
        self.has_minted = threading.Event()

    def token_answer(self, answer: dict[str, object]) -> tuple[int, str, bytes]:
        self.is_asked.set()
        self.go_on.wait(SECONDS)
        self.minted.append(str(answer["access_token"]))
        self.has_minted.set()
        return super().token_answer(answer)


class Attempt:
    """A sign-in that notes every Progress; `reached` tells when a state was entered."""

    def __init__(
        self,
        portal: Portal,
        open_browser: Callable[[str], object],
        redirect_uri: RedirectUri | None = None,
        time_limit: float = SECONDS,
        use_pkce: bool = True,
        issuer: str = "",
    ) -> None:
        self.told: list[Progress] = []
        self.noticed: list[ListenerEvent] = []
        self.reached = {state: threading.Event() for state in SignInState}
        self.settings = SignInSettings(
            provider=replace(Provider.at(portal.base_url), issuer=issuer),
            client=portal.client(),
            redirect_uri=redirect_uri or free_redirect_uri(),
            scopes=("read", "write"),
            use_pkce=use_pkce,
            time_limit=time_limit,
        )
        self.sign_in = SignIn(
            self.settings,
            page(),
            lambda link: _ignore(open_browser(link)),
            self._note,
            lambda event, _words: self.noticed.append(event),
        )
        self._thread = threading.Thread(target=self.sign_in.run)

    def start(self) -> "Attempt":
        self._thread.start()
        return self

    def finish(self) -> Progress:
        """Wait for the end, and check that it is one end, reached by allowed moves."""
        self._thread.join(SECONDS)
        assert not self._thread.is_alive()
        way = [SignInState.PREPARING, *self.states]
        assert all(after in MOVES[before] for before, after in itertools.pairwise(way))
        assert [state for state in way if state.is_end] == way[-1:]
        assert self.sign_in.state is way[-1]
        return self.told[-1]

    def run(self) -> Progress:
        return self.start().finish()

    @property
    def states(self) -> list[SignInState]:
        return [progress.state for progress in self.told]

    @property
    def link(self) -> str:
        return self.told[0].link

    def _note(self, progress: Progress) -> None:
        self.told.append(progress)
        self.reached[progress.state].set()


def _ignore(_result: object) -> None:
    return None


def assert_free(redirect_uri: RedirectUri) -> None:
    """See that the port can be had again at once."""
    with listen(RedirectReceiver(redirect_uri, page(), lambda _: None)):
        assert ask(redirect_uri, redirect_uri.path).status == HTTPStatus.BAD_REQUEST


def consent(link: str) -> str:
    """Sign in and allow at the portal, and return the address to which it sends the browser."""
    with requests.Session() as session:
        session.trust_env = False
        login = session.get(link, timeout=SECONDS)
        portal = "{0.scheme}://{0.netloc}".format(urlsplit(login.url))
        person = {"ticket": _ticket(login), "user": pages.PRACTICE_USER, "password": pages.PRACTICE_PASSWORD}
        asked = session.post(f"{portal}/oauth2/sign-in", person, timeout=SECONDS)
        choice = {"ticket": _ticket(asked), "decision": "allow"}
        answer = session.post(f"{portal}/oauth2/consent", choice, timeout=SECONDS, allow_redirects=False)
    return answer.headers["Location"]


def redirect_and_leave(link: str) -> None:
    """Go all the way as a browser does whose tab is closed before the last page comes."""
    address = urlsplit(consent(link))
    with socket.create_connection((address.hostname or "", address.port or 0), timeout=SECONDS) as connection:
        connection.sendall(f"GET {address.path}?{address.query} HTTP/1.1\r\nHost: {address.netloc}\r\n\r\n".encode())


def _ticket(page: requests.Response) -> str:
    found = re.search(r'name="ticket" value="([^"]+)"', page.text)
    assert found, page.text
    return found[1]

"""A browser without a screen: opens a link at the practice portal, signs in, and follows the redirect back."""

import re
import threading
from urllib.parse import urlsplit

import requests

from netrex_gui.practice import pages

_SECONDS = 60


class FakeBrowser:
    """Walks through login and consent; `decision` is ``allow`` or ``deny``. `last_page` is what it ended on.

    One that does not follow the redirect back ends on the portal's answer, whose Location says where it leads.
    """

    def __init__(self, decision: str = "allow", follows_redirect: bool = True) -> None:
        self.decision = decision
        self.follows_redirect = follows_redirect
        self.opened: list[str] = []
        self.last_page: requests.Response | None = None

    def open(self, link: str) -> requests.Response:
        """Go all the way, and return the page at the end."""
        self.opened.append(link)
        with requests.Session() as session:
            session.trust_env = False
            login = session.get(link, timeout=_SECONDS)
            portal = "{0.scheme}://{0.netloc}".format(urlsplit(login.url))
            person = {"ticket": _ticket(login), "user": pages.PRACTICE_USER, "password": pages.PRACTICE_PASSWORD}
            consent = session.post(f"{portal}/oauth2/sign-in", person, timeout=_SECONDS)
            choice = {"ticket": _ticket(consent), "decision": self.decision}
            self.last_page = session.post(
                f"{portal}/oauth2/consent", choice, timeout=_SECONDS, allow_redirects=self.follows_redirect
            )
        return self.last_page

    def open_detached(self, link: str) -> None:
        """Go all the way in a thread of its own, as a browser does."""
        threading.Thread(target=self.open, args=(link,), daemon=True).start()


def led_to(link: str) -> str:
    """Begin at a link as a browser does, which uses it up; return the provider's address that the browser is led to."""
    with requests.Session() as session:
        session.trust_env = False
        return session.get(link, timeout=_SECONDS, allow_redirects=False).headers["Location"]


def _ticket(page: requests.Response) -> str:
    found = re.search(r'name="ticket" value="([^"]+)"', page.text)
    assert found, page.text
    return found[1]

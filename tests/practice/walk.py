"""A person's and a program's steps through the practice portal, over HTTP on loopback."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from netrex_gui.practice import pages
from netrex_gui.practice.server import PracticePortal

REDIRECT_URI = "http://127.0.0.1:17817/callback"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Clock:
    """A clock that stands still until it is moved, in seconds."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    text: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)

    @property
    def ticket(self) -> str:
        found = re.search(r'name="ticket" value="([^"]+)"', self.text)
        assert found, self.text
        return found[1]

    @property
    def redirected(self) -> dict[str, str]:
        """The parameters that the redirect back to the application carries."""
        target = urlsplit(self.headers["Location"])
        assert target._replace(query="").geturl() == REDIRECT_URI
        return {name: value for name, (value,) in parse_qs(target.query).items()}


@dataclass(frozen=True)
class Walk:
    portal: PracticePortal
    clock: Clock = field(default_factory=Clock)

    def send(self, method: str, target: str, body: str | None = None, headers: Mapping[str, str] = {}) -> Answer:
        connection = HTTPConnection(urlsplit(self.portal.base_url).netloc, timeout=60)
        try:
            connection.request(method, target, body, dict(headers))
            reply = connection.getresponse()
            return Answer(reply.status, dict(reply.getheaders()), reply.read().decode())
        finally:
            connection.close()

    def ask(self, path: str = "/oauth2/auth/", **changed: str) -> Answer:
        asked = {
            "response_type": "code",
            "client_id": self.portal.client_id,
            "redirect_uri": REDIRECT_URI,
            "scope": "read,write",
            "state": "st&te",
        }
        return self.send("GET", f"{path}?{urlencode(asked | changed)}")

    def sign_in(self, ticket: str, user: str = pages.PRACTICE_USER, password: str = pages.PRACTICE_PASSWORD) -> Answer:
        return self.post("/oauth2/sign-in", ticket=ticket, user=user, password=password)

    def decide(self, ticket: str, decision: str) -> Answer:
        return self.post("/oauth2/consent", ticket=ticket, decision=decision)

    def code(self, **changed: str) -> str:
        consent = self.sign_in(self.ask(**changed).ticket)
        return self.decide(consent.ticket, "allow").redirected["code"]

    def post(self, target: str, **parameters: str) -> Answer:
        return self.send("POST", target, urlencode(parameters), FORM)

    def redeem(self, code: str, **changed: str) -> Answer:
        """Ask for a token, with the client secret; a parameter changed to nothing is left out."""
        sent = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": REDIRECT_URI,
            "client_id": self.portal.client_id,
            "client_secret": self.portal.client_secret,
        }
        return self.post("/oauth2/token", **(sent | changed))

    def refresh(self, refresh_token: str, **changed: str) -> Answer:
        return self.redeem("", grant_type="refresh_token", refresh_token=refresh_token, **changed)

    def cameras(self, access_token: str, query: str = "{cameraList{name}}") -> Answer:
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {access_token}"}
        return self.send("POST", "/api/graphql.php", json.dumps({"query": query}), headers)


def access_token(portal: PracticePortal, **changed: str) -> str:
    """Walk all the way to a token."""
    walk = Walk(portal)
    return str(walk.redeem(walk.code(**changed)).json["access_token"])

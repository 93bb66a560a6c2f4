"""A program that once held the redirect's port, and what it left in the browser: a service worker that tells it all."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote

from netrex_gui.oauth.redirect_uri import RedirectUri
from tests.desktop.browser import Browser
from tests.desktop.processes import wait_until

LETS_IT_PASS = "return;"
PASSES_IT_ON = "event.respondWith(fetch(event.request)); return;"
ANSWERS_IT = """event.respondWith(new Response('<link rel="icon" href="data:,">Sign in here',
  {headers: {"Content-Type": "text/html"}})); return;"""
"""With an icon of its own: the browser would ask the listener for one, whose answer clears the worker."""

_SECONDS = 60
_WORKER = """
const tell = what => fetch("{ear}" + encodeURIComponent(what), {{mode: "no-cors"}});
addEventListener("install", () => skipWaiting());
addEventListener("activate", event => event.waitUntil(clients.claim()));
addEventListener("fetch", event => {{
  if (event.request.mode !== "navigate") return;
  tell(event.request.url);
  if (new URL(event.request.url).pathname.startsWith("/start/")) {{ {start} }}
  event.respondWith(new Response("Caught"));
}});
"""
_PAGE = """<link rel="icon" href="data:,"><script>
navigator.serviceWorker.register("/worker.js", {{updateViaCache: "{cache}"}});
navigator.serviceWorker.ready.then(() => document.title = "ready");
</script>"""


class Quiet(BaseHTTPRequestHandler):
    """Answers without a word on the terminal."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Say nothing."""

    def answer(self, body: str, kind: str, headers: dict[str, str] | None = None) -> None:
        """Send one answer."""
        self.send_response(200)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body.encode())


class Program(ThreadingHTTPServer):
    """A server that ends as a program does: with every connection, also those that the browser opened in advance."""

    def __init__(self, port: int, handler: type[Quiet]) -> None:
        super().__init__(("127.0.0.1", port), handler)
        self._connections: list[socket.socket] = []

    def process_request(self, request: Any, client_address: Any) -> None:
        """Note a connection."""
        self._connections.append(request)
        super().process_request(request, client_address)

    def end(self) -> None:
        """Free the port, and cut every connection off."""
        self.shutdown()
        self.server_close()
        for connection in self._connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


@contextmanager
def served(handler: type[Quiet], port: int = 0) -> Iterator[int]:
    """Serve on loopback; give the port."""
    server = Program(port, handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield server.server_address[1]
    finally:
        server.end()


@contextmanager
def left_behind(browser: Browser, redirect_uri: RedirectUri, start: str, is_kept: bool = False) -> Iterator[list[str]]:
    """Hold the port, leave a worker in the browser that does that with the start of a sign-in, and end.

    Give what the worker goes on telling: every address that it sees. Where it `is_kept`, the browser need not ask for
    the worker's script again for a day.
    """
    heard: list[str] = []

    class Ear(Quiet):
        def do_GET(self) -> None:
            heard.append(unquote(self.path[1:]))
            self.answer("", "text/plain")

    with served(Ear) as port:
        worker = _WORKER.format(ear=f"http://127.0.0.1:{port}/", start=start)

        class Holder(Quiet):
            def do_GET(self) -> None:
                headers = {"Cache-Control": "max-age=86400"} if is_kept else {}
                if self.path == "/worker.js":
                    self.answer(worker, "text/javascript", headers)
                else:
                    self.answer(_PAGE.format(cache="all" if is_kept else "imports"), "text/html")

        with served(Holder, redirect_uri.port):
            browser.open(f"{redirect_uri.origin}/")
            wait_until(lambda: browser.driver.title == "ready", _SECONDS, "the worker was not installed")
            browser.open("about:blank")
        yield heard

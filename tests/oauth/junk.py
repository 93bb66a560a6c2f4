"""Everything that is no redirect of ours, for the listener: ``python -m tests.oauth.junk PORT COUNT IDLE`` sends it.

Opens IDLE connections that say nothing, prints a line, sends COUNT requests one after the other, and prints how many
of them got no answer. A body that never comes is not among them: like every half request it is held for a while.
"""

import contextlib
import socket
import sys

SECONDS = 30.0


def requests(port: int) -> dict[str, bytes]:
    """Return junk by its name, with the right Host where it is the rest that is wrong."""
    host = f"Host: 127.0.0.1:{port}\r\n".encode()
    end = host + b"\r\n"
    return {
        "another state": b"GET /callback?code=x&state=y HTTP/1.1\r\n" + end,
        "an error without a state": b"GET /callback?error=access_denied HTTP/1.1\r\n" + end,
        "an empty state": b"GET /callback?code=x&state= HTTP/1.1\r\n" + end,
        "states twice": b"GET /callback?code=x&state=y&state=z HTTP/1.1\r\n" + end,
        "no query": b"GET /callback HTTP/1.1\r\n" + end,
        "a thousand parameters": b"GET /callback?" + b"a=b&" * 1000 + b" HTTP/1.1\r\n" + end,
        "another path": b"GET / HTTP/1.1\r\n" + end,
        "a path with dots": b"GET /../callback?code=x HTTP/1.1\r\n" + end,
        "a whole URL": b"GET http://evil.example/callback?code=x&state=y HTTP/1.1\r\n" + end,
        "a proxy's CONNECT": b"CONNECT evil.example:443 HTTP/1.1\r\n" + end,
        "another host": b"GET /callback HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "no host": b"GET /callback HTTP/1.1\r\n\r\n",
        "two hosts": b"GET /callback HTTP/1.1\r\n" + host + end,
        "a form": b"POST /callback HTTP/1.1\r\nContent-Length: 7\r\n" + end + b"state=x",
        "a body that never comes": b"POST /callback HTTP/1.1\r\nContent-Length: 1000000\r\n" + end,
        "a negative length": b"GET /callback HTTP/1.1\r\nContent-Length: -1\r\n" + end,
        "an unknown method": b"BREW /callback HTTP/1.1\r\n" + end,
        "a request without a version": b"GET /callback\r\n\r\n",
        "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "an odd version": b"GET /callback HTTP/9.9.9\r\n" + end,
        "a long line": b"GET /callback?" + b"x" * 9000 + b" HTTP/1.1\r\n" + end,
        "an endless line": b"G" * 70_000 + b"\r\n\r\n",
        "long headers": b"GET /callback HTTP/1.1\r\nX: " + b"x" * 9000 + b"\r\n" + end,
        "a header that is none": b"GET /callback HTTP/1.1\r\nnonsense\r\n" + end,
        "a folded header": b"GET /callback HTTP/1.1\r\nX: a\r\n b\r\n" + end,
        "NULs": b"\0" * 64 + b"\r\n\r\n",
        "a NUL in the query": b"GET /callback?code=\0&state=\0 HTTP/1.1\r\n" + end,
        "bytes that are no UTF-8": b"GET /callback?code=\xff\xfe&state=%ff HTTP/1.1\r\n" + end,
        "headers that are no UTF-8": b"GET /callback HTTP/1.1\r\nX: \xff\xfe\r\n" + end,
        "line breaks": b"\r\n" * 40,
        "a TLS handshake": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(32),
        "SSH": b"SSH-2.0-OpenSSH_9.9\r\n",
    }


def whole(port: int) -> list[bytes]:
    """Return all the junk that is answered at once, or cut off."""
    return [request for name, request in requests(port).items() if name != "a body that never comes"]


def main(port: int, count: int, idle: int) -> None:
    """Send it all."""
    kinds = whole(port)
    unanswered = 0
    with contextlib.ExitStack() as connections:
        for _ in range(idle):
            connections.enter_context(socket.create_connection(("127.0.0.1", port), SECONDS))
        sys.stdout.write("connected\n")
        sys.stdout.flush()
        for number in range(count):
            try:
                with socket.create_connection(("127.0.0.1", port), SECONDS) as connection:
                    connection.sendall(kinds[number % len(kinds)])
                    unanswered += not connection.recv(4096)
            except OSError:
                unanswered += 1
    sys.stdout.write(f"{unanswered}\n")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

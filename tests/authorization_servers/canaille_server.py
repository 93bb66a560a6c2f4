"""Canaille, with its own login and consent pages: ``python canaille_server.py PORT REDIRECT_URI``.

It is built on Authlib, and keeps everything in memory. It requires a nonce, a further parameter of the request.
"""

import sys
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIServer, make_server

from canaille import create_app
from canaille.app import models
from canaille.backends import Backend
from flask import Flask
from joserfc.jwk import RSAKey


def register(app: Flask, redirect_uri: str) -> None:
    """Make a person and an application."""
    with app.app_context(), Backend.instance.session():
        person = models.User(
            user_name="jana",
            formatted_name="Jana",
            given_name="Jana",
            family_name="N",
            emails=["jana@example.com"],
            password="a-password-of-the-tests",
        )
        Backend.instance.save(person)
        client = models.Client(
            client_id="netrex-token",
            client_secret="a-secret-of-the-tests+/=",
            client_name="Netrex Token",
            redirect_uris=[redirect_uri],
            grant_types=["authorization_code", "refresh_token"],
            response_types=["code"],
            scope=["openid", "profile"],
            token_endpoint_auth_method="client_secret_basic",
        )
        Backend.instance.save(client)


def main(port: str, redirect_uri: str) -> None:
    """Serve until the process is ended."""
    app = create_app(
        config={
            "SECRET_KEY": port * 20,
            "SERVER_NAME": f"127.0.0.1:{port}",
            "PREFERRED_URL_SCHEME": "http",
            "CANAILLE": {"DATABASE": "memory", "FORCE_HTTPS": False},
            "CANAILLE_OIDC": {"ACTIVE_JWKS": [RSAKey.generate_key(2048).as_dict(private=True)]},
        },
        env_file=None,
    )
    register(app, redirect_uri)

    class Server(ThreadingMixIn, WSGIServer):
        daemon_threads = True

    make_server("127.0.0.1", int(port), app, Server).serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])

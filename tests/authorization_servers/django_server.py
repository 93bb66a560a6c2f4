"""django-oauth-toolkit with Django's own login page: ``python django_server.py PORT REDIRECT_URI``.

Its issuer has a path, its client authenticates with HTTP Basic, and its refresh tokens rotate.
"""

import sys
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIServer, make_server

import django
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.conf import settings

HERE = __name__


TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]


def configure(port: str) -> None:
    """Set Django up with a database in the current folder."""
    key = rsa.generate_private_key(65537, 2048).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    settings.configure(
        ALLOWED_HOSTS=["127.0.0.1"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": Path("django.sqlite3").resolve()}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        INSTALLED_APPS=[f"django.contrib.{app}" for app in ("admin", "auth", "contenttypes", "messages", "sessions")]
        + ["oauth2_provider"],
        LOGIN_URL="/admin/login/",
        MIDDLEWARE=MIDDLEWARE,
        OAUTH2_PROVIDER={
            "SCOPES": {"openid": "Know who you are", "read": "Read"},
            "OIDC_ENABLED": True,
            "OIDC_RSA_PRIVATE_KEY": key.decode(),
            "COMPLIANT_BCP_RFC9700_AUTHZ_RESPONSE_ISS": True,
        },
        ROOT_URLCONF=HERE,
        SECRET_KEY=port * 20,
        STATIC_URL="/static/",
        TEMPLATES=TEMPLATES,
        USE_TZ=True,
    )
    django.setup()


def register(redirect_uri: str) -> None:
    """Make the tables, a person and an application."""
    from django.contrib.auth.models import User
    from django.core.management import call_command
    from oauth2_provider.models import Application

    call_command("migrate", verbosity=0)
    User.objects.create_superuser("jana", password="a-password-of-the-tests")
    Application.objects.create(
        name="Netrex Token",
        client_id="netrex-token",
        client_secret="a-secret-of-the-tests+/=",
        client_type=Application.CLIENT_CONFIDENTIAL,
        authorization_grant_type=Application.GRANT_AUTHORIZATION_CODE,
        algorithm=Application.RS256_ALGORITHM,
        redirect_uris=redirect_uri,
    )


def serve(port: str) -> None:
    """Serve until the process is ended."""
    from django.contrib import admin
    from django.core.wsgi import get_wsgi_application
    from django.urls import include, path
    from oauth2_provider.urls import metadata_urlpatterns

    module = sys.modules[HERE]
    module.urlpatterns = [  # type: ignore[attr-defined]  # Django looks for it in the module that it was told
        path("", include(metadata_urlpatterns)),
        path("o/", include("oauth2_provider.urls", namespace="oauth2_provider")),
        path("admin/", admin.site.urls),
    ]

    class Server(ThreadingMixIn, WSGIServer):
        daemon_threads = True

    make_server("127.0.0.1", int(port), get_wsgi_application(), Server).serve_forever()


if __name__ == "__main__":
    configure(sys.argv[1])
    register(sys.argv[2])
    serve(sys.argv[1])

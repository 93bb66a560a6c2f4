"""``--self-test``: starts everything that a packaged copy needs, and prints one line for each part."""

import os
import ssl
import sys
from collections.abc import Callable
from pathlib import Path

from netrex_gui import __version__
from netrex_gui.app import has_display


def run(language: str | None) -> int:
    """Try every part without waiting for a person; return 0 if all work, or else 1."""
    parts: dict[str, Callable[[], str]] = {
        "window": lambda: _window(language),
        "translations": _translations,
        "certificates": _certificates,
        "password store": _password_store,
        "redirect listener": _redirect_listener,
        "sealing": _sealing,
    }
    _tell(f"Netrex Token {__version__}")
    if not has_display():
        _tell("left out screen: there is none here, so the window is painted without one")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return max([_try(name, part) for name, part in parts.items()])


def _try(name: str, part: Callable[[], str]) -> int:
    try:
        found = part()
    except Exception as error:  # noqa: BLE001 (whatever is wrong is what the test is for)
        _tell(f"FAILED  {name}: {type(error).__name__} {error}")
        return 1
    _tell(f"ok      {name}: {found}")
    return 0


def _tell(line: str) -> None:
    print(line)  # noqa: T201 (unlike a write, it bears a program on Windows that has nowhere to write)


def _window(language: str | None) -> str:
    from netrex_gui.app import open_window, set_content

    app, window = open_window()
    set_content(app, window, language).complete()
    app.processEvents()
    picture = window.grab()
    window.hide()
    if picture.isNull():
        raise RuntimeError("nothing was painted")
    return f"{picture.width()} x {picture.height()} on {app.platformName()}"


def _translations() -> str:
    from netrex_gui import resources

    languages = sorted(file.stem.rpartition("_")[2] for file in (resources.FOLDER / "translations").glob("*.qm"))
    if not languages:
        raise RuntimeError("no language file was built")
    return ", ".join(languages)


def _certificates() -> str:
    import truststore

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    prepared = context.wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname="localhost").context
    import netrex_gui.oauth.token_endpoint  # noqa: F401 (that it loads is the test)

    if sys.platform != "linux":  # the system is asked about each by itself
        return f"the system's own, {ssl.OPENSSL_VERSION}"
    found = prepared.cert_store_stats()["x509"] or _certificates_in(ssl.get_default_verify_paths().capath)
    if not found:
        raise RuntimeError("none on this computer: install ca-certificates, or name a file of some in SSL_CERT_FILE")
    return f"{found} of the system's own, {ssl.OPENSSL_VERSION}"


def _certificates_in(folder: str | None) -> int:
    """Count those that OpenSSL reads when one is asked for: their files are named by a hash."""
    return len(list(Path(folder).glob("[0-9a-f]" * 8 + ".[0-9]"))) if folder else 0


def _password_store() -> str:
    from netrex_gui.store.secrets import SecretStore, SecretStoreMissing

    try:
        return SecretStore().name()
    except SecretStoreMissing:
        if sys.platform != "linux":  # every other system has one: its backend was not packed
            raise
        return "none on this computer: secrets are kept only until the app is closed"


def _redirect_listener() -> str:
    from netrex_gui.oauth.errors import PortTaken
    from netrex_gui.oauth.redirect_uri import DEFAULT_REDIRECT_URI

    try:
        return _listen_at(DEFAULT_REDIRECT_URI)
    except PortTaken as taken:  # by another window, say
        return _listen_at(taken.free_redirect_uri or DEFAULT_REDIRECT_URI)


def _listen_at(redirect_url: str) -> str:
    from netrex_gui.oauth.redirect_uri import RedirectUri
    from netrex_gui.support.setup_check import is_listener_reached
    from netrex_gui.texts.redirect_page import redirect_page

    redirect_uri = RedirectUri.parse(redirect_url)
    if not is_listener_reached(redirect_uri, redirect_page()):
        raise RuntimeError(f"not reached at port {redirect_uri.port}")
    return f"reached at port {redirect_uri.port}"


def _sealing() -> str:
    from netrex_gui.hand_over.encryption import decrypt, encrypt, has_process
    from netrex_gui.hand_over.identity import KeyPair

    pair = KeyPair.make()
    if decrypt(encrypt(pair.public_key, pair.public_key).encode(), pair.private_key) != pair.public_key:
        raise RuntimeError("what was sealed did not open")
    if not has_process():
        raise RuntimeError("no process opens what was sealed")
    return "what was sealed opens, and holds nothing up"

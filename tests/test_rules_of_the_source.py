"""What the source must not hold, because no test of what it does could find it in time."""

import ast
import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, files, requires

from tests.test_import_directions import FILES, ROOT, inside, name_of, pairs

WEB_ENGINE = re.compile("web-?engine|web-?view|cef|addons|playwright|selenium", re.IGNORECASE)
SWITCHES_OFF = {"CERT_NONE", "CERT_OPTIONAL", "check_hostname", "_create_unverified_context", "disable_warnings"}


def nodes() -> Iterator[ast.AST]:
    for file in FILES:
        yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def what_is_installed_with_the_app() -> set[str]:
    """Name the app's dependencies and theirs, as far as they are installed here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting, found = list(project["dependencies"]), set[str]()
    while waiting:
        requirement = waiting.pop()
        name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower()
        if name not in found and "extra ==" not in requirement:
            found.add(name)
            waiting += _requires(name)
    return found


def _requires(name: str) -> list[str]:
    try:
        return requires(name) or []
    except PackageNotFoundError:  # it is for another system
        return []


def test_no_web_engine_comes_with_the_app() -> None:
    """N1: neither by a dependency, nor by one of theirs, nor by a file in Qt's own packages."""
    names = what_is_installed_with_the_app()
    assert {"pyside6-essentials", "shiboken6", "requests", "keyring"} <= names
    assert [name for name in names if WEB_ENGINE.search(name)] == []
    libraries = [file.name for file in files("pyside6-essentials") or [] if file.suffix != ".pyi"]
    assert [name for name in libraries if "QtWidgets" in name]
    assert [name for name in libraries if "WebEngine" in name or "WebView" in name] == []


def test_nothing_random_comes_from_a_source_that_can_be_guessed() -> None:
    """N5, N6: states and verifiers are of the system's own random numbers."""
    assert [pair for pair in pairs() if pair[1] in {"random", "uuid"}] == []
    assert ("netrex_gui.oauth.messages", "secrets") in pairs()


def test_there_is_no_way_to_switch_the_check_of_certificates_off() -> None:
    """N19: no argument, no constant, no variable of the environment."""
    named = {node.attr for node in nodes() if isinstance(node, ast.Attribute)}
    named |= {node.id for node in nodes() if isinstance(node, ast.Name)}
    assert named & SWITCHES_OFF == set()
    asked = [node for node in nodes() if isinstance(node, ast.keyword) and node.arg == "verify"]
    assert [ast.unparse(given) for given in asked if ast.unparse(given.value) != "True"] == []
    texts = {node.value for node in nodes() if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    assert [text for text in texts if "INSECURE" in text or "HTTPSVERIFY" in text] == []


def test_nothing_but_the_one_door_sends_a_request() -> None:
    """N19, N20, N21, N22: every request is sent by the one place that keeps the rules; a server asks our own port."""
    library = {importer for importer, imported in pairs() if inside(imported, "requests", "requests_oauthlib")}
    assert library == {f"netrex_gui.oauth.{name}" for name in ("http", "network_problem", "proxies", "token_endpoint")}
    others = ("urllib.request", "aiohttp", "httpx", "pycurl", "ftplib", "smtplib", "PySide6.QtNetwork", "asyncio")
    assert [pair for pair in pairs() if inside(pair[1], *others)] == []
    for file in FILES:
        inside_it = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
        called = {_last_name(node.func) for node in inside_it if isinstance(node, ast.Call)}
        named = {alias.name for node in inside_it if isinstance(node, ast.ImportFrom) for alias in node.names}
        is_door, is_server = (name_of(file) == f"netrex_gui.oauth.{name}" for name in ("http", "redirect_server"))
        assert is_door or not called & {"Session", "PreparedRequest", "HTTPConnection", "HTTPSConnection", "request"}
        assert is_door or "HTTPAdapter" not in named
        assert is_server or "create_connection" not in called
        assert file.name == "token_endpoint.py" or "fetch_token" not in called


def test_whatever_is_sent_has_a_time_limit() -> None:
    """N21: each call that sends a request says how long it may take."""
    calls = [node for node in nodes() if isinstance(node, ast.Call)]
    sending = [call for call in calls if _last_name(call.func) in {"request", "fetch_token"}]
    assert len(sending) >= 3
    assert [ast.unparse(call) for call in sending if "timeout" not in {given.arg for given in call.keywords}] == []


def _last_name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")

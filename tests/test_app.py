"""The app as a program: its options, and what it does without a screen."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from netrex_gui import __version__, crash
from netrex_gui.oauth.errors import SignInError, UnexpectedFailure
from tests.oauth.certificates import certificate_in

ROOT = Path(__file__).parents[1]


def run(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Start the app in a process of its own, without a display unless one is given."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG"}}
    command = [sys.executable, *arguments]
    environment = {"XDG_STATE_HOME": environment.get("XDG_CONFIG_HOME", os.devnull)} | environment
    return subprocess.run(
        command, env=kept | environment, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("way", [("main.py",), ("-m", "netrex_gui")])
def test_the_version_is_told_without_a_screen(way: tuple[str, ...]) -> None:
    done = run(*way, "--version")
    assert (done.returncode, done.stdout.strip()) == (0, f"Netrex Token {__version__}")


def test_the_options_are_explained() -> None:
    done = run("main.py", "--help")
    assert done.returncode == 0
    for option in ("--practice", "--language", "--self-test", "--version"):
        assert option in done.stdout


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":4711"}], ids=["no display", "display out of reach"])
def test_without_a_screen_there_is_a_sentence_and_exit_status_2(environment: dict[str, str]) -> None:
    done = run("main.py", **environment)
    assert done.returncode == 2
    assert done.stderr.strip().endswith("Netrex Token needs a screen: start it from a desktop session.")
    assert "Traceback" not in done.stderr


def test_the_self_test_names_every_part(tmp_path: Path) -> None:
    done = run("main.py", "--self-test", QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME=str(tmp_path))
    assert done.returncode == 0, done.stdout
    for part in ("window", "translations", "certificates", "password store", "redirect listener", "sealing"):
        assert f"ok      {part}: " in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system is asked about each certificate by itself")
def test_the_self_test_counts_the_certificates_and_fails_without_any(tmp_path: Path) -> None:
    """N19: where there is nobody to trust, no address is reached: that is said before a person tries."""
    own = certificate_in(tmp_path)
    places = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path), "SSL_CERT_DIR": str(tmp_path / "none")}
    done = run("main.py", "--self-test", **places, SSL_CERT_FILE=str(own))
    assert "ok      certificates: 1 of the system's own, OpenSSL " in done.stdout
    own.write_text("", encoding="utf-8")
    done = run("main.py", "--self-test", **places, SSL_CERT_FILE=str(own))
    assert "FAILED  certificates: RuntimeError none on this computer: install ca-certificates" in done.stdout
    assert done.returncode == 1


def test_the_self_test_does_its_work_without_a_screen_and_says_what_it_left_out(tmp_path: Path) -> None:
    done = run("main.py", "--self-test", XDG_CONFIG_HOME=str(tmp_path))
    assert done.returncode == 0, done.stdout
    _, first, *parts = done.stdout.splitlines()
    assert first == "left out screen: there is none here, so the window is painted without one"
    assert [line.split(":")[0] for line in parts[:2]] == ["ok      window", "ok      translations"]
    assert len(parts) == 6


def test_the_self_test_fails_where_a_part_does_and_tries_the_others(tmp_path: Path) -> None:
    broken = {"PYTHON_KEYRING_BACKEND": "there.is.no.such.Keyring", "XDG_CONFIG_HOME": str(tmp_path)}
    done = run("main.py", "--self-test", QT_QPA_PLATFORM="offscreen", **broken)
    assert done.returncode == 1, done.stdout
    _, *parts = done.stdout.splitlines()
    assert [line.split(":")[0] for line in parts if not line.startswith("ok ")] == ["FAILED  password store"]
    assert len(parts) == 6
    assert "Traceback" not in done.stderr


def test_an_unknown_option_is_refused_with_the_known_ones() -> None:
    done = run("main.py", "--wrong")
    assert done.returncode == 2
    assert "--self-test" in done.stderr


def keep_hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the hooks for uncaught exceptions put back after the test."""
    for owner, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(owner, name, getattr(owner, name))


def test_a_defect_is_told_to_the_person_and_not_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """N27: what the exception says may hold a secret, and is not logged."""
    told: list[SignInError] = []
    keep_hooks(monkeypatch)
    crash.tell_defects(told.append)
    secret = "s3cret"
    try:
        int(secret)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert isinstance(told[0], UnexpectedFailure)
    assert "ValueError" in caplog.text
    assert secret not in caplog.text + "".join(capsys.readouterr())


def test_a_defect_in_another_thread_is_noted_and_not_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """N27: Python itself would print the exception's text."""
    keep_hooks(monkeypatch)
    told: list[SignInError] = []
    crash.tell_defects(told.append)
    secret = "s3cret"
    thread = threading.Thread(target=int, args=(secret,), name="defect")
    thread.start()
    thread.join()
    assert "unexpected: ValueError" in caplog.text
    assert told == []  # it is not the window's thread
    assert secret not in caplog.text + "".join(capsys.readouterr())


SECRET = "s3cret"


class Stumbling:
    def __del__(self) -> None:
        int(SECRET)


def test_a_defect_while_an_object_is_dropped_is_noted_and_not_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """N27: Python itself would print the exception's text."""
    keep_hooks(monkeypatch)
    crash.tell_defects(lambda _: None)
    Stumbling()
    assert "unexpected: ValueError" in caplog.text
    assert SECRET not in caplog.text + "".join(capsys.readouterr())


def test_the_options_are_explained_in_the_persons_language(tmp_path: Path) -> None:
    named = run("main.py", "--help", "--language", "cs", XDG_CONFIG_HOME=str(tmp_path))
    assert "vypsat verzi a\u00a0skončit" in named.stdout
    folder = tmp_path / "netrex-token"
    folder.mkdir()
    (folder / "preferences.json").write_text('{"version": 1, "language": "cs"}')
    assert run("main.py", "--help", XDG_CONFIG_HOME=str(tmp_path)).stdout == named.stdout
    other = run("main.py", "--help", "--language=en", XDG_CONFIG_HOME=str(tmp_path))
    assert "print the version, and exit" in other.stdout


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":4711"}], ids=["no display", "display out of reach"])
def test_the_lack_of_a_screen_is_told_in_the_persons_language(environment: dict[str, str]) -> None:
    done = run("main.py", LANG="cs_CZ.UTF-8", **environment)
    assert done.returncode == 2
    assert done.stderr.strip().endswith("Netrex Token potřebuje obrazovku: spusťte ho z\u00a0pracovní plochy počítače.")

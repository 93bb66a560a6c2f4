"""The log and the trace of a crash: for their owner alone, bounded, and without secrets."""

import json
import logging
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from netrex_gui.oauth.answer import HttpAnswer, read_token_answer
from netrex_gui.store import paths
from netrex_gui.store.private_file import make_private_folder, open_private
from netrex_gui.support import log as diagnostics

SECRET = "2YotnFZFEjr1zCsicMWpAA"
LIBRARIES = ("oauthlib", "requests_oauthlib", "urllib3", "keyring", "netrex_gui.any", "anything.else")


class Stumbling(json.JSONDecoder):
    """Fails with an error that quotes a secret."""

    def decode(self, s: str, _w: object = None) -> object:
        raise ValueError(f'{s}"access_token": "{SECRET}"')


@pytest.fixture
def log_path(tmp_path: Path) -> Iterator[Path]:
    """Start a log at the root, and take it off again."""
    root = logging.getLogger()
    handlers = list(root.handlers)
    path = tmp_path / "log" / "netrex-token.log"
    diagnostics.start_log(path)
    yield path
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()


def run_python(code: str, home: Path) -> "subprocess.CompletedProcess[str]":
    environment = os.environ | {"XDG_STATE_HOME": str(home), "PYTHONFAULTHANDLER": ""}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize("name", LIBRARIES)
def test_whoever_logs_the_secret_is_taken_out(log_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """N27: a library that speaks up passes the same redaction, in message, arguments and traceback."""
    logger = logging.getLogger(name)
    monkeypatch.setattr(logger, "level", logging.DEBUG)
    logger.warning("POST https://portal.example/token?code=" + SECRET)  # noqa: G003
    logger.warning("body %s, headers %r", f"client_secret={SECRET}&x=1", {"Authorization": f"Bearer {SECRET}"})
    try:
        json.loads("{", object_hook=None, cls=Stumbling)
    except ValueError:
        logger.exception("failed with state=%s", SECRET)
    written = log_path.read_text()
    assert written.count(name) == 3
    assert "Traceback" in written
    assert written.count("[removed]") >= 5
    assert SECRET not in written


def test_the_home_folder_is_not_named(log_path: Path) -> None:
    """N41: the log is sent to whoever helps; what an error says of a file names the person."""
    logging.getLogger("netrex_gui.any").warning("%s", FileNotFoundError(2, "none", str(Path.home() / "here")))
    assert str(Path.home() / "here") not in log_path.read_text()
    assert "~/here" in log_path.read_text()


def test_a_value_that_holds_secrets_shows_none(log_path: Path) -> None:
    """N30: whoever logs such a value logs no secret; N27: not even with all its members."""
    token = read_token_answer(HttpAnswer(200, json.dumps({"access_token": SECRET, "refresh_token": SECRET}).encode()))
    logging.getLogger("netrex_gui.any").warning("%r %s", token, vars(token))
    assert SECRET not in log_path.read_text()


def test_a_record_that_cannot_be_written_is_not_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """N27: logging itself would print the message with its arguments."""
    log = diagnostics.LogFile(tmp_path / "netrex-token.log")
    log.handle(logging.makeLogRecord({"msg": "too few: %s %s", "args": (SECRET,)}))
    log.close()
    assert SECRET not in "".join(capsys.readouterr())


def test_the_log_is_for_its_owner_alone(tmp_path: Path) -> None:
    """N28: 0600 in a 0700 folder, also where they were there before."""
    path = tmp_path / "log" / "netrex-token.log"
    path.parent.mkdir(mode=0o755)
    path.touch(mode=0o644)
    make_private_folder(path.parent)
    log = diagnostics.LogFile(path)
    for _ in range(10):
        log.handle(logging.makeLogRecord({"msg": "x" * 30_000, "levelname": "WARNING"}))
    log.close()
    files = sorted(path.parent.iterdir())
    assert [file.name for file in files] == ["netrex-token.log", "netrex-token.log.1"]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_the_log_is_bounded(tmp_path: Path) -> None:
    log = diagnostics.LogFile(tmp_path / "netrex-token.log")
    for _ in range(40):
        log.handle(logging.makeLogRecord({"msg": "x" * 100_000, "levelname": "WARNING"}))
    log.close()
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 800 * 1024
    assert len(list(tmp_path.iterdir())) == 3


def test_the_first_line_says_which_app_it_was(log_path: Path) -> None:
    assert not log_path.exists()
    logging.getLogger("netrex_gui.any").warning("something")
    first, second = log_path.read_text().splitlines()
    assert "Netrex Token" in first
    assert "Python" in first
    assert second.endswith("WARNING netrex_gui.any: something")


def test_without_a_folder_there_is_no_log_and_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "netrex-token.log"
    code = (
        f"from pathlib import Path; from netrex_gui.support import log; import logging; path = Path({str(path)!r});"
        "log.start_log(path); log.keep_crash_trace(path); logging.warning('x'); print('alive')"
    )
    done = run_python(code, tmp_path)
    assert (done.returncode, done.stdout.strip()) == (0, "alive")


START = "from netrex_gui.store import paths; from netrex_gui.support import log; log.start_log(paths.log_file());"
START += "log.keep_crash_trace(paths.crash_file())"
CRASH = f"{START}; secret = {SECRET!r}; import ctypes; ctypes.string_at(0)"


def test_a_crash_leaves_a_trace_without_values(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """N27: a crash report names files and lines, no values; N28: 0600."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert run_python(CRASH, tmp_path).returncode < 0
    trace = paths.crash_file()
    assert "Segmentation fault" in trace.read_text()
    assert "string_at" in trace.read_text()
    assert SECRET not in trace.read_text()
    assert stat.S_IMODE(trace.stat().st_mode) == 0o600


def test_the_trace_of_an_earlier_crash_is_set_aside_and_noted_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    run_python(CRASH, tmp_path)
    for _ in range(2):
        assert run_python(START, tmp_path).returncode == 0
    assert "Segmentation fault" in diagnostics.older_crash(paths.crash_file()).read_text()
    assert paths.crash_file().read_text() == ""
    assert paths.log_file().read_text().count("crashed: see netrex-token-crash.old.log") == 1


def test_the_libraries_are_silent_before_they_are_loaded() -> None:
    """N27: at DEBUG they log code, verifier, secret and token; they are told not to, whatever is loaded first."""
    names = (
        "requests_oauthlib",
        "requests_oauthlib.oauth2_session",
        "oauthlib",
        "oauthlib.oauth2",
        "urllib3.connection",
    )
    for module in ("netrex_gui.oauth", "netrex_gui.oauth.token_endpoint", "netrex_gui.support.log"):
        code = (
            f"import {module}, logging, sys; logging.getLogger().setLevel(logging.DEBUG);"
            f"print([name for name in {names} if logging.getLogger(name).isEnabledFor(logging.ERROR)])"
        )
        assert run_python(code, Path.cwd()).stdout.strip() == "[]"


def test_a_private_file_is_appended_to(tmp_path: Path) -> None:
    for text in (b"one\n", b"two\n"):
        with open_private(tmp_path / "file") as file:
            file.write(text)
    assert (tmp_path / "file").read_text() == "one\ntwo\n"

"""Opens what somebody sent, and works through passphrases, in a process of its own, which does not hold up the window.

pyrage keeps Python's lock all the while: in a thread of the app it would let nobody else have a turn, and could not be
ended. What is secret goes through pipes, never by an argument or the environment.
"""

import base64
import json
import sys
from pathlib import Path

from netrex_gui.hand_over.errors import NotForThisKey, NotWorkedThrough, SealedAltered, SealedError, WrongPassphrase

OPTION = "--work-on-age-file"
"""With this alone a packaged copy is such a process (start.py)."""

_ROOT = Path(__file__).parents[2]
_LONGEST_SECONDS = 120.0
"""A passphrase takes many of them at the highest work factor on an old computer, and a key next to none."""

_ERRORS: dict[str, type[SealedError]] = {
    error.__name__: error for error in (NotForThisKey, SealedAltered, WrongPassphrase)
}


def worked_through(work: str, content: bytes, secret: str) -> bytes:
    """Have one of the WORKS of encryption.py called, with a passphrase or a private key: raises what that raises.

    It is never done in the app itself, be it that no process can be had or that one was ended: that would hold up the
    window, or end the app in its turn. NotWorkedThrough is raised then.
    """
    answer = _answer_of_process({"work": work, "content": _packed(content), "secret": secret})
    if error := _ERRORS.get(answer.get("error", "")):
        raise error
    return base64.b64decode(answer["content"])


def is_to_be_had() -> bool:
    """Tell whether a process answers: what it is asked is nothing that could be unlocked, which it knows at once."""
    try:
        return bool(_answer_of_process({"work": "unlock_here", "content": _packed(b"nothing"), "secret": ""}))
    except NotWorkedThrough:
        return False


def answer() -> int:
    """Do what standard input asks for, say on standard output how it ended, and return the exit status."""
    try:
        said = _done(json.load(sys.stdin.buffer))
        sys.stdout.write(json.dumps(said))
        sys.stdout.flush()
    except Exception:  # noqa: BLE001 (its words may hold what is secret; a windowed one may have no streams)
        return 1
    return 0


def _done(asked: dict[str, str]) -> dict[str, str]:
    from netrex_gui.hand_over import encryption

    try:
        done = encryption.WORKS[asked["work"]](base64.b64decode(asked["content"]), asked["secret"])
    except SealedError as error:
        return {"error": type(error).__name__}
    return {"content": _packed(done)}


def _answer_of_process(asked: dict[str, str]) -> dict[str, str]:
    """Return what a process answers: raises NotWorkedThrough where there is none, or it does not get to the end."""
    import subprocess

    try:
        ended = subprocess.run(  # noqa: S603 (this very program)
            _command(),
            input=json.dumps(asked).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_LONGEST_SECONDS,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        answered = json.loads(ended.stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        raise NotWorkedThrough from None  # it holds what was read so far
    if not isinstance(answered, dict):
        raise NotWorkedThrough
    return answered


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, OPTION]
    code = f"import sys; sys.path.insert(0, {str(_ROOT)!r}); from {__name__} import answer; sys.exit(answer())"
    return [sys.executable, "-P", "-c", code]


def _packed(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")

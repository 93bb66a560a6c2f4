"""Where the secrets of a run have got to: files, and what programs show of themselves in /proc."""

import contextlib
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

SAMPLE_SECONDS = 0.01

Secrets = Mapping[str, str]
"""The name of each secret, and what it is."""


def secrets_in(content: bytes, secrets: Secrets) -> set[str]:
    """Name the secrets that are in some bytes, as UTF-8 or as UTF-16."""
    return {
        name for name, secret in secrets.items() if secret.encode() in content or secret.encode("utf-16-le") in content
    }


def secrets_in_files(folder: Path, secrets: Secrets) -> dict[str, set[str]]:
    """Name the files below a folder that hold secrets, in their content or their name, with those secrets."""
    found = {}
    for file in folder.rglob("*"):
        if not file.is_file():
            continue
        names = secrets_in(file.read_bytes() + str(file).encode(), secrets)
        if names:
            found[str(file.relative_to(folder))] = names
    return found


class ProcessWatch:
    """Notes the arguments and environment of every program with a certain HOME, as long as the context is open."""

    def __init__(self, home: Path) -> None:
        self._mark = b"\0HOME=" + str(home).encode() + b"\0"
        self._seen: dict[tuple[int, str], bytes] = {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def seen(self) -> dict[tuple[int, str], bytes]:
        """Return, by process and by ``cmdline`` or ``environ``, what was seen there; call it after the context."""
        return self._seen

    def _watch(self) -> None:
        while not self._over.wait(SAMPLE_SECONDS):
            for process in _processes():
                with contextlib.suppress(OSError):  # it has ended meanwhile
                    self._note(process)

    def _note(self, process: Path) -> None:
        environment = (process / "environ").read_bytes()
        if self._mark in b"\0" + environment + b"\0":
            for kind, content in (("environ", environment), ("cmdline", (process / "cmdline").read_bytes())):
                key = (int(process.name), kind)
                if content not in self._seen.get(key, b""):
                    self._seen[key] = self._seen.get(key, b"") + content  # a program may become another one


def _processes() -> Iterator[Path]:
    yield from Path("/proc").glob("[0-9]*")

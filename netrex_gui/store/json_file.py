"""A file of the app's own: versioned JSON, written whole or not at all, never overwritten unread."""

import contextlib
import itertools
import json
import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from netrex_gui.store.lock import LockTimedOut, locked

T = TypeVar("T")
LOCK_SECONDS = 10.0
"""How long to wait for another window that changes the same file."""

log = logging.getLogger(__name__)


class StoreError(Exception):
    """Base of what can go wrong with a file of the app's own."""


class StoreFromNewerVersion(StoreError):
    """A newer version of the app wrote the file; it is neither read nor overwritten."""


@dataclass(eq=False)
class StoreNotWritable(StoreError):
    """The file could not be written; the one before it is untouched. The system's `reason` has a `number` (errno)."""

    reason: str
    number: int = 0


class StoreBusy(StoreError):
    """Another window kept the file to itself all the time."""


@dataclass(frozen=True)
class FileFormat(Generic[T]):
    """What a file holds, as functions between a JSON object and the content.

    `parse` raises ValueError for an object that is not as it should be; `salvage` takes what can be read of it, and
    may raise LookupError, TypeError or ValueError; `members` is the way back. A later `version` is left alone.
    """

    version: int
    empty: T
    parse: Callable[[dict[str, Any]], T]
    salvage: Callable[[Any], T]
    members: Callable[[T], dict[str, object]]


@dataclass(frozen=True)
class Found(Generic[T]):
    """What a file held.

    `set_aside` is the name of a copy of a file that could not be read whole; `from_newer_version` tells that the
    file was left alone.
    """

    content: T
    set_aside: str = ""
    from_newer_version: bool = False


class FileStore(Generic[T]):
    """Keeps content in one JSON file of a folder for the person alone; each change is a read, a change and a write.

    `lock_seconds` is how long to wait for another window that changes the same file.
    """

    def __init__(self, path: Path, file_format: FileFormat[T], lock_seconds: float = LOCK_SECONDS) -> None:
        self.path = path
        self._format = file_format
        self._lock_seconds = lock_seconds

    def load(self) -> Found[T]:
        """Read the file; one that cannot be read whole is copied aside first. Never raises."""
        try:
            return self._read()
        except OSError as error:
            log.warning("%s could not be read: %s", self.path.name, error.strerror)
            return Found(self._format.empty, set_aside=str(self.path))

    def change(self, change: Callable[[T], T]) -> None:
        """Change what the file holds now, with other windows kept out meanwhile: raises StoreError."""
        try:
            self.make_folder()
            with locked(self.path.with_suffix(".lock"), self._lock_seconds):
                for left_over in self.path.parent.glob(f".{self.path.name}.*"):
                    left_over.unlink()  # by a window that was killed while it saved
                found = self._read()
                if found.from_newer_version:
                    raise StoreFromNewerVersion
                self._write(change(found.content))
        except LockTimedOut as error:
            raise StoreBusy from error
        except OSError as error:
            raise StoreNotWritable(error.strerror or "", error.errno or 0) from error

    def make_folder(self) -> None:
        """Make the folder, for the person alone: raises OSError."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.path.parent.chmod(0o700)

    def _read(self) -> Found[T]:
        try:
            text = self.path.read_bytes()
        except FileNotFoundError:
            return Found(self._format.empty)
        try:
            return Found(self._parse(json.loads(text)))
        except StoreFromNewerVersion:
            return Found(self._format.empty, from_newer_version=True)
        except (ValueError, RecursionError):
            return self._salvage(text)

    def _parse(self, value: object) -> T:
        if not isinstance(value, dict) or not isinstance(value.get("version"), int):
            raise ValueError("the file is an object with a version")
        if value["version"] > self._format.version:
            raise StoreFromNewerVersion
        return self._format.parse(value)

    def _salvage(self, text: bytes) -> Found[T]:
        copy = set_aside(self.path, text)
        content = self._format.empty
        with contextlib.suppress(ValueError, RecursionError, LookupError, TypeError):
            content = self._format.salvage(json.loads(text))
        return Found(content, set_aside=str(copy))

    def _write(self, content: T) -> None:
        import tempfile  # late: the first look at the window only reads

        text = json.dumps({"version": self._format.version, **self._format.members(content)}, ensure_ascii=False)
        descriptor, name = tempfile.mkstemp(prefix=f".{self.path.name}.", dir=self.path.parent)  # 0600
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", errors="surrogatepass") as file:  # as json.loads reads
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self.path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _flush_folder(self.path.parent)


def _flush_folder(folder: Path) -> None:
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def set_aside(path: Path, content: bytes) -> Path:
    """Keep the content of a file in a copy for its owner alone, and return where it is: raises OSError.

    Content that was set aside before is not copied again.
    """
    for copy in path.parent.glob(f"{path.name}.*.unreadable"):
        if copy.read_bytes() == content:
            return copy
    stamp = time.strftime("%Y%m%d-%H%M%S")
    for number in itertools.count(1):
        copy = path.with_name(f"{path.name}.{stamp}-{number}.unreadable")
        try:
            descriptor = os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue  # other content, in the same second
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        return copy
    raise AssertionError("counting does not end")

"""A file of the app's own: versioned JSON, written whole or not at all, never overwritten unread."""

import contextlib
import io
import json
import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from netrex_gui.store.private_file import in_spite_of_others, make_private_folder, write_private

T = TypeVar("T")
_POLL_SECONDS = 0.01
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

    `quarantined` is the name of a copy of a file that could not be read whole; `from_newer_version` tells that the
    file was left alone.
    """

    content: T
    quarantined: str = ""
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
            return Found(self._format.empty, quarantined=str(self.path))

    def change(self, change: Callable[[T], T]) -> None:
        """Change what the file holds now, with other windows kept out meanwhile: raises StoreError."""
        try:
            with locked(self.path.with_suffix(".lock"), self._lock_seconds):
                for left_over in self.path.parent.glob(f".{self.path.name}.*"):
                    _is_unlinked(left_over)  # by a window that was killed while it saved
                found = self._read()
                if found.from_newer_version:
                    raise StoreFromNewerVersion
                self._write(change(found.content))
        except OSError as error:
            raise _not_writable(error) from error

    def _read(self) -> Found[T]:
        try:
            text = in_spite_of_others(self.path.read_bytes)
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
        copy = _quarantine(self.path, text)
        content = self._format.empty
        with contextlib.suppress(ValueError, RecursionError, LookupError, TypeError):
            content = self._format.salvage(json.loads(text))
        return Found(content, quarantined=str(copy))

    def _write(self, content: T) -> None:
        text = io.StringIO()  # not json.dumps, which keeps Python's lock all the while: the window would stand still
        json.dump({"version": self._format.version, **self._format.members(content)}, text, ensure_ascii=False)
        write_private(self.path, text.getvalue().encode(errors="surrogatepass"), replace=True)  # as json.loads reads


@contextlib.contextmanager
def locked(path: Path, seconds: float, fleeting: bool = False) -> Iterator[None]:
    """Hold a lock in a folder of the person's, against other processes and threads; a `fleeting` one leaves no file.

    The system releases the lock of a process that dies. Raises StoreBusy after so many seconds, or StoreNotWritable.
    """
    from filelock import FileLock, Timeout  # late: it brings OpenSSL along, and a start only reads

    # Without a lock of the file system's own it would leave files behind whose owner may have died.
    lock = FileLock(path, seconds, poll_interval=_POLL_SECONDS, fallback_to_soft=False)
    try:
        make_private_folder(path.parent)
        lock.acquire()
    except Timeout as error:
        raise StoreBusy from error
    except OSError as error:
        raise _not_writable(error) from error
    try:
        yield
    finally:
        is_gone = fleeting and _is_unlinked(path)  # while it is held: whoever waits then sees that it is another one
        lock.release()
        if fleeting and not is_gone:  # Windows lets no file go that is open; where somebody else has it, they do this
            _is_unlinked(path)


def _is_unlinked(path: Path) -> bool:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _not_writable(error: OSError) -> StoreNotWritable:
    return StoreNotWritable(error.strerror or "", error.errno or 0)


def _quarantine(path: Path, content: bytes) -> Path:
    """Keep what could not be read whole in a copy beside it, and return where that is: raises OSError.

    Content of which there is a copy already is not copied again.
    """
    for copy in path.parent.glob(f"{path.name}.*.unreadable"):
        if copy.read_bytes() == content:
            return copy
    stamp = time.strftime("%Y%m%d-%H%M%S")
    number = 1
    while True:
        copy = path.with_name(f"{path.name}.{stamp}-{number}.unreadable")
        try:
            write_private(copy, content, replace=False)
        except FileExistsError:  # other content, in the same second
            number += 1
        else:
            return copy

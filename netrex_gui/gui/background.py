"""Work that may take long, away from the window: one thread, in order, results back in the window's thread."""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")
_Call = tuple[Callable[[], Any], Callable[[Any], None], Callable[[Exception], None]]


class Background(QObject):
    """Runs calls one after the other in a thread that starts with the first one."""

    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: SimpleQueue[_Call | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._loop, daemon=True)
        self._finished.connect(_deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Call `work` in the thread; then, in the window's thread, `done` with its result or `failed`."""
        if self._thread.ident is None:
            self._thread.start()
        self._calls.put((work, done, failed))

    def finish(self, seconds: float) -> None:
        """Wait, so long at most, until everything that was asked for is done; nothing can be asked for any more."""
        if self._thread.ident is not None:
            self._calls.put(None)
            self._thread.join(seconds)

    def _loop(self) -> None:
        while call := self._calls.get():
            work, done, failed = call
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 (the top of a thread)
                self._finished.emit(failed, error)
            else:
                self._finished.emit(done, result)


def _deliver(callback: Callable[[Any], None], value: object) -> None:
    callback(value)

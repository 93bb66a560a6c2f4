"""Work that may take long, away from the window: one thread, in order, results back in the window's thread."""

import contextlib
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")
_MOMENT = 0.03
"""In seconds: nobody sees that a window stands still for so long."""

_FINISH_SECONDS = 1.0

_living: set["Background"] = set()
_running: set["Task"] = set()

_Failed = Callable[[Exception], None]
_Queued = tuple[Callable[[], Any], Callable[[Any], None], _Failed]


class Background(QObject):
    """Runs calls one after the other in a thread that starts with the first one.

    Once the `owner` is gone, nobody is told how they ended, and the thread ends with the call that it is at.
    """

    _finished = Signal(object, object)
    _left = Signal()

    def __init__(self, owner: QObject) -> None:
        super().__init__()  # not the owner's child: the thread has to find it until it ends
        self._owner = owner
        _living.add(self)  # whoever lets go of it last destroys it, and that must not be the thread
        owner.destroyed.connect(self._leave)
        self._left.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self._is_finished = self._is_left = False
        self._calls: SimpleQueue[_Queued | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._loop, daemon=True)
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Call `work` in the thread; then, in the window's thread, `done` with its result or `failed`."""
        if self._thread.ident is None:
            self._thread.start()
        self._calls.put((work, done, failed))

    def do(self, work: Callable[[], T]) -> T:
        """Call `work` in the thread, wait for it, and return its result or raise its error.

        Where that takes longer than a moment, the window goes on being painted; keys and clicks wait until after it.
        """
        if self._is_finished:
            return work()
        ended = threading.Event()
        results: list[T] = []
        errors: list[Exception] = []

        def note_end() -> None:
            try:
                results.append(work())
            except Exception as error:  # noqa: BLE001 (the top of a thread)
                errors.append(error)
            ended.set()

        self.run(note_end, lambda _: None, errors.append)
        ended.wait(_MOMENT)
        loop, flags = QEventLoop(), QEventLoop.ProcessEventsFlag
        while not ended.is_set():
            loop.processEvents(flags.ExcludeUserInputEvents | flags.WaitForMoreEvents)
        if errors:
            raise errors[0]
        return results[0]

    def finish(self, seconds: float) -> None:
        """Wait, so long at most, until everything that was asked for is done; nothing can be asked for any more."""
        self._is_finished = True
        if self._thread.ident is not None:
            self._calls.put(None)
            self._thread.join(seconds)

    def _loop(self) -> None:
        while self._answer_next():
            pass  # and hold nothing of the window meanwhile: it would be taken apart in this thread

        with contextlib.suppress(RuntimeError):  # the app has ended meanwhile
            self._left.emit()

    def _answer_next(self) -> bool:
        call = self._calls.get()
        if call is None:
            return False
        work, done, failed = call
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 (the top of a thread)
            self._finished.emit(failed, error)
        else:
            self._finished.emit(done, result)
        return True

    @Slot()
    def _leave(self) -> None:
        """End with the owner."""
        self._is_left = True
        if self._thread.is_alive():
            self._calls.put(None)
        else:
            self._end()

    @Slot()
    def _end(self) -> None:
        if self._is_left and self in _living:
            if self._thread.ident is not None:
                self._thread.join()  # it has said its last word
            _living.discard(self)
            self.deleteLater()

    @Slot(object, object)
    def _deliver(self, callback: Callable[[Any], None], value: object) -> None:
        if isValid(self._owner):
            callback(value)


class Task(QObject):
    """One call in a thread of its own; a subclass has the signals that the call emits, to be connected queued.

    It lives until the thread has ended, whoever lets go of it: a signal of an object that is gone raises RuntimeError,
    and an object of Qt's may be taken apart in the window's thread alone.
    """

    _ended = Signal()

    def __init__(self, name: str | None = None) -> None:
        super().__init__()
        self._thread = threading.Thread(target=self._run_and_end, name=name, daemon=True)
        self._ended.connect(self._go, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Start, and return at once."""
        _running.add(self)
        self._thread.start()

    def finish(self) -> None:
        """End it, and wait a moment until its thread has ended: what it holds, such as a port, is free then."""
        self.cancel()
        self._thread.join(_FINISH_SECONDS)

    def run(self) -> None:
        """Do the work, in the thread."""
        raise NotImplementedError

    def cancel(self) -> None:
        """Have the work end early."""
        raise NotImplementedError

    def _run_and_end(self) -> None:
        try:
            self.run()
        finally:
            with contextlib.suppress(RuntimeError):  # the app has ended meanwhile
                self._ended.emit()

    @Slot()
    def _go(self) -> None:
        self._thread.join()  # it has said its last word
        _running.discard(self)
        self.deleteLater()


class _Call(Task):
    _returned = Signal(object, object)

    def __init__(self, owner: QObject, work: Callable[[], Any], done: Callable[[Any], None], failed: _Failed) -> None:
        super().__init__()
        self._owner, self._call = owner, (work, done, failed)
        self._returned.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self) -> None:
        work, done, failed = self._call
        try:
            result = (done, work())
        except Exception as error:  # noqa: BLE001 (the top of a thread)
            result = (failed, error)
        with contextlib.suppress(RuntimeError):  # the app has ended meanwhile
            self._returned.emit(*result)

    def cancel(self) -> None:
        """Nothing ends it early."""

    @Slot(object, object)
    def _deliver(self, callback: Callable[[Any], None], value: object) -> None:
        if isValid(self._owner):
            callback(value)


def _raise(error: Exception) -> None:
    raise error


def in_thread(owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: _Failed = _raise) -> None:
    """Call `work` in a thread of its own, whatever else is under way.

    Then, in the window's thread and unless the owner is gone, `done` is called with its result or `failed` with its
    error, which is raised there where nobody expects one.
    """
    _Call(owner, work, done, failed).start()

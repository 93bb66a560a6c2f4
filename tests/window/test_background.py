"""Work away from the window comes back in the window's thread, in order."""

import gc
import threading
import time
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from netrex_gui.gui.parts.background import Background, Task


def test_results_come_back_in_order_and_in_the_window_s_thread(qtbot: QtBot) -> None:
    owner = QObject()
    background, came = Background(owner), list[tuple[int, bool]]()
    for number in range(20):
        background.run(
            lambda number=number: number,  # type: ignore[misc]
            lambda result: came.append((result, threading.current_thread() is threading.main_thread())),
            lambda error: came.append((-1, bool(error))),
        )
    qtbot.waitUntil(lambda: len(came) == 20)
    assert came == [(number, True) for number in range(20)]


def test_an_exception_reaches_the_caller(qtbot: QtBot) -> None:
    owner = QObject()
    background, came = Background(owner), list[Exception]()
    background.run(lambda: 1 // 0, lambda _: None, came.append)
    qtbot.waitUntil(lambda: bool(came))
    assert isinstance(came[0], ZeroDivisionError)


def test_finishing_waits_for_what_was_asked_for() -> None:
    background, done = Background(QObject()), threading.Event()
    gate = threading.Event()
    background.run(gate.wait, lambda _: None, lambda _: None)
    background.run(done.set, lambda _: None, lambda _: None)
    gate.set()
    background.finish(20.0)
    assert done.is_set()


def test_who_waits_for_an_answer_has_the_window_go_on_meanwhile(qtbot: QtBot) -> None:
    owner = QObject()
    background, gate, ticks = Background(owner), threading.Event(), list[float]()
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.timeout.connect(lambda: gate.set() if len(ticks) > 5 else None)
    timer.start()
    assert background.do(lambda: (gate.wait(20), 7)[1]) == 7
    assert len(ticks) > 5


def test_who_waits_for_an_answer_is_given_the_error(qtbot: QtBot) -> None:
    background = Background(QObject())
    with pytest.raises(ZeroDivisionError):
        background.do(lambda: 1 // 0)
    background.finish(20.0)
    assert background.do(lambda: 7) == 7


def test_nobody_is_told_after_the_owner_has_gone(qtbot: QtBot) -> None:
    owner, told = QObject(), list[int]()
    background = Background(owner)
    delete(owner)
    background.run(lambda: 7, told.append, lambda _: None)
    background.finish(20.0)
    QCoreApplication.processEvents()
    assert told == []


class SlowTask(Task):
    """Ends late, whatever it is told."""

    told = Signal(str)

    def __init__(self, gate: threading.Event, errors: list[Exception]) -> None:
        super().__init__()
        self.gate, self.errors = gate, errors

    def run(self) -> None:
        self.gate.wait(60)
        try:
            self.told.emit("the end")
        except RuntimeError as error:
            self.errors.append(error)

    def cancel(self) -> None:
        pass


def test_a_task_that_everybody_let_go_of_tells_its_end_all_the_same_and_goes_then(qtbot: QtBot) -> None:
    gate, errors, told = threading.Event(), list[Exception](), list[str]()
    gone = list[bool]()
    task = SlowTask(gate, errors)
    task.told.connect(told.append, Qt.ConnectionType.QueuedConnection)
    task.destroyed.connect(lambda: gone.append(threading.current_thread() is threading.main_thread()))
    task.start()
    watched = weakref.ref(task)
    del task
    gc.collect()
    gate.set()
    qtbot.waitUntil(lambda: bool(told or errors), timeout=60_000)
    assert (errors, told) == ([], ["the end"])

    def is_gone() -> bool:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        return bool(gone) and watched() is None

    qtbot.waitUntil(is_gone, timeout=60_000)
    assert gone == [True]

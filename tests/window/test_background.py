"""Work away from the window comes back in the window's thread, in order."""

import threading
import time

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from netrex_gui.gui.background import Background


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

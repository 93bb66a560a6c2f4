"""Work away from the window comes back in the window's thread, in order."""

import threading

from pytestqt.qtbot import QtBot

from netrex_gui.gui.background import Background


def test_results_come_back_in_order_and_in_the_window_s_thread(qtbot: QtBot) -> None:
    background, came = Background(), list[tuple[int, bool]]()
    for number in range(20):
        background.run(
            lambda number=number: number,  # type: ignore[misc]
            lambda result: came.append((result, threading.current_thread() is threading.main_thread())),
            lambda error: came.append((-1, bool(error))),
        )
    qtbot.waitUntil(lambda: len(came) == 20)
    assert came == [(number, True) for number in range(20)]


def test_an_exception_reaches_the_caller(qtbot: QtBot) -> None:
    background, came = Background(), list[Exception]()
    background.run(lambda: 1 // 0, lambda _: None, came.append)
    qtbot.waitUntil(lambda: bool(came))
    assert isinstance(came[0], ZeroDivisionError)


def test_finishing_waits_for_what_was_asked_for() -> None:
    background, done = Background(), threading.Event()
    gate = threading.Event()
    background.run(gate.wait, lambda _: None, lambda _: None)
    background.run(done.set, lambda _: None, lambda _: None)
    gate.set()
    background.finish(20.0)
    assert done.is_set()

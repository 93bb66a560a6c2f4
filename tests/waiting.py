"""Waiting for something to come true while the window goes on working."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

SECONDS = 120.0
_POLL_MILLISECONDS = 1


def wait_for(condition: Callable[[], bool], seconds: float = SECONDS) -> None:
    """Run the event loop until the condition holds; fail when it does not within so many seconds."""
    assert QCoreApplication.instance() is not None, "an event loop of no app turns round and round, without its timers"
    loop = QEventLoop()
    poll = QTimer(interval=_POLL_MILLISECONDS)
    poll.timeout.connect(lambda: loop.quit() if condition() else None)
    poll.start()
    QTimer.singleShot(int(seconds * 1000), loop, loop.quit)
    loop.exec()
    poll.stop()
    assert condition()

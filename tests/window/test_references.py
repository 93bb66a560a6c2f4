"""The Qt bindings in use count their references well: one that does not aborts the app after some hours."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal


class Emitter(QObject):
    happened = Signal()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is there for ever, whatever is counted")
def test_calls_that_return_nothing_take_no_reference_away() -> None:
    emitter, calls = Emitter(), list[int]()
    emitter.happened.connect(lambda: calls.append(1))
    before = sys.getrefcount(None)
    for _ in range(1000):
        emitter.happened.emit()
        emitter.setObjectName("emitter")
    assert len(calls) == 1000
    assert sys.getrefcount(None) > before - 500

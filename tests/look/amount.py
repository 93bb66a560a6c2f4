"""How much there is on a page: its words, its controls, and whether some of it has to be scrolled to.

``python -m tests.look.amount LANGUAGE WIDTH HEIGHT ...`` says it of each page on the way from a mail to the token, in a
process of its own: Qt scales a whole one, with QT_SCALE_FACTOR.
"""

import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from tests.look import dress
from tests.look.mail_states import mail_states
from tests.look.stage import settle, stage

CONTROLS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QListView, QPlainTextEdit)


@dataclass(frozen=True)
class Amount:
    """What a person has before them in a state: the whole window, with the list at its side."""

    state: str
    words: int
    controls: int
    below: int
    """So many pixels have to be scrolled to."""

    seen: tuple[str, ...]
    """The names of what can be seen as a whole without scrolling."""


def amounts(language: str, *sizes: tuple[int, int]) -> Iterator[Amount]:
    """Go from the mail to the copied token, and measure each state in a window of each size."""
    dress.start(language=language)
    with tempfile.TemporaryDirectory() as home, stage(Path(home)) as on:
        for state in mail_states(on):
            for size in sizes:
                on.window.resize(*size)
                settle()
                yield measure(state, on.window)


def measure(state: str, window: QWidget) -> Amount:
    """Count what is seen, and what would be after scrolling; nothing that is folded."""
    shown = [each for each in window.findChildren(QWidget) if each.isVisible()]
    words = [word for each in shown for word in re.findall(r"\w+", _text(each))]
    controls = [each for each in shown if isinstance(each, CONTROLS) and not _is_of_another(each)]
    named = [each for each in shown if each.objectName()]
    seen = [each.objectName() for each in named if each.visibleRegion().boundingRect() == each.rect()]
    return Amount(state, len(words), len(controls), _below(window), tuple(seen))


def _text(each: QWidget) -> str:
    """Return what a part says by itself; not what was typed."""
    if isinstance(each, QLabel | QAbstractButton):
        return re.sub(r"<[^>]*>", " ", each.text())
    return each.placeholderText() if isinstance(each, QLineEdit) and not each.text() else ""


def _is_of_another(each: QWidget) -> bool:
    """Tell whether it is the line of a box that opens, which is one control with it."""
    return isinstance(each, QLineEdit) and isinstance(each.parent(), QComboBox | QAbstractSpinBox)


def _below(window: QWidget) -> int:
    areas = (each for each in window.findChildren(QScrollArea, "pageScroll") if each.isVisible())
    return max((each.verticalScrollBar().maximum() for each in areas), default=0)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    language, *numbers = sys.argv[1:]
    sizes = zip(*[map(int, numbers)] * 2, strict=True)
    for each in amounts(language, *sizes):
        sys.stdout.write(f"{json.dumps(asdict(each))}\n")

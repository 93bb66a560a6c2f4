"""Longer words, larger print, and whether they have room."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from netrex_gui.gui.look import theme


class Longer(QTranslator):
    """A language whose words are two fifths longer than the English ones."""

    def translate(self, _context: str, text: str, _note: str | None = None, count: int = -1) -> str:
        return "" if count >= 0 else " ".join(longer(word) for word in text.split(" "))

    def isEmpty(self) -> bool:  # noqa: N802 (Qt's name)
        return False


def longer(word: str) -> str:
    return word if "{" in word or not word[-1:].isalpha() else word + word[-1] * round(len(word) * 0.4)


@pytest.fixture
def longer_words(qapp: QApplication) -> Iterator[None]:
    translator = Longer()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture(scope="module")
def dressed(qapp: QApplication) -> Iterator[None]:
    palette, font = qapp.palette(), qapp.font()
    dress_in(qapp, 11)
    yield
    theme.style_sheet.set_text(
        "/* bare */"
    )  # one that is taken away and comes again crashes Qt (seen with PySide6 6.11)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def bigger_print(qapp: QApplication, dressed: None) -> Iterator[None]:
    dress_in(qapp, 14)
    yield
    dress_in(qapp, 11)


@pytest.fixture
def large_print(qapp: QApplication, dressed: None) -> Iterator[None]:
    dress_in(qapp, 22)
    yield
    dress_in(qapp, 11)


def dress_in(app: QApplication, points: int) -> None:
    app.setFont(QFont("Noto Sans", points))
    theme.apply_colours(app, theme.LIGHT)


def has_no_room(each: QWidget) -> bool:
    """Tell whether a widget has not the room that its words need."""
    least = each.minimumSizeHint()
    return each.width() < least.width() or each.height() < max(each.heightForWidth(each.width()), least.height())

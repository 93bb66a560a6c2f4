"""A language made on the fly from the sources: accented, in brackets, and two fifths longer than English."""

import importlib.util
import re
from collections.abc import Iterator
from functools import cache
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from tests.test_translations import PACKAGE, TRANSLATIONS
from tests.window.dressing import longer

BEGIN, END = "⟦", "⟧"
ACCENTED = str.maketrans("aceinorsuyzACEINORSUYZ", "áčéíňóřšúýžÁČÉÍŇÓŘŠÚÝŽ")
_LEFT_ALONE = re.compile(r"(\{\w*\}|%n|&\w|https?://\S+|\b\w+_\w+\b)")
_BRACKETED = re.compile(f"{BEGIN}[^{BEGIN}{END}]*{END}")


class PseudoLanguage(QTranslator):
    """Has an answer for each text that is collected from the sources; for any other, such as Qt's own, it has none."""

    def translate(self, context: str, text: str, _note: str | None = None, _count: int = -1) -> str | None:
        return pseudo(text) if (context, text) in collected() else None  # an empty text would be taken for an answer

    def isEmpty(self) -> bool:  # noqa: N802 (Qt's name)
        return False


def pseudo(text: str) -> str:
    """Say a text in the pseudo-language; placeholders, keys and addresses stay as they are."""
    words = " ".join(word if "%n" in word else longer(word) for word in text.split(" "))
    parts = _LEFT_ALONE.split(words)
    return BEGIN + "".join(part if _LEFT_ALONE.fullmatch(part) else part.translate(ACCENTED) for part in parts) + END


def left_over(text: str) -> str:
    """Return what of a text is outside all brackets."""
    while (inner := _BRACKETED.sub("", text)) != text:
        text = inner
    return text


@cache
def collected() -> set[tuple[str, str]]:
    """Return context and source of every text that a translator is given."""
    collect = _collect()
    return {(text.context, text.source) for file in PACKAGE.rglob("*.py") for text in collect.texts(file)}


def _collect() -> ModuleType:
    spec = importlib.util.spec_from_file_location("collect", TRANSLATIONS / "collect.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def pseudo_language(qapp: QApplication) -> Iterator[None]:
    translator = PseudoLanguage()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)

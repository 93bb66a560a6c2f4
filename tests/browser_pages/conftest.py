"""What the tests of the browser's pages are given: one browser for all, and the app's languages."""

import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from netrex_gui.gui import languages
from tests.desktop.browser import Browser
from tests.test_translations import COMPLETE


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as running:
        yield running


@pytest.fixture(params=["en", *(file.stem.rpartition("_")[2] for file in COMPLETE)])
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    languages.install(qapp, request.param)
    yield request.param
    languages.remove(qapp)
    QLocale.setDefault(before)

"""The window comes back where it was, as large as it was, on a screen that there is."""

import base64
import json
import stat
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from pytestqt.qtbot import QtBot

from netrex_gui.gui.window.main_window import MainWindow
from netrex_gui.store.preferences import PreferenceStore

PLACE = QRect(20, 30, 740, 560)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "preferences.json"


def opened(qtbot: QtBot, file: Path | None) -> MainWindow:
    window = MainWindow(PreferenceStore(file.parent) if file else None)
    qtbot.addWidget(window)
    window.show()
    return window


def test_size_and_place_are_those_of_the_last_time(qtbot: QtBot, file: Path) -> None:
    first = opened(qtbot, file)
    first.setGeometry(PLACE)
    first.close()
    assert opened(qtbot, file).geometry() == PLACE


def test_a_window_that_filled_the_screen_does_so_again(qtbot: QtBot, file: Path) -> None:
    first = opened(qtbot, file)
    first.showMaximized()
    first.close()
    assert opened(qtbot, file).isMaximized()


def test_a_screen_that_is_gone_does_not_take_the_window_along(qtbot: QtBot, file: Path) -> None:
    first = opened(qtbot, file)
    first.setGeometry(QRect(QPoint(9000, 7000), PLACE.size()))
    assert first.geometry().x() == 9000
    first.close()
    again = opened(qtbot, file)
    assert again.screen().availableGeometry().contains(again.geometry().center())


@pytest.mark.parametrize("place", ["", "nonsense", "\xff" * 200, "\ud83d", base64.b64encode(b"x" * 60).decode()])
def test_nonsense_in_the_file_leaves_the_usual_size(qtbot: QtBot, file: Path, place: str) -> None:
    usual = opened(qtbot, None).size()
    file.parent.mkdir()
    file.write_text(json.dumps({"version": 1, "window_place": place}))
    assert opened(qtbot, file).size() == usual


def test_the_place_that_an_older_version_kept_is_taken(qtbot: QtBot, file: Path) -> None:
    first = opened(qtbot, file)
    first.setGeometry(PLACE)
    first.close()
    place = json.loads(file.read_bytes())["window_place"]
    file.unlink()
    (file.parent / "window-place").write_text(place)
    assert sys.platform != "linux" or opened(qtbot, file).geometry() == PLACE


def test_a_folder_that_cannot_be_written_closes_the_window_all_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file in the way of the folder")
    window = opened(qtbot, tmp_path / "settings" / "preferences.json")
    assert window.close()


def test_a_window_that_stays_open_remembers_nothing(qtbot: QtBot, file: Path) -> None:
    window = opened(qtbot, file)
    window.set_content(MainWindow(), lambda: False)
    assert not window.close()
    assert not file.exists()
    window.set_content(MainWindow(), lambda: True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_the_file_is_for_its_owner_alone(qtbot: QtBot, file: Path) -> None:
    """N28: files that hold settings are 0600 in a 0700 folder."""
    opened(qtbot, file).close()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_the_smallest_size_holds_for_what_is_restored(qtbot: QtBot, file: Path) -> None:
    first = opened(qtbot, file)
    first.setMinimumSize(QSize(1, 1))
    first.resize(40, 40)
    first.close()
    again = opened(qtbot, file)
    assert again.size().expandedTo(again.minimumSize()) == again.size()

"""The chosen language is there at the next start; what cannot be read, or has no file, is not taken."""

import subprocess
import sys
from pathlib import Path

import pytest

from netrex_gui.store.preferences import PreferenceStore
from tests.waiting import wait_for
from tests.window.language_steps import Room, room, title

__all__ = ["room"]


def test_the_choice_is_there_at_the_next_start_and_an_option_goes_before_it(room: Room, tmp_path: Path) -> None:
    room.choose("Čeština")
    wait_for(lambda: room.preferences.load().language == "cs")
    assert title(room.switch.begin(None)) == "Přihlásit se v\u00a0prohlížeči"
    assert title(room.switch.begin("en")) == "Sign in with browser"
    room.choose(next(each.text() for each in room.menu()))
    wait_for(lambda: room.preferences.load().language == "")


@pytest.mark.parametrize("content", ["", "{", '{"version": 1}', '{"version": 1, "language": 5}', '{"version": 9}'])
def test_a_choice_that_cannot_be_read_is_the_systems_language(tmp_path: Path, content: str) -> None:
    """N33: whatever the file holds, the app starts."""
    (tmp_path / "preferences.json").write_text(content)
    assert PreferenceStore(tmp_path).load().language == ""
    if "9" not in content:
        PreferenceStore(tmp_path).change(language="cs")
        assert PreferenceStore(tmp_path).load().language == "cs"


def test_a_language_without_a_file_is_not_taken(room: Room) -> None:
    room.preferences.change(language="xx")
    assert title(room.switch.begin(None)) == "Sign in with browser"


DATES = """
from PySide6.QtCore import QCoreApplication, QDateTime, QLocale
from netrex_gui.gui import languages
app = QCoreApplication([])
languages.install(app, None)
print(languages.system(), QLocale().dayName(1), QLocale().monthName(6))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such variables")
@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"LANGUAGE": "cs", "LC_ALL": "en_US.UTF-8"}, "cs pondělí června"),
        ({"LANG": "cs_CZ.UTF-8", "LC_TIME": "de_DE.UTF-8"}, "cs pondělí června"),
        ({"LANG": "cs_CZ.UTF-8"}, "cs pondělí června"),
        ({"LANGUAGE": "en", "LC_ALL": "cs_CZ.UTF-8"}, "en Monday June"),
        ({"LC_ALL": "C"}, "en Monday June"),
    ],
)
def test_a_date_is_in_the_language_of_the_sentence_around_it(variables: dict[str, str], said: str) -> None:
    root = str(Path(__file__).parents[2])
    shown = subprocess.run(
        [sys.executable, "-c", DATES],
        env={"PYTHONPATH": root, "PYTHONIOENCODING": "utf-8", "QT_QPA_PLATFORM": "offscreen", **variables},
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    ).stdout
    assert shown.strip() == said

"""The chosen language is there at the next start; what cannot be read, or has no file, is not taken."""

from pathlib import Path

import pytest

from netrex_gui.language_choice import LanguageChoice
from tests.waiting import wait_for
from tests.window.language_steps import Room, room, title

__all__ = ["room"]


def test_the_choice_is_there_at_the_next_start_and_an_option_goes_before_it(room: Room, tmp_path: Path) -> None:
    room.choose("Čeština")
    wait_for(lambda: room.choice.load() == "cs")
    assert title(room.switch.begin(None)) == "Přihlásit se v\u00a0prohlížeči"
    assert title(room.switch.begin("en")) == "Sign in with browser"
    room.choose(next(each.text() for each in room.menu()))
    wait_for(lambda: room.choice.load() == "")


@pytest.mark.parametrize("content", ["", "{", '{"version": 1}', '{"version": 1, "language": 5}', '{"version": 9}'])
def test_a_choice_that_cannot_be_read_is_the_systems_language(tmp_path: Path, content: str) -> None:
    """N33: whatever the file holds, the app starts."""
    (tmp_path / "language.json").write_text(content)
    assert LanguageChoice(tmp_path).load() == ""
    if "9" not in content:
        LanguageChoice(tmp_path).save("cs")
        assert LanguageChoice(tmp_path).load() == "cs"


def test_a_language_without_a_file_is_not_taken(room: Room) -> None:
    room.choice.save("xx")
    assert title(room.switch.begin(None)) == "Sign in with browser"

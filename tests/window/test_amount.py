"""The pages from a mail to the token say and hold little, and nothing that is needed there is scrolled to."""

import json
import os
import subprocess
import sys
from functools import cache

import pytest

from netrex_gui.gui.window.main_window import FRAME, SIZE, SMALLEST
from tests.look.amount import Amount

SCALED = (1920 // 2 - FRAME, 1080 // 2 - FRAME)
"""The window at 200 % on a usual screen: as large as it makes itself there."""

MOST = {"mail-start": (80, 12), "mail-pasted": (90, 20), "mail-waiting": (90, 20)}
NEEDED = {"accessToken", "copyTokenButton", "copyMessageButton", "copyAsButton", "copiedNote", "expiry", "doneButton"}
"""What somebody who has come for the token looks for; what she can do with it besides is below."""


@cache
def seen(language: str) -> list[Amount]:
    """Go from the mail to the token twice: at 100 % in two sizes, and at 200 %."""
    return [*walk(language, SIZE, SMALLEST), *walk(language, SCALED, QT_SCALE_FACTOR="2")]


def walk(language: str, *sizes: tuple[int, int], **scaled: str) -> list[Amount]:
    """Go there in a process of its own: Qt scales a whole one."""
    numbers = [str(number) for size in sizes for number in size]
    command = [sys.executable, "-m", "tests.look.amount", language, *numbers]
    told = subprocess.run(command, env=os.environ | scaled, capture_output=True, text=True, timeout=600, check=True)
    return [Amount(**json.loads(line)) for line in told.stdout.splitlines()]


@pytest.mark.parametrize("language", ["en", "cs"])
@pytest.mark.parametrize("state", MOST)
def test_a_page_says_and_holds_little(language: str, state: str) -> None:
    of_state = [each for each in seen(language) if each.state == state]
    assert len(of_state) == 3
    assert min(each.words for each in of_state) > 40
    assert min(each.controls for each in of_state) >= 10
    most_words, most_controls = MOST[state]
    assert max(each.words for each in of_state) <= most_words
    assert max(each.controls for each in of_state) <= most_controls


@pytest.mark.parametrize("language", ["en", "cs"])
def test_nothing_is_scrolled_to_until_the_token_is_there(language: str) -> None:
    assert {each.state: each.below for each in seen(language) if each.state in MOST and each.below} == {}


@pytest.mark.parametrize("language", ["en", "cs"])
def test_what_a_token_is_wanted_for_is_seen_without_scrolling(language: str) -> None:
    there = [each for each in seen(language) if each.state in {"mail-token", "mail-copied"}]
    assert len(there) == 6
    assert [NEEDED - set(each.seen) for each in there] == [set()] * 6


@pytest.mark.parametrize("language", ["en", "cs"])
def test_nothing_moves_when_the_token_is_copied(language: str) -> None:
    below = {
        state: [each.below for each in seen(language) if each.state == state] for state in ("mail-token", "mail-copied")
    }
    assert max(below["mail-token"]) > 0
    assert below["mail-copied"] == below["mail-token"]

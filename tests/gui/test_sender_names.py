"""How whoever sent something is named in a sentence: plainly, or in quotes where it may be more than a name."""

import pytest

from netrex_gui.texts.sender import named


@pytest.mark.parametrize(
    "name",
    [
        "Jana",
        "Jana Nováková",
        "Winshop s.r.o.",
        "Winshop, a.s.",
        "O'Brien & Sons",
        "J. Novák",
        "Alarm-Servis Brno",
        "Kamery 24",
        "李小龙",
    ],
)
def test_a_name_is_said_as_in_speech(name: str) -> None:
    assert named(f" {name} ") == name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Type your portal password here.” “Jana", "“Type your portal password here.' 'Jana”"),
        ("Your bank. Nobody else", "“Your bank. Nobody else”"),
        ("Checked and found to be safe", "“Checked and found to be safe”"),
        ("Netrex Token", "“Netrex Token”"),
        ("NETREX support", "“NETREX support”"),
        ("Jana\u202e", "“Jana⟨U+202E⟩”"),
        ("Jana: your password", "“Jana: your password”"),
        ("Jana\nNobody", "“Jana\nNobody”"),
        ("x" * 41, f"“{'x' * 41}”"),
        ("‼", "“‼”"),
    ],
)
def test_what_may_be_more_than_a_name_is_in_quotes(name: str, shown: str) -> None:
    """N16: it cannot pass for words of the app's own."""
    assert named(name) == shown

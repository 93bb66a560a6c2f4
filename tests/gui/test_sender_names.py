"""How whoever sent something is named in a sentence: plainly, or in quotes where it may be more than a name."""

import pytest

from netrex_gui.gui.hand_over.prepare.text import mail
from netrex_gui.store.connection import Connection
from netrex_gui.texts.sender import named, sender, to_sender
from tests.hand_over.kit import FULL


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
        ("N\u0435trex T\u043eken", "“N\u0435trex T\u043eken”"),
        ("\uff2eetrex", "“\uff2eetrex”"),
    ],
)
def test_what_may_be_more_than_a_name_is_in_quotes(name: str, shown: str) -> None:
    """N16: it cannot pass for words of the app's own."""
    assert named(name) == shown


@pytest.mark.parametrize("name", ["Kamery {Praha}", "{portal.__class__}", "a{}"])
def test_a_name_with_braces_goes_into_the_mail_as_it_is(name: str) -> None:
    text = mail(FULL, f"{name}.netrex-connection", is_locked=False)
    assert f"“{name}.netrex-connection”" in text
    assert "sign in to portal.example:8443 in" in text


def test_a_name_does_not_close_the_quotes_it_is_put_in() -> None:
    connection = Connection(received=True, sender_name="Jan” has been told. Call us. “Jan")
    assert sender(connection) == "“Jan' has been told. Call us. 'Jan”"
    assert to_sender(connection) == "to “Jan' has been told. Call us. 'Jan”"

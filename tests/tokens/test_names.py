"""A name is typed in a command as what it is, whoever chose it."""

import shlex

import pytest

from netrex_gui.store.connection import Connection
from netrex_gui.tokens.names import as_argument, fitting, given_name, print_command, sign_in_command

TO_A_SHELL = [
    "x'; touch owned; '",
    'x" & calc & "',
    "$(calc)",
    "`calc`",
    "%COMSPEC%",
    "x\u201d; calc; \u201cx",
    "^|calc",
    "x\ncalc",
    "Hello!",
]
TO_SOME_SHELL = ["-o", "--yes", "\\'; touch owned #", "C:\\"]
"""Options, and what ends a quote in fish."""


@pytest.mark.parametrize("name", ["Gate", "Shop in Brno", "O'Brien", "\u017d\u010f\u00e1r (2)", *TO_A_SHELL])
def test_a_shell_of_unix_reads_the_name_as_one_word(name: str) -> None:
    """N34: a name that came in a file runs nothing."""
    assert shlex.split(f"netrex-token print {as_argument(name, 'an-id', 'linux')}")[2:] == [name]


@pytest.mark.parametrize("name", TO_SOME_SHELL)
def test_what_looks_like_an_option_or_ends_a_quote_in_fish_gives_way_to_the_id(name: str) -> None:
    assert {as_argument(name, "an-id", platform) for platform in ("linux", "darwin", "win32")} == {"an-id"}


@pytest.mark.parametrize("name", ["O'Brien", *TO_A_SHELL, *TO_SOME_SHELL])
def test_what_a_shell_of_windows_might_do_gives_way_to_the_id(name: str) -> None:
    """N34: cmd and PowerShell each have signs of their own, some of them within quotes as well."""
    assert as_argument(name, "an-id", "win32") == "an-id"


def test_a_usual_name_is_readable_in_every_command() -> None:
    connection = Connection("gate", "Shop, gate 2 (new)")
    assert sign_in_command(connection, "linux") == "netrex-token sign-in 'Shop, gate 2 (new)'"
    assert sign_in_command(connection, "win32") == 'netrex-token sign-in "Shop, gate 2 (new)"'
    assert print_command("t", {"t": ("\u017d\u010f\u00e1r", "")}, "win32") == 'netrex-token print "\u017d\u010f\u00e1r"'


def test_a_name_that_has_gone_is_not_short_for_one_with_a_number() -> None:
    names = {"a": ("Shop 2", "Gate/Shop 2"), "b": ("Shopping", ""), "c": ("Yard 2 left", "")}
    assert fitting("Shop", names) == ["b"]
    assert fitting("shop 2", names) == ["a"]
    assert fitting("Yard", names) == ["c"]
    assert fitting("Shop", {"a": ("Shop 2", "Shop/Shop 2")}) == []  # whatever its connection is called
    assert fitting("Shop/", {"a": ("Shop 2", "Shop/Shop 2")}) == ["a"]


def test_what_somebody_else_named_takes_no_name_that_is_short_for_another() -> None:
    """N37: a script that asks for the other one is told that several fit, and gets neither."""
    assert given_name("Bakery", {"Bakery Brno"}) == "Bakery 2"
    assert given_name("Bakery", {"Bakery"}) == "Bakery 2"
    assert given_name("Bakery", {"Butcher"}) == "Bakery"
    assert fitting("Bakery", {"ours": ("Bakery Brno", ""), "theirs": ("Bakery 2", "")}) == ["ours"]

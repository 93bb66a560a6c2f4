"""A name is typed in a command as what it is, whoever chose it."""

import shlex

import pytest

from netrex_gui.store.connection import Connection
from netrex_gui.tokens.names import as_argument, print_command, sign_in_command

TO_A_SHELL = [
    "x'; touch owned; '",
    'x" & calc & "',
    "$(calc)",
    "`calc`",
    "%COMSPEC%",
    "x\u201d; calc; \u201cx",
    "C:\\",
    "^|calc",
    "x\ncalc",
    "Hello!",
    "-o",
    "--yes",
]


@pytest.mark.parametrize("name", ["Gate", "Shop in Brno", "O'Brien", "\u017d\u010f\u00e1r (2)", *TO_A_SHELL[:-2]])
def test_a_shell_of_unix_reads_the_name_as_one_word(name: str) -> None:
    """N34: a name that came in a file runs nothing."""
    assert shlex.split(f"netrex-token print {as_argument(name, 'an-id', 'linux')}")[2:] == [name]


@pytest.mark.parametrize("name", TO_A_SHELL[-2:])
def test_what_looks_like_an_option_gives_way_to_the_id(name: str) -> None:
    assert {as_argument(name, "an-id", platform) for platform in ("linux", "darwin", "win32")} == {"an-id"}


@pytest.mark.parametrize("name", ["O'Brien", *TO_A_SHELL])
def test_what_a_shell_of_windows_might_do_gives_way_to_the_id(name: str) -> None:
    """N34: cmd and PowerShell each have signs of their own, some of them within quotes as well."""
    assert as_argument(name, "an-id", "win32") == "an-id"


def test_a_usual_name_is_readable_in_every_command() -> None:
    connection = Connection("gate", "Shop, gate 2 (new)")
    assert sign_in_command(connection, "linux") == "netrex-token sign-in 'Shop, gate 2 (new)'"
    assert sign_in_command(connection, "win32") == 'netrex-token sign-in "Shop, gate 2 (new)"'
    assert print_command("t", {"t": ("\u017d\u010f\u00e1r", "")}, "win32") == 'netrex-token print "\u017d\u010f\u00e1r"'

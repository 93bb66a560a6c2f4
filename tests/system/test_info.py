"""What a report tells of the computer names nobody."""

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from netrex_gui.system.info import without_home

JANA = PurePosixPath("/home/jana")
PETR = PureWindowsPath("C:\\Users\\Petr Novák")


@pytest.mark.parametrize(
    ("home", "text", "told"),
    [
        (JANA, "FileNotFoundError: '/home/jana/.config/x'", "FileNotFoundError: '~/.config/x'"),
        (JANA, "file:///home/jana/a", "file:~/a"),
        (JANA, "/home/jana", "~"),
        (JANA, "/media/jana/disk", "/media/[name]/disk"),
        (JANA, "/home/janax/a and janas jana", "/home/janax/a and janas jana"),
        (PETR, "C:\\Users\\Petr Novák\\AppData", "~\\AppData"),
        (PETR, repr("C:\\Users\\Petr Novák\\AppData"), "'~\\\\AppData'"),
        (PETR, "c:/users/petr novák/AppData", "~/AppData"),
        (PETR, "file:///C:/Users/Petr%20Nov%C3%A1k/a", "file:///~/a"),
        (PETR, "D:\\Users\\Petr Novák\\a", "D:\\Users\\[name]\\a"),
        (PETR, "C:\\Users\\PETRNO~1\\AppData", "C:\\Users\\[name]\\AppData"),
        (PETR, repr("C:\\Users\\PETRNO~1\\AppData"), "'C:\\\\Users\\\\[name]\\\\AppData'"),
        (PureWindowsPath("c:\\users\\name"), repr("C:\\users\\name\\a"), "'~\\\\a'"),
        (PurePosixPath("/home/token"), "https://h.example/oauth2/token", "https://h.example/oauth2/token"),
        (PurePosixPath("/root"), "/srv/root/x and /root/y", "/srv/root/x and ~/y"),
        (PureWindowsPath("C:\\"), "C:\\Windows", "C:\\Windows"),
        (PurePosixPath("/"), "/usr/lib", "/usr/lib"),
    ],
)
def test_home_and_account_are_left_out_in_whatever_form_a_path_is_written(home: PurePath, text: str, told: str) -> None:
    """N41: plain, as Python prints it with doubled backslashes, with slashes, in a file's URL, in another case."""
    assert without_home(text, home) == told

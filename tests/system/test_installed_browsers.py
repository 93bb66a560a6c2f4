"""Which browsers are found on Linux, and how a link is handed to each."""

import sys
from pathlib import Path

import pytest

from netrex_gui.system.installed_browsers import (
    LINK,
    InstalledBrowser,
    default_browser,
    installed_browsers,
    open_in,
    open_private,
)

LINK_WITH_QUERY = "https://portal.example/oauth2/auth/?a=1&b=%20"
HTTPS = "text/html;x-scheme-handler/http;x-scheme-handler/https;"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="desktop entries are those of Linux")


class Desktop:
    """The folders that desktop entries and programs are found in."""

    def __init__(self, folder: Path) -> None:
        self.own, self.system, self.programs = folder / "own", folder / "system", folder / "bin"
        for each in (self.own / "applications", self.system / "applications", self.programs):
            each.mkdir(parents=True)

    def program(self, name: str, script: str = "exit 0") -> None:
        file = self.programs / name
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(0o700)

    def entry(self, name: str, command: str, lines: str = "", types: str = HTTPS, own: bool = False) -> None:
        folder = (self.own if own else self.system) / "applications"
        text = f"[Desktop Entry]\nType=Application\nName={name}\nExec={command}\nMimeType={types}\n{lines}\n"
        (folder / f"{name.lower()}.desktop").write_text(f"{text}[Desktop Action new]\nName=New\nExec=false %u\n")


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    made = Desktop(tmp_path)
    monkeypatch.setenv("PATH", str(made.programs))
    monkeypatch.setenv("XDG_DATA_HOME", str(made.own))
    monkeypatch.setenv("XDG_DATA_DIRS", f"{tmp_path / 'not there'}:{made.system}")
    for name in ("firefox", "chromium", "epiphany", "flatpak"):
        made.program(name)
    return made


def names() -> list[str]:
    return [each.name for each in installed_browsers()]


def test_those_that_open_https_are_found_by_name(desktop: Desktop) -> None:
    desktop.entry("Firefox", "firefox %u")
    desktop.entry("Chromium", "chromium %U")
    desktop.entry("Editor", "firefox %f", types="text/plain;")
    assert names() == ["Chromium", "Firefox"]


def test_what_is_hidden_or_not_there_is_left_out(desktop: Desktop) -> None:
    desktop.entry("Hidden", "firefox %u", "Hidden=true")
    desktop.entry("Quiet", "firefox %u", "NoDisplay=true")
    desktop.entry("Gone", "no-such-program %u")
    desktop.entry("Tried", "firefox %u", "TryExec=no-such-program")
    desktop.entry("Broken", 'firefox "%u')
    desktop.entry("Empty", "")
    (desktop.system / "applications" / "bytes.desktop").write_bytes(b"\xff\xfe[Desktop Entry]\xff")
    (desktop.system / "applications" / "loose.desktop").symlink_to("nowhere")
    assert names() == []


def test_a_persons_own_entry_takes_the_place_of_the_systems(desktop: Desktop) -> None:
    desktop.entry("Firefox", "chromium %u")
    desktop.entry("Firefox", "firefox %u", own=True)
    (found,) = installed_browsers()
    assert found.command == ("firefox", LINK)


def test_the_same_command_is_offered_once(desktop: Desktop) -> None:
    desktop.entry("Firefox", "firefox %u")
    desktop.entry("Firefox-again", "firefox %U")
    assert len(names()) == 1


@pytest.mark.parametrize(
    ("language", "name"), [("cs_CZ.UTF-8", "Prohlížeč"), ("de_AT@euro", "Netzgucker"), ("fr_FR", "Web"), ("", "Web")]
)
def test_names_are_in_the_sessions_language(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch, language: str, name: str
) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LANG", language)
    desktop.entry("Web", "epiphany %u", "Name[cs]=Prohlížeč\nName[de_AT]=Netzgucker\nName[de]=Browser")
    assert names() == [name]


@pytest.mark.parametrize(
    ("line", "command", "private"),
    [
        ("firefox %u", ["firefox", LINK], ["firefox", "--private-window", LINK]),
        ("/usr/bin/env X=1 firefox", ["/usr/bin/env", "X=1", "firefox", LINK], None),
        (
            "chromium --flag=100%% %U %i %c",
            ["chromium", "--flag=100%", LINK],
            ["chromium", "--flag=100%", "--incognito", LINK],
        ),
        ("epiphany %U", ["epiphany", LINK], []),
        (
            "flatpak run org.mozilla.firefox @@u %u @@",
            ["flatpak", "run", "org.mozilla.firefox", "@@u", LINK, "@@"],
            ["flatpak", "run", "org.mozilla.firefox", "--private-window", "@@u", LINK, "@@"],
        ),
    ],
)
def test_the_command_has_the_link_in_its_place_and_the_private_switch_before_it(
    desktop: Desktop, line: str, command: list[str], private: list[str] | None
) -> None:
    desktop.entry("Some", line)
    (found,) = installed_browsers()
    assert list(found.command) == command
    assert private is None or list(found.private_command) == private


@pytest.mark.parametrize(
    ("program", "switch"),
    [
        ("google-chrome-stable", "--incognito"),
        ("brave-browser", "--incognito"),
        ("vivaldi", "--incognito"),
        ("opera", "--private"),
        ("microsoft-edge", "--inprivate"),
        ("librewolf", "--private-window"),
    ],
)
def test_known_browsers_have_a_private_window(desktop: Desktop, program: str, switch: str) -> None:
    desktop.program(program)
    desktop.entry("Some", f"{program} %U")
    assert installed_browsers()[0].private_command == (program, switch, LINK)


def test_a_chosen_browser_gets_the_link_whole(desktop: Desktop, tmp_path: Path) -> None:
    """N8: as one argument, without a shell, in a session of its own."""
    desktop.program("firefox", f'printf "%s|" "$@" > {tmp_path}/opened')
    desktop.entry("Firefox", "firefox %u")
    (found,) = installed_browsers()
    assert open_in(found, LINK_WITH_QUERY, private=True)
    assert (tmp_path / "opened").read_text() == f"--private-window|{LINK_WITH_QUERY}|"
    assert open_in(found, LINK_WITH_QUERY)
    assert (tmp_path / "opened").read_text() == f"{LINK_WITH_QUERY}|"


def test_a_browser_that_fails_is_told(desktop: Desktop) -> None:
    """N8: failing or missing, the person hears of it."""
    desktop.program("firefox", "exit 3")
    assert not open_in(InstalledBrowser("Firefox", ("firefox", LINK)), LINK_WITH_QUERY)
    assert not open_in(InstalledBrowser("Gone", ("no-such-program", LINK)), LINK_WITH_QUERY)
    assert not open_in(InstalledBrowser("Firefox", ("firefox", LINK)), LINK_WITH_QUERY, private=True)


def note(desktop: Desktop, name: str) -> Path:
    """Have a browser note what it is given; return the file of its notes."""
    notes = desktop.programs.parent / f"{name} noted"
    desktop.program(name, f'printf "%s\\n" "$@" > "{notes}"')
    return notes


def choose(desktop: Desktop, entry: str) -> None:
    desktop.program("xdg-mime", f"echo {entry}")


def test_a_private_window_is_one_of_the_browser_that_opens_links_here(desktop: Desktop) -> None:
    fox, chromium = note(desktop, "firefox"), note(desktop, "chromium")
    desktop.entry("Chromium", "chromium %U")
    desktop.entry("Firefox", "firefox %u")
    choose(desktop, "firefox.desktop")
    assert open_private(LINK_WITH_QUERY)
    assert fox.read_text().splitlines() == ["--private-window", LINK_WITH_QUERY]
    assert not chromium.exists()


def test_another_browser_opens_it_where_that_one_cannot(desktop: Desktop) -> None:
    web, chromium = note(desktop, "epiphany"), note(desktop, "chromium")
    desktop.entry("Chromium", "chromium %U")
    desktop.entry("Web", "epiphany %U")
    choose(desktop, "web.desktop")
    assert open_private(LINK_WITH_QUERY)
    assert chromium.read_text().splitlines() == ["--incognito", LINK_WITH_QUERY]
    assert not web.exists()


def test_where_none_can_open_a_private_window_none_is_opened(desktop: Desktop) -> None:
    web = note(desktop, "epiphany")
    desktop.entry("Web", "epiphany %U")
    choose(desktop, "web.desktop")
    assert not open_private(LINK_WITH_QUERY)
    assert not web.exists()


def test_the_browser_of_the_desktop_is_named_as_its_entry_names_it(desktop: Desktop) -> None:
    desktop.entry("Firefox", "firefox %u")
    assert default_browser() is None
    choose(desktop, "firefox.desktop")
    assert default_browser() == installed_browsers()[0]
    choose(desktop, "no-such.desktop")
    assert default_browser() is None

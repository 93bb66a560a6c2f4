"""The files that open at a double click, on each system."""

import re
import subprocess
from configparser import ConfigParser
from pathlib import Path
from typing import Any

import mac
import pytest

from netrex_gui.hand_over.connection_file import SUFFIX

PACKAGING = Path(__file__).parents[2] / "resources/packaging"
SEALED = ".netrex-token.age"


@pytest.fixture
def kinds(tmp_path: Path) -> dict[str, str]:
    """Have the desktop's own tool read our description, and return the type of each pattern."""
    (tmp_path / "packages").mkdir()
    source = PACKAGING / "linux/netrex-token-mime.xml"
    (tmp_path / "packages/netrex-token.xml").write_bytes(source.read_bytes())
    subprocess.run(["update-mime-database", str(tmp_path)], check=True, capture_output=True)
    lines = (tmp_path / "globs2").read_text(encoding="utf-8").splitlines()
    found = [line.split(":") for line in lines if not line.startswith("#")]
    return {pattern: name for _, name, pattern in found}


def test_on_linux_the_menu_entry_opens_what_the_desktop_takes_for_ours(kinds: dict[str, str]) -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(PACKAGING / "linux/netrex-token.desktop", encoding="utf-8")
    opened = entry["Desktop Entry"]["MimeType"].rstrip(";").split(";")
    assert {kinds[f"*{SUFFIX}"], kinds[f"*{SEALED}"]} == set(opened)
    assert set(kinds) == {f"*{SUFFIX}", f"*{SEALED}"}  # not all that age made
    assert entry["Desktop Entry"]["Exec"] == "netrex-gui %f"
    told = (PACKAGING / "linux/netrex-token.metainfo.xml").read_text(encoding="utf-8")
    assert set(re.findall("<mediatype>(.*)</mediatype>", told)) == set(opened)


def test_on_windows_a_connection_is_ours_and_what_age_made_is_offered_to_us() -> None:
    script = (PACKAGING / "windows/netrex-token.iss").read_text(encoding="utf-8-sig").replace("\\\n  ", "")
    lines = [line for line in script.splitlines() if line.startswith("Root: ")]
    named = {
        found["key"]: found["value"]
        for line in lines
        if (found := re.search(r'Subkey: "Software\\Classes\\(?P<key>[^"]+)".*ValueData: "(?P<value>.*?)"(;|$)', line))
    }
    assert named[SUFFIX] == "NetrexToken.Connection"
    assert '.age\\OpenWithProgids"; ValueType: none; ValueName: "NetrexToken.Sealed"' in script
    assert '".age"' not in script
    for kind in ("Connection", "Sealed"):
        assert named[rf"NetrexToken.{kind}\shell\open\command"] == r'""{app}\netrex-gui.exe"" ""%1""'
        assert f"en.{kind}=" in script
        assert f"cs.{kind}=" in script
    assert all("HKA" in line for line in lines)  # it needs no administrator
    assert "\nChangesAssociations=yes\n" in script


def test_on_macos_a_connection_is_ours_and_what_age_made_is_offered_to_us() -> None:
    told: dict[str, Any] = mac.info_plist("1.0", "14.0", ["en"])
    ranks = {kind["LSItemContentTypes"][0]: kind["LSHandlerRank"] for kind in told["CFBundleDocumentTypes"]}
    own, foreign = told["UTExportedTypeDeclarations"], told["UTImportedTypeDeclarations"]
    assert [ranks[each["UTTypeIdentifier"]] for each in own] == ["Owner"]
    assert [ranks[each["UTTypeIdentifier"]] for each in foreign] == ["Alternate"]
    suffixes = [each["UTTypeTagSpecification"]["public.filename-extension"] for each in (*own, *foreign)]
    assert suffixes == [[SUFFIX.removeprefix(".")], ["age"]]

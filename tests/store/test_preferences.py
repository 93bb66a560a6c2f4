"""What a person has set about the app: in one file, with what older versions kept in three."""

import os
import stat
import sys
from pathlib import Path

import pytest

from netrex_gui.store.json_file import StoreFromNewerVersion
from netrex_gui.store.paths import settings_folder
from netrex_gui.store.preferences import Preferences, PreferenceStore

OLDER = Preferences("cs", "Jana Nováková", "AdnQywADAAA=")


def write_older_files(folder: Path) -> None:
    (folder / "language.json").write_text('{"version": 1, "language": "cs"}')
    (folder / "sender.json").write_text('{"version": 1, "sender_name": "Jana Nováková"}', encoding="utf-8")
    (folder / "window-place").write_text("AdnQywADAAA=")


def test_each_is_kept_beside_the_others(tmp_path: Path) -> None:
    """N28: settings are 0600 in a 0700 folder."""
    store = PreferenceStore(tmp_path / "settings")
    assert store.load() == Preferences()
    store.change(language="cs")
    store.change(sender_name="Jana Nováková", window_place="AdnQywADAAA=")
    assert PreferenceStore(tmp_path / "settings").load() == OLDER
    assert os.name != "posix" or stat.S_IMODE(store.path.stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the place of the window was in another folder")
def test_what_older_versions_kept_is_read_once(tmp_path: Path) -> None:
    write_older_files(tmp_path)
    store = PreferenceStore(tmp_path)
    assert store.load() == OLDER
    store.change(language="")
    (tmp_path / "sender.json").write_text('{"version": 1, "sender_name": "somebody else"}')
    assert store.load() == Preferences("", OLDER.sender_name, OLDER.window_place)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"7", b"[" * 100_000, b'{"version": 1}', b'{"language": 5}', b"\xff"]
)
def test_older_files_that_cannot_be_read_are_no_reason_not_to_start(tmp_path: Path, content: bytes) -> None:
    for name in ("language.json", "sender.json"):
        (tmp_path / name).write_bytes(content)
    (tmp_path / "window-place").write_bytes(b"\xff")
    assert PreferenceStore(tmp_path).load() == Preferences()


def test_what_can_be_read_of_a_damaged_file_is_kept(tmp_path: Path) -> None:
    """N33: and a copy of it is set aside."""
    store = PreferenceStore(tmp_path)
    store.path.write_text('{"version": 1, "language": "cs", "sender_name": 7}')
    write_older_files(tmp_path)  # they are of no account any more
    assert store.load() == Preferences("cs")
    store.change(window_place="AdnQywADAAA=")
    assert store.load() == Preferences("cs", "", "AdnQywADAAA=")
    assert len(list(tmp_path.glob("preferences.json.*.unreadable"))) == 1


def test_a_file_from_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    """N33: byte for byte."""
    store = PreferenceStore(tmp_path)
    store.path.write_text('{"version": 2,  "language": "cs"}')
    assert store.load() == Preferences()
    with pytest.raises(StoreFromNewerVersion):
        store.change(language="en")
    assert store.path.read_text() == '{"version": 2,  "language": "cs"}'


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have a folder of their own for it")
def test_the_folder_is_the_system_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "/somewhere")
    assert settings_folder() == Path("/somewhere/netrex-token")

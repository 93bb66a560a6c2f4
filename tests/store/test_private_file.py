"""A file that a token is saved to."""

import os
import stat
import threading
from pathlib import Path

import pytest

from netrex_gui.store import private_file
from netrex_gui.store.private_file import FileExists, FileNotSaved, save_private

ME = os.geteuid() if os.name == "posix" else 0
posix_only = pytest.mark.skipif(os.name != "posix", reason="modes are those of POSIX")


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


class OpenElsewhere:
    """Work on a file that Windows refuses as often, while another process has it open."""

    def __init__(self, refusals: int) -> None:
        self.refusals = refusals

    def __call__(self) -> str:
        self.refusals -= 1
        if self.refusals >= 0:
            raise PermissionError
        return "done"


def test_what_windows_refuses_for_a_moment_is_done_after_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """N33: a window that reads, or a scanner, keeps nobody from saving."""
    monkeypatch.setattr(private_file, "_TRIES", 3)
    monkeypatch.setattr(private_file, "_PAUSE_SECONDS", 0.0)
    assert private_file.in_spite_of_others(OpenElsewhere(2)) == "done"
    with pytest.raises(PermissionError):
        private_file.in_spite_of_others(OpenElsewhere(3))


@posix_only
@pytest.mark.parametrize("replace", [True, False])
def test_a_new_file_is_for_its_owner_alone(tmp_path: Path, replace: bool) -> None:
    """N31: created 0600, whatever the umask."""
    before = os.umask(0)
    try:
        assert save_private(tmp_path / "token.json", "é\n", replace=replace)
    finally:
        os.umask(before)
    file = tmp_path / "token.json"
    assert (stat.S_IMODE(file.stat().st_mode), file.read_bytes()) == (0o600, "é\n".encode())
    assert names(tmp_path) == ["token.json"]


@posix_only
@pytest.mark.parametrize(("mode", "uid"), [(0o100700, ME), (0o100644, ME), (0o100600, ME + 1)])
def test_a_file_that_others_may_be_able_to_read_is_not_called_private(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int, uid: int
) -> None:
    """N31: a stick or a share shows modes and owners of its own, whatever was asked for."""
    monkeypatch.setattr(Path, "lstat", lambda _: os.stat_result((mode, 0, 0, 1, uid, 0, 0, 0, 0, 0)))
    assert not save_private(tmp_path / "token.json", "secret", replace=True)


def test_nothing_is_replaced_unasked(tmp_path: Path) -> None:
    """N31: never over something unasked, be it a link that leads nowhere."""
    (tmp_path / "a").write_text("mine")
    (tmp_path / "b").symlink_to(tmp_path / "nowhere")
    for name in ("a", "b"):
        with pytest.raises(FileExists):
            save_private(tmp_path / name, "secret", replace=False)
    assert (tmp_path / "a").read_text() == "mine"
    assert names(tmp_path) == ["a", "b"]


@posix_only
def test_what_may_be_replaced_is_replaced_whole_and_becomes_private(tmp_path: Path) -> None:
    """N31: a file that others could read, or a link to somewhere else, does not get the secret."""
    (tmp_path / "open").write_text("old")
    (tmp_path / "open").chmod(0o644)
    (tmp_path / "link").symlink_to(tmp_path / "open")
    save_private(tmp_path / "link", "secret", replace=True)
    assert ((tmp_path / "open").read_text(), (tmp_path / "link").is_symlink()) == ("old", False)
    save_private(tmp_path / "open", "secret", replace=True)
    assert stat.S_IMODE((tmp_path / "open").stat().st_mode) == 0o600


def test_of_two_that_save_at_once_one_is_told(tmp_path: Path) -> None:
    """N31: looking and writing are one step."""
    together, told = threading.Barrier(8), list[str]()

    def save(number: int) -> None:
        together.wait(10)
        try:
            save_private(tmp_path / "token", f"{number}" * 1000, replace=False)
            told.append(f"{number}" * 1000)
        except FileExists:
            told.append("")

    threads = [threading.Thread(target=save, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == [""] * 7 + [(tmp_path / "token").read_text()]


@pytest.mark.parametrize("path", ["nowhere/token", "a-file/token", "x" * 300])
def test_where_nothing_can_be_written_the_reason_is_told(tmp_path: Path, path: str) -> None:
    (tmp_path / "a-file").touch()
    with pytest.raises(FileNotSaved, match=r".+"):
        save_private(tmp_path / path, "secret", replace=True)
    assert names(tmp_path) == ["a-file"]


@posix_only
def test_a_folder_in_place_of_the_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "token").mkdir()
    for replace in (True, False):
        with pytest.raises(FileNotSaved):
            save_private(tmp_path / "token", "secret", replace=replace)
    assert names(tmp_path) == ["token"]

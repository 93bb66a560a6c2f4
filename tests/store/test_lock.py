"""Locks between windows."""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from netrex_gui.store.json_file import StoreBusy, locked


@pytest.fixture
def open_files_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no file unlinked that this process has open, as on Windows."""
    if sys.platform == "win32":
        return
    really = {"unlink": os.unlink, "remove": os.remove}

    def like_windows(name: str, path: str, **options: int) -> None:
        if os.path.realpath(path) in map(os.path.realpath, Path("/proc/self/fd").iterdir()):
            raise PermissionError(13, "the file is used by another process")
        really[name](path, **options)

    for name in really:
        monkeypatch.setattr(os, name, partial(like_windows, name))


def test_two_locks_of_one_name_exclude_each_other_also_where_the_file_comes_and_goes(tmp_path: Path) -> None:
    """N32: threads and processes alike; a fleeting lock's file is another one each time."""
    inside: list[int] = []

    def hold(_number: int) -> int:
        with locked(tmp_path / "a.lock", 20.0, fleeting=True):
            inside.append(1)
            alone = len(inside)
            (tmp_path / "work").write_text("some work")
            inside.pop()
        return alone

    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(hold, range(400))) == {1}
    assert not (tmp_path / "a.lock").exists()


@pytest.mark.usefixtures("open_files_stay")
def test_a_fleeting_lock_leaves_no_file_also_where_one_that_is_open_cannot_be_unlinked(tmp_path: Path) -> None:
    """It bears the name of a token, which may be gone."""
    path = tmp_path / "token-1.lock"
    with locked(path, 5.0, fleeting=True):
        assert path.exists()
        with pytest.raises(StoreBusy), locked(path, 0.05, fleeting=True):
            pytest.fail("two had it at once")
        assert path.exists()
    assert list(tmp_path.iterdir()) == []

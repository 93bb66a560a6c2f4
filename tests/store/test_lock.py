"""Locks between windows."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from netrex_gui.store.json_file import locked

posix_only = pytest.mark.skipif(os.name != "posix", reason="processes get no signals here")


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

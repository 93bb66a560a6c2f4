"""The machinery of every file that the app keeps; the tests of the connections' file show the rest of it."""

from pathlib import Path
from typing import Any

import pytest

from netrex_gui.store.json_file import FileFormat, FileStore, Found, StoreBusy, locked

NUMBERS = FileFormat[tuple[int, ...]](
    version=3,
    empty=(),
    parse=lambda members: tuple(members["numbers"]),
    salvage=lambda value: tuple(each for each in value["numbers"] if isinstance(each, int)),
    members=lambda numbers: {"numbers": list(numbers)},
)


def test_a_window_that_hangs_while_it_saves_does_not_hang_the_others(tmp_path: Path) -> None:
    """N33: the wait has an end, and nothing was written."""
    store = FileStore(tmp_path / "numbers.json", NUMBERS, lock_seconds=0.05)
    with locked(tmp_path / "numbers.lock", 1.0), pytest.raises(StoreBusy):
        store.change(lambda numbers: (*numbers, 1))
    assert store.load() == Found(())
    store.change(lambda numbers: (*numbers, 2))
    assert store.load() == Found((2,))


@pytest.mark.parametrize("version", [1, 2, 3])
def test_an_older_version_of_a_file_is_read(tmp_path: Path, version: int) -> None:
    (tmp_path / "numbers.json").write_text(f'{{"version": {version}, "numbers": [7]}}')
    assert FileStore(tmp_path / "numbers.json", NUMBERS).load() == Found((7,))


def test_a_change_that_fails_leaves_the_file_and_the_lock(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "numbers.json", NUMBERS, lock_seconds=0.05)
    store.change(lambda _: (1,))

    def fail(_numbers: Any) -> Any:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.change(fail)
    store.change(lambda numbers: (*numbers, 2))
    assert store.load() == Found((1, 2))

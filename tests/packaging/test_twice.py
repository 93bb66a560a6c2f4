"""What the comparison of two builds sees."""

from collections.abc import Callable
from pathlib import Path

import pytest
import twice


@pytest.fixture
def builds(tmp_path: Path) -> tuple[Path, Path]:
    """Two builds that are the same."""
    for name in ("first", "second"):
        folder = tmp_path / name
        (folder / "lib").mkdir(parents=True)
        (folder / "lib/program").write_bytes(b"\0same")
        (folder / "link").symlink_to("lib/program")
    return tmp_path / "first", tmp_path / "second"


def test_two_builds_that_are_the_same_differ_in_nothing(builds: tuple[Path, Path]) -> None:
    assert list(twice.differences(*builds)) == []


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda build: (build / "lib/program").write_bytes(b"\1same"), "differs: lib/program"),
        (lambda build: (build / "lib/program").chmod(0o700), "differs: lib/program"),
        (lambda build: (build / "lib/more").touch(), "only in one: lib/more"),
        (lambda build: (build / "link").unlink(), "only in one: link"),
        (lambda build: ((build / "link").unlink(), (build / "link").symlink_to("lib")), "differs: link"),
    ],
    ids=["a byte", "a mode", "a file more", "a link less", "a link elsewhere"],
)
def test_each_difference_is_named(builds: tuple[Path, Path], change: Callable[[Path], object], named: str) -> None:
    change(builds[1])
    assert list(twice.differences(*builds)) == [named]


def test_nothing_to_compare_is_no_sameness(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(twice.differences(tmp_path / "first", tmp_path / "second"))

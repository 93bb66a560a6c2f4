"""What Windows is told of a copy that runs, by stand-ins for its libraries on every system."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from netrex_gui import start
from netrex_gui.command import start as command
from netrex_gui.system import running_copy
from netrex_gui.system.running_copy import APP_ID, MUTEX, tell


def test_windows_is_told_by_a_mutex_that_nobody_owns_and_by_the_id_of_the_taskbar() -> None:
    told: list[tuple[object, ...]] = []
    kernel = SimpleNamespace(CreateMutexW=lambda *given: told.append(("mutex", *given)))
    shell = SimpleNamespace(SetCurrentProcessExplicitAppUserModelID=lambda *given: told.append(("id", *given)))
    tell(SimpleNamespace(kernel32=kernel, shell32=shell))
    assert told == [("mutex", None, False, MUTEX), ("id", APP_ID)]


def test_the_mutex_is_of_this_persons_session_alone() -> None:
    """Another account's copy has files of its own, which no installer of this one touches."""
    assert "\\" not in MUTEX


@pytest.mark.parametrize("begin", [start.main, command.main], ids=["window", "command"])
def test_both_programs_tell_it_before_they_read_what_they_are_called_for(
    begin: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def known() -> None:
        raise SystemExit("known")

    def read(_arguments: object) -> None:
        pytest.fail("it was read before")

    monkeypatch.setattr(running_copy, "make_known", known)
    monkeypatch.setattr("netrex_gui.app.read_options", read)
    monkeypatch.setattr("netrex_gui.command.options.parse", read)
    monkeypatch.setattr("sys.argv", ["netrex-gui"])
    with pytest.raises(SystemExit, match="known"):
        begin()

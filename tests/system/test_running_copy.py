"""What Windows is told of a copy that runs, by stand-ins for its libraries on every system."""

from types import SimpleNamespace

import pytest

from netrex_gui import start
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


def test_it_is_told_before_anything_else_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    def known() -> None:
        raise SystemExit("known")

    monkeypatch.setattr(running_copy, "make_known", known)
    monkeypatch.setattr("netrex_gui.app.read_options", lambda _arguments: pytest.fail("it was read before"))
    monkeypatch.setattr("sys.argv", ["netrex-gui"])
    with pytest.raises(SystemExit, match="known"):
        start.main()

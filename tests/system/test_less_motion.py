"""A desktop that is set to move little is asked, and believed."""

from collections.abc import Iterator

import pytest

from netrex_gui.system.desktop_settings import wants_less_motion
from tests.desktop_portal import portal_on, session_bus


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.mark.parametrize(
    ("key", "kind", "value", "less"),
    [
        ("reduced-motion", "u", 1, True),
        ("reduced-motion", "u", 0, False),
        ("enable-animations", "b", False, True),
        ("enable-animations", "b", True, False),
        ("AnimationDurationFactor", "s", "0", True),
        ("AnimationDurationFactor", "s", "1", False),
        ("enable-animations", "u", 0, False),  # of another type than it should be
    ],
)
def test_each_desktops_own_setting_counts(bus: str, key: str, kind: str, value: object, less: bool) -> None:
    with portal_on(bus, settings={key: (kind, value)}) as portal:
        assert wants_less_motion() is less
    assert key in portal.keys


def test_a_desktop_without_a_portal_wants_nothing(bus: str) -> None:
    assert not wants_less_motion()


def test_without_a_desktop_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert not wants_less_motion()

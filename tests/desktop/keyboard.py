"""A person who has the keyboard alone: presses keys, and must see where they go."""

import re
from collections.abc import Sequence
from pathlib import Path

from tests.desktop.processes import wait_until
from tests.desktop.session import DesktopSession
from tests.desktop.window import Control, Window

AROUND = 3
LEAST_PIXELS = 40
WAIT_SECONDS = 120.0


class Keyboard:
    """Keys on a private desktop, and a look at the screen where the keyboard goes."""

    def __init__(self, desktop: DesktopSession, window: Window) -> None:
        self._desktop = desktop
        self._window = window

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self._desktop.key(*keys)

    def type_over(self, text: str) -> None:
        """Type in place of what is in the field."""
        self._desktop.key("ctrl+a")
        self._desktop.type_text(text)

    def arrive_at(self, name: str) -> Control:
        """Wait until a control has the keyboard, and can be seen; return what is known of it."""

        def arrived() -> Control | None:
            control = self._window.find(name)
            return control if control is not None and "focused" in control["states"] else None

        wait_until(arrived, WAIT_SECONDS, lambda: f"{name} has not the keyboard. {self._window.screen()}")
        return wait_until(lambda: self._in_view(name), WAIT_SECONDS, f"{name} has the keyboard, out of sight")

    def go_to(self, name: str, *keys: str) -> None:
        """Press keys that lead to a control on the same page, and see on the screen that it has the keyboard."""
        place = self._window.wait_until_showing(name)["place"]
        before = self._picture(place)
        self.press(*keys)
        arrived_at = self.arrive_at(name)["place"]
        wait_until(
            lambda: arrived_at != place or self._differing(before, self._picture(place)) >= LEAST_PIXELS,
            WAIT_SECONDS,
            f"{name} looks the same with the keyboard and without it",
        )

    def _in_view(self, name: str) -> Control | None:
        """Return a control if the page has been scrolled to where it is, or is none that can be scrolled."""
        control = self._window.wait_until_showing(name)
        if "pageScroll" not in control["id"]:
            return control
        _, top, _, height = control["place"]
        _, upper, _, room = self._window.wait_until_showing("pageScroll")["place"]
        return control if upper <= top and top + height <= upper + room else None

    def _picture(self, place: Sequence[int]) -> Path:
        left, top, width, height = place
        size = f"{width + 2 * AROUND}x{height + 2 * AROUND}+{left - AROUND}+{top - AROUND}"
        file = self._desktop.home / f"seen-{len(list(self._desktop.home.glob('*.png')))}.png"
        self._desktop.run("import", "-window", "root", "-crop", size, "+repage", str(file))
        return file

    def _differing(self, before: Path, after: Path) -> float:
        """Count the pixels that differ by more than an eighth of what a colour can be."""
        done = self._desktop.processes.run("compare", "-metric", "AE", "-fuzz", "12%", str(before), str(after), "null:")
        found = re.match(r"[\d.e+]+", done.stderr)
        assert found, done.stderr
        return float(found[0])

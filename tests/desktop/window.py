"""A test's handle on the app's window: its controls by object name, read and worked as assistive tools do."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.desktop.line_program import LineProgram
from tests.desktop.processes import DesktopError, wait_until
from tests.desktop.session import DesktopSession
from tests.rows import OPENER

Control = Mapping[str, Any]
WAIT_SECONDS = 120.0
PAUSE_SECONDS = 0.1
"""Each look has the program answer hundreds of questions, and keeps it from what it is to do."""


class Window:
    """The controls of one program on a private desktop.

    A press is carried out a moment after it was asked for (Qt animates it), so wait for what should come of it.
    Texts are set whole, as a paste would; `focus` and the session's `type_text` type instead.
    """

    def __init__(self, session: DesktopSession, pid: int) -> None:
        self.session = session
        self.pid = pid
        self._reader = LineProgram(session, "tests.desktop.atspi_reader")

    def find(self, name: str, *, only_showing: bool = False) -> Control | None:
        """Return all that is known of a control, hidden or not unless it must be shown, or None if there is none."""
        control: Control | None = self._ask("find", name, only_showing=only_showing)
        return control

    def exists(self, name: str) -> bool:
        """Tell whether there is such a control, be it on a page that is not shown."""
        return self.find(name) is not None

    def is_showing(self, name: str) -> bool:
        """Tell whether a control is on the page that is shown."""
        return self.find(name, only_showing=True) is not None

    def is_enabled(self, name: str) -> bool:
        """Tell whether a control can be used now."""
        return self._has_state(name, "enabled")

    def is_focused(self, name: str) -> bool:
        """Tell whether a control has the keyboard."""
        return self._has_state(name, "focused")

    def is_checked(self, name: str) -> bool:
        """Tell whether a box is ticked."""
        return "checked" in self._get(name)["states"]

    def text(self, name: str) -> str:
        """Return the text of a field (dots if it is masked), or the words on a label or button."""
        return _text(self._get(name))

    def set_text(self, name: str, value: str) -> None:
        """Replace the text of a field or spin box; fails where a person could not type."""
        self.open_row_of(name)
        self._do("set_text", name, value=value)

    def press(self, name: str) -> None:
        """Press a button, turn a check box over, or open the menu of a menu button."""
        self.open_row_of(name)
        self._do("press", name)

    def open_row_of(self, name: str) -> None:
        """Open the row of the connection page that a control is behind, if it is."""
        if name in OPENER and not self.is_showing(name):
            self._do("press", OPENER[name])
            self.wait_until_showing(name)

    def choose(self, name: str, position: int) -> None:
        """Open the menu of a button and choose its item at that position, from 1, by mouse and keys.

        A button's open menu is on the screen, but not in Qt's accessibility tree.
        """
        before = self._windows()
        self.click(name)
        menu = wait_until(lambda: self._windows() - before, WAIT_SECONDS, f"{name} opened no menu")
        self.session.key(*["Down"] * position, "Return")
        wait_until(lambda: not menu & self._windows(), WAIT_SECONDS, f"the menu of {name} stayed open")

    def press_labelled(self, label: str) -> None:
        """Press what bears these very words, such as a button of a dialog or an item of a list."""
        self._do("press", label, by_label=True)

    def focus(self, name: str) -> None:
        """Give a control the keyboard."""
        self._do("focus", name)

    def click(self, name: str) -> None:
        """Click into the middle of a control with the mouse."""
        left, top, width, height = self.wait_until_showing(name)["place"]
        self.session.click(left + width // 2, top + height // 2)

    def wait_until_showing(self, name: str, timeout: float = WAIT_SECONDS) -> Control:
        """Wait until a control is shown, and return what is known of it."""

        def shown() -> Control | None:
            return self.find(name, only_showing=True)

        return wait_until(shown, timeout, lambda: f"{name} is not shown. {self.screen()}", PAUSE_SECONDS)

    def wait_until_hidden(self, name: str, timeout: float = WAIT_SECONDS) -> None:
        """Wait until a control is not shown any more."""

        def hidden() -> bool:
            return not self.is_showing(name)

        wait_until(hidden, timeout, lambda: f"{name} is still shown. {self.screen()}", PAUSE_SECONDS)

    def wait_for_text(self, name: str, expected: str | Callable[[str], bool], timeout: float = WAIT_SECONDS) -> str:
        """Wait until a control's text contains the expected one, or satisfies the condition, and return it."""

        def met() -> list[str]:
            control = self.find(name)
            if control is None:
                return []
            text = _text(control)
            return [text] if (expected in text if isinstance(expected, str) else expected(text)) else []

        return wait_until(met, timeout, lambda: f"{name} does not say {expected!r}. {self.screen()}", PAUSE_SECONDS)[0]

    def is_on_screen(self) -> bool:
        """Tell whether the program has a window at all."""
        return bool(self._windows())

    def names(self) -> list[str]:
        """Return the accessible ids of all that is shown, outermost first."""
        return [control["id"] for control in self._ask("shown")]

    def screen(self) -> str:
        """Describe all that is shown that has words or a state, one control a line, for people to read."""
        try:
            controls = self._ask("shown")
        except DesktopError as error:
            return str(error)
        lines = [
            f"  {control['id'].removeprefix('QApplication.')}: {control['role']} {_text(control)!r}"
            + (" (checked)" if "checked" in control["states"] else "")
            + ("" if "enabled" in control["states"] else " (disabled)")
            for control in controls
        ]
        return "\n".join(["Shown instead:", *lines]) if lines else f"Nothing is shown. {self._log()}"

    def _windows(self) -> set[str]:
        """Return the program's windows on the screen, open menus among them."""
        done = self.session.processes.run("xdotool", "search", "--onlyvisible", "--pid", str(self.pid))
        return set(done.stdout.split())

    def _has_state(self, name: str, state: str) -> bool:
        control = self.find(name)
        return control is not None and state in control["states"]

    def _get(self, name: str) -> Control:
        control = self.find(name)
        if control is None:
            raise DesktopError(f"There is no control {name}. {self.screen()}")
        return control

    def _do(self, command: str, name: str, **more: Any) -> None:
        """Have something done to a control, or say why it could not be and what is shown."""
        try:
            done = self._ask(command, name, **more)
        except DesktopError as error:
            raise DesktopError(f"{error} {self.screen()}") from error
        if not done:
            raise DesktopError(f"{command} {name}: refused by the program. {self.screen()}")

    def _ask(self, command: str, name: str = "", **more: Any) -> Any:
        """Send one request to the reader and return its result."""
        try:
            return self._reader.ask({"pid": self.pid, "command": command, "name": name, **more})
        except DesktopError as error:
            raise DesktopError(f"{command} {name}: {error}") from error

    def _log(self) -> str:
        """Return what the program has printed, which may explain an empty screen."""
        return self.session.processes.log(self.pid)


def _text(control: Control) -> str:
    """Return a control's text, or the words that are its name."""
    return str(control["name"] if control["text"] is None else control["text"])

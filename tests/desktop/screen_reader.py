"""A person who hears the window: finds a control by what is said of it, further on than the one before."""

from collections.abc import Sequence

from tests.desktop.line_program import LineProgram
from tests.desktop.processes import wait_until
from tests.desktop.session import DesktopSession
from tests.desktop.window import Control

FIELDS = ("text", "password text")
"""How a screen reader says what can be typed into."""

WAIT_SECONDS = 120.0
BUTTONS = ("push button", "button")
"""What the accessibility library calls one, before and since its version 2.54."""


class ScreenReader:
    """What a window says and announces, and the actions that a screen reader offers.

    The person reads a page from its top to its end: each control that is asked for must come after the one before.
    """

    def __init__(self, session: DesktopSession, pid: int) -> None:
        self._pid = pid
        self._program = LineProgram(session, "tests.desktop.atspi_listener")
        self._place = -1
        self._had: list[str] = []
        self._heard: dict[str, list[str]] = {"announcement": [], "focus": []}
        wait_until(self._with_keyboard, WAIT_SECONDS, "nothing has the keyboard")

    def read(self) -> list[Control]:
        """Return all that is shown, in the order of reading: what it is, and whether it has the keyboard or can."""
        read: list[Control] = self._program.ask({"command": "read", "pid": self._pid})
        return read

    def start_from_the_top(self) -> None:
        """Begin to read anew, on a page on which each control must say what it is."""
        self._place = -1
        silent = [each for each in self.read() if each["stop"] and not (each["name"] and each["role"])]
        assert silent == [], f"these do not say what they are: {silent}"

    def find(self, name: str, *roles: str) -> Control:
        """Read on until a control says this name, and return it."""

        def further_on() -> list[Control]:
            return [each for each in self.read() if each["number"] > self._place and says(each, name, roles)]

        found = wait_until(further_on, WAIT_SECONDS, lambda: f"{name!r} is not read here:\n{self.page()}")[0]
        self._place = found["number"]
        return found

    def press(self, name: str, *roles: str) -> None:
        """Read on to a button or a box, and press it."""
        found = self.find(name, *(roles or BUTTONS))
        self._had = self._with_keyboard()
        self._listen()
        self._heard["focus"].clear()  # where the keyboard was is of no interest from here on
        self._program.ask({"command": "press", "number": found["number"]})

    def fill_in(self, name: str, text: str, *, labelled: bool = True) -> None:
        """Read on to a field, and replace what is in it; a label names it, or the head of the row that it is in."""
        number = self.find(name, *FIELDS)["number"]
        labels = self._program.ask({"command": "describe", "number": number})["labels"]
        assert name in labels or not labelled, f"no label is bound to {name!r}, but {labels}"
        self._program.ask({"command": "set_text", "number": number, "value": text})

    def described(self, name: str) -> str:
        """Return what is said of a field after its name."""
        self._place = -1
        number = self.find(name, *FIELDS)["number"]
        return str(self._program.ask({"command": "describe", "number": number})["description"])

    def hear(self, words: str) -> str:
        """Wait until something is announced that has these words in it, and return all of it; each is heard once."""
        return self._wait_for("announcement", words)

    def hear_focus(self, name: str, by: str = "") -> None:
        """Wait until the keyboard comes to a control of this name, straight from the one that had it, or by another."""
        self._listen()
        passed = self._heard["focus"][:]
        self._wait_for("focus", name)
        assert set(passed) <= {*self._had, name, by}, f"on its way to {name!r} the keyboard was at {passed}"

    def unheard(self) -> list[str]:
        """Return the announcements that came after the last one that was waited for."""
        self._listen()
        return self._heard["announcement"]

    def page(self) -> str:
        """Describe all that is read, one control a line, for people."""
        lines = [f"  {each['role']} {each['name']!r}" for each in self.read()]
        return "\n".join([*lines, f"  heard: {self._heard}"])

    def _with_keyboard(self) -> list[str]:
        return [each["name"] for each in self.read() if each["focused"] and each["stop"]]

    def _wait_for(self, kind: str, words: str) -> str:
        def told() -> str:
            self._listen()
            heard = self._heard[kind]
            for place, said in enumerate(heard):
                if words in said:
                    del heard[: place + 1]
                    return said
            return ""

        return wait_until(told, WAIT_SECONDS, lambda: f"no {kind} of {words!r}:\n{self.page()}")

    def _listen(self) -> None:
        for kind, said in self._program.ask({"command": "heard"}):
            self._heard[kind].append(said)


def says(control: Control, name: str, roles: Sequence[str]) -> bool:
    """Tell whether a control is said to be of that name, and one of these kinds."""
    return control["name"] == name and (not roles or control["role"] in roles)

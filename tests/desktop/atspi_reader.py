"""Reads and works a program's controls over the accessibility bus: one JSON request a line, one answer a line.

A program of its own, for the system's python3 with python3-gi and gir1.2-atspi-2.0; `window.py` speaks with it.

    {"command": "find", "pid": 42, "name": "clientId"}  ->  {"result": {"id": ..., "role": ..., ...} or null}
    any other command on a control that is not there    ->  {"error": "..."}

Seen with Qt 6.12, and worth knowing:
- An id is the path of object names, "QApplication.mainWindow.QWidget.clientId", with class names for those that
  have none. The items of a list bear the id of their list. The menu of a button is not in the tree at all.
- The pages of a stack that are not on top are in the tree, in order, only without the state "showing".
- Labels and buttons say their text as their name; fields have a text, and the name of the label beside them.
- A masked field reads as one dot a character. An editable combo box has no text: its line edit has.
- A spin box is one control, whose text, with or without its suffix, can be set as it is.
- Setting a text emits textChanged, not textEdited, and works on read-only and disabled fields too: refused here.
- A disabled button has no actions. A button with a menu has "Show Menu" instead of "Press";
  on a QToolButton it does nothing, so click on that one.
"""

import json
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

ANSWER_MILLISECONDS = 5000
PRESSES = ("Press", "Toggle", "Show Menu")
LOOKING = ("find", "shown")
LOOKS = 5


def load_atspi() -> tuple[Any, Any]:
    """Import the accessibility library, which has no type information."""
    import gi  # type: ignore[import-not-found, import-untyped, unused-ignore]  # the system python's own

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib  # type: ignore[import-not-found, import-untyped, unused-ignore]

    return Atspi, GLib


class Reader:
    """Walks the tree of one program, which takes thousands of questions; what it came by is asked for its name first.

    `known` has the last control of each program and name that was come by. It counts only while it is there.
    """

    def __init__(self) -> None:
        self.atspi, glib = load_atspi()
        self.vanished = glib.Error  # what any question to a control that is gone raises
        self.atspi.init()
        self.atspi.set_timeout(ANSWER_MILLISECONDS, ANSWER_MILLISECONDS)
        self.atspi.get_desktop(0).set_cache_mask(self.atspi.Cache.NONE)
        self.known: dict[tuple[int, str], Any] = {}
        self.commands: dict[str, Callable[[Any, Any], object]] = {
            "set_text": self.set_text,
            "press": self.press,
            "focus": self.focus,
        }

    def answer(self, request: dict[str, Any]) -> object:
        """Do what a request asks; one that only looks is done again where a control went away meanwhile."""
        for _ in range(LOOKS if request["command"] in LOOKING else 0):
            try:
                return self.answer_once(request)
            except self.vanished:
                continue
        return self.answer_once(request)

    def answer_once(self, request: dict[str, Any]) -> object:
        """Do what a request asks."""
        pid, command = request["pid"], request["command"]
        if command == "shown":
            return [self.describe(node) for node in self.walk(pid, only_showing=True)]
        how = {each: request.get(each, False) for each in ("by_label", "only_showing")}
        node = self.find(pid, request["name"], **how)
        if command == "find":
            return None if node is None else self.describe(node)
        if node is None:
            raise LookupError(f"no control {request['name']!r}")
        return self.commands[command](node, request.get("value"))

    def walk(self, pid: int, *, only_showing: bool = False) -> Iterator[Any]:
        """Yield the controls of a program, outermost first; those that vanish meanwhile are left out."""
        waiting = deque(self.windows(pid))
        while waiting:
            node = waiting.popleft()
            try:
                if only_showing and not self.has_state(node, "SHOWING"):
                    continue
                yield node
                waiting.extend(self.children(node))
            except self.vanished:
                continue

    def windows(self, pid: int) -> Iterator[Any]:
        """Yield the windows of a program."""
        for program in self.children(self.atspi.get_desktop(0)):
            try:
                if program.get_process_id() == pid:
                    yield from self.children(program)
            except self.vanished:
                continue

    def children(self, node: Any) -> list[Any]:
        """Return the children that are there; a program that does not answer counts -1 of them, late."""
        asked = time.monotonic()
        count = node.get_child_count()
        if count < 0 and time.monotonic() - asked > ANSWER_MILLISECONDS / 2000:
            raise LookupError("the program does not answer: it is frozen")
        found = (node.get_child_at_index(index) for index in range(count))
        return [child for child in found if child is not None]

    def has_state(self, node: Any, state: str) -> bool:
        """Tell whether a control is in a state, by the library's name for it."""
        return bool(node.get_state_set().contains(getattr(self.atspi.StateType, state)))

    def find(self, pid: int, name: str, *, by_label: bool = False, only_showing: bool = False) -> Any:
        """Return the control of that object name, or label: one that is showing if there is one.

        Whether there is another takes many times as long to see: every page is in the tree.
        """
        if by_label:
            return self.first(pid, lambda node: node.get_name() == name and self.press_of(node) is not None, True)

        known = self.known.get((pid, name))
        if known is not None and not self.is_there(known, name):
            known = None
        if known is not None and self.has_state(known, "SHOWING"):
            return known
        showing = self.named(pid, name, only_showing=True)
        if showing is not None or only_showing:
            return showing
        return known or self.named(pid, name, only_showing=False)

    def is_there(self, node: Any, name: str) -> bool:
        """Tell whether a control still has that name and is still in its program's window."""
        try:
            if name_of(node) != name:
                return False
            while (parent := node.get_parent()) is not None and node.get_role() != self.atspi.Role.APPLICATION:
                node = parent
            return bool(node.get_role() == self.atspi.Role.APPLICATION)
        except self.vanished:
            return False

    def named(self, pid: int, name: str, *, only_showing: bool) -> Any:
        """Return the outermost control of that name, and remember where each name on the way was come by."""
        passed: set[str] = set()

        def is_it(node: Any) -> bool:
            own = name_of(node)
            if own not in passed:
                passed.add(own)
                self.known[pid, own] = node
            return own == name

        return self.first(pid, is_it, only_showing=only_showing)

    def first(self, pid: int, is_it: Callable[[Any], bool], only_showing: bool) -> Any:
        """Return the outermost control that is it; what is not showing takes long to look through."""
        for node in self.walk(pid, only_showing=only_showing):
            try:
                if is_it(node):
                    return node
            except self.vanished:
                continue
        return None

    def describe(self, node: Any) -> dict[str, Any]:
        """Return all that is known of a control."""
        has = node.get_interfaces()
        place = node.get_extents(self.atspi.CoordType.SCREEN) if "Component" in has else None
        return {
            "id": (node.get_accessible_id() or ""),
            "role": node.get_role_name(),
            "name": node.get_name(),
            "description": node.get_description(),
            "text": str(self.atspi.Text.get_text(node, 0, -1)) if "Text" in has else None,
            "states": [state.value_nick for state in node.get_state_set().get_states()],
            "actions": self.actions_of(node),
            "value": node.get_current_value() if "Value" in has else None,
            "place": None if place is None else [place.x, place.y, place.width, place.height],
        }

    def actions_of(self, node: Any) -> list[str]:
        """Return the names of what can be done with a control, in the order of their numbers."""
        if "Action" not in node.get_interfaces():
            return []
        return [node.get_action_name(number) for number in range(node.get_n_actions())]

    def press_of(self, node: Any) -> int | None:
        """Return the number of the action that presses a control, if one does."""
        actions = self.actions_of(node)
        return next((actions.index(press) for press in PRESSES if press in actions), None)

    def set_text(self, node: Any, value: str) -> bool:
        """Replace the whole text of a control in which a person could type now."""
        if not all(self.has_state(node, state) for state in ("EDITABLE", "ENABLED", "SHOWING")):
            raise LookupError(f"cannot be typed into: {self.describe(node)}")
        if "EditableText" not in node.get_interfaces():
            raise LookupError(f"has no text to set: {self.describe(node)}")
        return bool(node.set_text_contents(value))

    def press(self, node: Any, _value: object) -> bool:
        """Press a button, open a menu, or turn a check box over, if a person could do it now."""
        action = self.press_of(node)
        if action is None or not self.has_state(node, "SHOWING"):
            raise LookupError(f"cannot be pressed: {self.describe(node)}")
        return bool(node.do_action(action))

    def focus(self, node: Any, _value: object) -> bool:
        """Give a control the keyboard."""
        return bool(node.grab_focus())


def name_of(node: Any) -> str:
    """Return the object name of a control."""
    return str(node.get_accessible_id() or "").rpartition(".")[2]


def main() -> None:
    """Answer requests until there are no more."""
    reader = Reader()
    for line in sys.stdin:
        try:
            answer = {"result": reader.answer(json.loads(line))}
        except (LookupError, reader.vanished) as error:
            answer = {"error": str(error)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

"""Reads a program's window aloud and hears what it announces: one JSON request a line, one answer a line.

A program of its own, for the system's python3; `screen_reader.py` speaks with it. It knows a control by its place in
the order of reading alone:

    {"command": "read", "pid": 42}      ->  {"result": [{"number": 0, "role": ..., "name": ..., ...}, ...]}
    {"command": "describe", "number": 7}  ->  {"result": {...}}   the number is that of the last "read"
    {"command": "press", "number": 7}   ->  {"result": true}
    {"command": "heard"}                ->  {"result": [["announcement", "Copied"], ["focus", "Copy token"], ...]}

Seen with Qt 6.11: an announcement comes as the event "object:announcement", its words as the event's data.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

from tests.desktop.atspi_reader import Reader, load_atspi

EVENTS = {"object:announcement": "announcement", "object:state-changed:focused": "focus"}


class Listener:
    """A screen reader without a voice."""

    def __init__(self) -> None:
        self.reader = Reader()
        self._atspi, self._glib = load_atspi()
        self._loop = self._glib.MainLoop()
        self._heard: list[tuple[str, str]] = []
        self._read: list[Any] = []
        self._ears = self._atspi.EventListener.new(self._hear)
        for event in EVENTS:
            self._ears.register(event)

    def run(self) -> None:
        """Answer requests, and listen, until there are no more requests."""
        self._glib.io_add_watch(sys.stdin.fileno(), self._glib.IO_IN | self._glib.IO_HUP, self._answer)
        self._loop.run()

    def _answer(self, _source: object, _condition: object) -> bool:
        line = sys.stdin.readline()
        if not line:
            self._loop.quit()
            return False
        try:
            answer = {"result": self._do(json.loads(line))}
        except (LookupError, self.reader.vanished) as error:
            answer = {"error": str(error)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
        return True

    def _do(self, request: dict[str, Any]) -> object:
        if request["command"] == "heard":
            while self._loop.get_context().iteration(False):
                pass  # what has come, but was not looked at
            heard, self._heard = self._heard, []
            return heard
        if request["command"] == "read":
            self._read = [node for window in self.reader.windows(request["pid"]) for node in self._aloud(window)]
            return [self._briefly(number, node) for number, node in enumerate(self._read)]
        if request["command"] == "describe":
            return self._describe(self._read[request["number"]])
        return self.reader.commands[request["command"]](self._read[request["number"]], request.get("value"))

    def _aloud(self, node: Any) -> Iterator[Any]:
        """Yield what is seen below a control, in the order in which it is read."""
        if self.reader.has_state(node, "SHOWING"):
            yield node
            for child in self.reader.children(node):
                yield from self._aloud(child)

    def _briefly(self, number: int, node: Any) -> dict[str, Any]:
        return {
            "number": number,
            "role": node.get_role_name(),
            "name": node.get_name(),
            "stop": self.reader.has_state(node, "FOCUSABLE"),
            "focused": self.reader.has_state(node, "FOCUSED"),
        }

    def _describe(self, node: Any) -> dict[str, Any]:
        labels = []
        for relation in node.get_relation_set():
            if relation.get_relation_type() == self._atspi.RelationType.LABELLED_BY:
                labels += [relation.get_target(each).get_name() for each in range(relation.get_n_targets())]
        return {**self.reader.describe(node), "labels": labels}

    def _hear(self, event: Any) -> None:
        kind = EVENTS[":".join(event.type.split(":")[:3]).rstrip(":")]
        if kind == "announcement":
            self._heard.append((kind, str(event.any_data)))
        elif event.detail1:
            self._heard.append((kind, event.source.get_name()))


if __name__ == "__main__":
    Listener().run()

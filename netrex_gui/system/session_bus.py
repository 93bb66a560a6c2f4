"""The desktop's session bus (D-Bus), asked within a time limit. Nobody else imports jeepney, which comes late."""

import contextlib
import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any


class BusSilent(Exception):
    """There is no bus, nobody of that name on it, an error in answer, or no answer in time."""


@dataclass(frozen=True)
class BusObject:
    """One interface of an object on the bus."""

    bus_name: str
    path: str
    interface: str


def call(to: BusObject, method: str, signature: str, arguments: Sequence[object], seconds: float) -> tuple[object, ...]:
    """Call a method and return what it answered, unchecked; waits so many seconds at most: raises BusSilent.

    The thread is there because jeepney waits without end for a bus that lets it in and then says nothing.
    """
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        raise BusSilent
    answers: SimpleQueue[tuple[object, ...] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(_ask(to, method, signature, tuple(arguments), seconds))
        except Exception as error:  # noqa: BLE001 (the top of a thread)
            answers.put(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty:
        raise BusSilent from None
    if isinstance(answer, Exception):
        raise BusSilent from answer
    return answer


def _ask(
    to: BusObject, method: str, signature: str, arguments: tuple[object, ...], seconds: float
) -> tuple[object, ...]:
    from jeepney import DBusAddress, new_method_call
    from jeepney.bus import get_bus
    from jeepney.io.blocking import DBusConnection, prep_socket
    from jeepney.wrappers import unwrap_msg

    message = new_method_call(DBusAddress(to.path, to.bus_name, to.interface), method, signature, arguments)
    with contextlib.closing(prep_socket(get_bus("SESSION"), timeout=seconds)) as socket:
        with DBusConnection(socket) as bus:
            answer: Any = unwrap_msg(bus.send_and_get_reply(message, timeout=seconds))
        return tuple(answer)

"""A private session bus, and on it a desktop portal that tells proxies and settings, served in this process."""

import contextlib
import tempfile
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jeepney import HeaderFields, Message, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.desktop.processes import Processes, private_environment
from tests.desktop.services import start_bus, start_keyring

NAME = "org.freedesktop.portal.Desktop"
_TURN_SECONDS = 0.1


@dataclass
class Portal:
    """What the portal answers (no proxies: it leaves whoever asks waiting), and which URLs and keys were asked for.

    A setting is a type of D-Bus and a value, by its key.
    """

    proxies: list[str] | None
    settings: Mapping[str, tuple[str, object]]
    asked: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)


@contextlib.contextmanager
def session_bus(*, keyring: bool = False) -> Iterator[str]:
    """Start a session bus that activates nothing, with an unlocked password store if wanted; give its address."""
    with tempfile.TemporaryDirectory(prefix="netrex-bus-", ignore_cleanup_errors=True) as folder:
        environment = private_environment(Path(folder))
        processes = Processes(Path(folder), environment)
        try:
            environment["DBUS_SESSION_BUS_ADDRESS"] = start_bus(processes)
            if keyring:
                start_keyring(processes)
            yield environment["DBUS_SESSION_BUS_ADDRESS"]
        finally:
            processes.stop()


@contextlib.contextmanager
def portal_on(
    bus: str, proxies: list[str] | None = None, settings: Mapping[str, tuple[str, object]] = {}
) -> Iterator[Portal]:
    """Serve `org.freedesktop.portal.ProxyResolver` and `.Settings` on a bus."""
    portal, stop = Portal(proxies, settings), threading.Event()
    with open_dbus_connection(bus) as connection:
        connection.send_and_get_reply(message_bus.RequestName(NAME))
        thread = threading.Thread(target=_serve, args=(connection, portal, stop))
        thread.start()
        try:
            yield portal
        finally:
            stop.set()
            thread.join()


def _serve(connection: DBusConnection, portal: Portal, stop: threading.Event) -> None:
    while not stop.is_set():
        with contextlib.suppress(TimeoutError):
            message = connection.receive(timeout=_TURN_SECONDS)
            if message.header.message_type is MessageType.method_call:
                answer = _answer(message, portal)
                if answer is not None:
                    connection.send(answer)


def _answer(message: Message, portal: Portal) -> Message | None:
    if message.header.fields[HeaderFields.member] == "Read":
        portal.keys.append(message.body[1])
        if message.body[1] not in portal.settings:
            return new_error(message, "org.freedesktop.portal.Error.NotFound")
        return new_method_return(message, "v", (("v", portal.settings[message.body[1]]),))
    assert message.header.fields[HeaderFields.member] == "Lookup"
    portal.asked.append(message.body[0])
    return None if portal.proxies is None else new_method_return(message, "as", (portal.proxies,))

"""Ports that are free and stay so: none of those that the system itself gives to outgoing connections."""

import contextlib
import random
import socket

_OWN = range(20_000, 30_000)
_TRIES = 100


def free_port(address: str = "127.0.0.1") -> int:
    """Return a port on which nobody listens: raises OSError where the machine has no such address."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family) as probe:
        probe.bind((address, 0))
    for port in random.sample(_OWN, _TRIES):
        with contextlib.suppress(OSError), socket.socket(family) as probe:
            probe.bind((address, port))
            return port
    raise OSError("no port is free")

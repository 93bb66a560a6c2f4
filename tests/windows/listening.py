"""Where programs listen, as the kernel knows it."""

import contextlib
import socket
import struct
from pathlib import Path

from tests.desktop.processes import processes_of

_LISTENS = "0A"


def listening_ports(home: Path) -> set[tuple[str, int]]:
    """Return the addresses and ports at which the programs that have this folder as their HOME accept connections."""
    sockets = set[str]()
    for pid in processes_of(home):
        for link in Path(f"/proc/{pid}/fd").glob("*"):
            with contextlib.suppress(OSError):  # it was closed meanwhile
                sockets.add(str(link.readlink()))
    found = set[tuple[str, int]]()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text(encoding="ascii").splitlines()[1:]:
            fields = line.split()
            if fields[3] == _LISTENS and f"socket:[{fields[9]}]" in sockets:
                found.add(_place(fields[1]))
    return found


def _place(written: str) -> tuple[str, int]:
    """Read an address and a port; the address is in words of four bytes, each in the computer's own order."""
    address, _, port = written.partition(":")
    words = [struct.pack("=I", int(address[at : at + 8], 16)) for at in range(0, len(address), 8)]
    family = socket.AF_INET if len(words) == 1 else socket.AF_INET6
    return socket.inet_ntop(family, b"".join(words)), int(port, 16)

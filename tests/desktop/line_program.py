"""A program beside the test that answers one JSON request a line with one JSON answer a line."""

import json
import select
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.desktop.processes import DesktopError
from tests.desktop.session import DesktopSession

ROOT = Path(__file__).parents[2]
SYSTEM_PYTHON = ("env", f"PYTHONPATH={ROOT}", "/usr/bin/python3", "-W", "ignore::DeprecationWarning", "-m")
"""What the accessibility library is installed for."""

ANSWER_SECONDS = 120.0


class LineProgram:
    """A module of the tests that the system's python3 runs on a private desktop."""

    def __init__(self, session: DesktopSession, module: str) -> None:
        self._session = session
        self._process = session.processes.start([*SYSTEM_PYTHON, module], piped=True)

    def ask(self, request: Mapping[str, object]) -> Any:
        """Send a request and return its result, or fail with what the program says."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
        except BrokenPipeError as error:
            log = self._session.log(self._process)
            raise DesktopError(f"The accessibility reader has ended. {log}") from error
        answer = json.loads(self._read_line())
        if "error" in answer:
            raise DesktopError(f"{answer['error']}.")
        return answer["result"]

    def _read_line(self) -> bytes:
        """Read the answer, which must come before its time is up."""
        assert self._process.stdout is not None
        deadline = time.monotonic() + ANSWER_SECONDS
        line = b""
        while not line.endswith(b"\n"):
            left = max(0.0, deadline - time.monotonic())
            ready, _, _ = select.select([self._process.stdout], [], [], left)
            part = self._process.stdout.read(65536) if ready else b""
            if not part:
                log = self._session.log(self._process)
                raise DesktopError(f"No answer from the accessibility reader. {log}")
            line += part
        return line

"""A bound on what a stranger may send as headers."""

import http.client
import io


class BoundedLines:
    """A reader of lines that stops after so many bytes in all."""

    def __init__(self, lines: io.BufferedIOBase, limit: int) -> None:
        self._lines = lines
        self._left = limit

    def readline(self, size: int = -1) -> bytes:
        """Return the next line: raises http.client.LineTooLong past the limit, which http.server answers with 431."""
        line = self._lines.readline(self._left + 1 if size < 0 else min(size, self._left + 1))
        self._left -= len(line)
        if self._left < 0:
            raise http.client.LineTooLong("header")
        return line

    def close(self) -> None:
        """Close the reader below."""
        self._lines.close()

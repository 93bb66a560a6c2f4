"""Until when something may go on."""

import math
import threading
import time
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Deadline:
    """A moment, in monotonic seconds, after which nothing is begun any more; `called_off` brings it forward to now."""

    at: float = math.inf
    called_off: threading.Event = field(default_factory=threading.Event)

    @classmethod
    def after(cls, seconds: float, called_off: threading.Event) -> "Deadline":
        """Return the deadline that is so many seconds from now."""
        return cls(time.monotonic() + seconds, called_off)

    def left(self) -> float:
        """Return how many seconds are left, 0 at least."""
        return 0.0 if self.called_off.is_set() else max(0.0, self.at - time.monotonic())


NO_DEADLINE = Deadline()

"""What the system writes of a process that crashes."""

import sys


def forbid() -> None:
    """Have the system write no core file of this process, nor of those that it starts: its memory holds secrets."""
    if sys.platform != "win32":  # which has no such limit
        import resource

        _, highest = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, highest))  # for a debugger it can be raised again

"""What the system keeps of a process that has crashed: here nothing, since its memory holds secrets."""

import sys


def forbid() -> None:
    """Have the system write no core file of this process, nor of those that it starts; Windows has no such limit."""
    if sys.platform != "win32":
        import resource

        _, highest = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, highest))  # for a debugger it can be raised again

"""Feed every parser for so many seconds, with other inputs each time, and print how many it was: `make fuzz`."""

import sys
import time

from hypothesis import HealthCheck, Phase, given, settings

from tests.fuzz.runs import NAMES, parser_named

SECONDS = 60.0
_ROUND = 2000


def fuzz(name: str, seconds: float) -> int:
    """Feed one parser for so many seconds; return the number of inputs, or let the failure out with its input."""
    tried = 0
    with parser_named(name) as parser:

        def feed(value: object) -> None:
            nonlocal tried
            tried += 1
            parser.feed(value)

        profile = settings(
            max_examples=_ROUND,
            database=None,
            deadline=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            profile(given(parser.inputs)(feed))()
    return tried


def main(arguments: list[str]) -> None:
    """Take the seconds for each parser, and the names of those to feed if not all."""
    seconds = float(arguments[0]) if arguments else SECONDS
    for name in arguments[1:] or NAMES:
        sys.stdout.write(f"{name:24} {fuzz(name, seconds):>9,} inputs, nothing but values and typed errors\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])

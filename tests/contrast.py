"""Prints the contrast of every part of the window in each scheme: ``python -m tests.contrast``.

It is measured on pictures of the real window. The exit status is 1 where something is too faint.
"""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.look import dress
from tests.look.contrast import measure_all, table


def main() -> int:
    """Measure, and print the table."""
    measured = list(measure_all(dress.schemes()))
    sys.stdout.write(table(measured) + "\n")
    return 0 if all(each.is_enough for each in measured) else 1


if __name__ == "__main__":
    sys.exit(main())

"""``python -m netrex_gui.command``, and what a package starts."""

import sys

from netrex_gui.command.start import main

if __name__ == "__main__":
    sys.exit(main())

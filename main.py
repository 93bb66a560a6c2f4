"""What a double-click starts."""

import sys

from netrex_gui.app import main

if __name__ == "__main__":
    sys.exit(main())

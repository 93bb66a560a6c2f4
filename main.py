"""What a double-click starts."""

import sys

from netrex_gui.start import main

if __name__ == "__main__":
    sys.exit(main())

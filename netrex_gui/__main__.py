"""``python -m netrex_gui``."""

import sys

from netrex_gui.start import main

sys.exit(main())

"""``python -m netrex_gui``."""

import sys

from netrex_gui.app import main

sys.exit(main())

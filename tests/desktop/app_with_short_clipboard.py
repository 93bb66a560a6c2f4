"""The app with another time for what is copied: what `python app_with_short_clipboard.py SECONDS` starts."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from netrex_gui import app
from netrex_gui.gui.parts import clipboard

if __name__ == "__main__":
    clipboard.KEPT_SECONDS = float(sys.argv.pop(1))
    sys.exit(app.main(app.read_options(sys.argv[1:])))

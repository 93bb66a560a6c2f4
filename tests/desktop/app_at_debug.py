"""The app with everything logged that anybody in it has to say: what `python app_at_debug.py LOG` starts."""

import logging
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from netrex_gui import app

if __name__ == "__main__":
    logging.basicConfig(filename=sys.argv.pop(1), level=logging.DEBUG)
    sys.exit(app.main(app.read_options(sys.argv[1:])))

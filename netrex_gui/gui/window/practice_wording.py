"""How the practice portal's pages speak: as the window does. Their texts stand in netrex_gui/practice/wording.py."""

from functools import partial

from PySide6.QtCore import QCoreApplication

say = partial(QCoreApplication.translate, "Practice pages")
"""Return a text of those pages in the window's language. May be called in any thread."""

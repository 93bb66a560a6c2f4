"""A window with one label in it: what PySide6 itself costs, packaged or not."""

import sys

from PySide6.QtWidgets import QApplication, QLabel

if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = QLabel("Netrex Token")
    window.resize(960, 700)
    window.show()
    sys.exit(app.exec())

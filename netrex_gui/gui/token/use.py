"""What a token is good for: whether it works, and a file to hand on."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netrex_gui.gui.parts.messages import Message
from netrex_gui.gui.parts.widgets import announce, button, label, set_kind
from netrex_gui.gui.parts.wrapping_row import BreakingRow


class TokenUse(QWidget):
    """The buttons that try and save a token, and what came of it. Signals: `check_wanted`, `save_wanted`."""

    check_wanted = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.check_button = button(self.tr("Check that it &works"), "checkTokenButton")
        self.save_button = button(self.tr("Save to fi&le…"), "saveTokenButton")
        self.result = label("", "", "checkResult")
        self.result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.check_button.clicked.connect(self.check_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(BreakingRow(self.check_button, self.save_button))
        column.addWidget(self.result)
        self.tell(Message)

    def tell(self, say: Callable[[], Message]) -> None:
        """Say what is under way, or what came of it."""
        self.told, news = say, say()
        self.result.setText(news.text)
        self.result.setVisible(bool(news.text))
        set_kind(self.result, news.kind)
        announce(self.result, news.text)

    def set_busy(self, busy: bool) -> None:
        """Have one thing done at a time."""
        self.check_button.setEnabled(not busy)

"""Asks a person which of several texts from a mail is what it may be: nothing of it is guessed."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QRadioButton, QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.layouts import column_in
from netrex_gui.gui.parts.widgets import button, label
from netrex_gui.texts.untrusted import visible

_WIDEST = 460
_EDGES = (24, 20, 24, 20)

translate = QCoreApplication.translate


class WhichOfThese(QDialog):
    """The texts, one of which can be chosen, or none; `chosen` is that one, empty for none.

    They are no list of Qt's: that would copy one to the clipboard, unmarked, at Ctrl+C.
    """

    def __init__(self, parent: QWidget, title: str, candidates: Sequence[str]) -> None:
        super().__init__(parent)
        self.setObjectName("whichOfThese")
        self.setWindowTitle(translate("Pasted", "What you pasted"))
        self._candidates = candidates
        self._group = QButtonGroup(self)
        column = column_in(self, label(title, "card", "whichTitle"), spacing=8, edges=_EDGES)
        hint = translate("Pasted", "What you pasted does not say which it is. Compare it with the message.")
        column.addWidget(label(hint, "secondary"))
        for place, text in enumerate((*candidates, "")):
            column.addWidget(self._choice(place, text))
        column.addSpacing(8)
        column.addLayout(self._buttons())
        theme.apply_style_sheet(self)

    @property
    def chosen(self) -> str:
        """The text that was chosen, or nothing."""
        return (*self._candidates, "")[self._group.checkedId()]

    def _choice(self, place: int, text: str) -> QRadioButton:
        shown = visible(text) or translate("Pasted", "None of these")
        choice = QRadioButton()
        short = choice.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideMiddle, theme.sp(_WIDEST))
        choice.setText(short.replace("&", "&&"))
        choice.setAccessibleName(shown)
        choice.setObjectName(f"candidate{place + 1}" if text else "noneOfThese")
        self._group.addButton(choice, place)
        return choice

    def _buttons(self) -> QHBoxLayout:
        back = button(translate("Pasted", "&Go back"), "backButton")
        confirm = button(translate("Pasted", "&Use it"), "confirmButton", "primary")
        confirm.setDefault(True)
        confirm.setEnabled(False)  # nothing is chosen beforehand: that would be a guess
        self._group.idToggled.connect(lambda: confirm.setEnabled(True))
        back.clicked.connect(self.reject)
        confirm.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(confirm)
        return row


def ask_which(parent: QWidget, title: str, candidates: Sequence[str]) -> str | None:
    """Ask for one of these; return it, nothing where it is none of them, or None where the question was left."""
    question = WhichOfThese(parent, title, candidates)
    agreed = question.exec()
    question.deleteLater()
    return question.chosen if agreed else None

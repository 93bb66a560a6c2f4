"""Questions before something that cannot be undone, and dialogs for files."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.look import theme
from netrex_gui.texts.untrusted import visible

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox

_LONGEST_QUESTION = 300

translate = QCoreApplication.translate


def ask(
    parent: QWidget,
    title: str,
    text: str,
    choices: "QMessageBox.StandardButton",
    default: "QMessageBox.StandardButton",
) -> int:
    """Ask something whose text holds a name that may come from elsewhere: plain text, and one line of it."""
    question = _question(parent, title, text)
    question.setStandardButtons(choices)
    question.setDefaultButton(default)
    _leave_out_icons(*question.buttons())
    return _put(question)


def confirm(parent: QWidget, title: str, text: str, yes: str) -> bool:
    """Ask whether to go on, with a button that says what it does; Escape and Enter mean no."""
    question = _question(parent, title, text)
    go_on = question.addButton(yes, question.ButtonRole.AcceptRole)
    go_on.setObjectName("confirmButton")
    go_back = question.addButton(question.StandardButton.Cancel)
    go_back.setObjectName("backButton")
    go_back.setText(translate("Question", "Go back"))  # "Cancel" could be taken for the very thing that is asked
    question.setDefaultButton(go_back)
    _leave_out_icons(go_on, go_back)
    _put(question)
    return question.clickedButton() is go_on


def choose(parent: QWidget, title: str, text: str, choices: Sequence[str], no: str) -> int | None:
    """Ask for one of several; return its place, or None for the button that says no to all, and for Escape.

    The choices may hold names that come from elsewhere; `text` may not.
    """
    from PySide6.QtWidgets import QInputDialog, QPushButton  # late: most starts come to no question

    dialog = QInputDialog(parent)
    dialog.setObjectName("chooseDialog")
    dialog.setOption(QInputDialog.InputDialogOption.UseListViewForComboBoxItems)
    dialog.setWindowTitle(title)
    dialog.setLabelText(text)
    shown = [f"{place}. {visible(choice)[:_LONGEST_QUESTION]}" for place, choice in enumerate(choices, 1)]
    dialog.setComboBoxItems(shown)
    dialog.setOkButtonText(translate("Question", "&Use this one"))
    dialog.setCancelButtonText(no)
    _leave_out_icons(*dialog.findChildren(QPushButton))
    theme.apply_style_sheet(dialog)
    return shown.index(dialog.textValue()) if dialog.exec() else None


def _question(parent: QWidget, title: str, text: str) -> "QMessageBox":
    from PySide6.QtWidgets import QMessageBox  # late: most starts come to no question

    question = QMessageBox(QMessageBox.Icon.Question, title, visible(text)[:_LONGEST_QUESTION], parent=parent)
    question.setTextFormat(Qt.TextFormat.PlainText)
    return question


def _leave_out_icons(*buttons: "QAbstractButton") -> None:
    """Leave out a style's crosses, disks and bins: the words say it, and a red cross warns of the harmless answer."""
    for each in buttons:
        each.setIcon(QIcon())


def _put(question: "QMessageBox") -> int:
    theme.apply_style_sheet(question)  # last: in a box that had it before, another scheme would move the default
    return question.exec()


def ask_where_to_save(parent: QWidget, title: str, file_name: str, kind: str) -> Path | None:
    """Ask for the name of a new file; the dialog itself asks before something is replaced. None where it was left.

    `kind` names the files that are listed, with their ending in brackets, as in ``Keys (*.age)``.
    """
    dialog = _dialog(parent, title, kind)
    dialog.setObjectName("saveFileDialog")
    dialog.setAcceptMode(dialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(file_name).suffix.removeprefix("."))
    dialog.selectFile(file_name)
    return path_from(dialog)


def ask_which_to_open(parent: QWidget, title: str, kind: str) -> Path | None:
    """Ask for a file that is there. None where the dialog was left."""
    dialog = _dialog(parent, title, kind)
    dialog.setObjectName("openFileDialog")
    dialog.setFileMode(dialog.FileMode.ExistingFile)
    return path_from(dialog)


def file_dialog(parent: QWidget, title: str) -> "QFileDialog":
    """Make a dialog that speaks the person's language where the desktop has none of its own.

    Two of the labels of Qt's own are not in each of Qt's languages.
    """
    from PySide6.QtWidgets import QFileDialog  # late: most windows never ask for a file

    dialog = QFileDialog(parent, title)
    theme.apply_style_sheet(dialog)
    dialog.setLabelText(dialog.DialogLabel.LookIn, translate("FileDialogs", "&Folder:"))
    dialog.setLabelText(dialog.DialogLabel.FileType, translate("FileDialogs", "File &type:"))
    return dialog


def _dialog(parent: QWidget, title: str, kind: str) -> "QFileDialog":
    dialog = file_dialog(parent, title)
    dialog.setNameFilters([kind, translate("FileDialogs", "All files (*)")])
    return dialog


def path_from(dialog: "QFileDialog") -> Path | None:
    """Have a file chosen, and let the dialog go. None where it was left."""
    chosen = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
    dialog.deleteLater()
    return chosen

"""The system's dialogs for a file."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from netrex_gui.gui.look import theme

translate = QCoreApplication.translate


def ask_where_to_save(parent: QWidget, title: str, file_name: str, kind: str) -> Path | None:
    """Ask for the name of a new file; the dialog itself asks before something is replaced. None where it was left.

    `kind` names the files that are listed, with their ending in brackets, as in ``Keys (*.age)``.
    """
    dialog = _dialog(parent, title, kind)
    dialog.setObjectName("saveFileDialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(file_name).suffix.removeprefix("."))
    dialog.selectFile(file_name)
    return _chosen(dialog)


def ask_which_to_open(parent: QWidget, title: str, kind: str) -> Path | None:
    """Ask for a file that is there. None where the dialog was left."""
    dialog = _dialog(parent, title, kind)
    dialog.setObjectName("openFileDialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def file_dialog(parent: QWidget, title: str) -> QFileDialog:
    """Make a dialog that speaks the person's language where the desktop has none of its own.

    Two of the labels of Qt's own are not in each of Qt's languages.
    """
    dialog = QFileDialog(parent, title)
    theme.wear(dialog)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("FileDialogs", "&Folder:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("FileDialogs", "File &type:"))
    return dialog


def _dialog(parent: QWidget, title: str, kind: str) -> QFileDialog:
    dialog = file_dialog(parent, title)
    dialog.setNameFilters([kind, translate("FileDialogs", "All files (*)")])
    return dialog


def _chosen(dialog: QFileDialog) -> Path | None:
    chosen = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
    dialog.deleteLater()
    return chosen

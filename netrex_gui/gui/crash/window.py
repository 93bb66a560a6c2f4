"""The window of an app that cannot go on. Plain, and of Qt's own parts: ours may be what is damaged."""

import contextlib
import sys
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from netrex_gui.gui import languages
from netrex_gui.gui.crash import text as crash_wording

_SIZE = (640, 480)
_TITLE_SCALE = 1.4


def show(report: str, status: int, leave_without_qt: Callable[[str], None]) -> None:
    """Show a report until the person closes the window, and have Qt end with a status.

    Where Qt cannot show a window either, `leave_without_qt` ends the process.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = _start_qt(lambda: leave_without_qt(report))
    languages.install(app, _language())
    for window in app.topLevelWidgets():
        window.hide()
    shown = CrashWindow(report)
    with contextlib.suppress(Exception):
        from netrex_gui.gui.look import theme

        theme.apply_style_sheet(shown)
    shown.exec()
    qInstallMessageHandler(None)  # what Qt says while it ends would reach a Python that has ended
    app.exit(status)  # so that what was copied is handed to the desktop, which a process that just ends takes with it


def _start_qt(leave: Callable[[], None]) -> QApplication:
    def take(kind: QtMsgType, _context: QMessageLogContext, _message: str) -> None:
        if kind == QtMsgType.QtFatalMsg:  # Qt would abort the process right after it
            leave()

    qInstallMessageHandler(take)
    QApplication.setApplicationDisplayName("Netrex Token")
    return QApplication(sys.argv[:1])


def _language() -> str | None:
    """Return the language that the person asked for, or chose; what reads the options otherwise may not be there."""
    option = "--language"
    if option in sys.argv[:-1]:
        return sys.argv[sys.argv.index(option) + 1]
    with contextlib.suppress(Exception):
        from netrex_gui.store import paths
        from netrex_gui.store.preferences import PreferenceStore

        return PreferenceStore(paths.settings_folder()).load().language
    return None


class CrashWindow(QDialog):
    """Says what happened and what to do, above the report and a button that copies it."""

    def __init__(self, report: str) -> None:
        super().__init__()
        self.setObjectName("crashWindow")
        self.setWindowTitle(crash_wording.title())
        self.resize(*_SIZE)
        self._report = report
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(self._title())
        layout.addWidget(_sentence(crash_wording.advice(), "crashAdvice"))
        layout.addWidget(self._text(), 1)
        layout.addLayout(self._buttons())

    def _title(self) -> QLabel:
        title = _sentence(crash_wording.title(), "crashTitle")
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * _TITLE_SCALE)
        font.setBold(True)
        title.setFont(font)
        return title

    def _text(self) -> QPlainTextEdit:
        text = QPlainTextEdit(self._report, readOnly=True)
        text.setObjectName("crashReport")
        text.setAccessibleName(crash_wording.report_name())
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setTabChangesFocus(True)
        return text

    def _buttons(self) -> QHBoxLayout:
        self.copy_button = QPushButton(crash_wording.copy())
        self.copy_button.setObjectName("copyCrashReportButton")
        self.copy_button.clicked.connect(self._copy)
        close = QPushButton(crash_wording.close())
        close.setObjectName("closeCrashButton")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.copy_button)
        row.addStretch(1)
        row.addWidget(close)
        self.copy_button.setDefault(True)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.copy_button.setText(crash_wording.copied())


def _sentence(text: str, name: str) -> QLabel:
    made = QLabel(text)
    made.setObjectName(name)
    made.setWordWrap(True)
    return made

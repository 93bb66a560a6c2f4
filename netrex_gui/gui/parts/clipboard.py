"""What goes to the clipboard: texts that anybody may see, and secrets, which are marked and do not stay."""

import math
import sys
import time
from enum import Enum, auto
from typing import Any

from PySide6 import QtGui
from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

KEPT_SECONDS = 90.0
"""How long a secret stays on the clipboard: long enough to find the place where it is to be pasted."""

_OF_FIELDS = "clipboardOfFields"
_TICK_MILLISECONDS = 1000
_YES = b"\x01\x00\x00\x00"
_NO = b"\x00\x00\x00\x00"
_WINDOWS_FORMAT = 'application/x-qt-windows-mime;value="{name}"'
_MAC_FORMAT = "application/x-nspasteboard-concealed-type"
_MAC_TYPE = "org.nspasteboard.ConcealedType"
_MARKS = {
    "linux": {"x-kde-passwordManagerHint": b"secret"},
    "win32": {
        _WINDOWS_FORMAT.format(name="ExcludeClipboardContentFromMonitorProcessing"): _YES,
        _WINDOWS_FORMAT.format(name="CanIncludeInClipboardHistory"): _NO,
        _WINDOWS_FORMAT.format(name="CanUploadToCloudClipboard"): _NO,
    },
    "darwin": {_MAC_FORMAT: b"1"},
}

translate = QCoreApplication.translate


def copy_text(text: str) -> None:
    """Copy a text that anybody may see."""
    QGuiApplication.clipboard().setText(text)


def confidential(secret: str, platform: str = sys.platform) -> QMimeData:
    """Return a secret for the clipboard, with the marks by which each system's clipboard histories leave it out."""
    content = QMimeData()
    content.setText(secret)
    for mark, value in _MARKS.get(platform, _MARKS["linux"]).items():
        content.setData(mark, value)
    return content


def copy_secret(secret: str) -> None:
    """Copy a secret from a field, marked; it is taken off again after KEPT_SECONDS, whatever becomes of the field."""
    kept = _of_fields()
    if kept is None:
        kept = SecretClipboard(parent=QGuiApplication.instance())
        kept.setObjectName(_OF_FIELDS)
    kept.copy(secret)


def outlive_window(copied: "SecretClipboard") -> None:
    """Have the app go on without its window while a secret waits on the clipboard: on most systems it goes with us."""
    waiting = [each for each in (copied, _of_fields()) if each is not None and each.is_in_use]
    if not waiting:
        return
    QGuiApplication.setQuitOnLastWindowClosed(False)

    def end_with_the_last() -> None:
        if not any(each.is_in_use for each in waiting):
            QCoreApplication.quit()

    for each in waiting:
        each.gone.connect(end_with_the_last)


def _of_fields() -> "SecretClipboard | None":
    app = QGuiApplication.instance()
    return app.findChild(SecretClipboard, _OF_FIELDS) if app is not None else None


def on_clipboard(seconds: int) -> str:
    """Say how long what was copied stays on the clipboard."""
    return translate("Token", "Copied. It is on the clipboard for another {time}.").format(time=clock(seconds))


def clock(seconds: int) -> str:
    """Write seconds as minutes and seconds."""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes}:{rest:02}"


def take_from_selection(secret: str) -> None:
    """Take a secret out of X11's primary selection, if this app has just put it there: nobody has been answered yet."""
    board, selection = QGuiApplication.clipboard(), QClipboard.Mode.Selection
    if secret and board.ownsSelection() and board.text(selection) == secret:
        board.clear(selection)


class Gone(Enum):
    """Why a secret is on the clipboard no longer; `CLEARED` means that the app itself has no use for it any more."""

    TIME_OVER = auto()
    REPLACED = auto()
    CLEARED = auto()


class SecretClipboard(QObject):
    """Puts a secret on the clipboard, and takes it off again, unless something else was copied meanwhile.

    That is after `kept_seconds`, when the app ends, and whenever `clear` is called, as by the token page when its token
    is renewed or has ended.

    Signals: `time_left` with the seconds until it is taken off, each second, and 0 once it is gone; `gone` with why.
    """

    time_left = Signal(int)
    gone = Signal(object)

    def __init__(self, kept_seconds: float | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept_seconds = KEPT_SECONDS if kept_seconds is None else kept_seconds
        self._secret = ""
        self._deadline = 0.0
        self._ticks = QTimer(self)
        self._ticks.timeout.connect(self._tick)
        self._mac_marks = _mac_marks()
        if app := QGuiApplication.instance():
            app.aboutToQuit.connect(self.clear)  # also where no window is closed first, as when the desktop ends
            QGuiApplication.clipboard().dataChanged.connect(self._look_whether_replaced)

    def copy(self, secret: str) -> None:
        """Copy a secret; it is on the clipboard for `kept_seconds`."""
        if self.is_in_use:
            self.gone.emit(Gone.REPLACED)
        self._secret = secret
        self._deadline = time.monotonic() + self._kept_seconds
        QGuiApplication.clipboard().setMimeData(confidential(secret))
        self._tick()
        self._ticks.start()

    @property
    def seconds_left(self) -> int:
        """How long the secret stays; 0 where there is none."""
        return math.ceil(self._deadline - time.monotonic()) if self._secret else 0

    @property
    def is_in_use(self) -> bool:
        """Tell whether a secret of this app waits on the clipboard."""
        return bool(self._secret)

    def clear(self) -> None:
        """Take the secret off the clipboard, if that still holds it."""
        self._end(Gone.CLEARED)

    def _end(self, why: Gone) -> None:
        self._ticks.stop()
        was_in_use = self.is_in_use
        secret, self._secret = self._secret, ""
        if secret and QGuiApplication.clipboard().text() == secret:
            QGuiApplication.clipboard().clear(QClipboard.Mode.Clipboard)
        self.time_left.emit(0)
        if was_in_use:
            self.gone.emit(why)

    def _tick(self) -> None:
        left = self._deadline - time.monotonic()
        if left <= 0:
            self._end(Gone.TIME_OVER)
        elif QGuiApplication.clipboard().ownsClipboard() and not self._holds_it():
            self._end(Gone.REPLACED)
        else:
            self._ticks.setInterval(min(_TICK_MILLISECONDS, math.ceil(left * 1000)))
            self.time_left.emit(math.ceil(left))

    def _look_whether_replaced(self) -> None:
        """Another program is asked once, as it takes the clipboard: one that keeps a history may hold the same text."""
        if self.is_in_use and not self._holds_it():
            self._end(Gone.REPLACED)

    def _holds_it(self) -> bool:
        return QGuiApplication.clipboard().text() == self._secret


def _mac_marks(platform: str = sys.platform) -> object:
    """Teach Qt the type by which macOS knows a concealed text; elsewhere a mark needs no teaching."""
    converter: Any = getattr(QtGui, "QUtiMimeConverter", None)
    if platform != "darwin" or converter is None:
        return None

    class Concealed(converter):  # type: ignore[misc]  # only the bindings for macOS have it
        def utiForMime(self, mime: str) -> str:
            return _MAC_TYPE if mime == _MAC_FORMAT else ""

        def mimeForUti(self, uti: str) -> str:
            return _MAC_FORMAT if uti == _MAC_TYPE else ""

        def convertFromMime(self, _mime: str, data: bytes, _uti: str) -> list[bytes]:
            return [data]

        def convertToMime(self, _mime: str, data: list[bytes], _uti: str) -> bytes:
            return b"".join(data)

    return Concealed()

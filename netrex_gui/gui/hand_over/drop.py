"""The ways in for what somebody sent: dropped on the window, or pasted outside a text field."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QWindow
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.widgets import announce
from netrex_gui.hand_over.incoming import SentFileProblem, is_elsewhere


class DropHandler(QObject):
    """Watches a window for files and texts that are dragged over it.

    `open_file` and `open_text` are called with what was let go of, `refuse` with why it is not opened, and `read_text`
    with any other text and its HTML. What is dragged is looked at before any field of the window is: a field would
    take the name of a file for a text. A text that is no hand-over is left to the field that it is dragged over.
    """

    def __init__(
        self,
        content: QWidget,
        open_file: Callable[[Path], None],
        open_text: Callable[[str], None],
        refuse: Callable[[SentFileProblem], None],
        read_text: Callable[[str, str], None],
    ) -> None:
        super().__init__(content)
        self._content, self._open_file, self._open_text, self._refuse = content, open_file, open_text, refuse
        self._read_text = read_text
        self.hint: QLabel | None = None
        content.installEventFilter(self)
        self._watch()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is meant for the window, and leave everything else alone."""
        if isinstance(event, QDropEvent):  # a drag that enters, that moves, and that ends
            return isinstance(watched, QWindow) and self._take(event)
        if watched is self._content and event.type() == QEvent.Type.Show:
            self._watch()
        elif event.type() == QEvent.Type.DragLeave:
            self._show_hint(shown=False)
        return False

    def paste(self) -> None:
        """Open what is on the clipboard if it is a hand-over, or read the text that is there."""
        mime = QGuiApplication.clipboard().mimeData()
        sent = sent_in(mime)
        if sent is not None:
            self._open(sent)
        else:
            self._read(mime)

    def open_url(self, url: QUrl) -> None:
        """Open the file that a URL names, if it is on this computer."""
        self._open(_file_of(url))

    def _watch(self) -> None:
        """Watch the window that the content is in by now; one that it was in before may be gone, and is left alone."""
        window = self._content.window().windowHandle()
        if window is not None:
            window.installEventFilter(self)  # once, however often it is asked for

    def _take(self, event: QDropEvent) -> bool:
        mime = event.mimeData()
        sent = sent_in(mime)
        is_text = sent is None and mime.hasText() and not mime.hasUrls() and not self._is_over_field(event)
        is_over = event.type() == QEvent.Type.Drop
        self._show_hint(shown=(sent is not None or is_text) and not is_over)
        if sent is None and not is_text:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)  # whoever moves a file would delete it at its old place
        event.accept()
        if is_over and is_text:
            self._read(mime)
        elif is_over:
            self._open(sent)
        return True

    def _read(self, mime: QMimeData | None) -> None:
        if mime is None or mime.hasUrls():
            self._read_text("", "")
        else:
            self._read_text(mime.text(), mime.html() if mime.hasHtml() else "")

    def _is_over_field(self, event: QDropEvent) -> bool:
        return isinstance(self._content.window().childAt(event.position().toPoint()), QLineEdit | QPlainTextEdit)

    def _open(self, sent: Path | str | SentFileProblem | None) -> None:
        if isinstance(sent, Path):
            self._open_file(sent)
        elif isinstance(sent, SentFileProblem):
            self._refuse(sent)
        elif sent is not None:
            self._open_text(sent)

    def _show_hint(self, shown: bool) -> None:
        if shown and self.hint is None:
            self.hint = _hint(self._content)
        if self.hint is None or self.hint.isHidden() != shown:
            return
        self.hint.setGeometry(self._content.rect())
        self.hint.setVisible(shown)
        self.hint.raise_()
        if shown:
            announce(self.hint, self.hint.text())


def sent_in(mime: QMimeData | None) -> Path | str | SentFileProblem | None:
    """Return the one file that is dragged or copied, or why it is not opened, or a text if it is meant for this app."""
    from netrex_gui.hand_over.incoming import is_sent  # late: most starts have nothing to do with it

    if mime is None:
        return None
    urls = mime.urls()
    if urls:
        return _file_of(urls[0]) if len(urls) == 1 else None
    text = mime.text() if mime.hasText() else ""
    return text if text and is_sent(text) else None


def _file_of(url: QUrl) -> Path | SentFileProblem | None:
    if not url.isLocalFile():  # which says no more than that it begins with file:
        return None
    here = QUrl(url)
    here.setHost("")
    path = here.toLocalFile()
    return SentFileProblem.ELSEWHERE if is_elsewhere(path, url.host()) else Path(path)


def _hint(content: QWidget) -> QLabel:
    from netrex_gui.texts import arrival as arrival_wording

    words = arrival_wording.drop_here()
    hint = QLabel(words, content, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
    hint.setObjectName("dropHint")
    hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
    hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    hint.hide()
    theme.apply_style_sheet(hint)
    return hint

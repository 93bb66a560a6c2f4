"""The window's content in the person's language, and in another one as soon as that is chosen."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from netrex_gui.gui import languages
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.window.main_window import MainWindow
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.store.preferences import PreferenceStore
from netrex_gui.texts import storage as store_wording

_FINISH_SECONDS = 3.0


class LanguageSwitch(QObject):
    """Fills the window, and does so anew in another language: all texts of a page are set when it is made.

    What stands in the form is carried over. Where anything else would be lost, the choice is for the next start.
    `make` makes a workspace; `filled` is called with each one that is in the window.
    """

    def __init__(
        self,
        window: MainWindow,
        preferences: PreferenceStore,
        make: Callable[[], Workspace],
        filled: Callable[[Workspace], None],
    ) -> None:
        super().__init__(window)
        self._window, self._preferences, self._make, self._filled = window, preferences, make, filled
        self._background = Background(self)
        self._code = ""

    def begin(self, language: str | None) -> Workspace:
        """Fill the window in a language, or where none is named, in the one that was chosen the last time."""
        chosen = self._preferences.load().language
        return self._fill(language or (chosen if chosen in languages.available() else ""))

    def _fill(self, code: str) -> Workspace:
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 (there is a window)
        languages.install(app, code)
        self._code = code
        workspace = self.workspace = self._make()
        workspace.sidebar.foot.menu.show_language(code, code or languages.system())
        # Queued: the menu in which it was chosen goes with the old workspace, and is left first.
        workspace.sidebar.foot.menu.language_chosen.connect(self._change, Qt.ConnectionType.QueuedConnection)
        self._window.set_content(workspace, lambda: workspace.may_close() and self._finish())
        workspace.attention_wanted.connect(self._window.come_forward)
        self._filled(workspace)
        return workspace

    def _change(self, code: str) -> None:
        old = self.workspace
        is_now = code == self._code or old.may_be_made_anew()
        self._background.run(
            lambda: self._preferences.change(language=code),
            lambda _: None if is_now else old.sidebar.foot.tell_later(code or languages.system()),
            lambda error: None if is_now else old.sidebar.foot.tell(store_wording.change_not_saved(error)),
        )
        if code == self._code:
            old.sidebar.foot.tell("")
        elif is_now:
            self._window.setUpdatesEnabled(False)
            old.hide()
            new = self._fill(code)
            _carry_form(old, new)
            new.sidebar.foot.button.setFocus()
            self._window.setUpdatesEnabled(True)

    def _finish(self) -> bool:
        self._background.finish(_FINISH_SECONDS)
        return True


def _carry_form(old: Workspace, new: Workspace) -> None:
    """Put what stands in the form into the new one, and show it, or the guide where that was shown."""
    new.complete()
    new.connections.show_edited(old.connections.edited())
    for part, other in ((old.sidebar, new.sidebar), (old.form, new.form)):
        _carry_typed(part, other)
    new.form.show_notice(old.form.said)
    if old.guide.panel is not None and old.guide.is_open:
        new.guide.open(old.guide.panel.step)


def _carry_typed(old: QWidget, new: QWidget) -> None:
    """Put what stands in each named control into the control of that name, blanks and all."""
    for control in old.findChildren(QWidget):
        name = control.objectName()
        other = new.findChild(type(control), name) if name and not name.startswith("qt_") else None
        match control, other:
            case QLineEdit(), QLineEdit():
                if other.text() != control.text():
                    other.setText(control.text())
                other.setCursorPosition(control.cursorPosition())
            case QPlainTextEdit(), QPlainTextEdit():
                other.setPlainText(control.toPlainText())
            case QAbstractButton(), QAbstractButton():
                other.setChecked(control.isChecked())
            case QSpinBox(), QSpinBox():
                other.setValue(control.value())
            case QComboBox(), QComboBox():
                other.setCurrentIndex(control.currentIndex())

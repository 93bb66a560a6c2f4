"""The fields of a connection that everybody fills in."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLineEdit

from netrex_gui.gui import theme
from netrex_gui.oauth.provider import PRESETS


class ProviderField(QComboBox):
    """The provider URL: one of the known portals, or any other, typed. Its line edit bears the name."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(PRESETS)
        self.line = QLineEdit()
        self.line.setObjectName("providerUrl")
        self.setLineEdit(self.line)
        self.setCompleter(None)  # type: ignore[arg-type]  # the stubs forget that None switches it off


class SecretField(QLineEdit):
    """A masked text with an eye that shows it while it is wanted."""

    def __init__(self, show: str, hide: str) -> None:
        super().__init__()
        self._texts = {False: show, True: hide}
        self.setProperty("code", "true")
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._eye = QAction(theme.icon("eye", self.palette()), show, self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show_plain)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)

    def hide_text(self) -> None:
        """Hide the text again."""
        self._eye.setChecked(False)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the eye visible when the colours change."""
        if event.type() == QEvent.Type.PaletteChange:
            self._eye.setIcon(theme.icon("eye", self.palette()))
        super().changeEvent(event)

    def _show_plain(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.setText(self._texts[shown])


def code_field(name: str) -> QLineEdit:
    """Make a field for a text that is copied from elsewhere."""
    field = QLineEdit()
    field.setObjectName(name)
    field.setProperty("code", "true")
    return field

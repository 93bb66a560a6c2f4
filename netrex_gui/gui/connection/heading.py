"""The head of the connection page: the name, which can be changed, and the portal as a fact."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from netrex_gui.gui.connection.names import is_named_after
from netrex_gui.gui.look.icons import SIDE
from netrex_gui.gui.parts.buttons import WrappingRow
from netrex_gui.gui.parts.layouts import column_in, fill, row_in
from netrex_gui.gui.parts.messages import FieldMessage
from netrex_gui.gui.parts.untrusted_text import UntrustedLabel
from netrex_gui.gui.parts.widgets import announce, button, label
from netrex_gui.gui.parts.withheld_names import WithheldNames
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import PRESETS, Provider, base_url
from netrex_gui.texts.untrusted import visible

_NAME_EDGES = 16
_SHORTEST_NAME = 8
_GAP = 8


class NameField(QLineEdit):
    """The name as a title, as wide as its words. It is that of the portal until the person gives it another."""

    def __init__(self) -> None:
        super().__init__()
        self._host = ""
        self.setObjectName("connectionName")
        self.setProperty("kind", "title")
        self.setPlaceholderText(self.tr("New connection"))
        self.setAccessibleName(self.tr("Name of this connection"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)

    @property
    def follows_portal(self) -> bool:
        """Tell whether nobody has named it."""
        return is_named_after(self.text().strip(), self._host)

    def show_name(self, name: str, host: str) -> None:
        """Show the name of a connection to the portal at this host."""
        self._host = host
        self.setText(name)
        self.setCursorPosition(0)

    def follow(self, host: str) -> None:
        """Be no longer called after a portal that the connection no longer has."""
        follows, self._host, is_at = self.follows_portal, host, self._host
        if self.text() and follows and host != is_at:
            self.setText(host)

    def sizeHint(self) -> QSize:
        """Return the size of the words, which grows with them."""
        measure = self.fontMetrics()
        shown = self.text() or self.placeholderText()
        width = max(measure.horizontalAdvance(shown), _SHORTEST_NAME * measure.averageCharWidth())
        return QSize(width + _NAME_EDGES, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the least size; a long name scrolls."""
        return QSize(_SHORTEST_NAME * self.fontMetrics().averageCharWidth(), super().minimumSizeHint().height())


class ConnectionHeading(QWidget):
    """The name, and a pencil that leads into it."""

    def __init__(self) -> None:
        super().__init__()
        self.name_field = NameField()
        self.rename_button = button("", "renameButton", "close")
        self.rename_button.show_sign("pencil", SIDE)
        self.rename_button.setAccessibleName(self.tr("Change the name"))
        self.rename_button.setToolTip(self.rename_button.accessibleName())
        self.rename_button.clicked.connect(self.name_field.setFocus)
        self.rename_button.clicked.connect(self.name_field.selectAll)
        row = row_in(self, self.name_field, self.rename_button, spacing=0)
        row.addStretch(1)


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
        self.tidied = ("", "")

    def tidy(self) -> None:
        """Show what a typed or pasted URL is taken for."""
        typed = self.currentText()
        try:
            tidy = base_url(typed)
        except UrlInvalid:
            return  # it is explained when the person signs in
        if tidy != typed:
            self.tidied = (tidy, typed)
            self.setEditText(tidy)

    def typed(self) -> str:
        """Return the URL as it was typed, with the path that tidying took off: an issuer may have one."""
        shown, typed = self.tidied
        return typed if self.currentText() == shown else self.currentText()

    def host(self) -> str:
        """Return the host of the URL, or what was typed where that is none."""
        try:
            return Provider.at(self.currentText()).host
        except UrlInvalid:
            return self.currentText().strip()


class ProviderLine(QWidget):
    """The portal as a fact, with a link that opens its address in place.

    Signals: `opened` when the address was opened, to be scrolled to.
    """

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = ProviderField()
        self.message = FieldMessage("providerUrlProblem")
        self.fact = UntrustedLabel("secondary", "providerFact")
        self.fact.setWordWrap(False)
        self.button = button(self.tr("Change"), "changeProviderButton", "link")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._show_field)
        self._content = QWidget()
        below = column_in(self._content, spacing=6)
        fill(below, label(self.tr("Porta&l address"), "label", buddy=self.field.line), self.field, self.message)
        self.field.setAccessibleName(self.field.line.accessibleName())
        column_in(self, WrappingRow(self.fact, self.button, spacing=_GAP), self._content, spacing=_GAP)
        self._names = WithheldNames(self._content)
        self._content.hide()
        self._show_field(shown=False)

    def show_fact(self, host: str, *, is_in_name: bool) -> None:
        """Name the portal, unless the connection is named after it: then its name stands right above."""
        self.fact.setText("" if is_in_name else self.tr("at {host}").format(host=visible(host)))
        self.fact.setHidden(is_in_name)
        self._say_what_a_press_does()

    def part(self, name: str) -> QWidget | None:
        """Return the part that has this name while the address is open."""
        return self._names.part(name)

    def _say_what_a_press_does(self) -> None:
        shown, change = self.button.isChecked(), self.tr("Change the portal")
        self.button.setText(self.tr("Close") if shown else self.tr("Change") if self.fact.text() else change)
        self.button.setAccessibleName(self.tr("Close the portal address") if shown else change)

    def _show_field(self, shown: bool) -> None:
        self._say_what_a_press_does()
        if shown:
            self._names.give_back()
        elif not self._content.isHidden():
            self._names.withhold()
        self._content.setVisible(shown)
        if shown:
            self.field.line.setFocus()
            self.field.line.selectAll()
            announce(self.button, self.tr("Open"))
            self.opened.emit()

"""The ways into the guide and back, and the fields that are the form's too."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.parts.navigator import Navigator
from netrex_gui.gui.sidebar.sidebar import Sidebar
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import base_url
from netrex_gui.store.connection import PRACTICE_ID
from netrex_gui.texts.input_errors import url_invalid

if TYPE_CHECKING:
    from netrex_gui.gui.guide.panel import GuidePanel
    from netrex_gui.gui.guide.text import Step


class GuideController(QObject):
    """Opens and leaves the guide, which is made when it is first wanted.

    `open_browser` hands a link to the system's browser and tells whether the system took it; it is called in a thread.

    Signals: `form_wanted` when the connection is to be shown.
    """

    form_wanted = Signal()

    def __init__(
        self,
        sidebar: Sidebar,
        form: ConnectionForm,
        navigator: Navigator,
        open_browser: Callable[[str], bool],
    ) -> None:
        super().__init__(navigator)
        self._sidebar = sidebar
        self._form = form
        self._navigator = navigator
        self._open_browser = open_browser
        self._focus_was: QWidget | None = None
        self.panel: GuidePanel | None = None
        sidebar.guide_requested.connect(self.open)
        form.where_requested.connect(self.open_at_redirect_url)

    def open(self, step: "Step | None" = None) -> "GuidePanel":
        """Show the guide at a step, or at its start."""
        from netrex_gui.gui.guide.text import Step  # late, as the guide itself: few starts come to it

        panel = self.panel or self._make_panel()
        self.panel = panel
        if self._navigator.current is self._form and self._form.connection().id == PRACTICE_ID:
            self._sidebar.new_requested.emit()  # the guide is about a real portal: its address goes into the letter
        if not self.is_open:
            self._focus_was = QApplication.focusWidget()
            self._navigator.visit(panel)
        panel.show_step(step or Step.START)
        return panel

    def open_at_portal(self) -> None:
        """Show where in the portal an ID and a secret are made: for whoever has nothing but an account there."""
        from netrex_gui.gui.guide.text import Step

        self.open(Step.OPEN)

    def open_at_redirect_url(self) -> None:
        """Show where in the portal the redirect URL goes."""
        from netrex_gui.gui.guide.text import Step

        self.open(Step.CREATE)

    @property
    def is_open(self) -> bool:
        """Tell whether the guide is shown."""
        return self._navigator.current is self.panel

    def leave(self) -> None:
        """Show again what the person came from, with the focus where it was; nothing if the guide is not shown."""
        if self.panel is None or not self.is_open:
            return
        if not self._navigator.return_from(self.panel):
            self._show_form()
        if self._focus_was is not None and self._focus_was.isVisible():
            self._focus_was.setFocus()

    def _show_form(self) -> None:
        self.form_wanted.emit()
        if not self._form.client_id_field.text():
            self._form.client_id_field.setFocus()

    def _sign_in(self) -> None:
        self.form_wanted.emit()  # what is to be said about the connection is said there
        self._form.sign_in_requested.emit()

    def _practise(self) -> None:
        self.form_wanted.emit()
        self._sidebar.practice_requested.emit()

    def _show_permissions(self) -> None:
        self.form_wanted.emit()
        self._form.show_permissions()

    def _make_panel(self) -> "GuidePanel":
        from netrex_gui.gui.guide.panel import GuidePanel

        panel = GuidePanel()
        self._navigator.add(panel)
        panel.left.connect(self.leave)
        panel.sign_in_wanted.connect(self._sign_in)
        panel.start_part.have_codes.connect(self._show_form)
        panel.start_part.practice_wanted.connect(self._practise)
        panel.paste_part.permissions_wanted.connect(self._show_permissions)
        queued = Qt.ConnectionType.QueuedConnection  # the field has yet to say that it has changed
        panel.paste_part.credentials.several_words_pasted.connect(self._form.several_words_pasted, queued)
        self._fields = GuideFields(panel, self._form, self._open_browser)
        return panel


class GuideFields(QObject):
    """What is typed in one place is in the other.

    `open_browser` hands a link to the system's browser and tells whether the system took it; it is called in a thread.
    """

    def __init__(self, panel: "GuidePanel", form: ConnectionForm, open_browser: Callable[[str], bool]) -> None:
        super().__init__(panel)
        self._panel = panel
        self._form = form
        self._open_browser = open_browser
        self._background = Background(self)
        panel.open_part.open_wanted.connect(self._open_portal)
        self._join_fields()
        self._show_addresses()

    def _join_fields(self) -> None:
        form, open_part, credentials = self._form, self._panel.open_part, self._panel.paste_part.credentials
        join(form.provider_field.line, open_part.provider_field.line)
        join(form.client_id_field, credentials.client_id_field)
        join(form.secret_field, credentials.secret_field)
        credentials.keep_secret_box.setChecked(form.keep_secret_box.isChecked())
        credentials.keep_secret_box.toggled.connect(form.keep_secret_box.setChecked)
        form.keep_secret_box.toggled.connect(credentials.keep_secret_box.setChecked)
        open_part.provider_field.line.editingFinished.connect(form.provider_field.tidy)
        form.provider_field.line.textChanged.connect(lambda: open_part.tell(""))
        for copy_button in (self._panel.create_part.redirect_box.copy_button, self._panel.ask_part.copy_button):
            copy_button.clicked.connect(form.keep_redirect_url)
        for line in (form.provider_field.line, form.redirect_box.field):
            line.textChanged.connect(self._show_addresses)

    def _show_addresses(self) -> None:
        from netrex_gui.gui.guide import text as wording

        connection = self._form.connection()
        self._panel.create_part.show_redirect_url(connection.redirect_url)
        self._panel.ask_part.show_letter(wording.letter(connection.provider_url, connection.redirect_url))

    def _open_portal(self, typed: str) -> None:
        from netrex_gui.gui.guide import text as wording

        tell = self._panel.open_part.tell
        try:
            address = base_url(typed)
        except UrlInvalid as error:
            invalid = error
            tell(url_invalid(invalid).sentences, is_bad=True)
            return
        self._form.provider_field.tidy()  # now: a change of the address takes away what is said about it
        tell(wording.opening(address.split("://", 1)[-1]))
        not_opened = wording.not_opened(address)
        self._background.run(
            lambda: self._open_browser(address),
            lambda was_taken: None if was_taken else tell(not_opened, is_bad=True),
            lambda _: tell(not_opened, is_bad=True),
        )


def join(one: QLineEdit, other: QLineEdit) -> None:
    """Keep two fields at the same text, beginning with that of the first."""
    other.setText(one.text())
    for source, mirror in ((one, other), (other, one)):
        source.textChanged.connect(lambda text, mirror=mirror: mirror.text() == text or mirror.setText(text))

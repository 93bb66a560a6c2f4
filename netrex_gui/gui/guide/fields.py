"""The guide's fields and the form's are the same, and the portal opens at the address that stands in them."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.guide import text as wording
from netrex_gui.gui.guide.panel import GuidePanel
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.texts.input_errors import url_invalid
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import base_url


class GuideFields(QObject):
    """What is typed in one place is in the other.

    `open_browser` hands a link to the system's browser and tells whether the system took it; it is called in a thread.
    """

    def __init__(self, panel: GuidePanel, form: ConnectionForm, open_browser: Callable[[str], bool]) -> None:
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
        connection = self._form.connection()
        self._panel.create_part.show_redirect_url(connection.redirect_url)
        self._panel.ask_part.show_letter(wording.letter(connection.provider_url, connection.redirect_url))

    def _open_portal(self, typed: str) -> None:
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

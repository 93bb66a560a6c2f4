"""The guide beside the connection: the same values in both, and the way back to where the person was."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QWidget

from netrex_gui.gui import guide_wording as wording
from netrex_gui.gui.background import Background
from netrex_gui.gui.connection_form import ConnectionForm
from netrex_gui.gui.connection_list import ConnectionList
from netrex_gui.gui.guide_wording import Step
from netrex_gui.gui.url_wording import url_problem
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import base_url

if TYPE_CHECKING:
    from netrex_gui.gui.guide_panel import GuidePanel


class GuideDesk(QObject):
    """Opens and leaves the guide, which is made when it is first wanted.

    `open_browser` hands a link to the system's browser and tells whether the system took it; it is called in a thread.

    Signals: `form_wanted` when the connection is to be shown.
    """

    form_wanted = Signal()

    def __init__(
        self,
        sidebar: ConnectionList,
        form: ConnectionForm,
        pages: QStackedWidget,
        open_browser: Callable[[str], bool],
    ) -> None:
        super().__init__(pages)
        self._sidebar = sidebar
        self._form = form
        self._pages = pages
        self._open_browser = open_browser
        self._background = Background(self)
        self._came_from: QWidget | None = form
        self._focus_was: QWidget | None = None
        self.panel: GuidePanel | None = None
        sidebar.guide_requested.connect(self.open)
        form.where_requested.connect(lambda: self.open(Step.CREATE))

    def open(self, step: Step = Step.START) -> "GuidePanel":
        """Show the guide at a step."""
        panel = self.panel or self._make_panel()
        self.panel = panel
        if self._pages.currentWidget() is not panel:
            self._came_from = self._pages.currentWidget()
            self._focus_was = QApplication.focusWidget()
            self._pages.setCurrentWidget(panel)
        panel.show_step(step)
        return panel

    def leave(self) -> None:
        """Show again what the person came from, with the focus where it was; nothing if the guide is not shown."""
        if self.panel is None or self._pages.currentWidget() is not self.panel:
            return
        if self._came_from is None or self._came_from is self._form:
            self._show_form()
        else:
            self._pages.setCurrentWidget(self._came_from)
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
        self._form.scope_boxes.setFocus()
        self._form.show_part(self._form.scope_boxes)

    def _make_panel(self) -> "GuidePanel":
        from netrex_gui.gui.guide_panel import GuidePanel

        panel = GuidePanel()
        self._pages.addWidget(panel)
        panel.closed.connect(self.leave)
        panel.sign_in_wanted.connect(self._sign_in)
        panel.start_part.have_codes.connect(self._show_form)
        panel.start_part.practice_wanted.connect(self._practise)
        panel.open_part.open_wanted.connect(self._open_portal)
        panel.paste_part.permissions_wanted.connect(self._show_permissions)
        self._join_fields(panel)
        return panel

    def _join_fields(self, panel: "GuidePanel") -> None:
        """Make the guide's fields and the form's the same: what is typed in one is in the other."""
        form, credentials = self._form, panel.paste_part.credentials
        join(form.provider_field.line, panel.open_part.provider_field.line)
        join(form.client_id_field, credentials.client_id_field)
        join(form.secret_field, credentials.secret_field)
        credentials.keep_secret_box.setChecked(form.keep_secret_box.isChecked())
        credentials.keep_secret_box.toggled.connect(form.keep_secret_box.setChecked)
        form.keep_secret_box.toggled.connect(credentials.keep_secret_box.setChecked)
        panel.open_part.provider_field.line.editingFinished.connect(form.tidy_provider_url)
        form.provider_field.line.textChanged.connect(lambda: panel.open_part.tell(""))
        for line in (form.provider_field.line, form.redirect_box.field):
            line.textChanged.connect(self._show_addresses)
        self.panel = panel
        self._show_addresses()

    def _show_addresses(self) -> None:
        if self.panel is not None:
            connection = self._form.connection()
            self.panel.create_part.show_redirect_url(connection.redirect_url)
            self.panel.ask_part.show_letter(wording.letter(connection.provider_url, connection.redirect_url))

    def _open_portal(self, typed: str) -> None:
        try:
            address = base_url(typed)
        except UrlInvalid as error:
            self._tell(" ".join(url_problem(error)), is_bad=True)
            return
        self._form.tidy_provider_url()  # now: a change of the address takes away what is said about it
        self._tell(wording.opening(address.split("://", 1)[-1]))
        self._background.run(
            lambda: self._open_browser(address),
            lambda was_taken: None if was_taken else self._tell(wording.not_opened(address), is_bad=True),
            lambda _: self._tell(wording.not_opened(address), is_bad=True),
        )

    def _tell(self, text: str, is_bad: bool = False) -> None:
        if self.panel is not None:
            self.panel.open_part.tell(text, is_bad)


def join(one: QLineEdit, other: QLineEdit) -> None:
    """Keep two fields at the same text, beginning with that of the first."""
    other.setText(one.text())
    for source, mirror in ((one, other), (other, one)):
        source.textChanged.connect(lambda text, mirror=mirror: mirror.text() == text or mirror.setText(text))

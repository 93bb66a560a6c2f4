"""The ways into the guide, and back to where the person was."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.parts.navigator import Navigator
from netrex_gui.gui.sidebar.sidebar import ConnectionList
from netrex_gui.store.connection import PRACTICE_ID

if TYPE_CHECKING:
    from netrex_gui.gui.connection.controller import ConnectionController
    from netrex_gui.gui.connection.library import ConnectionLibrary
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
        sidebar: ConnectionList,
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

    def open_at_redirect_url(self) -> None:
        """Show where in the portal the redirect URL goes."""
        from netrex_gui.gui.guide.text import Step

        self.open(Step.CREATE)

    @property
    def is_open(self) -> bool:
        """Tell whether the guide is shown."""
        return self._navigator.current is self.panel

    def welcome(self, connections: "ConnectionController", library: "ConnectionLibrary") -> None:
        """Point a newcomer to the guide, above the form, at the very first start."""
        if library.is_new:
            from netrex_gui.gui.guide.welcome import welcome

            welcome(self._sidebar, self._form, connections, library)

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
        self._form.scope_boxes.setFocus()
        self._form.show_part(self._form.scope_boxes)

    def _make_panel(self) -> "GuidePanel":
        from netrex_gui.gui.guide.fields import GuideFields
        from netrex_gui.gui.guide.panel import GuidePanel

        panel = GuidePanel()
        self._navigator.add(panel)
        panel.left.connect(self.leave)
        panel.sign_in_wanted.connect(self._sign_in)
        panel.start_part.have_codes.connect(self._show_form)
        panel.start_part.practice_wanted.connect(self._practise)
        panel.paste_part.permissions_wanted.connect(self._show_permissions)
        self._fields = GuideFields(panel, self._form, self._open_browser)
        return panel

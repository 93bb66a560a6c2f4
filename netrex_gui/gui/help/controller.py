"""The pages beside the way of a sign-in: *Check my setup*, *About* and the licences. Made when first wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from netrex_gui import resources
from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.sidebar.sidebar import ConnectionList

if TYPE_CHECKING:
    from netrex_gui.gui.help.about import AboutPanel, NoticesPanel
    from netrex_gui.gui.help.setup import SetupPanel

translate = QCoreApplication.translate


class HelpPages(QObject):
    """Shows a page of help in the stack, and the connection again when it is left.

    Signals: `wanted` with the page that is to be shown, `left` when the person is done with it, and
    `own_key_requested` when the person wants to see their key.
    """

    wanted = Signal(QWidget)
    own_key_requested = Signal()
    left = Signal()

    def __init__(self, sidebar: ConnectionList, form: ConnectionForm, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._pages = pages
        self._form = form
        self.setup_panel: SetupPanel | None = None
        self.about_panel: AboutPanel | None = None
        self.notices_panel: NoticesPanel | None = None
        sidebar.check_requested.connect(self.check_setup)
        sidebar.about_requested.connect(self.show_about)

    def check_setup(self) -> None:
        """Check the setup of the connection as it stands in the form."""
        panel = self._setup_panel()
        self.wanted.emit(panel)
        panel.check(self._form.connection())
        panel.focus_first()

    def show_about(self) -> "AboutPanel":
        """Tell what this app is."""
        if self.about_panel is None:
            from netrex_gui.gui.help.about import AboutPanel

            self.about_panel = AboutPanel()
            self.about_panel.back.connect(self.left)
            self.about_panel.check_requested.connect(self.check_setup)
            self.about_panel.notices_requested.connect(self.show_notices)
            self.about_panel.own_key_requested.connect(self.own_key_requested)
            self._pages.addWidget(self.about_panel)
        self.about_panel.show_places()
        self.wanted.emit(self.about_panel)
        self.about_panel.focus_first()
        return self.about_panel

    def show_notices(self) -> None:
        """Show what the package brings along, and its licences."""
        if self.notices_panel is None:
            from netrex_gui.gui.help.about import NoticesPanel

            self.notices_panel = NoticesPanel(resources.read(resources.NOTICES))
            self.notices_panel.back.connect(self.show_about)
            self._pages.addWidget(self.notices_panel)
        self.wanted.emit(self.notices_panel)
        self.notices_panel.focus_first()

    def leave(self) -> None:
        """Leave a page of help, if one is shown; the licences lead back to the page that led there."""
        if self.notices_panel is not None and self._pages.currentWidget() is self.notices_panel:
            self.show_about()
        elif self._pages.currentWidget() in {self.setup_panel, self.about_panel}:
            self.left.emit()

    @property
    def is_open(self) -> bool:
        """Tell whether a page of help is shown."""
        return self._pages.currentWidget() in {self.setup_panel, self.about_panel, self.notices_panel}

    def _setup_panel(self) -> "SetupPanel":
        if self.setup_panel is None:
            from netrex_gui.gui.help.setup import SetupPanel

            self.setup_panel = SetupPanel()
            self.setup_panel.back.connect(self.left)
            self.setup_panel.other_redirect_url_accepted.connect(self._use_redirect_url)
            self._pages.addWidget(self.setup_panel)
        return self.setup_panel

    def _use_redirect_url(self, redirect_url: str) -> None:
        self._form.set_redirect_url(redirect_url)
        self.left.emit()
        self._form.show_notice(
            lambda: translate("HelpPages", "Register the new redirect URL in the portal before you sign in.")
        )

"""The pages beside the way of a sign-in: *Check my setup*, *About* and the licences. Made when first wanted."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from netrex_gui import resources
from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.parts.navigator import Navigator
from netrex_gui.gui.sidebar.sidebar import Sidebar

if TYPE_CHECKING:
    from netrex_gui.gui.help.about import AboutPanel, NoticesPanel
    from netrex_gui.gui.help.setup import SetupPanel

translate = QCoreApplication.translate


class HelpController(QObject):
    """Shows a page of help, and the connection again when it is left."""

    def __init__(self, sidebar: Sidebar, form: ConnectionForm, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._form, self._navigator = form, navigator
        sidebar.check_requested.connect(self.check_setup)
        sidebar.about_requested.connect(self.show_about)

    @cached_property
    def setup_panel(self) -> "SetupPanel":
        """The page that checks the setup."""
        from netrex_gui.gui.help.setup import SetupPanel

        panel = SetupPanel()
        self._navigator.add(panel)
        panel.left.connect(self._leave_setup)
        panel.other_redirect_url_accepted.connect(self._use_redirect_url)
        return panel

    @cached_property
    def about_panel(self) -> "AboutPanel":
        """The page that tells what this app is."""
        from netrex_gui.gui.help.about import AboutPanel

        panel = AboutPanel()
        self._navigator.add(panel)
        panel.left.connect(self._navigator.back)
        panel.check_requested.connect(self.check_setup)
        panel.notices_requested.connect(self.show_notices)
        return panel

    @cached_property
    def notices_panel(self) -> "NoticesPanel":
        """The page of the licences, which leads back to the one that led there."""
        from netrex_gui.gui.help.about import NoticesPanel

        panel = NoticesPanel(resources.read(resources.NOTICES))
        self._navigator.add(panel)
        panel.left.connect(self.show_about)
        return panel

    def check_setup(self, *, is_signing_in: bool = False) -> None:
        """Check the setup of the connection as it stands in the form, and lead back to what was shown before.

        `is_signing_in` tells that a sign-in of this window goes on meanwhile, and listens.
        """
        self._navigator.visit(self.setup_panel)
        self.setup_panel.check(self._form.connection(), is_listening=is_signing_in)
        self.setup_panel.focus_first()

    def _leave_setup(self) -> None:
        if not self._navigator.return_from(self.setup_panel):
            self._navigator.back()

    def show_about(self) -> None:
        """Tell what this app is."""
        self.about_panel.show_places()
        self._navigator.show(self.about_panel)
        self.about_panel.focus_first()

    def show_notices(self) -> None:
        """Show what the package brings along, and its licences."""
        self._navigator.show(self.notices_panel)
        self.notices_panel.focus_first()

    @property
    def is_open(self) -> bool:
        """Tell whether a page of help is shown."""
        made = (vars(self).get(name) for name in ("setup_panel", "about_panel", "notices_panel"))
        return self._navigator.current in made

    def _use_redirect_url(self, redirect_url: str) -> None:
        self._form.set_redirect_url(redirect_url)
        self._navigator.back()
        self._form.show_notice(_register_it)


def _register_it() -> str:
    return translate("HelpPages", "Register the new redirect URL in the portal before you sign in.")

"""When the first page is shown: at the first start, for a new connection, and whenever there is none."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netrex_gui.gui.connection.controller import ConnectionController
from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.parts.navigator import Navigator
from netrex_gui.gui.start import text as wording
from netrex_gui.store.connection import PRACTICE_ID

if TYPE_CHECKING:
    from netrex_gui.gui.start.panel import StartPanel


class StartController(QObject):
    """Shows the page in the place of an empty form, until the person goes on from it.

    Signals: `paste_wanted`, `open_wanted`, `guide_wanted` and `practice_wanted`, each when the person chose that.
    """

    paste_wanted = Signal()
    open_wanted = Signal()
    guide_wanted = Signal()
    practice_wanted = Signal()

    def __init__(
        self,
        navigator: Navigator,
        form: ConnectionForm,
        connections: ConnectionController,
        library: ConnectionLibrary,
    ) -> None:
        super().__init__(navigator)
        self._navigator, self._form, self._connections, self._library = navigator, form, connections, library
        self._is_wanted = False

    @cached_property
    def panel(self) -> "StartPanel":
        """The page, which is made when it is first wanted."""
        from netrex_gui.gui.start.panel import StartPanel

        panel = StartPanel()
        self._navigator.add(panel)
        panel.paste_wanted.connect(self.paste_wanted)
        panel.open_wanted.connect(self.open_wanted)
        panel.guide_wanted.connect(self.guide_wanted)
        panel.practice_wanted.connect(self.practice_wanted)
        panel.type_in_wanted.connect(self.type_in)
        panel.prepare_wanted.connect(self._prepare)
        return panel

    @property
    def is_shown(self) -> bool:
        """Tell whether the page is the one that is shown."""
        return "panel" in vars(self) and self._navigator.current is self.panel

    def note_shown(self) -> None:
        """Have the page shown in the place of the form, if the connection that it shows now has nothing in it."""
        self._is_wanted = True

    def let_go(self) -> None:
        """Give the place to the form."""
        self._is_wanted = False

    def lead_back(self) -> bool:
        """Show the page if it is to be shown in the place of the form; tell whether it is."""
        is_wanted = self._is_wanted and self._is_form_empty()
        if is_wanted and not self.is_shown:
            self.panel.tell("")
            self._navigator.show(self.panel)
            self.note_notice()
        return is_wanted

    def _is_form_empty(self) -> bool:
        connection = self._form.connection()
        is_known = connection.id == PRACTICE_ID or connection.id in self._library.connections
        is_edited = connection != self._connections.shown[0]
        return not (is_known or is_edited or connection.client_id or self._form.secret())

    def note_notice(self) -> None:
        """Say on the page what the form says, which is not seen."""
        if self.is_shown:
            self.panel.notice.say(self._form.notice.text())

    def take_keyboard(self) -> None:
        """Put the focus where most people need it, if the page is shown."""
        if self.is_shown:
            self.panel.focus_first()

    def type_in(self) -> None:
        """Show an empty form."""
        self.let_go()
        self._navigator.back()
        self._form.client_id_field.setFocus()

    def _prepare(self) -> None:
        """Say what comes before the file: nothing is at fault yet in an empty form."""
        self.type_in()
        self._form.show_notice(wording.before_preparing)

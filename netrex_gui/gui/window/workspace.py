"""What is in the window: the list, the pages, and the routes between them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.connection.controller import ConnectionDesk
from netrex_gui.gui.connection.form import ConnectionForm, FieldAtFault
from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.guide.controller import GuideDesk
from netrex_gui.gui.help.controller import HelpPages
from netrex_gui.gui.language.menu import LanguageBar
from netrex_gui.gui.parts.pages import Pages
from netrex_gui.gui.sidebar.sidebar import ConnectionList
from netrex_gui.gui.window.layout import WindowLayout
from netrex_gui.gui.window.practice import StartPractice, show_practice
from netrex_gui.oauth.errors import SignInError
from netrex_gui.system import browser

if TYPE_CHECKING:
    from netrex_gui.gui.sign_in.controller import SignInDesk


class Workspace(QWidget):
    """Places the pages beside the list of connections, and runs a sign-in when the person asks for one.

    `start_practice` returns a connection to the practice portal with its secret; `open_browser` hands a link to the
    system's browser, and tells whether the system took it; it is called in a thread.

    Signals: `attention_wanted` when a sign-in has ended while the person was in the browser.
    """

    attention_wanted = Signal()

    def __init__(
        self,
        library: ConnectionLibrary,
        start_practice: StartPractice,
        open_browser: Callable[[str], bool] = browser.open_link,
    ) -> None:
        super().__init__()
        self.library = library
        library.setParent(self)
        self._start_practice = start_practice
        self.open_browser = open_browser
        self.sign_ins: SignInDesk | None = None
        self.sidebar = ConnectionList()
        self.language_bar = LanguageBar(self.may_be_made_anew)
        self.form = ConnectionForm()
        self.field_at_fault = FieldAtFault(self.form)
        self.pages = Pages()
        self.pages.addWidget(self.form)
        self._layout = WindowLayout(self, self.sidebar, self.language_bar, self.pages)
        self._layout.keep_behind(self.form.advanced)
        self.desk = ConnectionDesk(self.sidebar, self.form, library)
        self.desk.connection_shown.connect(self.show_form)
        self.guide = GuideDesk(self.sidebar, self.form, self.pages, self._hand_to_browser)
        self.guide.form_wanted.connect(self.show_form)
        self.form.sign_in_requested.connect(self.sign_in)
        self.form.heading.prepare_requested.connect(self.prepare)
        self.sidebar.practice_requested.connect(self.practise)
        if not library.is_loaded:
            self.desk.open_last()
        self.setFocusProxy(self.form.sign_in_button if library.last_id else self.form.client_id_field)
        self.guide.welcome(self.desk, library)

    def complete(self) -> None:
        """Make the pages that the first look at the window does not need; once."""
        from netrex_gui.gui.hand_over.controller import HandOverPages
        from netrex_gui.gui.problem.panel import ProblemPanel
        from netrex_gui.gui.sign_in.panel import SignInPanel
        from netrex_gui.gui.token.panel import TokenPanel
        from netrex_gui.gui.window import menu_bar, sidebar_routes
        from netrex_gui.gui.window.actions import Commands
        from netrex_gui.gui.window.sign_in_routes import sign_in_desk
        from netrex_gui.gui.window.token_routes import token_desk

        if self.sign_ins is not None:
            return
        self.sign_in_panel = SignInPanel()
        self.token_panel = TokenPanel()
        self.problem_panel = ProblemPanel()
        for page in (self.sign_in_panel, self.token_panel, self.problem_panel):
            self._layout.keep_behind(page)
        self.help = HelpPages(self.sidebar, self.form, self.pages)
        self.help.wanted.connect(self.show_page)
        self.help.left.connect(self.show_form)
        self.hand_over = HandOverPages(self)
        self.help.own_key_requested.connect(self.hand_over.show_own_key)
        self.sign_ins = sign_in_desk(self, self._hand_to_browser)
        self.token_desk = token_desk(self)
        sidebar_routes.join(self)
        self.commands = Commands(self, self._escape)
        menu_bar.install(self, self.commands)

    @property
    def is_busy(self) -> bool:
        """Tell whether a sign-in is under way."""
        return self.sign_ins is not None and self.sign_ins.is_busy

    @Slot()
    def sign_in(self) -> None:
        """Start a sign-in with the connection as it stands in the form."""
        from netrex_gui.gui.window.sign_in_routes import start

        self.complete()
        self.desk.awaited_secret.when_here(partial(start, self))

    @Slot()
    def prepare(self) -> None:
        """Prepare the connection for somebody else, unless that would end a sign-in or lose a token."""
        self.complete()
        if self.sidebar.isEnabled():
            self.hand_over.prepare()

    def practise(self) -> None:
        """Start the practice portal and show the connection to it, unless a sign-in is under way."""
        self.complete()
        if not self.is_busy:
            show_practice(self._start_practice, self.desk, self.form)

    def show_problem(self, error: SignInError) -> None:
        """Show a problem in place of the page's content; a sign-in that is under way ends with it."""
        from netrex_gui.gui.texts.plain_problem import saying

        self._cancel()
        self.complete()
        self.field_at_fault.note(error)
        self.problem_panel.show_problem(saying(error, self.form.connection()))
        self.show_page(self.problem_panel)
        self.problem_panel.focus_first()

    def tell_at_field(self, error: SignInError) -> bool:
        """Say what is wrong with a field of the connection below that field; tell whether there is such a one."""
        if not self.field_at_fault.tell(error):
            return False
        self.show_form()
        return True

    def may_be_made_anew(self) -> bool:
        """Tell whether nothing but what stands in the form would be lost if all in the window were made anew."""
        self.complete()
        shown = self.guide.came_from if self.guide.is_open else self.pages.currentWidget()
        is_at_rest = shown is self.form or self.help.is_open
        waits = self.desk.awaited_secret.is_waited_for or self.token_desk.finder.bar.is_waiting
        would_lose = self.form.advanced.discovery.is_busy or self.token_panel.clipboard.is_in_use
        has_card = self.form.findChild(QWidget, "crashCard") is not None
        return is_at_rest and not (self.is_busy or waits or would_lose or has_card)

    def may_close(self) -> bool:
        """Ask about unsaved edits; then end a sign-in that is under way, and let what is being saved be saved."""
        if not self.desk.may_leave():
            return False
        if self.sign_ins is not None:
            self.sign_ins.finish()
            self.token_panel.clipboard.clear()
            self.token_desk.close()
        self.desk.close()
        return True

    def _hand_to_browser(self, link: str) -> bool:
        return self.open_browser(link)

    def _escape(self) -> None:
        shown = self.pages.currentWidget()
        if self.guide.is_open:
            self.guide.leave()  # what it was opened from may be a sign-in that goes on
            return
        self._cancel()
        self.leave(self.problem_panel)
        self.help.leave()
        self.hand_over.leave(shown)

    def _cancel(self) -> None:
        if self.sign_ins is not None:
            self.sign_ins.cancel()

    def leave(self, page: QWidget) -> None:
        """Show the connection, if this page is shown."""
        if self.pages.currentWidget() is page:
            self.show_form()

    def show_form(self) -> None:
        """Show the connection, or the sign-in that is under way for it, or what was sent and leads to one."""
        if self.is_busy:
            self.show_page(self.sign_in_panel)
        elif self.sign_ins is not None and self.hand_over.lead_back():
            self.token_panel.forget()
        elif self.pages.currentWidget() is not self.form:
            self.token_panel.forget()
            self.show_page(self.form)
            if not self.sidebar.entries.hasFocus() and not self.field_at_fault.lead_back():
                self.form.sign_in_button.setFocus()

    def show_page(self, page: QWidget) -> None:
        """Show a page in place of the one before it."""
        if page is not self.problem_panel:
            self.problem_panel.clear()
        self.pages.setCurrentWidget(page)
        self.enable_sidebar()

    def enable_sidebar(self) -> None:
        """Let the person choose something else, unless that would end a sign-in or lose a token."""
        would_lose_token = self.pages.currentWidget() is self.token_panel and not self.token_desk.may_be_left
        self.sidebar.setEnabled(not self.is_busy and not would_lose_token)
        self._layout.show_sidebar(not self.hand_over.is_alone)

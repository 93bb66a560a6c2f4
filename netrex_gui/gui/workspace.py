"""What is in the window: the list, the pages, and the routes between them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from netrex_gui import browser
from netrex_gui.connections import PRACTICE_ID
from netrex_gui.gui import shortcuts
from netrex_gui.gui.connection_desk import ConnectionDesk
from netrex_gui.gui.connection_form import ConnectionForm
from netrex_gui.gui.connection_library import ConnectionLibrary
from netrex_gui.gui.connection_list import ConnectionList
from netrex_gui.gui.guide_desk import GuideDesk
from netrex_gui.gui.help_pages import HelpPages
from netrex_gui.gui.language_bar import LanguageBar
from netrex_gui.gui.practice import StartPractice, show_practice
from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.progress import Progress, SignInState

if TYPE_CHECKING:
    from netrex_gui.gui.sign_in_desk import SignInDesk
    from netrex_gui.oauth.settings import SignInSettings


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
        self.language_bar = LanguageBar()
        self.form = ConnectionForm()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.form)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self.language_bar.below(self.sidebar))
        layout.addWidget(self.pages, 1)
        self.desk = ConnectionDesk(self.sidebar, self.form, library)
        self.desk.connection_shown.connect(self.show_form)
        self.guide = GuideDesk(self.sidebar, self.form, self.pages, self._hand_to_browser)
        self.guide.form_wanted.connect(self.show_form)
        self.form.sign_in_requested.connect(self.sign_in)
        self.sidebar.practice_requested.connect(self.practise)
        if not library.is_loaded:
            self.desk.open_last()
        self.setFocusProxy(self.form.sign_in_button if library.last_id else self.form.client_id_field)
        self.guide.welcome(self.desk, library)

    def complete(self) -> None:
        """Make the pages that the first look at the window does not need; once."""
        from netrex_gui.gui.problem_panel import ProblemPanel
        from netrex_gui.gui.sign_in_desk import SignInDesk
        from netrex_gui.gui.sign_in_panel import SignInPanel
        from netrex_gui.gui.token_panel import TokenPanel
        from netrex_gui.gui.token_routes import token_desk

        if self.sign_ins is not None:
            return
        self.sign_in_panel = SignInPanel()
        self.token_panel = TokenPanel()
        self.problem_panel = ProblemPanel()
        for page in (self.sign_in_panel, self.token_panel, self.problem_panel):
            self.pages.addWidget(page)
        self.help = HelpPages(self.sidebar, self.form, self.pages)
        self.help.wanted.connect(self.show_page)
        self.help.left.connect(self.show_form)
        self.sign_ins = SignInDesk(self.sign_in_panel, self._hand_to_browser)
        self.sign_ins.progressed.connect(self._progressed)
        self.token_desk = token_desk(self)
        self.problem_panel.back.connect(self.show_form)
        self.problem_panel.try_again.connect(self.sign_in)
        self.problem_panel.other_redirect_url_accepted.connect(self.form.set_redirect_url)
        self.problem_panel.other_redirect_url_accepted.connect(self.sign_in)
        shortcuts.install(
            self, self._escape, self.sidebar.new_button.click, self.form.save_button.click, self.window().close
        )

    @Slot()
    def sign_in(self) -> None:
        """Start a sign-in with the connection as it stands in the form."""
        self.complete()
        self.desk.awaited_secret.when_here(self._start_sign_in)

    def practise(self) -> None:
        """Start the practice portal and show the connection to it."""
        self.complete()
        show_practice(self._start_practice, self.desk, self.form)

    def show_problem(self, error: SignInError) -> None:
        """Show a problem in place of the page's content; a sign-in that is under way ends with it."""
        from netrex_gui.gui.wording import problem

        self._cancel()
        self.complete()
        self.problem_panel.show_problem(partial(problem, error))
        self.show_page(self.problem_panel)
        self.problem_panel.focus_first()

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

    def _start_sign_in(self) -> None:
        if self.sign_ins is None or self.sign_ins.is_busy:
            return
        connection = self.form.connection()
        try:
            settings = self.form.sign_in_settings()
        except SignInError as error:
            self.show_problem(error)
            return
        if connection.id != PRACTICE_ID:
            self.desk.save_if_edited()
        self.sign_ins.start(settings)

    def _hand_to_browser(self, link: str) -> bool:
        return self.open_browser(link)

    def _progressed(self, progress: Progress, settings: "SignInSettings") -> None:
        """Derive the page from the state of the sign-in."""
        if progress.granted is not None:
            self.desk.remember_form(progress.granted.form.name)
            self.token_desk.show_granted(progress.granted.token, settings)
        elif progress.error is not None:
            self.show_problem(progress.error)
        elif progress.state is SignInState.CANCELLED:
            self._leave(self.sign_in_panel)
        else:
            self.show_page(self.sign_in_panel)
        self.enable_sidebar()
        if progress.granted is not None or progress.error is not None:
            self.attention_wanted.emit()

    def _escape(self) -> None:
        self._cancel()
        self._leave(self.problem_panel)
        self.help.leave()
        self.guide.leave()

    def _cancel(self) -> None:
        if self.sign_ins is not None:
            self.sign_ins.cancel()

    def _leave(self, page: QWidget) -> None:
        if self.pages.currentWidget() is page:
            self.show_form()

    def show_form(self) -> None:
        """Show the connection."""
        if self.pages.currentWidget() is not self.form:
            self.token_panel.forget()
            self.show_page(self.form)
            if not self.sidebar.entries.hasFocus():
                self.form.sign_in_button.setFocus()

    def show_page(self, page: QWidget) -> None:
        """Show a page in place of the one before it."""
        if page is not self.problem_panel:
            self.problem_panel.clear()
        self.pages.setCurrentWidget(page)
        self.enable_sidebar()

    def enable_sidebar(self) -> None:
        """Let the person choose something else, unless that would end a sign-in or lose a token."""
        is_busy = self.sign_ins is not None and self.sign_ins.is_busy
        would_lose_token = self.pages.currentWidget() is self.token_panel and not self.token_desk.may_be_left
        self.sidebar.setEnabled(not is_busy and not would_lose_token)

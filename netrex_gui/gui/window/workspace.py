"""What is in the window: the list and the pages. This file alone joins them; it knows the inside of none."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from netrex_gui.gui.connection.controller import ConnectionController
from netrex_gui.gui.connection.form import ConnectionForm, FieldAtFault
from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.connection.misplaced import MisplacedMail
from netrex_gui.gui.guide.controller import GuideController
from netrex_gui.gui.parts.clipboard import outlive_window
from netrex_gui.gui.parts.messages import nothing
from netrex_gui.gui.parts.navigator import Navigator
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.sidebar.sidebar import Sidebar
from netrex_gui.gui.start.controller import StartController
from netrex_gui.gui.window.layout import WindowLayout
from netrex_gui.oauth.errors import SignInError
from netrex_gui.store.connection import PRACTICE_ID, Connection
from netrex_gui.system import browser

if TYPE_CHECKING:
    from netrex_gui.gui.hand_over.controller import HandOverController
    from netrex_gui.gui.help.controller import HelpController
    from netrex_gui.gui.problem import ProblemPanel
    from netrex_gui.gui.sign_in.controller import SignInController
    from netrex_gui.gui.sign_in.panel import SignInPanel
    from netrex_gui.gui.start.paste import PasteController
    from netrex_gui.gui.token.controller import TokenController
    from netrex_gui.gui.token.panel import TokenPanel
    from netrex_gui.gui.window.actions import Commands
    from netrex_gui.oauth.client import SignInSettings
    from netrex_gui.oauth.progress import Progress
    from netrex_gui.system.installed_browsers import InstalledBrowser
    from netrex_gui.texts.problem import Problem

translate = QCoreApplication.translate


class Workspace(QWidget):
    """Places the pages beside the list of connections, and runs a sign-in when the person asks for one.

    The list and the form are made at once; whatever else there is, when it is first asked for. `start_practice` returns
    a connection to the practice portal with its secret; `open_browser` hands a link to the system's browser, and tells
    whether the system took it; it is called in a thread.

    Signals: `attention_wanted` when a sign-in has ended while the person was in the browser.
    """

    attention_wanted = Signal()

    def __init__(
        self,
        library: ConnectionLibrary,
        start_practice: Callable[[], tuple[Connection, str]],
        open_browser: Callable[[str], bool] = browser.open_link,
    ) -> None:
        super().__init__()
        self.library = library
        library.setParent(self)
        self._start_practice = start_practice
        self.open_browser = open_browser
        self.sidebar = Sidebar()
        self.sidebar.foot.menu.is_free = self.may_be_made_anew
        self.form = ConnectionForm()
        self.field_at_fault = FieldAtFault(self.form)
        self.navigator = Navigator(self, self.form)
        self._layout = WindowLayout(self, self.sidebar, self.navigator)
        self.connections = ConnectionController(self.sidebar, self.form, library)
        self.guide = GuideController(self.sidebar, self.form, self.navigator, self._hand_to_browser)
        self.start = StartController(self.navigator, self.form, self.connections, library)
        self._join_start()
        if not library.is_loaded:
            self.connections.open_last()
            self.navigator.back()  # to the first page, where there is no connection yet
        self._join_form()  # last: what joins it would have every other page made before the window is seen
        self._note_first_stop()

    def complete(self) -> None:
        """Make what the first look at the window does not need."""
        _ = (self.problem_panel, self.sign_in, self.token, self.help, self.hand_over, self.commands)

    def _note_first_stop(self) -> None:
        """Say who has the keyboard when the window is first seen."""
        if self.start.is_shown:
            self.setFocusProxy(self.start.panel.paste_button)
        else:
            self.setFocusProxy(self.form.next_stop())

    def _join_start(self) -> None:
        start = self.start
        self.connections.connection_shown.connect(start.note_shown)
        self.guide.form_wanted.connect(start.let_go)
        self.navigator.ways_back.append(start.lead_back)
        self.sidebar.new_requested.connect(start.take_keyboard)
        start.open_wanted.connect(self.sidebar.open_sent_requested)
        start.guide_wanted.connect(self.guide.open_at_portal)
        start.practice_wanted.connect(self.practise)

    def _join_form(self) -> None:
        self.connections.connection_shown.connect(self._show_form)
        self.guide.form_wanted.connect(self.navigator.back)
        self.form.sign_in_requested.connect(self.start_sign_in)
        self.form.browser_chosen.connect(self.sign_in_with)
        self.form.prepare_requested.connect(self.prepare)
        self.form.several_words_pasted.connect(self._read_from_field)
        MisplacedMail(self, self.sidebar.search_field).came.connect(self._read_from_field)
        self.sidebar.practice_requested.connect(self.practise)
        self.sidebar.open_requested.connect(self._go_to_page)
        self.sidebar.rename_requested.connect(self._rename)
        self.navigator.shown.connect(self._note_page)

    def _read_from_field(self, untrusted_text: str) -> None:
        """Read what is more than belongs into the field that it was pasted into: a mail, or what somebody sent."""
        from netrex_gui.hand_over.incoming import is_sent

        if is_sent(untrusted_text):
            self.form.credentials.forget_what_cannot_be_one()  # it is opened instead
        self.hand_over.open_text(untrusted_text)

    @cached_property
    def problem_panel(self) -> "ProblemPanel":
        """The page that says what went wrong."""
        from netrex_gui.gui.problem import ProblemPanel

        panel = ProblemPanel()
        self.navigator.add(panel)
        panel.left.connect(self.navigator.back)
        panel.try_again.connect(self.start_sign_in)
        panel.check_wanted.connect(self._check_setup)
        panel.other_redirect_url_accepted.connect(self.form.set_redirect_url)
        panel.other_redirect_url_accepted.connect(self.start_sign_in)
        return panel

    @cached_property
    def sign_in_panel(self) -> "SignInPanel":
        """The page that waits for a sign-in."""
        from netrex_gui.gui.sign_in.panel import SignInPanel

        panel = SignInPanel()
        self.navigator.add(panel)
        panel.rows.portal_error.where_wanted.connect(self.guide.open_at_redirect_url)
        panel.rows.check_wanted.connect(self._check_setup)
        return panel

    @cached_property
    def sign_in(self) -> "SignInController":
        """What runs a sign-in; the guide can be looked at meanwhile, and leads back to the page that waits."""
        from netrex_gui.gui.sign_in.controller import SignInController

        controller = SignInController(self.sign_in_panel, self._hand_to_browser)
        controller.progressed.connect(self._show_progress)
        self.navigator.guards.append(lambda: not controller.is_busy)
        self.navigator.ways_back.insert(0, self._show_sign_in)
        return controller

    @cached_property
    def token_panel(self) -> "TokenPanel":
        """The page of a token."""
        from netrex_gui.gui.token.panel import TokenPanel

        panel = TokenPanel()
        self.navigator.add(panel)
        return panel

    @cached_property
    def token(self) -> "TokenController":
        """What does with a token what the person wants."""
        from netrex_gui.gui.token.controller import TokenController

        token = TokenController(self.token_panel, self.form, self.sidebar, self.connections, self.library)
        token.standing_changed.connect(self.enable_sidebar)
        token.token_shown.connect(self._show_token)
        token.left.connect(self.navigator.back)
        token.sign_in_wanted.connect(lambda: self.navigator.show(self.form))
        token.sign_in_wanted.connect(self.start_sign_in)
        token.other_account_wanted.connect(self._sign_in_as_somebody_else)
        self.navigator.guards.append(lambda: not token.must_finish)
        self.navigator.ways_back.insert(-1, self._lead_back_to_token)  # the first page is the last way
        self.connections.guards.append(token.leaving.agrees)
        return token

    @cached_property
    def help(self) -> "HelpController":
        """The pages of help."""
        from netrex_gui.gui.help.controller import HelpController

        return HelpController(self.sidebar, self.form, self.navigator)

    @cached_property
    def paste(self) -> "PasteController":
        """What reads a mail for the ID and the secret in it."""
        from netrex_gui.gui.start.paste import PasteController

        paste = PasteController(self.navigator, self.form, self.connections, self.start)
        paste.answer_pasted.connect(self._take_answer)
        paste.refused.connect(self._say_what_is_under_way)
        return paste

    def _take_text(self, untrusted_text: str, html: str = "") -> None:
        if not self.paste.take(untrusted_text, html):
            self.hand_over.tell_neither()

    def _take_answer(self, untrusted_address: str) -> None:
        if self.is_busy:
            self.sign_in_panel.pasted.emit(untrusted_address)
        else:
            self.paste.tell_of_answer()

    @cached_property
    def hand_over(self) -> "HandOverController":
        """What was sent by somebody else, or is to be sent to them."""
        from netrex_gui.gui.hand_over.controller import HandOverController

        hand_over = HandOverController(self, self.navigator, self.library, self.connections, self.form, self.token)
        hand_over.text_came.connect(self._take_text)
        self.start.paste_wanted.connect(hand_over.paste)
        hand_over.problem_found.connect(self._show_problem)
        hand_over.failed.connect(self._show_error)
        hand_over.sign_in_wanted.connect(self.start_sign_in)
        hand_over.refused.connect(self._say_what_is_under_way)
        hand_over.close_wanted.connect(lambda: self.window().close())
        self.sign_in.progressed.connect(hand_over.note_progress)
        sidebar = self.sidebar

        def give_up_invitation() -> None:
            if self.token_panel.shown is None:  # otherwise the person stays with what came of it
                hand_over.give_up_invitation()

        for asks_for_form in (sidebar.selected, sidebar.open_requested, sidebar.rename_requested):
            asks_for_form.connect(give_up_invitation)
        self.guide.form_wanted.connect(give_up_invitation)
        sidebar.open_sent_requested.connect(hand_over.show_open)
        sidebar.own_key_requested.connect(hand_over.show_identity)
        self.problem_panel.open_another_wanted.connect(hand_over.show_open)
        self.navigator.ways_back.insert(-1, hand_over.lead_back)
        return hand_over

    @cached_property
    def commands(self) -> "Commands":
        """What the window can be told by keys."""
        from netrex_gui.gui.window.actions import Commands, install_menu_bar, tell_keys

        commands = Commands(self, self.sidebar, self.form, self.hand_over.paste, self.prepare, self._escape)
        tell_keys(self.sign_in_panel.cancel_button, commands.cancel.shortcut())
        tell_keys(self.token_panel.copy_button, QKeySequence(QKeySequence.StandardKey.Copy))
        install_menu_bar(self, commands)
        return commands

    @property
    def is_busy(self) -> bool:
        """Tell whether a sign-in is under way."""
        return self.sign_in.is_busy

    @Slot()
    def start_sign_in(self) -> None:
        """Start a sign-in with the connection as it stands in the form, once its secret is here."""
        self.sign_in_with(None, private=False)

    def _sign_in_as_somebody_else(self) -> None:
        """Sign in for the same connection once more, where the browser knows nobody."""
        self.navigator.show(self.form)
        self.sign_in_with(None, private=True)

    def sign_in_with(self, chosen: "InstalledBrowser | None", private: bool) -> None:
        """Do so in a browser of the person's choice, or the system's own, in a private window of it if asked."""
        self.connections.awaited_secret.when_here(partial(self._sign_in, chosen, private))

    def _sign_in(self, chosen: "InstalledBrowser | None", private: bool) -> None:
        if self.is_busy or not self.connections.may_go():
            return
        self._let_go_of_token()
        self.token.finder.look()  # a kept token for which the password store is still asked comes no more
        self.navigator.leave(self.token_panel)
        connection = self.form.connection()
        try:
            settings = self.form.sign_in_settings()
        except SignInError as error:
            if connection.received or not self.tell_at_field(error):
                self.show_problem(error)
            return
        self.form.credentials.tidy()
        connection = self.form.connection()
        if connection.id != PRACTICE_ID:
            self.connections.save_if_edited()
        self.form.show_notice(nothing)
        self.navigator.join(self.sign_in_panel)
        is_private = private or (chosen is None and connection.use_private_window)
        self.sign_in.start(settings, connection, chosen=chosen, private=is_private)

    def _show_progress(self, progress: "Progress", settings: "SignInSettings") -> None:
        """Derive the page from the state of the sign-in."""
        if progress.granted is not None:
            self.connections.remember_form(progress.granted.form.name, settings.provider.token_endpoint)
            self.token.show_granted(progress.granted.token, settings)
        elif progress.error is not None:
            self.show_problem(progress.error)
        elif progress.state.is_end:
            self.navigator.leave(self.sign_in_panel)
        else:
            self.navigator.show(self.sign_in_panel)
        self.enable_sidebar()
        if progress.granted is not None or progress.error is not None:
            self.attention_wanted.emit()

    def _show_form(self) -> None:
        """Show the form in place of what was shown of the connection before, which the person has let go."""
        self._let_go_of_token()
        self.navigator.back()

    def _let_go_of_token(self) -> None:
        if self.token_panel.shown is not None:
            self.token.leave()

    def _lead_back_to_token(self) -> bool:
        """Lead back from help, or from what was sent, to a token that the person has not left."""
        if self.token_panel.shown is not None and self.navigator.current is not self.token_panel:
            self.navigator.show(self.token_panel)
            self.token_panel.focus_first()
        return self.token_panel.shown is not None

    def _show_sign_in(self) -> bool:
        if self.is_busy:
            self.navigator.show(self.sign_in_panel)
        return self.is_busy

    @Slot()
    def prepare(self) -> None:
        """Prepare the connection for somebody else, unless that would end a sign-in."""
        if self.navigator.may_leave():
            self.hand_over.prepare()

    @Slot()
    def practise(self) -> None:
        """Start the practice portal and show the connection to it, unless a sign-in is under way."""
        if self.is_busy:
            return
        try:
            made, secret = self._start_practice()
        except OSError:
            self.form.show_notice(_not_started)
            self.start.note_notice()
            return
        if self.connections.show_unsaved(replace(made, name=translate("Practice", "Practice portal")), secret):
            self.form.show_notice(_nothing_is_real)
            self.form.sign_in_button.setFocus()

    def show_problem(self, error: SignInError) -> None:
        """Show a problem in place of the page's content; a sign-in that is under way ends with it."""
        from netrex_gui.texts.errors import problem_with

        self.sign_in.cancel()
        self.field_at_fault.note(error)
        self.start.let_go()  # *Back* leads to the form
        self._show_problem(problem_with(self.form.connection(), error))

    def _show_problem(self, problem: "Problem") -> None:
        self.problem_panel.show_problem(problem)
        self.navigator.show(self.problem_panel)
        self.problem_panel.focus_first()

    def tell_at_field(self, error: SignInError) -> bool:
        """Say what is wrong with a field of the connection below that field; tell whether there is such a one."""
        if not self.field_at_fault.tell(error):
            return False
        self.navigator.back()
        return True

    def _show_error(self, error: SignInError) -> None:
        if not self.tell_at_field(error):
            self.show_problem(error)

    def _show_token(self) -> None:
        self.navigator.show(self.token_panel)
        if not self.sidebar.entries.hasFocus():  # the arrow keys go on
            self.token_panel.focus_first()

    def _say_what_is_under_way(self) -> None:
        """Say why what has just arrived is not shown: on the page that waits, or on that of the token."""
        from netrex_gui.texts import arrival as arrival_wording

        if self.is_busy:
            self.guide.leave()
            self.sign_in_panel.tell(arrival_wording.sign_in_first())
        else:
            self.token.session.tell(arrival_wording.token_first())

    def _check_setup(self) -> None:
        """Check the setup while a sign-in goes on, or where one has failed, and lead back."""
        self.help.check_setup(is_signing_in=self.is_busy)

    def may_be_made_anew(self) -> bool:
        """Tell whether nothing but what stands in the form would be lost if all in the window were made anew."""
        shown = self.navigator.current
        shown = self.navigator.led_by(shown) if self.guide.is_open else shown
        waits = self.connections.awaited_secret.is_waited_for or self.token.finder.bar.is_waiting
        has_token = self.token_panel.shown is not None or self.token_panel.clipboard.is_in_use
        would_lose = self.form.advanced.discovery.is_busy or has_token
        is_at_rest = shown is self.form or self.start.is_shown or self.help.is_open
        has_card = self.findChild(QWidget, "crashCard") is not None
        return is_at_rest and not (self.is_busy or waits or would_lose or has_card)

    def may_close(self) -> bool:
        """Ask about a token and edits that would be lost; then end what is under way, and let be saved what is to be.

        What was copied stays on the clipboard for its time.
        """
        if not self.connections.may_leave():
            return False
        self.sign_in.finish()
        self.token.close()
        self.connections.close()
        outlive_window(self.token_panel.clipboard)
        return True

    def _hand_to_browser(self, link: str) -> bool:
        return self.open_browser(link)

    def _escape(self) -> None:
        if not self.guide.is_open:  # what it was opened from may be a sign-in that goes on
            self.sign_in.cancel()
        self.navigator.current.left.emit()

    def _go_to_page(self) -> None:
        """Go from an entry of the list to what it stands for."""
        if self.navigator.current is self.token_panel:
            self.token_panel.focus_first()
            return
        self.navigator.back()
        if self.navigator.current is self.token_panel:
            return
        self.form.next_stop().setFocus()

    def _rename(self) -> None:
        """Go to the name of what an entry of the list stands for."""
        name_of_token = self.token_panel.token_actions.name.field
        if self.navigator.current is not self.token_panel:
            self.navigator.back()
            _go_to(self.form.name_field)
        elif name_of_token.isVisible():
            _go_to(name_of_token)

    def _note_page(self, page: Page) -> None:
        """Let go of what belongs to the page before; a token stays in hand while the person looks at something else."""
        if page in {self.form, self.sign_in_panel} or self.start.is_shown:
            self._let_go_of_token()
            self.navigator.forget(self.token_panel)
        if self.guide.is_open:
            return
        if self.problem_panel not in {page, self.navigator.led_by(page)}:  # which help leads back to
            self.problem_panel.clear()
        self.enable_sidebar()
        if self.start.is_shown and not self.start.lead_back():
            self.navigator.back()  # the form holds something by now
        elif self.start.is_shown and not self.sidebar.entries.hasFocus():
            self.start.panel.focus_first()
        if page is self.form and not self.sidebar.entries.hasFocus() and not self.field_at_fault.lead_back():
            self.form.next_stop().setFocus()

    def enable_sidebar(self) -> None:
        """Let the person choose something else, unless that would end a sign-in, or a token's renewal."""
        self.sidebar.setEnabled(self.navigator.may_leave())
        self._layout.show_sidebar(not self.hand_over.is_alone)


def _nothing_is_real() -> str:
    return translate("Practice", "For practice: nothing here is real. Press “Sign in with browser”.")


def _not_started() -> str:
    return translate("Practice", "The practice portal could not be started on this computer.")


def _go_to(field: QLineEdit) -> None:
    field.setFocus()
    field.selectAll()

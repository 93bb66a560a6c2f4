"""What happens on the page that prepares a connection for somebody else: the file is written or copied."""

import contextlib
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.hand_over.own_key import text as own_key_wording
from netrex_gui.gui.hand_over.prepare import text as prepare_wording
from netrex_gui.gui.hand_over.prepare.file_names import file_name
from netrex_gui.gui.hand_over.prepare.key_controller import PrepareKeyDesk
from netrex_gui.gui.hand_over.prepare.panel import PreparePanel
from netrex_gui.gui.hand_over.prepare.prepared import KeyChanged, Prepared
from netrex_gui.gui.parts import clipboard
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.parts.dialogs import ask_where_to_save
from netrex_gui.gui.parts.messages import Message
from netrex_gui.hand_over.connection_file import SUFFIX
from netrex_gui.hand_over.errors import MemberInvalid
from netrex_gui.hand_over.mapping import file_of
from netrex_gui.hand_over.warnings import warnings_of
from netrex_gui.oauth.errors import SignInError
from netrex_gui.store.json_file import StoreError
from netrex_gui.store.preferences import Preferences

if TYPE_CHECKING:
    from netrex_gui.gui.window.workspace import Workspace

_ON_THE_PAGE = {"sender_name", "note"}


class PrepareDesk(QObject):
    """Prepares the connection that is in the form for somebody else."""

    def __init__(self, workspace: "Workspace") -> None:
        self.panel = panel = PreparePanel()
        super().__init__(panel)
        self._workspace = workspace
        self._background = Background(panel)
        self._key = PrepareKeyDesk(panel, workspace.library.own_key, self._background)
        self._key.own_key_wanted.connect(self._show_own_key)
        self._prepared_id = ""
        workspace.pages.addWidget(panel)
        workspace.pages.currentChanged.connect(self._note_page)
        workspace.desk.awaited_secret.came.connect(self._note_secret)
        copied = workspace.token_panel.clipboard  # the one that every way out of the window clears
        copied.time_left.connect(panel.secret.show_clipboard)
        panel.secret.copy_wanted.connect(copied.copy)
        panel.back.connect(self.leave)
        panel.save_wanted.connect(self._save)
        panel.copy_wanted.connect(self._copy)

    def show(self) -> None:
        """Show the page for the connection in the form, or why that one cannot be handed over."""
        form = self._workspace.form
        try:
            form.sign_in_settings()
            connection = form.connection()
            file = file_of(connection)
            file.dumps()
        except SignInError as error:
            if not self._workspace.tell_at_field(error):
                self._workspace.show_problem(error)
        except MemberInvalid as error:
            self._show_fault(error)
        else:
            if connection.id != self._prepared_id:
                self.panel.clear()
            self._prepared_id = connection.id
            self.panel.show_connection(connection, warnings_of(file))
            self._note_secret()
            self._background.run(self._workspace.library.preferences.load, self._take_name, _ignore)
            self._workspace.show_page(self.panel)
            self.panel.focus_first()

    def is_shown(self, page: QWidget | None) -> bool:
        """Tell whether this page is the one that is shown."""
        return page is self.panel

    def leave(self) -> None:
        """Show the connection again."""
        self._workspace.show_form()

    def _note_page(self) -> None:
        if self.is_shown(self._workspace.pages.currentWidget()):
            self._key.find()

    def _note_secret(self) -> None:
        self.panel.secret.show_secret(there=bool(self._workspace.form.secret()))

    def _show_own_key(self) -> None:
        self._workspace.hand_over.show_own_key()

    def _take_name(self, preferences: Preferences) -> None:
        name, line = preferences.sender_name, self.panel.sender_field
        if name and not line.text():
            line.setText(name)
            if line.hasFocus():
                self.panel.focus_first()

    def _prepared(self) -> Prepared | None:
        """Return what is to be written, or None where something typed has to be mended, which is said there."""
        panel, form = self.panel, self._workspace.form
        passphrase = panel.secret.typed() if panel.secret.is_included else ""
        if panel.secret.is_included and not passphrase:
            return None
        name, note = panel.sender_field.text(), panel.note_field.toPlainText()
        try:
            file = file_of(form.connection(), name, panel.key.public_key, note)
            return Prepared.of(file, form.sign_in_settings(), passphrase)
        except SignInError as error:
            self._workspace.show_problem(error)
        except MemberInvalid as error:
            self._show_fault(error)
        return None

    def _save(self) -> None:
        prepared = self._prepared()
        if prepared is None:
            return
        name = file_name(prepared.file.name, self.tr("Connection"), SUFFIX)
        kind = self.tr("Connections (*{suffix})").format(suffix=SUFFIX)
        path = ask_where_to_save(self.panel, self.tr("Save the file to send"), name, kind)
        if path is not None:
            write = partial(prepared.save, path, replace_it=path.exists())  # the dialog has asked whether it may
            say = partial(prepare_wording.saved, str(path), bool(prepared.passphrase))
            self._write(prepared, write, lambda _: self.panel.tell(say))

    def _copy(self) -> None:
        prepared = self._prepared()
        if prepared is None:
            return

        def put_on_clipboard(text: str) -> None:
            clipboard.copy_text(text)
            self.panel.tell(partial(prepare_wording.copied, bool(prepared.passphrase)))

        self._write(prepared, prepared.text, put_on_clipboard)

    def _write(self, prepared: Prepared, work: Callable[[], object], done: Callable[..., None]) -> None:
        """Do it in the thread, and remember the name once it is done."""
        library, panel = self._workspace.library, self.panel
        preferences, own_key = library.preferences, library.own_key

        def write() -> object:
            prepared.check_key(own_key)
            result = work()
            with contextlib.suppress(StoreError):  # then it has to be typed the next time
                preferences.change(sender_name=prepared.file.sender_name)
            return result

        def succeeded(result: object) -> None:
            panel.set_busy(busy=False)
            done(result)

        panel.set_busy(busy=True)
        panel.tell(prepare_wording.locking if prepared.passphrase else Message)
        self._background.run(write, succeeded, self._tell_why_not)

    def _tell_why_not(self, error: Exception) -> None:
        self.panel.set_busy(busy=False)
        if isinstance(error, MemberInvalid):
            self._show_fault(error)
        elif isinstance(error, KeyChanged):
            self._key.find()
            self.panel.tell(prepare_wording.key_changed)
        else:
            self.panel.tell(partial(own_key_wording.trouble, error))

    def _show_fault(self, error: MemberInvalid) -> None:
        """Say what no file may hold, where it can be mended: on this page, or on that of the connection."""
        if error.member in _ON_THE_PAGE:
            self.panel.tell(Message)
            self.panel.find_fault(error.member, partial(prepare_wording.cannot_be_written, error))
            return
        problem_panel = self._workspace.problem_panel
        problem_panel.show_problem(partial(prepare_wording.not_to_hand_over, error))
        self._workspace.show_page(problem_panel)
        problem_panel.focus_first()


def _ignore(_error: Exception) -> None:
    """Do nothing: a name that is not remembered is typed."""

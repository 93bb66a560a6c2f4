"""What happens on the page that prepares a connection for somebody else: the file is written or copied."""

import contextlib
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.hand_over.identity import text as identity_wording
from netrex_gui.gui.hand_over.prepare import text as prepare_wording
from netrex_gui.gui.hand_over.prepare.panel import PreparePanel
from netrex_gui.gui.parts import clipboard
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.parts.clipboard import SecretClipboard
from netrex_gui.gui.parts.dialogs import ask_where_to_save
from netrex_gui.gui.parts.navigator import Navigator
from netrex_gui.gui.parts.page import Page
from netrex_gui.hand_over.connection_file import SUFFIX, ConnectionFile, lock_secret
from netrex_gui.hand_over.errors import MemberInvalid
from netrex_gui.hand_over.identity import IdentityStore, PublicHalf
from netrex_gui.hand_over.mapping import file_of
from netrex_gui.hand_over.warnings import warnings_of
from netrex_gui.oauth.client import SignInSettings
from netrex_gui.oauth.errors import SignInError
from netrex_gui.store.json_file import StoreError
from netrex_gui.store.preferences import Preferences
from netrex_gui.store.private_file import save_private
from netrex_gui.texts import storage as store_wording
from netrex_gui.texts.message import Message

_ON_THE_PAGE = {"sender_name", "name", "note"}
_LONGEST = 60
_NOT_ON_WINDOWS = frozenset('<>:"/\\|?*')
_RESERVED = frozenset({"CON", "PRN", "AUX", "NUL", *(f"{kind}{n}" for kind in ("COM", "LPT") for n in range(10))})


class KeyChanged(Exception):
    """One's own key is another one by now, such as by another window: nobody could open what is sealed for this one."""


@dataclass(frozen=True)
class Prepared:
    """What goes into the file; with a passphrase the client secret goes along, locked with it."""

    file: ConnectionFile
    client_secret: str = field(default="", repr=False)
    passphrase: str = field(default="", repr=False)

    @classmethod
    def of(cls, file: ConnectionFile, settings: SignInSettings, passphrase: str) -> "Prepared":
        """Check all but the key, whose reader takes its time: raises MemberInvalid."""
        replace(file, public_key="").dumps()
        return cls(file, settings.client.client_secret if passphrase else "", passphrase)

    def check_key(self, identity: IdentityStore) -> None:
        """Look whether the key in it is one's own still: raises KeyChanged."""
        half = identity.public_half()
        if half is None or half.public_key != self.file.public_key:
            raise KeyChanged

    def text(self) -> str:
        """Return the file's content; to lock a secret takes a second: raises MemberInvalid."""
        locked = lock_secret(self.file, self.client_secret, self.passphrase) if self.passphrase else self.file
        return locked.dumps()

    def save(self, path: Path, *, replace_it: bool) -> None:
        """Write the file: raises MemberInvalid, FileNotSaved or FileExists."""
        save_private(path, self.text(), replace=replace_it)


class PrepareController(QObject):
    """Prepares the connection that is in the form for somebody else.

    `copied` is the clipboard that every way out of the window clears; `keep` saves the connection, for the answer to
    find it. Signals: `identity_wanted`, `problem_found` with a Problem, and `failed` with a SignInError.
    """

    identity_wanted = Signal()
    problem_found = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        navigator: Navigator,
        library: ConnectionLibrary,
        form: ConnectionForm,
        copied: SecretClipboard,
        keep: Callable[[], None],
    ) -> None:
        self.panel = panel = PreparePanel()
        super().__init__(panel)
        self._navigator, self._library, self._form = navigator, library, form
        self._background = Background(panel)
        self._keep, self._prepared_id = keep, ""
        self._written: tuple[ConnectionFile, str, bool] | None = None
        navigator.add(panel)
        navigator.shown.connect(self._note_page)
        copied.time_left.connect(panel.secret.show_clipboard)
        panel.secret.copy_wanted.connect(copied.copy)
        panel.left.connect(navigator.back)
        panel.save_wanted.connect(self._save)
        panel.copy_wanted.connect(self._copy)
        panel.mail_wanted.connect(self._copy_mail)
        panel.key.again_wanted.connect(self._find_key)
        panel.key.locked_wanted.connect(self._make_locked_key)
        panel.key.identity_wanted.connect(self.identity_wanted)

    def show(self) -> None:
        """Show the page for the connection in the form, or why that one cannot be handed over."""
        form = self._form
        try:
            form.sign_in_settings()
            connection = form.connection()
            file = replace(file_of(connection), name="")  # it has a field here
            file.dumps()
        except SignInError as error:
            self.failed.emit(error)
        except MemberInvalid as error:
            self._show_fault(error)
        else:
            if connection.id != self._prepared_id:
                self.panel.clear()
            self._prepared_id = connection.id
            self.panel.show_connection(connection, warnings_of(file))
            self.note_secret()
            self._background.run(self._library.preferences.load, self._take_name, _ignore)
            self._navigator.show(self.panel)
            self.panel.focus_first()

    def note_secret(self) -> None:
        """Offer to include the secret once it is here."""
        self.panel.secret.show_secret(there=bool(self._form.secret()))

    def _note_page(self, page: Page) -> None:
        if page is self.panel:
            self._find_key()

    def _find_key(self) -> None:
        """Look for the key, which may be another one than it was, and make one where there is none."""
        if not self.panel.key.public_key:
            self.panel.key.show_waiting(store_wording.waiting_for_store())
        self._run_for_key(partial(_found_or_made, self._library.identity))

    def _make_locked_key(self, passphrase: str) -> None:
        self.panel.key.show_waiting(identity_wording.busy().text)
        self._run_for_key(partial(self._library.identity.make, passphrase))

    def _run_for_key(self, work: Callable[[], PublicHalf]) -> None:
        self.panel.enable_buttons()
        self._background.run(work, self._show_key, self._show_key_trouble)

    def _show_key(self, half: PublicHalf) -> None:
        self.panel.key.show_key(half.public_key)
        self.panel.enable_buttons()

    def _show_key_trouble(self, error: Exception) -> None:
        self.panel.key.show_trouble(error)
        self.panel.enable_buttons()

    def _take_name(self, preferences: Preferences) -> None:
        name, line = preferences.sender_name, self.panel.sender_field
        if name and not line.text():
            line.setText(name)
            if line.hasFocus():
                self.panel.focus_first()

    def _prepared(self) -> Prepared | None:
        """Return what is to be written, or None where something typed has to be mended, which is said there."""
        panel, form = self.panel, self._form
        passphrase = panel.secret.typed() if panel.secret.is_included else ""
        if panel.secret.is_included and not passphrase:
            return None
        name, note = panel.sender_field.text(), panel.note_field.toPlainText()
        try:
            file = file_of(form.connection(), name, panel.key.public_key, note)
            file = replace(file, name=panel.name_field.text().strip())
            return Prepared.of(file, form.sign_in_settings(), passphrase)
        except SignInError as error:
            self.failed.emit(error)
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
            message = prepare_wording.saved(str(path), bool(prepared.passphrase))

            def tell(_: object) -> None:
                self._written = (prepared.file, path.name, bool(prepared.passphrase))
                self.panel.tell(message, offers_mail=True)

            self._write(prepared, write, tell)

    def _copy(self) -> None:
        prepared = self._prepared()
        if prepared is None:
            return

        def put_on_clipboard(text: str) -> None:
            mail = prepare_wording.mail(prepared.file, "", bool(prepared.passphrase))
            clipboard.copy_text(f"{mail}\n\n{text}")
            self.panel.tell(prepare_wording.copied(bool(prepared.passphrase)))

        self._write(prepared, prepared.text, put_on_clipboard)

    def _copy_mail(self) -> None:
        if self._written is not None:
            clipboard.copy_text(prepare_wording.mail(*self._written))
            self.panel.mail_button.show_copied()

    def _write(self, prepared: Prepared, work: Callable[[], object], done: Callable[..., None]) -> None:
        """Do it in the thread, and remember the name once it is done."""
        panel, preferences, identity = self.panel, self._library.preferences, self._library.identity

        def write() -> object:
            prepared.check_key(identity)
            result = work()
            with contextlib.suppress(StoreError):  # then it has to be typed the next time
                preferences.change(sender_name=prepared.file.sender_name)
            return result

        def succeeded(result: object) -> None:
            panel.set_busy(busy=False)
            if self._form.connection().id == self._prepared_id:
                self._keep()
            done(result)

        panel.set_busy(busy=True)
        panel.tell(prepare_wording.locking() if prepared.passphrase else Message())
        self._background.run(write, succeeded, self._tell_why_not)

    def _tell_why_not(self, error: Exception) -> None:
        self.panel.set_busy(busy=False)
        if isinstance(error, MemberInvalid):
            self._show_fault(error)
        elif isinstance(error, KeyChanged):
            self._find_key()
            self.panel.tell(prepare_wording.key_changed())
        else:
            self.panel.tell(identity_wording.trouble(error))

    def _show_fault(self, error: MemberInvalid) -> None:
        """Say what no file may hold, where it can be mended: on this page, or on that of the connection."""
        if error.member in _ON_THE_PAGE:
            self.panel.tell(Message())
            self.panel.find_fault(error.member, prepare_wording.cannot_be_written(error))
            return
        self.problem_found.emit(prepare_wording.not_to_hand_over(error))


def _ignore(_error: Exception) -> None:
    """Do nothing: a name that is not remembered is typed."""


def file_name(untrusted_name: str, otherwise: str, suffix: str) -> str:
    """Return the name with what no file may have in it taken out, or `otherwise` where nothing is left, and a suffix.

    Neither a folder nor a character that cannot be seen is left in it.
    """
    normal = unicodedata.normalize("NFC", untrusted_name)
    kept = "".join(" " if _is_odd(each) else each for each in normal)
    stem = " ".join(kept.split())[:_LONGEST].strip(". ")
    if stem.partition(".")[0].strip().upper() in _RESERVED:  # no such file can be made on Windows
        stem = ""
    return f"{stem or otherwise}{suffix}"


def _is_odd(character: str) -> bool:
    return character in _NOT_ON_WINDOWS or unicodedata.category(character)[0] in "CZ"


def _found_or_made(identity: IdentityStore) -> PublicHalf:
    return identity.public_half() or identity.make()

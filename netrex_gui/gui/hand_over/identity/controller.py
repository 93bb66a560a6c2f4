"""What happens on the page of one's own key: it is made, exported, imported, replaced."""

import errno
import os
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from netrex_gui.gui.hand_over.identity import text as identity_wording
from netrex_gui.gui.hand_over.identity.panel import IdentityPanel
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.parts.dialogs import ask_where_to_save, ask_which_to_open, confirm
from netrex_gui.gui.parts.navigator import Navigator
from netrex_gui.gui.parts.page import Page
from netrex_gui.hand_over.encryption import LONGEST_ENCRYPTED
from netrex_gui.hand_over.errors import NotEncrypted, PrivateKeyInvalid
from netrex_gui.hand_over.identity import (
    IdentityChanged,
    IdentityStore,
    KeyPair,
    PublicHalf,
    export_key,
    import_key,
)
from netrex_gui.store.private_file import save_private
from netrex_gui.store.secrets import SecretStoreError
from netrex_gui.texts.message import Message

if TYPE_CHECKING:
    from netrex_gui.gui.hand_over.identity.sections import UnfoldedPart

T = TypeVar("T")
_FILE_NAME = "netrex-token-key.age"


class IdentityController(QObject):
    """Shows the key of whoever uses this app, and does with it what they want."""

    def __init__(self, navigator: Navigator, identity: IdentityStore) -> None:
        self.panel = panel = IdentityPanel()
        super().__init__(panel)
        self._navigator, self._key = navigator, identity
        self._background = Background(panel)
        self._file: Path | None = None
        self._attempt: Callable[[str], PublicHalf] | None = None
        self._said_then = Message()
        navigator.add(panel)
        navigator.shown.connect(self._note_page)
        panel.left.connect(self._leave)
        panel.make_wanted.connect(self._make)
        panel.export_wanted.connect(self._begin_export)
        panel.export_part.wanted.connect(self._export)
        panel.import_wanted.connect(self._begin_import)
        panel.import_part.wanted.connect(self._import)
        panel.replace_wanted.connect(self._replace)
        panel.lock_part.wanted.connect(self._lock)

    def show(self) -> None:
        """Show the page, and lead back from there to the one before."""
        self._navigator.visit(self.panel)
        self.panel.focus_first()

    @property
    def _is_here(self) -> bool:
        return self._navigator.current is self.panel

    def _leave(self) -> None:
        if not self._navigator.return_from(self.panel):
            self._navigator.back()

    def _note_page(self, page: Page) -> None:
        if page is self.panel:
            self._read()
        else:
            self._forget()
            self.panel.unfold(None)

    def _read(self) -> None:
        self._background.run(self._key.public_half, self.panel.show_half, self._tell_unreadable)

    def _forget(self) -> None:
        self._file = self._attempt = None

    def _tell_unreadable(self, error: Exception) -> None:
        self.panel.show_unreadable(identity_wording.why_not(error))

    def _make(self) -> None:
        self._try(self._key.make, identity_wording.made())

    def _begin_export(self) -> None:
        self.panel.unfold(self.panel.export_part)
        self.panel.export_part.unfold(is_locked=self.panel.is_locked)

    def _export(self, current: str, passphrase: str) -> None:
        self._run(partial(exported, self._key, current, passphrase), self._save, self.panel.export_part)

    def _save(self, text: str) -> None:
        if not self._is_here:
            return  # nobody waits for it any more
        kind = self.tr("Keys (*.age)")
        path = ask_where_to_save(self.panel, self.tr("Export the key"), _FILE_NAME, kind)
        if path is not None:
            save = partial(save_private, path, text, replace=path.exists())  # the dialog has asked whether it may
            message = identity_wording.exported(str(path))
            self._run(save, lambda _: self._finish(message), self.panel.export_part)

    def _begin_import(self) -> None:
        path = ask_which_to_open(self.panel, self.tr("Import a key"), self.tr("Keys (*.age)"))
        if path is not None:
            self.panel.unfold(self.panel.import_part)
            self._file = path
            self.panel.import_part.unfold(str(path))

    def _import(self, passphrase: str) -> None:
        if self._file is not None:
            self._run(partial(imported, self._file, passphrase), self._take, self.panel.import_part)

    def _take(self, pair: KeyPair) -> None:
        half = self.panel.half
        if not self._is_here:
            return
        is_same = half is not None and half.public_key == pair.public_key
        if half is None or is_same or self._may_replace():
            message = identity_wording.same() if is_same else identity_wording.replaced()
            self._try(partial(replaced, self._key, half, pair), message)

    def _replace(self) -> None:
        half = self.panel.half
        if self._may_replace():
            self._try(partial(replaced, self._key, half, None), identity_wording.replaced())

    def _may_replace(self) -> bool:
        title, text = self.tr("Replace your key?"), identity_wording.replace_question()
        return confirm(self.panel, title, text, self.tr("&Replace"))

    def _try(self, attempt: Callable[[str], PublicHalf], message: Message) -> None:
        """Do it with the password store; where there is none, ask for a passphrase and do it with that."""
        self._attempt, self._said_then = attempt, message
        self._run(partial(attempt, ""), self._show_done, None)

    def _lock(self, passphrase: str) -> None:
        if self._attempt is not None:
            self._run(partial(self._attempt, passphrase), self._show_done, self.panel.lock_part)

    def _show_done(self, half: PublicHalf) -> None:
        self.panel.show_half(half)
        self._finish(self._said_then)

    def _finish(self, message: Message) -> None:
        self._forget()
        self.panel.unfold(None)
        self.panel.focus_first()
        self.panel.tell(message)

    def _run(self, work: Callable[[], T], done: Callable[[T], None], part: "UnfoldedPart | None") -> None:
        """Do it in the thread; why it did not work is told in the part where it began."""
        panel = self.panel

        def succeeded(result: T) -> None:
            panel.set_busy(busy=False)
            panel.tell(Message())
            done(result)

        def failed(error: Exception) -> None:
            panel.set_busy(busy=False)
            panel.tell(Message())
            if isinstance(error, SecretStoreError) and self._attempt is not None:
                panel.unfold(panel.lock_part)
                panel.lock_part.unfold(identity_wording.no_store(error))
            elif part is not None:
                part.fail(identity_wording.why_not(error))
            else:
                panel.tell(identity_wording.trouble(error))
            if isinstance(error, IdentityChanged):
                self._read()

        if part is not None:
            part.trouble.say("")
        panel.set_busy(busy=True)
        self._background.run(work, succeeded, failed)


def replaced(identity: IdentityStore, agreed: PublicHalf | None, pair: KeyPair | None, passphrase: str) -> PublicHalf:
    """Put a pair, or else a new one, in the place of the one that the person has agreed to lose.

    Raises IdentityChanged where there is another one by now, and what `IdentityStore.replace` raises.
    """
    if identity.public_half() != agreed:
        raise IdentityChanged
    return identity.replace(pair or KeyPair.make(), passphrase)


def exported(identity: IdentityStore, current: str, passphrase: str) -> str:
    """Return the private half locked with a passphrase; `current` opens it where it is in a locked file.

    Raises what `IdentityStore.private_half` raises, and PassphraseTooShort.
    """
    return export_key(identity.private_half(current), passphrase)


def imported(path: Path, passphrase: str) -> KeyPair:
    """Open an exported key: raises OSError or EncryptionError, PrivateKeyInvalid for a file that is none."""
    if not stat.S_ISREG(path.stat().st_mode):  # a pipe would keep whoever reads it waiting
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    with path.open("rb") as file:
        untrusted_bytes = file.read(LONGEST_ENCRYPTED + 1)
    try:
        return import_key(untrusted_bytes, passphrase)
    except NotEncrypted as error:
        raise PrivateKeyInvalid from error

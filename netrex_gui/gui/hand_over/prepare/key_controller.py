"""Finds one's own key for the page that prepares a connection, or makes it at first use."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from netrex_gui.gui.hand_over.own_key import text as own_key_wording
from netrex_gui.gui.hand_over.prepare.panel import PreparePanel
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.texts import storage as store_wording
from netrex_gui.hand_over.identity import IdentityStore, PublicHalf


class PrepareKeyDesk(QObject):
    """Shows the key in the page's part for it, or why there is none. Signals: `own_key_wanted`."""

    own_key_wanted = Signal()

    def __init__(self, panel: PreparePanel, own_key: IdentityStore, background: Background) -> None:
        super().__init__(panel)
        self._panel, self._own_key, self._background = panel, own_key, background
        panel.key.again_wanted.connect(self.find)
        panel.key.locked_wanted.connect(self._make_locked)
        panel.key.own_key_wanted.connect(self.own_key_wanted)

    def find(self) -> None:
        """Look for the key, which may be another one than it was, and make one where there is none."""
        if not self._panel.key.public_key:
            self._panel.key.show_waiting(store_wording.waiting_for_store)
        self._run(partial(_found_or_made, self._own_key))

    def _make_locked(self, passphrase: str) -> None:
        self._panel.key.show_waiting(lambda: own_key_wording.busy().text)
        self._run(partial(self._own_key.make, passphrase))

    def _run(self, work: Callable[[], PublicHalf]) -> None:
        self._panel.enable_buttons()
        self._background.run(work, self._show_key, self._show_trouble)

    def _show_key(self, half: PublicHalf) -> None:
        self._panel.key.show_key(half.public_key)
        self._panel.enable_buttons()

    def _show_trouble(self, error: Exception) -> None:
        self._panel.key.show_trouble(error)
        self._panel.enable_buttons()


def _found_or_made(own_key: IdentityStore) -> PublicHalf:
    return own_key.public_half() or own_key.make()

"""The token that the token page holds, and everything that the page derives from it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.token.actions import TokenStanding
from netrex_gui.gui.token.panel import TokenPanel
from netrex_gui.oauth.client import SignInSettings
from netrex_gui.store.connection import Connection
from netrex_gui.texts.message import Message
from netrex_gui.tokens.renewal import Held
from netrex_gui.tokens.stored_token import TokenState

T = TypeVar("T")

_LONGEST_TIMER = 10_000
"""In milliseconds: a timer stands still while the computer sleeps, and the token's time does not."""


class TokenSession(QObject):
    """Holds one token with its settings and its connection, and does one thing with it at a time, in a thread.

    `can_be_kept` tells of a connection whether its token may be kept. Signals: `changed` when it stands otherwise with
    the token than before, `dropped` when it was let go of.
    """

    changed = Signal()
    dropped = Signal()

    def __init__(self, panel: TokenPanel, background: Background, can_be_kept: Callable[[Connection], bool]) -> None:
        super().__init__(panel)
        self._panel = panel
        self._background = background
        self._can_be_kept = can_be_kept
        self.held: Held | None = None
        self.settings: SignInSettings | None = None
        self.connection = Connection()
        self.must_finish = False
        self.is_refused = self.is_busy = self.is_taken = False
        self.origin = Message()
        self._visit = 0
        self._run_out = QTimer(self, singleShot=True)
        self._run_out.timeout.connect(self._note_time)

    def show(self, held: Held, settings: SignInSettings, connection: Connection, origin: Message) -> None:
        """Show a token, in place of the one before it; `origin` says how it came, where not by a sign-in."""
        self.drop()
        self.settings, self.connection, self.origin = settings, connection, origin
        self.tell(Message())
        self.take(held)

    def in_hand(self, typed_secret: str) -> tuple[Held, SignInSettings]:
        """Return the token and its settings, with the client secret if that has been typed or loaded since."""
        assert self.held is not None  # noqa: S101 (without a token the buttons are off)
        assert self.settings is not None  # noqa: S101
        client = self.settings.client
        if client.client_secret:
            return self.held, self.settings
        with_secret = replace(client, client_secret="".join(typed_secret.split()))
        return self.held, replace(self.settings, client=with_secret)

    def take(self, held: Held) -> None:
        """Show the same token as it is now: renewed, kept, or no longer kept."""
        assert self.settings is not None  # noqa: S101 (a token comes with its settings)
        is_new = self.held is None or self.held.token != held.token
        if is_new and self.held is not None:
            self._panel.clipboard.clear()  # what was copied is the token before this one
            self.origin = Message()
        self.held = held
        self.is_refused = held.kept is not None and held.kept.state is TokenState.REFUSED
        if is_new:
            self.is_taken = False
            self._panel.show_token(held.token, self.settings, held.name or self.connection.name, self.origin)
        if self.is_refused:
            self._panel.show_refused()
        self._panel.token_actions.name.show_name(held.kept.name if held.kept else "")
        self._panel.row.show_kept(held.kept is not None)
        self.refresh()

    def note_taken(self) -> None:
        """Note that nothing is lost with the token now: it is somewhere else as well, or the person gives it up."""
        self.is_taken = True
        self.refresh()

    def refuse(self) -> None:
        """Note that the provider does not renew the token any more."""
        self.is_refused = True
        self._panel.show_refused()

    def end(self, title: str) -> None:
        """Let go of the token, and say what became of it."""
        self.held = None
        self._panel.show_end(title)
        self.refresh()
        self._panel.token_actions.show_end()

    def drop(self) -> None:
        """Let go of the token; what is under way for it ends unseen."""
        self._visit += 1
        self.held = None
        self._panel.token_actions.name.clear()
        self.is_busy = self.must_finish = False
        self._run_out.stop()
        self.dropped.emit()

    def tell(self, message: Message, *, in_sight: bool = True) -> None:
        """Say something about the token, and scroll to it unless nobody asked for it."""
        self._panel.token_actions.show_news(message)
        if message.text and in_sight:
            self._panel.show_part(self._panel.token_actions.news)

    def run(
        self,
        message: Message,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        must_finish: bool = False,
        in_sight: bool = True,
    ) -> None:
        """Do something in the thread, and then show how it ended, unless the person has left the token meanwhile.

        With `must_finish` the page is not left before that; `in_sight` is for the message, as in `tell`.
        """
        visit = self._visit

        def unless_left(then: Callable[[Any], None]) -> Callable[[Any], None]:
            def end(value: Any) -> None:
                if self._visit == visit:
                    self.is_busy = self.must_finish = False
                    then(value)
                    self.refresh()

            return end

        self.is_busy, self.must_finish = True, must_finish
        self.tell(message, in_sight=in_sight)
        self.refresh()
        self._background.run(work, unless_left(done), unless_left(failed))

    def refresh(self) -> None:
        """Derive the buttons from how things stand, now and once more when the time runs out."""
        held, left = self.held, self._seconds_left()
        standing = TokenStanding(
            present=held is not None,
            renewable=held is not None and bool(held.token.refresh_token),
            refused=self.is_refused,
            run_out=self.has_run_out,
            kept=held is not None and held.kept is not None,
            can_be_kept=self._can_be_kept(self.connection),
            busy=self.is_busy,
        )
        self._panel.token_actions.show_standing(standing)
        self._panel.show_not_taken(self.would_be_lost)
        self._panel.done_button.setEnabled(not self.must_finish)
        self._panel.show_use(standing.is_of_use)
        if standing.present and standing.run_out:
            self._panel.show_title(self.tr("Your token has run out"), is_good=False)
        self._wait(left)
        self.changed.emit()

    def _wait(self, left: float | None) -> None:
        if left is not None and left > 0:
            self._run_out.start(min(int(left * 1000) + 1, _LONGEST_TIMER))

    @property
    def has_run_out(self) -> bool:
        """Tell whether there is a token whose time is over."""
        left = self._seconds_left()
        return left is not None and left <= 0

    @property
    def would_be_lost(self) -> bool:
        """Tell whether a token that is still good for something is nowhere but here."""
        if self.held is None or self.held.kept is not None or self.is_taken:
            return False
        return not self.has_run_out or (bool(self.held.token.refresh_token) and not self.is_refused)

    def _note_time(self) -> None:
        if self.has_run_out:
            self._show_run_out()
        else:
            self._wait(self._seconds_left())

    def _show_run_out(self) -> None:
        if not self.is_busy:
            self.tell(Message())  # what was said before is of no use any more
        self.refresh()

    def _seconds_left(self) -> float | None:
        return self.held.token.seconds_left() if self.held else None

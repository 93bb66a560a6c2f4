"""Which tokens are kept, and under which names."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.texts import tokens as token_wording
from netrex_gui.gui.token import news_text
from netrex_gui.gui.token.session import TokenPage
from netrex_gui.tokens.renewal import Held, Renewal
from netrex_gui.tokens.stored_token import KeptToken


class TokenKeeping(QObject):
    """Keeps the token of the page beside those that are kept already, renames it, and lets tokens go.

    `names_of` returns the names of a connection's tokens. Signals: `changed` when others are kept than before; `kept`
    with the ID under which the token of the page is kept, or none; `noticed` with a Say of what the person should read.
    """

    changed = Signal()
    kept = Signal(str)
    noticed = Signal(object)

    def __init__(
        self,
        page: TokenPage,
        library: ConnectionLibrary,
        renewal: Renewal,
        background: Background,
        names_of: Callable[[str], set[str]],
    ) -> None:
        super().__init__(page)
        self._page, self._library, self._renewal, self._background = page, library, renewal, background
        self._names_of = names_of

    def keep(self) -> None:
        """Keep the token of the page."""
        held, settings, connection_id = self._page.held, self._page.settings, self._page.connection.id
        assert held is not None  # noqa: S101 (without a token the box is off)
        assert settings is not None  # noqa: S101
        endpoint, name = (
            settings.provider.token_endpoint,
            token_wording.suggested_name(self._names_of(connection_id)),
        )

        def kept(entry: KeptToken) -> None:
            self._page.take(Held(held.token, entry))
            self._page.tell(news_text.kept)
            self.kept.emit(entry.id)
            self.changed.emit()

        self._page.run(
            news_text.keeping,
            lambda: self._library.kept_tokens.keep(connection_id, name, endpoint, held.token),
            kept,
            lambda error: self._page.tell(partial(news_text.not_kept, error)),
        )

    def let_go(self) -> None:
        """Keep the token of the page no longer; it stays on the page."""
        held = self._page.held
        assert held is not None  # noqa: S101 (without a token the box is off)

        def gone(_: None) -> None:
            self._page.take(Held(held.token))
            self._page.tell(news_text.no_longer_kept)
            self.kept.emit("")
            self.changed.emit()

        self._page.run(
            news_text.letting_go,
            lambda: self._renewal.forget(held.kept) if held.kept else None,
            gone,
            lambda error: self._page.tell(partial(news_text.not_let_go, error)),
        )

    def rename(self, name: str) -> None:
        """Give the token of the page another name; this holds up nothing else that is done with it."""
        kept = self._page.held.kept if self._page.held else None
        if kept is not None:
            self._background.run(
                lambda: self._library.kept_tokens.rename(kept, name),
                self._take_name,
                lambda error: self.noticed.emit(partial(news_text.not_renamed, error)),
            )

    def forget(self, kept: KeptToken) -> None:
        """Forget a token that is not on the page."""
        self._in_background(lambda: self._renewal.forget(kept))

    def forget_all_of(self, connection_id: str) -> None:
        """Forget the tokens of a connection that was deleted."""
        self._in_background(lambda: self._renewal.forget_all_of(connection_id))

    def _in_background(self, work: Callable[[], None]) -> None:
        def failed(error: Exception) -> None:
            self.changed.emit()
            self.noticed.emit(lambda: news_text.not_let_go(error).text)

        self._background.run(work, lambda _: self.changed.emit(), failed)

    def _take_name(self, renamed: KeptToken) -> None:
        held = self._page.held
        if held is not None and held.kept is not None and held.kept.id == renamed.id:
            self._page.take(replace(held, kept=replace(held.kept, name=renamed.name)))
        self.changed.emit()

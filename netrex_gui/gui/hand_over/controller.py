"""The ways into the pages of a hand-over, each of which is made when it is first wanted."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.hand_over.desks import MAKERS, Desk
from netrex_gui.gui.hand_over.drop import Arrivals
from netrex_gui.gui.parts.background import Background

if TYPE_CHECKING:
    from collections.abc import Callable

    from netrex_gui.gui.hand_over.receive.controller import ReceiveDesk
    from netrex_gui.gui.texts.problem import Problem
    from netrex_gui.gui.window.workspace import Workspace
    from netrex_gui.hand_over.errors import HandOverError
    from netrex_gui.hand_over.identity import IdentityError
    from netrex_gui.hand_over.incoming import SentFileProblem


class HandOverPages(QObject):
    """Shows the page that what was opened, dropped, pasted or pressed is about."""

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._desks: dict[str, Desk] = {}
        self._background = Background(self)
        self.arrivals = Arrivals(workspace, self.open_file, self.open_text, self._refuse)
        workspace.sidebar.open_sent_requested.connect(self.show_open)
        workspace.problem_panel.open_another_wanted.connect(self.show_open)

    def open_file(self, path: Path) -> None:
        """Show what is in a file that somebody sent."""
        from netrex_gui.hand_over.incoming import read_sent_file

        if self.may_open():
            self._background.run(partial(read_sent_file, path), self.open_untrusted, self._tell_unreadable)

    def open_named(self, name: str) -> None:
        """Show what is in the file that the app was started with: a path, or a file URL."""
        if name.lower().startswith("file:"):
            self.arrivals.open_url(QUrl(name))
        else:
            self.open_file(Path(name))

    def open_text(self, untrusted_text: str) -> None:
        """Show what is in a text that somebody sent, whatever a mail program has put around it."""
        from netrex_gui.hand_over.incoming import pasted

        self.open_untrusted(pasted(untrusted_text))

    def open_untrusted(self, untrusted_bytes: bytes) -> None:
        """Show what somebody sent: a connection, a sealed token, or that it is neither."""
        from netrex_gui.gui.hand_over import text as arrival_wording
        from netrex_gui.hand_over.incoming import Handed, recognised

        if not self.may_open():
            return
        kind = recognised(untrusted_bytes)
        if kind is Handed.CONNECTION:
            self.receiving.receive(untrusted_bytes)
        elif kind is Handed.ENCRYPTED:
            self._desk("sealed").open(untrusted_bytes)
        else:
            self._tell(arrival_wording.neither)

    def paste(self) -> None:
        """Show what is on the clipboard, if it is meant for this app."""
        self.arrivals.paste()

    def show_open(self) -> None:
        """Let the person choose a file, or paste a text."""
        if self.may_open():
            self._desk("open").show()

    def prepare(self) -> None:
        """Prepare the connection that is in the form for somebody else."""
        self._desk("prepare").show()

    def show_own_key(self) -> None:
        """Show one's own key."""
        self._desk("own_key").show()

    def show_problem(self, error: "HandOverError | IdentityError") -> None:
        """Tell why what was sent cannot be used."""
        from netrex_gui.gui.hand_over import text as arrival_wording

        self._tell(partial(arrival_wording.problem, error))

    def leave(self, page: QWidget | None) -> None:
        """Leave one of these pages, if it is shown."""
        for desk in self._desks.values():
            if desk.is_shown(page):
                desk.leave()
                return

    def may_open(self) -> bool:
        """Tell whether the page may show something else; if not, the person is told why, and nothing is lost."""
        from netrex_gui.gui.hand_over import text as arrival_wording

        workspace = self._workspace
        if workspace.is_busy:
            workspace.guide.leave()
            notice = workspace.sign_in_panel.notice
            notice.setText(arrival_wording.sign_in_first())
            notice.show()
            return False
        if not workspace.token_desk.may_be_left:
            workspace.token_desk.page.tell(arrival_wording.token_first)
            return False
        return True

    @property
    def receiving(self) -> "ReceiveDesk":
        """The desk for a connection that was sent."""
        desk: ReceiveDesk = self._desk("receive")
        return desk

    @property
    def is_alone(self) -> bool:
        """Tell whether what was sent is all that there is, so that the list beside it is of no use."""
        return "receive" in self._desks and self.receiving.is_alone

    def lead_back(self) -> bool:
        """Show again what was sent and led to a sign-in; tell whether the person is on that way."""
        return "receive" in self._desks and self.receiving.lead_back()

    def _desk(self, name: str) -> Any:
        if name not in self._desks:
            self._desks[name] = MAKERS[name](self._workspace)
        return self._desks[name]

    def _tell_unreadable(self, error: Exception) -> None:
        from netrex_gui.hand_over.incoming import SentFileUnreadable

        if not isinstance(error, SentFileUnreadable):
            raise error
        self._refuse(error.problem)

    def _refuse(self, what_is_wrong: "SentFileProblem") -> None:
        from netrex_gui.gui.hand_over import text as arrival_wording

        self._tell(partial(arrival_wording.unreadable, what_is_wrong))

    def _tell(self, say: "Callable[[], Problem]") -> None:
        if not self.may_open():
            return
        panel = self._workspace.problem_panel
        self._workspace.token_desk.leave()
        panel.show_problem(say)
        self._workspace.show_page(panel)
        panel.focus_first()

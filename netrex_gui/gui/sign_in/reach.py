"""Whether this app itself reaches the portal: tried as a sign-in begins, so that the page that waits can say it."""

import logging
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from netrex_gui.gui.parts.background import in_thread
from netrex_gui.oauth.errors import NetworkProblem, ProviderUnreachable
from netrex_gui.oauth.provider import Provider, base_url

SECONDS = 5.0
"""How long the portal has for an answer."""

GIVEN_UP_MILLISECONDS = 6000
"""After so long it is given up, whatever the system is still looking up."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Reach:
    """What is known of one host: nothing yet, that it answers, or why it does not; of no host nothing can be told.

    `is_out_of_order` tells that what answered says so of the portal.
    """

    host: str
    is_known: bool = False
    is_out_of_order: bool = False
    error: ProviderUnreachable | None = None

    @property
    def is_good(self) -> bool:
        """Tell whether the portal answered as it should."""
        return self.is_known and self.error is None and not self.is_out_of_order


class ReachTest(QObject):
    """Tries the host of one sign-in after the other, in a thread; whatever comes of it, no sign-in ends with it.

    Signals: `told` with a Reach, as a trial begins and once when it has ended.
    """

    told = Signal(object)

    def __init__(self, parent: QObject, milliseconds: int = GIVEN_UP_MILLISECONDS) -> None:
        super().__init__(parent)
        self._tried: Reach | None = None
        self._limit = QTimer(self, singleShot=True, interval=milliseconds)
        self._limit.timeout.connect(self._give_up)

    @property
    def is_under_way(self) -> bool:
        """Tell whether something has yet to be told."""
        return self._tried is not None

    def begin(self, provider: Provider) -> None:
        """Try the host on which the person signs in; of one that was tried before nothing is told any more."""
        tried = self._tried = Reach(provider.sign_in_host)
        self._limit.start()
        self.told.emit(tried)
        url = f"{base_url(provider.authorization_endpoint)}/"
        in_thread(self, lambda: _reached(url, tried.host), partial(self._tell, tried), self._note)

    def end(self) -> None:
        """Tell nothing any more."""
        self._tried = None
        self._limit.stop()

    def _tell(self, tried: Reach, found: Reach) -> None:
        if tried is self._tried:
            self.end()
            self.told.emit(found)

    def _give_up(self) -> None:
        if (tried := self._tried) is not None:
            self._tell(tried, Reach(tried.host, True, error=ProviderUnreachable(NetworkProblem.TIMED_OUT, tried.host)))

    def _note(self, error: Exception) -> None:
        log.warning("the trial of the portal ended with %s", type(error).__name__)
        self.end()
        self.told.emit(Reach(""))


def _reached(url: str, host: str) -> Reach:
    from netrex_gui.oauth.http import probe  # late: it brings TLS along, and the browser opens first

    try:
        return Reach(host, True, probe(url, SECONDS).is_out_of_order)
    except ProviderUnreachable as error:
        return Reach(host, True, error=error)

"""What becomes of a text that was pasted or dropped: what was found is filled in, what is doubtful is asked."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from netrex_gui.gui.connection.controller import ConnectionController
from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.parts.messages import nothing
from netrex_gui.gui.parts.navigator import Navigator
from netrex_gui.gui.start import text as wording
from netrex_gui.gui.start.controller import StartController
from netrex_gui.oauth.client import Credential
from netrex_gui.pasted.found import Found, PastedTooLong
from netrex_gui.pasted.reader import read

_TWO = 2


class PasteController(QObject):
    """Reads a text for the ID, the secret and the addresses in it, and hands them to the connection's page.

    Signals: `answer_pasted` with the address that a browser ended on, and `refused` where what was found would end
    or lose what is under way.
    """

    answer_pasted = Signal(str)
    refused = Signal()

    def __init__(
        self, navigator: Navigator, form: ConnectionForm, connections: ConnectionController, start: StartController
    ) -> None:
        super().__init__(navigator)
        self._navigator, self._form, self._connections, self._start = navigator, form, connections, start

    def take(self, text: str, html: str = "") -> bool:
        """Fill in what a text holds, or say on the page why nothing was; tell whether anything was done or said."""
        try:
            found = _more_of(text, html)
        except PastedTooLong:
            return self._tell(wording.too_long)
        if found.answer_address:
            self.answer_pasted.emit(found.answer_address)
            return True
        if found.is_nothing:
            return self._tell(wording.nothing_found if text.strip() else wording.empty)
        if not self._navigator.may_leave():
            self.refused.emit()
            return True
        settled = self._settled(found)
        if settled is not None:
            self._fill_in(settled)
        return True

    def tell_of_answer(self) -> None:
        """Say that the address of an answer is of no use now."""
        self._tell(wording.address_of_answer)

    def _fill_in(self, found: Found) -> None:
        if found.is_nothing:
            self._tell(wording.nothing_found)
            return
        went_on = self._connections.fill_in_pasted(
            client_id=found.client_id,
            client_secret=found.client_secret,
            provider_url=found.provider_url,
            redirect_url=found.redirect_url,
        )
        if went_on:
            there = self._form.connection().client_id, self._form.secret()
            missing = next((each for each, held in zip(Credential, there, strict=True) if not held), None)
            self._start.panel.tell(wording.found(missing), "warning" if missing else "good")
            self._form.show_notice(nothing)
            if missing is not None:
                self._form.credentials.tell_not_in_pasted(missing)

    def _settled(self, found: Found) -> Found | None:
        """Ask about what is doubtful; return what is known then, or None where the person left the question."""
        candidates = found.client_id_candidates
        if len(candidates) == _TWO and set(candidates) == set(found.client_secret_candidates):
            secret = self._ask(wording.which(Credential.CLIENT_SECRET, _TWO), candidates)
            others = [each for each in candidates if each != secret] if secret else []
            known = replace(found, client_id="".join(others), client_secret=secret or "")
            return None if secret is None else self._at_one_portal(known)
        if candidates:
            client_id = self._ask(wording.which(Credential.CLIENT_ID, len(candidates)), candidates)
            if client_id is None:
                return None
            found = replace(found, client_id=client_id)
        if left := tuple(each for each in found.client_secret_candidates if each != found.client_id):
            client_secret = self._ask(wording.which(Credential.CLIENT_SECRET, len(left)), left)
            if client_secret is None:
                return None
            found = replace(found, client_secret=client_secret)
        return self._at_one_portal(found)

    def _at_one_portal(self, found: Found) -> Found | None:
        portal: str | None = found.provider_url
        if found.provider_url_candidates:
            portal = self._ask(wording.which_portal(), found.provider_url_candidates)
        known = replace(found, client_id_candidates=(), client_secret_candidates=(), provider_url_candidates=())
        return None if portal is None else replace(known, provider_url=portal)

    def _ask(self, title: str, candidates: tuple[str, ...]) -> str | None:
        from netrex_gui.gui.start.question import ask_which  # late: most mails leave no doubt

        return ask_which(self._form.window(), title, candidates)

    def _tell(self, say: Callable[[], str]) -> bool:
        """Say something on the page that is shown, if it is one on which a text is pasted."""
        if self._start.is_shown:
            self._start.panel.tell(say())
        elif self._navigator.current is self._form:
            self._form.show_notice(say)
        else:
            return False
        return True


def _more_of(text: str, html: str) -> Found:
    """Return what the text holds, or its HTML where that says more, such as which cell is whose."""
    found = read(text)
    if not html or (found.client_id and found.client_secret) or found.answer_address:
        return found
    rich = read(html)
    return rich if _known(rich) > _known(found) else found


def _known(found: Found) -> int:
    return bool(found.client_id) + bool(found.client_secret)

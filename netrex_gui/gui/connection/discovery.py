"""The button that asks a provider for its own settings, and what came of it."""

import math
import re
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netrex_gui.gui.parts.background import in_thread
from netrex_gui.gui.parts.layouts import column_in
from netrex_gui.gui.parts.messages import show_message
from netrex_gui.gui.parts.widgets import announce, button, label
from netrex_gui.oauth.discovery import (
    DiscoveryError,
    DiscoveryTimedOut,
    IssuerDiffers,
    MetadataNotFound,
    MetadataProblem,
    MetadataUnusable,
    ServerMetadata,
)
from netrex_gui.oauth.errors import SignInError, UnexpectedFailure
from netrex_gui.oauth.provider import Provider
from netrex_gui.texts.untrusted import visible

DISCOVERY_SECONDS = 20.0
"""How long the provider is asked at most, both places together."""

_TICK_MILLISECONDS = 250
translate = QCoreApplication.translate
_LONGEST_ISSUER = 200
_PLACEHOLDER = re.compile(r"\{\w+\}")


class DiscoveryBar(QWidget):
    """Asks in a thread of its own, shows how long it may still take, and can be stopped.

    Signals: `wanted` when the person pressed Detect; `found` with the ServerMetadata.
    """

    wanted = Signal()
    found = Signal(object)

    def __init__(self, seconds: float = DISCOVERY_SECONDS) -> None:
        super().__init__()
        self.seconds = seconds
        self._attempt = 0
        self._deadline = 0.0
        self._ticks = QTimer(self, interval=_TICK_MILLISECONDS)
        self._ticks.timeout.connect(self._tick)
        self.button = button(self.tr("Dete&ct"), "detectButton")
        self.button.clicked.connect(self._pressed)
        self.result = label("", "hint", "detectResult", selectable=True)
        self._lay_out()
        self.reset()

    @property
    def is_busy(self) -> bool:
        """Tell whether the provider is being asked."""
        return self._ticks.isActive()

    def detect(self, typed_url: str) -> None:
        """Ask the provider at a typed URL; `found` or a sentence follows within the time limit."""
        self._attempt += 1
        self._deadline = time.monotonic() + self.seconds
        self.button.set_words(self.tr("Stop"))
        self._ticks.start()
        self._tick()
        announce(self.result, self.result.text())
        take = partial(self._take, self._attempt)
        in_thread(self, partial(_ask, typed_url), take, lambda error: take(_told(error)))

    def reset(self) -> None:
        """Forget what is under way and what was said, as another connection is shown."""
        self._end()
        self.result.hide()

    def give_up(self) -> None:
        """Stop asking, where that is under way: what comes would belong to another address than is typed by now."""
        if self.is_busy:
            self._end()
            self.say(stopped())

    def say(self, text: str) -> None:
        """Show a sentence, or none, and have it read out."""
        show_message(self.result, text)

    def show_whose(self, issuer: str, provider: Provider | None) -> None:
        """Say that what is filled in is another provider's; silently, as this comes with each key that is pressed."""
        if self.is_busy or provider is None:
            return
        anothers = of_another_provider(issuer)
        if issuer and not f"{issuer}/".startswith(f"{provider.base_url}/"):
            self.result.setText(anothers)
            self.result.show()
        elif self.result.text() == anothers:
            self.result.hide()

    def _pressed(self) -> None:
        if self.is_busy:
            self.give_up()
        else:
            self.wanted.emit()

    def _take(self, attempt: int, result: object) -> None:
        if attempt != self._attempt or not self.is_busy:
            return  # it was stopped, or took too long
        self._end()
        if isinstance(result, ServerMetadata):
            self.found.emit(result)
        elif isinstance(result, DiscoveryError | SignInError):
            self.say(failed(result))

    def _tick(self) -> None:
        left = self._deadline - time.monotonic()
        if left <= 0:
            self._end()
            self.say(failed(DiscoveryTimedOut()))
        else:
            self.result.setText(asking(math.ceil(left)))
            self.result.show()

    def _end(self) -> None:
        self._ticks.stop()
        self.button.setText(self.tr("Dete&ct"))
        self.button.setAccessibleName(self.tr("Detect the settings of another provider"))

    def _lay_out(self) -> None:
        advice = self.tr("For a provider other than Netrex: fill in what it publishes at its address.")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.button)
        row.addWidget(label(advice, "secondary"), 1)
        column_in(self, row, self.result, spacing=8, edges=(0, 0, 0, 4))


def asking(seconds_left: int) -> str:
    """Say that the provider is being asked, and how long at most."""
    return translate("Discovery", "Asking the provider… at most {seconds} s more").format(seconds=seconds_left)


def stopped() -> str:
    """Say that the person stopped it."""
    return translate("Discovery", "Stopped. Nothing was changed.")


def of_another_provider(issuer: str) -> str:
    """Say that the fields still hold what another provider published."""
    return translate(
        "Discovery",
        "The fields below belong to {issuer}, not to this portal address. Press Detect to fill them in anew, or empty "
        "them.",
    ).format(issuer=visible(issuer)[:_LONGEST_ISSUER])


def found(metadata: ServerMetadata, has_secret: bool) -> str:
    """Say what was filled in, and what is worth knowing about this provider."""
    filled_in = translate("Discovery", "Found. What the provider publishes was filled in below; you can change it.")
    return " ".join((filled_in, *(words() for holds, words in _WORTH_KNOWING if holds(metadata, has_secret))))


_WORTH_KNOWING: tuple[tuple[Callable[[ServerMetadata, bool], bool], Callable[[], str]], ...] = (
    (
        lambda metadata, has_secret: metadata.client_authentication(has_secret) is None,
        lambda: translate(
            "Discovery",
            "It wants the client secret in a way that this app does not know, so Client authentication was left "
            "as it was.",
        ),
    ),
    (
        lambda metadata, _: metadata.takes_no_secret,
        lambda: translate("Discovery", "It takes no client secret, so none is sent: Client authentication is None."),
    ),
    (
        lambda metadata, _: metadata.answers_elsewhere,
        lambda: translate(
            "Discovery",
            "It says that it answers in a part of the address that stays in the browser (fragment). If nothing "
            "comes back after you signed in, copy the address from the browser, and paste it here while waiting.",
        ),
    ),
    (
        lambda metadata, _: metadata.lacks_s256,
        lambda: translate(
            "Discovery",
            "It does not list PKCE with S256, which protects the sign-in. It stays on; untick it only if the "
            "provider refuses the sign-in because of it.",
        ),
    ),
    (
        lambda metadata, _: metadata.needs_form_post,
        lambda: translate("Discovery", "It sends its answer as a form, which was added to the further parameters."),
    ),
    (
        lambda metadata, _: not metadata.revocation_endpoint,
        lambda: translate("Discovery", "It names no address for revoking a token."),
    ),
)


def failed(error: DiscoveryError | SignInError) -> str:
    """Say why nothing was filled in, and what to do."""
    if isinstance(error, SignInError):
        from netrex_gui.texts.errors import problem  # late: the form is there before anything can go wrong

        return problem(error).sentences
    if isinstance(error, IssuerDiffers):
        return _issuer_differs(error)
    if isinstance(error, MetadataUnusable):
        return _unusable(error.problem)
    return {
        MetadataNotFound: translate(
            "Discovery",
            "This address publishes no settings. For a Netrex portal none are needed: leave the fields below empty. "
            "For another provider, check the portal address, or copy the addresses from its documentation.",
        ),
        DiscoveryTimedOut: translate(
            "Discovery", "The provider took too long to answer. Check the network connection, and try again."
        ),
    }[type(error)]


def _issuer_differs(error: IssuerDiffers) -> str:
    if not error.untrusted_issuer:
        return translate(
            "Discovery",
            "What this address publishes does not say whose settings they are, so nothing was filled in. Check the "
            "portal address.",
        )
    named = visible(error.untrusted_issuer)[:_LONGEST_ISSUER]
    if placeholder := _PLACEHOLDER.search(named):
        return translate(
            "Discovery",
            "This provider has an address for each organization: {issuer}. Type that as the portal address, with your "
            "organization's ID or its domain, such as example.com, in place of {placeholder}. Nothing was filled in.",
        ).format(issuer=named, placeholder=placeholder[0])
    return translate(
        "Discovery",
        "The settings at this address belong to another one, so nothing was filled in. If you know and trust it, type "
        "it as the portal address: {issuer}",
    ).format(issuer=named)


def _unusable(reason: MetadataProblem) -> str:
    return {
        MetadataProblem.UNREADABLE: translate(
            "Discovery",
            "What this address publishes cannot be read, so nothing was filled in. Check the portal address.",
        ),
        MetadataProblem.ENDPOINT_MISSING: translate(
            "Discovery",
            "What the provider publishes lacks an address that is needed to sign in, so nothing was filled in. Copy "
            "the addresses from its documentation.",
        ),
        MetadataProblem.ENDPOINT_UNSAFE: translate(
            "Discovery",
            "The provider publishes an address that is not safe to use, so nothing was filled in. Tell the provider's "
            "support.",
        ),
        MetadataProblem.NO_CODE: translate(
            "Discovery",
            "This provider does not offer the way of signing in that this app uses (the authorization code), so "
            "nothing was filled in.",
        ),
    }[reason]


def _ask(typed_url: str) -> ServerMetadata:
    from netrex_gui.oauth.discovery import discover

    return discover(typed_url)


def _told(error: Exception) -> Exception:
    return error if isinstance(error, DiscoveryError | SignInError) else UnexpectedFailure(type(error).__name__)

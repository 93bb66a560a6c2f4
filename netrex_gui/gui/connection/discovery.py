"""The button that asks a provider for its own settings, and what came of it."""

import contextlib
import math
import threading
import time
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netrex_gui.gui.connection import discovery_text
from netrex_gui.gui.parts.saying import Say, nothing
from netrex_gui.gui.parts.widgets import announce, button, label
from netrex_gui.oauth.errors import SignInError, UnexpectedFailure
from netrex_gui.oauth.provider import Provider
from netrex_gui.oauth.server_metadata import DiscoveryError, DiscoveryTimedOut, ServerMetadata

DISCOVERY_SECONDS = 20.0
"""How long the provider is asked at most, both places together."""

_TICK_MILLISECONDS = 250


class DiscoveryBar(QWidget):
    """Asks in a thread of its own, shows how long it may still take, and can be stopped.

    Signals: `wanted` when the person pressed Detect; `found` with the ServerMetadata.
    """

    wanted = Signal()
    found = Signal(object)
    _ended = Signal(int, object)

    def __init__(self, seconds: float = DISCOVERY_SECONDS) -> None:
        super().__init__()
        self.seconds = seconds
        self._attempt = 0
        self._deadline = 0.0
        self._ticks = QTimer(self, interval=_TICK_MILLISECONDS)
        self._ticks.timeout.connect(self._tick)
        self._ended.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self.button = button(self.tr("Dete&ct"), "detectButton")
        self.button.clicked.connect(self._pressed)
        self.result = label("", "hint", "detectResult")
        self.result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
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
        self.button.setText(self.tr("Stop"))
        self.button.setAccessibleName(self.tr("Stop"))
        self._ticks.start()
        self._tick()
        announce(self.result, self.result.text())
        threading.Thread(target=self._ask, args=(self._attempt, typed_url), daemon=True).start()

    def reset(self) -> None:
        """Forget what is under way and what was said, as another connection is shown."""
        self._end()
        self.said = nothing
        self.result.hide()

    def say(self, say: Say) -> None:
        """Show a sentence, or none, and have it read out."""
        self.said, text = say, say()
        self.result.setText(text)
        self.result.setVisible(bool(text))
        announce(self.result, text)

    def show_whose(self, issuer: str, provider: Provider | None) -> None:
        """Say that what is filled in is another provider's; silently, as this comes with each key that is pressed."""
        if self.is_busy or provider is None:
            return
        anothers = discovery_text.of_another_provider(issuer)
        if issuer and not f"{issuer}/".startswith(f"{provider.base_url}/"):
            self.result.setText(anothers)
            self.result.show()
        elif self.result.text() == anothers:
            self.result.hide()

    def _pressed(self) -> None:
        if self.is_busy:
            self._end()
            self.say(discovery_text.stopped)
        else:
            self.wanted.emit()

    def _ask(self, attempt: int, typed_url: str) -> None:
        result: object
        try:
            from netrex_gui.oauth.discovery import discover

            result = discover(typed_url)
        except (DiscoveryError, SignInError) as error:
            result = error
        except Exception as error:  # noqa: BLE001 (the top of a thread)
            result = UnexpectedFailure(type(error).__name__)
        with contextlib.suppress(RuntimeError):  # the window was closed meanwhile
            self._ended.emit(attempt, result)

    def _take(self, attempt: int, result: object) -> None:
        if attempt != self._attempt or not self.is_busy:
            return  # it was stopped, or took too long
        self._end()
        if isinstance(result, ServerMetadata):
            self.found.emit(result)
        elif isinstance(result, DiscoveryError | SignInError):
            self.say(partial(discovery_text.failed, result))

    def _tick(self) -> None:
        left = self._deadline - time.monotonic()
        if left <= 0:
            self._end()
            self.say(partial(discovery_text.failed, DiscoveryTimedOut()))
        else:
            self.result.setText(discovery_text.asking(math.ceil(left)))
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.result)

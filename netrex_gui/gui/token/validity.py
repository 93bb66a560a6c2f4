"""How long the token works, as words and as a bar, whether it works, and what that means for whoever gets it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.buttons import CheckBox
from netrex_gui.gui.parts.layouts import column_in
from netrex_gui.gui.parts.widgets import hold_line, label
from netrex_gui.gui.texts import tokens as token_wording

if TYPE_CHECKING:
    from netrex_gui.gui.token.actions import TokenUse
    from netrex_gui.oauth.token import TokenResponse

_BAR_HEIGHT = 6
_NEARLY_OVER = 0.1


class TimeBar(QWidget):
    """Shows which part of a time is left; the words above it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._part = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, part: float) -> None:
        """Show a part, from 0 to 1."""
        self._part = part
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a thin bar."""
        return QSize(100, theme.sp(_BAR_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it in the colours of the moment."""
        colours = theme.current_colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole, radius = QRectF(self.rect()), self.height() / 2
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(whole, radius, radius)
        painter.setBrush(QColor(colours.good if self._part > _NEARLY_OVER else colours.caution))
        width = max(whole.width() * self._part, whole.height())
        painter.drawRoundedRect(QRectF(0, 0, width, whole.height()), radius, radius)


class TokenValidity(QWidget):
    """How long the token works, beside the way to find out whether it does.

    `renewing_part` is ticked where the message to send is to hold what renews the token as well.
    """

    def __init__(self, use: "TokenUse") -> None:
        super().__init__()
        self.expiry = label("", "", "expiry", selectable=True)
        self.bar = TimeBar()
        self.warning = label("", "small", "tokenWarning")
        words = self.tr("P&ut the renewing part into the message as well, for longer than that")
        self.renewing_part = CheckBox(words, "renewingPart")
        first = QHBoxLayout()
        first.addWidget(self.expiry, 1)
        first.addWidget(use.check_button, 0, Qt.AlignmentFlag.AlignRight)
        hold_line(use.result)
        column_in(self, first, self.bar, self.warning, self.renewing_part, use.result, spacing=6)

    def show_token(self, token: "TokenResponse", asked: tuple[str, ...]) -> None:
        """Say what a token that has just come means for whoever gets it."""
        self.warning.setText(token_wording.warning(token, asked))
        self.renewing_part.setChecked(False)
        self.renewing_part.setVisible(bool(token.refresh_token))
        self.bar.setVisible(token.expires_in is not None)

    def show_time(self, token: "TokenResponse", is_refused: bool) -> None:
        """Say how long it works from now on."""
        self.expiry.setText(token_wording.validity(token, is_refused))
        left = token.seconds_left()
        if token.expires_in and left is not None:
            self.bar.show_part(min(1.0, max(0.0, left / token.expires_in)))

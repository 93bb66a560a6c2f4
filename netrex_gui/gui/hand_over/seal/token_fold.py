"""What of the token page is folded away while there is a better thing to do with a token than to look at it."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.parts.widgets import button
from netrex_gui.gui.token.panel import TokenPanel

_STAYING_FACTS = 2
"""How long it is valid, and what it may do."""


class TokenFold(QObject):
    """Puts a card in the place of the token, and the token and all that can be done with it behind a link below.

    Signals: `toggled` when that was opened or closed.
    """

    toggled = Signal()

    def __init__(self, panel: TokenPanel, card: QWidget, stops: tuple[QWidget, ...]) -> None:
        super().__init__(panel)
        self._panel, self._card = panel, card
        self._place = panel.column.indexOf(panel.arrival)
        self.link = button("", "moreAboutTokenButton", "link")
        self.link.setCheckable(True)
        self.link.toggled.connect(self._unfold)
        panel.insert(self._place, card, *stops, before=panel.token_field)
        panel.facts.insertRow(_STAYING_FACTS, self.link)
        panel.facts.setAlignment(self.link, Qt.AlignmentFlag.AlignLeft)
        QWidget.setTabOrder(stops[-1], self.link)
        QWidget.setTabOrder(self.link, panel.token_field)
        self.is_used = False
        self._name_link()
        self.leave()

    def use(self) -> None:
        """Show the card, and fold the rest away."""
        if not self.is_used:
            self.is_used = True
            column, arrival = self._panel.column, self._panel.arrival
            column.removeWidget(arrival)
            column.insertWidget(column.indexOf(self._panel.odd_type), arrival)
            arrival.stackUnder(self._panel.use)  # the order in which it is read
            self.link.stackUnder(arrival)
        self._card.show()
        self._show_folded()

    def leave(self) -> None:
        """Show the page as it is without a card."""
        if self.is_used:
            self.is_used = False
            self._panel.column.insertWidget(self._place + 1, self._panel.arrival)
            self._panel.arrival.stackUnder(self._card)
            self._show(is_open=self._panel.shown is not None)
            self._panel.token_actions.show()  # also without a token: what became of it is said there
        self._card.hide()
        self._panel.facts.setRowVisible(self.link, False)

    def _unfold(self) -> None:
        self._name_link()
        if self.is_used:
            self._show_folded()
        self.toggled.emit()

    def _show_folded(self) -> None:
        self._show(is_open=self.link.isChecked())
        self._panel.facts.setRowVisible(self.link, True)

    def _show(self, *, is_open: bool) -> None:
        panel = self._panel
        for part in (panel.arrival, panel.use, panel.token_actions, panel.warning):
            part.setVisible(is_open)
        for value in (panel.renewable, panel.claims):
            panel.facts.setRowVisible(value, is_open and bool(value.text()))
        panel.odd_type.setVisible(is_open and bool(panel.odd_type.text()))
        panel.beside.setVisible(is_open and panel.beside.is_needed)

    def _name_link(self) -> None:
        title = self.tr("More a&bout this token")
        self.link.setText(title)
        self.link.show_fold(is_open=self.link.isChecked())
        self.link.setAccessibleName(title.replace("&", ""))

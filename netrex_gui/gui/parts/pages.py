"""The pages of the window, one of which is shown."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from netrex_gui.gui.parts.page import Page


class Pages(QStackedWidget):
    """A stack from whose old page the keyboard goes straight to where the new one wants it.

    Qt alone hands it to whatever stands after the old page, and on to whatever comes first on the new one: a screen
    reader would say all of that.
    """

    def __init__(self) -> None:
        super().__init__()
        self._is_centred = False

    def set_centred(self, centred: bool) -> None:
        """Have the columns of the pages stand in the middle, where there is nothing beside them."""
        self._is_centred = centred
        self._place_column(self.currentWidget())

    def setCurrentWidget(self, page: QWidget) -> None:
        """Show a page, which may then say who has the keyboard; otherwise it is where it was to be on that page.

        It joins the others now, unless it has done so before.
        """
        shown, focused = self.currentWidget(), QApplication.focusWidget()
        is_leaving = shown is not None and shown is not page and focused is not None and shown.isAncestorOf(focused)
        if is_leaving and focused is not None:
            focused.clearFocus()
        self._place_column(page)
        self.join(page)
        super().setCurrentWidget(page)
        if is_leaving:
            QTimer.singleShot(0, page, self._leave_nobody_without)

    def join(self, page: QWidget) -> None:
        """Put a page among the others before it is given the keyboard, which it would lose on its way."""
        if self.indexOf(page) < 0:
            self.addWidget(page)

    def _place_column(self, page: QWidget | None) -> None:
        if isinstance(page, Page):
            page.set_centred(self._is_centred)

    def _leave_nobody_without(self) -> None:
        page = self.currentWidget()
        if page is not None and QApplication.focusWidget() is None:
            (page.focusWidget() or self).setFocus()

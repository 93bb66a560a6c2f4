"""The pages of the window, one of which is shown, and the ways from one to another."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from netrex_gui.gui.parts.page import Page


class Navigator(QObject):
    """Shows one page at a time, on its `stack`.

    From the old page the keyboard goes straight to where the new one wants it. Qt alone hands it to whatever stands
    after the old page, and on to whatever comes first on the new one: a screen reader would say all of that.

    `home` is where everything leads back to, unless one of `ways_back` shows something else and says so; each of
    `guards` tells whether it agrees to the page being left. A page comes on the stack when it is first shown, and
    is kept by `owner` before. Signals: `shown` with a page, once it is on the stack.
    """

    shown = Signal(object)

    def __init__(self, owner: QWidget, home: Page) -> None:
        super().__init__(owner)
        self.stack = QStackedWidget()
        self._owner, self._home, self._is_centred = owner, home, False
        self._led_by: dict[Page, Page] = {}
        self.ways_back: list[Callable[[], bool]] = []
        self.guards: list[Callable[[], bool]] = []
        self.stack.addWidget(home)

    @property
    def current(self) -> Page:
        """The page that is shown."""
        page = self.stack.currentWidget()
        assert isinstance(page, Page)  # noqa: S101 (there are no others)
        return page

    def show(self, page: Page) -> None:
        """Show a page, which may then say who has the keyboard; otherwise it is where it was to be on that page."""
        before, focused = self.current, QApplication.focusWidget()
        is_leaving = before is not page and focused is not None and before.isAncestorOf(focused)
        if is_leaving and focused is not None:
            focused.clearFocus()
        page.set_centred(self._is_centred)
        self.join(page)
        self.stack.setCurrentWidget(page)
        page.lay_out_now()  # before it is painted: otherwise its first picture has its parts in each other
        if is_leaving:
            QTimer.singleShot(0, page, self._leave_nobody_without)
        self.shown.emit(page)

    def add(self, page: Page) -> None:
        """Keep a page for when it is shown for the first time."""
        page.setParent(self._owner)
        page.hide()

    def join(self, page: Page) -> None:
        """Put a page on the stack before it is given the keyboard, which it would lose on its way there."""
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)

    def visit(self, page: Page) -> None:
        """Show a page that leads back to the one that is shown now."""
        if self.current is not page:
            self._led_by[page] = self.current
            self.show(page)

    def led_by(self, page: Page) -> Page:
        """Return the page to which one leads back."""
        return self._led_by.get(page, self._home)

    def return_from(self, page: Page) -> bool:
        """Show again what led to a page; tell whether there is anything but the home page."""
        before = self._led_by.pop(page, self._home)
        if before is not self._home:
            self.show(before)
        return before is not self._home

    def forget(self, page: Page) -> None:
        """Lead nobody back to a page any more."""
        self._led_by = {led: by for led, by in self._led_by.items() if by is not page}

    def back(self) -> None:
        """Go back to what the person is about: what is under way, or the home page."""
        if not any(leads() for leads in self.ways_back) and self.current is not self._home:
            self.show(self._home)

    def leave(self, page: Page) -> None:
        """Go back, if this page is shown."""
        if self.current is page:
            self.back()

    def may_leave(self) -> bool:
        """Tell whether another page may be shown without anything being lost or ended."""
        return all(agrees() for agrees in self.guards)

    def set_centred(self, centred: bool) -> None:
        """Have the columns of the pages stand in the middle, where there is nothing beside them."""
        self._is_centred = centred
        self.current.set_centred(centred)

    def _leave_nobody_without(self) -> None:
        if QApplication.focusWidget() is None:
            (self.current.focusWidget() or self.stack).setFocus()

"""The first picture of a page is as whole as every later one: nothing stands in anything else for a moment."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from netrex_gui.gui.guide.text import Step
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from tests.gui.steps import cancel, stay_away
from tests.waiting import wait_for
from tests.window.conftest import fill_in
from tests.window.dressing import dressed, longer_words

__all__ = ["dressed", "longer_words"]

pytestmark = pytest.mark.usefixtures("dressed", "longer_words")


class FirstPicture(QObject):
    """Notes where the buttons of a page are when it is first painted."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.places: dict[QWidget, QRect] = {}
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() == QEvent.Type.Paint and watched is self._page and not self.places:
            self.places = places_on(self._page)
        return super().eventFilter(watched, event)


def places_on(page: QWidget) -> dict[QWidget, QRect]:
    parts = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    return {each: QRect(each.mapTo(page, QPoint()), each.size()) for each in parts}


@pytest.mark.parametrize("size", [(720, 540), (960, 700)])
def test_the_page_that_waits_is_whole_at_once(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, size: tuple[int, int]
) -> None:
    """What wraps has its height only when its width is known."""
    workspace.resize(*size)
    fill_in(workspace, portal, redirect_uri)
    workspace.form.provider_field.setEditText("https://portal.invalid")
    (column,) = workspace.sign_in_panel.findChildren(QWidget, "pageColumn")
    first = FirstPicture(column)
    workspace.navigator.shown.connect(column.repaint)  # the soonest that a busy computer may paint it
    stay_away(workspace)
    wait_for(lambda: bool(first.places))
    for _ in range(5):
        QApplication.processEvents()
    assert len(first.places) > 5
    assert first.places == places_on(column)
    cancel(workspace)


@pytest.mark.parametrize("size", [(720, 540), (960, 700)])
def test_each_step_of_the_guide_is_whole_at_once(workspace: Workspace, size: tuple[int, int]) -> None:
    workspace.resize(*size)
    QApplication.processEvents()
    for step in Step:
        panel = workspace.guide.open(step)
        (column,) = panel.findChildren(QWidget, "pageColumn")
        first = places_on(column)
        for _ in range(5):
            QApplication.processEvents()
        assert len(first) > 0
        assert first == places_on(column)

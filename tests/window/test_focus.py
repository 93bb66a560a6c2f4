"""Where the keyboard is can be seen on every page, in every scheme; it goes the way of the eye, and to the new page."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from tests.waiting import wait_for
from tests.window.dressing import dressed
from tests.window.every_page import pages
from tests.window.focus_steps import place, stops
from tests.window.test_theme import luminance

__all__ = ["dressed"]

AROUND = 3
"""How far around a control its ring may lie, in pixels."""

LEAST_PIXELS = 40
LEAST_CONTRAST = 3.0
"""WCAG 2.2, 1.4.11 and 2.4.13: what is to be told apart by eye, and a control with the focus from one without."""


def picture(workspace: Workspace, stop: QWidget) -> QImage:
    area = place(workspace, stop).adjusted(-AROUND, -AROUND, AROUND, AROUND)
    return workspace.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)


def contrast(one: int, other: int) -> float:
    dark, light = sorted(luminance(QColor.fromRgb(each).name()) + 0.05 for each in (one, other))
    return light / dark


def ring_pixels(before: QImage, after: QImage) -> int:
    """Count the pixels that differ so much that an eye sees it."""
    seen: dict[tuple[int, int], bool] = {}
    pairs = zip(pixels(before), pixels(after), strict=True)
    differing = [pair for pair in pairs if pair[0] != pair[1]]
    for pair in set(differing):
        seen[pair] = contrast(*pair) >= LEAST_CONTRAST
    return sum(seen[pair] for pair in differing)


def pixels(image: QImage) -> memoryview:
    return memoryview(image.constBits()).cast("B").cast("I")


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_each_stop_of_the_tab_key_shows_that_it_has_the_keyboard(
    qapp: QApplication,
    dressed: None,
    workspace: Workspace,
    portal: PracticePortal,
    redirect_uri: str,
    colours: theme.Colours,
) -> None:
    theme.dress(qapp, colours)
    workspace.resize(1000, 1800)  # nothing of a page has to be scrolled to
    workspace.activateWindow()
    seen, blind = set(), []
    for page in pages(workspace, portal, redirect_uri):
        QApplication.processEvents()
        for stop in list(stops(workspace)):
            if (focused := workspace.window().focusWidget()) is not None:
                focused.clearFocus()
            before = picture(workspace, stop)
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            wait_for(stop.hasFocus)
            count = ring_pixels(before, picture(workspace, stop))
            if count < LEAST_PIXELS:
                blind.append(f"{page}: {stop.objectName() or stop} differs by {count} pixels")
            seen.add(stop.objectName())
    assert "\n".join(blind) == ""
    assert len(seen) > 50


def test_the_tab_key_goes_the_way_of_the_eye_on_every_page(
    dressed: None, workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    workspace.resize(1000, 1800)
    astray = []
    for page in pages(workspace, portal, redirect_uri):
        QApplication.processEvents()
        for area in (workspace.sidebar, page_of(workspace)):
            places = [(stop, place(workspace, stop)) for stop in stops(workspace) if area.isAncestorOf(stop)]
            assert places or not area.isEnabled(), page
            for (before, one), (after, other) in pairwise(places):
                if not follows(one, other):
                    astray.append(f"{page}: {after.objectName()} after {before.objectName()}")
    assert "\n".join(astray) == ""


def page_of(workspace: Workspace) -> QWidget:
    page = workspace.navigator.current
    assert page is not None
    return page


def follows(one: QRect, other: QRect) -> bool:
    """Tell whether an eye comes to the other one later: it is below, or to the right."""
    return other.top() >= one.bottom() or other.left() >= one.right()


def test_the_keyboard_goes_to_the_page_that_has_come(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    workspace.activateWindow()
    workspace.setFocus()
    for page in pages(workspace, portal, redirect_uri):
        QApplication.processEvents()
        focused = workspace.window().focusWidget()
        assert focused is not None, page
        assert focused.isVisible(), f"{page}: {focused.objectName()}"
        assert focused.isEnabled(), f"{page}: {focused.objectName()}"
        assert page_of(workspace).isAncestorOf(focused), f"{page}: {focused.objectName()}"


def test_every_page_is_read_in_the_order_of_the_eye(
    dressed: None, workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    workspace.resize(1000, 1800)
    astray = []
    for page in pages(workspace, portal, redirect_uri):
        QApplication.processEvents()
        for area in (workspace.sidebar, page_of(workspace)):
            for before, after in pairwise(read(area)):
                if not follows(place(workspace, before), place(workspace, after)):
                    astray.append(f"{page}: {said(after)} after {said(before)}")
    assert "\n".join(astray) == ""


def read(widget: QWidget) -> Iterator[QWidget]:
    """Yield what a screen reader reads in a widget: what has words, and nothing in it."""
    told = QAccessible.queryAccessibleInterface(widget)
    parts = [told.child(number).object() for number in range(told.childCount())]
    inner = [part for part in parts if isinstance(part, QWidget) and part.isVisible()]
    for part in inner:
        yield from read(part)
    if not inner and told.text(QAccessible.Text.Name):
        yield widget


def said(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)

"""The guide for eyes, keys and screen readers: nothing clipped, an order that is the eye's, pictures with words."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QKeySequence
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QScrollArea, QWidget

from netrex_gui.gui.guide.panel import GuidePanel
from netrex_gui.gui.guide.pictures import Drawing
from netrex_gui.gui.guide.text import Step
from netrex_gui.gui.look import theme
from netrex_gui.gui.window.workspace import Workspace
from tests.window.conftest import Reopen
from tests.window.dressing import dressed, has_no_room, large_print, longer_words
from tests.window.guide_steps import first_start, in_guide

__all__ = ["dressed", "first_start", "in_guide", "large_print", "longer_words"]


def settled(workspace: Workspace, step: Step) -> GuidePanel:
    panel = workspace.guide.open(step)
    for _ in range(5):
        QApplication.processEvents()
    return panel


def shown(panel: GuidePanel, kind: type[QWidget]) -> list[QWidget]:
    return [each for each in panel.findChildren(kind) if each.isVisible()]


def clipped(panel: GuidePanel) -> list[str]:
    """Name what has not the room that its words need."""
    (area,) = panel.findChildren(QScrollArea, "pageScroll")
    content = area.widget()
    assert content is not None
    names = ["page"] if content.width() > area.viewport().width() else []
    for kind in (QLabel, QPushButton, QCheckBox):
        names += [f"{each.objectName()} {each.geometry()}" for each in shown(panel, kind) if has_no_room(each)]
    return names


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("size", [(720, 540), (960, 700)])
def test_nothing_is_clipped(dressed: None, in_guide: Workspace, step: Step, size: tuple[int, int]) -> None:
    in_guide.resize(*size)
    assert clipped(settled(in_guide, step)) == []


def test_nothing_moves_when_the_portal_is_opened_or_an_address_copied(dressed: None, in_guide: Workspace) -> None:
    in_guide.resize(960, 700)
    panel = settled(in_guide, Step.OPEN)
    (area,) = panel.findChildren(QScrollArea, "pageScroll")
    (drawing,) = panel.open_part.findChildren(Drawing)
    before = drawing.mapTo(panel, QPoint(0, 0)), area.verticalScrollBar().maximum()
    panel.open_part.tell("The portal opens in your browser. Come back here afterwards.")
    QApplication.processEvents()
    assert panel.open_part.told.isVisible()
    assert (drawing.mapTo(panel, QPoint(0, 0)), area.verticalScrollBar().maximum()) == before
    copy_button = settled(in_guide, Step.CREATE).create_part.redirect_box.copy_button
    place = copy_button.geometry()
    copy_button.click()
    QApplication.processEvents()
    assert copy_button.text() == "Copied"
    assert copy_button.geometry() == place


@pytest.mark.parametrize("step", Step)
def test_nothing_is_clipped_where_words_are_longer(
    dressed: None, longer_words: None, reopen: Reopen, step: Step
) -> None:
    workspace = reopen()
    workspace.resize(720, 540)
    assert clipped(settled(workspace, step)) == []


def test_nothing_is_clipped_in_print_twice_as_large(large_print: None, reopen: Reopen) -> None:
    workspace = reopen()
    workspace.resize(960, 700)
    assert {step.name: names for step in Step if (names := clipped(settled(workspace, step)))} == {}


@pytest.mark.parametrize("step", Step)
def test_the_tab_key_goes_the_way_of_the_eye(in_guide: Workspace, step: Step) -> None:
    panel = settled(in_guide, step)
    chain = [panel.nextInFocusChain()]
    while chain[-1] is not None and panel.isAncestorOf(chain[-1]):
        chain.append(chain[-1].nextInFocusChain())
    stops = [
        (each.mapTo(panel, QPoint(0, each.height() // 2)).y(), each.objectName())
        for each in chain[:-1]
        if each is not None and each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(stops) >= 3
    assert [y for y, _ in stops] == sorted(y for y, _ in stops), stops
    assert stops[-1][1] == ("closeGuideButton" if step is Step.START else "guideNextButton")


@pytest.mark.parametrize("step", Step)
def test_no_two_things_answer_to_the_same_key(in_guide: Workspace, step: Step) -> None:
    settled(in_guide, step)
    texts = [each.text() for each in in_guide.findChildren(QPushButton) if each.isVisible()]
    texts += [each.text() for each in in_guide.findChildren(QCheckBox) if each.isVisible()]
    texts += [each.text() for each in in_guide.findChildren(QLabel) if each.buddy() and each.isVisible()]
    keys = [QKeySequence.mnemonic(text).toString() for text in texts if not QKeySequence.mnemonic(text).isEmpty()]
    assert len(keys) > 3
    assert sorted(keys) == sorted(set(keys)), texts


@pytest.mark.parametrize("step", Step)
def test_a_step_begins_with_the_focus_on_what_is_to_be_done_first(in_guide: Workspace, step: Step) -> None:
    panel = settled(in_guide, step)
    expected = {
        Step.START: "guideHaveCodesButton",
        Step.OPEN: "openPortalButton",
        Step.CREATE: "copyGuideRedirectUrlButton",
        Step.PASTE: "guideClientId",
        Step.ASK: "copyGuideLetterButton",
    }
    focused = panel.focusWidget()
    assert focused is not None
    assert focused.objectName() == expected[step]


def test_pictures_are_pictures_with_words_for_a_screen_reader(in_guide: Workspace) -> None:
    panel = settled(in_guide, Step.START)
    drawings = panel.findChildren(Drawing)
    assert len(drawings) == 4
    for drawing in drawings:
        told = QAccessible.queryAccessibleInterface(drawing)
        assert told.role() == QAccessible.Role.Graphic
        assert told.text(QAccessible.Text.Name).startswith("Picture")
        assert len(told.text(QAccessible.Text.Description)) > 40


@pytest.mark.parametrize("colours", [theme.DARK, theme.LIGHT], ids=["dark", "light"])
def test_pictures_are_drawn_in_the_colours_of_the_scheme(
    qapp: QApplication, dressed: None, in_guide: Workspace, colours: theme.Colours
) -> None:
    theme.apply_colours(qapp, colours)
    expected = {QColor(colour).name() for colour in (colours.accent, colours.line, colours.tint)}
    for step in (Step.START, Step.OPEN, Step.CREATE, Step.PASTE):
        (drawing,) = shown(settled(in_guide, step), Drawing)
        assert expected <= colours_of(drawing.grab().toImage()), step


def colours_of(image: QImage) -> set[str]:
    pixels = image.convertToFormat(QImage.Format.Format_RGB32).constBits()
    return {QColor.fromRgb(pixel).name() for pixel in set(memoryview(pixels).cast("B").cast("I"))}

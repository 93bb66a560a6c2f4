"""What was in the window before its language changed is taken apart at once, in the window's own thread."""

import gc
import weakref
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from netrex_gui.gui.look.theme import StyleSheet
from netrex_gui.gui.parts import background
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.token.controller import TokenController
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from tests.gui.steps import finish, leave_token
from tests.waiting import wait_for
from tests.window.conftest import fill_in
from tests.window.language_steps import Room, let_go, room

__all__ = ["room"]

CZECH, ENGLISH = "Čeština", "English"


def test_the_old_widgets_go_and_their_threads_end(room: Room, portal: PracticePortal, redirect_uri: str) -> None:
    fill_in(room.workspace, portal, redirect_uri)
    finish(room.workspace)
    leave_token(room.workspace)
    room.choose(CZECH)
    room.choose(ENGLISH)
    counts = []
    for name in (CZECH, ENGLISH, CZECH, ENGLISH):
        before = room.workspace
        parts, gone = before.findChildren(QWidget), weakref.ref(before)
        room.choose(name)
        assert not isValid(before)
        assert not any(isValid(each) for each in parts)
        del before, parts
        wait_for(partial(is_taken_apart, gone))
        wait_for(lambda: threads_of_desks() == 1)
        counts.append(len(QApplication.allWidgets()))
    assert counts[:2] == counts[2:]


def is_taken_apart(gone: "weakref.ref[Workspace]") -> bool:
    gc.collect()
    return gone() is None


def threads_of_desks() -> int:
    """Count the threads that work for the controller of a token: there is one."""
    return sum(isinstance(each._owner, TokenController) for each in background._living)  # noqa: SLF001


def see_everything(room: Room, portal: PracticePortal, redirect_uri: str) -> None:
    workspace = room.workspace
    workspace.guide.open()
    workspace.sidebar.check_button.click()
    workspace.sidebar.about_button.click()
    workspace.navigator.current.left.emit()
    fill_in(workspace, portal, redirect_uri)
    finish(workspace)
    leave_token(workspace)


def test_nothing_is_left_to_whichever_thread_collects_it(room: Room, portal: PracticePortal, redirect_uri: str) -> None:
    """A QObject without a parent would be destroyed in the thread in which Python happens to tidy up."""
    see_everything(room, portal, redirect_uri)
    gc.collect()
    gc.disable()
    try:
        known = {id(each) for each in gc.get_objects() if isinstance(each, QObject)}
        next(each for each in room.menu() if each.text() == CZECH).click()
        before = room.workspace
        wait_for(lambda: room.workspace is not before)
        let_go()
        living = [each for each in gc.get_objects() if id(each) in known and isinstance(each, QObject)]
        alone = [each for each in living if isValid(each) and each.parent() is None]
    finally:
        gc.enable()
    own = {type(each) for each in alone if type(each).__module__.startswith("netrex_gui")}
    assert own == {Background, StyleSheet, type(room.window)}  # all of which stay
    wait_for(lambda: all(isValid(each._owner) for each in background._living))  # noqa: SLF001

"""The pages of a hand-over that an integrator sees: room for the words, keys of their own, another language."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import keyring
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from netrex_gui.gui.hand_over.identity.panel import IdentityPanel
from netrex_gui.gui.hand_over.prepare.panel import PreparePanel
from netrex_gui.gui.hand_over.prepare.sections import SecretPart
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.window.main_window import SMALLEST
from netrex_gui.gui.window.workspace import Workspace
from tests.gui.steps import shown
from tests.hand_over.kit import PASSPHRASE, SECRET
from tests.waiting import wait_for
from tests.window.conftest import GATE
from tests.window.dressing import dressed, large_print, longer_words
from tests.window.language_steps import Room, room
from tests.window.prepare_steps import NoStore, identity_page, preparing, written
from tests.window.shown_texts import without_room

__all__ = ["dressed", "large_print", "longer_words", "room"]

CZECH, ENGLISH = "Čeština", "English"


def prepared(workspace: Workspace) -> PreparePanel:
    workspace.form.show_connection(GATE, SECRET)
    panel = preparing(workspace)
    panel.secret.box.setChecked(True)
    return panel


def without_store(workspace: Workspace) -> PreparePanel:
    keyring.set_keyring(NoStore())
    workspace.form.show_connection(GATE)
    return preparing(workspace)


def exporting(workspace: Workspace) -> IdentityPanel:
    workspace.library.identity.make()
    panel = identity_page(workspace)
    panel.export_button.click()
    return panel


def locking(workspace: Workspace) -> IdentityPanel:
    keyring.set_keyring(NoStore())
    panel = identity_page(workspace)
    panel.make_button.click()
    wait_for(panel.lock_part.isVisible)
    return panel


STATES = pytest.mark.parametrize("state", [prepared, without_store, exporting, locking])
State = Callable[[Workspace], Page]


@STATES
def test_every_text_has_room_in_the_smallest_window_with_longer_words(
    longer_words: None, dressed: None, workspace: Workspace, state: State
) -> None:
    workspace.resize(*SMALLEST)
    page = state(workspace)
    assert without_room(page) == []
    assert (workspace.width(), workspace.height()) == SMALLEST


def test_the_whole_code_can_be_read_in_the_smallest_window(
    longer_words: None, dressed: None, workspace: Workspace
) -> None:
    """What is told on the phone is read off here."""
    workspace.resize(*SMALLEST)
    shows_the_whole_code(prepared(workspace).secret)


def test_the_whole_code_can_be_read_in_large_print(large_print: None, workspace: Workspace) -> None:
    workspace.resize(960, 700)
    shows_the_whole_code(prepared(workspace).secret)


def shows_the_whole_code(secret: SecretPart) -> None:
    """Wait until the field of the code has room for it, its own edges and the cursor."""
    field, part = secret.field, secret.opened
    words = field.fontMetrics().horizontalAdvance(field.text())
    assert words > 100
    wait_for(lambda: field.width() > words + 26)
    assert part.rect().contains(QRect(field.mapTo(part, QPoint()), field.size()))


@STATES
def test_every_text_has_room_in_large_print(large_print: None, workspace: Workspace, state: State) -> None:
    workspace.resize(960, 700)
    assert without_room(state(workspace)) == []


def test_the_link_stays_within_the_footer_in_the_smallest_window(dressed: None, workspace: Workspace) -> None:
    workspace.resize(*SMALLEST)
    form = workspace.form
    wait_for(lambda: form.prepare_button.geometry().right() <= form.footer_bar.width())


@STATES
def test_no_two_things_answer_to_the_same_key(workspace: Workspace, state: State) -> None:
    state(workspace)
    texts = [each.text() for each in workspace.findChildren(QAbstractButton) if each.isVisible()]
    texts += [each.text() for each in workspace.findChildren(QLabel) if each.buddy() and each.isVisible()]
    keys = [QKeySequence.mnemonic(text).toString() for text in texts if not QKeySequence.mnemonic(text).isEmpty()]
    assert len(keys) > 6
    assert sorted(keys) == sorted(set(keys)), texts


@STATES
def test_the_tab_key_goes_the_way_of_the_eye_and_each_stop_has_a_name(workspace: Workspace, state: State) -> None:
    workspace.resize(960, 1400)
    page = state(workspace)
    stops = tab_stops(page)
    assert len(stops) >= 4
    assert [each.objectName() for each in stops if not (each.objectName() and each.accessibleName())] == []
    wait_for(lambda: all(is_before(page, *pair) for pair in pairwise(stops)))


def tab_stops(page: Page) -> list[QWidget]:
    chain = [page.nextInFocusChain()]
    while chain[-1] is not None and page.isAncestorOf(chain[-1]):
        chain.append(chain[-1].nextInFocusChain())
    stops = [each for each in chain[:-1] if each is not None and each.isVisible()]
    return [each for each in stops if each.focusPolicy() & Qt.FocusPolicy.TabFocus]


def is_before(page: Page, one: QWidget, other: QWidget) -> bool:
    """Tell whether a part stands above another one, or to the left of it."""
    place, next_place = one.mapTo(page, QPoint()), other.mapTo(page, QPoint())
    return place.y() + one.height() <= next_place.y() or place.x() + one.width() <= next_place.x()


def field(workspace: Workspace, name: str) -> QLineEdit:
    (found,) = workspace.findChildren(QLineEdit, name)
    return found


def page_of(room: Room, kind: type[QWidget]) -> QWidget:
    page = shown(room.workspace)
    assert isinstance(page, kind)
    return page


def test_a_language_that_is_chosen_leaves_what_was_typed_to_prepare(room: Room) -> None:
    panel = prepared(room.workspace)
    panel.sender_field.setText(" Jana ")
    panel.note_field.setPlainText("For the gate.\n")
    passphrase = panel.secret.field.text()
    panel.copy_button.click()
    wait_for(lambda: "Copied" in panel.result.text())
    room.choose_for_later(CZECH)
    assert (panel.sender_field.text(), panel.note_field.toPlainText()) == (" Jana ", "For the gate.\n")
    assert panel.secret.box.isChecked()
    assert panel.secret.field.text() == passphrase
    assert panel.result.isVisible()
    assert panel.preview.host.text() == "system2.netrex.cz"


def test_a_language_that_is_chosen_leaves_the_export_that_was_begun_and_the_way_back(room: Room) -> None:
    prepared(room.workspace).key.identity_button.click()
    panel = page_of(room, IdentityPanel)
    assert isinstance(panel, IdentityPanel)
    wait_for(lambda: panel.half is not None)
    panel.export_button.click()
    field(room.workspace, "exportPassphrase").setText(PASSPHRASE)
    panel.export_part.on_button.click()
    assert panel.export_part.new_passphrase.trouble.text()
    room.choose_for_later(CZECH)
    assert panel.export_part.isVisible()
    assert field(room.workspace, "exportPassphrase").text() == PASSPHRASE
    assert panel.export_part.new_passphrase.trouble.isVisible()
    panel.back_button.click()
    again = page_of(room, PreparePanel)
    assert isinstance(again, PreparePanel)
    assert again.secret.box.isChecked()


def test_a_language_that_is_chosen_leaves_the_key_that_waits_for_a_passphrase(room: Room) -> None:
    locking(room.workspace)
    room.choose_for_later(CZECH)
    panel = page_of(room, IdentityPanel)
    assert isinstance(panel, IdentityPanel)
    assert panel.lock_part.isVisible()
    for name in ("lockPassphrase", "lockPassphraseAgain"):
        field(room.workspace, name).setText(PASSPHRASE)
    panel.lock_part.on_button.click()
    wait_for(lambda: panel.half is not None)
    panel.back_button.click()
    assert shown(room.workspace) is room.workspace.form


def test_after_saving_both_what_to_do_and_the_text_for_the_mail_are_in_sight(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.resize(960, 700)
    panel = prepared(workspace)
    written(panel, tmp_path / "Gate.netrex-connection")
    wait_for(lambda: not panel.mail_button.visibleRegion().isEmpty())
    for part in (panel.result, panel.mail_button):
        assert part.visibleRegion().boundingRect() == part.rect()

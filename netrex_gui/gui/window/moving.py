"""What a person sees and has typed, carried from one workspace to the next one, which speaks another language."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from netrex_gui.gui.parts.page import SETTLED_MILLISECONDS
from netrex_gui.gui.window.workspace import Workspace

CRASH_CARD = "crashCard"
_QTS_OWN = "qt_"


def may_move(workspace: Workspace) -> bool:
    """Tell whether nothing is under way that ends in the workspace where it began."""
    is_opening = workspace.pages.currentWidget() is workspace.form and workspace.token_desk.finder.bar.is_waiting
    return not (
        (workspace.sign_ins is not None and workspace.sign_ins.is_busy)
        or workspace.form.advanced.discovery.is_busy
        or workspace.token_desk.page.is_busy
        or workspace.token_panel.use.is_busy
        or is_opening
    )


def move(old: Workspace, new: Workspace) -> None:
    """Have a new workspace show what the old one shows, with all that was typed; both are in the window."""
    new.complete()
    new.sidebar.show_tokens(old.sidebar.entries.tokens)
    new.desk.take_over(old.desk)
    new.form.advanced.metadata = old.form.advanced.metadata
    new.token_panel.clipboard.take_over(old.token_panel.clipboard)
    _carry_crash_card(old, new)
    shown = old.pages.currentWidget()
    new.hand_over.take_over(old.hand_over, old.guide.came_from if old.guide.is_open else shown)
    _show_page(shown, old, new)
    _carry_typed(old, new)
    new.form.provider_field.tidied = old.form.provider_field.tidied
    new.form.advanced.discovery.say(old.form.advanced.discovery.said)
    new.form.show_notice(old.form.notice.said)
    if old.field_at_fault.error is not None:
        new.field_at_fault.note(old.field_at_fault.error)
    if old.desk.awaited_secret.is_waited_for:
        old.desk.awaited_secret.stop_waiting()
        new.sign_in()
    settled = QTimer(new, singleShot=True, interval=SETTLED_MILLISECONDS + 1)
    settled.timeout.connect(partial(_scroll, new, _scrolled(old)))
    settled.start()


def _show_page(page: QWidget | None, old: Workspace, new: Workspace) -> None:
    if page is old.token_panel:
        _show_token(old, new)
    elif page is old.problem_panel and old.problem_panel.said is not None:
        new.problem_panel.show_problem(old.problem_panel.said)
        new.show_page(new.problem_panel)
    elif page is old.help.setup_panel and old.help.setup_panel is not None:
        new.help.show_checked(old.help.setup_panel)
    elif page is old.help.about_panel and old.help.about_panel is not None:
        new.help.show_about().notice.say(old.help.about_panel.notice.said)
    elif page is old.help.notices_panel and old.help.notices_panel is not None:
        new.help.show_notices()
    elif page is old.guide.panel and old.guide.panel is not None:
        _show_page(old.guide.came_from, old, new)
        guide = new.guide.open(old.guide.panel.step)
        said, is_bad = old.guide.panel.open_part.said
        guide.open_part.tell(said, is_bad)


def _carry_crash_card(old: Workspace, new: Workspace) -> None:
    card = old.form.findChild(QWidget, CRASH_CARD)
    if card is not None and not card.isHidden():
        from netrex_gui.gui.crash.card import CrashCard

        if isinstance(card, CrashCard):
            new.form.column.insertWidget(0, CrashCard(card.report))


def _show_token(old: Workspace, new: Workspace) -> None:
    before, page = old.token_desk.page, new.token_desk.page
    if before.settings is None:
        return
    if before.held is not None:
        new.token_desk.show(before.held, before.settings, before.connection, before.origin)
        if before.is_refused:
            page.refuse()
    else:
        page.end(before.ended)
        new.token_desk.token_shown.emit(new.token_panel)
    page.refresh()
    page.tell(before.told)
    new.token_panel.use.tell(old.token_panel.use.told)
    new.token_panel.row.hide_token(hidden=old.token_panel.row.is_hidden)
    if before.sealing is not None and page.sealing is not None:
        page.sealing.take_over(before.sealing)


def _carry_typed(old: QWidget, new: QWidget) -> None:
    """Put what stands in each named control into the control of that name, blanks and all."""
    for control in old.findChildren(QWidget):
        name = control.objectName()
        other = new.findChild(type(control), name) if name and not name.startswith(_QTS_OWN) else None
        if isinstance(control, QLineEdit) and isinstance(other, QLineEdit):
            _carry_line(control, other)
        elif isinstance(control, QPlainTextEdit) and isinstance(other, QPlainTextEdit):
            other.setPlainText(control.toPlainText())
        elif isinstance(control, QAbstractButton) and isinstance(other, QAbstractButton):
            other.setChecked(control.isChecked())
        elif isinstance(control, QSpinBox) and isinstance(other, QSpinBox):
            other.setValue(control.value())
        elif isinstance(control, QComboBox) and isinstance(other, QComboBox):
            other.setCurrentIndex(control.currentIndex())


def _carry_line(line: QLineEdit, other: QLineEdit) -> None:
    if other.text() != line.text():
        other.setText(line.text())
    other.setCursorPosition(line.cursorPosition())


def _scrolled(workspace: Workspace) -> int:
    area = _area(workspace)
    return area.verticalScrollBar().value() if area is not None else 0


def _scroll(workspace: Workspace, place: int) -> None:
    if (area := _area(workspace)) is not None:
        area.verticalScrollBar().setValue(place)


def _area(workspace: Workspace) -> QScrollArea | None:
    page = workspace.pages.currentWidget()
    return page.findChild(QScrollArea, "pageScroll") if page is not None else None

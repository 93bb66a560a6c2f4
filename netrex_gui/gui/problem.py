"""The problem page: what happened, what to do, one button that does it; and a box with a text for the sender."""

import math
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from netrex_gui.gui.parts import clipboard
from netrex_gui.gui.parts.buttons import WrappingRow
from netrex_gui.gui.parts.layouts import column_in, fill
from netrex_gui.gui.parts.page import Badge, Ending, Page
from netrex_gui.gui.parts.widgets import (
    CopyBox,
    CopyButton,
    announce,
    button,
    heading,
    label,
    rule,
    set_kind,
    unfolding_link,
)
from netrex_gui.texts.problem import Problem, Remedy, SenderNote
from netrex_gui.texts.untrusted import visible

_MOST_LINES = 24
_MARGIN = 2


class NoteText(QTextEdit):
    """A plain text that can be selected, as high as its lines, or as a part of them that can be scrolled."""

    def __init__(self, name: str) -> None:
        super().__init__(acceptRichText=False, readOnly=True, tabChangesFocus=True)
        self.setObjectName(name)
        self.setProperty("kind", "note")
        self.document().setDocumentMargin(_MARGIN)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the lines are in this width."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Be as high as the text."""
        edges = 2 * self.frameWidth()
        text = math.ceil(self.document().size().height())
        most = _MOST_LINES * self.fontMetrics().lineSpacing()
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policies.ScrollBarAsNeeded if text > most else policies.ScrollBarAlwaysOff)
        if self.height() != (height := min(text, most) + edges):
            self.setFixedHeight(height)


class SenderNoteBox(QFrame):
    """Shows a text and copies it; with a `show_name` the text is collapsible, and it is said first what it is."""

    def __init__(self, name: str, copy_name: str, show_name: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "tinted")
        self._is_collapsible, self._name = bool(show_name), name
        self._text: NoteText | None = None
        self.caption = label()
        self.copy_button = CopyButton(self.tr("Copy what to &send"), copy_name, self.tr("Copied"))
        self.copy_button.clicked.connect(self._copy)
        self.show_button = button(self.tr("Look at the te&xt"), show_name, "link")
        self.show_button.setCheckable(True)
        self._lay_out()
        self.show_button.toggled.connect(self._expand)
        self._expand(not self._is_collapsible)

    @property
    def field(self) -> NoteText:
        """Return the text, which is made when it is first asked for: few people are ever shown one."""
        if self._text is None:
            self._text = self._make_text()
        return self._text

    def show_note(self, note: SenderNote) -> None:
        """Show another text, collapsed where it can be."""
        self.caption.setText(note.caption)
        self.field.setPlainText(note.text)
        self.field.fit()
        set_kind(self.copy_button, "primary" if note.helps_most else "")
        self.show_button.setChecked(False)

    def clear(self) -> None:
        """There is nothing to send any more."""
        self.caption.clear()
        if self._text is not None:
            self._text.clear()

    def _make_text(self) -> NoteText:
        text = NoteText(self._name)
        text.setAccessibleName(self.tr("Text to send"))
        if self._is_collapsible:
            self._column.addWidget(text)
        else:
            self._column.insertWidget(0, text)
            text.stackUnder(self._row)  # which is how it is read aloud
        text.setVisible(self.show_button.isChecked() or not self._is_collapsible)
        return text

    def _lay_out(self) -> None:
        column = self._column = column_in(self, spacing=8, edges=(16, 12, 16, 12))
        if self._is_collapsible:
            column.addWidget(self.caption)
            column.addWidget(WrappingRow(self.copy_button, self.show_button, spacing=16))
        else:
            self._row = WrappingRow(self.copy_button)
            column.addWidget(self._row)
            for unused in (self.caption, self.show_button):
                unused.setParent(self)
                unused.hide()

    def _expand(self, shown: bool) -> None:
        self.show_button.show_expanded(expanded=shown)
        if self._text is not None:
            self._text.setVisible(shown)

    def _copy(self) -> None:
        clipboard.copy_text(self.field.toPlainText())
        self.copy_button.show_copied()


_MOST_DETAILS_LINES = 8
_LINE_LETTERS = 70


class ProblemPanel(Page):
    """Shows one problem in place of the page's content.

    Signals: `try_again`, `other_redirect_url_accepted` with the one that was offered, `open_another_wanted` when
    something else is to be opened, and `check_wanted` when the setup is to be checked.
    """

    try_again = Signal()
    check_wanted = Signal()
    open_another_wanted = Signal()
    other_redirect_url_accepted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._problem: Problem | None = None
        self._make_parts()
        self._lay_out()

    def show_problem(self, problem: Problem) -> None:
        """Show a problem; text from outside stays collapsed and plain."""
        self._problem = problem
        self.title.setText(problem.title)
        self.advice.setText(problem.advice)
        self._show_ways(problem)
        self.offer.setVisible(bool(problem.other_redirect_url))
        self.offer_box.field.setText(problem.other_redirect_url)
        self.details.setPlainText(visible(problem.untrusted_details))
        self.details.setFixedHeight(self._height_of(self.details.toPlainText()))
        for part in (self.details_rule, self.details_button):
            part.setVisible(bool(problem.untrusted_details))
        self.details_button.setChecked(False)
        self._name_details(portal_spoke=problem.portal_spoke)
        announce(self.title, problem.sentences)

    def _show_ways(self, problem: Problem) -> None:
        """Show the buttons that help, for whoever may change the connection, or for whoever was sent it."""
        edits, opens, note = problem.remedy is Remedy.EDIT, problem.remedy is Remedy.OPEN_ANOTHER, problem.note
        otherwise = self.tr("&Open something else") if opens else self.tr("T&ry again")
        to_connection = self.tr("&Back to the connection")
        leave = self.tr("&Leave it for now") if problem.is_plain else self.tr("&Back") if opens else to_connection
        self.try_again_button.set_words(to_connection if edits else otherwise)
        self.back_button.set_words(leave)
        self.back_button.setHidden(edits)
        self.calm.setHidden(opens)
        self.check_button.setVisible(problem.checks_setup)
        self.calm.setText(self._calm_words(problem))
        note_first = note is not None and note.helps_most
        set_kind(self.try_again_button, "" if note_first else "primary")
        self.note_place.setVisible(note is not None)
        if note is not None:
            self._place_note(above_buttons=note_first)
            self.note_box.show_note(note)

    def _calm_words(self, problem: Problem) -> str:
        """Say what is as it was; that nothing was lost only where no code can be anywhere."""
        if problem.is_plain:
            if problem.may_be_lost:
                return self.tr("You can try again at any time.")
            return self.tr("Nothing was lost: you can try again at any time.")
        if problem.may_be_lost:
            return self.tr("The connection is as you left it.")
        return self.tr("Nothing was lost: the connection is as you left it.")

    def _place_note(self, *, above_buttons: bool) -> None:
        """Put what is to be sent before the buttons or after them, for the eye and for the keys."""
        place, buttons, note = self.note_place, self.buttons, self.note_box
        self.column.removeWidget(place)
        self.column.insertWidget(self.column.indexOf(buttons) + (0 if above_buttons else 1), place)
        first, last = (place, buttons) if above_buttons else (buttons, place)
        first.stackUnder(last)  # which is how it is read aloud
        place.setContentsMargins(0, 0 if above_buttons else 8, 0, 8 if above_buttons else 0)
        in_note = (note.copy_button, note.show_button, note.field)
        in_row = (self.try_again_button, self.back_button, self.check_button)
        stops = (*in_note, *in_row) if above_buttons else (*in_row, *in_note)
        for one, following in pairwise((*stops, self.offer_box.field)):
            QWidget.setTabOrder(one, following)

    def clear(self) -> None:
        """There is no problem any more."""
        self.note_box.clear()
        self.title.clear()
        self.advice.clear()
        self.details.clear()

    def focus_first(self) -> None:
        """Put the focus on the button that helps."""
        note = self._problem.note if self._problem is not None else None
        (self.note_box.copy_button if note is not None and note.helps_most else self.try_again_button).setFocus()

    def _make_parts(self) -> None:
        self.badge = Badge(Ending.TROUBLE)
        self.title = label("", "title", "problemTitle")
        self.calm = label("", "secondary")
        self.advice = label("", "", "problemAdvice")
        self.try_again_button = button(self.tr("T&ry again"), "tryAgainButton", "primary")
        self.try_again_button.clicked.connect(self._remedy)
        self.back_button = button(self.tr("&Back to the connection"), "backToConnectionButton")
        self.back_button.clicked.connect(self.left)
        self.check_button = button(self.tr("Check my setup"), "problemCheckSetupButton")
        self.check_button.show_icon("pulse")
        self.check_button.clicked.connect(self.check_wanted)
        self.buttons = WrappingRow(self.try_again_button, self.back_button, self.check_button)
        self.note_box = SenderNoteBox("problemForSender", "copyForSenderButton", "showForSenderButton")
        self.note_place = QWidget()
        column_in(self.note_place, self.note_box)
        self.offer_box = CopyBox("otherRedirectUrl", "copyOtherRedirectUrlButton", self.tr("Redirect URL"))
        self.offer_button = button(self.tr("&Use this address instead"), "useOtherPortButton")
        self.offer_button.clicked.connect(lambda: self.other_redirect_url_accepted.emit(self.offer_box.field.text()))
        self._make_details()

    def _make_details(self) -> None:
        self.details_rule = rule()
        self.details = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self.details.setObjectName("problemDetails")
        words = self.tr("&Copy these words"), "copyProblemDetailsButton", self.tr("Copied")
        self.copy_button = CopyButton(*words, "small", self.details.toPlainText)
        self.details_button = unfolding_link("", "problemDetailsButton", self.details, self.copy_button)
        self._name_details(portal_spoke=True)

    def _lay_out(self) -> None:
        fill(self.column, heading(self.badge, self.title, self.calm), 12, self.advice, 8)
        fill(self.column, self.buttons, self.note_place, 8)
        self.offer = self._offer()
        fill(self.column, self.offer, 12, self.details_rule)
        self.column.addWidget(self.details_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.details)
        self.column.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.footer_bar.hide()
        self.column.addStretch(1)

    def _offer(self) -> QWidget:
        offer = QWidget()
        advice = self.tr("This one was free a moment ago. Add exactly this address to the OAuth2 application first.")
        layout = column_in(offer, label(self.tr("Or use another address"), "label"), spacing=8, edges=(0, 16, 0, 0))
        fill(layout, label(advice, "secondary"), self.offer_box)
        layout.addWidget(self.offer_button, 0, Qt.AlignmentFlag.AlignLeft)
        return offer

    def _remedy(self) -> None:
        if self._problem is not None and self._problem.remedy is Remedy.EDIT:
            self.left.emit()
        elif self._problem is not None and self._problem.remedy is Remedy.OPEN_ANOTHER:
            self.open_another_wanted.emit()
        else:
            self.try_again.emit()

    def _height_of(self, details: str) -> int:
        """Return the height that shows all the lines, or a part of them that can be scrolled."""
        lines = sum(1 + len(line) // _LINE_LETTERS for line in details.splitlines())
        return (min(lines, _MOST_DETAILS_LINES) + 2) * self.fontMetrics().height()

    def _name_details(self, *, portal_spoke: bool) -> None:
        self.details_button.set_words(
            self.tr("&What the portal said") if portal_spoke else self.tr("&What this computer said")
        )
        self.details.setAccessibleName(self.details_button.accessibleName())

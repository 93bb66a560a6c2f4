"""The table of faults: what goes wrong, what the person reads, and how long it takes."""

import time
from collections.abc import Iterable
from dataclasses import astuple, dataclass

from PySide6.QtWidgets import QLineEdit

from netrex_gui.gui.window.workspace import Workspace
from tests.faults.stage import Fault, Stage
from tests.gui.steps import finish, refusal, shown

HEADINGS = ("fault", "secret sent in", "what happened", "what to do", "button", "what the portal said", "seconds")


@dataclass(frozen=True)
class Row:
    """What a person reads of one fault, and how many seconds after the press of the button that signs in.

    `sent` tells of each token request, where it was noted, in what part of it the client secret stood.
    """

    fault: str
    sent: str
    title: str
    advice: str
    button: str
    details: str
    seconds: float


_LONGEST_CELL = 400

ROWS: list[Row] = []
"""The rows of the tests that ran."""


def read_after(fault: Fault, stage: Stage) -> Row:
    """Sign in with a fault, and note what the person then reads."""
    with fault.arrange(stage):
        started = time.monotonic()
        finish(stage.workspace)
        seconds = time.monotonic() - started
        sent = ", ".join(_place_of(stage.workspace.form.secret(), each) for heard in stage.heard for each in heard())
        row = Row(fault.name, sent, *_read(stage.workspace), seconds)
    ROWS.append(row)
    return row


def markdown(rows: Iterable[Row]) -> str:
    """Return the rows as a table."""
    lines: list[tuple[object, ...]] = [HEADINGS, ("---",) * len(HEADINGS)]
    lines += [(*astuple(row)[:-1], f"{row.seconds:.2f}") for row in rows]
    return "".join(f"| {' | '.join(_in_cell(str(cell)) for cell in line)} |\n" for line in lines)


def _place_of(secret: str, request: str) -> str:
    head, _, body = request.partition("\r\n\r\n")
    if secret in head.partition("\r\n")[0]:
        return "URL"
    if "Authorization: Basic " in head:
        return "header"
    return ("JSON body" if body.startswith("{") else "body") if secret in body else "nothing"


def _read(workspace: Workspace) -> tuple[str, str, str, str]:
    if shown(workspace) is workspace.token_panel:
        panel = workspace.token_panel
        facts = (panel.expiry, panel.granted, panel.odd_type)
        said = " ".join(fact.text() for fact in facts if not fact.isHidden())
        return panel.title.text(), said, panel.copy_button.text().replace("&", ""), panel.beside.lines.text()
    if refused := refusal(workspace):
        title, _, advice = refused.partition(". ")
        field = next(each for each in workspace.form.findChildren(QLineEdit) if each.hasFocus())
        return title, advice, f"(focus: {field.objectName()})", ""
    page = workspace.problem_panel
    buttons = (page.try_again_button, page.back_button, page.offer_button)
    names = ", ".join(each.accessibleName() for each in buttons if each.isVisible())
    return page.title.text(), page.advice.text(), names, page.details.toPlainText()


def _in_cell(text: str) -> str:
    shown = text if len(text) <= _LONGEST_CELL else f"{text[:_LONGEST_CELL]}…"
    return shown.replace("|", "\\|").replace("<", "&lt;").replace("\n", " / ")

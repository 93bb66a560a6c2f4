"""The table of faults: what goes wrong, what the person reads, and how long it takes."""

import time
from collections.abc import Iterable
from dataclasses import astuple, dataclass

from netrex_gui.gui.workspace import Workspace
from tests.faults.stage import Fault, Stage
from tests.gui.steps import finish, shown

HEADINGS = ("fault", "what happened", "what to do", "button", "seconds")


@dataclass(frozen=True)
class Row:
    """What a person reads of one fault, and how many seconds after the press of the button that signs in."""

    fault: str
    title: str
    advice: str
    button: str
    seconds: float


ROWS: list[Row] = []
"""The rows of the tests that ran."""


def read_after(fault: Fault, stage: Stage) -> Row:
    """Sign in with a fault, and note what the person then reads."""
    with fault.arrange(stage):
        started = time.monotonic()
        finish(stage.workspace)
        row = Row(fault.name, *_read(stage.workspace), time.monotonic() - started)
    ROWS.append(row)
    return row


def markdown(rows: Iterable[Row]) -> str:
    """Return the rows as a table."""
    lines: list[tuple[object, ...]] = [HEADINGS, ("---",) * len(HEADINGS)]
    lines += [(*astuple(row)[:-1], f"{row.seconds:.2f}") for row in rows]
    return "".join(f"| {' | '.join(_in_cell(str(cell)) for cell in line)} |\n" for line in lines)


def _read(workspace: Workspace) -> tuple[str, str, str]:
    if shown(workspace) is workspace.token_panel:
        panel = workspace.token_panel
        facts = (panel.expiry, panel.granted, panel.odd_type)
        said = " ".join(fact.text() for fact in facts if not fact.isHidden())
        return panel.title.text(), said, panel.copy_button.text().replace("&", "")
    page = workspace.problem_panel
    buttons = (page.try_again_button, page.back_button, page.offer_button)
    names = ", ".join(each.accessibleName() for each in buttons if each.isVisible())
    return page.title.text(), page.advice.text(), names


def _in_cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")

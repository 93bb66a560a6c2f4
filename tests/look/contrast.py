"""Measures the contrast of every part of every state of the window, and tells it as a table."""

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from netrex_gui.gui.look import theme
from netrex_gui.gui.look.colours import Colours
from tests.look import dress
from tests.look.focus import rings
from tests.look.parts import Part, parts
from tests.look.pixels import Picture
from tests.look.popups import popups
from tests.look.stage import Stage, settle
from tests.look.states import states

ROOM = (960, 900)
"""The size of the window: most of each page can be seen."""


@dataclass(frozen=True)
class Measured:
    """A part of a state in a scheme."""

    state: str
    scheme: str
    part: Part

    @property
    def is_enough(self) -> bool:
        """Tell whether it stands out as WCAG asks."""
        return self.part.ratio >= self.part.least


def measure_all(schemes: dict[str, Colours]) -> Iterator[Measured]:
    """Go through every state in each scheme, and measure it there."""
    for scheme, colours in schemes.items():
        dress.start()
        known: set[str] = set()
        with tempfile.TemporaryDirectory() as home:
            for state, on in states(Path(home)):
                yield from measure(state, on, scheme, colours, known)


def measure(state: str, on: Stage, scheme: str, colours: Colours, known: set[str]) -> Iterator[Measured]:
    """Measure a state in a scheme, and the focus on each kind of control that is not known yet."""
    if theme.current_colours() != colours:  # every widget is dressed anew for it, which takes the longest
        theme.apply_colours(dress.app(), colours)
    on.window.resize(*ROOM)
    settle()
    found = [*parts(on.window, Picture(on.window)), *rings(on.window, known)]
    found += popups(on) if state == "token-kept" else ()
    yield from (Measured(state, scheme, part) for part in found)


def table(measured: Iterable[Measured]) -> str:
    """Return the least contrast of each part in each scheme, over all the states; what is too faint is marked."""
    worst: dict[str, dict[str, Measured]] = defaultdict(dict)
    for each in measured:
        row = worst[each.part.name]
        if each.scheme not in row or each.part.ratio < row[each.scheme].part.ratio:
            row[each.scheme] = each
    schemes = list(dress.schemes())
    lines = [f"| part | at least | {' | '.join(schemes)} |", "| --- " * (len(schemes) + 2) + "|"]
    for name, row in sorted(worst.items()):
        cells = [_cell(row[scheme]) if scheme in row else "" for scheme in schemes]
        lines.append(f"| {name} | {max(each.part.least for each in row.values())} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _cell(each: Measured) -> str:
    fault = "" if each.is_enough else f" **too faint** ({each.state}, {each.part.where})"
    return f"{each.part.ratio:.1f}{fault}"

"""Pictures of the real window in each of its states: in each scheme and language, in large print and at 200 %.

``python -m tests.screenshots FOLDER [PART]``: with a PART, those states alone whose names begin with it. Nothing of the
person's own settings is read or written.
"""

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from netrex_gui.gui.look import theme
from tests.look import browser_pages, dress
from tests.look.stage import settle
from tests.look.states import states

SCALED = "QT_SCALE_FACTOR"
PAGES = "browser"
MAIN = ("first-start", "guide-create", "form", "form-advanced", "waiting-late", "token", "problem-port-taken", "setup")


@dataclass(frozen=True)
class Series:
    """Pictures of one kind: `only` names the states, or none for every one."""

    name: str
    language: str = "en"
    points: int = 11
    size: tuple[int, int] = (960, 700)
    schemes: tuple[str, ...] = ("light", "dark")
    only: tuple[str, ...] = ()

    def take(self, folder: Path, part: str) -> None:
        """Go through the states, and write a picture of each."""
        dress.start(self.points, self.language)
        for scheme in self.schemes:
            theme.apply_colours(dress.app(), dress.schemes()[scheme])
            ending = f"{scheme.replace(' ', '-')}{self.name}.png"
            with tempfile.TemporaryDirectory() as home:
                for state, on in states(Path(home)):
                    on.window.resize(*self.size)
                    settle()
                    if state.startswith(part) and (not self.only or state in self.only):
                        on.window.grab().save(str(folder / f"{state}-{ending}"))


SERIES = (
    Series(""),
    Series("", schemes=("light contrast", "dark contrast"), only=MAIN),
    Series("-cs", "cs"),
    Series("-large", points=22, size=(1280, 1000), schemes=("light",)),
    Series("-large-cs", "cs", points=22, size=(960, 700), schemes=("light",)),
)


def main(folder: str, part: str = "") -> None:
    """Write the pictures into a folder; those at 200 % come from a process of their own, as Qt scales a whole one."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    if os.environ.get(SCALED):
        Series("-scaled", schemes=("dark",), only=MAIN).take(Path(folder), part)
        return
    if PAGES.startswith(part) or part.startswith(PAGES):
        browser_pages.take_all(Path(folder))
    for series in SERIES if part != PAGES else ():
        series.take(Path(folder), part)
    subprocess.run([sys.executable, "-m", __spec__.name, folder, part], env=os.environ | {SCALED: "2"}, check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

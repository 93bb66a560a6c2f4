"""Every page of the window, in each language: one walk makes every check wherever it stops."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from netrex_gui.gui import languages
from netrex_gui.gui.look import theme
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.provider import SCOPES
from tests.look.pixels import contrast
from tests.look.stage import Stage, stage
from tests.test_translations import COMPLETE, TRANSLATIONS, messages
from tests.waiting import wait_for
from tests.window.dressing import dressed
from tests.window.every_page import pages
from tests.window.focus_steps import place, stops
from tests.window.pseudo_language import BEGIN, PseudoLanguage, left_over
from tests.window.shown_texts import SIZES, showing, without_room, words_shown
from tests.window.spoken_steps import keys, name, problem_of, read

__all__ = ["dressed"]

ENGLISH, MADE_UP = "en", "made up"
TRANSLATED = [file.stem.rpartition("_")[2] for file in COMPLETE]
LARGE = QSize(1280, 1800)
"""A window in which nothing of a page has to be scrolled to."""

AROUND = 3
"""How far around a control its ring may lie, in pixels."""

LEAST_PIXELS = 40
LEAST_CONTRAST = 3.0
"""WCAG 2.2, 1.4.11 and 2.4.13: what is to be told apart by eye, and a control with the focus from one without."""

LETTERS = re.compile(r"[^\W\d_]{2}")
WORD = re.compile(r"[^\W\d_]+")
URL = re.compile(r"https?://\S+")
KEYS = re.compile(r" \([\w+]+\)$")  # which Qt names
NAMES = {
    "Netrex Token",  # the app's own name
    *SCOPES,  # as the provider spells them
    *map(languages.name, languages.available()),  # each in itself
    "Brána",  # what is typed on the way
    "Vrátnice",
}


@dataclass
class Walk:
    """One walk over all pages: the faults that each check found, and what was seen of the things that it counts."""

    language: str
    faults: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    texts: set[str] = field(default_factory=set)
    stops: dict[theme.Colours, set[str]] = field(default_factory=lambda: defaultdict(set))
    signs: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def go(self, on: Stage) -> None:
        """Make the checks on every page, and leave each as it was."""
        wait_for(on.window.isVisible)  # or PySide takes what is next to a page that goes for gone as well
        for page in pages(on.workspace, on.portal, on.redirect_uri):
            size, shown = on.window.size(), showing(on.workspace)
            self._note(page, "keyboard", keyboard_elsewhere(on.workspace))
            if self.language != MADE_UP:  # in which a text and the name that repeats it differ by their marks
                self._note(page, "silent", silent(on.workspace, shown))
            self._note(page, "colour", told_by_colour(shown, self.signs))
            self.texts |= {text for part in shown for text in words_shown(part)}
            self._note(page, "untranslated", untranslated(shown, self.language))
            if self.language == ENGLISH:
                self._look_at_whole(page, on)
            else:
                self._note(page, "cut off", cut_off(on))
            on.window.resize(size)

    def _look_at_whole(self, page: str, on: Stage) -> None:
        workspace, app = on.workspace, QApplication.instance()
        assert isinstance(app, QApplication)
        on.window.resize(LARGE)
        QApplication.processEvents()
        for area in (workspace.sidebar, page_of(workspace)):
            within = [stop for stop in stops(workspace) if area.isAncestorOf(stop)]
            self._note(page, "tab", () if within or not area.isEnabled() else ["no stop"])
            self._note(page, "tab", astray(workspace, within))
            self._note(page, "order", astray(workspace, list(read(area))))
        for colours in (theme.DARK, theme.LIGHT):
            theme.apply_colours(app, colours)
            self._note(page, "ring", without_ring(on, self.stops[colours]))

    def _note(self, page: str, check: str, faults: Iterable[str]) -> None:
        self.faults[check] += [f"{page}: {each}" for each in faults]


@pytest.fixture(scope="module", params=[ENGLISH, *TRANSLATED, MADE_UP])
def walk(
    request: pytest.FixtureRequest, qapp: QApplication, dressed: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Walk]:
    """Give the walk in each language, one of which is made up of the English texts and longer."""
    before, made_up, walk = QLocale(), PseudoLanguage(qapp), Walk(request.param)
    if walk.language == MADE_UP:
        qapp.installTranslator(made_up)
    else:
        languages.install(qapp, walk.language)
    with stage(tmp_path_factory.mktemp("settings")) as on:
        walk.go(on)
    yield walk
    qapp.removeTranslator(made_up)
    languages.remove(qapp)
    QLocale.setDefault(before)


def test_the_keyboard_goes_to_the_page_that_has_come(walk: Walk) -> None:
    assert walk.faults["keyboard"] == []


def test_every_page_can_be_heard_and_no_key_is_there_twice(walk: Walk) -> None:
    assert walk.faults["silent"] == []


def test_nothing_is_told_by_colour_alone(walk: Walk) -> None:
    """A sign stands for one verdict, and a coloured sentence has words."""
    assert walk.faults["colour"] == []
    assert {"good", "bad"} <= set(walk.signs)
    seen = [sign for each in walk.signs.values() for sign in each]
    assert "" not in seen
    assert sorted(seen) == sorted(set(seen)), walk.signs


def test_every_text_can_be_translated_and_is(walk: Walk) -> None:
    """No text is in another language: of the made-up one every text is that can be translated at all."""
    assert walk.faults["untranslated"] == []
    made_up = [text for text in walk.texts if text.startswith(BEGIN)]
    assert len(made_up if walk.language == MADE_UP else walk.texts) > 150
    assert walk.language != "cs" or {"the", "account", "permission"} <= words_that_only_english_has("cs")


def test_no_page_cuts_off_a_text_of_another_language_or_one_two_fifths_longer(walk: Walk) -> None:
    assert walk.faults["cut off"] == []


def test_the_tab_key_and_a_screen_reader_go_the_way_of_the_eye(walk: Walk) -> None:
    assert walk.faults["tab"] == []
    assert walk.faults["order"] == []


def test_each_stop_of_the_tab_key_shows_in_light_and_dark_that_it_has_the_keyboard(walk: Walk) -> None:
    assert walk.faults["ring"] == []
    assert [len(seen) > 50 for seen in walk.stops.values()] == ([True, True] if walk.language == ENGLISH else [])


def page_of(workspace: Workspace) -> QWidget:
    page = workspace.navigator.current
    assert page is not None
    return page


def keyboard_elsewhere(workspace: Workspace) -> Iterator[str]:
    focused = workspace.window().focusWidget()
    if focused is None or not focused.isVisible() or not focused.isEnabled():
        yield f"the keyboard is nowhere: {focused and focused.objectName()}"
    elif not page_of(workspace).isAncestorOf(focused):
        yield f"the keyboard is elsewhere, at {focused.objectName()}"


def silent(workspace: Workspace, shown: list[QWidget]) -> Iterator[str]:
    yield from (f"{each.objectName()} has no name" for each in stops(workspace) if not name(each))
    yield from filter(None, map(problem_of, shown))
    found = keys(shown)
    yield from (f"the key {key} {count} times" for key, count in found.items() if count > 1 or not key.isascii())
    yield from () if found else ["no key at all"]


def told_by_colour(shown: list[QWidget], signs: dict[str, set[str]]) -> Iterator[str]:
    for part in shown:
        kind = str(part.property("kind") or "")
        if isinstance(part, QLabel) and kind.startswith(("badge-", "mark-")):
            signs[kind.partition("-")[2]].add(part.text())
        elif isinstance(part, QLabel) and kind in {"good", "bad", "caution", "chip-missing"}:
            yield from () if re.search(r"\w", part.text()) else [part.objectName()]


def untranslated(shown: list[QWidget], language: str) -> Iterator[str]:
    """Name each text that is not in a language."""
    for part in shown:
        for text in words_shown(part):
            if (language == MADE_UP and is_fixed(text)) or (language in TRANSLATED and english_in(text, language)):
                yield f"{part.objectName()}: {text!r}"


def is_fixed(text: str) -> bool:
    """Tell whether a text has words that no translator is given."""
    rest = KEYS.sub("", URL.sub("", left_over(text))).strip(" ·\u2009:⚠")
    return bool(LETTERS.search(rest)) and rest not in NAMES


def english_in(text: str, language: str) -> set[str]:
    words = {word.lower() for word in WORD.findall(URL.sub("", text.replace("&", "")))}
    return words & words_that_only_english_has(language)


@cache
def words_that_only_english_has(language: str) -> set[str]:
    """Return the words of the English texts that no text of another language has."""
    found = messages(TRANSLATIONS / f"netrex_gui_{language}.ts")
    english = {word.lower() for _context, source, _forms in found for word in WORD.findall(source.replace("&", ""))}
    other = {word.lower() for *_, forms in found for form in forms for word in WORD.findall(form.replace("&", ""))}
    return english - other - {word for scope in SCOPES for word in WORD.findall(scope)}


def cut_off(on: Stage) -> Iterator[str]:
    """Name each text that has not the room that it needs, in the usual window and in the smallest."""
    for size in SIZES:
        on.window.resize(*size)
        yield from without_room(on.workspace)
        if on.window.size() != QSize(*size):
            yield f"the window grew to {on.window.size()}"


def astray(workspace: Workspace, parts: list[QWidget]) -> Iterator[str]:
    """Name what comes after another part although an eye comes to it before: it is above, or to the left."""
    for before, after in pairwise(parts):
        one, other = place(workspace, before), place(workspace, after)
        stands_on_it = one.contains(other)
        if other.top() < one.bottom() and other.left() < one.right() and not stands_on_it:
            yield f"{after.objectName()} {name(after)!r} after {before.objectName()} {name(before)!r}"


def without_ring(on: Stage, seen: set[str]) -> Iterator[str]:
    """Give the keyboard to each stop that was not seen on an earlier page, and back; name those that do not show it."""
    on.window.activateWindow()
    before = on.window.focusWidget()
    for stop in [each for each in stops(on.workspace) if not each.objectName() or each.objectName() not in seen]:
        if (focused := on.window.focusWidget()) is not None:
            focused.clearFocus()
        area = place(on.workspace, stop).adjusted(-AROUND, -AROUND, AROUND, AROUND)
        without = picture(on.workspace, area)
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        wait_for(stop.hasFocus)
        count = differing(without, picture(on.workspace, area))
        seen.add(stop.objectName())
        if count < LEAST_PIXELS:
            yield f"{stop.objectName() or stop} differs by {count} pixels"
    if before is not None:
        before.setFocus()


def picture(workspace: Workspace, area: QRect) -> QImage:
    return workspace.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)


def differing(before: QImage, after: QImage) -> int:
    """Count the pixels that differ so much that an eye sees it."""
    pairs = zip(pixels(before), pixels(after), strict=True)
    return sum(contrast(*pair) >= LEAST_CONTRAST for pair in pairs if pair[0] != pair[1])


def pixels(image: QImage) -> memoryview:
    return memoryview(image.constBits()).cast("B").cast("I")

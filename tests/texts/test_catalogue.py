"""The reader of compiled translations says what Qt says."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from netrex_gui import resources
from netrex_gui.texts import catalogue
from netrex_gui.texts.catalogue import Catalogue, form_for
from tests.test_translations import TRANSLATIONS, messages

COUNTS = (-1, 0, 1, 2, 4, 5, 11, 12, 21, 22, 100, 101, 111, 1001)


@pytest.mark.parametrize("code", ["cs", "en"])
def test_each_text_is_read_as_qt_reads_it(code: str) -> None:
    file = TRANSLATIONS / f"netrex_gui_{code}.qm"
    qt, ours = QTranslator(), Catalogue(file.read_bytes())
    assert qt.load(str(file))
    listed, notes = messages(file.with_suffix(".ts")), noted(file.with_suffix(".ts"))
    assert listed
    for context, source, forms in listed:
        for count in COUNTS if len(forms) > 1 else (-1,):
            note = notes.get((context, source), "")
            said, found = qt.translate(context, source, note, count), ours.find(context, source, note, count)
            assert said
            assert found == (said.replace("%n", str(count)) if count >= 0 else said), (source, count)


def noted(ts: Path) -> dict[tuple[str, str], str]:
    """Return the notes for the translator, by context and source."""
    found = {}
    for context in ET.parse(ts).getroot().iter("context"):  # noqa: S314 (our own file)
        for message in context.iter("message"):
            found[context.findtext("name") or "", message.findtext("source") or ""] = message.findtext("comment") or ""
    return found


def test_numbers_take_their_forms_by_rules_of_every_kind() -> None:
    """Latvian's and Polish's rules: remainders, not, and, or."""
    latvian = bytes([0x11, 1, 0xFD, 0x29, 11, 0xFF, 0x09, 0])
    assert [form_for(count, latvian) for count in (0, 1, 2, 11, 21, 111)] == [2, 0, 1, 1, 0, 1]
    polish = bytes([0x01, 1, 0xFF, 0x14, 2, 4, 0xFD, 0x2C, 12, 14])
    assert [form_for(count, polish) for count in (0, 1, 2, 4, 5, 12, 22, 112)] == [2, 0, 1, 1, 2, 2, 1, 2]
    assert form_for(5, b"") == 0


def test_what_is_no_catalogue_says_nothing() -> None:
    assert Catalogue(b"").find("Token", "Done", None, -1) == ""
    assert Catalogue(b"something else").find("Token", "Done", None, 1) == ""


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({"LANG": "cs_CZ.UTF-8"}, "cs"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "cs_CZ"}, "cs"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "de:cs"}, "cs"),
        ({"LANG": "C", "LANGUAGE": "cs"}, "en"),
        ({"LANG": "xx_XX"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_the_systems(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], code: str) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert catalogue.system() == code


def test_the_chosen_language_comes_before_the_systems_and_english_stands_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    czech = catalogue.language(lambda: "cs")
    assert czech.code() == "cs"
    assert czech.say("Clock", "This computer's clock is about %n days ahead.", None, 2) != ""
    assert czech.say("Nowhere", "Not in any file: %n", None, 3) == "Not in any file: 3"
    unknown = catalogue.language(lambda: "../cs")
    assert unknown.say("Token", "%n minutes left", None, 1) == "1 minute left"
    assert resources.has("translations/netrex_gui_cs.qm")

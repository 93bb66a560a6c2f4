"""Every text that a person sees can be translated, and is: each language is complete, with its plural forms."""

import ast
import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

PACKAGE = Path(__file__).parents[1] / "netrex_gui"
TRANSLATIONS = PACKAGE.parent / "resources" / "translations"
ENGLISH = TRANSLATIONS / "netrex_gui_en.ts"
COMPLETE = sorted(set(TRANSLATIONS.glob("*.ts")) - {ENGLISH})
PLURAL_FORMS = {"cs": 3}
ONE_LETTER_WORDS = "ksvzouaiKSVZOUAI"
TRANSLATING = {"tr", "translate"}
SHOWING = {
    "setText",
    "setToolTip",
    "setPlaceholderText",
    "setWindowTitle",
    "setAccessibleName",
    "addAction",
    "QCheckBox",
}
SPEAKING = sorted(file for room in ("gui", "texts", "command") for file in (PACKAGE / room).rglob("*.py"))


def calls(file: Path, names: set[str]) -> list[ast.Call]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call) and called(node) in names]


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


@pytest.mark.parametrize("file", SPEAKING, ids=lambda file: file.name)
def test_translated_texts_are_whole_and_literal(file: Path) -> None:
    for call in calls(file, TRANSLATING):
        text = call.args[1 if called(call) == "translate" else 0]
        assert isinstance(text, ast.Constant), f"{file.name}:{call.lineno} is not a literal text"


@pytest.mark.parametrize("file", SPEAKING, ids=lambda file: file.name)
def test_no_text_is_shown_without_being_translatable(file: Path) -> None:
    for call in calls(file, SHOWING):
        for argument in call.args[:1]:
            bare = isinstance(argument, ast.Constant | ast.JoinedStr) and any(map(str.isalpha, ast.unparse(argument)))
            is_name_of_the_app = isinstance(argument, ast.Constant) and argument.value == "Netrex Token"
            has_no_words = isinstance(argument, ast.JoinedStr) and not has_words(argument)
            assert not bare or is_name_of_the_app or has_no_words, f"{file.name}:{call.lineno}: {ast.unparse(argument)}"


def has_words(text: ast.JoinedStr) -> bool:
    return any(isinstance(part, ast.Constant) and any(map(str.isalpha, str(part.value))) for part in text.values)


def test_the_english_file_has_every_plural_form_and_no_other() -> None:
    counted = {
        str(ast.literal_eval(call.args[1]))
        for file in SPEAKING
        for call in calls(file, {"translate"})
        if len(call.args) > 3
    }
    assert set(texts(ENGLISH)) == counted
    assert all(len(forms) == 2 and all(forms) for forms in texts(ENGLISH).values())


def texts(file: Path) -> dict[str, tuple[str, ...]]:
    return {source: forms for _context, source, forms in messages(file)}


def messages(file: Path) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return context, source and translation, or plural forms, of each text; those that vanished are kept apart."""
    found = []
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 (our own file)
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            if translation.get("type") in {"vanished", "obsolete"}:
                continue
            unfinished = translation.get("type") == "unfinished"
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            source = message.findtext("source") or ""
            found.append((context.findtext("name") or "", source, () if unfinished else tuple(forms)))
    return found


def sources() -> Counter[str]:
    """Return each text of the sources, and in how many contexts it is said."""
    said = set()
    for file in PACKAGE.rglob("*.py"):
        for part in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(part, ast.ClassDef):
                said |= {(part.name, call.args[0]) for call in called_in(part, "tr")}
        said |= {(ast.literal_eval(call.args[0]), call.args[1]) for call in calls(file, {"translate"})}
    return Counter(text for _context, text in {(context, str(ast.literal_eval(text))) for context, text in said})


def called_in(node: ast.ClassDef, name: str) -> list[ast.Call]:
    return [call for call in ast.walk(node) if isinstance(call, ast.Call) and called(call) == name]


def test_czech_is_among_the_languages() -> None:
    assert "netrex_gui_cs.ts" in [file.name for file in COMPLETE]


@pytest.mark.parametrize("file", COMPLETE, ids=lambda file: file.name)
def test_each_text_of_the_sources_is_translated_and_no_other(file: Path) -> None:
    assert Counter(source for _context, source, _forms in messages(file)) == sources()
    assert [source for _context, source, forms in messages(file) if not forms or not all(forms)] == []


@pytest.mark.parametrize("file", COMPLETE, ids=lambda file: file.name)
def test_placeholders_are_those_of_the_source(file: Path) -> None:
    for _context, source, forms in messages(file):
        for form in forms:
            assert set(placeholders(form)) == set(placeholders(source)), form


def placeholders(text: str) -> list[str]:
    return re.findall(r"\{\w*\}|%n|https?://[\w.:/\[\]]*\w|\b\w+_\w+\b", text)


@pytest.mark.parametrize("file", COMPLETE, ids=lambda file: file.name)
def test_counted_texts_have_every_plural_form(file: Path) -> None:
    language = file.stem.rpartition("_")[2]
    counted = {len(forms) for _context, source, forms in messages(file) if "%n" in source}
    assert len(counted) == 1
    assert counted <= {PLURAL_FORMS.get(language, *counted)}
    assert {len(forms) for _context, source, forms in messages(file) if "%n" not in source} == {1}


@pytest.mark.parametrize("file", COMPLETE, ids=lambda file: file.name)
def test_keys_and_marks_are_where_the_source_has_them(file: Path) -> None:
    for _context, source, forms in messages(file):
        for form in forms:
            assert len(re.findall("&[a-zA-Z]", form)) == len(re.findall("&[a-zA-Z]", source)), form
            for mark in ("…", ":", "\n"):
                assert form.endswith(mark) == source.endswith(mark), form


def test_czech_is_set_as_czech_is() -> None:
    for _context, _source, forms in messages(TRANSLATIONS / "netrex_gui_cs.ts"):
        for form in forms:
            assert not re.search(r"[\"“].*[\"”]|\.\.\.", form), f"English marks: {form}"
            assert not re.search(rf"(?<!\w)[{ONE_LETTER_WORDS}] ", form), f"a line could end in one letter: {form}"

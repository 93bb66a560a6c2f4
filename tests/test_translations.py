"""Every text that a person sees can be translated, and the English plural forms are complete."""

import ast
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

PACKAGE = Path(__file__).parents[1] / "netrex_gui"
ENGLISH = PACKAGE.parent / "resources" / "translations" / "netrex_gui_en.ts"
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
GUI_FILES = sorted((PACKAGE / "gui").glob("*.py"))


def calls(file: Path, names: set[str]) -> list[ast.Call]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call) and called(node) in names]


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


@pytest.mark.parametrize("file", GUI_FILES, ids=lambda file: file.name)
def test_translated_texts_are_whole_and_literal(file: Path) -> None:
    for call in calls(file, TRANSLATING):
        text = call.args[1 if called(call) == "translate" else 0]
        assert isinstance(text, ast.Constant), f"{file.name}:{call.lineno} is not a literal text"


@pytest.mark.parametrize("file", GUI_FILES, ids=lambda file: file.name)
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
        for file in GUI_FILES
        for call in calls(file, {"translate"})
        if len(call.args) > 3
    }
    assert set(texts(ENGLISH)) == counted
    assert all(len(forms) == 2 and all(forms) for forms in texts(ENGLISH).values())


def texts(file: Path) -> dict[str, tuple[str, ...]]:
    messages = ET.parse(file).getroot().iter("message")  # noqa: S314 (our own file)
    return {
        message.findtext("source") or "": tuple(form.text or "" for form in message.iter("numerusform"))
        for message in messages
    }

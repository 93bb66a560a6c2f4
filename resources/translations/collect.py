"""Bring the translation files up to date with the sources: ``python resources/translations/collect.py [CODE]``.

With the code of a language, such as sk, its file is begun.

Qt's lupdate reads Python, but takes translate(context, text, None, n) for a text without plural forms, and passes over
it wholly where n is a call (seen with PySide6 6.11). So the texts are read here with Python's own parser and given to
lupdate as C++, which it reads without fault: what is translated already stays, and what vanished is kept beside it.
"""

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
PACKAGE = FOLDER.parents[1] / "netrex_gui"
PLURAL_ONLY = "netrex_gui_en.ts"


@dataclass(frozen=True)
class Text:
    """A text of the sources, as a translator sees it."""

    context: str
    source: str
    comment: str
    has_plural: bool


def main() -> None:
    """Update each file of this folder, and those of new languages; English holds plural forms alone."""
    begun = [FOLDER / f"netrex_gui_{code}.ts" for code in sys.argv[1:]]
    lines = (_call(text) for file in sorted(PACKAGE.rglob("*.py")) for text in texts(file))
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "texts.cpp"
        listing.write_text("\n".join(lines), encoding="utf-8")
        for ts in sorted({*FOLDER.glob("*.ts"), *begun}):
            only = ["-pluralonly"] if ts.name == PLURAL_ONLY else []
            command = [str(Path(sys.executable).with_name("pyside6-lupdate")), "-locations", "none", *only]
            subprocess.run([*command, str(listing), "-ts", str(ts)], check=True)  # noqa: S603 (a tool of our own environment)


def texts(file: Path) -> Iterator[Text]:
    """Yield the texts of one source file: of tr(), in the context of its class, and of translate()."""
    yield from _texts(ast.parse(file.read_text(encoding="utf-8")), "")


def _texts(node: ast.AST, class_name: str) -> Iterator[Text]:
    if isinstance(node, ast.ClassDef):
        class_name = node.name
    if isinstance(node, ast.Call):
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called == "tr":
            yield _text(class_name, node.args)
        elif called == "translate":
            yield _text(str(ast.literal_eval(node.args[0])), node.args[1:])
    for child in ast.iter_child_nodes(node):
        yield from _texts(child, class_name)


def _text(context: str, arguments: list[ast.expr]) -> Text:
    source, *further = arguments
    comment = ast.literal_eval(further[0]) if further else None
    return Text(context, str(ast.literal_eval(source)), comment or "", has_plural=len(further) > 1)


def _call(text: Text) -> str:
    members = [text.context, text.source, *([text.comment] if text.comment or text.has_plural else [])]
    literals = [json.dumps(member, ensure_ascii=False) for member in members]
    return f"QCoreApplication::translate({', '.join([*literals, *(['n'] if text.has_plural else [])])});"


if __name__ == "__main__":
    main()

"""The rules of SECURITY.md with the tests that show each: `python -m tests.security`, or `make security`."""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PENDING: dict[str, str] = {}
"""Rules about something that the app cannot do yet, with what that is."""

_RULE = re.compile(r"^- \*\*(N\d+)\*\* (.+(?:\n  .+)*)", re.MULTILINE)
_NAME = re.compile(r"\bN\d+\b")


@dataclass(frozen=True)
class Claim:
    """A test that says which rules it shows."""

    file: str
    test: str
    rules: frozenset[str]


def rules() -> dict[str, str]:
    """Read the rules, by number, each as one line."""
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    return {name: " ".join(sentence.split()) for name, sentence in _RULE.findall(text)}


def claims() -> Iterator[Claim]:
    """Find every test whose docstring names rules."""
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                named = frozenset(_NAME.findall(ast.get_docstring(node) or ""))
                if named:
                    yield Claim(str(file.relative_to(ROOT)), node.name, named)


def main() -> None:
    """Print each rule with its tests, or with why it has none."""
    found = list(claims())
    for name, sentence in rules().items():
        shown = [f"{claim.file}::{claim.test}" for claim in found if name in claim.rules]
        lines = shown or [f"pending: {PENDING.get(name, 'no test shows it')}"]
        sys.stdout.write("\n    ".join([f"{name} {sentence}", *lines]) + "\n")
    sys.stdout.write(f"{len(rules())} rules, {len(found)} tests that name them, {len(PENDING)} pending\n")


if __name__ == "__main__":
    main()

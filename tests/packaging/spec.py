"""Evaluates the one spec as PyInstaller would on another system, and records what it asks PyInstaller for."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import PyInstaller.depend.bindepend  # knows the system from when it is loaded: before it gets another name  # noqa: F401
import pytest

ROOT = Path(__file__).parents[2]
SPEC = ROOT / "resources/packaging/netrex-gui.spec"
Entry = tuple[str, str, str]


@dataclass
class Asked:
    """What PyInstaller was asked for: what each of its parts was given by name, and the files in the package."""

    given: dict[str, dict[str, object]] = field(default_factory=dict)
    inside: dict[str, Entry] = field(default_factory=dict)


@dataclass
class _Analysis:
    """Stands for PyInstaller's: it found what it is told to have found."""

    binaries: list[Entry]
    datas: list[Entry]
    pure: tuple[Entry, ...] = ()
    scripts: tuple[Entry, ...] = ()


def evaluate_for_macos(found: list[Entry], target: Path, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Run the spec as on macOS, with Qt's package as it is there."""
    package = target / "PySide6_Essentials-6.12.0.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: PySide6_Essentials\nVersion: 6.12.0\n", "utf-8")
    (package / "WHEEL").write_text("Wheel-Version: 1.0\nTag: cp310-abi3-macosx_14_0_universal2\n", "utf-8")
    with monkeypatch.context() as elsewhere:
        elsewhere.syspath_prepend(str(target))
        return evaluate("darwin", found, target, elsewhere)


def evaluate(platform: str, found: list[Entry], target: Path, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Run the spec under another system's name, with what PyInstaller found there; what it writes goes to `target`."""
    asked = Asked()
    libraries = [entry for entry in found if entry[2] in ("BINARY", "EXTENSION")]

    def analysis(_scripts: list[str], **given: object) -> _Analysis:
        asked.given["Analysis"] = given
        return _Analysis(libraries, [entry for entry in found if entry not in libraries])

    def part(name: str) -> Callable[..., str]:
        def called(*inputs: object, **given: object) -> str:
            asked.given["command" if name == "EXE" and given["console"] else name] = given
            lists = [each for each in inputs if isinstance(each, list)] if name == "COLLECT" else []
            asked.inside.update({entry[0]: entry for entries in lists for entry in entries})
            return name

        return called

    names: dict[str, object] = {"SPECPATH": str(SPEC.parent), "DISTPATH": str(target), "Analysis": analysis}
    names |= {name: part(name) for name in ("PYZ", "EXE", "COLLECT", "BUNDLE")}
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(sys, "platform", platform)
        exec(compile(SPEC.read_text(encoding="utf-8"), SPEC, "exec"), names)  # noqa: S102 (as PyInstaller does)
    return asked

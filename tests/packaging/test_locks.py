"""What is installed to run, to test and to build: the same versions everywhere, each file known by its hash (N40)."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKS = ROOT / "resources/requirements"
NAMES = ("run", "package", "test")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SYSTEMS = [
    {"python_version": python, "python_full_version": f"{python}.0", "sys_platform": system, "os_name": os_name}
    for python in ("3.11", "3.12", "3.13")
    for system, os_name in (("linux", "posix"), ("darwin", "posix"), ("win32", "nt"))
]


def locked(name: str) -> list[tuple[Requirement, set[str]]]:
    """Read a lock: each requirement, and the hashes of the files that it may be."""
    text = (LOCKS / f"{name}.txt").read_text(encoding="utf-8")
    entries = re.findall(r"^([^\s#][^\n]*?) \\\n((?:    --hash=\S+(?: \\)?\n)+)", text, re.MULTILINE)
    assert len(entries) == len(re.findall(r"^[^\s#]", text, re.MULTILINE)), "each line is pinned, and has a hash"
    return [(Requirement(entry), set(re.findall(r"--hash=(\S+)", hashes))) for entry, hashes in entries]


def here() -> dict[str, str]:
    return {name: str(value) for name, value in default_environment().items()}


def asked_for(name: str) -> list[str]:
    groups = PROJECT["dependency-groups"]
    named = {"run": [], "package": groups["package"], "test": [*groups["dev"], *groups["package"]]}[name]
    return [*PROJECT["project"]["dependencies"], *(each for each in named if isinstance(each, str))]


@pytest.mark.parametrize("name", NAMES)
def test_each_version_is_one_and_each_file_is_known_by_its_hash(name: str) -> None:
    """N40: whatever an index offers on another day, it is these files or none."""
    for requirement, hashes in locked(name):
        (only,) = requirement.specifier
        assert only.operator == "==", requirement
        assert requirement.url is None
        assert hashes
        assert all(re.fullmatch("sha256:[0-9a-f]{64}", each) for each in hashes)


@pytest.mark.parametrize("environment", SYSTEMS, ids=lambda each: f"{each['sys_platform']} {each['python_version']}")
@pytest.mark.parametrize("name", NAMES)
def test_the_lock_has_one_version_of_all_that_is_asked_for(name: str, environment: dict[str, str]) -> None:
    there: dict[str, list[Requirement]] = {}
    for requirement, _ in locked(name):
        if requirement.marker is None or requirement.marker.evaluate(here() | environment):
            there.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    assert {found: pins for found, pins in there.items() if len(pins) > 1} == {}
    for text in asked_for(name):
        wanted = Requirement(text)
        if wanted.marker is None or wanted.marker.evaluate(here() | environment):
            (pin,) = there[canonicalize_name(wanted.name)]
            (version,) = pin.specifier
            assert wanted.specifier.contains(version.version), text


def test_what_is_shipped_is_what_is_tested() -> None:
    """N40: the locks to run and to build hold what the one for the tests holds, to the file."""
    tested = {(each.name, str(each.specifier)): hashes for each, hashes in locked("test")}
    for name in ("run", "package"):
        for requirement, hashes in locked(name):
            assert tested[requirement.name, str(requirement.specifier)] == hashes
    packaged = {(each.name, str(each.specifier)) for each, _ in locked("package")}
    assert {(each.name, str(each.specifier)) for each, _ in locked("run")} <= packaged


def test_there_is_one_qt_for_every_system_and_python() -> None:
    for name in NAMES:
        assert [str(each) for each, _ in locked(name) if "pyside6" in each.name] == [
            f"pyside6-essentials{next(str(each.specifier) for each, _ in locked(name) if each.name == 'shiboken6')}"
        ]


def test_the_locks_name_no_index() -> None:
    for name in NAMES:
        assert "//" not in (LOCKS / f"{name}.txt").read_text(encoding="utf-8")


def test_everything_is_installed_from_the_locks_and_without_building() -> None:
    """N40: by make and by the workflows alike."""
    for file in ("Makefile", ".github/build.sh", ".github/test.sh"):
        text = (ROOT / file).read_text(encoding="utf-8").replace("\\\n", " ")
        calls = [line for line in text.splitlines() if "pip install" in line]
        assert calls
        assert all({"--require-hashes", "--only-binary"} <= set(line.split()) for line in calls), file
    workflows = [file.read_text(encoding="utf-8") for file in (ROOT / ".github/workflows").glob("*.yml")]
    assert [text for text in workflows if "pip install" in text] == []

"""A release needs a version, its tag, and something to tell people."""

import subprocess
import sys
from pathlib import Path

import pytest
import release

from netrex_gui import __version__

ROOT = Path(__file__).parents[2]
CHANGELOG = """\
# Changelog

## [Unreleased]

## [1.2.0] - 2026-11-24

### Added

- A window.

## [1x1.0] - 2026-10-02

- A version by another name.

## [1.1.0] - 2026-10-01

[1.2.0]: https://example.org/1.2.0
"""


def test_the_version_is_the_apps_own() -> None:
    assert release.version() == __version__


@pytest.mark.parametrize("tag", ["v1.2.0", "1.2.0"])
def test_a_release_with_its_tag_and_its_changes_goes_on(tag: str) -> None:
    release.check(tag, "1.2.0", CHANGELOG)


def test_another_tag_stops_a_release() -> None:
    with pytest.raises(SystemExit, match=r"The tag says v1\.3\.0, and netrex_gui/__init__\.py says 1\.2\.0"):
        release.check("v1.3.0", "1.2.0", CHANGELOG)


@pytest.mark.parametrize("version", ["1.3.0", "1.1.0", "Unreleased"])
def test_a_changelog_that_is_silent_stops_a_release(version: str) -> None:
    with pytest.raises(SystemExit, match=f"CHANGELOG.md has no section for {version}, or nothing in it"):
        release.check(version, version, CHANGELOG)


def test_a_release_tells_its_own_changes_alone() -> None:
    assert release.changes("1.2.0", CHANGELOG) == "### Added\n\n- A window."


def test_the_page_of_a_release_says_what_to_check_and_what_the_system_will_ask() -> None:
    told = release.text("1.2.0", CHANGELOG)
    assert told.startswith("### Added\n\n- A window.\n\n### Before you open it\n")
    for word in ("SHA256SUMS", "Get-FileHash", "Run anyway", "Open Anyway", "keychain"):
        assert word in told


def test_the_build_stops_before_it_builds() -> None:
    command = [sys.executable, str(ROOT / "resources/packaging/build.py"), "--release", "v0.0.0-never"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == f"The tag says v0.0.0-never, and netrex_gui/__init__.py says {__version__}.\n"


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.1.0", (0, 1, 0, 0)), ("1.2.3rc1", (1, 2, 3, 0)), ("2.0", (2, 0, 0, 0))]
)
def test_windows_is_told_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert release.four_numbers(version) == numbers

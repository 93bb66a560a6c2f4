"""The version, and what a release needs before it may be built.

``python resources/packaging/release.py`` prints the text of this release: what CHANGELOG.md says about it, and what to
check before opening what was downloaded.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def version() -> str:
    """Return the version from the one place that has it; exits where there is none."""
    found = _value("__version__")
    if not found:
        sys.exit("netrex_gui/__init__.py names no version")
    return found


def urls() -> dict[str, str]:
    """Return the project's addresses by the names that PyPI knows them by; none until it has a home."""
    home = _value("HOME_PAGE")
    if not home:
        return {}
    return {
        "Homepage": home,
        "Releases": f"{home}/releases",
        "Issues": f"{home}/issues",
        "Changelog": f"{home}/blob/main/CHANGELOG.md",
        "Security": f"{home}/security",
        "Screenshots": f"{home}/raw/main/resources/screenshots",
    }


def _value(name: str) -> str:
    source = (ROOT / "netrex_gui/__init__.py").read_text(encoding="utf-8")
    found = re.search(rf'^{name} = "(.*)"$', source, re.MULTILINE)
    return found.group(1) if found else ""


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """Return a version as Windows wants it: ``1.2.3rc1`` is 1, 2, 3, 0."""
    numbers = [int(re.match(r"\d*", part).group() or 0) for part in version.split(".")]  # type: ignore[union-attr]
    first, second, third, fourth, *_ = (*numbers, 0, 0, 0, 0)
    return first, second, third, fourth


def changes(version: str, changelog: str) -> str:
    """Return what a changelog (keepachangelog.com) says about a version, without its heading; empty if nothing."""
    section = rf"^## \[{re.escape(version)}\][^\n]*\n(.*?)(?=^## |^\[[^\]]+\]: |\Z)"
    found = re.search(section, changelog, re.MULTILINE | re.DOTALL)
    return found.group(1).strip() if found else ""


def check(tag: str, version: str, changelog: str) -> None:
    """Exit with words unless the tag is the version's, and the changelog tells people what is new in it."""
    if tag.removeprefix("v") != version:
        sys.exit(f"The tag says {tag}, and netrex_gui/__init__.py says {version}.")
    if not changes(version, changelog):
        sys.exit(f"CHANGELOG.md has no section for {version}, or nothing in it.")


def text(version: str, changelog: str) -> str:
    """Return what the page of a release says."""
    advice = (Path(__file__).parent / "before-you-open-it.md").read_text(encoding="utf-8")
    return f"{changes(version, changelog)}\n\n{advice}"


if __name__ == "__main__":
    sys.stdout.write(text(version(), (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")))

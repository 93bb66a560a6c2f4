"""Whose each file of a package is, and what stays outside: the same whichever Python builds."""

import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
import twice

SYSTEM_PYTHON = Path("/usr/bin/python3")
TOLD = "contents.tsv"

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.long,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(not Path("/var/lib/dpkg/status").exists(), reason="Debian's packages are asked whose a file is"),
]


def rows(build: Path) -> dict[str, dict[str, str]]:
    """Read the table of a build: a row for each file, by the table's own heads."""
    head, *lines = (build / TOLD).read_text(encoding="utf-8").splitlines()
    return {line.split("\t")[0]: dict(zip(head.split("\t"), line.split("\t"), strict=True)) for line in lines}


@pytest.fixture(scope="module")
def built(folder: Path) -> Path:
    """Give the folder of the build by the Python that runs the tests."""
    return folder.parent


@pytest.fixture(scope="module")
def built_by_debian(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build with Debian's own Python, with the very packages that the tests run with."""
    if sys.base_prefix == "/usr":
        return built
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    told = subprocess.run([SYSTEM_PYTHON, "--version"], check=False, capture_output=True, text=True).stdout
    if f"Python {version}." not in told or not list(Path("/usr/lib").glob(f"*/libpython{version}.so.1.0")):
        pytest.skip(f"Debian's own Python is not here as a library, or not {version}")
    place = tmp_path_factory.mktemp("debian")
    subprocess.run([SYSTEM_PYTHON, "-m", "venv", "--without-pip", place / "venv"], check=True)
    packages = place / f"venv/lib/python{version}/site-packages"
    packages.rmdir()
    packages.symlink_to(sysconfig.get_path("purelib"))
    (place / "venv/bin/pyside6-lrelease").symlink_to(Path(sys.executable).with_name("pyside6-lrelease"))
    twice.build(place / "source", str(place / "venv/bin/python"), packed=False)
    return place / "source/build/package"


def test_debian_is_known_as_the_owner_whichever_python_builds(built: Path, built_by_debian: Path) -> None:
    """Only Python's own files differ, as it has other versions of them."""
    first, second = (
        {place: row for place, row in rows(build).items() if row["owner"] != "Python" and row["owner"] != "libexpat1"}
        for build in (built, built_by_debian)
    )  # Debian's Python asks for the system's expat, others bring their own
    assert first == second
    assert len(first) > 100


def test_what_debian_keeps_up_to_date_is_in_the_archive_and_outside_the_debian_package(built_by_debian: Path) -> None:
    """What is told, and what is there; and the package depends on what is outside."""
    told = rows(built_by_debian)
    system = {place: row for place, row in told.items() if row["archive"] == "in" and row["deb"] == "out"}
    assert {"libssl.so.3", "libcrypto.so.3", "libbz2.so.1.0", "libxcb-cursor.so.0"} <= set(system)
    control = (built_by_debian / "deb/DEBIAN/control").read_text(encoding="utf-8")
    depends = re.findall(r"[\w.+-]+", re.search("Depends: (.*)", control).group(1))  # type: ignore[union-attr]
    for place, row in system.items():
        assert (built_by_debian / "archive/_internal" / place).exists()
        assert not (built_by_debian / "deb/usr/lib/netrex-token/_internal" / place).exists()
        assert row["owner"] in depends
        assert row["version"]
        assert row["licence"]


def test_python_is_inside_every_package(built_by_debian: Path) -> None:
    """Another Debian has another version of it."""
    library = f"libpython{sys.version_info.major}.{sys.version_info.minor}.so.1.0"
    row = rows(built_by_debian)[library]
    assert (row["owner"], row["archive"], row["deb"], row["rpm"]) == ("Python", "in", "in", "in")
    assert (built_by_debian / "deb/usr/lib/netrex-token/_internal" / library).exists()


def test_every_file_that_is_inside_is_told(built_by_debian: Path) -> None:
    told = rows(built_by_debian)
    internal = built_by_debian / "netrex-gui/_internal"
    files = {
        str(file.relative_to(internal)) for file in internal.rglob("*") if file.is_file() and not file.is_symlink()
    }
    assert files - set(told) == {"netrex_gui/resources/notices.txt"}  # made of the table's own contents
    assert {row["archive"] for place, row in told.items() if place in files} == {"in"}


def test_notices_and_sizes_know_the_systems_libraries(built_by_debian: Path) -> None:
    ssl = rows(built_by_debian)["libssl.so.3"]
    notices = "_internal/netrex_gui/resources/notices.txt"
    line = f"  {ssl['owner']} {ssl['version']}: {ssl['licence']}\n"
    assert line in (built_by_debian / "archive" / notices).read_text(encoding="utf-8")
    assert line not in (built_by_debian / "deb/usr/lib/netrex-token" / notices).read_text(encoding="utf-8")
    assert f"MiB  {ssl['owner']}: TLS\n" in (built_by_debian / "sizes.txt").read_text(encoding="utf-8")

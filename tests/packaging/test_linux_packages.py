"""The packages for Linux, made of a folder that is small: what is in them, and what they say about themselves."""

import gzip
import hashlib
import re
import subprocess
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import debian
import linux
import pytest
import rpm
from contents import Component

from netrex_gui.command.exits import Exit

ROOT = Path(__file__).parents[2]
NEWS = "### Added\n\n- A *window*, with `buttons` and a\n  [page](https://example.org/1) of 100 %.\n- Another thing.\n"
HOME = {
    "Homepage": "https://portal.example/owner/name",
    "Issues": "https://portal.example/owner/name/issues",
    "Screenshots": "https://portal.example/owner/name/raw/main/resources/screenshots",
}


def packed(version: str = "1.2.3", urls: Mapping[str, str] | None = None) -> linux.Release:
    text = ROOT / "LICENSE"
    inside = [
        Component("Python", "3", "PSF-2.0", "pkg:deb/debian/python3@3", [text], ["libpython3.so"]),
        Component("libssl3", "3", "Apache-2.0", "pkg:deb/debian/libssl3@3", [text], ["libssl.so.3"], debian="libssl3"),
        Component("libbz2-1.0", "1", "BSD", "pkg:deb/debian/b@1", [text], ["libbz2.so.1.0"], debian="libbz2-1.0"),
    ]
    return linux.Release(version, 1_700_000_000, inside, NEWS, urls or {})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder as PyInstaller does, of programs that are there."""
    program = Path("/bin/true").read_bytes()
    made = tmp_path / "netrex-gui"
    for place in (
        "netrex-gui",
        "netrex-token",
        "_internal/libpython3.so",
        "_internal/libssl.so.3",
        "_internal/libbz2.so.1.0",
    ):
        (made / place).parent.mkdir(parents=True, exist_ok=True)
        (made / place).write_bytes(program)
        (made / place).chmod(0o755)
    return made


def run(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def made(maker: ModuleType, folder: Path, target: Path, release: linux.Release) -> Path:
    tree = target / "tree"
    maker.tree(folder, tree, release)
    path: Path = maker.package(tree, release, target)
    return path


def test_the_debian_package_leaves_out_what_debian_keeps_up_to_date_and_depends_on_it(
    folder: Path, tmp_path: Path
) -> None:
    package = made(debian, folder, tmp_path, packed())
    inside = run("dpkg-deb", "--contents", package)
    assert "_internal/libpython3.so" in inside
    assert "libssl" not in inside
    assert "libbz2" not in inside
    told = run("dpkg-deb", "--field", package)
    depends = re.search("^Depends: (.*)$", told, re.MULTILINE)
    assert depends
    assert {"ca-certificates", "xdg-utils"} < set(depends.group(1).split(", "))
    assert "libc6 (>= " in depends.group(1)
    assert "Homepage" not in told
    assert package.name.startswith("netrex-token_1.2.3_")


def test_every_file_of_the_debian_package_has_its_sum(folder: Path, tmp_path: Path) -> None:
    package = made(debian, folder, tmp_path, packed())
    run("dpkg-deb", "--raw-extract", package, tmp_path / "out")
    lines = (tmp_path / "out/DEBIAN/md5sums").read_text(encoding="utf-8").splitlines()
    told = {place: md5 for md5, place in (line.split("  ", 1) for line in lines)}
    files = (path for path in (tmp_path / "out").rglob("*") if path.is_file() and not path.is_symlink())
    found = {str(path.relative_to(tmp_path / "out")): path for path in files if path.parent.name != "DEBIAN"}
    assert told == {place: hashlib.md5(path.read_bytes()).hexdigest() for place, path in found.items()}  # noqa: S324


def test_debians_changelog_says_what_is_new(folder: Path, tmp_path: Path) -> None:
    made(debian, folder, tmp_path, packed("1.2.3rc1"))
    text = gzip.decompress((tmp_path / "tree/usr/share/doc/netrex-token/changelog.gz").read_bytes()).decode()
    assert text.startswith(
        "netrex-token (1.2.3~rc1) unstable; urgency=medium\n\n  * A window, with buttons and a page of"
    )
    assert run("dpkg-parsechangelog", "-l", written(tmp_path / "changelog", text), "-S", "Version") == "1.2.3~rc1\n"


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("language", "said"), [("C.UTF-8", "settings stay in"), ("cs_CZ.UTF-8", "Nastavení osob zůst")]
)
def test_a_purge_says_that_settings_stay_and_an_update_says_nothing(language: str, said: str) -> None:
    command = ("env", f"LC_ALL={language}", "sh", ROOT / "resources/packaging/linux/postrm")
    assert said in run(*command, "purge")
    for action in ("remove", "upgrade", "abort-install"):
        assert run(*command, action) == ""


def test_a_final_version_is_newer_than_what_came_before_it() -> None:
    """By Debian's own order."""
    versions = [linux.system_version(version) for version in ("0.2.0.dev1", "0.2.0rc1", "0.2.0rc2", "0.2.0", "0.2.1")]
    for older, newer in pairwise(versions):
        run("dpkg", "--compare-versions", older, "lt", newer)


def test_either_name_of_a_package_that_debian_13_renamed_will_do() -> None:
    told = "libc6 (>= 2.38), libglib2.0-0t64 (>= 2.26.0), libssl3t64 (>= 3.0.0), libfoo1t64"
    assert debian.for_any_release(told) == (
        "libc6 (>= 2.38), libglib2.0-0t64 (>= 2.26.0) | libglib2.0-0 (>= 2.26.0), "
        "libssl3t64 (>= 3.0.0) | libssl3 (>= 3.0.0), libfoo1t64 | libfoo1"
    )


def test_what_dpkg_shlibdeps_complains_about_is_seen(folder: Path, tmp_path: Path) -> None:
    program = Path("/bin/true").read_bytes().replace(b"libc.so.6", b"libx.so.6")
    (folder / "_internal/libpython3.so").write_bytes(program)
    with pytest.raises(SystemExit, match=r"(?s)libx\.so\.6.*dpkg-shlibdeps ended with \d+: there is no Debian package"):
        debian.tree(folder, tmp_path / "tree", packed())


def test_rpms_package_asks_for_libraries_by_the_names_that_both_systems_have(folder: Path, tmp_path: Path) -> None:
    program = folder / "netrex-gui"
    (folder / "_internal/libx.so.6").write_bytes(program.read_bytes())  # which the program asks for then
    program.write_bytes(program.read_bytes().replace(b"libc.so.6", b"libx.so.6"))
    package = made(rpm, folder, tmp_path, packed("1.2.3rc1"))
    required = run("rpm", "-qp", "--requires", package).splitlines()
    assert {"libc.so.6()(64bit)", "ca-certificates", "xdg-utils"} < set(required)
    assert not [name for name in required if "libx" in name or name.startswith("/bin/")]
    files = run("rpm", "-qp", "--list", package)
    assert "_internal/libbz2.so.1.0" in files  # which is libbz2.so.1 there
    assert "libssl" not in files
    assert run("rpm", "-qp", "--provides", package).count("netrex-token = 1.2.3~rc1-1") == 1
    assert "libpython3" not in run("rpm", "-qp", "--provides", package)
    assert run("rpm", "-qp", "--scripts", package) == ""
    assert "of 100 %.\n- Another thing." in run("rpm", "-qp", "--changelog", package)


def test_rpms_package_is_installed_and_erased_without_a_trace(folder: Path, tmp_path: Path) -> None:
    package = made(rpm, folder, tmp_path, packed())
    root = tmp_path / "root"
    root.mkdir()
    command = ("rpm", "--root", root, "--dbpath", "/var/lib/rpm", "--nodeps")
    run(*command, "--install", package)
    for name in ("netrex-gui", "netrex-token"):
        assert (root / "usr/bin" / name).resolve().stat().st_mode & 0o777 == 0o755
    assert run(*command, "--verify", "netrex-token") == ""
    run(*command, "--erase", "netrex-token")
    assert [path for path in root.rglob("*") if path.is_file() and "rpm" not in path.parts] == []


@pytest.mark.parametrize("maker", [debian, rpm])
def test_the_same_files_give_the_same_package(folder: Path, tmp_path: Path, maker: ModuleType) -> None:
    first, second = tmp_path / "first", tmp_path / "another place"
    for place in (first, second):
        place.mkdir()
    assert made(maker, folder, first, packed()).read_bytes() == made(maker, folder, second, packed()).read_bytes()


@pytest.mark.parametrize("urls", [{}, HOME], ids=["no home", "a home"])
def test_the_description_keeps_to_its_schema_and_has_addresses_only_where_there_are_any(
    urls: dict[str, str], tmp_path: Path
) -> None:
    told = linux.metainfo("1.2.3rc1", 1_700_000_000, urls)
    file = written(tmp_path / "netrex-token.metainfo.xml", told)
    said = subprocess.run(["appstreamcli", "validate", "--no-net", file], capture_output=True, text=True, check=False)
    assert "Validation" in said.stdout, said
    complaints = [line for line in said.stdout.splitlines() if line.startswith(("E: ", "W: "))]
    assert [line for line in complaints if urls or "url-homepage-missing" not in line] == []
    assert told.count("<screenshot") == (4 if urls else 0)
    assert told.count("https://portal.example/") == (5 if urls else 0)
    pictures = re.findall("screenshots/(.*)</image>", told)
    assert all((ROOT / "resources/screenshots" / name).exists() for name in pictures)
    assert 'version="1.2.3rc1" timestamp="1700000000" type="development"' in told


@pytest.mark.parametrize("system", ["debian", "rpm"])
def test_a_home_is_told_where_there_is_one(system: str, folder: Path, tmp_path: Path) -> None:
    ask: Mapping[str, Callable[[Path], str]] = {
        "debian": lambda package: run("dpkg-deb", "--field", package, "Homepage"),
        "rpm": lambda package: run("rpm", "-qp", "--queryformat", "%{URL}", package),
    }
    package = made({"debian": debian, "rpm": rpm}[system], folder, tmp_path, packed(urls=HOME))
    assert ask[system](package).strip() == HOME["Homepage"]


@pytest.mark.parametrize(("page", "statuses"), [("netrex-gui.1", [0, 1, 2, 70]), ("netrex-token.1", list(Exit))])
def test_the_man_page_tells_every_exit_status(page: str, statuses: list[int]) -> None:
    text = (ROOT / "resources/packaging/linux" / page).read_text(encoding="utf-8")
    section = text.partition(".SH EXIT STATUS")[2].partition(".SH ")[0]
    assert [int(each) for each in re.findall(r"^\.B (\d+)$", section, re.MULTILINE)] == statuses


def test_the_command_comes_with_its_man_page_and_what_three_shells_complete_it_by(folder: Path, tmp_path: Path) -> None:
    for maker, place in ((debian, "vendor-completions"), (rpm, "site-functions")):
        maker.tree(folder, tmp_path / place, packed())
        shares = tmp_path / place / "usr/share"
        assert gzip.decompress((shares / "man/man1/netrex-token.1.gz").read_bytes()).startswith(b".TH NETREX-TOKEN 1")
        for name in ("bash-completion/completions/netrex-token", f"zsh/{place}/_netrex-token"):
            assert (shares / name).is_file()
        assert (shares / "fish/vendor_completions.d/netrex-token.fish").is_file()


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["pr"], ["print"]),
        (["print", ""], ["Gate", r"Shop\ in\ Brno"]),
        (["revoke", r"Shop\ i"], [r"Shop\ in\ Brno"]),
        (["print", "Gate", "--as", "h"], ["header"]),
        (["sign-in", "O"], ["Office"]),
        (["run", "Gate", "--", "l"], []),
    ],
)
def test_bash_completes_verbs_options_and_names(typed: list[str], offered: list[str]) -> None:
    script = (
        'netrex-token() { if [ "$2" = tokens ]; then printf "%s\n" Gate "Shop in Brno"; else echo Office; fi; }; '
        '. "$1"; shift; COMP_WORDS=(netrex-token "$@"); COMP_CWORD=$#; _netrex_token; printf "%s\n" "${COMPREPLY[@]}"'
    )
    completion = ROOT / "resources/packaging/linux/completions/netrex-token.bash"
    assert run("bash", "-c", script, "bash", completion, *typed).split("\n")[:-1] == (offered or [""])

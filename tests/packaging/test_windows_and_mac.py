"""The packages for Windows and macOS, made by stand-ins for those systems' own tools, which note what they are told."""

import json
import os
import plistlib
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import mac
import pytest
import sign
import windows

from netrex_gui.system import running_copy

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "resources/packaging/windows/netrex-token.iss"
STAND_IN = """\
#!{python}
import json, os, sys
with open(os.environ["TOLD"], "a") as told:
    told.write(json.dumps([os.path.basename(sys.argv[0]), *sys.argv[1:]]) + "\\n")
"""
TOOLS = ("ISCC.exe", "signtool.exe", "hdiutil", "codesign", "xcrun")
Told = Callable[[], list[list[str]]]


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Told:
    """Return what the stand-ins for the systems' tools were told, call by call."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in TOOLS:
        (programs / name).write_text(STAND_IN.format(python=sys.executable), encoding="utf-8")
        (programs / name).chmod(0o755)
    listed = tmp_path / "told"
    listed.touch()
    monkeypatch.setenv("PATH", str(programs), prepend=os.pathsep)
    monkeypatch.setenv("TOLD", str(listed))
    return lambda: [json.loads(line) for line in listed.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """Make an app for macOS, as far as it is copied."""
    library = tmp_path / "build" / mac.APP / "Contents/Frameworks"
    library.mkdir(parents=True)
    (library / "QtCore").write_bytes(b"library")
    (library / "link").symlink_to("QtCore")
    return library.parents[1]


def test_the_installer_is_told_the_version_and_the_files(told: Told, tmp_path: Path) -> None:
    made = windows.package(tmp_path / "netrex-gui", "1.2.3", tmp_path, {})
    [command] = told()
    assert made.name == "netrex-token-1.2.3-windows-x64-setup.exe"
    assert command[0] == "ISCC.exe"
    assert {"/DVersion=1.2.3", "/DNumbers=1.2.3.0", f"/DFolder={tmp_path / 'netrex-gui'}"} <= set(command)
    assert {f"/DTarget={tmp_path}", f"/DName={made.stem}"} <= set(command)
    assert command[-1] == str(SCRIPT)
    assert "/DSigned" not in command


def test_the_installer_is_signed_where_there_is_a_certificate(told: Told, tmp_path: Path) -> None:
    environment = {"WINDOWS_CERTIFICATE": "0123ABCD"}
    windows.sign(tmp_path, environment)
    windows.package(tmp_path, "1.2.3", tmp_path, environment)
    signing, making = told()
    assert signing[:4] == ["signtool.exe", "sign", "/sha1", "0123ABCD"]
    assert signing[-2:] == [str(tmp_path / name) for name in (windows.PROGRAM, windows.COMMAND)]
    assert "/DSigned" in making
    assert [each for each in making if each.startswith("/Ssigntool=signtool.exe sign /sha1 0123ABCD ")]
    assert [each for each in making if each.endswith(" $f")]


def test_without_a_certificate_nothing_is_signed(told: Told, tmp_path: Path) -> None:
    windows.sign(tmp_path, {"WINDOWS_CERTIFICATE": ""})
    assert told() == []


def test_the_installers_script_knows_every_name_that_it_is_told() -> None:
    script = SCRIPT.read_text(encoding="utf-8")
    told, own = {"Version", "Numbers", "Folder", "Target", "Name"}, {"Root", "Identity", "Mutex"}
    assert set(re.findall(r"\{#(\w+)\}", script)) == told | own
    for file in re.findall(r"\{#Root\}\\([\w\\.-]+)", script):
        assert (ROOT / file.replace("\\", "/")).is_file()
    assert set(re.findall(r"\{app\}\\([\w.-]+\.exe)", script)) == {windows.PROGRAM}


def test_the_installer_needs_no_administrator_and_leaves_the_settings() -> None:
    script = SCRIPT.read_text(encoding="utf-8")
    assert "\nPrivilegesRequired=lowest\n" in script
    assert "PrivilegesRequiredOverridesAllowed" not in script
    assert "[UninstallDelete]" not in script
    assert re.findall(r".*appdata.*", script, re.IGNORECASE) == [
        "DefaultDirName={localappdata}\\Programs\\Netrex Token"
    ]
    assert set(re.findall(r'^Name: "(\w\w)"; MessagesFile', script, re.MULTILINE)) == {"en", "cs"}


def test_neither_the_installer_nor_the_remover_begins_while_the_app_runs() -> None:
    """Of an installation that was in use, 21 of 87 files were left."""
    script = SCRIPT.read_text(encoding="utf-8")
    assert f'\n#define Mutex "{running_copy.MUTEX}"\n' in script
    assert "\nAppMutex={#Mutex}\n" in script  # both ask to close it, and wait
    code = script.partition("[Code]")[2]
    assert "PrepareToInstall" in code  # right before the first file goes
    assert "if CheckForMutexes('{#Mutex}') then" in code


def test_an_icon_that_is_pinned_is_the_running_app() -> None:
    script = SCRIPT.read_text(encoding="utf-8")
    assert f'\n#define Identity "{running_copy.APP_ID}"\n' in script
    icons = re.findall(r"^Name: .*Filename: .*$", script, re.MULTILINE)
    assert len(icons) == 2
    assert all('AppUserModelID: "{#Identity}"' in icon for icon in icons)


def test_the_remover_takes_away_every_key_that_the_installer_made() -> None:
    """Those of file types that others may use as well only where they are empty, the inner one first."""
    registry = SCRIPT.read_text(encoding="utf-8").replace("\\\n", "").partition("[Registry]")[2].partition("\n[")[0]
    keys = re.findall(r'Subkey: "Software\\Classes\\([^"]+)".*?Flags: (.*)', registry)
    whole = {key for key, flags in keys if "uninsdeletekey" in flags.split()}
    if_empty = [key for key, flags in keys if "uninsdeletekeyifempty" in flags.split()]
    made = set(re.findall(r'Subkey: "Software\\Classes\\([^"]+)"', registry))
    assert whole == {"NetrexToken.Connection", "NetrexToken.Sealed"}
    assert if_empty == [".netrex-connection", ".age", r".age\OpenWithProgids"]  # it goes from the last to the first
    assert {key for key in made - set(if_empty) if key.partition("\\")[0] not in whole} == set()


def test_another_compiler_than_that_of_inno_setup_6_is_refused() -> None:
    script = SCRIPT.read_text(encoding="utf-8")
    assert "#if Ver < EncodeVer(6, 3, 0) || Ver >= EncodeVer(7, 0, 0)\n  #error " in script


def test_the_disk_image_shows_the_app_beside_applications(told: Told, tmp_path: Path, app: Path) -> None:
    made = mac.package(app, "1.2.3", tmp_path, {})
    [command] = told()
    assert re.fullmatch(r"netrex-token-1\.2\.3-macos-\w+\.dmg", made.name)
    assert (command[:2], command[-1]) == (["hdiutil", "create"], str(made))
    content = Path(command[command.index("-srcfolder") + 1])
    assert sorted(each.name for each in content.iterdir()) == ["Applications", mac.APP]
    assert str((content / "Applications").readlink()) == "/Applications"
    assert (content / mac.APP / "Contents/Frameworks/link").is_symlink()


def test_each_program_and_library_of_the_app_is_signed_and_last_the_app(told: Told, app: Path) -> None:
    library, link = app / "Contents/Frameworks/QtCore", app / "Contents/Frameworks/link"
    library.write_bytes(b"\xcf\xfa\xed\xfe library")
    (app / "Contents/Info.plist").write_bytes(b"<plist/>")
    mac.sign(app, {"MAC_SIGNING_IDENTITY": "Somebody"})
    *signing, checking = told()
    assert [command[-1] for command in signing] == [str(library), str(app)]
    assert link.is_symlink()
    for command in signing:
        assert command[:4] == ["codesign", "--force", "--sign", "Somebody"]
        assert command[command.index("--options") + 1] == "runtime"
    allowed = plistlib.loads(Path(signing[-1][signing[-1].index("--entitlements") + 1]).read_bytes())
    assert allowed == {"com.apple.security.cs.allow-unsigned-executable-memory": True}
    assert (checking[:2], checking[-1]) == (["codesign", "--verify"], str(app))


def test_without_a_certificate_no_app_is_signed(told: Told, app: Path) -> None:
    mac.sign(app, {"NOTARY_PROFILE": "netrex"})
    assert told() == []


@pytest.fixture
def built(tmp_path: Path, app: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Leave an app as the job that builds it does, for the one that signs."""
    folder = tmp_path / "built"
    folder.mkdir()
    sign.program(app, folder)
    (folder / "listed.cdx.json").write_text("{}", encoding="utf-8")
    sign.write_checksums(folder)
    monkeypatch.setattr(sign, "ROOT", tmp_path / "elsewhere")
    monkeypatch.setattr(sys, "argv", ["sign.py", str(folder)])
    return folder


def test_what_was_built_is_signed_and_packed_by_the_systems_own_tools_alone(
    told: Told, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAC_SIGNING_IDENTITY", "Somebody")
    sign.main()
    assert [command[0] for command in told()] == ["codesign", "codesign", "hdiutil", "codesign"]
    signed = tmp_path / "elsewhere/build/to-sign" / mac.APP
    assert (signed / "Contents/Frameworks/link").is_symlink()
    listed = (tmp_path / "elsewhere/dist/SHA256SUMS").read_text(encoding="utf-8")
    assert [line.split()[1] for line in listed.splitlines()] == ["listed.cdx.json"]  # no image: that tool is a stand-in


@pytest.mark.parametrize("change", ["another byte", "a file more", "a file less"])
def test_what_is_not_what_was_built_is_not_signed(told: Told, built: Path, change: str) -> None:
    if change == "another byte":
        (built / "listed.cdx.json").write_text("[]", encoding="utf-8")
    elif change == "a file more":
        (built / "more.cdx.json").touch()
    else:
        (built / "listed.cdx.json").unlink()
    with pytest.raises(SystemExit, match="not what was built"):
        sign.main()
    assert told() == []


def test_nothing_of_others_is_loaded_where_keys_are_at_hand() -> None:
    """The keys are in the same account: whatever else was imported could use them."""
    command = [sys.executable, "-S", "-c", "import sign"]  # a Python to which nothing was added
    place = Path(sign.__file__).parent
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("environment", "tools"),
    [
        ({"NOTARY_PROFILE": "netrex"}, []),
        ({"MAC_SIGNING_IDENTITY": "Somebody"}, ["codesign"]),
        ({"MAC_SIGNING_IDENTITY": "Somebody", "NOTARY_PROFILE": "netrex"}, ["codesign", "xcrun", "xcrun"]),
    ],
    ids=["unsigned", "signed", "notarised"],
)
def test_the_disk_image_is_signed_and_notarised_where_there_are_keys(
    told: Told, tmp_path: Path, app: Path, environment: dict[str, str], tools: list[str]
) -> None:
    made = mac.package(app, "1.2.3", tmp_path, environment)
    after = told()[1:]
    assert [command[0] for command in after] == tools
    assert all(command[-1] == str(made) for command in after)


def test_macos_reads_a_complete_description() -> None:
    told = plistlib.loads(plistlib.dumps(mac.info_plist("1.2.3rc1", "14.0", ["en", "cs"])))
    assert (told["CFBundleShortVersionString"], told["CFBundleVersion"]) == ("1.2.3rc1", "1.2.3")
    assert told["NSHighResolutionCapable"] is True
    assert told["CFBundleLocalizations"] == ["cs", "en"]
    assert not [key for key in told if key.endswith("UsageDescription")]


def test_a_qt_that_does_not_say_which_macos_it_needs_stops_the_build() -> None:
    assert mac.least_system("Tag: cp310-abi3-macosx_13_0_universal2\n") == "13.0"
    with pytest.raises(LookupError, match="does not say which macOS"):
        mac.least_system("Tag: cp310-abi3-manylinux_2_34_x86_64\n")

"""The package for macOS: what the app says about itself, and the disk image.

Both are signed where MAC_SIGNING_IDENTITY names a certificate in the keychain, and notarised where NOTARY_PROFILE names
what ``xcrun notarytool store-credentials`` has kept there.
"""

import importlib.metadata
import os
import platform
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

import release

APP = "Netrex Token.app"
IDENTIFIER = "io.github.netrex-token.NetrexToken"
ENTITLEMENTS = Path(__file__).parent / "mac/entitlements.plist"
"""What a signed app may: ctypes, by which the keychain is asked, makes its calls in memory that it fills in itself."""

_CONNECTION, _SEALED = f"{IDENTIFIER}.connection", "org.age-encryption.age"

_MACH_O = {b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe"}
"""How a program or a library begins: for one kind of computer, or for several."""

_LEAST_SYSTEM = re.compile(r"macosx_(\d+)_(\d+)")
CERTIFICATE = "MAC_SIGNING_IDENTITY"
"""The variable that names what to sign with; without it nothing is signed."""


def info_plist(version: str, least_system: str, languages: Iterable[str]) -> dict[str, object]:
    """Return what macOS reads about the app: it asks for no camera, no microphone, nothing of the person's."""
    return {
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundleName": "Netrex Token",
        "CFBundleDisplayName": "Netrex Token",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": ".".join(map(str, release.four_numbers(version)[:3])),
        "CFBundlePackageType": "APPL",
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": sorted(languages),
        "LSApplicationCategoryType": "public.app-category.utilities",
        "LSMinimumSystemVersion": least_system,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "Netrex Token contributors, MIT licence",
        "NSPrincipalClass": "NSApplication",
        "NSRequiresAquaSystemAppearance": False,  # it may be dark
        "NSSupportsAutomaticGraphicsSwitching": True,  # the fast card would only drain the battery
        **_documents(),
    }


def _documents() -> dict[str, object]:
    """Say which files the app opens: a connection is of its own kind, what age sealed is others' business as well."""
    kinds = ((_CONNECTION, "Netrex connection", "Owner"), (_SEALED, "Sealed token", "Alternate"))
    return {
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": name,
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": rank,
                "LSItemContentTypes": [identifier],
            }
            for identifier, name, rank in kinds
        ],
        "UTExportedTypeDeclarations": [_type(_CONNECTION, "Netrex connection", "public.json", "netrex-connection")],
        "UTImportedTypeDeclarations": [_type(_SEALED, "File sealed by age", "public.data", "age")],
    }


def _type(identifier: str, description: str, kind: str, suffix: str) -> dict[str, object]:
    return {
        "UTTypeIdentifier": identifier,
        "UTTypeDescription": description,
        "UTTypeConformsTo": [kind],
        "UTTypeTagSpecification": {"public.filename-extension": [suffix]},
    }


def least_system(wheel: str | None = None) -> str:
    """Return the oldest macOS that Qt runs on, as the wheel it came in says, such as ``14.0``."""
    told = wheel or importlib.metadata.distribution("PySide6_Essentials").read_text("WHEEL") or ""
    found = _LEAST_SYSTEM.search(told)
    if found is None:
        raise LookupError("Qt's package does not say which macOS it needs")
    return ".".join(found.groups())


def sign(app: Path, environment: Mapping[str, str]) -> None:
    """Sign each program and library of the app, and then the app around them, if there is a certificate."""
    identity = environment.get(CERTIFICATE)
    if not identity:
        return
    code = [file for file in sorted(app.rglob("*")) if file.is_file() and not file.is_symlink() and _is_code(file)]
    command = ["codesign", "--force", "--sign", identity, "--timestamp", "--options", "runtime"]
    for file in code:
        subprocess.run([*command, str(file)], check=True)  # noqa: S603 (macOS' own tool)
    subprocess.run([*command, "--deep", "--entitlements", str(ENTITLEMENTS), str(app)], check=True)  # noqa: S603
    subprocess.run(["codesign", "--verify", "--deep", "--strict", str(app)], check=True)  # noqa: S603, S607


def _is_code(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(4) in _MACH_O


def package(app: Path, version: str, target: Path, environment: Mapping[str, str]) -> Path:
    """Make the disk image, with the app beside a link to Applications, and return its path."""
    path = target / f"netrex-token-{version}-macos-{platform.machine()}.dmg"
    content = app.parent / "dmg"
    shutil.rmtree(content, ignore_errors=True)
    shutil.copytree(app, content / APP, symlinks=True)
    (content / "Applications").symlink_to("/Applications")
    for command in _commands(content, path, environment):
        subprocess.run(command, check=True, env={**os.environ, **environment})  # noqa: S603 (macOS' own tools)
    return path


def _commands(content: Path, image: Path, environment: Mapping[str, str]) -> list[list[str]]:
    make = ["hdiutil", "create", "-volname", "Netrex Token", "-srcfolder", str(content)]
    commands = [[*make, "-fs", "HFS+", "-format", "ULMO", "-ov", str(image)]]
    if identity := environment.get(CERTIFICATE):
        commands.append(["codesign", "--sign", identity, "--timestamp", str(image)])
        if profile := environment.get("NOTARY_PROFILE"):
            asked = ["--keychain-profile", profile, "--wait"]
            commands.append(["xcrun", "notarytool", "submit", *asked, str(image)])
            commands.append(["xcrun", "stapler", "staple", str(image)])
    return commands

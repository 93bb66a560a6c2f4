"""The package for Windows: what its program says about itself, and the installer.

It is signed where WINDOWS_CERTIFICATE holds the SHA-1 of a certificate in the person's store.
"""

import subprocess
from collections.abc import Mapping
from pathlib import Path

import release

PROGRAM, COMMAND = "netrex-gui.exe", "netrex-token.exe"
_SCRIPT = Path(__file__).parent / "windows/netrex-token.iss"
_ENGLISH, _UNICODE = 0x0409, 1200
_TIMESTAMPS = "http://timestamp.digicert.com"
CERTIFICATE = "WINDOWS_CERTIFICATE"
"""The variable that names what to sign with; without it nothing is signed."""


def version_resource(version: str, name: str) -> str:
    """Return what Windows shows under the properties of a program of that name, in the form that PyInstaller reads."""
    numbers = release.four_numbers(version)
    texts = {
        "CompanyName": "Netrex Token contributors",
        "FileDescription": "Netrex Token",
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": "Netrex Token contributors, MIT licence",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "Netrex Token",
        "ProductVersion": version,
    }
    told = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([StringTable('{_ENGLISH:04X}{_UNICODE:04X}', [{told}])]), "
        f"VarFileInfo([VarStruct('Translation', [{_ENGLISH}, {_UNICODE}])])])\n"
    )


def sign(folder: Path, environment: Mapping[str, str]) -> None:
    """Sign the programs, if there is a certificate."""
    if command := _signing(environment):
        subprocess.run([*command, str(folder / PROGRAM), str(folder / COMMAND)], check=True)  # noqa: S603 (Windows' own tool)


def package(folder: Path, version: str, target: Path, environment: Mapping[str, str]) -> Path:
    """Make the installer by Inno Setup 6, and return its path."""
    path = target / f"netrex-token-{version}-windows-x64-setup.exe"
    told = {
        "Version": version,
        "Numbers": ".".join(map(str, release.four_numbers(version))),
        "Folder": folder,
        "Target": target,
        "Name": path.stem,
    }
    command = ["ISCC.exe", "/Qp", *(f"/D{name}={value}" for name, value in told.items())]
    if signing := _signing(environment):
        command += ["/DSigned", f"/Ssigntool={' '.join(signing)} $f"]
    subprocess.run([*command, str(_SCRIPT)], check=True)  # noqa: S603 (Inno Setup)
    return path


def _signing(environment: Mapping[str, str]) -> list[str]:
    certificate = environment.get(CERTIFICATE)
    algorithms = ["/fd", "sha256", "/td", "sha256", "/tr", _TIMESTAMPS]
    return ["signtool.exe", "sign", "/sha1", certificate, *algorithms] if certificate else []

"""The inventory of a package, and what is made from it: the notices and the bill of materials."""

import dataclasses
import json
from importlib.metadata import Distribution, distribution
from pathlib import Path

import bom
import contents
import notices
import pytest

ROOT = Path(__file__).parents[2]


def troubles_with_schema(written: str) -> object:
    """Return what the schema of a bill of materials finds, or None."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator  # late: it reads grammars for seconds, in each worker

    return JsonStrictValidator(SchemaVersion.V1_6).validate_str(written)


def component(name: str, text: Path, licence: str = "MIT") -> contents.Component:
    return contents.Component(name, "1.0", licence, f"pkg:pypi/{name}@1.0", [text])


@pytest.fixture
def texts(tmp_path: Path) -> list[Path]:
    """Two licence texts that differ."""
    written = [tmp_path / "first", tmp_path / "second"]
    for number, path in enumerate(written):
        path.write_text(f"Permission is granted, number {number}.\n", encoding="utf-8")
    return written


def listing(tmp_path: Path, *entries: tuple[str, str, str]) -> Path:
    path = tmp_path / "contents.json"
    path.write_text(json.dumps(entries), encoding="utf-8")
    return path


def test_each_file_is_put_down_to_its_project(tmp_path: Path) -> None:
    keyring = str(distribution("keyring").locate_file("keyring/core.py"))
    qt = str(distribution("PySide6_Essentials").locate_file("PySide6/QtCore.abi3.so"))
    entries = [("keyring.core", keyring, "PYMODULE"), ("PySide6/QtCore.abi3.so", qt, "EXTENSION")]
    ours = [("main", str(ROOT / "main.py"), "PYMODULE"), ("link", "PySide6/QtCore.abi3.so", "SYMLINK")]
    found = contents.components(listing(tmp_path, *entries, *ours, ("json", json.__file__, "PYMODULE")))
    assert [each.name for each in found] == ["keyring", "pyinstaller", "PySide6_Essentials", "Python"]
    assert [each.files for each in found if each.name == "keyring"] == [["keyring.core"]]
    assert all(each.texts for each in found)


def test_what_was_compiled_into_a_file_is_listed_with_it(tmp_path: Path) -> None:
    pyrage = str(distribution("pyrage").locate_file("pyrage/pyrage.abi3.so"))
    *_, found = contents.components(listing(tmp_path, ("pyrage/pyrage.abi3.so", pyrage, "EXTENSION")))
    age = next(part for part in found.parts if part.name == "age")
    assert age.purl == f"pkg:cargo/age@{age.version}"
    assert age.licence == "MIT OR Apache-2.0"
    assert "pkg-config" not in {part.name for part in found.parts}  # its build alone needed that
    assert f"    in it age {age.version}: {age.licence}\n" in notices.text([found])
    twice = [found, dataclasses.replace(found, name="another", purl="pkg:pypi/another@1.0")]
    written = bom.text("1.2.3", twice)
    assert troubles_with_schema(written) is None
    assert age.purl in {part["purl"] for each in json.loads(written)["components"] for part in each["components"]}


def test_a_file_of_unknown_origin_stops_the_build(tmp_path: Path) -> None:
    stray = tmp_path / "libstray.so"
    stray.write_bytes(b"")
    with pytest.raises(LookupError, match=r"nothing is known of where .*libstray\.so comes from"):
        contents.components(listing(tmp_path, ("libstray.so", str(stray), "BINARY")))


def test_a_library_of_the_system_is_debians_and_has_a_licence() -> None:
    library = next(Path("/usr/lib").glob("*/libz.so.1"))
    found = contents.Origins().of(library)
    assert (found.name, found.debian, found.licence) == ("zlib1g", "zlib1g", "Zlib")
    assert found.purl.startswith("pkg:deb/debian/zlib1g@")


def test_the_licence_of_a_debian_package_is_that_of_most_of_it(tmp_path: Path) -> None:
    text = tmp_path / "copyright"
    text.write_text("Files: *\nCopyright: A\nLicense: Apache-2.0\n\nFiles: debian/*\nLicense: GPL-2\n", "utf-8")
    assert contents.debian_licence(text) == "Apache-2.0"
    text.write_text("Permission is hereby granted, free of charge, to any person", "utf-8")
    assert contents.debian_licence(text) == "MIT or X11, see its text"
    text.write_text("Ask the author.", "utf-8")
    assert contents.debian_licence(text) == "see its text"


def test_the_notices_hold_every_text_once(texts: list[Path]) -> None:
    listed = [component("one", texts[0]), component("two", texts[0]), component("three", texts[1], "BSD-3-Clause")]
    told = notices.text(listed)
    assert told.count("number 0") == 1
    assert told.count("number 1") == 1
    assert "  three 1.0: BSD-3-Clause\n" in told
    assert "=\none 1.0, two 1.0\n" in told


def test_debian_is_pointed_to_the_long_licences_that_it_has() -> None:
    whole = notices.text([component("Qt", ROOT / "resources/packaging/licences/LGPL-3.0.txt", "LGPL-3.0")])
    short = notices.for_debian(whole)
    assert "LGPL-3: see /usr/share/common-licenses/LGPL-3" in short
    assert len(short) < len(whole) / 5


def test_the_bill_of_materials_keeps_to_its_schema(texts: list[Path]) -> None:
    written = bom.text("1.2.3", [component("one", texts[0]), component("two", texts[1], "Apache Software License")])
    assert troubles_with_schema(written) is None
    told = json.loads(written)
    assert (told["metadata"]["component"]["name"], told["metadata"]["component"]["version"]) == (
        "netrex-token",
        "1.2.3",
    )
    assert [each["purl"] for each in told["components"]] == ["pkg:pypi/one@1.0", "pkg:pypi/two@1.0"]


def test_the_same_parts_give_the_same_bill(texts: list[Path]) -> None:
    listed = [component("one", texts[0]), component("two", texts[1])]
    assert bom.text("1.2.3", listed) == bom.text("1.2.3", listed)
    assert bom.text("1.2.3", listed) != bom.text("1.2.4", listed)


def test_what_a_project_says_of_itself_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On some systems each look takes half a second, and a project has hundreds of files."""
    folder = Path(str(distribution("keyring").locate_file("keyring")))
    files = sorted(map(str, folder.glob("*.py")))
    read: list[str] = []
    really = contents._read  # noqa: SLF001 (the one that looks into a project's folder)

    def note(found: Distribution) -> contents.Component:
        read.append(found.metadata["Name"])
        return really(found)

    monkeypatch.setattr(contents, "_read", note)
    found = contents.components(listing(tmp_path, *((file, file, "PYMODULE") for file in files)))
    assert [each.files for each in found if each.name == "keyring"] == [files]
    assert len(files) > 5
    assert read == ["keyring", "pyinstaller"]

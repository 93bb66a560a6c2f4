"""A file that is on another computer is not opened before anybody has said yes."""

import pytest

from netrex_gui.hand_over.incoming import is_elsewhere

HERE = ("/home/jana/a.age", "C:/Users/jana/a.age", "C:\\\\Users\\\\a.age", "a.age", "")
UNC = ("//HOST/share/a.age", "\\\\HOST\\share\\a.age", "\\\\?\\UNC\\HOST\\share", "/\\HOST/share", "//HOST")


@pytest.mark.parametrize("platform", ["win32", "linux", "darwin"])
def test_a_file_url_with_a_host_leads_elsewhere_on_every_system(platform: str) -> None:
    """N35: RFC 8089 has a host in it for that; localhost is this computer."""
    for host in ("HOST", "evil.example", "127.0.0.1", "192.0.2.1"):
        assert is_elsewhere("/share/a.age", host, platform)
    for path in HERE:
        assert not is_elsewhere(path, "", platform)
        assert not is_elsewhere(path, "LOCALHOST", platform)


@pytest.mark.parametrize("path", UNC)
def test_what_windows_takes_for_a_share_leads_elsewhere_there(path: str) -> None:
    """N35: Windows would go there with the name of whoever is signed in."""
    assert is_elsewhere(path, "", "win32")
    assert not is_elsewhere(path, "", "linux")

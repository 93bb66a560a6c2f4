"""The folder of the settings: for the person alone, and swept."""

import stat
from pathlib import Path

from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore


def test_what_a_killed_window_left_behind_is_swept_up_and_the_folder_closed(tmp_path: Path) -> None:
    """N28: settings lie in a 0700 folder, also where it was there before; N33: half a file does not stay."""
    tmp_path.chmod(0o755)
    (tmp_path / ".connections.json.half").write_text("{")
    ConnectionStore(tmp_path).put(Connection(id="gate"))
    assert not list(tmp_path.glob(".connections.json.*"))
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700

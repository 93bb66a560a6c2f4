"""What a command leaves behind of a secret: nothing, in no list of processes and in no file."""

import json
import sys
from pathlib import Path

import pytest

from tests.command.conftest import Home
from tests.renewing import works

LOOK = """
import json, os
from pathlib import Path

def read(file):
    try:
        return file.read_bytes()
    except OSError:
        return b""

token = os.environ["NETREX_TOKEN"].encode()
told = [os.getpid()] + [file.parent.name for file in Path("/proc").glob("[0-9]*/cmdline") if token in read(file)]
print(json.dumps([token.decode(), *told]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="there is no /proc here")
def test_no_secret_is_in_an_argument_or_a_file(home: Home, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """N27: a token is renewed and handed to a command; only the password store and that command's environment have it.

    The command takes the place of ours, and looks into the arguments of every process.
    """
    for name in ("HOME", "TMPDIR", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        folder = tmp_path / name
        folder.mkdir()
        monkeypatch.setenv(name, str(folder))
    kept = home.keep_expired()
    before = home.desk.tokens().open(kept)[1]
    with home.start("run", "Shop", "--", sys.executable, "-c", LOOK) as started:
        out, err = started.communicate(timeout=60)
    assert (started.returncode, err) == (0, "")
    token, pid, *seen = json.loads(out)
    assert works(home.portal, token)
    assert (pid, seen) == (started.pid, [])
    after = home.desk.tokens().open(kept)[1]
    assert after.access_token == token != before.access_token
    secrets = {token, before.access_token, home.portal.client_secret}
    secrets |= {each.refresh_token for each in (before, after) if each.refresh_token}
    files = [file for file in tmp_path.rglob("*") if file.is_file() and file.parent.name != "keyring"]
    assert {"tokens.json", "connections.json"} <= {file.name for file in files}
    assert [file for file in files if any(secret.encode() in file.read_bytes() for secret in secrets)] == []

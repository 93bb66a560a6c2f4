"""What keeps connections and secrets may fail as well: that is told with what to do, and nothing typed is lost."""

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.store import connections, secrets
from netrex_gui.store.connections import ConnectionStore, Saved
from netrex_gui.store.json_file import StoreError, StoreNotWritable
from netrex_gui.store.secrets import SecretStoreError
from netrex_gui.texts import storage as store_wording
from tests.faults.stage import Stage
from tests.faults.table import ROWS, Row
from tests.waiting import wait_for
from tests.window.conftest import MemoryStore, Reopen

posix_only = pytest.mark.skipif(os.name != "posix", reason="no limit on the size of files, and no other user, here")
_NOBODY = 65534


class TroubledStore(MemoryStore):
    """A password store that takes no secret."""

    trouble: type[Exception] = KeyringLocked

    def set_password(self, *_: str) -> None:
        raise self.trouble


class BreakingStore(TroubledStore):
    """A password store that breaks."""

    trouble = ZeroDivisionError


@contextlib.contextmanager
def full_disk(store: ConnectionStore) -> Iterator[None]:
    """Let no byte be written to any file."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextlib.contextmanager
def settings_of_somebody_else(store: ConnectionStore) -> Iterator[None]:
    """Have the settings in a folder in which this user may not write; root may everywhere, and is another user then."""
    folder, user = store.path.parent.parent, os.geteuid()
    before = folder.stat().st_mode
    folder.chmod(0o500)
    if not user:
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        if not user:
            os.seteuid(user)
        folder.chmod(before)


@contextlib.contextmanager
def settings_of_a_newer_version(store: ConnectionStore) -> Iterator[None]:
    """Have a newer version of the app write the settings."""
    store.path.parent.mkdir(parents=True, exist_ok=True)
    store.path.write_text('{"version": 99}')
    yield


def notice_after(name: str, act: Callable[[], object], workspace: Workspace, button: str) -> str:
    """Do something, and note the sentences that then stand above the form."""
    started = time.monotonic()
    act()
    notice = workspace.form.notice
    wait_for(lambda: notice.isVisible() and "Saved" not in notice.text())
    what, _, then = notice.text().partition(". ")
    ROWS.append(Row(name, "", f"{what}.", then, button, "", time.monotonic() - started))
    assert len(what) > 10
    assert len(then) > 10
    return notice.text()


@posix_only
@pytest.mark.parametrize(
    ("name", "circumstances", "said"),
    [
        ("saving: the disk is full", full_disk, ("the disk is full", "Make room")),
        ("saving: the settings may only be read", settings_of_somebody_else, ("may only be read", "Ask whoever")),
        ("saving: a newer version wrote the settings", settings_of_a_newer_version, ("a newer version", "update")),
    ],
)
def test_what_cannot_be_saved_stays_in_the_window(
    name: str,
    circumstances: Callable[[ConnectionStore], AbstractContextManager[None]],
    said: tuple[str, str],
    stage: Stage,
    store: ConnectionStore,
) -> None:
    """N33: the file is as it was, and so is what was typed."""
    form = stage.workspace.form
    typed = (form.connection(), form.secret())
    with circumstances(store):
        notice = notice_after(name, form.save_button.click, stage.workspace, "Save")
    assert [words for words in said if words not in notice] == []
    assert (form.connection(), form.secret()) == typed
    if circumstances is not settings_of_a_newer_version:
        form.save_button.click()
        assert store.load().connections == (form.connection(),)


@pytest.mark.parametrize(
    ("name", "kind", "said"),
    [
        ("keeping the secret: no password store", NoKeyring, "has no password store"),
        ("keeping the secret: the password store is locked", TroubledStore, "is locked"),
        ("keeping the secret: the password store breaks", BreakingStore, "did not answer as it should"),
    ],
)
def test_a_secret_that_cannot_be_kept_is_told(
    name: str, kind: Callable[[], keyring.backend.KeyringBackend], said: str, stage: Stage, store: ConnectionStore
) -> None:
    """N28: memory only, said aloud."""
    keyring.set_keyring(kind())
    form = stage.workspace.form
    form.keep_secret_box.setChecked(True)
    notice = notice_after(name, form.save_button.click, stage.workspace, "Save")
    assert said in notice
    assert "only until you close the app" in notice
    assert form.secret() not in store.path.read_text()


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("starting: the settings are damaged", '{"version": 1, "conn', "could not all be read"),
        ("starting: a newer version wrote the settings", '{"version": 99}', "a newer version"),
    ],
)
def test_settings_that_cannot_be_read_are_told_at_the_start(
    name: str, text: str, said: str, store: ConnectionStore, reopen: Reopen
) -> None:
    """N33: and are kept as they were."""
    store.path.parent.mkdir(parents=True)
    store.path.write_text(text)
    workspace = reopen()
    assert said in notice_after(name, workspace.show, workspace, "Sign in with browser")
    assert store.path.read_text() == text
    assert workspace.may_close()


def kinds(module: object, base: type[Exception]) -> list[type[Exception]]:
    """Return every kind of error that a module has."""
    classes = [each for each in vars(module).values() if isinstance(each, type)]
    return [each for each in classes if issubclass(each, base) and each is not base]


def test_every_error_of_what_keeps_things_has_words() -> None:
    """A sentence on what happened, and one on what to do."""
    for kind in kinds(connections, StoreError):
        error = kind("Broken pipe", 32) if kind is StoreNotWritable else kind()
        assert store_wording.not_saved(error).count(". ") >= 1
    for kind in kinds(secrets, SecretStoreError):
        for words in (store_wording.secret_not_loaded, store_wording.secret_not_kept):
            assert words(kind()).count(". ") == 1
    assert "Broken pipe" in store_wording.not_saved(StoreNotWritable("Broken pipe", 32))
    assert store_wording.loaded(Saved()) == ""

"""A renewal that does not get to its end: killed at any step, or with a password store that takes nothing more."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from netrex_gui.store.secrets import SecretStoreFailed
from netrex_gui.tokens.renewal import Held, Renewal, RenewalRefused
from tests.oauth.portals import Portal
from tests.renewing import Desk, FolderKeyring, desk_in, kept_by, works

posix_only = pytest.mark.skipif(os.name != "posix", reason="processes get no signals here")


@pytest.fixture
def portal() -> Iterator[Portal]:
    with Portal() as running:
        yield running


@pytest.fixture
def desk(tmp_path: Path, portal: Portal) -> Iterator[Desk]:
    with desk_in(tmp_path, portal) as made:
        yield made


class FullKeyring(FolderKeyring):
    """A password store that takes nothing more."""

    def set_password(self, service: str, username: str, password: str) -> None:  # noqa: ARG002
        raise OSError("full")


def test_where_the_new_token_cannot_be_stored_it_is_there_and_the_used_one_is_not_tried_again(
    desk: Desk, portal: Portal
) -> None:
    """N28, N32: memory only, said aloud; another window would end the family with the used refresh token."""
    held = kept_by(desk, portal)
    keyring.set_keyring(FullKeyring(desk.folder / "keyring"))
    renewed = Renewal(desk.tokens()).renew(held, desk.settings())
    assert works(portal, renewed.held.token.access_token)
    assert renewed.held.kept is None
    assert isinstance(renewed.not_kept, SecretStoreFailed)
    assert desk.tokens().of_connection("gate") == []


@posix_only
def test_being_killed_at_any_step_loses_nothing_that_could_be_kept(desk: Desk, portal: Portal) -> None:
    """N32: killed with signal 9 before and after each call of the password store, in turn, until none is left."""
    lost = []
    for dies_at in range(1, 100):
        held = kept_by(desk, portal)
        assert held.kept is not None
        (desk.folder / "calls").unlink()
        window = desk.start(held.kept, dies_at)
        window.communicate("\n", timeout=60)
        calls = desk.calls()
        if window.returncode == 0:
            break
        assert window.returncode == -signal.SIGKILL
        was_asked = len(portal.asked)
        try:
            kept, token = desk.tokens().open(held.kept)
            if "set" in calls:
                assert kept.generation == 1
                assert works(portal, token.access_token)  # nobody was asked once more
            renewed = Renewal(desk.tokens()).renew(Held(token, kept), desk.settings())
            assert works(portal, renewed.held.token.access_token)
            assert len(desk.secrets()) == 1
        except RenewalRefused:
            assert (was_asked, "set" in calls) == (1, False)  # the answer came, and was nowhere yet
            lost.append(dies_at)
        desk.tokens().forget(held.kept)
        assert (desk.secrets(), desk.tokens().load().content) == ([], {})
    assert "delete" in calls
    assert len(lost) == 1  # before the first entry was written

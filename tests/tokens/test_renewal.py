"""Renewing a kept token: never twice at once, never with a token that was used up, and nothing lost on the way."""

import json
import os
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from netrex_gui.oauth.errors import ProviderUnreachable, TokenRequestRefused
from netrex_gui.store.json_file import StoreBusy
from netrex_gui.tokens.renewal import Held, ProviderChanged, Renewal, RenewalRefused
from netrex_gui.tokens.stored_token import TokenState
from netrex_gui.tokens.token_store import KeptTokenGone
from tests.oauth.portals import Portal
from tests.practice.walk import Walk
from tests.renewing import Desk, desk_in, kept_by, minted, works

posix_only = pytest.mark.skipif(os.name != "posix", reason="processes get no signals here")


@pytest.fixture
def portal() -> Iterator[Portal]:
    with Portal() as running:
        yield running


@pytest.fixture
def desk(tmp_path: Path, portal: Portal) -> Iterator[Desk]:
    with desk_in(tmp_path, portal) as made:
        yield made


def test_a_renewed_token_takes_the_place_of_the_old_one(desk: Desk, portal: Portal) -> None:
    """N32: also on disk, and the old one is not left behind."""
    held = kept_by(desk, portal)
    renewed = Renewal(desk.tokens()).renew(held, desk.settings())
    assert works(portal, renewed.held.token.access_token)
    assert not works(portal, held.token.access_token)
    assert renewed.held.kept is not None
    kept, token = desk.tokens().open(renewed.held.kept)
    assert kept.generation == 1
    assert kept.expires_at == pytest.approx(token.received_at + 3600.0, abs=1.0)
    assert replace(token, received_clock=0.0) == replace(renewed.held.token, received_clock=0.0)
    assert len(desk.secrets()) == 1
    assert [file.name for file in (desk.folder / "settings").glob("*.lock")] == ["tokens.lock"]


def test_a_token_that_is_not_kept_is_renewed_in_memory(desk: Desk, portal: Portal) -> None:
    renewed = Renewal(desk.tokens()).renew(Held(minted(portal)), desk.settings())
    assert works(portal, renewed.held.token.access_token)
    assert (renewed.held.kept, desk.secrets()) == (None, [])


def test_windows_that_renew_at_the_same_time_ask_once_and_have_the_same_token(desk: Desk, portal: Portal) -> None:
    """N32: two refreshes never run at once, in two windows neither; the portal would refuse the second."""
    held = kept_by(desk, portal)
    assert held.kept is not None
    windows = [desk.start(held.kept) for _ in range(3)]
    assert [window.stdout.readline() for window in windows if window.stdout] == ["ready\n"] * 3
    for window in windows:
        assert window.stdin is not None
        window.stdin.write("\n")
        window.stdin.flush()
    with ThreadPoolExecutor(3) as threads:
        ours = list(threads.map(lambda _: Renewal(desk.tokens()).renew(held, desk.settings()), range(3)))
    theirs = [json.loads(ended(window)) for window in windows]
    answers = [*theirs, *([each.held.token.access_token, each.by_another_window] for each in ours)]
    assert len(portal.asked) == 1
    assert len({access_token for access_token, _ in answers}) == 1
    assert [by_another for _, by_another in answers].count(False) == 1
    assert works(portal, answers[0][0])


def ended(process: "subprocess.Popen[str]") -> str:
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    return out


def test_what_another_window_got_is_renewed_once_more_where_it_has_run_out(desk: Desk, portal: Portal) -> None:
    held = kept_by(desk, portal)
    assert held.kept is not None
    first = Renewal(desk.tokens()).renew(held, desk.settings())
    assert first.held.kept is not None
    desk.tokens().put_next(first.held.kept, replace(first.held.token, expires_in=1.0, received_at=1e9))
    again = Renewal(desk.tokens()).renew(held, desk.settings())
    assert (again.by_another_window, len(portal.asked)) == (False, 2)
    assert works(portal, again.held.token.access_token)


def test_a_refused_refresh_token_is_noted_and_the_access_token_stays(desk: Desk, portal: Portal) -> None:
    held = kept_by(desk, portal)
    Walk(portal).refresh(held.token.refresh_token or "")
    with pytest.raises(RenewalRefused):
        Renewal(desk.tokens()).renew(held, desk.settings())
    assert held.kept is not None
    kept, token = desk.tokens().open(held.kept)
    assert (kept.state, token.access_token) == (TokenState.REFUSED, held.token.access_token)


@pytest.mark.parametrize("trouble", ["wrong secret", "nobody there"])
def test_what_is_not_the_token_s_fault_does_not_condemn_it(desk: Desk, portal: Portal, trouble: str) -> None:
    held = kept_by(desk, portal)
    assert held.kept is not None
    settings = replace(desk, client_secret="wrong").settings()
    if trouble == "nobody there":
        portal.close()
    with pytest.raises((TokenRequestRefused, ProviderUnreachable)):
        Renewal(desk.tokens()).renew(held, settings)
    assert desk.tokens().open(held.kept)[0].state is TokenState.VALID


def test_a_window_that_holds_the_lock_is_not_waited_for_for_ever(desk: Desk, portal: Portal) -> None:
    held = kept_by(desk, portal)
    assert held.kept is not None
    with desk.tokens().locked(held.kept.id, 1.0), pytest.raises(StoreBusy):
        Renewal(desk.tokens(), lock_seconds=0.05).renew(held, desk.settings())
    assert portal.asked == []


def test_a_token_that_another_window_let_go_of_is_not_renewed_behind_its_back(desk: Desk, portal: Portal) -> None:
    """N32: the other window may still hold the same refresh token."""
    forgotten, revoked = kept_by(desk, portal), kept_by(desk, portal)
    assert forgotten.kept is not None
    desk.tokens().forget(forgotten.kept)
    Renewal(desk.tokens()).revoke(revoked, desk.settings())
    for held, was_revoked in ((forgotten, False), (revoked, True)):
        with pytest.raises(KeptTokenGone) as gone:
            Renewal(desk.tokens()).renew(held, desk.settings())
        assert gone.value.revoked is was_revoked
    assert portal.asked == []


def test_a_token_is_sent_to_no_other_provider_than_its_own(desk: Desk, portal: Portal) -> None:
    """N20: a connection may lead elsewhere by now."""
    held = kept_by(desk, portal)
    with Portal() as other:
        elsewhere = replace(desk, base_url=other.base_url).settings()
        for call in (Renewal(desk.tokens()).renew, Renewal(desk.tokens()).revoke):
            with pytest.raises(ProviderChanged):
                call(held, elsewhere)
        assert other.asked == []
    assert works(portal, held.token.access_token)

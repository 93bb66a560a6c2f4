"""What is pasted as a client ID or a secret: cleaned of what is surely no part of it, or refused."""

import pytest

from netrex_gui.oauth.client import (
    LONGEST_ID,
    LONGEST_SECRET,
    Credential,
    CredentialInvalid,
    CredentialProblem,
    Removed,
    checked,
    cleaned,
)
from netrex_gui.store.connection import Connection

ID, SECRET = Credential.CLIENT_ID, Credential.CLIENT_SECRET
P, R = CredentialProblem, Removed
MAIL = "Dobrý den,\nposílám údaje k portálu:\nClient ID: s6BhdRkqt3\nClient secret: 7Fjfp0ZBr1KtDRbnfVdmIw\nS pozdravem"


@pytest.mark.parametrize(
    ("pasted", "removed"),
    [
        ("s6BhdRkqt3", set()),
        (" s6BhdRkqt3\r\n", {R.BLANKS}),
        ("\u00a0s6BhdRkqt3\t", {R.BLANKS}),
        *(
            (f"s6Bh{odd}dRkqt3", {R.INVISIBLE})
            for odd in "\u200b\u200e\u2060\u00ad\ufeff\u202e\u3164\ufe0f\U000e0101\x00\ud800"
        ),
        ("\u200b s6BhdRkqt3\u2060", {R.INVISIBLE, R.BLANKS}),
        *((f"{one}s6BhdRkqt3{other}", {R.QUOTES}) for one, other in ('""', "''", "“”", "„“", "«»", "‹›", "<>", "``")),
        ("client_id=s6BhdRkqt3", {R.LABEL}),
        ("Client ID: s6BhdRkqt3", {R.LABEL}),
        ("client-id = s6BhdRkqt3;", {R.LABEL}),
        ('"client_id": "s6BhdRkqt3",', {R.LABEL, R.QUOTES}),
        ("“client_id=s6BhdRkqt3”", {R.LABEL, R.QUOTES}),
        ("' client_id=\u200bs6BhdRkqt3 '", {R.LABEL, R.QUOTES, R.BLANKS, R.INVISIBLE}),
    ],
)
def test_what_is_surely_no_part_of_an_id_is_taken_off_and_named(pasted: str, removed: set[Removed]) -> None:
    """N39: what hides or stands around it is not sent."""
    found = checked(pasted, ID)
    assert (found.text, set(found.removed)) == ("s6BhdRkqt3", removed)
    of_a_secret = pasted
    for mine, other in (("id=", "secret="), ('id"', 'secret"'), ("ID:", "secret:"), ("id =", "secret =")):
        of_a_secret = of_a_secret.replace(mine, other)
    assert checked(of_a_secret, SECRET) == found


@pytest.mark.parametrize(
    "odd", ['a"b', "'", '""', "<", "x=y", "client", "client_id", "id=7", "a.b-c_d~e", "a*b", "***x", "7e=", "ключ"]
)
def test_what_may_be_part_of_it_stays(odd: str) -> None:
    """N39: only what is certain is mended."""
    assert cleaned(odd, ID).text == checked(odd, SECRET).text == odd


@pytest.mark.parametrize(
    ("pasted", "problem"),
    [
        (MAIL, P.SEVERAL_WORDS),
        (MAIL.replace("\n", " "), P.SEVERAL_WORDS),
        (MAIL * 100, P.SEVERAL_WORDS),
        ("s6Bh dRkqt3", P.SEVERAL_WORDS),
        ("s6Bh\ndRkqt3", P.SEVERAL_WORDS),
        ("s6Bh\u2028dRkqt3", P.SEVERAL_WORDS),
        ("s6BhdRkqt3&client_secret=7Fjfp0ZBr1", P.SEVERAL_WORDS),
        ('{"client_id":"s6BhdRkqt3","client_secret":"7Fjfp0ZBr1"}', P.SEVERAL_WORDS),
        ("client_id=s6BhdRkqt3&client_secret=7Fjfp0ZBr1", P.SEVERAL_WORDS),
        ("••••••••", P.MASKED),
        ("● ● ● ●", P.MASKED),
        ("****************", P.MASKED),
        ("s6Bh••••••••", P.MASKED),
        ("************kqt3", P.MASKED),
        ("…", P.MASKED),
    ],
)
def test_what_can_be_neither_is_refused(pasted: str, problem: CredentialProblem) -> None:
    """N39: it never becomes a request, and the error holds nothing of it."""
    for credential in Credential:
        with pytest.raises(CredentialInvalid) as refused:
            checked(pasted, credential)
        assert (refused.value.credential, refused.value.problem) == (credential, problem)
        assert "s6Bh" not in repr(refused.value) + str(refused.value)


def test_what_belongs_in_the_other_field_is_refused() -> None:
    """N39: a secret that was pasted as the ID would stand in the link."""
    for pasted, credential in (("client_secret=7Fjfp0ZBr1", ID), ("Client ID: s6BhdRkqt3", SECRET)):
        with pytest.raises(CredentialInvalid) as refused:
            checked(pasted, credential)
        assert refused.value.problem is P.OTHER_FIELD


@pytest.mark.parametrize(("credential", "longest"), [(ID, LONGEST_ID), (SECRET, LONGEST_SECRET)])
def test_an_absurd_length_is_refused(credential: Credential, longest: int) -> None:
    """N39: 256 characters for an ID."""
    assert checked("x" * longest, credential).text == "x" * longest
    with pytest.raises(CredentialInvalid) as refused:
        checked("x" * (longest + 1), credential)
    assert refused.value.problem is P.TOO_LONG


@pytest.mark.parametrize("credential", Credential)
def test_a_sign_in_gets_nothing_that_was_refused(credential: Credential) -> None:
    """N39: whatever page a sign-in is started from."""
    typed = {Credential.CLIENT_ID: "s6BhdRkqt3", Credential.CLIENT_SECRET: ""} | {credential: MAIL}
    with pytest.raises(CredentialInvalid):
        Connection(client_id=typed[ID]).sign_in_settings(typed[SECRET])


def test_a_sign_in_gets_what_was_cleaned_and_knows_that_it_was() -> None:
    """N39, N22: the portal is sent the ID and the secret alone."""
    client = Connection(client_id="“client_id=s6BhdRkqt3”").sign_in_settings("7Fjfp0\u200bZBr1 ").client
    assert (client.client_id, client.client_secret, client.blanks_removed) == ("s6BhdRkqt3", "7Fjfp0ZBr1", True)

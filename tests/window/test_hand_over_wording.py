"""Words for everything that can go wrong with a hand-over, and none of them of the trade."""

from collections.abc import Iterator

import pytest

from netrex_gui.hand_over import errors, identity
from netrex_gui.hand_over.errors import Document, DocumentError, EncryptionError, HandOverError, MemberProblem
from netrex_gui.hand_over.identity import IdentityError
from netrex_gui.texts.hand_over_errors import PROBLEMS, hand_over_problem
from tests.window.test_plain_words import TRADE

FAILURES: list[HandOverError | IdentityError] = [
    *(errors.NotSuchDocument(document) for document in Document),
    *(errors.DocumentDamaged(document) for document in Document),
    *(errors.DocumentFromNewerVersion(document, 2) for document in Document),
    *(errors.DocumentTooLarge(document, 65536) for document in Document),
    *(errors.MemberInvalid(Document.TOKEN, "access_token", problem) for problem in MemberProblem),
    errors.MemberInvalid(Document.CONNECTION, "", MemberProblem.UNKNOWN, "colour\u202e"),
    errors.AccessLedAway(
        Document.CONNECTION, "token_endpoint", MemberProblem.NOT_THE_PORTALS, "", "system2.netrex.cz", "evil.example"
    ),
    errors.ConnectionAltered(),
    errors.NotEncrypted(),
    errors.EncryptedTooLarge(262144),
    errors.EncryptedInNewerFormat(),
    errors.EncryptedAltered(),
    errors.NotForThisKey(),
    errors.EncryptedWithPassphrase(),
    errors.EncryptedForKey(),
    errors.WrongPassphrase(),
    errors.PassphraseTooShort(10),
    errors.PassphraseTooCostly(30, 21),
    errors.EncryptedTooCostly(20),
    errors.NotWorkedThrough(),
    errors.PublicKeyInvalid(),
    errors.PrivateKeyInvalid(),
    identity.NoIdentity(),
    identity.IdentityLost(),
    identity.IdentityChanged(),
    identity.PassphraseNeeded(),
    identity.IdentityFromNewerVersion(),
]


def kinds(base: type[Exception]) -> Iterator[type[Exception]]:
    """Yield every kind of error there is below one, and not those that others are derived from."""
    for kind in base.__subclasses__():
        yield from (kind,) if not kind.__subclasses__() else kinds(kind)


def test_every_error_there_is_has_words() -> None:
    every = {*kinds(HandOverError), *kinds(IdentityError), errors.MemberInvalid}  # another one is derived from that
    assert {type(error) for error in FAILURES} == every == set(PROBLEMS)
    assert {DocumentError, EncryptionError} & every == set()


@pytest.mark.parametrize("error", FAILURES, ids=repr)
def test_each_says_what_happened_and_what_to_do_in_plain_words(error: HandOverError | IdentityError) -> None:
    problem = hand_over_problem(error)
    assert 15 < len(problem.title) < 70
    assert not problem.title.endswith(".")
    assert len(problem.advice) > 40
    assert problem.advice.endswith(".")
    said = f"{problem.title} {problem.advice}"
    assert not TRADE.search(said)
    assert "{" not in said + problem.untrusted_details
    assert "%n" not in said
    assert not problem.portal_spoke or not problem.untrusted_details


def test_each_problem_of_a_member_has_words_of_its_own_for_whoever_wrote_it() -> None:
    details = {
        problem: hand_over_problem(errors.MemberInvalid(Document.CONNECTION, "client_id", problem)).untrusted_details
        for problem in MemberProblem
    }
    assert len(set(details.values())) == len(MemberProblem)
    assert all(text.startswith("client_id: ") for text in details.values())


def test_the_name_of_an_unknown_member_hides_nothing() -> None:
    """N16: control and bidirectional characters are made visible."""
    error = errors.MemberInvalid(Document.CONNECTION, "", MemberProblem.UNKNOWN, "colour\u202e")
    assert hand_over_problem(error).untrusted_details == "colour⟨U+202E⟩: is not known"

"""The rules of SECURITY.md and the tests that show them fit together."""

from collections import Counter

from tests.security import PENDING, claims, rules


def test_the_rules_are_numbered_without_a_gap() -> None:
    assert list(rules()) == [f"N{number}" for number in range(1, 47)]


def test_each_rule_is_shown_by_a_test_or_is_about_something_that_is_not_there_yet() -> None:
    shown = {name for claim in claims() for name in claim.rules}
    assert [name for name in rules() if name not in shown and name not in PENDING] == []
    assert [name for name in PENDING if name in shown or name not in rules()] == [], "no longer pending"


def test_tests_name_no_rule_that_there_is_not() -> None:
    unknown = [claim for claim in claims() if not claim.rules <= set(rules())]
    assert unknown == []


def test_no_two_tests_of_a_file_have_the_same_name() -> None:
    counted = Counter((claim.file, claim.test) for claim in claims())
    assert [name for name, times in counted.items() if times > 1] == []

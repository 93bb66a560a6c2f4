"""Nothing but the typed errors comes out of a parser, whatever goes in."""

import json

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz.hand_over import FILE, TOKEN, feed_connection
from tests.fuzz.hand_over import feed_token as feed_handed_token
from tests.fuzz.inputs import ODD_VALUES
from tests.fuzz.later_answers import CAMERAS, CLAIMS, HEADER, feed_camera_answer, feed_token, token_with
from tests.fuzz.other_providers import DESCRIPTION, feed_description
from tests.fuzz.parsers import ANSWER, feed_token_answer
from tests.fuzz.runs import NAMES, parser_named
from tests.fuzz.settings_file import GARDEN, feed_record

QUICK = settings(
    max_examples=100,  # make fuzz goes on for as long as one likes
    database=None,
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("name", NAMES)
def test_a_parser_lets_nothing_out_but_values_and_typed_errors(name: str) -> None:
    """N9, N10, N18, N19, N24, N33: redirects, typed addresses, answers, settings files, what is handed over."""
    with parser_named(name) as parser:
        QUICK(given(parser.inputs)(parser.feed))()


@pytest.mark.parametrize("value", ODD_VALUES, ids=lambda value: ascii(value)[:20])
def test_each_odd_value_in_each_member_is_survived(value: object) -> None:
    """N24, N33: one at a time, in answers with a token or of an API, tokens, connections saved and handed over."""
    for name in ANSWER:
        feed_token_answer((200, json.dumps(ANSWER | {name: value}).encode()))
    for name in CAMERAS:
        feed_camera_answer((200, json.dumps(CAMERAS | {name: value}).encode()))
    for name in CLAIMS:
        feed_token(token_with(HEADER, {**CLAIMS, name: value}))
    for name in DESCRIPTION:
        feed_description(json.dumps(DESCRIPTION | {name: value}).encode())
    for name in FILE:
        feed_connection(json.dumps(FILE | {name: value}).encode())
    for name in TOKEN:
        feed_handed_token(json.dumps(TOKEN | {name: value}).encode())
    for name in vars(GARDEN):
        feed_record(json.loads(json.dumps(vars(GARDEN) | {name: value})))

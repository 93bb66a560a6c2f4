"""Further parameters of the authorization request: taken as typed, and never in place of ours."""

from urllib.parse import parse_qsl, urlsplit

import pytest

from netrex_gui.oauth.extra_parameters import RESERVED, ParameterInvalid, ParameterProblem, parse_extra_parameters
from netrex_gui.oauth.messages import AuthorizationRequest


def request(typed: str) -> AuthorizationRequest:
    extra = parse_extra_parameters(typed)
    return AuthorizationRequest(
        "https://server.example.com/authorize?tenant=7", "s6BhdRkqt3", "https://c/cb", "read", extra=extra
    )


def sent(typed: str) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(request(typed).uri).query, keep_blank_values=True, strict_parsing=True)


def test_they_are_sent_after_ours_as_they_were_typed() -> None:
    typed = (
        "prompt=login consent\n\n  login_hint = jana@example.com \naudience=https://api.example.com/?a=1&b=ž\nempty=\n"
    )
    assert sent(typed)[-4:] == [
        ("prompt", "login consent"),
        ("login_hint", "jana@example.com"),
        ("audience", "https://api.example.com/?a=1&b=ž"),
        ("empty", ""),
    ]
    assert len(sent(typed)) == len(sent("")) + 4


def test_a_resource_may_come_more_than_once() -> None:
    """RFC 8707 section 2."""
    both = [("resource", "https://a.example"), ("resource", "https://b.example")]
    assert sent("resource=https://a.example\nresource=https://b.example")[-2:] == both


@pytest.mark.parametrize("name", sorted(RESERVED))
def test_none_takes_the_place_of_ours(name: str) -> None:
    """N5, N6, N7: not in another case either, nor with blanks around it."""
    for typed in (f"{name}=x", f"  {name.upper()} = x"):
        with pytest.raises(ParameterInvalid) as refused:
            parse_extra_parameters(typed)
        assert (refused.value.problem, refused.value.text.lower()) == (ParameterProblem.RESERVED, name)


def test_every_parameter_of_ours_is_reserved() -> None:
    """N7: what the request holds by itself cannot be set by hand."""
    assert {name for name, _ in sent("")} - {"tenant"} <= RESERVED


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("prompt", ParameterProblem.NOT_A_PAIR),
        ("=login", ParameterProblem.NOT_A_PAIR),
        ("pro mpt=login", ParameterProblem.NOT_A_PAIR),
        ("prompt=lo\x07gin", ParameterProblem.NOT_A_PAIR),
        ("prompt=\u202elogin", ParameterProblem.NOT_A_PAIR),
        ("prompt=login\nprompt=none", ParameterProblem.TWICE),
        ("response_mode=fragment", ParameterProblem.RESPONSE_MODE),
        ("Response_Mode=form_post", ParameterProblem.RESPONSE_MODE),
        ("response_mode=", ParameterProblem.RESPONSE_MODE),
        ("a=" + "x" * 4096, ParameterProblem.TOO_LONG),
    ],
)
def test_what_cannot_be_sent_is_told(typed: str, problem: ParameterProblem) -> None:
    with pytest.raises(ParameterInvalid) as refused:
        parse_extra_parameters(typed)
    assert refused.value.problem is problem


def test_only_form_post_lets_an_answer_be_posted() -> None:
    assert request("response_mode=form_post").wants_form_post
    assert not request("response_mode=query").wants_form_post
    assert not request("").wants_form_post

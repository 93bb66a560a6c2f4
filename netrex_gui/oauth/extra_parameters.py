"""Further parameters of the authorization request, as a person types them: one ``name=value`` a line."""

from dataclasses import dataclass
from enum import Enum, auto

from netrex_gui.oauth.errors import SignInError

Parameters = tuple[tuple[str, str], ...]

RESERVED = {
    *("response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method"),
    *("request", "request_uri"),  # RFC 9101: their content would take the place of everything else
    *("client_secret", "client_assertion", "code_verifier"),  # secrets have no place in an address
}
"""What this app sets itself, or never sends: a person's line must not take its place."""

REPEATABLE = {"resource", "audience"}
"""What may come more than once (RFC 8707 section 2); all else only once (RFC 6749 section 3.1)."""

RESPONSE_MODE = "response_mode"
FORM_POST = "form_post"
RESPONSE_MODES = ("query", FORM_POST)
"""The ways back that reach a listener; an answer in the fragment stays in the browser."""

LONGEST_TEXT = 4096


class ParameterProblem(Enum):
    """Why a further parameter of the authorization request cannot be used."""

    NOT_A_PAIR = auto()
    RESERVED = auto()
    TWICE = auto()
    RESPONSE_MODE = auto()
    TOO_LONG = auto()


@dataclass(eq=False)
class ParameterInvalid(SignInError):
    """A typed parameter may not be part of the authorization request; `text` is the part of it that is at fault."""

    problem: ParameterProblem
    text: str


def parse_extra_parameters(typed: str) -> Parameters:
    """Read the lines, blank ones left out, in their order: raises ParameterInvalid."""
    if len(typed) > LONGEST_TEXT:
        raise ParameterInvalid(ParameterProblem.TOO_LONG, "")
    parameters: list[tuple[str, str]] = []
    for line in filter(None, map(str.strip, typed.splitlines())):
        name, value = _pair(line)
        if name not in REPEATABLE and name in dict(parameters):
            raise ParameterInvalid(ParameterProblem.TWICE, name)
        parameters.append((name, value))
    return tuple(parameters)


def _pair(line: str) -> tuple[str, str]:
    name, equals, value = (part.strip() for part in line.partition("="))
    if not equals or not name or not line.isprintable() or " " in name:
        raise ParameterInvalid(ParameterProblem.NOT_A_PAIR, line)
    if name.casefold() in RESERVED:
        raise ParameterInvalid(ParameterProblem.RESERVED, name)
    if name.casefold() == RESPONSE_MODE and (name != RESPONSE_MODE or value not in RESPONSE_MODES):
        raise ParameterInvalid(ParameterProblem.RESPONSE_MODE, value)
    return name, value

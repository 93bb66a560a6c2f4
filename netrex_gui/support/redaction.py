"""Takes secrets out of a text that is about to be written: the second line of defence, as none should be in it."""

import re

REMOVED = "[removed]"
LONGEST = 32 * 1024
"""Of a longer text the rest is left out, in characters: what comes from outside shall not fill a log."""

_CLEAR_NAMES = (  # whatever stands before them
    r"access[_-]?token|refresh[_-]?token|id[_-]?token|code[_-]?verifier|code[_-]?challenge|client[_-]?secret"
    r"|client[_-]?assertion|password|passwd"
)
_SHORT_NAMES = r"code|state|token|secret|nonce|ticket"  # these are the ends of harmless names as well: status_code
_HEADERS = r"(?:proxy-)?authorization|(?:set-)?cookie"
_AT_START = (  # of a name, plain or after what an encoding puts there
    r"(?:(?<![\w/-])|(?<=%[0-9a-f]{2})|(?<=%25[0-9a-f]{2})|(?<=\\[nrt])|(?<=\\x[0-9a-f]{2})|(?<=\\u[0-9a-f]{4}))"
)
_BETWEEN = (  # a name and its value: form, JSON, repr, a pair, an HTML field, each of them percent-encoded or not
    r"(?:\\*[\"']\s*(?:[:,=]|\]\s*=|(?<=\s)value\s*=)\s*|\s*(?:=|:)\s*"
    r"|(?:%(?:25)?2[27])?%(?:25)?3[ad](?:%(?:25)?20|\+)*(?:%(?:25)?2[27])?)"
)
_QUOTED = (  # to the closing quote, escaped as deep as the opening one was, or to the end of a text that was cut off
    r"[bu]?(?:(?P<{0}>[\"'])(?:\\.|(?!(?P={0})).)*(?:(?P={0})|\Z)"
    r"|(?P<{0}_escaped>\\+[\"']).*?(?:(?<!\\)(?P={0}_escaped)|\Z))"
)
_LISTED = r"[\[(]\s*(?:" + _QUOTED.format("listed") + r"\s*,?\s*)+"
_BARE = r"(?:(?!%(?:25)?2[267]|%(?:25)?0[ad])[^\s&;\"'<>\\)\]}])+"

_VALUE = rf"(?:{_LISTED}|{_QUOTED.format('quoted')}|{{0}})"
_LINE = r"(?:(?!\\[rn])[^\r\n])+"

_PATTERNS = tuple(
    re.compile(f"(?P<kept>{kept}){secret}", re.IGNORECASE | re.DOTALL)
    for kept, secret in (
        (rf"{_AT_START}(?:{_HEADERS}){_BETWEEN}", _VALUE.format(_LINE)),
        (rf"(?:{_CLEAR_NAMES}|{_AT_START}(?:{_SHORT_NAMES})){_BETWEEN}", _VALUE.format(_BARE)),
        (r"\b(?:bearer|basic)(?:\s+|%20|\+)", r"[\w.~+/%-]+=*"),
        (r"://", r"[^\s@\"'<>]{1,512}(?=@)"),
    )
)


def redact(text: str) -> str:
    """Return a text with the values of codes, verifiers, secrets, states, tokens and passwords replaced.

    They are known by their names, in URLs, forms, headers, JSON and what Python prints of values.
    """
    shown = text if len(text) <= LONGEST else text[:LONGEST] + "…"
    for pattern in _PATTERNS:
        shown = pattern.sub(rf"\g<kept>{REMOVED}", shown)
    return shown

"""A JSON object from outside: bounded, of a known type and version, no member twice, and each of them checked."""

import json
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from netrex_gui.hand_over.errors import (
    Document,
    DocumentDamaged,
    DocumentFromNewerVersion,
    DocumentTooLarge,
    MemberInvalid,
    MemberProblem,
    NotSuchDocument,
)
from netrex_gui.oauth.client import LONGEST_SECRET, Credential, CredentialInvalid, CredentialProblem, checked
from netrex_gui.oauth.errors import UrlInvalid, UrlProblem
from netrex_gui.oauth.provider import base_url

LONGEST_NAME = 100
LONGEST_NOTE = 1000
_LONGEST_URL = _LONGEST_ID = 500
MOST_SCOPES = 50
_LONGEST_SCOPE = 100
_NOT_IN_A_SCOPE = '"\\,'  # RFC 6749 section 3.3; and the portal separates them by commas
_HIGHEST_VERSION = 9999
_TYPE, _VERSION = "type", "version"


@dataclass(frozen=True)
class DocumentFormat:
    """How a document names itself, which version is understood, how long it may be (bytes), and its members."""

    document: Document
    type: str
    version: int
    longest: int
    members: frozenset[str]

    def text(self, members: Mapping[str, object]) -> str:
        """Write a document that people can read as well."""
        return json.dumps({_TYPE: self.type, _VERSION: self.version, **members}, indent=2, ensure_ascii=False) + "\n"

    def read(self, untrusted: bytes | str) -> "Members":
        """Return the members, each of a name that is known, none of them checked any further.

        Raises NotSuchDocument, DocumentDamaged, DocumentFromNewerVersion, DocumentTooLarge or MemberInvalid. There is
        nothing nested but in a member that its reader takes apart, and no reader goes deeper than a list.
        """
        text = self._decoded(untrusted)
        try:
            pairs = json.loads(text, object_pairs_hook=tuple, parse_constant=_no_number)
        except (ValueError, RecursionError) as error:
            raise (DocumentDamaged if self.type in text else NotSuchDocument)(self.document) from error
        if not isinstance(pairs, tuple) or dict(pairs).get(_TYPE) != self.type:
            raise NotSuchDocument(self.document)
        self._check_version(dict(pairs).get(_VERSION))
        return Members(self.document, self._known(pairs))

    def _decoded(self, untrusted: bytes | str) -> str:
        if len(untrusted) > self.longest:
            raise DocumentTooLarge(self.document, self.longest)
        if isinstance(untrusted, str):
            return untrusted.strip().removeprefix("\ufeff")
        try:
            return untrusted.decode(json.detect_encoding(untrusted)).strip()
        except UnicodeDecodeError as error:
            raise (DocumentDamaged if self.type.encode() in untrusted else NotSuchDocument)(self.document) from error

    def _check_version(self, untrusted_version: object) -> None:
        if type(untrusted_version) is not int or not 1 <= untrusted_version <= _HIGHEST_VERSION:
            problem = MemberProblem.MISSING if untrusted_version is None else MemberProblem.WRONG_TYPE
            raise MemberInvalid(self.document, _VERSION, problem)
        if untrusted_version > self.version:
            raise DocumentFromNewerVersion(self.document, untrusted_version)

    def _known(self, untrusted: tuple[tuple[str, Any], ...]) -> dict[str, Any]:
        known: dict[str, Any] = {}
        for name, value in untrusted:
            if name not in self.members | {_TYPE, _VERSION}:
                raise MemberInvalid(self.document, "", MemberProblem.UNKNOWN, name[:LONGEST_NAME])
            if name in known:
                raise MemberInvalid(self.document, name, MemberProblem.TWICE)
            known[name] = value
        return {name: value for name, value in known.items() if name not in {_TYPE, _VERSION}}


def _no_number(_name: str) -> float:
    raise ValueError("NaN and the infinities are no JSON (RFC 8259 section 6)")


@dataclass(frozen=True)
class Members:
    """What a document holds. Each method raises MemberInvalid; a member that is not there is empty unless needed."""

    document: Document
    untrusted: dict[str, Any] = field(repr=False)

    def text(self, name: str, longest: int, *, needed: bool = False) -> str:
        """Return a text of one kind of character or another, without halves of characters."""
        if needed and name not in self.untrusted:
            raise self.invalid(name, MemberProblem.MISSING)
        value = self.untrusted.get(name, "")
        if not isinstance(value, str):
            raise self.invalid(name, MemberProblem.WRONG_TYPE)
        if needed and not value.strip():
            raise self.invalid(name, MemberProblem.EMPTY)
        if len(value) > longest:
            raise self.invalid(name, MemberProblem.TOO_LONG)
        if any(unicodedata.category(each) == "Cs" for each in value):
            raise self.invalid(name, MemberProblem.CHARACTERS)
        return value

    def note(self, name: str) -> str:
        """Return a text of several lines for people; what it hides is for the window to make visible."""
        value = self.text(name, LONGEST_NOTE).replace("\r\n", "\n")
        if any(unicodedata.category(each) == "Cc" for each in value.replace("\n", "").replace("\t", "")):
            raise self.invalid(name, MemberProblem.CHARACTERS)
        return value

    def line(self, name: str, *, needed: bool = False) -> str:
        """Return a name for people, in one line."""
        value = self.text(name, LONGEST_NAME, needed=needed)
        if any(unicodedata.category(each) in {"Cc", "Zl", "Zp"} for each in value):
            raise self.invalid(name, MemberProblem.CHARACTERS)
        return value.strip()

    def identifier(self, name: str, longest: int = _LONGEST_ID, *, needed: bool = True) -> str:
        """Return a text of visible ASCII characters alone."""
        value = self.text(name, longest, needed=needed)
        if not _is_visible_ascii(value):
            raise self.invalid(name, MemberProblem.CHARACTERS)
        return value

    def credential(self, name: str, credential: Credential) -> str:
        """Return a client ID or a secret that needs no mending: nothing here could be asked about it."""
        value = self.identifier(name, LONGEST_SECRET)
        try:
            is_clean = checked(value, credential).text == value
        except CredentialInvalid as error:
            is_long = error.problem is CredentialProblem.TOO_LONG
            raise self.invalid(name, MemberProblem.TOO_LONG if is_long else MemberProblem.CHARACTERS) from error
        if not is_clean:
            raise self.invalid(name, MemberProblem.CHARACTERS)
        return value

    def choice(self, name: str, allowed: tuple[str, ...]) -> str:
        """Return one of the texts that are allowed, the first where none is given."""
        if name not in self.untrusted:
            return allowed[0]
        value = self.text(name, LONGEST_NAME)
        if value not in allowed:
            raise self.invalid(name, MemberProblem.NOT_ALLOWED)
        return value

    def flag(self, name: str) -> bool:
        """Return True or False, which is what is meant by none."""
        value = self.untrusted.get(name, False)
        if not isinstance(value, bool):
            raise self.invalid(name, MemberProblem.WRONG_TYPE)
        return value

    def scopes(self, name: str) -> tuple[str, ...]:
        """Return a list of scopes that may be asked for (RFC 6749 section 3.3), none of them twice."""
        value = self.untrusted.get(name, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.invalid(name, MemberProblem.WRONG_TYPE)
        if len(value) > MOST_SCOPES or any(len(each) > _LONGEST_SCOPE for each in value):
            raise self.invalid(name, MemberProblem.TOO_LONG)
        if len(set(value)) != len(value):
            raise self.invalid(name, MemberProblem.TWICE)
        if not all(each and _is_visible_ascii(each) and not set(each) & set(_NOT_IN_A_SCOPE) for each in value):
            raise self.invalid(name, MemberProblem.CHARACTERS)
        return tuple(value)

    def url(self, name: str, checked: Callable[[str], str], *, needed: bool = False) -> str:
        """Return a URL by the rules for typed ones, in ASCII alone: a name that only looks like another's is none."""
        value = self.identifier(name, _LONGEST_URL, needed=needed)
        if not value:
            return ""
        try:
            return checked(value)
        except UrlInvalid as error:
            at_fault = MemberProblem.NOT_HTTPS if error.problem is UrlProblem.NOT_HTTPS else MemberProblem.URL
            raise self.invalid(name, at_fault) from error

    def provider_url(self, name: str) -> str:
        """Return ``scheme://host[:port]``: what is typed may be guessed at, but nothing is left to guess here."""
        value = self.url(name, base_url, needed=True)
        if self.untrusted[name].rstrip("/") != value:
            raise self.invalid(name, MemberProblem.URL)
        return value

    def invalid(self, name: str, problem: MemberProblem) -> MemberInvalid:
        """Return the error for a member."""
        return MemberInvalid(self.document, name, problem)


def _is_visible_ascii(text: str) -> bool:
    return text.isascii() and text.isprintable() and " " not in text

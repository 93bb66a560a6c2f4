"""A JSON object from outside: bounded, without a member that comes twice, and of a type and version that is known."""

import json
from collections.abc import Mapping
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

_LONGEST_NAME = 100
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

    def read(self, untrusted: bytes | str) -> dict[str, Any]:
        """Return the members, each of a name that is known, none of them checked any further.

        Raises NotSuchDocument, DocumentDamaged, DocumentFromNewerVersion, DocumentTooLarge or MemberInvalid. There is
        nothing nested but in a member that its reader takes apart, and no reader goes deeper than a list.
        """
        text = self._decoded(untrusted)
        try:
            pairs = json.loads(text, object_pairs_hook=_Pairs, parse_constant=_no_number)
        except (ValueError, RecursionError) as error:
            raise (DocumentDamaged if self.type in text else NotSuchDocument)(self.document) from error
        if not isinstance(pairs, _Pairs) or pairs.last(_TYPE) != self.type:
            raise NotSuchDocument(self.document)
        self._check_version(pairs.last(_VERSION))
        return self._known(pairs)

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

    def _known(self, pairs: "_Pairs") -> dict[str, Any]:
        known: dict[str, Any] = {}
        for name, value in pairs.untrusted:
            if name not in self.members | {_TYPE, _VERSION}:
                raise MemberInvalid(self.document, "", MemberProblem.UNKNOWN, name[:_LONGEST_NAME])
            if name in known:
                raise MemberInvalid(self.document, name, MemberProblem.TWICE)
            known[name] = value
        return {name: value for name, value in known.items() if name not in {_TYPE, _VERSION}}


@dataclass(frozen=True)
class _Pairs:
    """The members of an object in their order, so that one that comes twice is seen."""

    untrusted: list[tuple[str, Any]] = field(repr=False)

    def last(self, name: str) -> object:
        """Return the last member of that name, or None, as most programs would."""
        return dict(self.untrusted).get(name)


def _no_number(_name: str) -> float:
    raise ValueError("NaN and the infinities are no JSON (RFC 8259 section 6)")

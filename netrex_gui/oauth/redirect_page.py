"""The page that the browser ends on: what is true, and nothing of what came with the redirect."""

import base64
import hashlib
import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from string import Template


class Outcome(Enum):
    """What the page has to tell."""

    SUCCEEDED = auto()
    DENIED = auto()
    FAILED = auto()
    STILL_WORKING = auto()
    ALREADY_USED = auto()
    OLDER_TAB = auto()
    ANOTHER_SIGN_IN = auto()
    STATE_MISSING = auto()
    NOTHING_IN_IT = auto()
    NOT_OURS = auto()
    MALFORMED = auto()
    UNREADABLE = auto()
    OTHER_ADDRESS = auto()
    LINK_ASTRAY = auto()
    LINK_USED = auto()
    NOTHING_HERE = auto()


@dataclass(frozen=True)
class PageWords:
    """The title and the sentence of one page, in the person's language."""

    title: str
    sentence: str


@dataclass(frozen=True)
class RedirectPage:
    """A page template with the members language, mood, title and sentence, and its words for each outcome."""

    template: str
    language: str
    words: Mapping[Outcome, PageWords]

    def render(self, outcome: Outcome) -> bytes:
        """Return the page for an outcome as UTF-8; every word is escaped."""
        words = self.words[outcome]
        members = {
            "language": self.language,
            "mood": outcome.name.lower().replace("_", "-"),
            "title": words.title,
            "sentence": words.sentence,
        }
        escaped = {name: html.escape(value) for name, value in members.items()}
        return Template(self.template).substitute(escaped).encode()

    @property
    def content_security_policy(self) -> str:
        """A policy that lets in the template's own style and script, by hash, and nothing else."""
        style, script = (_hash(self.template, tag) for tag in ("style", "script"))
        return f"default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'"


def _hash(page: str, tag: str) -> str:
    found = re.search(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
    digest = hashlib.sha256((found.group(1) if found else "").encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"

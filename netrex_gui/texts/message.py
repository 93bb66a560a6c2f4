"""What is told a person in a sentence or two."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    """A sentence or two, and their look: good, bad, caution, small, or none of these."""

    text: str = ""
    kind: str = ""

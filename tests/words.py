"""The words of the window in one of its languages, as the files of texts have them."""

import re

from tests.test_translations import TRANSLATIONS, messages


class Words:
    """What the sources say in English, said in a language (a code such as "cs")."""

    def __init__(self, language: str) -> None:
        self.language = language
        found = [] if language == "en" else messages(TRANSLATIONS / f"netrex_gui_{language}.ts")
        self._texts = {source: forms[0] for _context, source, forms in found if forms}
        self._texts_of = {(context, source): forms[0] for context, source, forms in found if forms}

    def __call__(self, source: str) -> str:
        """Return the words of a text as they are read: without the mark of its key."""
        return self.marked(source).replace("&", "")

    def of(self, context: str, source: str) -> str:
        """Return the words of a text that is said otherwise elsewhere; the context is where it is said so."""
        return source if self.language == "en" else self._texts_of[context, source].replace("&", "")

    def key(self, source: str) -> str:
        """Return the key of a text, as the tools that press keys name it."""
        found = re.search(r"&(\w)", self.marked(source))
        assert found, f"{source} has no key"
        return f"alt+{found[1].lower()}"

    def marked(self, source: str) -> str:
        """Return a text with the mark of its key."""
        return source if self.language == "en" else self._texts[source]

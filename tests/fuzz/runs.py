"""The parsers that need something around them: a folder, a listener."""

import contextlib
import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.fuzz.addresses import ADDRESS_PARSERS
from tests.fuzz.hand_over import HAND_OVER
from tests.fuzz.later_answers import LATER_PARSERS
from tests.fuzz.listening_port import Defects, at_listener, finish
from tests.fuzz.other_providers import OTHER_PROVIDERS
from tests.fuzz.parser import Parser
from tests.fuzz.parsers import PARSERS
from tests.fuzz.pasted import PASTED
from tests.fuzz.settings_file import RECORD, settings_loader
from tests.oauth.receiving import listening

ALONE = (*PARSERS, *ADDRESS_PARSERS, *LATER_PARSERS, *OTHER_PROVIDERS, *HAND_OVER, PASTED, RECORD)
NAMES = (*(parser.name for parser in ALONE), "settings file", "bytes at the listener")


@contextlib.contextmanager
def parser_named(name: str) -> Iterator[Parser]:
    """Give a parser of that name with what it needs, and clean up after it."""
    if name == "settings file":
        with tempfile.TemporaryDirectory(prefix="netrex-fuzz-") as folder:
            yield settings_loader(Path(folder))
    elif name == "bytes at the listener":
        with _listening() as parser:
            yield parser
    else:
        yield next(parser for parser in ALONE if parser.name == name)


@contextlib.contextmanager
def _listening() -> Iterator[Parser]:
    logger, defects = logging.getLogger("netrex_gui"), Defects()
    level = logger.level
    logger.addHandler(defects)
    logger.setLevel(logging.DEBUG)
    try:
        with listening() as listener:
            yield at_listener(listener, defects)
            finish(listener)
    finally:
        logger.removeHandler(defects)
        logger.setLevel(level)

"""What a mail program does to a text that was pasted into a mail, and what is made of it."""

import pytest

from netrex_gui.hand_over.connection_file import loads
from netrex_gui.hand_over.encryption import decrypt, encrypt
from netrex_gui.hand_over.errors import DocumentDamaged
from netrex_gui.hand_over.identity import KeyPair
from netrex_gui.hand_over.incoming import LONGEST, is_sent, pasted
from tests.hand_over.kit import FULL

TEXT = FULL.dumps()
QUOTED = "\n".join(f"> {line}" for line in TEXT.splitlines())


@pytest.mark.parametrize(
    "mail",
    [
        TEXT,
        f"Hello,\n\n{TEXT}\n-- \nJana",
        f"On Monday Jana wrote:\n{QUOTED}\n>\n> Jana",
        "\n".join(f">> {line}" for line in TEXT.splitlines()),
        f"Hello,\n\nJana {{Praha}}\n{{Praha}}\n\n{TEXT}",
        f"> Jana {{Praha}}\n> {{Praha}}\n>\n{QUOTED}",
        f"Here it is: {TEXT}",
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("  ", "\u00a0 "),
    ],
    ids=[
        *("as it is", "within a mail", "quoted", "quoted twice", "after braces", "quoted after braces"),
        *("after words", "with other line ends", "with other blanks"),
    ],
)
def test_a_connection_is_found_within_a_mail(mail: str) -> None:
    assert is_sent(mail)
    assert loads(pasted(mail)) == FULL


def test_a_line_that_was_broken_is_not_guessed_at() -> None:
    with pytest.raises(DocumentDamaged):
        loads(pasted(TEXT.replace("gate", "ga\nte")))


def test_a_note_with_a_quotation_in_it_stays_as_it_is() -> None:
    text = TEXT.replace("For the new gate.", "> For {the} new gate. -----BEGIN")
    assert loads(pasted(text)).note.startswith("> For {the} new gate. -----BEGIN")


def test_a_sealed_token_is_handed_on_as_it_is() -> None:
    pair = KeyPair.make()
    quoted = "\n".join(f"> {line}" for line in encrypt("hello { }", pair.public_key).splitlines())
    assert is_sent(quoted)
    assert decrypt(pasted(quoted), pair.private_key) == "hello { }"


@pytest.mark.parametrize(
    "text", ["", "hello", "{}", "}netrex-connection{", "netrex-connection }{", "netrex-connection }\n{", "\ud800"]
)
def test_anything_may_be_pasted(text: str) -> None:
    assert isinstance(pasted(text), bytes)


def test_no_more_is_looked_at_than_any_hand_over_may_have() -> None:
    assert len(pasted("x" * (LONGEST * 2))) == LONGEST + 1
    assert not is_sent("x" * (LONGEST * 2) + TEXT)

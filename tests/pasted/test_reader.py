"""What is found in a pasted text: what is sure, what is asked about, and never a wrong guess."""

import time

import pytest

from netrex_gui.oauth.client import Credential
from netrex_gui.pasted.found import Found, PastedTooLong
from netrex_gui.pasted.reader import LONGEST, LONGEST_SEEN, read
from tests.pasted.mails import BOTH, HTML, ID, MAILS, SECRET, Mail

SECONDS = 20.0
"""Far more than it takes on a slow computer, and far less than what grows with the square of the length."""


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail.name)
def test_a_mail_is_read_for_what_it_holds(mail: Mail) -> None:
    """N39: what is doubtful is a candidate, and what is neither ID nor secret is not found."""
    found = read(mail.text)
    assert vars(found) == vars(mail.found)


def test_the_mails_are_of_many_shapes() -> None:
    assert len({mail.text for mail in MAILS}) >= 40
    assert len({mail.name for mail in MAILS}) == len(MAILS)


@pytest.mark.parametrize("mail", [mail for mail in MAILS if mail not in HTML], ids=lambda mail: mail.name)
@pytest.mark.parametrize("newline", ["\r\n", "\r", "\u2028"])
def test_every_kind_of_line_end_means_the_same(mail: Mail, newline: str) -> None:
    assert read(mail.text.replace("\r\n", "\n").replace("\n", newline)) == mail.found


@pytest.mark.parametrize("mail", [mail for mail in MAILS if mail not in HTML], ids=lambda mail: mail.name)
def test_a_quoted_mail_means_the_same(mail: Mail) -> None:
    assert read("\n".join(f"> {line}" for line in mail.text.splitlines())) == mail.found


def test_what_is_missing_and_what_is_doubtful_is_named() -> None:
    assert read(f"Client ID: {ID}").missing == (Credential.CLIENT_SECRET,)
    assert read("").missing == (Credential.CLIENT_ID, Credential.CLIENT_SECRET)
    assert read(f"{ID}\n{SECRET}").doubtful == (Credential.CLIENT_ID, Credential.CLIENT_SECRET)
    assert (BOTH.missing, BOTH.doubtful, BOTH.is_nothing) == ((), (), False)
    assert Found(provider_url="https://system2.netrex.cz").is_nothing


def test_a_text_that_no_mail_is_as_long_as_is_refused() -> None:
    for long in ("<p>" * LONGEST, "a" * (LONGEST_SEEN + 1)):
        with pytest.raises(PastedTooLong):
            read(long)


def test_nothing_that_was_found_shows_in_print() -> None:
    """N30: neither what is sure nor what may be it."""
    for mail in MAILS:
        shown = repr(read(mail.text))
        assert ID not in shown
        assert SECRET not in shown


WORDS = (
    "id ",
    "id secret ",
    "id: ",
    "client id\n",
    f"id {ID} ",
    f"{ID} secret\n",
    "portal: ",
    "(id) ",
    ". ",
    "1a2b ",
    "id:",
)
TAGS = ("<tr><td>", "<table><tr><td>a", "<!--", "<![", "<a ", "&#", "<div a='", "</td>", "<script>", "<p>a<")


@pytest.mark.parametrize("piece", WORDS, ids=ascii)
def test_a_long_text_is_read_in_a_bounded_time(piece: str) -> None:
    """N39: a text that was made to keep the app busy does not."""
    _read_in_time(piece * (LONGEST_SEEN // 3 // len(piece)))


@pytest.mark.parametrize("piece", TAGS, ids=ascii)
def test_long_html_is_read_in_a_bounded_time(piece: str) -> None:
    """N39: nor do tags that have no end."""
    _read_in_time("<p>" + piece * (LONGEST // 6 // len(piece)))


def _read_in_time(text: str) -> None:
    started = time.process_time()
    try:
        read(text)
    except PastedTooLong:
        assert len(text) > LONGEST_SEEN
    assert time.process_time() - started < SECONDS

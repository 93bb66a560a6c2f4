"""What anybody may paste: mails, cut and shuffled, with what else is in them."""

from hypothesis import strategies as st

from netrex_gui.oauth.client import LONGEST_ID, LONGEST_SECRET, Credential, checked
from netrex_gui.oauth.provider import base_url
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.pasted.found import Found
from netrex_gui.pasted.reader import MOST_CANDIDATES, read
from tests.fuzz.inputs import mutated, odd_text
from tests.fuzz.parser import Parser
from tests.pasted.mails import MAILS

WORDS = (
    *(
        "client ID",
        "client_secret=",
        "tajný klíč",
        "Geheimnis",
        "ID",
        ": ",
        "=",
        " (",
        ")",
        "\n",
        "\n\n",
        "\t",
        "> ",
        "| ",
    ),
    *(
        "s6BhdRkqt3",
        "7Fjfp0ZBr1KtDRbnfVdmIw",
        "4417702",
        "shop-jana",
        "heslo: ",
        "https://",
        "http://127.0.0.1/a",
        "<p>",
    ),
    *("<tr><td>", "</td>", "<!--", "&lt;", "<a href='", "a" * 300, "1a" * 1100, "client_id=a&client_secret="),
)


def feed_paste(text: object) -> None:
    """See that whatever is found may be sent, and that nothing is both sure and doubtful."""
    assert isinstance(text, str)
    found = read(text)
    _may_be_sent(found.client_id, found.client_id_candidates, Credential.CLIENT_ID, LONGEST_ID)
    _may_be_sent(found.client_secret, found.client_secret_candidates, Credential.CLIENT_SECRET, LONGEST_SECRET)
    assert not found.client_id or found.client_id != found.client_secret
    for url in (found.provider_url, *found.provider_url_candidates):
        assert not url or base_url(url) == url
    assert not found.redirect_url or RedirectUri.parse(found.redirect_url).text == found.redirect_url
    assert set(found.missing) | set(found.doubtful) | _known(found) == set(Credential)


def _may_be_sent(value: str, candidates: tuple[str, ...], credential: Credential, longest: int) -> None:
    assert not (value and candidates)
    assert len(set(candidates)) == len(candidates) <= MOST_CANDIDATES
    for each in (value, *candidates):
        assert checked(each, credential).text == each
        assert len(each) <= longest
        assert each.isascii()
        assert not set(each) & set(" \t\r\n")


def _known(found: Found) -> set[Credential]:
    known = {Credential.CLIENT_ID: found.client_id, Credential.CLIENT_SECRET: found.client_secret}
    return {credential for credential, value in known.items() if value}


pastes = st.one_of(
    mutated(st.sampled_from([mail.text for mail in MAILS]), WORDS),
    st.lists(st.one_of(st.sampled_from(WORDS), odd_text), max_size=12).map(" ".join),
    odd_text,
)

PASTED = Parser("pasted mail", pastes, feed_paste)

"""What a pasted text holds: a mail of any wording, plain or as HTML."""

from netrex_gui.oauth.client import LONGEST_ID
from netrex_gui.pasted.addresses import answer_among, portals_among, redirect_among, with_parameters
from netrex_gui.pasted.claims import DOUBTFUL, LIKELY, SAID, WRITTEN_AS_ONE, Claim, claims_in
from netrex_gui.pasted.found import Found, PastedTooLong
from netrex_gui.pasted.html_text import is_html, text_of
from netrex_gui.pasted.items import Item, Sort, items_of
from netrex_gui.pasted.labels import Kind
from netrex_gui.pasted.phrases import with_labels
from netrex_gui.pasted.values import Likeness

LONGEST = 1_000_000
"""In characters, as HTML; a mail with what belongs to it is far below."""

LONGEST_SEEN = 100_000
"""In characters that are seen."""

MOST_CANDIDATES = 6
_LONG_LINE = 50
_SHORT_GROUP = 8
_ENOUGH = {
    Likeness.RANDOM: LIKELY,
    Likeness.MIXED: SAID,
    Likeness.NUMBER: WRITTEN_AS_ONE,
    Likeness.NONE: WRITTEN_AS_ONE,
}


def read(untrusted_text: str) -> Found:
    """Tell what a text holds: raises PastedTooLong."""
    if len(untrusted_text) > LONGEST:
        raise PastedTooLong
    text = text_of(untrusted_text) if is_html(untrusted_text) else untrusted_text
    if len(text) > LONGEST_SEEN:
        raise PastedTooLong
    items = with_labels(items_of(text))
    if answer := answer_among(items):
        return Found(answer_address=answer)
    items = with_parameters(items)
    portals = portals_among(items)
    ids, secrets = _Sought(Kind.CLIENT_ID), _Sought(Kind.CLIENT_SECRET)
    _share_out(items, ids, secrets)
    return Found(
        client_id=ids.value,
        client_secret=secrets.value,
        provider_url=portals[0] if len(portals) == 1 else "",
        redirect_url=redirect_among(items),
        client_id_candidates=ids.candidates,
        client_secret_candidates=secrets.candidates,
        provider_url_candidates=portals if len(portals) > 1 else (),
    )


class _Sought:
    """What is known of one of the two while a text is read."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.sure: dict[str, None] = {}
        self.doubtful: dict[str, None] = {}

    @property
    def value(self) -> str:
        return next(iter(self.sure)) if len(self.sure) == 1 else ""

    @property
    def candidates(self) -> tuple[str, ...]:
        return () if self.value else tuple(self.sure or self.doubtful)[:MOST_CANDIDATES]


def _share_out(items: list[Item], ids: _Sought, secrets: _Sought) -> None:
    """Note each claimed value where it belongs, and where something is still sought, what nobody has claimed."""
    claims: dict[int, list[Claim]] = {}
    for claim in claims_in(items):
        claims.setdefault(claim.place, []).append(claim)
    for place, of_value in claims.items():
        for sought in (ids, secrets):
            _note(items, place, of_value, sought)
    settled = [place for place, of_value in claims.items() if max(claim.strength for claim in of_value) >= LIKELY]
    free = [item.text for place, item in enumerate(items) if item.likeness is Likeness.RANDOM and place not in settled]
    for sought, other in ((ids, secrets), (secrets, ids)):
        if not sought.sure and len(set(free)) <= MOST_CANDIDATES:
            sought.doubtful |= dict.fromkeys(each for each in free if each not in other.sure)
    for sought, other in ((ids, secrets), (secrets, ids)):
        fitting = (each for each in sought.doubtful if each != other.value and _fits(each, sought.kind))
        sought.doubtful = dict.fromkeys(fitting)


def _note(items: list[Item], place: int, claims: list[Claim], sought: _Sought) -> None:
    own = max((claim.strength for claim in claims if claim.kind is sought.kind), default=0)
    others = max((claim.strength for claim in claims if claim.kind is not sought.kind), default=0)
    if not own or own + 1 < others:
        return
    spellings = _spellings(items, place)
    is_enough = own >= _ENOUGH[items[place].likeness] and own > DOUBTFUL
    is_sure = is_enough and own > others + 1 and len(spellings) == 1 and _fits(spellings[0], sought.kind)
    (sought.sure if is_sure else sought.doubtful).update(dict.fromkeys(spellings))


def _fits(text: str, kind: Kind) -> bool:
    return kind is Kind.CLIENT_SECRET or len(text) <= LONGEST_ID


def _spellings(items: list[Item], place: int) -> list[str]:
    """Return what a value may be as a whole: with what ends it, or with what follows it on the line or the next."""
    item = items[place]
    text = item.text if item.sort is Sort.VALUE else item.raw
    after = place + 1
    while after < len(items) and items[after].sort is Sort.VALUE:
        after += 1
    beside = [each.text for each in items[place + 1 : after]]
    if beside:
        is_in_groups = all(len(each) <= _SHORT_GROUP for each in (text, *beside))
        whole = ["".join((text, *beside))] if is_in_groups else []
        return list(dict.fromkeys((*whole, text, *beside)))[:MOST_CANDIDATES]
    if item.tail:
        return [text + item.tail, text]
    below = items[place + 1 : place + 4]
    is_broken = len(text) >= _LONG_LINE and [each.sort for each in below[::2]] == [Sort.BREAK, Sort.BREAK]
    if is_broken and below[1].sort in {Sort.VALUE, Sort.WORD} and not below[0].is_blank:
        return [text + (below[1].text if below[1].sort is Sort.VALUE else below[1].raw), text]
    return [text]

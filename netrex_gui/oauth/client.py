"""Who asks for a token, and in which form; and all else that a sign-in needs to know before it starts."""

import itertools
import re
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto

from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.extra_parameters import Parameters
from netrex_gui.oauth.provider import Provider
from netrex_gui.oauth.redirect_uri import RedirectUri

LONGEST_ID = 256
LONGEST_SECRET = 2048
"""In characters; RFC 6749 appendix A sets no limit, and the longest that providers give out are far below."""

_QUOTES = ('""', "''", "``", "“”", "„“", "„”", "‘’", "‚‘", "«»", "»«", "‹›", "<>")
_LABEL = re.compile(
    r"""(?P<quote>["']?)\bclient[\s_-]{0,3}(?P<what>id|secret)(?P=quote)\s{0,9}[:=]\s{0,9}""", re.IGNORECASE
)
_DOTS, _STARS = frozenset("•●⬤⚫"), "****"
_ONLY_DOTS = re.compile(r"[•●⬤⚫∙◦○·⋅*.…\s]+")
SHOWING_NOTHING = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters, marks and signs that show nothing."""
_MOST_LAYERS = 4


class Credential(Enum):
    """Which of the two it is."""

    CLIENT_ID = "id"
    CLIENT_SECRET = "secret"  # noqa: S105 (a word, with which the field's label ends)


class Removed(Enum):
    """What was taken off or out of a pasted text."""

    BLANKS = auto()
    INVISIBLE = auto()
    QUOTES = auto()
    LABEL = auto()


class CredentialProblem(Enum):
    """Why a text can be neither a client ID nor a secret."""

    SEVERAL_WORDS = auto()
    TOO_LONG = auto()
    MASKED = auto()
    OTHER_FIELD = auto()


@dataclass(eq=False)
class CredentialInvalid(SignInError):
    """What was typed there can be no client ID, or no secret; it does not hold the text."""

    credential: Credential
    problem: CredentialProblem


@dataclass(frozen=True)
class Cleaned:
    """A text without what surely is no part of it, and what that was."""

    text: str
    removed: frozenset[Removed] = frozenset()


def cleaned(typed: str, credential: Credential) -> Cleaned:
    """Take off blanks, quotes and the field's own label around a text, and out of it what cannot be seen."""
    text, removed = _seen(typed), set[Removed]()
    if text != typed:
        removed.add(Removed.INVISIBLE)
    for _ in range(_MOST_LAYERS):
        before = text
        if (text := text.strip()) != before:
            removed.add(Removed.BLANKS)
        label = _LABEL.match(text)
        if label is not None and label["what"].lower() == credential.value:
            text = text[label.end() :].rstrip(" \t\r\n,;&")
            removed.add(Removed.LABEL)
        if len(text) > 2 and text[0] + text[-1] in _QUOTES:  # noqa: PLR2004 (something is between the two)
            text = text[1:-1]
            removed.add(Removed.QUOTES)
        if text == before:
            break
    return Cleaned(text, frozenset(removed))


def checked(typed: str, credential: Credential) -> Cleaned:
    """Clean a text: raises CredentialInvalid where what is left cannot be one; nothing may be left of it."""
    found = cleaned(typed, credential)
    if problem := _problem(found.text, credential):
        raise CredentialInvalid(credential, problem)
    return found


def _problem(text: str, credential: Credential) -> CredentialProblem | None:
    is_cut_short = bool(_DOTS & set(text)) or text.startswith(_STARS) or text.endswith(_STARS)
    if is_cut_short or _ONLY_DOTS.fullmatch(text):
        return CredentialProblem.MASKED
    labels = list(_LABEL.finditer(text))
    if len(labels) == 1 and not labels[0].start() and len(text[labels[0].end() :].split()) == 1:
        return CredentialProblem.OTHER_FIELD
    if labels or len(text.split()) > 1:
        return CredentialProblem.SEVERAL_WORDS
    longest = LONGEST_ID if credential is Credential.CLIENT_ID else LONGEST_SECRET
    return CredentialProblem.TOO_LONG if len(text) > longest else None


def _seen(typed: str) -> str:
    """Leave out halves of characters, control and format characters, and letters that show nothing; blanks stay."""
    if typed.isascii() and typed.isprintable():
        return typed
    from unicodedata import category  # late: what is typed needs no look into its tables

    return "".join(each for each in typed if each.isspace() or not _hides(each, category(each)))


def _hides(character: str, category: str) -> bool:
    is_selector = "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
    return category in {"Cc", "Cf", "Co", "Cs"} or character in SHOWING_NOTHING or is_selector


class ClientAuthentication(StrEnum):
    """How the client proves itself at the token endpoint (RFC 6749 section 2.3.1), one way in one request."""

    BODY = "body"
    BASIC = "basic"
    NONE = "none"


@dataclass(frozen=True)
class Client:
    """An OAuth2 application's credentials; without a secret it is a public client.

    `blanks_removed` tells that one of them was typed or pasted with blanks, quotes or the like, which are not sent.
    """

    client_id: str
    client_secret: str = field(repr=False, default="")
    authentication: ClientAuthentication = ClientAuthentication.BODY
    blanks_removed: bool = False

    @classmethod
    def typed(cls, client_id: str, client_secret: str, authentication: ClientAuthentication) -> "Client":
        """Take what a person typed or pasted, cleaned: raises CredentialInvalid for what can be neither."""
        bare_id = checked(client_id, Credential.CLIENT_ID)
        bare_secret = checked(client_secret, Credential.CLIENT_SECRET)
        return cls(bare_id.text, bare_secret.text, authentication, bool(bare_id.removed or bare_secret.removed))


@dataclass(frozen=True)
class TokenRequestForm:
    """A form in which the code is sent: the standard one, JSON, or one of those in the portal's documentation.

    `place` is ``body``, ``query`` or ``json``. `names_both` tells that the redirect URI is named `redirect_url` as
    well, which the portal's documentation calls it in places: whoever knows the one ignores the other.
    """

    place: str = "body"
    grant_type: str = "authorization_code"
    names_both: bool = False

    @property
    def name(self) -> str:
        """The form in one word, to be remembered with a connection."""
        return f"{self.place}:{self.grant_type}:{'both' if self.names_both else 'redirect_uri'}"

    @classmethod
    def named(cls, name: str) -> "TokenRequestForm":
        """Return the form of that name, or the standard one where the name is not known.

        Names that end otherwise are from before both were sent.
        """
        if name in {STANDARD_FORM.name, JSON_FORM.name}:
            return STANDARD_FORM if name == STANDARD_FORM.name else JSON_FORM
        start = name.rpartition(":")[0]
        return next((form for form in PORTAL_FORMS[1:] if form.name.startswith(f"{start}:")), STANDARD_FORM)


STANDARD_FORM = TokenRequestForm()
JSON_FORM = TokenRequestForm("json")
PORTAL_FORMS = (
    STANDARD_FORM,
    *(
        TokenRequestForm(place, grant_type, names_both=True)
        for place, grant_type in itertools.product(("body", "query"), ("authorization_code", "auth_code"))
    ),
)
"""The standard form, and those that the portal documents; the query comes last, because it shows the secret to logs."""


def forms_for(has_portal_layout: bool, remembered: TokenRequestForm) -> tuple[TokenRequestForm, ...]:
    """Return the forms that may be tried, in their order: a fallback belongs to the portal that documents it (N38)."""
    if has_portal_layout:
        return tuple(dict.fromkeys((remembered, *PORTAL_FORMS)))
    return (JSON_FORM if remembered == JSON_FORM else STANDARD_FORM,)


@dataclass(frozen=True)
class SignInSettings:
    """What a sign-in needs to know, as the person set it; `time_limit` is in seconds.

    `form` is the form of the token request that was set, or that worked the last time.
    """

    provider: Provider
    client: Client
    redirect_uri: RedirectUri
    scopes: tuple[str, ...]
    use_pkce: bool = True
    time_limit: float = 300.0
    form: TokenRequestForm = STANDARD_FORM
    extra_parameters: Parameters = field(repr=False, default=())

    @property
    def forms(self) -> tuple[TokenRequestForm, ...]:
        """The forms of the token request that this provider may be asked in, in their order."""
        return forms_for(self.provider.has_portal_layout, self.form)

"""The words that say of a value what it is: English, Czech, Slovak and German, without accents and in lower case."""

from enum import Enum, auto
from unicodedata import combining, normalize


class Kind(Enum):
    """What a label says of the value beside it; OTHER is whatever is neither an ID nor a secret."""

    CLIENT_ID = auto()
    CLIENT_SECRET = auto()
    PORTAL = auto()
    REDIRECT = auto()
    OTHER = auto()


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _stems(words: str) -> tuple[str, ...]:
    return tuple(words.split())  # as str.startswith takes them


_ID = frozenset({"id", "ids", "identifier", "identifikator", "identifikatorem", "identifikatoru", "kennung", "idcko"})
_CLIENT = _set(
    """
    client clients klient klienta klientske klientskeho klientsky klientska klientu klientov klientovi app
    application aplikace aplikaci aplikacie aplikacii aplikacni aplikacne appky anwendung anwendungs applikation
    applikations api oauth oauth2 integration integrace integracie
    """
)
_WHOLE_ID = _set(
    """
    clientid clientidentifier klientid appid applicationid anwendungsid oauthid oauthclientid consumerkey
    """
)
_WHOLE_SECRET = _set(
    """
    secret secrets secretu secretem secretom clientsecret appsecret oauthclientsecret secretkey clientgeheimnis
    geheimschlussel geheimschluessel consumersecret
    """
)
_SECRET_STEMS = ("tajemstv", "tajomstv", "geheimnis")
_SECRET_ADJECTIVES = ("tajn", "geheim", "secret", "private", "privatni", "klientsk", "client", "app", "aplikac")
_KEY_STEMS = ("klic", "kluc", "schlussel", "schluessel")
_KEYS = frozenset({"key", "keys"})

_OTHER_STEMS = _stems(
    """
    passwor passphras hesl kennwort usernam uzivatel pouzivatel benutzer objedn order bestell auftrag faktur
    invoice rechnung phone telefon mobil handy zakazn customer kunde serial serie camera kamer device zariz
    zariad gerat geraet ticket tiket vorgang pripad meeting schuzk referenc variabil smlouv zmluv vertrag
    contract zasilk zasielk tracking sendung licen lizenz transac transak session sitzung recorder rekorder
    rechner firmwar
    """
)
_IN_PASSING = _stems(
    """
    camera kamer device zariz zariad gerat geraet customer kunde zakazn recorder rekorder rechner user uzivatel
    pouzivatel benutzer mail email token login firmwar licen lizenz portal provider poskytovatel anbieter server
    host instance domain domena phone telefon mobil handy session model version verz
    """
)
"""Words that a sentence about an ID may hold as well: alone, they say something before a colon only."""
_OTHERS = _set(
    """
    pin login tel fax ico dic vat ust ustid ustidnr iban bic swift konto kontonummer imei mac ip wifi ssid sn vs ks
    ss token tokens tokenu mail email emailu user username case puk sms teams zoom webex passcode psc plz zip ref
    gsm steuernummer steuer tax uid nip model otp totp version verze verzia
    """
)
_NUMBERS = frozenset({"number", "no", "nr", "cislo", "cisla", "nummer"})
_PORTAL_STEMS = ("portal", "provider", "poskytovatel", "anbieter")
_PORTALS = frozenset({"server", "host", "instance", "domain", "domena"})
_REDIRECT_STEMS = ("redirect", "callback", "presmer", "weiterleit", "umleit", "navratov", "zpetn", "spatn", "ruckruf")

COPULAS = _set("is are be ist sind lautet lauten heisst je jsou su bude zni znie cini ma jest sa belongs equals reads")
CONJUNCTIONS = _set("and or a i nebo alebo und oder")
TAKEN_AS = _set("as als jako ako coby")
_NEGATIONS = _set("not no neni nie nicht kein keine isnt isn never without bez ohne ani")
EXAMPLES = _set("example like sample eg napriklad napr vzor ukazka vypada vyzera beispiel beispielsweise zb muster")
"""Words by which a value is an example of one."""

FILLERS = _set(
    """
    use using enter take copy pouzijte zadejte vlozte opiste zkopirujte pouzite zadajte verwenden nutzen the a an
    your our my his this that these those of for and or to it its with by as also here both following new old vase
    vas vasi vaseho vasemu nase nas tohle toto tento ten ta pro na k ke s se z ze do i nebo nove novy stare stary
    nasledujici nasledovne zde tady tu tuto vasa vasho pre alebo nova die der das den dem des ihr ihre ihren ihrer
    ihrem dein deine unser unsere fur und oder mit zu als hier neue neuer neues alte alter folgende folgender
    lautend im am production test live
    """
)
ELSEWHERE = _set(
    """
    below above attached attachment separately sms phone email mail later soon unknown none secret missing letter
    call niz nize vyse viz priloha priloze prilohe zvlast samostatne telefonicky emailem mailem posta postou pozdeji
    neskor dole hore nizsie vyssie unten oben anhang separat getrennt spater telefonisch folgt tba tbd na null
    undefined todo value hodnota wert string text your vase confidential
    """
)
"""Words that say where a value is, in place of one."""


def folded(word: str) -> str:
    """Return a word in lower case, without accents."""
    if word.isascii():
        return word.lower()
    return "".join(each for each in normalize("NFKD", word.casefold()) if not combining(each))


def kind_of_pair(first: str, second: str) -> Kind | None:
    """Return what two words say together, in either order where a language has either."""
    for one, other in ((first, second), (second, first)):
        if one in _CLIENT and other in _ID:
            return Kind.CLIENT_ID
        if (one in _CLIENT and other in _NUMBERS) or (other in _ID and _is_other(one)):
            return Kind.OTHER
    if first == "consumer" and second == "key":
        return Kind.CLIENT_ID
    is_key = second in _KEYS or second.startswith((*_KEY_STEMS, *_SECRET_STEMS))
    if (first in _CLIENT and second in _WHOLE_SECRET) or (first.startswith(_SECRET_ADJECTIVES) and is_key):
        return Kind.CLIENT_SECRET
    return None


def kind_of(word: str) -> tuple[Kind, bool] | None:
    """Return what a single word says, and whether it says that for sure."""
    if word in _WHOLE_ID or word in _ID:
        return Kind.CLIENT_ID, True
    if word in _WHOLE_SECRET or word.startswith(_SECRET_STEMS):
        return Kind.CLIENT_SECRET, True
    if word in _KEYS or word.startswith(_KEY_STEMS):
        return Kind.CLIENT_SECRET, False
    if word.startswith(_REDIRECT_STEMS):
        return Kind.REDIRECT, True
    if word in _PORTALS or word.startswith(_PORTAL_STEMS):
        return Kind.PORTAL, True
    return (Kind.OTHER, True) if _is_other(word) else None


def is_bare_id(word: str) -> bool:
    """Tell whether a word means an ID without saying of what."""
    return word in _ID


def is_in_passing(word: str) -> bool:
    """Tell whether a word labels a value only where a colon or the like follows it."""
    return word.startswith(_IN_PASSING)


def is_negation(word: str) -> bool:
    """Tell whether a word says that what follows it is not meant, or only an example."""
    return word in _NEGATIONS or word in EXAMPLES


def is_part_of_label(word: str) -> bool:
    """Tell whether a word is one of those that labels are made of."""
    return word in _CLIENT or word in FILLERS or kind_of(word) is not None


def is_of_sentence(word: str) -> bool:
    """Tell whether a word before a bare ID leaves open whose it is."""
    return word in _CLIENT or word in FILLERS or word in COPULAS


def _is_other(word: str) -> bool:
    return word in _OTHERS or word.startswith(_OTHER_STEMS)

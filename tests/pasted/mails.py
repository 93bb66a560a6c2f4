"""Mails as people and programs write them, each with what is to be found in it."""

from dataclasses import dataclass

from netrex_gui.pasted.found import Found

ID = "s6BhdRkqt3"
SECRET = "7Fjfp0ZBr1KtDRbnfVdmIw"
BENCH = "benchclient7"
HEX_ID = "9f86d081884c7d659a2feaa0c55ad015"
HEX_SECRET = "b1946ac92492d2347c6235b4d2611184a1b2c3d4e5f60718293a4b5c6d7e8f90"
UUID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
PADDED = "gX1fBat3bVq8hJk2mNp5rStuvWxYz01234567Q=="
PORTAL = "https://system2.netrex.cz"
OTHER_PORTAL = "https://cloud.camstreamer.com"
REDIRECT = "http://127.0.0.1:17817/callback"

BOTH = Found(ID, SECRET)


@dataclass(frozen=True)
class Mail:
    """A text that somebody may paste, and what it holds."""

    name: str
    text: str
    found: Found


def either(*candidates: str) -> Found:
    """Return that each of these may be the ID, and each the secret."""
    return Found(client_id_candidates=candidates, client_secret_candidates=candidates)


PLAIN = (
    Mail("two lines", f"Client ID: {ID}\nClient secret: {SECRET}\n", BOTH),
    Mail(
        "a letter, with signature and phone",
        f"""Dear Ms Nováková,

please send us a token for your cameras; the client ID is {BENCH}, the secret is {SECRET}.
If anything is unclear, call me at +420 777 123 456 (Mon-Fri 8:00-16:30).

Kind regards
Petr Horák
Alarm Service s.r.o., IČO 27082440, DIČ CZ27082440
www.alarm-service.example
""",
        Found(BENCH, SECRET),
    ),
    Mail(
        "two sentences",
        f"Your client ID is {ID}. The secret that belongs to it is {SECRET}. Please keep both to yourself.",
        BOTH,
    ),
    Mail(
        "order number and password that are neither",
        f"""Order number: OBJ2024A00123X7
Customer number: 4417702
Client ID: {HEX_ID}
Client secret: {HEX_SECRET}
Portal password: Kamera2024!Zima9
""",
        Found(HEX_ID, HEX_SECRET),
    ),
    Mail(
        "bullets, portal and redirect URL",
        f"""Hi,
here is what you need for the token:
  * Portal: {PORTAL}/
  * Client ID: {ID}
  * Client secret: {SECRET}
  * Redirect URL: {REDIRECT}
""",
        Found(ID, SECRET, PORTAL, REDIRECT),
    ),
    Mail("labels behind, with dashes", f"{ID} - client ID\n{SECRET} - client secret\n", BOTH),
    Mail("labels behind, in brackets", f"{ID} (client ID), {SECRET} (client secret)", BOTH),
    Mail("labels behind, in sentences", f"{ID} is the client ID, and {SECRET} is the client secret.", BOTH),
    Mail(
        "quoted in an answer",
        f"""On Mon, 2 Nov 2026 at 09:14, Petr Horak <petr@alarm.example> wrote:
> Hello Jana,
> > could you resend it?
> Client ID:      {ID}
> Client secret:  {SECRET}
>
> Petr
""",
        BOTH,
    ),
    Mail(
        "headings, the values below",
        f"Client ID\n{UUID}\n\nClient secret\n{PADDED}\n",
        Found(UUID, PADDED),
    ),
    Mail(
        "numbered list",
        f"1. ID: {ID}\n2. Secret: {SECRET}\n3. Sign in at {OTHER_PORTAL}.\n",
        Found(ID, SECRET, OTHER_PORTAL),
    ),
    Mail(
        "JSON",
        f'{{"client_id": "{ID}", "client_secret": "{SECRET}", "redirect_uri": "{REDIRECT}"}}',
        Found(ID, SECRET, redirect_url=REDIRECT),
    ),
    Mail("JSON in one word", f'{{"client_id":"{ID}","client_secret":"{SECRET}"}}', BOTH),
    Mail("settings of a program", f"CLIENT_ID={ID}\nCLIENT_SECRET='{SECRET}'\n", BOTH),
    Mail("a query", f"client_id={ID}&client_secret={SECRET}", BOTH),
    Mail(
        "a link with the ID, the secret apart",
        f"{PORTAL}/oauth2/auth/?response_type=code&client_id={ID}&redirect_uri=http%3A%2F%2F127.0.0.1%3A17817%2Fcallback\n"
        f"secret: {SECRET}",
        Found(ID, SECRET, PORTAL, REDIRECT),
    ),
    Mail("quotation marks", f"Use “{ID}” as the client ID and “{SECRET}” as the client secret.", BOTH),
    Mail("markdown", f"**Client ID:** `{ID}`\n**Client secret:** `{SECRET}`", BOTH),
    Mail("table of tabs", f"Client ID\tClient secret\tPortal\n{ID}\t{SECRET}\t{PORTAL}\n", Found(ID, SECRET, PORTAL)),
    Mail("table of bars", f"| Client ID | Client secret |\n|---|---|\n| {ID} | {SECRET} |\n", BOTH),
    Mail("rows of tabs", f"Name\tGate\nClient ID\t{ID}\nClient secret\t{SECRET}\nCreated\t2026-11-02\n", BOTH),
    Mail(
        "soft blanks and invisible signs",
        f"Client\u00a0ID:\u00a0{ID}\u200b\r\nClient\u00a0secret:\u00a0\ufeff{SECRET}\r\n",
        BOTH,
    ),
    Mail("a name for an ID", f"client_id=shop-jana\nclient_secret={SECRET}", Found("shop-jana", SECRET)),
)

CZECH = (
    Mail(
        "Czech letter",
        f"""Dobrý den, paní Nováková,

pošlete nám prosím token k vašim kamerám. ID klienta je {BENCH} a tajný klíč {SECRET}.
Přihlásíte se na portálu {PORTAL} svým účtem. Objednávka č. 2024000917.

S pozdravem
Petr Horák, tel. 777 123 456
""",
        Found(BENCH, SECRET, PORTAL),
    ),
    Mail("Czech, two sentences", f"Vaše ID klienta je {ID}. Tajný klíč k němu je {SECRET}.", BOTH),
    Mail("Czech, the label behind", f"{ID} je ID klienta, {SECRET} je tajný klíč.", BOTH),
    Mail(
        "Czech, with password, order and variable symbol",
        f"""Heslo: Kamera2024x
Číslo objednávky: 2024A0917B
Variabilní symbol: 20240917
Klientské ID: {HEX_ID}
Klientské tajemství: {HEX_SECRET}
Adresa portálu: {OTHER_PORTAL}
""",
        Found(HEX_ID, HEX_SECRET, OTHER_PORTAL),
    ),
    Mail("Czech, spoken of in other cases", f"Použijte identifikátor {ID} s tajným klíčem {SECRET}.", BOTH),
    Mail(
        "Czech, the values on their own lines",
        f"Identifikátor aplikace (Client ID):\n\n    {ID}\n\nTajný klíč (Client secret):\n\n    {SECRET}\n\nDěkuji",
        BOTH,
    ),
    Mail("Czech, „quoted“", f"ID: „{ID}“, tajemství: „{SECRET}“", BOTH),
    Mail(
        "Czech, the secret by phone",
        f"ID klienta: {ID}\nTajný klíč vám nadiktuji telefonicky na čísle 602 111 222.",
        Found(ID),
    ),
    Mail("Czech, a camera's ID is another", f"ID kamery: A1B2C3D4E5\nID klienta: {ID}\nTajný klíč: {SECRET}", BOTH),
)

SLOVAK_AND_GERMAN = (
    Mail("Slovak letter", f"Dobrý deň, ID klienta znie {ID} a tajný kľúč je {SECRET}. Ďakujem, Zuzana", BOTH),
    Mail("Slovak list", f"- Identifikátor aplikácie: {ID}\n- Tajomstvo: {SECRET}\n- Telefón: +421 905 123 456", BOTH),
    Mail(
        "Slovak, the label behind",
        f"{ID} (ID klienta)\n{SECRET} (tajný kľúč)\nHeslo do portálu ostáva Kamera2024x",
        BOTH,
    ),
    Mail(
        "German letter",
        f"""Sehr geehrte Frau Novak,

Ihre Client-ID lautet {ID}, das Client-Geheimnis ist {SECRET}.
Kundennummer: K4711B0815C, Auftrag AB12CD34EF56.
Rückfragen unter +49 30 1234567.

Mit freundlichen Grüßen
""",
        BOTH,
    ),
    Mail(
        "German list",
        f"Anwendungs-ID: {HEX_ID}\nGeheimer Schlüssel: {HEX_SECRET}\nPasswort: Kamera2024x\nUmleitungs-URL: {REDIRECT}",
        Found(HEX_ID, HEX_SECRET, redirect_url=REDIRECT),
    ),
    Mail(
        "German, below each other",
        f"Client-ID:\n{ID}\nClient-Secret:\n{SECRET}\nPortal:\n{PORTAL}",
        Found(ID, SECRET, PORTAL),
    ),
)

OUTLOOK = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><style>p.MsoNormal {{margin:0cm; id: 9a8b7c6d5e4f}}</style></head><body lang=CS><div class=WordSection1>
<p class=MsoNormal><span style='font-size:11.0pt'>Dobrý den,<o:p></o:p></span></p>
<p class=MsoNormal>Client&nbsp;ID:&nbsp;<b>{ID}</b><o:p></o:p></p>
<p class=MsoNormal>Client secret: <b>7Fjfp0ZB</b><b>r1KtDRbnfVdmIw</b><o:p></o:p></p>
<p class=MsoNormal>Portál: <a href="{PORTAL}/">system2.netrex.cz</a></p></div></body></html>"""
TABLE = f"""<table class="MsoTableGrid"><tr><td><p>Client ID</p></td><td><p>Client secret</p></td></tr>
<tr><td><p>{ID}</p></td><td><p>{SECRET}</p></td></tr></table>"""
ROWS = f"""<div dir="ltr"><table><tbody><tr><th>Kunde</th><td>Laden&nbsp;7</td></tr>
<tr><th>Client-ID</th><td>{ID}</td></tr>
<tr><th>Client-Geheimnis</th><td><code>{SECRET}</code></td></tr></tbody></table><br><div>Gr&uuml;&szlig;e</div></div>"""
WEBMAIL = f"""<div dir="ltr">Ahoj,<br>ID je <b>{ID}</b><div>tajný klíč je <b>{SECRET}</b></div>
<div class="gmail_quote"><blockquote>&gt; Heslo: Kamera2024x</blockquote></div></div>"""
LAYOUT = f"""<table><tr><td><table><tr><td><img src="logo.png"></td></tr></table><p>Hello,</p><p>Client ID:<br>{ID}</p>
<p>Client secret:<br>{SECRET}</p></td></tr></table>"""
HTML = (
    Mail("HTML from Outlook", OUTLOOK, Found(ID, SECRET, PORTAL)),
    Mail("HTML, a table with columns", TABLE, BOTH),
    Mail("HTML, a table with rows", ROWS, BOTH),
    Mail("HTML from webmail", WEBMAIL, BOTH),
    Mail("HTML, a table around it all", LAYOUT, BOTH),
)

DOUBTFUL = (
    Mail("both announced, then both", f"Your client ID and client secret:\n{ID}\n{SECRET}\n", either(ID, SECRET)),
    Mail("headings first, the values after them", f"Client ID\nClient secret\n{ID}\n{SECRET}", either(ID, SECRET)),
    Mail("the values above their labels", f"{ID}\nClient ID\n{SECRET}\nClient secret", either(ID, SECRET)),
    Mail(
        "an example before the real one",
        f"The client ID looks like {HEX_ID}. Yours is {ID}. The secret is {SECRET}.",
        Found("", SECRET, client_id_candidates=(HEX_ID, ID)),
    ),
    Mail("both in one line, apart by a stroke", f"Client ID/secret: {ID} / {SECRET}", either(ID, SECRET)),
    Mail(
        "two at once, then what they are",
        f"{ID} and {SECRET} are your client ID and client secret",
        Found(client_id_candidates=(SECRET, ID), client_secret_candidates=(ID, SECRET)),
    ),
    Mail(
        "which ID the secret is for",
        f"Secret for {ID}: {SECRET}",
        Found(client_id_candidates=(ID, SECRET), client_secret_candidates=(ID, SECRET)),
    ),
    Mail("nothing but the two", f"{ID}\n{SECRET}\n", either(ID, SECRET)),
    Mail("one word", SECRET, either(SECRET)),
    Mail(
        "two pairs",
        f"Test: client ID {ID}, client secret {SECRET}\nLive: client ID {HEX_ID}, client secret {HEX_SECRET}",
        Found(client_id_candidates=(ID, HEX_ID), client_secret_candidates=(SECRET, HEX_SECRET)),
    ),
    Mail(
        "an old secret and a new one",
        f"Client ID: {ID}\nOld secret: {HEX_SECRET}\nNew secret: {SECRET}",
        Found(ID, client_secret_candidates=(HEX_SECRET, SECRET)),
    ),
    Mail(
        "a secret without a label",
        f"Client ID: {ID}\nand the other one {SECRET}",
        Found(ID, client_secret_candidates=(SECRET,)),
    ),
    Mail("a key of whatever kind", f"ID: {ID}\nKey: {SECRET}", Found(ID, client_secret_candidates=(SECRET,))),
    Mail(
        "a number for an ID",
        f"Client ID: 4417702\nClient secret: {SECRET}",
        Found("", SECRET, client_id_candidates=("4417702",)),
    ),
    Mail(
        "a word for an ID",
        f"Client ID: shop-jana\nClient secret: {SECRET}",
        Found("", SECRET, client_id_candidates=("shop-jana",)),
    ),
    Mail(
        "an exclamation mark that may be its end",
        f"Client ID: {ID}\nThe secret is {SECRET}!",
        Found(ID, client_secret_candidates=(f"{SECRET}!", SECRET)),
    ),
    Mail(
        "a secret in groups",
        f"Client ID: {ID}\nClient secret: 1a2b 3c4d 5e6f",
        Found(ID, client_secret_candidates=("1a2b3c4d5e6f", "1a2b", "3c4d", "5e6f")),
    ),
    Mail(
        "a secret that the mail has broken",
        f"Client ID: {ID}\nClient secret: {HEX_SECRET}\n{HEX_ID}\n",
        Found(ID, client_secret_candidates=(HEX_SECRET + HEX_ID, HEX_SECRET, HEX_ID)),
    ),
    Mail(
        "two portals",
        f"Client ID: {ID}, secret: {SECRET}. Portal: {PORTAL} or portal: {OTHER_PORTAL}",
        Found(ID, SECRET, provider_url_candidates=(PORTAL, OTHER_PORTAL)),
    ),
)

ONE_OR_NONE = (
    Mail("only the ID", f"Client ID: {ID}\nThe secret follows by SMS.", Found(ID)),
    Mail("only the secret", f"Hello, the client secret is {SECRET}. You have the ID already.", Found("", SECRET)),
    Mail("dots in place of the secret", f"Client ID: {ID}\nClient secret: ••••••••••••", Found(ID)),
    Mail("places to be filled in", "client_id=YOUR_CLIENT_ID\nclient_secret=xxxxxxxxxxxx", Found()),
    Mail("where they are, in place of them", "Client ID: below\nSecret: separately", Found()),
    Mail(
        "an ordinary mail",
        "Hi Jana,\nsee you on 12.11.2026 at 14:30. My number is 602 111 222, order 20240917.\nPetr",
        Found(),
    ),
    Mail("a password alone", "Login: jana@shop.example\nPassword: Kamera2024x\nPIN: 4417", Found()),
    Mail(
        "an invitation to a meeting",
        "Meeting ID: 912 3345 1120\nPasscode: 8Ka3mP2\nhttps://zoom.example/j/91233451120?pwd=aB3dE5",
        Found(),
    ),
    Mail("a token and its like", f"Access token: {SECRET}\nSerial number: ACCC8E12F3A4", Found()),
    Mail("nothing", " \n\t\n", Found()),
    Mail(
        "the address that the browser ended on",
        f"{REDIRECT}?code=SplxlOBeZQQYbYS6WxSbIA&state=xyz",
        Found(answer_address=f"{REDIRECT}?code=SplxlOBeZQQYbYS6WxSbIA&state=xyz"),
    ),
    Mail("an address alone", f"{PORTAL}/login", Found(provider_url=PORTAL)),
)

MAILS = (*PLAIN, *CZECH, *SLOVAK_AND_GERMAN, *HTML, *DOUBTFUL, *ONE_OR_NONE)

"""The practice portal's HTML pages: complete in themselves, and with all foreign text escaped."""

import base64
import hashlib
from collections.abc import Callable, Iterable
from html import escape

from netrex_gui.practice import wording
from netrex_gui.practice.authority import Authorization
from netrex_gui.practice.wording import Speech

PRACTICE_USER = "practice"
PRACTICE_PASSWORD = "practice"  # noqa: S105 - made up, and shown to everybody

STYLE = """
:root { color-scheme: light dark;
  --ground: #f4f6f8; --page: #ffffff; --text: #1b1f24; --second: #57606a; --line: #d0d7de; --edge: #7d8791;
  --field: #ffffff; --accent: #0b6e6e; --on-accent: #ffffff; --tint: #e6f2f2; --bad: #b42318; --caution: #7a4d00; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #16181c; --page: #1c1f24; --text: #e9ecef; --second: #a5adb8; --line: #3a4048; --edge: #7d8791;
  --field: #22262c; --accent: #4fc3c3; --on-accent: #06262a; --tint: #1f3436; --bad: #ff9a8f; --caution: #f2c66d; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; padding: 24px 16px; display: grid; place-items: center;
  background: var(--ground); color: var(--text); font: 14px/1.5 system-ui, sans-serif; }
main { width: 100%; max-width: 480px; overflow: hidden; background: var(--page);
  border: 1px solid var(--line); border-radius: 10px; }
.practice { margin: 0; padding: 12px 40px; background: var(--tint); color: var(--accent); font-weight: 600; }
.card { padding: 32px 40px 40px; }
h1 { margin: 0 0 8px; font-size: 22px; line-height: 1.3; font-weight: 650; overflow-wrap: anywhere; }
h2 { margin: 24px 0 8px; font-size: 13px; font-weight: 600; }
p { margin: 0 0 16px; }
.second { color: var(--second); }
.bad { color: var(--bad); }
label { display: block; margin: 16px 0 4px; font-size: 13px; font-weight: 600; }
input { width: 100%; height: 36px; padding: 0 10px; font: inherit; color: inherit;
  background: var(--field); border: 1px solid var(--edge); border-radius: 6px; }
ul { margin: 0; padding: 0; list-style: none; }
.scopes { margin-bottom: 24px; border-top: 1px solid var(--line); }
.scopes li { padding: 8px 0; border-bottom: 1px solid var(--line); }
.warning { display: block; color: var(--caution); }
code { font: 13px/1.5 ui-monospace, monospace; }
.scopes code { margin-left: 4px; color: var(--second); }
.address { display: block; margin: 0 0 8px; padding: 8px 12px; background: var(--tint); border-radius: 6px;
  white-space: pre-wrap; overflow-wrap: anywhere; }
.buttons { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 24px; }
button { height: 38px; padding: 0 24px; font: inherit; font-weight: 600; cursor: pointer; border-radius: 6px;
  color: var(--text); background: var(--field); border: 1px solid var(--edge); }
.primary { color: var(--on-accent); background: var(--accent); border-color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.card > ul + p { margin-top: 16px; }
.second:has(+ .address) { margin-bottom: 8px; }
.card > :last-child { margin-bottom: 0; }
@media (max-width: 440px) { .practice { padding: 12px 24px; } .card { padding: 24px; } }
"""
_STYLE_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()

# Without form-action: Chromium holds the redirect after a form against it, and that leads to the app.
CONTENT_SECURITY_POLICY = (
    f"default-src 'none'; img-src data:; style-src 'sha256-{_STYLE_HASH}'; base-uri 'none'; frame-ancestors 'none'"
)


def start_page(speech: Speech, client_id: str, redirect_uris: Iterable[str]) -> str:
    """Show what this portal is, and what is registered there."""
    say = speech.say
    return _page(
        speech,
        say(wording.START_TITLE),
        f'<p class="second">{escape(say(wording.START_WHAT))}</p>\n<p>{escape(say(wording.START_NEXT))}</p>',
        _addresses(say(wording.START_CLIENT), [client_id]),
        _addresses(say(wording.START_REGISTERED), redirect_uris),
    )


def login_page(speech: Speech, ticket: str, *, wrong: bool = False) -> str:
    """Ask for the practice user's name and password, both filled in; `wrong` says that others were sent."""
    say = speech.say
    notice = f'<p class="bad" role="alert">{escape(say(wording.LOGIN_WRONG))}</p>' if wrong else ""
    return _page(
        speech,
        say(wording.LOGIN_TITLE),
        notice or f'<p class="second">{escape(say(wording.LOGIN_WHAT))}</p>',
        f"""<form method="post" action="/oauth2/sign-in">
<input type="hidden" name="ticket" value="{escape(ticket)}">
<label for="user">{escape(say(wording.LOGIN_USER))}</label>
<input id="user" name="user" value="{PRACTICE_USER}" autocomplete="off" autocapitalize="none" required>
<label for="password">{escape(say(wording.LOGIN_PASSWORD))}</label>
<input id="password" name="password" type="password" value="{PRACTICE_PASSWORD}" autocomplete="off" required>
<div class="buttons"><button id="sign-in" class="primary">{escape(say(wording.LOGIN_BUTTON))}</button></div>
</form>""",
    )


def consent_page(speech: Speech, ticket: str, name: str, authorization: Authorization) -> str:
    """Ask whether the application `name` may have what it asks for."""
    say = speech.say
    scopes = "\n".join(_scope(say, scope) for scope in authorization.scopes)
    return _page(
        speech,
        say(wording.CONSENT_TITLE).format(name=name),
        f'<p class="second">{escape(say(wording.CONSENT_WHAT))}</p>\n<ul class="scopes">\n{scopes}\n</ul>',
        f'<p class="second">{escape(say(wording.CONSENT_NEXT))}</p>\n{_address(authorization.redirect_uri)}',
        f"""<form method="post" action="/oauth2/consent">
<input type="hidden" name="ticket" value="{escape(ticket)}">
<div class="buttons">
<button id="allow" class="primary" name="decision" value="allow">{escape(say(wording.CONSENT_ALLOW))}</button>
<button id="deny" name="decision" value="deny">{escape(say(wording.CONSENT_DENY))}</button>
</div>
</form>""",
    )


def error_page(speech: Speech, what: str) -> str:
    """Say what went wrong, in one sentence, and what to do."""
    say = speech.say
    return _page(
        speech, say(wording.ERROR_TITLE), f"<p>{escape(say(what))}</p>\n<p>{escape(say(wording.ERROR_NEXT))}</p>"
    )


def redirect_error_page(speech: Speech, received: str | None, registered: Iterable[str]) -> str:
    """Show the redirect URL received beside those registered; never followed (RFC 6749 section 4.1.2.1)."""
    say = speech.say
    return _page(
        speech,
        say(wording.REDIRECT_TITLE),
        f'<p class="second">{escape(say(wording.REDIRECT_WHAT))}</p>',
        _addresses(say(wording.REDIRECT_RECEIVED), [say(wording.REDIRECT_NONE) if received is None else received]),
        _addresses(say(wording.REDIRECT_REGISTERED), registered),
        f"<p>{escape(say(wording.REDIRECT_NEXT))}</p>",
    )


def _page(speech: Speech, title: str, *parts: str) -> str:
    say, body = speech.say, "\n".join(parts)
    return f"""<!DOCTYPE html>
<html lang="{escape(speech.language())}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)} – {escape(say(wording.START_TITLE))}</title>
<link rel="icon" href="data:,">
<style>{STYLE}</style>
</head>
<body>
<main>
<p class="practice">{escape(say(wording.PRACTICE))}</p>
<div class="card">
<h1>{escape(title)}</h1>
{body}
</div>
</main>
</body>
</html>
"""


def _scope(say: Callable[[str], str], scope: str) -> str:
    warning = wording.SCOPE_WARNINGS.get(scope)
    marked = f'<span class="warning">{escape(say(warning))}</span>' if warning else ""
    return f"<li>{escape(say(wording.SCOPES[scope]))} <code>{escape(scope)}</code>{marked}</li>"


def _address(text: str) -> str:
    return f'<code class="address" dir="ltr">{escape(text)}</code>'


def _addresses(heading: str, addresses: Iterable[str]) -> str:
    items = "\n".join(f"<li>{_address(address)}</li>" for address in addresses)
    return f"<h2>{escape(heading)}</h2>\n<ul>\n{items}\n</ul>"

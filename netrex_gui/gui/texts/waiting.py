"""Words for a sign-in that is under way: its states, and what came instead of the answer."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from netrex_gui.oauth import errors
from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.notices import Notice
from netrex_gui.oauth.progress import SignInState
from netrex_gui.oauth.provider import Provider

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Waiting:
    """What the sign-in page says."""

    title: str
    sentence: str


@dataclass(frozen=True)
class Ways:
    """What helps when nothing comes back, best first: of each, what the browser shows, and what to do about it."""

    redirect: tuple[str, str]
    again: tuple[str, str]
    another: tuple[str, str]
    paste: tuple[str, str]


def waiting(state: SignInState, host: str) -> Waiting:
    """Say what a sign-in is doing whose answer comes by itself."""
    if state is SignInState.REQUESTING_TOKEN:
        return Waiting(
            translate("Waiting", "Getting your token…"),
            translate("Waiting", "You have agreed; {host} is being asked for the token.").format(host=host),
        )
    if state is SignInState.AWAITING_AUTHORIZATION:
        return Waiting(
            translate("Waiting", "Finish signing in in your browser"),
            translate("Waiting", "Waiting for {host}. This window goes on by itself.").format(host=host),
        )
    return Waiting(
        translate("Waiting", "Opening your browser…"),
        translate("Waiting", "Getting ready to hear from {host}.").format(host=host),
    )


def unknown_portal(provider: Provider) -> str:
    """Say, of a portal that is not known, who gets the access in the end."""
    return translate(
        "Waiting",
        "Netrex Token does not know {host}. Even if your browser shows a portal that you know, the access goes to "
        "{receiver}.",
    ).format(host=provider.unknown_host, receiver=provider.token_host)


def led_on(host: str) -> str:
    """Say who hands out the access, where that is not who is signed in to."""
    return translate("Waiting", "The access is handed out by {host}, and not where you sign in.").format(host=host)


def notice(noticed: Notice, has_words: bool = False) -> str:
    """Say what came instead of the answer that is being waited for, and what to do; `has_words` of its own, below."""
    if has_words:
        return translate(
            "Waiting",
            "An answer came that does not say which sign-in it belongs to, so it was not taken. If the portal has just "
            "shown you an error, it may be that; what it says is below.",
        )
    return {
        Notice.OLDER_TAB: translate(
            "Waiting",
            "An older tab was finished: use the newest. If you cannot find it, press “Open browser again”.",
        ),
        Notice.ANOTHER_SIGN_IN: translate(
            "Waiting",
            "An answer came that belongs to another sign-in, such as one of an older tab. It was not taken: finish "
            "signing in in the newest tab. If you cannot find it, press “Open browser again”.",
        ),
        Notice.STATE_MISSING: translate(
            "Waiting",
            "An answer came that does not say which sign-in it belongs to, so it was not taken. Press “Open browser "
            "again”, and sign in once more.",
        ),
        Notice.NOTHING_IN_IT: translate(
            "Waiting",
            "The browser came back without an answer that can be seen from here. Copy the whole address from the top "
            "of the browser, and paste it below.",
        ),
        Notice.UNREADABLE: translate(
            "Waiting",
            "The portal's answer came in a form that cannot be read, or it was too long. Press “Open browser again”; "
            "if that happens again, choose a private window from the arrow beside it.",
        ),
        Notice.OTHER_ADDRESS: translate(
            "Waiting",
            "The portal sent your browser to another address than the one that it was given for this app, so the "
            "answer was not taken. Whoever set that up in the portal should compare the two, letter by letter.",
        ),
        Notice.LINK_ASTRAY: translate(
            "Waiting",
            "Something other than a new browser window used the link, so it was not led on. It may be something that "
            "another program left in the browser. Press “Open browser again”; if that does not help, choose a private "
            "window from the arrow beside it.",
        ),
        Notice.LINK_USED: translate(
            "Waiting",
            "The address that opens the sign-in was used twice. If it was not you who opened it again, cancel and "
            "start anew.",
        ),
        Notice.TLS: translate(
            "Waiting",
            "Your browser insists on a secure connection (https), even to this computer. Allow the page if the browser "
            "asks, or use another browser: copy the sign-in link. You can also paste the address below.",
        ),
        Notice.MALFORMED: translate(
            "Waiting",
            "The portal's answer was incomplete. Press “Open browser again”, and sign in once more.",
        ),
    }[noticed]


def browser_not_here() -> str:
    """Say, after a while, that the browser did not come to this app first, as it should."""
    return translate(
        "Waiting",
        "Your browser has not come to this app yet, which leads it on to the portal. Press “Open browser again”. If "
        "the browser then shows a page all the same, do not sign in there: another program may have left it in the "
        "browser. Choose a private window then, from the arrow beside the button.",
    )


def nothing_yet() -> str:
    """Say, after a while, that it is worth a look at the browser."""
    return translate(
        "Waiting",
        "Nothing has come back yet. Are you still signing in? Then take your time. What does the browser show?",
    )


def ways() -> Ways:
    """Say for each thing that the browser may show what to do about it."""
    return Ways(
        redirect=(
            translate("Waiting", "Does the browser show an error about the redirect URL?"),
            translate(
                "Waiting",
                "The portal does not know this address yet. Copy it, and add exactly this to the application in the "
                "portal, or send it to whoever looks after the portal. Then open the browser again.",
            ),
        ),
        again=(
            translate("Waiting", "Is the tab closed, or does it show nothing?"),
            translate("Waiting", "Open it once more: the same sign-in goes on."),
        ),
        another=(
            translate("Waiting", "Does it warn about the connection, or is it the wrong browser?"),
            translate(
                "Waiting",
                "An address that begins with 127.0.0.1 is this app on your own computer: allow that. Or open the "
                "sign-in link in another browser.",
            ),
        ),
        paste=(
            translate("Waiting", "Did the browser end on a page that cannot be &reached?"),
            translate("Waiting", "Copy the address from the top of the browser, and paste it here."),
        ),
    )


def sent_to() -> str:
    """Say what the redirect URL is, to somebody who has not needed its name so far."""
    return translate("Waiting", "When you have signed in, the portal sends your browser to this address:")


def return_address() -> str:
    """Name the field with the redirect URL."""
    return translate("Waiting", "Address to which the portal sends your browser")


def browser_missing() -> Waiting:
    """Say that no browser opened."""
    return Waiting(
        translate("Waiting", "Your browser did not open"),
        translate("Waiting", "Copy the sign-in link and open it in any browser on this computer."),
    )


def paste_problem(error: SignInError) -> str:
    """Say why a pasted address is of no use."""
    if isinstance(error, errors.StateMissing):
        return translate(
            "Paste",
            "This address does not say which sign-in it belongs to, so it cannot be used. Copy the whole address, from "
            "its beginning to its end.",
        )
    if isinstance(error, errors.ResponseMalformed):
        return translate(
            "Paste", "This address has no code in it. Copy the whole address, from its beginning to its end."
        )
    if isinstance(error, errors.AlreadyReceived):
        return translate("Paste", "This address was already used.")
    return translate(
        "Paste",
        "This address does not belong to this sign-in. Copy the whole address of the page that the browser ended on, "
        "from the newest tab.",
    )

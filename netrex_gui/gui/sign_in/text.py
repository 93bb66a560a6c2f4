"""Words for a sign-in that is under way: its states, and what came instead of the answer."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from netrex_gui.gui.sign_in.reach import Reach
from netrex_gui.oauth.client import SignInSettings
from netrex_gui.oauth.progress import ListenerEvent, SignInState
from netrex_gui.oauth.provider import Provider, is_loopback
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.store.connection import Connection
from netrex_gui.texts.message import Message
from netrex_gui.texts.network_errors import provider_unreachable
from netrex_gui.texts.problem import SenderNote
from netrex_gui.texts.sender import in_one_line, to_sender

translate = QCoreApplication.translate


def waiting(state: SignInState, host: str) -> tuple[str, str]:
    """Say what a sign-in is doing whose answer comes by itself: a title and a sentence."""
    if state is SignInState.REQUESTING_TOKEN:
        return (
            translate("Waiting", "Getting your token…"),
            translate("Waiting", "You have agreed; {host} is being asked for the token.").format(host=host),
        )
    if state is SignInState.AWAITING_AUTHORIZATION:
        return (
            translate("Waiting", "Finish signing in in your browser"),
            translate("Waiting", "Waiting for {host}. This window goes on by itself.").format(host=host),
        )
    return (
        translate("Waiting", "Opening your browser…"),
        translate("Waiting", "Getting ready to hear from {host}.").format(host=host),
    )


def paste(redirect_uri: RedirectUri) -> str:
    """Say that an address is to be pasted, and whose page that is where it is one of another computer."""
    if is_loopback(redirect_uri.host):
        return translate("Waiting", "Then copy the address of the page that the browser ended on, and paste it below.")
    return translate(
        "Plain",
        "In the end the browser shows a page of {host}. Copy the address of that page from the top of the browser, and "
        "paste it below. Whoever runs {host} sees it too, and may take the access with it.",
    ).format(host=redirect_uri.host)


def access(provider: Provider) -> str:
    """Say who gets or hands out the access where the browser may show somebody else, or nothing."""
    if provider.unknown_host:
        return translate(
            "Waiting",
            "Netrex Token does not know {host}. Even if your browser shows a portal that you know, the access goes to "
            "{receiver}.",
        ).format(host=provider.unknown_host, receiver=provider.token_host)
    if provider.token_host == provider.sign_in_host:
        return ""
    text = translate("Waiting", "The access is handed out by {host}, and not where you sign in.")
    return text.format(host=provider.token_host)


def notice(noticed: ListenerEvent, has_words: bool = False) -> str:
    """Say what came instead of the answer that is being waited for, and what to do; `has_words` of its own, below."""
    if has_words:
        return translate(
            "Waiting",
            "An answer came that does not say which sign-in it belongs to, so it was not taken. If the portal has just "
            "shown you an error, it may be that; what it says is below.",
        )
    return _NOTICES[noticed]()


def reach(found: Reach) -> Message:
    """Say in a line whether this app itself reaches the host on which the person signs in."""
    if not found.host:
        return Message()
    if not found.is_known:
        text = translate("Waiting", "Looking whether this app reaches {host}…")
        return Message(text.format(host=found.host), "secondary")
    if found.is_good:
        return Message(translate("Waiting", "This app reaches {host}").format(host=found.host), "good")
    if found.error is None:
        text = translate("Waiting", "{host} says that it is out of order just now")
    else:
        text = translate("Waiting", "This app does not reach {host}: see “This site cannot be reached” above")
    return Message(text.format(host=found.host), "warning")


def cannot_reach(found: Reach, *, is_plain: bool) -> str:
    """Say, to somebody whose browser does not reach the portal, what this app found, and what to do."""
    if found.is_good:
        text = translate(
            "Waiting",
            "This app does reach {host}. Open the browser again, or another one, from the arrow beside the button "
            "above.",
        )
    elif not found.is_known:
        text = translate("Waiting", "This app is looking whether it reaches {host} itself.")
    elif found.error is None:
        text = translate(
            "Waiting", "{host} says that it is out of order just now. Nothing was lost: try again in a while."
        )
    else:
        problem = provider_unreachable(found.error)
        advice = problem.plain.advice if is_plain and problem.plain else problem.advice
        text = translate("Waiting", "This app does not reach it either. {what}. {advice} Nothing was lost.")
        return text.format(what=problem.title, advice=advice)
    return text.format(host=found.host)


def question(*, is_late: bool, pastes: bool) -> str:
    """Ask what the browser shows; after a while it is said that nothing has come back."""
    if pastes:
        return translate("Waiting", "Does the browser show something else?")
    if is_late:
        return translate("Waiting", "Nothing has come back from the browser yet. What does it show?")
    return translate("Waiting", "What does the browser show?")


def browser_not_here() -> str:
    """Say, after a while, that the browser has not begun where it should."""
    return translate(
        "Waiting",
        "Your browser has not come to this app yet. Press “Open browser again”. Do not sign in on a page that it shows "
        "all the same: another program may have left that in the browser. Choose a private window then, from the arrow "
        "beside the button.",
    )


def browser_missing() -> tuple[str, str]:
    """Say that the browser did not open, and what to do."""
    return (
        translate("Waiting", "Your browser did not open"),
        translate("Waiting", "Copy the sign-in link and open it in any browser on this computer."),
    )


def private_missing() -> tuple[str, str]:
    """Say that there is no private window, and what to do."""
    sentence = translate(
        "Waiting",
        "No browser here could be made to open one, and nothing else was opened. Open a private window in your browser "
        "by hand, and paste the sign-in link there.",
    )
    return translate("Waiting", "No private window could be opened"), sentence


def sender_note(connection: Connection) -> SenderNote:
    """Say what to send where the browser shows an error, and why."""
    caption = translate(
        "Plain",
        "The portal may not know yet where to send your browser back to. Send this {to_sender}, and open the browser "
        "again when they have answered.",
    )
    return SenderNote(caption.format(to_sender=to_sender(connection)), _late_note(connection))


def giver_note(settings: SignInSettings) -> SenderNote:
    """Say what to send to whoever gave the person the ID, and what it is for."""
    caption = translate("Waiting", "Whoever gave you the ID can put it right. What to send them is ready:")
    told = translate(
        "Sender",
        "I tried to sign in at {host} with the ID that you gave me, and the browser shows an error. Please compare "
        "these with the application in the portal:",
    )
    facts = {
        translate("Sender", "Client ID"): settings.client.client_id,
        translate("Sender", "Redirect URL"): settings.redirect_uri.text,
        translate("Sender", "Permissions"): ", ".join(settings.scopes),
    }
    lines = (f"{name}: {in_one_line(value)}" for name, value in facts.items() if value)
    return SenderNote(caption, "\n".join((told.format(host=in_one_line(settings.provider.sign_in_host)), *lines)))


def _late_note(connection: Connection) -> str:
    """Write what to send to the sender when the browser shows an error, in words that both of them understand."""
    told = translate(
        "Sender",
        "I tried to sign in at {host}, and the browser shows an error. Please check that the portal knows exactly this "
        "address, to which it sends the browser back:",
    )
    return f"{told.format(host=in_one_line(connection.host()))}\n{in_one_line(connection.redirect_url)}"


_NOTICES: dict[ListenerEvent, Callable[[], str]] = {
    ListenerEvent.OLDER_TAB: lambda: translate(
        "Waiting",
        "An older tab was finished: use the newest. If you cannot find it, press “Open browser again”.",
    ),
    ListenerEvent.ANOTHER_SIGN_IN: lambda: translate(
        "Waiting",
        "An answer came that belongs to another sign-in, such as one of an older tab. It was not taken: finish "
        "signing in in the newest tab. If you cannot find it, press “Open browser again”.",
    ),
    ListenerEvent.STATE_MISSING: lambda: translate(
        "Waiting",
        "An answer came that does not say which sign-in it belongs to, so it was not taken. Press “Open browser "
        "again”, and sign in once more.",
    ),
    ListenerEvent.NOTHING_IN_IT: lambda: translate(
        "Waiting",
        "The browser came back without an answer that can be seen from here. Copy the whole address from the top "
        "of the browser, and paste it below.",
    ),
    ListenerEvent.UNREADABLE: lambda: translate(
        "Waiting",
        "The portal's answer came in a form that cannot be read, or it was too long. Press “Open browser again”; "
        "if that happens again, choose a private window from the arrow beside it.",
    ),
    ListenerEvent.OTHER_ADDRESS: lambda: translate(
        "Waiting",
        "The portal sent your browser to another address than the one that it was given for this app, so the "
        "answer was not taken. Whoever set that up in the portal should compare the two, letter by letter.",
    ),
    ListenerEvent.LINK_ASTRAY: lambda: translate(
        "Waiting",
        "Something other than a new browser window used the link, so it was not led on. It may be something that "
        "another program left in the browser. Press “Open browser again”; if that does not help, choose a private "
        "window from the arrow beside it.",
    ),
    ListenerEvent.LINK_USED: lambda: translate(
        "Waiting",
        "The address that opens the sign-in was used twice. If it was not you who opened it again, cancel and "
        "start anew.",
    ),
    ListenerEvent.TLS: lambda: translate(
        "Waiting",
        "Your browser insists on a secure connection (https), even to this computer. Allow the page if the browser "
        "asks, or use another browser: copy the sign-in link. You can also paste the address below.",
    ),
    ListenerEvent.MALFORMED: lambda: translate(
        "Waiting",
        "The portal's answer was incomplete. Press “Open browser again”, and sign in once more.",
    ),
}

"""Words for a connection that somebody sent: who asks, where, and for what. None of them is of the trade."""

from collections.abc import Iterable
from dataclasses import dataclass

from netrex_gui.hand_over.connection_file import ConnectionFile
from netrex_gui.hand_over.warnings import ConnectionWarnings
from netrex_gui.texts.language import translate
from netrex_gui.texts.scopes import scope_words
from netrex_gui.texts.sender import named, note
from netrex_gui.texts.untrusted import visible


@dataclass(frozen=True)
class Permission:
    """What is asked for, what comes of it, and whether it is dangerous; one that is folded is shown when asked for."""

    allows: str
    risk: str
    is_dangerous: bool
    is_folded: bool = False


def title(untrusted_name: str) -> str:
    """Say who asks, as the file has it."""
    if not untrusted_name:
        return translate("Receive", "You are asked for access to your cameras")
    return translate("Receive", "{name} asks for access to your cameras").format(name=named(untrusted_name))


def claim(untrusted_name: str) -> str:
    """Mark who asks as a claim, and say how it can be checked."""
    if not untrusted_name:
        return translate(
            "Receive",
            "The file does not say who sent it. If you did not expect it, ask the person you have it from before you "
            "go on.",
        )
    return translate(
        "Receive",
        "So says the file; nobody has checked it. If you did not expect it, call them before you go on, at a number "
        "that you know.",
    )


def where_caption(claims: ConnectionWarnings) -> str:
    """Say what the host below is."""
    if claims.sign_in_host != claims.host:
        return translate("Receive", "The portal, as the file names it")
    return translate("Receive", "The portal where you sign in")


def sign_in_caption() -> str:
    """Say what the host below is, where the file calls another one the portal."""
    return translate("Receive", "You would sign in here, and type your password here")


def access_caption() -> str:
    """Say what the host below is, where it is another one than that of the sign-in."""
    return translate("Receive", "But the access would be handed out here, and whoever runs this could keep it")


def is_as_usual(claims: ConnectionWarnings) -> bool:
    """Tell whether all of it happens at a portal that is known, and nowhere else."""
    is_one_place = claims.sign_in_host == claims.host and not claims.elsewhere
    return claims.is_known_portal and is_one_place and not claims.answer_host


def host_note(claims: ConnectionWarnings) -> str:
    """Say what is known of the portal, and what happens at another address."""
    sign = "✓" if is_as_usual(claims) else "⚠"
    return f"{sign} " + "\n".join((_portal(claims), *_elsewhere(claims)))


def _portal(claims: ConnectionWarnings) -> str:
    if claims.is_here:
        return translate(
            "Receive",
            "This portal is on this computer. It is for practice, or a program here passes itself off as a portal: "
            "your cameras are not there.",
        )
    if claims.sign_in_host != claims.host or not claims.is_known_portal:
        return translate(
            "Receive",
            "Netrex Token does not know {host}. Whoever runs it sees what you type there: go on only if this is the "
            "address at which you look at your cameras. Even if your browser then shows a portal that you know, the "
            "access goes to {receiver}.",
        ).format(host=claims.sign_in_host, receiver=claims.access_host)
    if is_as_usual(claims):
        return translate("Receive", "This is one of the portals that Netrex Token knows.")
    return translate("Receive", "Netrex Token knows this portal, but part of it would happen somewhere else:")


def _elsewhere(claims: ConnectionWarnings) -> Iterable[str]:
    sentences = {
        "token_endpoint": translate(
            "Receive",
            "The access would be handed out by {host}, and not where you sign in. Go on only if somebody you trust has "
            "told you that {host} belongs to your portal.",
        ),
        "revocation_endpoint": translate("Receive", "To end the access, it would be sent to {host}."),
        "api_endpoint": translate("Receive", "To reach your cameras, the access would be sent to {host}."),
    }
    for each in claims.elsewhere:
        if each.member == "token_endpoint" or each.host != claims.access_host:  # whoever hands it out has it anyway
            yield sentences[each.member].format(host=each.host)
    if claims.answer_host:
        yield translate(
            "Receive",
            "After you have signed in, your browser would be sent to {host}, and whoever runs that could take the "
            "access for themselves. You would then copy the address from the browser into this window.",
        ).format(host=claims.answer_host)


def permissions_caption() -> str:
    """Head what is asked for."""
    return translate("Receive", "What this access allows")


def permissions(scopes: Iterable[str]) -> list[Permission]:
    """Say what is asked for, known dangers first; what this app has no words for is counted, and its names folded."""
    words, asked = scope_words(), tuple(scopes)
    known = [
        Permission(words[each].allows, words[each].risk, bool(words[each].danger)) for each in asked if each in words
    ]
    found = sorted(known, key=lambda each: not each.is_dangerous)
    unknown = [each for each in asked if each not in words]
    if len(unknown) == 1:
        no_words = translate("Receive", "Netrex Token has no words for this. Ask what it is before you agree to it.")
        something = translate("Receive", "Something else")
        found.append(Permission(something, f"“{visible(unknown[0])}”: {no_words}", is_dangerous=True))
    elif unknown:
        others = translate("Receive", "%n other permissions", None, len(unknown))
        no_words = translate(
            "Receive", "Netrex Token has no words for them. Ask what they are before you agree to them."
        )
        found.append(Permission(others, no_words, is_dangerous=True))
        found += [Permission(f"“{visible(each)}”", "", is_dangerous=False, is_folded=True) for each in unknown]
    nothing_said = translate("Receive", "The portal tells you before you agree.")
    return found or [Permission(translate("Receive", "The file does not say"), nothing_said, is_dangerous=False)]


def show_names() -> str:
    """Offer to show the names of the permissions that are counted."""
    return translate("Receive", "Show their &names")


def note_caption(untrusted_name: str) -> str:
    """Head what the sender wrote."""
    if not untrusted_name:
        return translate("Receive", "A message in the file")
    return translate("Receive", "Message from {name}").format(name=named(untrusted_name))


def told(file: ConnectionFile, claims: ConnectionWarnings) -> list[str]:
    """Say all that is on the page, line by line, for where there is none; what the sender wrote stands first."""
    written = f"{note_caption(file.sender_name)}: {note(file.note)}" if file.note else ""
    where = f"{where_caption(claims)}: {claims.host}"
    asked = (f"{each.allows}: {each.risk}" if each.risk else each.allows for each in permissions(file.scopes))
    lines = (title(file.sender_name), claim(file.sender_name), where, host_note(claims), permissions_caption())
    return [line for line in (written, *lines, *asked) if line]


def passphrase_hint() -> str:
    """Say where the code is to be found."""
    return translate("Receive", "You have it by another way than the file, such as on the phone.")


def passphrase_missing() -> str:
    """Say that it is not there yet."""
    return translate("Receive", "Type the code from the sender here first. Without it you cannot sign in.")


def passphrase_problem() -> str:
    """Say that the code is another one."""
    return translate(
        "Receive",
        "This code does not fit. Type it again, and mind the dashes; your portal password is of no use here. If it "
        "still does not fit, ask whoever gave it to you.",
    )


def unlocking() -> str:
    """Say that the code is being tried."""
    return translate("Receive", "Trying the code…")


def look_first() -> str:
    """Say, beside the way on, that there is something to look at: it may be out of sight."""
    return translate("Receive", "⚠ Read what is marked first.")


def nothing_yet() -> str:
    """Say that there is nothing to lose so far."""
    return translate("Receive", "Nothing has been kept or opened so far.")


def declined() -> str:
    """Say that nothing came of it."""
    return translate("Receive", "You said no. Nothing was opened, and nothing was kept of what you were sent.")


def cancelled() -> str:
    """Say that nothing came of a sign-in."""
    return translate("Receive", "You cancelled this sign-in. No access came to this app.")


def secret_lost() -> str:
    """Say that the password store has not what it once had."""
    return translate(
        "Receive",
        "What is needed to sign in was kept on this computer, but is not there any more. Ask for the file to be sent "
        "again.",
    )

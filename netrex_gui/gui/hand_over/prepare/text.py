"""Words for a connection that is prepared for somebody else."""

from PySide6.QtCore import QCoreApplication

from netrex_gui import HOME_PAGE
from netrex_gui.hand_over.connection_file import ConnectionFile
from netrex_gui.hand_over.document import LONGEST_NOTE
from netrex_gui.hand_over.errors import MemberInvalid, MemberProblem
from netrex_gui.hand_over.mapping import left_behind
from netrex_gui.hand_over.warnings import ConnectionWarnings
from netrex_gui.oauth.provider import host_of
from netrex_gui.store.connection import Connection
from netrex_gui.texts.message import Message
from netrex_gui.texts.problem import Problem, Remedy
from netrex_gui.texts.scopes import named_scope
from netrex_gui.texts.untrusted import visible

translate = QCoreApplication.translate


def sender(name: str) -> str:
    """Say who asks, as the other side will read it."""
    return visible(name) if name else translate("Prepare", "somebody who gives no name")


def permissions(scopes: tuple[str, ...]) -> str:
    """Say what the token may do, one permission a line."""
    if not scopes:
        return translate("Prepare", "whatever the portal gives when nothing is asked for")
    return "\n".join(named_scope(scope) for scope in scopes)


def remarks(connection: Connection, facts: ConnectionWarnings) -> str:
    """Say what whoever prepares a connection should know of it, one sentence a line, or nothing."""
    said = []
    if facts.is_here:
        said.append(translate("Prepare", "This portal is on this computer: nobody reaches it from another one."))
    elif not facts.is_known_portal:
        text = translate("Prepare", "They are told that {host} is not one of the portals that the app knows.")
        said.append(text.format(host=facts.host))
    if facts.answer_host:
        text = translate(
            "Prepare",
            "After they have signed in their browser ends at {host}, and they have to paste its address. Whoever runs "
            "{host} may take the access, and they are told so.",
        )
        said.append(text.format(host=facts.answer_host))
    said += [_left_behind()[name] for name in left_behind(connection)]
    return "\n".join(said)


def _left_behind() -> dict[str, str]:
    return {
        "use_pkce": translate("Prepare", "PKCE, which is off here, is on at their end: no file can switch it off."),
        "extra_parameters": translate(
            "Prepare", "The further parameters under Other settings are not in the file: no file can carry them."
        ),
    }


def key_changed() -> Message:
    """Say that nothing was written, because the key is another one by now."""
    text = translate(
        "Prepare",
        "Nothing was written yet: your key was changed meanwhile, such as in another window. It is shown as it is now. "
        "Press once more.",
    )
    return Message(text, "bad")


def note_too_long(letters: int) -> str:
    """Say by how much a note is too long, or nothing."""
    if letters <= LONGEST_NOTE:
        return ""
    text = translate("Prepare", "This is too long by {count}: {longest} characters go into the file.")
    return text.format(count=letters - LONGEST_NOTE, longest=LONGEST_NOTE)


def cannot_be_written(error: MemberInvalid) -> str:
    """Say what is wrong with a text that was typed on the page."""
    if error.problem is MemberProblem.TOO_LONG:
        return translate("Prepare", "This is too long. Shorten it.")
    return translate("Prepare", "There is a character in it that cannot be seen. Type it again, without pasting.")


def not_to_hand_over(error: MemberInvalid) -> Problem:
    """Say which setting of the connection keeps it from being handed over."""
    known = {
        "provider_url": translate("Prepare", "The portal address"),
        "client_id": translate("Prepare", "The client ID"),
        "client_secret": translate("Prepare", "The client secret"),
        "redirect_url": translate("Prepare", "The redirect URL"),
        "scopes": translate("Prepare", "The list of permissions"),
        "authorization_endpoint": translate("Prepare", "The authorization endpoint"),
        "token_endpoint": translate("Prepare", "The token endpoint"),
        "revocation_endpoint": translate("Prepare", "The revocation endpoint"),
        "api_endpoint": translate("Prepare", "The API endpoint"),
        "issuer": translate("Prepare", "The issuer"),
    }
    return Problem(
        translate("Prepare", "This connection cannot be handed over as it is"),
        translate("Prepare", "{what}: {what_is_wrong}. Change it on the connection page.").format(
            what=known.get(error.member, error.member), what_is_wrong=_what_is_wrong(error.problem)
        ),
        Remedy.EDIT,
    )


def _what_is_wrong(problem: MemberProblem) -> str:
    return {
        MemberProblem.TOO_LONG: translate("Prepare", "too many characters"),
        MemberProblem.CHARACTERS: translate("Prepare", "there is a character in it that no file may hold"),
        MemberProblem.NOT_ALLOWED: translate("Prepare", "at their end it would lead to their own computer"),
        MemberProblem.NOT_THE_PORTALS: translate("Prepare", "it is not at the portal where they sign in"),
    }.get(problem, translate("Prepare", "no file may hold it as it is"))


def locking() -> Message:
    """Say that the secret is being locked."""
    return Message(translate("Prepare", "Writing it. To lock the secret takes a second or two."))


def saved(path: str, is_locked: bool) -> Message:
    """Say where the file is, and what to do next."""
    said = translate(
        "Prepare",
        "Saved to {path}. Attach it to a mail to whoever has the portal account; the text for the mail can be copied "
        "below.",
    )
    return Message(" ".join([said.format(path=visible(path)), *_then(is_locked)]), "good")


def copied(is_locked: bool) -> Message:
    """Say that the text is on the clipboard, and what to do next."""
    said = translate(
        "Prepare",
        "Copied, with what they have to do. Paste all of it into a message to whoever has the portal account.",
    )
    return Message(" ".join([said, *_then(is_locked)]), "good")


def mail(file: ConnectionFile, file_name: str, is_locked: bool) -> str:
    """Write a mail to whoever gets a file, or where it has no name, the text of one below it: what to do, in steps."""
    if file_name:
        how = translate("Prepare", "Open the attached file “{file}” with a double click.").format(file=file_name)
    else:
        how = translate("Prepare", "Start it, press “Open what you were sent”, and paste this whole message there.")
    sign_in = translate("Prepare", "Read what is asked for, press “Sign in”, and sign in to {portal} in your browser.")
    steps = [
        _where_the_app_is(),
        how,
        sign_in.format(portal=host_of(file.provider_url)),
        translate(
            "Prepare",
            "Then press the button that seals the token and copies it, and paste that into your answer to me.",
        ),
    ]
    numbered = "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))
    parts = [
        translate("Prepare", "Hello,"),
        translate("Prepare", "I need access to your cameras. It takes about three minutes, and I see no password:"),
        numbered,
        translate("Prepare", "You will be asked for a code: I tell it to you on the phone.") if is_locked else "",
        translate("Prepare", "Only I can open what you send back. If you did not expect this mail, please call me."),
        visible(file.sender_name),
    ]
    return "\n\n".join(part for part in parts if part)


def _where_the_app_is() -> str:
    if HOME_PAGE:
        text = translate("Prepare", "Get the program Netrex Token from {address}, and install it.")
        return text.format(address=HOME_PAGE)
    return translate("Prepare", "Install the program Netrex Token. If you have not got it, ask me where it is.")


def _then(is_locked: bool) -> list[str]:
    answer = translate("Prepare", "When the answer comes, double-click it, or drop it on this window.")
    tell = translate("Prepare", "Tell them the code on the phone.")
    return [tell, answer] if is_locked else [answer]

"""Words for what was handed over and cannot be read, sealed or opened, and for one's own key."""

from collections.abc import Callable
from typing import Any

from netrex_gui.hand_over import errors, identity
from netrex_gui.hand_over.errors import Document, DocumentError, HandOverError, MemberInvalid, MemberProblem
from netrex_gui.hand_over.identity import IdentityError
from netrex_gui.texts.language import translate
from netrex_gui.texts.problem import Problem, Remedy
from netrex_gui.texts.untrusted import visible


def hand_over_problem(error: HandOverError | IdentityError) -> Problem:
    """Say what happened and what to do about it."""
    return PROBLEMS[type(error)](error)


def _not_such_document(error: DocumentError) -> Problem:
    if error.document is Document.CONNECTION:
        return Problem(
            translate("HandOver", "This is not a connection for Netrex Token"),
            translate(
                "HandOver",
                "Look for the file whose name ends in .netrex-connection, or ask whoever wanted to send it to send it "
                "again.",
            ),
        )
    return Problem(
        translate("HandOver", "There is something else inside"),
        translate(
            "HandOver",
            "It was opened, but it was not made by Netrex Token. If you know and trust who sent it, ask them what it "
            "is.",
        ),
    )


def _newer(_error: HandOverError) -> Problem:
    return Problem(
        translate("HandOver", "It was made by a newer version of this app"),
        translate("HandOver", "Update Netrex Token on this computer, and open it again."),
    )


def _too_large(_error: HandOverError) -> Problem:
    return Problem(
        translate("HandOver", "It is too large, and was not opened"),
        translate("HandOver", "What Netrex Token makes is small. Check that you have the right file."),
    )


def _detail(error: MemberInvalid) -> str:
    """Name the member as it stands in the file, for whoever wrote it."""
    named = error.member or visible(error.untrusted_member)
    return translate("HandOver", "{member}: {what_is_wrong}").format(
        member=named, what_is_wrong=_what_is_wrong()[error.problem]
    )


def _what_is_wrong() -> dict[MemberProblem, str]:
    return {
        MemberProblem.MISSING: translate("HandOver", "is missing"),
        MemberProblem.UNKNOWN: translate("HandOver", "is not known"),
        MemberProblem.TWICE: translate("HandOver", "comes twice"),
        MemberProblem.WRONG_TYPE: translate("HandOver", "is of the wrong kind"),
        MemberProblem.EMPTY: translate("HandOver", "is empty"),
        MemberProblem.TOO_LONG: translate("HandOver", "is too long"),
        MemberProblem.CHARACTERS: translate("HandOver", "holds characters that it may not hold"),
        MemberProblem.NOT_ALLOWED: translate("HandOver", "has a value that it may not have"),
        MemberProblem.URL: translate("HandOver", "is not a web address that may stand there"),
        MemberProblem.NOT_HTTPS: translate("HandOver", "does not begin with https"),
        MemberProblem.KEY: translate("HandOver", "is not a public key"),
        MemberProblem.NOT_LOCKED: translate("HandOver", "is not locked as it should be"),
        MemberProblem.NOT_THE_PORTALS: translate("HandOver", "is not at the portal where the person signs in"),
    }


PROBLEMS: dict[type[Exception], Callable[[Any], Problem]] = {
    errors.NotSuchDocument: _not_such_document,
    errors.DocumentDamaged: lambda _: Problem(
        translate("HandOver", "Part of it is missing or was changed"),
        translate(
            "HandOver",
            "A mail program may have done that. Ask whoever sent it to send it again, as an attached file.",
        ),
    ),
    errors.DocumentFromNewerVersion: _newer,
    errors.DocumentTooLarge: _too_large,
    errors.MemberInvalid: lambda error: Problem(
        translate("HandOver", "It cannot be used as it is"),
        translate(
            "HandOver",
            "Nothing was taken from it. Whoever made it has to mend it: send them what is written below, and ask for "
            "another one.",
        ),
        untrusted_details=_detail(error),
        portal_spoke=False,
    ),
    errors.AccessLedAway: lambda error: Problem(
        translate("HandOver", "Do not use this: the access would go to somebody else"),
        translate(
            "HandOver",
            "You would sign in at {portal}, but what you allow there would be sent to {host}, which is not part of it. "
            "Nothing was taken from the file. Call whoever you think sent it, at a number that you know.",
        ).format(portal=visible(error.untrusted_portal), host=visible(error.untrusted_host)),
        untrusted_details=_detail(error),
        portal_spoke=False,
    ),
    errors.ConnectionAltered: lambda _: Problem(
        translate("HandOver", "This connection was changed after it was made"),
        translate(
            "HandOver",
            "The code is right, but the file is not the one that was sent. Do not use it. Call whoever sent it, "
            "and ask for it again by another way.",
        ),
    ),
    errors.EncryptedTooLarge: _too_large,
    errors.EncryptedInNewerFormat: _newer,
    errors.NotEncrypted: lambda _: Problem(
        translate("Sealed", "This is not a sealed token"),
        translate(
            "Sealed",
            "Open the file whose name ends in .age, or copy the whole text, from the line with BEGIN AGE to the line "
            "with END AGE.",
        ),
    ),
    errors.EncryptedAltered: lambda _: Problem(
        translate("Sealed", "It cannot be opened, because part of it is missing or was changed"),
        translate(
            "Sealed",
            "If you copied it, copy the whole text, from the line with BEGIN AGE to the line with END AGE. Otherwise "
            "ask whoever sent it to send it again, as an attached file.",
        ),
    ),
    errors.NotForThisKey: lambda _: Problem(
        translate("Sealed", "It was sealed for another key"),
        translate(
            "Sealed",
            "It opens on the computer on which the connection was prepared, with the key that was there at that time. "
            "If you replaced the key since then, send the connection again, and ask for a new one.",
        ),
    ),
    errors.EncryptedWithPassphrase: lambda _: Problem(
        translate("Sealed", "It is locked with a passphrase, not sealed for your key"),
        translate(
            "Sealed",
            "Netrex Token does not send tokens like that. If it is a key that you exported, import it instead.",
        ),
    ),
    errors.EncryptedForKey: lambda _: Problem(
        translate("Sealed", "It is sealed for a key, and no passphrase opens it"),
        translate("Sealed", "If it is a token that was sent to you, open it as a sealed token instead."),
    ),
    errors.WrongPassphrase: lambda _: Problem(
        translate("Sealed", "The passphrase does not fit"),
        translate(
            "Sealed",
            "Type it again, and mind capital letters and dashes. If it still does not fit, ask whoever gave it to you.",
        ),
        Remedy.EDIT,
    ),
    errors.PassphraseTooShort: lambda error: Problem(
        translate("Sealed", "The passphrase is too short"),
        translate("Sealed", "Whoever has the file could guess it. Use at least %n characters.", None, error.shortest),
        Remedy.EDIT,
    ),
    errors.PassphraseTooCostly: lambda _: Problem(
        translate("Sealed", "To open it would take too much of this computer's memory"),
        translate(
            "Sealed",
            "It was not locked by Netrex Token. If you know and trust who sent it, ask them to lock it with this app.",
        ),
    ),
    errors.EncryptedTooCostly: lambda _: Problem(
        translate("Sealed", "To open it could take this computer too long"),
        translate(
            "Sealed",
            "It was not made by Netrex Token. If you know and trust who sent it, ask them to seal it with this app.",
        ),
    ),
    errors.NotWorkedThrough: lambda _: Problem(
        translate("Sealed", "This computer did not get to the end of it"),
        translate("Sealed", "It takes memory and some seconds. Close programs that you do not need, and try again."),
        Remedy.EDIT,
    ),
    errors.PublicKeyInvalid: lambda _: Problem(
        translate("Sealed", "Nothing was sealed, because the key to seal for is not one"),
        translate("Sealed", "Ask whoever sent you the connection to send it again."),
    ),
    errors.PrivateKeyInvalid: lambda _: Problem(
        translate("Sealed", "There is no key in this file"),
        translate("Sealed", "Choose the file that you exported your key to."),
    ),
    identity.NoIdentity: lambda _: Problem(
        translate("HandOver", "There is no key on this computer yet"),
        translate(
            "HandOver",
            "A sealed token opens only where its key is. Open it on the computer on which you prepared the connection, "
            "or bring the key from there.",
        ),
    ),
    identity.IdentityLost: lambda _: Problem(
        translate("HandOver", "Your key is not where it was kept"),
        translate(
            "HandOver",
            "What was sealed for it cannot be opened here any more. If you exported the key, bring it back from that "
            "file. Otherwise make a new key, and send the connection again: it has to be sealed anew.",
        ),
    ),
    identity.IdentityChanged: lambda _: Problem(
        translate("HandOver", "Your key was changed in another window meanwhile"),
        translate("HandOver", "Nothing was replaced. This page shows the key that you have now."),
    ),
    identity.PassphraseNeeded: lambda _: Problem(
        translate("HandOver", "Your key is locked"),
        translate(
            "HandOver",
            "This computer has no password store that the app could use, so the key is in a file. Type the passphrase "
            "that you chose for it.",
        ),
    ),
    identity.IdentityFromNewerVersion: _newer,
}

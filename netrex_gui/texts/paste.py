"""Words for a pasted address that is of no use."""

from netrex_gui.oauth import errors
from netrex_gui.oauth.errors import SignInError
from netrex_gui.texts.language import translate


def paste_problem(error: SignInError, portal: str = "") -> str:
    """Say why a pasted address is of no use; `portal` is the host of the portal, where it is a page of that."""
    if portal and not isinstance(error, errors.AlreadyReceived):
        return translate(
            "Paste",
            "This is a page of {portal} itself, so the sign-in has not ended yet. Go on there: sign in, and allow the "
            "access. If it shows an error, open “An error of the portal” above.",
        ).format(portal=portal)
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

"""Words for the page that the browser ends on."""

from collections.abc import Callable

from netrex_gui import resources
from netrex_gui.oauth.redirect_page import Outcome, PageWords, RedirectPage
from netrex_gui.texts.language import spoken, translate


def redirect_page() -> RedirectPage:
    """Return the page with its words in the app's language."""
    words = {outcome: make() for outcome, make in _WORDS.items()}
    return RedirectPage(resources.read("redirect_page.html"), spoken().code(), words)


def _go_back() -> str:
    return translate("Browser page", "You can close this tab and go back to Netrex Token.")


def _newest() -> str:
    return translate("Browser page", "Finish signing in in the newest tab, or start again in Netrex Token.")


_WORDS: dict[Outcome, Callable[[], PageWords]] = {
    Outcome.SUCCEEDED: lambda: PageWords(translate("Browser page", "Done: your token is ready"), _go_back()),
    Outcome.DENIED: lambda: PageWords(
        translate("Browser page", "Access was declined"),
        translate("Browser page", "No token was made. You can close this tab and go back to Netrex Token."),
    ),
    Outcome.FAILED: lambda: PageWords(
        translate("Browser page", "There is no token yet"),
        translate("Browser page", "Go back to Netrex Token: it says what happened and what to do."),
    ),
    Outcome.STILL_WORKING: lambda: PageWords(
        translate("Browser page", "Almost done"),
        translate("Browser page", "The portal is still being asked for the token. Go back to Netrex Token."),
    ),
    Outcome.ALREADY_USED: lambda: PageWords(translate("Browser page", "This sign-in was already used"), _go_back()),
    Outcome.OLDER_TAB: lambda: PageWords(translate("Browser page", "This tab belongs to an older sign-in"), _newest()),
    Outcome.ANOTHER_SIGN_IN: lambda: PageWords(
        translate("Browser page", "This answer belongs to another sign-in"), _newest()
    ),
    Outcome.STATE_MISSING: lambda: PageWords(
        translate("Browser page", "This answer does not say which sign-in it belongs to"),
        translate("Browser page", "It was not taken. Go back to Netrex Token: it says what to do."),
    ),
    Outcome.NOTHING_IN_IT: lambda: PageWords(
        translate("Browser page", "There is no answer here that Netrex Token can see"),
        translate(
            "Browser page",
            "If you have signed in, copy the whole address from the top of this browser, and paste it in Netrex Token.",
        ),
    ),
    Outcome.NOT_OURS: lambda: PageWords(
        translate("Browser page", "This is no answer to a sign-in"),
        translate("Browser page", "Netrex Token is waiting for a sign-in to come back to this address."),
    ),
    Outcome.UNREADABLE: lambda: PageWords(
        translate("Browser page", "The portal's answer cannot be read"),
        translate(
            "Browser page",
            "It came in a form that Netrex Token does not take, or it is too long. Open the browser again from "
            "Netrex Token, in a private window if it has one.",
        ),
    ),
    Outcome.OTHER_ADDRESS: lambda: PageWords(
        translate("Browser page", "This is another address than expected"),
        translate(
            "Browser page",
            "The portal sent the browser to another address than the one that it was given, so the answer was not "
            "taken. Go back to Netrex Token.",
        ),
    ),
    Outcome.LINK_ASTRAY: lambda: PageWords(
        translate("Browser page", "This link was not opened in a new browser window"),
        translate("Browser page", "Close this tab, go back to Netrex Token, and open the browser again from there."),
    ),
    Outcome.LINK_USED: lambda: PageWords(
        translate("Browser page", "This address was used before"),
        translate("Browser page", "Each is good once. Open the browser again from Netrex Token."),
    ),
    Outcome.MALFORMED: lambda: PageWords(
        translate("Browser page", "The portal's answer cannot be used"),
        translate("Browser page", "Open the browser again from Netrex Token, and sign in once more."),
    ),
    Outcome.NOTHING_HERE: lambda: PageWords(
        translate("Browser page", "There is nothing here"),
        translate("Browser page", "Netrex Token is waiting for a sign-in to come back to this address."),
    ),
}

"""Words for the page that the browser ends on."""

from PySide6.QtCore import QCoreApplication

from netrex_gui import resources
from netrex_gui.gui.language import languages
from netrex_gui.oauth.redirect_page import Outcome, PageWords, RedirectPage

translate = QCoreApplication.translate


def redirect_page() -> RedirectPage:
    """Return the page with its words in the app's language."""
    go_back = translate("Browser page", "You can close this tab and go back to Netrex Token.")
    newest = translate("Browser page", "Finish signing in in the newest tab, or start again in Netrex Token.")
    words = {
        Outcome.SUCCEEDED: PageWords(translate("Browser page", "Done: your token is ready"), go_back),
        Outcome.DENIED: PageWords(
            translate("Browser page", "Access was declined"),
            translate("Browser page", "No token was made. You can close this tab and go back to Netrex Token."),
        ),
        Outcome.FAILED: PageWords(
            translate("Browser page", "There is no token yet"),
            translate("Browser page", "Go back to Netrex Token: it says what happened and what to do."),
        ),
        Outcome.STILL_WORKING: PageWords(
            translate("Browser page", "Almost done"),
            translate("Browser page", "The portal is still being asked for the token. Go back to Netrex Token."),
        ),
        Outcome.ALREADY_USED: PageWords(translate("Browser page", "This sign-in was already used"), go_back),
        Outcome.OLDER_TAB: PageWords(translate("Browser page", "This tab belongs to an older sign-in"), newest),
        Outcome.ANOTHER_SIGN_IN: PageWords(translate("Browser page", "This answer belongs to another sign-in"), newest),
        Outcome.STATE_MISSING: PageWords(
            translate("Browser page", "This answer does not say which sign-in it belongs to"),
            translate("Browser page", "It was not taken. Go back to Netrex Token: it says what to do."),
        ),
        Outcome.NOTHING_IN_IT: PageWords(
            translate("Browser page", "There is no answer here that Netrex Token can see"),
            translate(
                "Browser page",
                "If you have signed in, copy the whole address from the top of this browser, and paste it in Netrex "
                "Token.",
            ),
        ),
        Outcome.NOT_OURS: PageWords(
            translate("Browser page", "This is no answer to a sign-in"),
            translate("Browser page", "Netrex Token is waiting for a sign-in to come back to this address."),
        ),
        Outcome.UNREADABLE: PageWords(
            translate("Browser page", "The portal's answer cannot be read"),
            translate(
                "Browser page",
                "It came in a form that Netrex Token does not take, or it is too long. Open the browser again from "
                "Netrex Token, in a private window if it has one.",
            ),
        ),
        Outcome.OTHER_ADDRESS: PageWords(
            translate("Browser page", "This is another address than expected"),
            translate(
                "Browser page",
                "The portal sent the browser to another address than the one that it was given, so the answer was not "
                "taken. Go back to Netrex Token.",
            ),
        ),
        Outcome.LINK_ASTRAY: PageWords(
            translate("Browser page", "This link was not opened in a new browser window"),
            translate(
                "Browser page", "Close this tab, go back to Netrex Token, and open the browser again from there."
            ),
        ),
        Outcome.LINK_USED: PageWords(
            translate("Browser page", "This address was used before"),
            translate("Browser page", "Each is good once. Open the browser again from Netrex Token."),
        ),
        Outcome.MALFORMED: PageWords(
            translate("Browser page", "The portal's answer cannot be used"),
            translate("Browser page", "Open the browser again from Netrex Token, and sign in once more."),
        ),
        Outcome.NOTHING_HERE: PageWords(
            translate("Browser page", "There is nothing here"),
            translate("Browser page", "Netrex Token is waiting for a sign-in to come back to this address."),
        ),
    }
    return RedirectPage(resources.read("redirect_page.html"), languages.of_pages(), words)

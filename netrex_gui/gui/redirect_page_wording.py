"""Words for the page that the browser ends on."""

from PySide6.QtCore import QCoreApplication

from netrex_gui import resources
from netrex_gui.gui import languages
from netrex_gui.oauth.redirect_page import Outcome, PageWords, RedirectPage

translate = QCoreApplication.translate


def redirect_page() -> RedirectPage:
    """Return the page with its words in the app's language."""
    go_back = translate("Browser page", "You can close this tab and go back to Netrex Token.")
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
        Outcome.NOT_OURS: PageWords(
            translate("Browser page", "This tab belongs to an older sign-in"),
            translate("Browser page", "Finish signing in in the newest tab, or start again in Netrex Token."),
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

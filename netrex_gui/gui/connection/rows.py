"""What is behind the rows of the connection page, and the fact that each row says."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.connection.fields import OtherScopes, ScopeBoxes
from netrex_gui.gui.parts.buttons import CheckBox
from netrex_gui.gui.parts.layouts import column_in, fill
from netrex_gui.gui.parts.messages import FieldMessage
from netrex_gui.gui.parts.widgets import CopyBox, button, label
from netrex_gui.oauth.redirect_uri import redirect_uri_for
from netrex_gui.texts.scopes import scope_words
from netrex_gui.texts.untrusted import visible

_MOST_SCOPES = 10
_LONGEST = 300


class Content(QWidget):
    """What a row shows while it is open, from top to bottom."""

    def __init__(self) -> None:
        super().__init__()
        self.column = column_in(self, spacing=8)


class Permissions(Content):
    """What the token may do. Signals: `changed` when something else is ticked or typed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes, self.others = ScopeBoxes(), OtherScopes()
        self.boxes.setAccessibleName(self.tr("What the token may do"))
        self.column.addWidget(self.boxes)
        self.column.addWidget(self.others)
        self.boxes.changed.connect(self.changed)
        self.others.field.textChanged.connect(self.changed)

    def set_scopes(self, scopes: tuple[str, ...]) -> None:
        """Show these and no others."""
        self.boxes.set_scopes(scopes)
        self.others.set_scopes(scopes)

    def scopes(self) -> tuple[str, ...]:
        """Return what is ticked, and what was typed, each once."""
        return tuple(dict.fromkeys((*self.boxes.scopes(), *self.others.scopes())))

    def fact(self) -> str:
        """Say what the token may do."""
        words = scope_words()
        named = [words[each].allows if each in words else visible(each) for each in self.scopes()]
        if not named:
            return self.tr("what the portal decides")
        shown = ", ".join(named[:_MOST_SCOPES])[:_LONGEST]
        return shown if len(named) <= _MOST_SCOPES else f"{shown}…"


class Account(Content):
    """Who signs in: whoever is signed in in the browser already, or somebody else, in a private window."""

    def __init__(self) -> None:
        super().__init__()
        self.box = CheckBox(self.tr("Use a private window"), "usePrivateWindow")
        advice = self.tr(
            "The browser then forgets who is signed in, and asks. Choose this if you have several accounts at the "
            "portal, or sign in for somebody else."
        )
        self.box.setAccessibleDescription(advice)
        self.column.addWidget(self.box)
        self.column.addWidget(label(advice, "secondary"))

    def fact(self) -> str:
        """Say whose account it is going to be."""
        if self.box.isChecked():
            return self.tr("Whoever signs in in a private window")
        return self.tr("Whoever is signed in in the browser")


class Redirect(Content):
    """The redirect URL, to be copied. Signals: `where_requested` for the place in the portal where it belongs."""

    where_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = CopyBox(
            "redirectUrl",
            "copyRedirectUrlButton",
            self.tr("Redirect URL"),
            self.tr(
                "Were you given an ID? Then this has been done. Otherwise register exactly this in the portal: "
                "user icon › </> API › OAuth2 Application."
            ),
            editable=True,
        )
        self.message = FieldMessage("redirectUrlProblem")
        where = button(self.tr("Sho&w me where it goes"), "guideWhereButton", "link")
        where.clicked.connect(self.where_requested)
        fill(self.column, self.box, self.message, where)

    def fact(self, provider_url: str) -> str:
        """Say that it needs nothing to be done, or where it is another than usual, what it is."""
        text = self.box.field.text().strip()
        if text == redirect_uri_for(provider_url):
            return self.tr("Set up already by whoever gave you the ID")
        return visible(text)[:_LONGEST]

"""The last page for a person who was sent a connection: it is done, or they said no, and the window can be closed."""

from PySide6.QtCore import Signal

from netrex_gui.gui.parts.badge import Badge, Ending
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.parts.widgets import announce, button, heading, label


class EndPanel(Page):
    """Says how it ended.

    Signals: `close_wanted` for the window, and `again_wanted` when the person wants to see what was sent once more.
    """

    close_wanted = Signal()
    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.badge = Badge(Ending.GOOD)
        self.title = label("", "title", "endTitle")
        self.sentence = label("", "secondary", "endAdvice")
        self.again_button = button(self.tr("&Look at it again"), "lookAgainButton")
        self.close_button = button(self.tr("&Close the window"), "closeWindowButton", "primary")
        self.again_button.clicked.connect(self.again_wanted)
        self.close_button.clicked.connect(self.close_wanted)
        self.column.addLayout(heading(self.badge, self.title, self.sentence))
        self.column.addStretch(1)
        self.footer.addStretch(1)
        self.footer.addWidget(self.again_button)
        self.footer.addWidget(self.close_button)

    def show_end(self, *, is_through: bool) -> None:
        """Show that a token came of it, or that the person said no."""
        if is_through:
            title = self.tr("You have signed in")
            sentence = self.tr("Once you have sent on what you copied or saved, you can close this window.")
        else:
            title = self.tr("You said no")
            sentence = self.tr("Nobody has been given anything by it. You can close this window.")
        self.badge.show_ending(Ending.GOOD if is_through else Ending.OVER)
        self.title.setText(title)
        self.sentence.setText(sentence)
        announce(self.title, f"{title}. {sentence}")

    def focus_first(self) -> None:
        """Put the focus on the way out."""
        self.close_button.setFocus()

"""The page of one's own key: how to know it, where it is, and how to take it elsewhere or have another one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from netrex_gui.gui.hand_over.identity import text as identity_wording
from netrex_gui.gui.hand_over.identity.sections import ExportPart, ImportPart, LockPart, UnfoldedPart
from netrex_gui.gui.parts.buttons import WrappingRow
from netrex_gui.gui.parts.layouts import column_in, fill
from netrex_gui.gui.parts.messages import show_message
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.parts.widgets import CopyBox, button, label, rule
from netrex_gui.hand_over.identity import Keeping, PublicHalf
from netrex_gui.texts.message import Message


class IdentityPanel(Page):
    """Shows the key that is there, or that there is none; one part at a time unfolds.

    Signals: `export_wanted`, `import_wanted`, `replace_wanted`, `make_wanted` for the buttons.
    """

    export_wanted = Signal()
    import_wanted = Signal()
    replace_wanted = Signal()
    make_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.half: PublicHalf | None = None
        self._make_parts()
        self._make_buttons()
        self._lay_out()
        for each in (self.key, self.none, *self.buttons):
            each.hide()  # until it is known whether there is a key

    def show_half(self, half: PublicHalf | None) -> None:
        """Show the key, or that there is none."""
        self.half = half
        if half is not None:
            from netrex_gui.hand_over.identity import fingerprint

            self.fingerprint.setText(fingerprint(half.public_key))
            self.public_box.field.setText(half.public_key)
            self.place.setText(identity_wording.place(half.keeping))
        self.none.setText(identity_wording.none_yet())
        self._show_buttons(usable=True)

    def show_unreadable(self, why: str) -> None:
        """Say why it is not known whether there is a key."""
        self.half = None
        self.none.setText(why)
        self._show_buttons(usable=False)

    def unfold(self, part: UnfoldedPart | None) -> None:
        """Make room for one part, which then unfolds itself; the others forget what was typed in them."""
        for each in self.parts:
            if each is not part:
                each.clear()
        self.tell(Message())
        if part is not None:
            self.show_part(part)

    def tell(self, message: Message) -> None:
        """Say what is under way, or how it ended."""
        show_message(self.news, message)
        if message.text:
            self.show_part(self.news)

    def set_busy(self, *, busy: bool) -> None:
        """Have one thing done at a time."""
        for each in (*self.buttons, *(part.on_button for part in self.parts)):
            each.setEnabled(not busy)
        if busy:
            self.tell(identity_wording.busy())

    @property
    def is_locked(self) -> bool:
        """Tell whether the private half opens with a passphrase."""
        return self.half is not None and self.half.keeping is Keeping.LOCKED_FILE

    def focus_first(self) -> None:
        """Put the focus on the button that leads back."""
        self.back_button.setFocus()

    def _show_buttons(self, *, usable: bool) -> None:
        has_key = self.half is not None
        self.key.setVisible(has_key)
        self.none.setHidden(has_key)
        for each in (self.export_button, self.replace_button):
            each.setVisible(has_key)
        self.import_button.setVisible(usable)
        self.make_button.setVisible(usable and not has_key)

    def _make_parts(self) -> None:
        self.title = label(self.tr("Your key"), "title", "ownKeyTitle")
        self.none = label("", "", "noOwnKey")
        self.fingerprint = label("", "digits", "ownKeyFingerprint", selectable=True)
        self.fingerprint.setAccessibleName(self.tr("Fingerprint of your key"))
        caption = self.tr("Anybody may have it. Programs seal for you with it as well: age -r, and this text.")
        self.public_box = CopyBox("ownPublicKey", "copyPublicKeyButton", self.tr("Public half of your key"), caption)
        self.place = label("", "", "ownKeyPlace")
        self.export_part, self.import_part, self.lock_part = ExportPart(), ImportPart(), LockPart()
        self.parts = (self.export_part, self.import_part, self.lock_part)
        self.news = label("", "", "ownKeyNews", selectable=True)
        self.news.hide()

    def _make_buttons(self) -> None:
        self.make_button = button(self.tr("Mak&e a key"), "makeKeyButton")
        self.export_button = button(self.tr("&Export the key…"), "exportKeyButton")
        self.import_button = button(self.tr("&Import a key…"), "importKeyButton")
        self.replace_button = button(self.tr("&Replace it by a new one…"), "replaceKeyButton", "danger")
        self.buttons = (self.make_button, self.export_button, self.import_button, self.replace_button)
        self.back_button = button(self.tr("&Back"), "leaveOwnKeyButton")
        self.back_button.clicked.connect(self.left)
        self.make_button.clicked.connect(self.make_wanted)
        self.export_button.clicked.connect(self.export_wanted)
        self.import_button.clicked.connect(self.import_wanted)
        self.replace_button.clicked.connect(self.replace_wanted)

    def _lay_out(self) -> None:
        what = self.tr(
            "What others seal for this key, only you can open. They find its public half in every connection file "
            "that you send; its private half stays with you."
        )
        fill(self.column, self.title, label(what, "secondary"), 6, self.none)
        self.key = self._key()
        fill(self.column, self.key, 4, rule(), 4, WrappingRow(*self.buttons), *self.parts, self.news)
        self.column.addStretch(1)
        self.footer.addStretch(1)
        self.footer.addWidget(self.back_button)

    def _key(self) -> QWidget:
        card = QFrame()
        card.setProperty("kind", "arrival")
        same = self.tr("Whoever seals a token for you sees the same digits. Read them out if they ask.")
        inside = column_in(card, label(self.tr("Fingerprint"), "label"), spacing=4, edges=(16, 12, 16, 12))
        fill(inside, self.fingerprint, label(same, "small"))
        key = QWidget()
        column = column_in(key, card, 4, label(self.tr("Public half"), "label"), self.public_box, 4, spacing=8)
        fill(column, label(self.tr("Where the private half is"), "label"), self.place)
        return key

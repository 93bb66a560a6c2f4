"""The fields of a connection that everybody fills in, the permissions among them."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGroupBox, QLineEdit, QVBoxLayout, QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.buttons import CheckBox
from netrex_gui.gui.parts.layouts import column_of, row_in, set_beside
from netrex_gui.gui.parts.messages import FieldMessage, Note
from netrex_gui.gui.parts.secret_field import SecretField, code_field
from netrex_gui.gui.parts.widgets import label
from netrex_gui.oauth.client import Credential, CredentialInvalid, CredentialProblem, checked, cleaned
from netrex_gui.oauth.provider import SCOPES
from netrex_gui.texts import input_errors
from netrex_gui.texts.scopes import ScopeWords, scope_words

_BESIDE_THE_BOX = 30


class Credentials(QWidget):
    """The client ID beside the secret, or above it where there is little room; what is wrong with one is said there.

    Signals: `several_words_pasted` with a text that was pasted into one of them and is more than that, such as a mail.
    """

    several_words_pasted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.client_id_field = code_field("clientId")
        self.secret_field = SecretField(self.tr("Show the secret"), self.tr("Hide the secret"))
        self.secret_field.setObjectName("clientSecret")
        self.id_message, self.secret_message = FieldMessage("clientIdProblem"), FieldMessage("clientSecretProblem")
        self._parts = {
            Credential.CLIENT_ID: (self.client_id_field, self.id_message),
            Credential.CLIENT_SECRET: (self.secret_field, self.secret_message),
        }
        self._cleaned = set[Credential]()
        self._before: dict[Credential, str] = {}
        self.keep_secret_box = CheckBox(self.tr("Re&member the secret on this computer"), "keepSecret")
        self.keep_secret_box.setToolTip(
            self.tr("Then you need not paste it again. In the system's password store, never in a file.")
        )
        self._row = row_in(self, spacing=16)
        self.note = Note("pastedNote")
        self._add_half(self.tr("Client &ID"), self.client_id_field, self.id_message, self.note)
        self._add_half(self.tr("Client &secret"), self.secret_field, self.secret_message, self.keep_secret_box)
        for credential, (field, _message) in self._parts.items():
            field.textChanged.connect(partial(self._unsay, credential))
            field.textEdited.connect(partial(self._look_for_words, credential))
            field.editingFinished.connect(partial(self.tidy, credential))

    @property
    def was_cleaned(self) -> bool:
        """Tell whether something was taken off what is in the fields."""
        return bool(self._cleaned)

    def tidy(self, *credentials: Credential) -> None:
        """Take off what was pasted along and is surely no part of it, and say so; what cannot be one is left."""
        for credential in credentials or Credential:
            field, message = self._parts[credential]
            found = cleaned(field.text(), credential)
            if found.text != field.text():
                field.setText(found.text)
                self._cleaned.add(credential)
                message.say(input_errors.removed(found), is_bad=False)
            self._problem(credential)

    def are_in_order(self) -> bool:
        """Tidy both, and tell whether each can be what it should; the focus is at the first that cannot."""
        self.tidy()
        wrong = next((each for each in Credential if self._problem(each)), None)
        if wrong is not None:
            self._parts[wrong][0].setFocus()
        return wrong is None

    def _problem(self, credential: Credential) -> str:
        """Return what is wrong with one of them, and say it below its field."""
        field, message = self._parts[credential]
        if (fault := fault_of(field.text(), credential)) is None:
            return ""
        text = input_errors.credential_invalid(fault).sentences
        if message.text() != text:
            message.say(text)
            field.setAccessibleDescription(text)
        return text

    def forget_notes(self) -> None:
        """Say no more of what was pasted before: the fields are about to hold something else."""
        for credential in self._parts:
            self._unsay(credential)

    def tell_secret_missing(self) -> None:
        """Say why a connection that was used before has no secret now."""
        self._ask_for(
            Credential.CLIENT_SECRET, self.tr("It was not kept on this computer. Paste it again, if there is one.")
        )

    def tell_not_in_pasted(self, credential: Credential) -> None:
        """Say which of the two was not in what was pasted, where it belongs."""
        if credential is Credential.CLIENT_ID:
            text = self.tr("There was no ID in the message. It may be in another one: paste that here.")
        else:
            text = self.tr("There was no secret in the message. It may be in another one: paste that here.")
        self._ask_for(credential, text)

    def _ask_for(self, credential: Credential, text: str) -> None:
        field, message = self._parts[credential]
        message.say(text, is_bad=False)
        field.setAccessibleDescription(text)

    def forget_what_cannot_be_one(self) -> None:
        """Empty a field that holds something else, such as a mail that was pasted there."""
        for credential, (field, _message) in self._parts.items():
            if fault_of(field.text(), credential) is not None:
                field.clear()

    def _look_for_words(self, credential: Credential, text: str) -> None:
        """Look whether more than one word has come at once, which nobody types."""
        before, self._before[credential] = self._before.get(credential, ""), text
        fault, came = fault_of(text, credential), len(text.split()) - len(before.split())
        if fault is not None and fault.problem is CredentialProblem.SEVERAL_WORDS and came > 1:
            self.several_words_pasted.emit(text)

    def say_read(self, text: str) -> None:
        """Say which of them were read from what was pasted, until one of them is changed."""
        self.note.say(text)

    def _unsay(self, credential: Credential, text: str = "") -> None:
        field, message = self._parts[credential]
        self._cleaned.discard(credential)
        if not text:
            self._before.pop(credential, None)
        self.note.say("")
        if message.text():
            message.say("")
            field.setAccessibleDescription("")

    def set_narrow(self, narrow: bool) -> None:
        """Put the secret below the client ID, or beside it."""
        set_beside(self._row, not narrow)
        for half in range(self._row.count()):
            self._row.setStretch(half, 0 if narrow else 1)  # below each other they are not of the same height

    def _add_half(self, text: str, field: QLineEdit, *below: QWidget) -> None:
        half = column_of(label(text, "label", buddy=field), field, *below, spacing=6)
        half.addStretch(1)
        self._row.addLayout(half, 1)


def fault_of(text: str, credential: Credential) -> CredentialInvalid | None:
    """Return why a text cannot be the ID, or the secret, if it cannot."""
    try:
        checked(text, credential)
    except CredentialInvalid as error:
        return error
    return None


class ScopeBoxes(QGroupBox):
    """Check boxes for the provider's scopes; a screen reader says their common name when it comes to them.

    Signals: `changed` when one is ticked or no longer ticked.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, CheckBox] = {}
        words = scope_words()
        self._entries = [self._entry(scope, words[scope]) for scope in SCOPES]
        self.setFocusProxy(self._boxes[SCOPES[0]])
        self._columns = (QVBoxLayout(), QVBoxLayout())
        self._row = row_in(self)
        for column in self._columns:
            column.setSpacing(0)
            self._row.addLayout(column)
        self.set_columns(2)

    def set_columns(self, columns: int) -> None:
        """Stand in so many columns, each read from top to bottom, and each without gaps."""
        rows = -(-len(self._entries) // columns)
        for column in self._columns:
            while column.takeAt(0):
                pass
        for index, entry in enumerate(self._entries):
            entry.setParent(None)
            self._columns[index // rows].addLayout(entry)
        for place, column in enumerate(self._columns):
            column.addStretch(1)
            self._row.setStretch(place, 1 if place < columns else 0)
        self._row.setSpacing(16 if columns > 1 else 0)

    def set_scopes(self, scopes: Iterable[str]) -> None:
        """Tick these scopes and no others."""
        wanted = set(scopes)
        for scope, box in self._boxes.items():
            box.setChecked(scope in wanted)

    def scopes(self) -> tuple[str, ...]:
        """Return the ticked scopes, in the provider's order."""
        return tuple(scope for scope, box in self._boxes.items() if box.isChecked())

    def _entry(self, scope: str, words: ScopeWords) -> QVBoxLayout:
        box = CheckBox(words.allows, f"scope_{scope}")
        box.setAccessibleDescription(words.risk)
        box.setToolTip(f"{words.risk} ({scope})")
        box.toggled.connect(self.changed)
        self._boxes[scope] = box
        entry = column_of(box, spacing=0)
        if words.danger:
            danger = label(words.danger, "warning")
            danger.setIndent(theme.sp(_BESIDE_THE_BOX))
            entry.addWidget(danger)
        entry.addStretch(1)
        return entry


class OtherScopes(QWidget):
    """A field for scopes that have no box, by their names at the portal."""

    def __init__(self) -> None:
        super().__init__()
        self.field = code_field("otherScopes")
        self.field.setPlaceholderText(self.tr("usually empty"))
        row = row_in(self, label(self.tr("&Others, by name"), "secondary", buddy=self.field), spacing=12)
        row.addWidget(self.field, 1)

    def set_scopes(self, scopes: Iterable[str]) -> None:
        """Show those of the scopes that have no box."""
        self.field.setText(" ".join(scope for scope in scopes if scope not in SCOPES))

    def scopes(self) -> tuple[str, ...]:
        """Return what was typed, set apart by blanks or commas."""
        return tuple(self.field.text().replace(",", " ").split())

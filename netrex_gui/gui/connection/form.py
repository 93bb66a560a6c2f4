"""The connection page: what a sign-in needs to know, and the button that starts it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from netrex_gui.gui.connection.advanced import AdvancedForm
from netrex_gui.gui.connection.fields import Credentials
from netrex_gui.gui.connection.heading import ConnectionHeading, ProviderLine
from netrex_gui.gui.connection.misplaced import MisplacedMail
from netrex_gui.gui.connection.names import is_named_after
from netrex_gui.gui.connection.rows import Account, Permissions, Redirect
from netrex_gui.gui.parts.boxed_list import BoxedList, BoxRow
from netrex_gui.gui.parts.browser_menu import BrowserChoice, SplitButton
from netrex_gui.gui.parts.layouts import column_of, fill
from netrex_gui.gui.parts.messages import Banner, FieldMessage, Say, nothing
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.parts.widgets import button
from netrex_gui.oauth.client import ClientAuthentication, Credential, CredentialInvalid, SignInSettings
from netrex_gui.oauth.discovery import ServerMetadata
from netrex_gui.oauth.errors import ClientIdMissing, PortRefused, SignInError, UrlField, UrlInvalid
from netrex_gui.oauth.extra_parameters import ParameterInvalid
from netrex_gui.oauth.redirect_uri import redirect_uri_for
from netrex_gui.store.connection import Connection
from netrex_gui.texts.fault import field_of_answer

_ADDRESSES = {
    UrlField.PROVIDER: "providerUrl",
    UrlField.AUTHORIZATION_ENDPOINT: "authorizationEndpoint",
    UrlField.TOKEN_ENDPOINT: "tokenEndpoint",
    UrlField.REVOCATION_ENDPOINT: "revocationEndpoint",
    UrlField.API_ENDPOINT: "apiEndpoint",
    UrlField.ISSUER: "issuer",
    UrlField.REDIRECT: "redirectUrl",
}
_TIGHT_LINES = 22
"""The least width, in heights of a line, at which the ID and the secret stand side by side."""


class ConnectionForm(Page):
    """Edits one connection and its secret.

    `redirect_follows_provider` tells that the redirect URL is the one for whatever provider is typed: that of a new
    connection, which nobody has registered yet. `behind` is what the rows show once they are opened.

    Signals: `save_requested`, `prepare_requested` and `sign_in_requested` when the buttons were pressed;
    `named` when the person has typed a name and pressed Enter;
    `browser_chosen` with an InstalledBrowser in which to sign in, and whether its window is to be private;
    `where_requested` when the person wants to see where the redirect URL goes; `several_words_pasted` with a text that
    was pasted into one of the fields, and is more than belongs there.
    """

    save_requested = Signal()
    prepare_requested = Signal()
    sign_in_requested = Signal()
    named = Signal()
    browser_chosen = Signal(object, bool)
    where_requested = Signal()
    several_words_pasted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._connection = Connection()
        self._is_tight = False
        self.redirect_follows_provider = False
        self.said = nothing
        self._make_fields()
        self._make_rows()
        self._lay_out()
        self._make_footer()
        self._connect_fields()
        self._show_facts()

    def show_connection(self, connection: Connection, secret: str = "") -> None:
        """Fill in a connection; the secret is masked."""
        self._connection = connection
        self.credentials.forget_notes()
        self.provider_field.setEditText(connection.provider_url)
        self.name_field.show_name(connection.name, self.provider_field.host())
        self.client_id_field.setText(connection.client_id)
        self.secret_field.setText(secret)
        self.secret_field.hide_text()
        self.permissions.set_scopes(connection.scopes)
        self.account.box.setChecked(connection.use_private_window)
        self.redirect_box.field.setText(connection.redirect_url)
        self.keep_redirect_url()
        self.keep_secret_box.setChecked(connection.keep_secret)
        self.advanced.show_connection(connection)
        self.advanced.show_derived_endpoints(connection.provider_url)
        self._show_facts()

    def adopt(self, connection: Connection) -> None:
        """Take over what has no field here, after a connection was saved."""
        self._connection = connection
        self.advanced.show_token_request(connection)
        self.keep_redirect_url()
        self._show_facts()

    def connection(self) -> Connection:
        """Return the connection as it stands in the fields, stray spaces at the ends removed."""
        return replace(
            self.advanced.applied_to(self._connection),
            name=self.name_field.text().strip(),
            provider_url=self.provider_field.currentText().strip(),
            client_id=self.client_id_field.text().strip(),
            scopes=self.permissions.scopes(),
            redirect_url=self.redirect_box.field.text().strip(),
            keep_secret=self.keep_secret_box.isChecked(),
            use_private_window=self.account.box.isChecked(),
        )

    def secret(self) -> str:
        """Return the client secret, stray spaces at the ends removed."""
        return self.secret_field.text().strip()

    def sign_in_settings(self) -> SignInSettings:
        """Check what was typed, blanks and all, for a sign-in: raises what Connection.sign_in_settings raises."""
        as_typed = replace(self.connection(), client_id=self.client_id_field.text())
        settings = as_typed.sign_in_settings(self.secret_field.text())
        was_cleaned = settings.client.blanks_removed or self.credentials.was_cleaned
        return replace(settings, client=replace(settings.client, blanks_removed=was_cleaned))

    def set_secret(self, secret: str) -> None:
        """Fill in a secret that came from the password store, unless one was typed meanwhile."""
        if not self.secret_field.text():
            self.secret_field.setText(secret)

    def fill_in(self, client_id: str, client_secret: str, provider_url: str, redirect_url: str) -> None:
        """Put in what was read elsewhere; an empty text leaves what stands there."""
        if provider_url:
            self.provider_field.setEditText(provider_url)
            self.provider_field.tidy()
        if redirect_url:
            self.set_redirect_url(redirect_url)
        for field, text in ((self.client_id_field, client_id), (self.secret_field, client_secret)):
            if text:
                field.setText(text)

    def lacks_secret(self) -> bool:
        """Tell whether a connection that was used before waits for its secret to be typed again."""
        connection = self.connection()
        is_public = connection.client_authentication == ClientAuthentication.NONE.value
        return bool(connection.client_id) and not (self.secret() or connection.keep_secret or is_public)

    def next_stop(self) -> QWidget:
        """Return what is to be filled in or pressed next."""
        if not self.client_id_field.text():
            return self.client_id_field
        return self.secret_field if self.lacks_secret() else self.sign_in_button

    def set_redirect_url(self, redirect_url: str) -> None:
        """Put another redirect URL in the form."""
        self.redirect_box.field.setText(redirect_url)
        self.keep_redirect_url()

    def keep_redirect_url(self) -> None:
        """Leave the redirect URL as it is from now on: it was saved, chosen or copied, and may be registered."""
        self.redirect_follows_provider = False

    def show_permissions(self) -> None:
        """Open what the token may do, with the keyboard there."""
        self.rows["permissions"].set_open(True)
        self.permissions.boxes.setFocus()

    def way_to(self, name: str) -> tuple[QWidget, Callable[[], None]] | None:
        """Return the field of this name, and what opens the row that it is behind."""
        if (found := self.box.row_of(name)) is not None:
            row, part = found
            return part, lambda: row.set_open(True)
        if (address := self.provider_line.part(name)) is not None:
            return address, lambda: self.provider_line.button.setChecked(True)
        field = self.findChild(QWidget, name)
        return (field, lambda: None) if field is not None else None

    def show_notice(self, say: Say) -> None:
        """Show a sentence below the form, or none; `said` can say it again in another language."""
        self.said = say
        self.notice.say(say())
        if self.notice.text():
            self.show_part(self.notice)

    def set_narrow(self, narrow: bool) -> None:
        """Make do with a word of the link, so that the footer needs one line, and put labels above their fields."""
        self.advanced.set_narrow(narrow)
        self.prepare_button.set_words(self.tr("Prepare &for…") if narrow else self.tr("Prepare &for somebody else"))
        if narrow:
            self.prepare_button.hide_icon()
        else:
            self.prepare_button.show_icon("send")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put below each other what stood side by side, where there is little room."""
        is_tight = self.width() < _TIGHT_LINES * self.fontMetrics().height()
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            self.permissions.boxes.set_columns(1 if is_tight else 2)
            self.credentials.set_narrow(is_tight)
            self.box.set_narrow(is_tight)
        super().resizeEvent(event)

    def _follow_provider(self, provider_url: str) -> None:
        self.name_field.follow(self.provider_field.host())
        if self.redirect_follows_provider:
            self.redirect_box.field.setText(redirect_uri_for(provider_url))
        self._show_facts()

    def _note_redirect_url(self, redirect_url: str) -> None:
        """Keep one that the person set, by whatever means: an assistive tool changes a text without editing it."""
        if redirect_url != redirect_uri_for(self.provider_field.currentText()):
            self.keep_redirect_url()
        self._show_facts()

    def _show_facts(self) -> None:
        """Say in each row what is behind it, and below the name which portal it is."""
        host, name = self.provider_field.host(), self.name_field.text().strip()
        self.provider_line.show_fact(host, is_in_name=bool(name) and is_named_after(name, host))
        self.rows["permissions"].show_fact(self.permissions.fact(), "row-chip")
        self.rows["account"].show_fact(self.account.fact())
        self.rows["redirect"].show_fact(self.redirect.fact(self.provider_field.currentText()), "secondary")
        has_others = self.advanced.differs()
        self.rows["advanced"].show_fact(self.tr("some are changed") if has_others else self.tr("none"), "secondary")

    def _make_fields(self) -> None:
        self.notice = Banner("notice")
        self.heading = ConnectionHeading()
        self.name_field = self.heading.name_field
        self.provider_line = ProviderLine()
        self.provider_field = self.provider_line.field
        self.credentials = Credentials()
        self.client_id_field = self.credentials.client_id_field
        self.secret_field = self.credentials.secret_field
        self.keep_secret_box = self.credentials.keep_secret_box

    def _make_rows(self) -> None:
        self.permissions, self.account, self.redirect = Permissions(), Account(), Redirect()
        self.scope_boxes, self.other_scopes = self.permissions.boxes, self.permissions.others
        self.redirect_box = self.redirect.box
        self.advanced = AdvancedForm()
        change = self.tr("Change")
        self.rows = {
            "permissions": BoxRow("permissionsButton", self.tr("The token may"), change, self.permissions),
            "account": BoxRow("accountButton", self.tr("Account"), change, self.account),
            "redirect": BoxRow("redirectButton", self.tr("Redirect URL"), self.tr("Show"), self.redirect),
            "advanced": BoxRow("advancedButton", self.tr("Other settings"), content=self.advanced),
        }
        self.rows["redirect"].label_for(self.redirect_box.field)
        self.advanced_button = self.rows["advanced"].button
        self.box = BoxedList(*self.rows.values())
        self.messages: dict[str, FieldMessage] = {
            "providerUrl": self.provider_line.message,
            "clientId": self.credentials.id_message,
            "clientSecret": self.credentials.secret_message,
            "redirectUrl": self.redirect.message,
            **self.advanced.messages,
        }

    def _lay_out(self) -> None:
        column = self.column
        head = column_of(self.heading, self.provider_line, spacing=0)
        fill(column, head, 8, self.credentials, 4, self.box)
        column.addStretch(1)
        column.addWidget(self.notice)

    def _make_footer(self) -> None:
        self.prepare_button = button(self.tr("Prepare &for somebody else"), "prepareButton", "link")
        self.prepare_button.setToolTip(self.tr("Send a file to whoever has the portal account"))
        self.set_narrow(narrow=False)
        self.save_button = button(self.tr("Sa&ve"), "saveConnectionButton")
        self.sign_in_button = button(self.tr("Sign in with &browser"), "signInButton", "primary")
        self.sign_in_button.setDefault(True)
        self.browser_choice = BrowserChoice("signInBrowsersButton")
        self.footer.addWidget(self.prepare_button)
        self.footer.addStretch(1)
        self.footer.addWidget(self.save_button)
        self.footer.addWidget(SplitButton(self.sign_in_button, self.browser_choice))
        self.prepare_button.clicked.connect(self.prepare_requested)
        self.save_button.clicked.connect(self.save_requested)
        self.sign_in_button.clicked.connect(self.sign_in_requested)
        self.browser_choice.chosen.connect(self.browser_chosen)

    def _connect_fields(self) -> None:
        lines = (self.client_id_field, self.secret_field, self.other_scopes.field)
        for line in (*lines, self.provider_field.line, self.redirect_box.field):
            line.returnPressed.connect(self.sign_in_requested)
        self.name_field.returnPressed.connect(self.named)
        self.name_field.textChanged.connect(self._show_facts)
        self.provider_field.line.textChanged.connect(self.advanced.discovery.give_up)
        self.provider_field.line.textChanged.connect(self.advanced.show_derived_endpoints)
        self.provider_field.line.textChanged.connect(self._follow_provider)
        self.redirect_box.field.textEdited.connect(self.keep_redirect_url)
        self.redirect_box.field.textChanged.connect(self._note_redirect_url)
        self.redirect_box.copy_button.clicked.connect(self.keep_redirect_url)
        self.provider_field.line.editingFinished.connect(self.provider_field.tidy)
        self.secret_field.textChanged.connect(lambda text: self.advanced.secret_changed(bool(text.strip())))
        self.advanced.discovery.wanted.connect(self._detect)
        self.advanced.discovery.found.connect(self._take_metadata)
        self.permissions.changed.connect(self._show_facts)
        self.account.box.toggled.connect(self._show_facts)
        self.redirect.where_requested.connect(self.where_requested)
        queued = Qt.ConnectionType.QueuedConnection  # the field has yet to say that it has changed
        self.credentials.several_words_pasted.connect(self.several_words_pasted, queued)
        others = (self.name_field, self.provider_field.line, self.redirect_box.field, self.other_scopes.field)
        MisplacedMail(self, *others).came.connect(self.several_words_pasted)
        self.rows["advanced"].toggled.connect(self._show_facts)
        self.box.opened.connect(self.show_opened)
        self.provider_line.opened.connect(lambda: self.show_opened(self.provider_line))

    def _detect(self) -> None:
        """Ask the issuer of this provider, if one was found before, or else what the URL says."""
        typed, issuer = self.provider_field.typed(), self.advanced.issuer()
        is_known = typed == self.provider_field.currentText() and issuer.startswith(f"{typed}/")
        self.advanced.discovery.detect(issuer if is_known else typed)

    def _take_metadata(self, metadata: ServerMetadata) -> None:
        self.advanced.take(metadata, has_secret=bool(self.secret()))
        self._show_facts()


def name_of_field(error: SignInError) -> str:
    """Return the name of the field that an error is about, or "" if it is about none."""
    if isinstance(error, UrlInvalid):
        return _ADDRESSES[error.field]
    if isinstance(error, CredentialInvalid):
        return "clientId" if error.credential is Credential.CLIENT_ID else "clientSecret"
    names = {ClientIdMissing: "clientId", ParameterInvalid: "extraParameters", PortRefused: "redirectUrl"}
    return names.get(type(error), "") or field_of_answer(error)


class FieldAtFault:
    """Remembers of a form which of its fields a problem is about, until that field is changed."""

    def __init__(self, form: ConnectionForm) -> None:
        self._form = form
        self._field: QLineEdit | QPlainTextEdit | None = None
        self._name = ""
        self.error: SignInError | None = None

    def note(self, error: SignInError) -> None:
        """Remember the field that an error is about, if it is about one, and have a screen reader say what is wrong."""
        from netrex_gui.texts.errors import problem  # late: most starts come to no problem

        self.forget()
        name = name_of_field(error)
        way = self._form.way_to(name) if name else None
        if way is not None and isinstance(way[0], QLineEdit | QPlainTextEdit):
            self._field, self._name, self.error = way[0], name, error
            told = problem(error)
            if message := self._form.messages.get(name):
                message.say(told.at_field or told.sentences)
            self._form.credentials.say_read("")  # a tick beside it would contradict it
            self._field.setAccessibleDescription(told.title)
            self._field.textChanged.connect(self.forget)

    def tell(self, error: SignInError) -> bool:
        """Say what is wrong below its field, with the focus there; tell whether that is all that needs to be said."""
        self.note(error)
        return name_of_field(error) in self._form.messages and self.lead_back()

    def forget(self) -> None:
        """Nothing is wrong with any field that is known of."""
        if self._field is not None:
            self._field.textChanged.disconnect(self.forget)
            self._field.setAccessibleDescription("")
            if message := self._form.messages.get(self._name):
                message.say("")
            self._field = self.error = None

    def lead_back(self) -> bool:
        """Put the focus on the field, and open what it is behind; tell whether there is one."""
        way = self._form.way_to(self._name) if self._field is not None else None
        if way is None:
            return False
        field, open_it = way
        open_it()
        field.setFocus()
        self._form.show_part(field)
        return True

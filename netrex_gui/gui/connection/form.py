"""The connection page: what a sign-in needs to know, and the button that starts it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from netrex_gui.gui.connection.advanced import AdvancedForm
from netrex_gui.gui.connection.fields import Credentials, OtherScopes, ProviderField, RedirectHeading, ScopeBoxes
from netrex_gui.gui.parts.messages import Banner, FieldMessage, Say, nothing
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.parts.widgets import CopyBox, button, label
from netrex_gui.oauth.client import Credential, CredentialInvalid, SignInSettings
from netrex_gui.oauth.discovery import ServerMetadata
from netrex_gui.oauth.errors import ClientIdMissing, PortRefused, SignInError, UrlField, UrlInvalid
from netrex_gui.oauth.extra_parameters import ParameterInvalid
from netrex_gui.oauth.redirect_uri import redirect_uri_for
from netrex_gui.store.connection import Connection

_ADDRESSES = {
    UrlField.PROVIDER: "providerUrl",
    UrlField.AUTHORIZATION_ENDPOINT: "authorizationEndpoint",
    UrlField.TOKEN_ENDPOINT: "tokenEndpoint",
    UrlField.REVOCATION_ENDPOINT: "revocationEndpoint",
    UrlField.API_ENDPOINT: "apiEndpoint",
    UrlField.ISSUER: "issuer",
    UrlField.REDIRECT: "redirectUrl",
}
_BESIDE = 12
_NAMES_SHARE = 0.5
"""So much of the width is the name's; where the link leaves it less, as in large print, it stands below."""


class ConnectionHeading(QWidget):
    """The name as a title, with a link beside it.

    Signals: `prepare_requested` when the person wants to prepare the connection for somebody else.
    """

    prepare_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name_field = QLineEdit()
        self.name_field.setObjectName("connectionName")
        self.name_field.setProperty("kind", "title")
        self.name_field.setPlaceholderText(self.tr("New connection"))
        self.name_field.setAccessibleName(self.tr("Name of this connection"))
        self.prepare_button = button(self.tr("Prepare &for someone else"), "prepareButton", "link")
        self.prepare_button.setToolTip(self.tr("Send a file to whoever has the portal account"))
        self.prepare_button.clicked.connect(self.prepare_requested)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_BESIDE)
        self._row.addWidget(self.name_field, 1)
        self._row.addWidget(self.prepare_button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the link below the name where both have no room."""
        directions = QBoxLayout.Direction
        left = self.width() - _BESIDE - self.prepare_button.sizeHint().width()
        is_wide = left >= self.width() * _NAMES_SHARE
        self._row.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        self._row.setSpacing(_BESIDE if is_wide else 0)
        super().resizeEvent(event)


class ConnectionForm(Page):
    """Edits one connection and its secret.

    `redirect_follows_provider` tells that the redirect URL is the one for whatever provider is typed: that of a new
    connection, which nobody has registered yet.

    Signals: `save_requested` and `sign_in_requested` when the buttons were pressed, and `where_requested` when the
    person wants to see where the redirect URL goes.
    """

    save_requested = Signal()
    sign_in_requested = Signal()
    where_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._connection = Connection()
        self.redirect_follows_provider = False
        self.said = nothing
        self._make_fields()
        self._lay_out()
        self._make_footer()
        self._connect_fields()

    def show_connection(self, connection: Connection, secret: str = "") -> None:
        """Fill in a connection; the secret is masked."""
        self._connection = connection
        self.credentials.forget_notes()
        self._say_what_is_next(is_complete=bool(connection.client_id and connection.keep_secret))
        self.name_field.setText(connection.name)
        self.name_field.setCursorPosition(0)
        self.provider_field.setEditText(connection.provider_url)
        self.client_id_field.setText(connection.client_id)
        self.secret_field.setText(secret)
        self.secret_field.hide_text()
        self.scope_boxes.set_scopes(connection.scopes)
        self.other_scopes.set_scopes(connection.scopes)
        self.redirect_box.field.setText(connection.redirect_url)
        self.keep_redirect_url()
        self.keep_secret_box.setChecked(connection.keep_secret)
        self.advanced.show_connection(connection)
        self.advanced.show_derived_endpoints(connection.provider_url)

    def fill_in(self, client_id: str, client_secret: str, provider_url: str, redirect_url: str) -> None:
        """Put in the place of what stands there what is not empty of these."""
        if provider_url:
            self.provider_field.setEditText(provider_url)
        if redirect_url:
            self.set_redirect_url(redirect_url)
        if client_id:
            self.client_id_field.setText(client_id)
        if client_secret:
            self.set_secret(client_secret)

    def adopt(self, connection: Connection) -> None:
        """Take over what has no field here, after a connection was saved."""
        self._connection = connection
        self.advanced.show_token_request(connection)
        self.keep_redirect_url()

    def connection(self) -> Connection:
        """Return the connection as it stands in the fields, stray spaces at the ends removed."""
        return replace(
            self.advanced.applied_to(self._connection),
            name=self.name_field.text().strip(),
            provider_url=self.provider_field.currentText().strip(),
            client_id=self.client_id_field.text().strip(),
            scopes=tuple(dict.fromkeys((*self.scope_boxes.scopes(), *self.other_scopes.scopes()))),
            redirect_url=self.redirect_box.field.text().strip(),
            keep_secret=self.keep_secret_box.isChecked(),
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

    def set_redirect_url(self, redirect_url: str) -> None:
        """Put another redirect URL in the form."""
        self.redirect_box.field.setText(redirect_url)
        self.keep_redirect_url()

    def keep_redirect_url(self) -> None:
        """Leave the redirect URL as it is from now on: it was saved, chosen or copied, and may be registered."""
        self.redirect_follows_provider = False

    def _follow_provider(self, provider_url: str) -> None:
        if self.redirect_follows_provider:
            self.redirect_box.field.setText(redirect_uri_for(provider_url))

    def _note_redirect_url(self, redirect_url: str) -> None:
        """Keep one that the person set, by whatever means: an assistive tool changes a text without editing it."""
        if redirect_url != redirect_uri_for(self.provider_field.currentText()):
            self.keep_redirect_url()

    def _say_what_is_next(self, *, is_complete: bool) -> None:
        self.subtitle.setText(
            self.tr("Everything is set up. Press “Sign in with browser” to get a token.")
            if is_complete
            else self.tr("Sign in at the portal once, and get a token for this connection.")
        )

    def show_notice(self, say: Say) -> None:
        """Show a sentence above the form, or none; `said` can say it again in another language."""
        self.said = say
        self.notice.say(say())

    def _make_fields(self) -> None:
        self.notice = Banner("notice")
        self.heading = ConnectionHeading()
        self.name_field = self.heading.name_field
        self.provider_field = ProviderField()
        self.credentials = Credentials()
        self.client_id_field = self.credentials.client_id_field
        self.secret_field = self.credentials.secret_field
        provider_message = FieldMessage("providerUrlProblem")
        id_message, secret_message = self.credentials.id_message, self.credentials.secret_message
        self.messages = {"providerUrl": provider_message, "clientId": id_message, "clientSecret": secret_message}
        self.keep_secret_box = self.credentials.keep_secret_box
        self.scope_boxes = ScopeBoxes()
        self.other_scopes = OtherScopes()
        self.redirect_box = CopyBox(
            "redirectUrl",
            "copyRedirectUrlButton",
            self.tr("Redirect URL"),
            self.tr(
                "Were you given an ID? Then this has been done. Otherwise register exactly this in the portal: "
                "user icon › </> API › OAuth2 Application."
            ),
        )
        self.advanced = AdvancedForm()
        self.advanced.hide()

    def _lay_out(self) -> None:
        column = self.column
        column.addWidget(self.notice)
        column.addWidget(self.heading)
        self.subtitle = label("", "secondary", "connectionSubtitle")
        column.addWidget(self.subtitle)
        column.addSpacing(6)
        column.addWidget(label(self.tr("Porta&l address"), "label", buddy=self.provider_field.line))
        column.addWidget(self.provider_field)
        column.addWidget(self.messages["providerUrl"])
        self.provider_field.setAccessibleName(self.provider_field.line.accessibleName())
        column.addSpacing(4)
        column.addWidget(self.credentials)
        column.addWidget(label(self.tr("What the token may do"), "label", buddy=self.scope_boxes))
        column.addWidget(self.scope_boxes)
        column.addWidget(self.other_scopes)
        column.addSpacing(6)
        heading = RedirectHeading(self.redirect_box.field)
        heading.where_requested.connect(self.where_requested)
        column.addWidget(heading)
        column.addWidget(self.redirect_box)
        column.addSpacing(8)
        column.addStretch(1)

    def set_narrow(self, narrow: bool) -> None:
        """Put what stands in two columns in one."""
        self.scope_boxes.set_columns(1 if narrow else 2)
        self.credentials.set_narrow(narrow)
        self.advanced.set_narrow(narrow)

    def _make_footer(self) -> None:
        self.advanced_button = button(self.tr("&Advanced"), "advancedButton", "link")
        self.advanced_button.show_expanded(expanded=False)
        self.advanced_button.setCheckable(True)
        self.save_button = button(self.tr("Sa&ve"), "saveConnectionButton")
        self.sign_in_button = button(self.tr("Sign in with &browser"), "signInButton", "primary")
        self.sign_in_button.setDefault(True)
        self.footer.addWidget(self.advanced_button)
        self.footer.addStretch(1)
        self.footer.addWidget(self.save_button)
        self.footer.addWidget(self.sign_in_button)
        self.advanced_button.toggled.connect(self._show_advanced)
        self.save_button.clicked.connect(self.save_requested)
        self.sign_in_button.clicked.connect(self.sign_in_requested)

    def _connect_fields(self) -> None:
        lines = (self.name_field, self.client_id_field, self.secret_field, self.other_scopes.field)
        for line in (*lines, self.provider_field.line, self.redirect_box.field):
            line.returnPressed.connect(self.sign_in_requested)
        self.provider_field.line.textChanged.connect(self.advanced.show_derived_endpoints)
        self.provider_field.line.textChanged.connect(self._follow_provider)
        self.redirect_box.field.textEdited.connect(self.keep_redirect_url)
        self.redirect_box.field.textChanged.connect(self._note_redirect_url)
        self.redirect_box.copy_button.clicked.connect(self.keep_redirect_url)
        self.provider_field.line.editingFinished.connect(self.provider_field.tidy)
        self.secret_field.textChanged.connect(lambda text: self.advanced.secret_changed(bool(text.strip())))
        self.advanced.discovery.wanted.connect(self._detect)
        self.advanced.discovery.found.connect(self._take_metadata)

    def _detect(self) -> None:
        """Ask the issuer of this provider, if one was found before, or else what the URL says."""
        typed, issuer = self.provider_field.typed(), self.advanced.issuer()
        is_known = typed == self.provider_field.currentText() and issuer.startswith(f"{typed}/")
        self.advanced.discovery.detect(issuer if is_known else typed)

    def _take_metadata(self, metadata: ServerMetadata) -> None:
        self.advanced.take(metadata, has_secret=bool(self.secret()))

    def _show_advanced(self, shown: bool) -> None:
        self.advanced_button.show_expanded(expanded=shown)
        if shown and self.column.indexOf(self.advanced) < 0:
            self.insert(self.column.count() - 1, self.advanced, *self.advanced.stops, before=self.advanced_button)
        self.advanced.setVisible(shown)
        if shown:
            self.show_part(self.advanced)


def name_of_field(error: SignInError) -> str:
    """Return the name of the field that an error is about, or "" if it is about none."""
    if isinstance(error, UrlInvalid):
        return _ADDRESSES[error.field]
    if isinstance(error, CredentialInvalid):
        return "clientId" if error.credential is Credential.CLIENT_ID else "clientSecret"
    names = {ClientIdMissing: "clientId", ParameterInvalid: "extraParameters", PortRefused: "redirectUrl"}
    return names.get(type(error), "")


class FieldAtFault:
    """Remembers of a form which of its fields a problem is about, until that field is changed."""

    def __init__(self, form: ConnectionForm) -> None:
        self._form = form
        self._field: QLineEdit | QPlainTextEdit | None = None
        self.error: SignInError | None = None

    def note(self, error: SignInError) -> None:
        """Remember the field that an error is about, if it is about one, and have a screen reader say what is wrong."""
        from netrex_gui.gui.texts.errors import problem  # late: most starts come to no problem

        self.forget()
        name = name_of_field(error) or "-"
        found = self._form.findChild(QWidget, name) or self._form.advanced.findChild(QWidget, name)
        if isinstance(found, QLineEdit | QPlainTextEdit):
            self._field, self.error = found, error
            told = problem(error)
            if message := self._form.messages.get(name):
                message.say(told.sentences)
            found.setAccessibleDescription(told.title)
            found.textChanged.connect(self.forget)

    def tell(self, error: SignInError) -> bool:
        """Say what is wrong below its field, with the focus there; tell whether that is all that needs to be said."""
        self.note(error)
        return name_of_field(error) in self._form.messages and self.lead_back()

    def forget(self) -> None:
        """Nothing is wrong with any field that is known of."""
        if self._field is not None:
            self._field.textChanged.disconnect(self.forget)
            self._field.setAccessibleDescription("")
            if message := self._form.messages.get(self._field.objectName()):
                message.say("")
            self._field = self.error = None

    def lead_back(self) -> bool:
        """Put the focus on the field, which may be in the collapsed section; tell whether there is one."""
        if self._field is None:
            return False
        if self._form.advanced.isAncestorOf(self._field):
            self._form.advanced_button.setChecked(True)
        self._field.setFocus()
        self._form.show_part(self._field)
        return True

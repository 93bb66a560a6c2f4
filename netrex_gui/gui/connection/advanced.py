"""What most people never need: endpoints, and how the token request is made."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from netrex_gui.gui.connection.discovery import DiscoveryBar, found
from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.buttons import CheckBox
from netrex_gui.gui.parts.layouts import column_in, column_of
from netrex_gui.gui.parts.messages import FieldMessage
from netrex_gui.gui.parts.secret_field import code_field
from netrex_gui.gui.parts.widgets import label
from netrex_gui.oauth.client import JSON_FORM, STANDARD_FORM, ClientAuthentication
from netrex_gui.oauth.discovery import ServerMetadata
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.extra_parameters import FORM_POST, RESPONSE_MODE
from netrex_gui.oauth.provider import Provider
from netrex_gui.store.connection import TIME_LIMITS, Connection

STANDARD_SEPARATOR = " "
"""What a standard server expects between scopes (RFC 6749 section 3.3)."""

_TEXT_MARGIN = 9
_PARAMETER_LINES = 3
_SHORTEST_CHOICE = 12


class AdvancedForm(QWidget):
    """The advanced settings of a connection."""

    def __init__(self) -> None:
        super().__init__()
        self.metadata: ServerMetadata | None = None
        self._derived: Provider | None = None
        self._rows = QFormLayout()
        self._rows.setSpacing(8)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.discovery = DiscoveryBar()
        self.messages: dict[str, FieldMessage] = {}
        column_in(self, self.discovery, self._rows)  # in a row of the form the words of the bar would lack height
        self._endpoints = {
            "authorization_endpoint": self._endpoint("authorizationEndpoint", self.tr("Authorization endpoint")),
            "token_endpoint": self._endpoint("tokenEndpoint", self.tr("Token endpoint")),
            "revocation_endpoint": self._endpoint("revocationEndpoint", self.tr("Revocation endpoint")),
            "api_endpoint": self._endpoint("apiEndpoint", self.tr("API endpoint")),
        }
        self._separator = self._choice("scopeSeparator", self.tr("Scope separator"), self._separators())
        self._authentication = self._choice("clientAuthentication", self.tr("Client authentication"), self._ways())
        self._token_request = self._choice("tokenRequest", self.tr("Token request"), self._token_requests())
        self._pkce = self._box("usePkce", self.tr("PKCE"), self.tr("Protect the code with PKCE (S256)"))
        self._time_limit = self._seconds()
        self._endpoints["issuer"] = self._endpoint("issuer", self.tr("Issuer"))
        self._endpoints["issuer"].textChanged.connect(self._show_placeholders)
        self._requires_issuer = self._box("requireIssuer", "", self.tr("Refuse answers that do not name this issuer"))
        self._extra_parameters = self._lines("extraParameters", self.tr("Further parameters"))

    def show_connection(self, connection: Connection) -> None:
        """Fill in a connection's settings."""
        for member, field in self._endpoints.items():
            _fill(field, getattr(connection, member))
        self._separator.setCurrentIndex(max(0, self._separator.findData(connection.scope_separator)))
        self._authentication.setCurrentIndex(max(0, self._authentication.findData(connection.client_authentication)))
        self.show_token_request(connection)
        self._pkce.setChecked(connection.use_pkce)
        self._requires_issuer.setChecked(connection.requires_issuer)
        self._extra_parameters.setPlainText(connection.extra_parameters)
        self.metadata = None
        self.discovery.reset()
        self._time_limit.setValue(connection.time_limit)

    def applied_to(self, connection: Connection) -> Connection:
        """Return the connection with the settings as they stand here."""
        endpoints: dict[str, Any] = {member: field.text().strip() for member, field in self._endpoints.items()}
        return replace(
            connection,
            **endpoints,
            scope_separator=self._separator.currentData(),
            client_authentication=self._authentication.currentData(),
            token_request_form=self._token_request_form(connection.token_request_form),
            use_pkce=self._pkce.isChecked(),
            requires_issuer=self._requires_issuer.isChecked(),
            extra_parameters=self._extra_parameters.toPlainText().strip(),
            time_limit=self._time_limit.value(),
        )

    def show_token_request(self, connection: Connection) -> None:
        """Show how the token is asked for, which a sign-in may have found out."""
        is_json = connection.token_request_form == JSON_FORM.name
        self._token_request.setCurrentIndex(self._token_request.findData(JSON_FORM.name if is_json else ""))

    def differs(self) -> bool:
        """Tell whether anything here is not as it is for a new connection."""
        usual = Connection()
        return self.applied_to(usual) != usual

    def _token_request_form(self, remembered: str) -> str:
        """Return the form that was chosen here; of the others a sign-in knows best which one the portal understands."""
        chosen: str = self._token_request.currentData()
        return chosen or (STANDARD_FORM.name if remembered == JSON_FORM.name else remembered)

    def take(self, metadata: ServerMetadata, has_secret: bool) -> None:
        """Fill in what a provider publishes about itself, and say so; PKCE is the person's own choice."""
        for member, field in self._endpoints.items():
            _fill(field, getattr(metadata, member, field.text()))
        self._separator.setCurrentIndex(self._separator.findData(STANDARD_SEPARATOR))
        self.metadata = metadata
        self._choose_authentication(metadata.client_authentication(has_secret))
        self._requires_issuer.setChecked(metadata.names_itself)
        if metadata.needs_form_post and RESPONSE_MODE not in self._extra_parameters.toPlainText():
            self._extra_parameters.appendPlainText(f"{RESPONSE_MODE}={FORM_POST}")
        self.discovery.say(found(metadata, has_secret))

    def secret_changed(self, has_secret: bool) -> None:
        """Follow a secret that is typed after the provider was asked, unless the person chose otherwise meanwhile."""
        if self.metadata is not None:
            automatic = self.metadata.client_authentication(not has_secret)
            if self._authentication.currentData() == automatic:
                self._choose_authentication(self.metadata.client_authentication(has_secret))

    def issuer(self) -> str:
        """Return the issuer as it stands here."""
        return self._endpoints["issuer"].text().strip()

    def set_narrow(self, narrow: bool) -> None:
        """Put each label above its field, or beside it."""
        policies = QFormLayout.RowWrapPolicy
        self._rows.setRowWrapPolicy(policies.WrapAllRows if narrow else policies.DontWrapRows)
        for words in (part for part in self.findChildren(QLabel) if part.property("kind") == "label"):
            words.setWordWrap(not narrow or theme.is_large())  # above its field it has the whole width

    def show_derived_endpoints(self, provider_url: str) -> None:
        """Show, where a field is empty, what the provider URL makes of it."""
        try:
            self._derived = Provider.at(provider_url)
        except UrlInvalid:
            self._derived = None
        self._show_placeholders()
        self.discovery.show_whose(self.issuer(), self._derived)

    def _show_placeholders(self) -> None:
        for member, field in self._endpoints.items():
            field.setPlaceholderText(getattr(self._derived, member) if self._derived else "")
        if self.issuer():
            self._endpoints["revocation_endpoint"].setPlaceholderText(self.tr("none"))

    def _choose_authentication(self, authentication: ClientAuthentication | None) -> None:
        if authentication is not None:
            self._authentication.setCurrentIndex(self._authentication.findData(authentication.value))

    def _endpoint(self, name: str, text: str) -> QLineEdit:
        field = code_field(name)
        self._add(text, field)
        return field

    def _box(self, name: str, text: str, words: str) -> CheckBox:
        box = CheckBox(words, name)
        self._add(text, box, names_field=False)
        return box

    def _lines(self, name: str, text: str) -> QPlainTextEdit:
        field = QPlainTextEdit(tabChangesFocus=True)
        field.setObjectName(name)
        field.setPlaceholderText(self.tr("one on each line, such as prompt=login"))
        field.setFixedHeight(field.fontMetrics().lineSpacing() * _PARAMETER_LINES + 2 * _TEXT_MARGIN)
        self._add(text, field)
        return field

    def _choice(self, name: str, text: str, choices: dict[str, str]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setMinimumContentsLength(_SHORTEST_CHOICE)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for value, shown in choices.items():
            box.addItem(shown, value)
        self._add(text, box)
        return box

    def _seconds(self) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName("signInTimeout")
        box.setRange(TIME_LIMITS[0], TIME_LIMITS[-1])
        box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        box.setSuffix(self.tr(" s"))
        box.lineEdit().setTextMargins(_TEXT_MARGIN, 0, 0, 0)  # the style sheet's padding does not reach it
        self._add(self.tr("Time limit for signing in, in seconds"), box)
        return box

    def _add(self, text: str, field: QWidget, names_field: bool = True) -> None:
        message = self.messages[field.objectName()] = FieldMessage(f"{field.objectName()}Problem")
        place = column_of(field, message, spacing=4)
        if not text:
            self._rows.setLayout(self._rows.rowCount(), QFormLayout.ItemRole.FieldRole, place)
            return
        words = label(text, "label", buddy=field if names_field else None)
        words.setWordWrap(True)
        self._rows.addRow(words, place)

    def _separators(self) -> dict[str, str]:
        return {",": self.tr("Comma: read,write"), " ": self.tr("Space: read write")}

    def _token_requests(self) -> dict[str, str]:
        return {"": self.tr("As a form, which is the standard"), JSON_FORM.name: self.tr("As JSON")}

    def _ways(self) -> dict[str, str]:
        return {
            ClientAuthentication.BODY.value: self.tr("In the request body (client_secret_post)"),
            ClientAuthentication.BASIC.value: self.tr("HTTP Basic header (client_secret_basic)"),
            ClientAuthentication.NONE.value: self.tr("None: the client ID alone"),
        }


def _fill(field: QLineEdit, text: str) -> None:
    """Fill in an address that begins where a person looks first: at its host."""
    field.setText(text)
    field.setCursorPosition(0)

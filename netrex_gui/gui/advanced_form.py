"""What most people never need: endpoints, and how the token request is made."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from netrex_gui.connections import TIME_LIMITS, Connection
from netrex_gui.gui.widgets import label
from netrex_gui.oauth.client import ClientAuthentication
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import Provider

_TEXT_MARGIN = 9
_SHORTEST_CHOICE = 12


class AdvancedForm(QWidget):
    """The advanced settings of a connection."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._endpoints = {
            "authorization_endpoint": self._endpoint("authorizationEndpoint", self.tr("Authorization endpoint")),
            "token_endpoint": self._endpoint("tokenEndpoint", self.tr("Token endpoint")),
            "revocation_endpoint": self._endpoint("revocationEndpoint", self.tr("Revocation endpoint")),
            "api_endpoint": self._endpoint("apiEndpoint", self.tr("API endpoint")),
        }
        self._separator = self._choice("scopeSeparator", self.tr("Scope separator"), self._separators())
        self._authentication = self._choice(
            "clientAuthentication", self.tr("Client authentication"), self._authentications()
        )
        self._pkce = QCheckBox(self.tr("Protect the code with PKCE (S256)"))
        self._pkce.setObjectName("usePkce")
        self._pkce.setAccessibleName(self._pkce.text())
        self._add(self.tr("PKCE"), self._pkce, names_field=False)
        self._time_limit = self._seconds()
        self._endpoints["issuer"] = self._endpoint("issuer", self.tr("Issuer"))

    def show_connection(self, connection: Connection) -> None:
        """Fill in a connection's settings."""
        for member, field in self._endpoints.items():
            field.setText(getattr(connection, member))
        self._separator.setCurrentIndex(max(0, self._separator.findData(connection.scope_separator)))
        self._authentication.setCurrentIndex(max(0, self._authentication.findData(connection.client_authentication)))
        self._pkce.setChecked(connection.use_pkce)
        self._time_limit.setValue(connection.time_limit)

    def applied_to(self, connection: Connection) -> Connection:
        """Return the connection with the settings as they stand here."""
        endpoints: dict[str, Any] = {member: field.text().strip() for member, field in self._endpoints.items()}
        return replace(
            connection,
            **endpoints,
            scope_separator=self._separator.currentData(),
            client_authentication=self._authentication.currentData(),
            use_pkce=self._pkce.isChecked(),
            time_limit=self._time_limit.value(),
        )

    def set_narrow(self, narrow: bool) -> None:
        """Put each label above its field, or beside it."""
        policies = QFormLayout.RowWrapPolicy
        self._rows.setRowWrapPolicy(policies.WrapAllRows if narrow else policies.DontWrapRows)

    def show_derived_endpoints(self, provider_url: str) -> None:
        """Show, where a field is empty, what the provider URL makes of it."""
        try:
            derived: Provider | None = Provider.at(provider_url)
        except UrlInvalid:
            derived = None
        for member, field in self._endpoints.items():
            field.setPlaceholderText(getattr(derived, member) if derived else "")

    def _endpoint(self, name: str, text: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setProperty("code", "true")
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
        self._rows.addRow(label(text, "label", buddy=field if names_field else None), field)

    def _separators(self) -> dict[str, str]:
        return {",": self.tr("Comma: read,write"), " ": self.tr("Space: read write")}

    def _authentications(self) -> dict[str, str]:
        return {
            ClientAuthentication.BODY.value: self.tr("In the request body (client_secret_post)"),
            ClientAuthentication.BASIC.value: self.tr("HTTP Basic header (client_secret_basic)"),
            ClientAuthentication.NONE.value: self.tr("None: the client ID alone"),
        }

"""The field that a problem is about: the person is led back to it, and hears there what is wrong with it."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.parts.saying import nothing
from netrex_gui.oauth.credentials import Credential, CredentialInvalid
from netrex_gui.oauth.errors import ClientIdMissing, PortRefused, SignInError, UrlField, UrlInvalid
from netrex_gui.oauth.extra_parameters import ParameterInvalid

_ADDRESSES = {
    UrlField.PROVIDER: "providerUrl",
    UrlField.AUTHORIZATION_ENDPOINT: "authorizationEndpoint",
    UrlField.TOKEN_ENDPOINT: "tokenEndpoint",
    UrlField.REVOCATION_ENDPOINT: "revocationEndpoint",
    UrlField.API_ENDPOINT: "apiEndpoint",
    UrlField.ISSUER: "issuer",
    UrlField.REDIRECT: "redirectUrl",
}


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
                message.say(lambda: f"{told.title}. {told.advice}")
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
                message.say(nothing)
            self._field = self.error = None

    def lead_back(self) -> bool:
        """Put the focus on the field, which may be among those that are folded; tell whether there is one."""
        if self._field is None:
            return False
        if self._form.advanced.isAncestorOf(self._field):
            self._form.advanced_button.setChecked(True)
        self._field.setFocus()
        self._form.show_part(self._field)
        return True

"""What happens to connections between the list, the form and the library."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox

from netrex_gui.connections import PRACTICE_ID, Connection
from netrex_gui.gui import store_wording
from netrex_gui.gui.connection_form import ConnectionForm
from netrex_gui.gui.connection_library import ConnectionLibrary
from netrex_gui.gui.connection_list import ConnectionList
from netrex_gui.gui.question import ask, confirm


class ConnectionDesk(QObject):
    """Chooses, makes, copies, saves and deletes connections; never drops an edit unasked.

    Signals: `connection_shown` when the form shows another connection, or the same one again; `token_chosen` with the
    ID of one of its tokens that the person wants to see.
    """

    connection_shown = Signal()
    token_chosen = Signal(str)

    def __init__(self, connections: ConnectionList, form: ConnectionForm, library: ConnectionLibrary) -> None:
        super().__init__()
        self._list = connections
        self._form = form
        self._library = library
        self._shown, self._was_merged = (Connection(), ""), False
        self._awaited_secret = ""
        self._when_secret_came: Callable[[], None] | None = None
        connections.selected.connect(self._choose)
        connections.token_selected.connect(self._choose_token)
        connections.new_requested.connect(self._make_new)
        connections.duplicate_requested.connect(self._duplicate)
        connections.delete_requested.connect(self._delete)
        form.save_requested.connect(self.save)
        library.changed.connect(self._list_connections)
        library.noticed.connect(form.show_notice)
        library.secret_loaded.connect(self._take_secret)

    def open_last(self) -> None:
        """Show the connection that was in use last, or an empty one."""
        notice = self._library.load()
        self._show(self._library.connections.get(self._library.last_id, Connection()))
        if notice:
            self._form.show_notice(notice)

    def show_unsaved(self, connection: Connection, secret: str) -> bool:
        """Show a connection that is not in the list; tell whether the person let the edited one go."""
        if not self.may_leave():
            return False
        self._show(connection, secret)
        return True

    def save_if_edited(self) -> None:
        """Save a connection that is new or edited; another window may have changed one that is not."""
        if self._is_edited() or self._form.connection().id not in self._library.connections:
            self.save_silently()

    def when_secret_is_here(self, proceed: Callable[[], None]) -> None:
        """Call `proceed`, now or as soon as the password store has answered."""
        if self._awaited_secret and not self._form.secret():
            self._form.show_notice(store_wording.waiting_for_store())
            self._when_secret_came = proceed
        else:
            proceed()

    def save(self) -> None:
        """Save the connection as it stands in the form, and say so."""
        if self.save_silently():
            connection, secret = self._shown
            keeps_it = connection.keep_secret and bool(secret)
            self._form.show_notice(store_wording.saved_sentence(keeps_it, self._was_merged))

    def save_silently(self) -> bool:
        """Save the connection as it stands in the form; tell whether that went well."""
        self._form.provider_field.tidy()
        connection, secret = self._form.connection(), self._form.secret()
        if connection.id == PRACTICE_ID:  # each practice portal has secrets of its own
            connection = replace(connection, id=Connection().id)
        if not connection.name:
            connection = replace(connection, name=connection.host())
            self._form.name_field.setText(connection.name)
        self._form.show_notice("")
        before = self._library.connections.get(connection.id)
        if (written := self._library.save(connection)) is None:
            return False
        self._library.save_secret(written, secret, was_kept=before is not None and before.keep_secret)
        self._was_merged = written != connection
        if self._was_merged:
            self._form.show_connection(written, secret)
        self._form.adopt(written)
        self._shown = (written, secret)
        self._list_connections()
        return True

    def remember_form(self, form_name: str) -> None:
        """Remember which form of the token request the provider of the shown connection understands."""
        self.remember(token_request_form=form_name)

    def remember(self, **noted: Any) -> None:
        """Remember of the shown connection what has no field in the form, and is no edit of it."""
        connection = replace(self._form.connection(), **noted)
        self._form.adopt(connection)
        self._shown = (replace(self._shown[0], **noted), self._shown[1])
        self._library.remember(connection.id, **noted)

    def may_leave(self) -> bool:
        """Ask what to do with unsaved edits, if there are any; tell whether the form may show something else."""
        if not self._is_edited():
            return True
        buttons = QMessageBox.StandardButton
        text = self.tr("“{name}” has changes that are not saved.").format(name=self._form.connection().name or "…")
        choices = buttons.Save | buttons.Discard | buttons.Cancel
        answer = ask(self._form, self.tr("Save the changes?"), text, choices, buttons.Save)
        return answer == buttons.Discard or (answer == buttons.Save and self.save_silently())

    def close(self) -> None:
        """Let what is being saved be saved."""
        self._library.close()

    def _is_edited(self) -> bool:
        connection, secret = self._form.connection(), self._form.secret()
        if connection.id == PRACTICE_ID:
            return False
        return connection != self._shown[0] or (connection.keep_secret and secret != self._shown[1])

    def mark_token(self, token_id: str) -> None:
        """Select in the list the token that is shown, or with no ID its connection."""
        self._list.select_token(token_id)

    def _choose(self, connection_id: str) -> bool:
        """Show a connection; tell whether the person let the edited one go."""
        if connection_id == self._shown[0].id:
            self.connection_shown.emit()
        elif self.may_leave():
            self._show(self._library.connections[connection_id])
            self._library.select(connection_id)
        self._list_connections()
        return connection_id == self._shown[0].id

    def _choose_token(self, connection_id: str, token_id: str) -> None:
        if self._choose(connection_id):
            self.token_chosen.emit(token_id)

    def _make_new(self) -> None:
        if self.may_leave():
            self._show(Connection())
            self._form.name_field.setFocus()

    def _duplicate(self) -> None:
        if self._shown[0].id not in self._library.connections or not self.may_leave():
            return
        original, secret = self._library.connections[self._shown[0].id], self._shown[1]
        name = self.tr("{name} (copy)").format(name=original.name)
        copy = replace(original, id=Connection().id, name=name)
        self._show(copy, secret)
        self._shown = (replace(copy, name=""), secret)  # a copy is not saved yet
        self._form.name_field.setFocus()

    def _delete(self) -> None:
        connection = self._library.connections.get(self._shown[0].id)
        if connection is None:
            return
        text = store_wording.delete_question(connection.name, self._list.token_count(connection.id))
        agreed = confirm(self._form, self.tr("Delete the connection?"), text, self.tr("&Delete"))
        if agreed and self._library.remove(connection):
            self._show(self._library.connections.get(self._library.last_id, Connection()))

    def _show(self, connection: Connection, secret: str = "") -> None:
        self._form.show_notice("")
        self._form.show_connection(connection, secret)
        self._shown = (self._form.connection(), secret)
        self._awaited_secret, self._when_secret_came = "", None
        if connection.keep_secret and not secret and connection.id in self._library.connections:
            self._awaited_secret = connection.id
            self._library.load_secret(connection.id)
        self._list_connections()
        self.connection_shown.emit()

    def _take_secret(self, connection_id: str, secret: str) -> None:
        if connection_id != self._awaited_secret:
            return
        self._awaited_secret = ""
        self._form.set_secret(secret)
        self._shown = (self._shown[0], secret)
        proceed, self._when_secret_came = self._when_secret_came, None
        if proceed is not None:
            self._form.show_notice("" if secret else store_wording.secret_not_there())
        if proceed is not None and secret:
            proceed()

    def _list_connections(self) -> None:
        self._list.show_connections(list(self._library.connections.values()), self._shown[0].id)

"""What happens to connections and their secrets between the list, the form and the library."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from netrex_gui.gui.connection.fields import fault_of
from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.connection.names import free_name, is_named_after
from netrex_gui.gui.parts.dialogs import ask, confirm
from netrex_gui.gui.parts.messages import nothing
from netrex_gui.gui.sidebar.sidebar import Sidebar
from netrex_gui.oauth.client import Credential
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import base_url
from netrex_gui.store.connection import PRACTICE_ID, Connection
from netrex_gui.texts import storage as store_wording

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Edited:
    """What stands in the form, and what of it was saved, each with its secret.

    `awaited_id` names the connection whose secret the password store has not handed out yet, if any.
    """

    connection: Connection
    secret: str = field(repr=False)
    saved: tuple[Connection, str] = field(repr=False)
    redirect_follows_provider: bool
    awaited_id: str


class ConnectionController(QObject):
    """Chooses, makes, copies, saves and deletes connections; never drops an edit unasked.

    Each of `guards` tells whether what is shown of the connection, such as its token, may give way to the form.

    Signals: `connection_shown` when the form shows another connection, or the same one again; `token_chosen` with the
    ID of one of its tokens that the person wants to see.
    """

    connection_shown = Signal()
    token_chosen = Signal(str)

    def __init__(self, connections: Sidebar, form: ConnectionForm, library: ConnectionLibrary) -> None:
        super().__init__(form)
        self._list = connections
        self._form = form
        self._library = library
        self.shown, self.was_merged = (Connection(), ""), False
        self.guards: list[Callable[[], bool]] = []
        self.awaited_secret = AwaitedSecret(form, library, self)
        self.awaited_secret.came.connect(self._note_secret)
        connections.selected.connect(self.choose)
        connections.token_selected.connect(self._choose_token)
        connections.new_requested.connect(self._make_new)
        connections.duplicate_requested.connect(self._duplicate)
        connections.delete_requested.connect(self._delete)
        form.save_requested.connect(self.save)
        form.named.connect(self._take_name)
        library.changed.connect(self._list_connections)
        library.noticed.connect(form.show_notice)

    def open_last(self) -> None:
        """Show the connection that was in use last, or an empty one."""
        saved = self._library.load()
        self._show(self._library.connections.get(self._library.last_id, Connection()))
        self._form.show_notice(partial(store_wording.loaded, saved))

    def edited(self) -> Edited:
        """Return what stands in the form, to be shown in another one."""
        form, awaited_id = self._form, self.awaited_secret.connection_id
        return Edited(form.connection(), form.secret(), self.shown, form.redirect_follows_provider, awaited_id)

    def show_edited(self, edited: Edited) -> None:
        """Show what stood in another form, as far from being saved as it was there."""
        self._form.show_connection(edited.connection, edited.secret)
        self._form.redirect_follows_provider = edited.redirect_follows_provider
        self.shown = edited.saved
        self.awaited_secret.connection_id = edited.awaited_id
        self._list_connections()
        self.connection_shown.emit()

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

    def save(self) -> None:
        """Save the connection as it stands in the form, and say so."""
        if self.save_silently():
            connection, secret = self.shown
            keeps_it = connection.keep_secret and bool(secret)
            self._form.show_notice(partial(store_wording.saved_sentence, keeps_it, self.was_merged))

    def _take_name(self) -> None:
        """Save what a connection of the list is called now, and go on to what is next with it."""
        if self.shown[0].id in self._library.connections:
            self.save()
        self._form.next_stop().setFocus()

    def save_silently(self) -> bool:
        """Save the connection as it stands in the form; tell whether that went well."""
        self._form.provider_field.tidy()
        if not self._form.credentials.are_in_order():  # a mail that was pasted has no place in a file
            self._form.show_part(self._form.credentials)
            return False
        connection, secret = self._form.connection(), self._form.secret()
        if connection.id == PRACTICE_ID:  # each practice portal has secrets of its own
            connection = replace(connection, id=Connection().id)
        connection = replace(connection, name=self._name(connection))
        self._form.name_field.show_name(connection.name, connection.host())
        self._form.show_notice(nothing)
        before = self._library.connections.get(connection.id)
        if (written := self._library.save(connection)) is None:
            return False
        self._library.save_secret(written, secret, was_kept=before is not None and before.keep_secret)
        self.was_merged = written != connection
        if self.was_merged:
            self._form.show_connection(written, secret)
        self._form.adopt(written)
        self.shown = (written, secret)
        self._list_connections()
        return True

    def _name(self, connection: Connection) -> str:
        """Return the name that the person gave it, or that of its portal, which no other connection has then."""
        host = connection.host()
        if connection.name and not is_named_after(connection.name, host):
            return connection.name
        taken = {each.name for each in self._library.connections.values() if each.id != connection.id}
        is_free = bool(connection.name) and connection.name not in taken
        return connection.name if is_free else free_name(host, taken)

    def fill_in_pasted(
        self, *, client_id: str = "", client_secret: str = "", provider_url: str = "", redirect_url: str = ""
    ) -> bool:
        """Fill in what was read from a pasted text, each part of which may be missing, and say so on the form.

        What belongs to another ID than the one that stands there is a new connection, and so is what belongs to another
        portal than the one that has the secret. Tell whether the person let the edited one go.
        """
        there = self._form.connection().client_id
        is_another = client_id and there and there != client_id and fault_of(there, Credential.CLIENT_ID) is None
        if (is_another or self._is_elsewhere(provider_url)) and not self._make_new():
            return False
        self._form.credentials.forget_what_cannot_be_one()
        self._form.show_top()
        self._form.fill_in(client_id, client_secret, provider_url, redirect_url)
        self.connection_shown.emit()
        self._form.credentials.say_read(_read_from_pasted(client_id, client_secret))
        self._form.next_stop().setFocus()
        return True

    def _is_elsewhere(self, provider_url: str) -> bool:
        """Tell whether a pasted portal is another one than that of a connection that is saved, or has a secret."""
        connection = self._form.connection()
        has_more = connection.id in self._library.connections or bool(self._form.secret())
        try:
            return has_more and bool(provider_url) and base_url(provider_url) != base_url(connection.provider_url)
        except UrlInvalid:
            return has_more

    def remember_form(self, form_name: str, token_endpoint: str) -> None:
        """Remember which form of the token request this endpoint of the shown connection understands."""
        self.remember(token_request_form=form_name, form_understood_at=token_endpoint)

    def remember(self, **noted: Any) -> None:
        """Remember of the shown connection what has no field in the form, and is no edit of it."""
        connection = replace(self._form.connection(), **noted)
        self._form.adopt(connection)
        self.shown = (replace(self.shown[0], **noted), self.shown[1])
        self._library.remember(connection.id, **noted)

    def may_leave(self) -> bool:
        """Ask what to do with unsaved edits, if there are any; tell whether the form may show something else."""
        return self.may_go() and self._may_drop_edits()

    def may_go(self) -> bool:
        """Tell whether what is shown of the connection may give way to the form."""
        return all(agrees() for agrees in self.guards)

    def _may_drop_edits(self) -> bool:
        if not self._is_edited():
            return True
        from PySide6.QtWidgets import QMessageBox

        buttons = QMessageBox.StandardButton
        connection = self._form.connection()
        if connection.id in self._library.connections:
            text = self.tr("“{name}” has changes that are not saved.").format(name=connection.name or connection.host())
        else:
            text = self.tr("The new connection is not saved yet.")
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
        return connection != self.shown[0] or (connection.keep_secret and secret != self.shown[1])

    def mark_token(self, token_id: str) -> None:
        """Select in the list the token that is shown, or with no ID its connection."""
        self._list.select_token(token_id)

    def choose(self, connection_id: str, token_id: str = "") -> bool:
        """Show a connection, with a token of it selected; tell whether the person let go of what was shown before."""
        is_other = connection_id != self.shown[0].id
        goes = self.may_leave() if is_other else self.may_go()
        if goes and is_other:
            self._show(self._library.connections[connection_id])
            self._library.select(connection_id)
        elif goes:
            self.connection_shown.emit()
        self._list_connections()
        if goes:
            self.mark_token(token_id)
        return goes

    def _choose_token(self, connection_id: str, token_id: str) -> None:
        if self.choose(connection_id, token_id):
            self.token_chosen.emit(token_id)

    def _make_new(self) -> bool:
        """Show an empty connection; tell whether the person let the edited one go."""
        if not self.may_leave():
            return False
        self._show(Connection())
        if not self._form.isHidden():  # the first page takes the keyboard itself: nothing else is to be read out
            self._form.next_stop().setFocus()
        return True

    def _duplicate(self) -> None:
        if self.shown[0].id not in self._library.connections or not self.may_leave():
            return
        original, secret = self._library.connections[self.shown[0].id], self.shown[1]
        names = {each.name for each in self._library.connections.values()}
        copy = replace(original, id=Connection().id, name=free_name(original.name, names))
        self._show(copy, secret)
        self.shown = (replace(copy, name=""), secret)  # a copy is not saved yet
        self._form.name_field.setFocus()

    def _delete(self) -> None:
        connection = self._library.connections.get(self.shown[0].id)
        if connection is None or not self.may_go():
            return
        text = store_wording.delete_question(connection.name, self._list.token_count(connection.id))
        agreed = confirm(self._form, self.tr("Delete the connection?"), text, self.tr("&Delete"))
        if agreed:
            self.discard()

    def discard(self, then: str = "") -> None:
        """Take the connection that is shown off the list, and show the one with this ID, or else one that is there."""
        saved = self._library.connections
        connection = saved.get(self.shown[0].id)
        beside = _beside(list(saved), self.shown[0].id)
        if connection is not None and self._library.remove(connection):
            left = saved.get(then) or saved.get(beside, Connection())
            self._show(left)
            self._library.select(left.id)

    def _show(self, connection: Connection, secret: str = "") -> None:
        self._form.show_notice(nothing)
        self._form.show_top()  # a row that is open below stays so: for several connections it is wanted in each
        self._form.show_connection(connection, secret)
        is_new = connection.id not in self._library.connections and not connection.client_id
        self._form.redirect_follows_provider = is_new
        self.shown = (self._form.connection(), secret)
        is_kept = connection.keep_secret and not secret and connection.id in self._library.connections
        self.awaited_secret.ask(connection.id if is_kept else "")
        if connection.id in self._library.connections and self._form.lacks_secret():
            self._form.credentials.tell_secret_missing()
        self._list_connections()
        self.connection_shown.emit()

    def _note_secret(self, secret: str) -> None:
        self.shown = (self.shown[0], secret)

    def _list_connections(self) -> None:
        self._list.show_connections(list(self._library.connections.values()), self.shown[0].id)


def _beside(ids: list[str], gone: str) -> str:
    """Return the one that comes after one that goes, or else the one before; nothing where it is the only one."""
    place = ids.index(gone) if gone in ids else 0
    return next(iter(ids[place + 1 :] or reversed(ids[:place])), "")


def _read_from_pasted(client_id: str, client_secret: str) -> str:
    """Say which of the two were read from what was pasted, or nothing."""
    if client_id and client_secret:
        return translate("Pasted", "Both read from what you pasted")
    if client_id:
        return translate("Pasted", "The ID was read from what you pasted")
    return translate("Pasted", "The secret was read from what you pasted") if client_secret else ""


class AwaitedSecret(QObject):
    """Fills in the secret of the connection that is shown, whenever the store answers.

    Signals: `came` with the secret, or an empty text where there was none.
    """

    came = Signal(str)

    def __init__(self, form: ConnectionForm, library: ConnectionLibrary, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._library = library
        self.connection_id = ""
        self._proceed: Callable[[], None] | None = None
        library.secret_loaded.connect(self._take)

    @property
    def is_waited_for(self) -> bool:
        """Tell whether a sign-in waits for it."""
        return self._proceed is not None

    def ask(self, connection_id: str) -> None:
        """Ask the store for the secret of a connection; with no ID, wait for none any more."""
        self.connection_id, self._proceed = connection_id, None
        if connection_id:
            self._library.load_secret(connection_id)

    def stop_waiting(self) -> None:
        """Call nothing once it comes, which it still may."""
        self._proceed = None

    def when_here(self, proceed: Callable[[], None]) -> None:
        """Call `proceed`, now or as soon as the password store has answered."""
        if self.connection_id and not self._form.secret():
            self._form.show_notice(store_wording.waiting_for_store)
            self._proceed = proceed
        else:
            proceed()

    def _take(self, connection_id: str, secret: str) -> None:
        if connection_id != self.connection_id:
            return
        self.connection_id = ""
        self._form.set_secret(secret)
        self.came.emit(secret)
        proceed, self._proceed = self._proceed, None
        if proceed is not None:
            self._form.show_notice(nothing if secret else store_wording.secret_not_there)
        if proceed is not None and secret:
            proceed()

"""The practice portal, started and put into the form."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from netrex_gui.gui.connection.controller import ConnectionDesk
from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.store.connection import Connection

translate = QCoreApplication.translate
StartPractice = Callable[[], tuple[Connection, str]]


def show_practice(start: StartPractice, desk: ConnectionDesk, form: ConnectionForm) -> None:
    """Start the practice portal and show the connection to it; `start` returns that with its secret."""
    try:
        connection, secret = start()
    except OSError:
        form.show_notice(lambda: translate("Practice", "The practice portal could not be started on this computer."))
        return
    if not desk.show_unsaved(replace(connection, name=translate("Practice", "Practice portal")), secret):
        return
    form.show_notice(lambda: translate("Practice", "For practice: nothing here is real. Press “Sign in with browser”."))
    form.sign_in_button.setFocus()

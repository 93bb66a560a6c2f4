"""The composition root: reads the options, builds the parts and joins them."""

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from netrex_gui import __version__

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from netrex_gui.connections import Connection
    from netrex_gui.gui.main_window import MainWindow

NAME = "netrex-token"
NO_DISPLAY = "Netrex Token needs a screen: start it from a desktop session."
EXIT_NO_DISPLAY = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the app, and return its exit status: 0, or 2 where there is no screen."""
    options = _options(arguments)
    if options.self_test:
        from netrex_gui.self_test import run

        return run(options.language)
    app = make_application(options.language)
    window = make_window()
    window.show()
    _after_first_paint(window, options.practice)
    return app.exec()


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="netrex-gui", description="Get an OAuth2 token by signing in with the browser."
    )
    parser.add_argument("--practice", action="store_true", help="start with the practice portal, without an account")
    parser.add_argument("--language", metavar="CODE", help="use this language instead of the system's, such as cs")
    parser.add_argument("--self-test", action="store_true", help="try every part, print a line for each, and exit")
    parser.add_argument("--version", action="version", version=f"Netrex Token {__version__}")
    return parser.parse_args(arguments)


def make_application(language: str | None) -> "QApplication":
    """Start Qt, with the app's name, language and look; end the process with status 2 where there is no screen."""
    if sys.platform == "linux" and not _has_display():
        _leave_without_display()
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtGui import QGuiApplication, QIcon
    from PySide6.QtWidgets import QApplication

    from netrex_gui import resources
    from netrex_gui.gui import languages, messages, theme

    qInstallMessageHandler(messages.until_started(_leave_without_display))
    app = QApplication(sys.argv[:1])
    qInstallMessageHandler(messages.to_log)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C ends it, as people expect of a program in a terminal
    app.setApplicationName(NAME)
    app.setApplicationDisplayName("Netrex Token")
    app.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName(NAME)
    app.setWindowIcon(QIcon(resources.path("icons/netrex-token.svg")))
    languages.install(app, language)
    theme.apply(app)
    return app


def make_window() -> "MainWindow":
    """Build the window with the person's own connections in it."""
    import platformdirs

    from netrex_gui.connection_store import ConnectionStore
    from netrex_gui.gui.connection_library import ConnectionLibrary
    from netrex_gui.gui.main_window import MainWindow
    from netrex_gui.secret_store import SecretStore

    folder = platformdirs.user_config_path(NAME, appauthor=False, roaming=True)
    library = ConnectionLibrary(ConnectionStore(folder), SecretStore())
    return MainWindow(library, _start_practice)


def _after_first_paint(window: "MainWindow", practise: bool) -> None:
    from netrex_gui.gui.first_paint import after_first_paint

    def go_on() -> None:
        from netrex_gui import diagnostics

        diagnostics.start_log(NAME)
        diagnostics.tell_defects(window.show_problem)
        window.complete()
        if practise:
            window.practise()

    after_first_paint(window, go_on)


def _start_practice() -> "tuple[Connection, str]":
    from netrex_gui.practice_connection import start

    return start()


def _has_display() -> bool:
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    return bool(chosen or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _leave_without_display() -> NoReturn:
    sys.stderr.write(NO_DISPLAY + "\n")
    sys.stderr.flush()
    os._exit(EXIT_NO_DISPLAY)  # Qt would abort the process right after its fatal message

"""The composition root: reads the options, shows the window, then makes the stores and the workspace."""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from netrex_gui import NAME, __version__

if TYPE_CHECKING:
    import argparse

    from PySide6.QtWidgets import QApplication

    from netrex_gui.gui.window.application import Application
    from netrex_gui.gui.window.main_window import MainWindow
    from netrex_gui.gui.window.workspace import Workspace
    from netrex_gui.store.connection import Connection

EXIT_NO_DISPLAY = 2
ICON_SIZES = (16, 24, 32, 48, 64, 128, *((256,) if sys.platform == "darwin" else ()))
"""Those of the window, all of which Qt keeps; macOS shows it in the Dock, and others have a larger one elsewhere."""


def main(options: "argparse.Namespace | None") -> int:
    """Run the app, and return its exit status: 0, 70 after a crash, or 2 where there is no screen."""
    app, window = open_window(options.language if options else None)
    from PySide6.QtCore import QTimer, qInstallMessageHandler

    from netrex_gui.gui.window.application import after_first_paint

    def go_on() -> None:
        set_content(app, window, options.language if options else None)
        QTimer.singleShot(0, partial(_begin, app, window, options))

    after_first_paint(window, go_on)
    status = app.exec()
    qInstallMessageHandler(None)  # what Qt says while it ends would reach a Python that has ended
    return status


def _begin(app: "Application", window: "MainWindow", options: "argparse.Namespace | None") -> None:
    """Complete the window, and show in it what the person started the app for."""

    def open_file(path: Path) -> None:
        _content(window).hand_over.open_file(path)

    workspace = _content(window)
    if options is not None and options.practice:
        workspace.practise()
    workspace.complete()
    if options is not None and options.file:
        workspace.hand_over.open_named(options.file)
    app.open_files_with(open_file)


def _content(window: "MainWindow") -> "Workspace":
    """Return what is in the window: in another language it is another one."""
    from netrex_gui.gui.window.workspace import Workspace

    content = window.centralWidget()
    assert isinstance(content, Workspace)  # noqa: S101 (the window has its content)
    return content


def open_window(language: str | None = None) -> "tuple[Application, MainWindow]":
    """Start Qt and show the empty window; end the process with status 2 where there is no screen, and say so."""
    if not has_display():
        _leave_without_display(language)
    from PySide6.QtCore import qInstallMessageHandler

    from netrex_gui.gui.window import application
    from netrex_gui.gui.window.application import Application
    from netrex_gui.gui.window.main_window import MainWindow
    from netrex_gui.store import paths
    from netrex_gui.store.preferences import PreferenceStore

    qInstallMessageHandler(application.until_started(partial(_leave_without_window, language)))
    Application.setApplicationName(NAME)
    Application.setApplicationDisplayName("Netrex Token")
    Application.setApplicationVersion(__version__)
    Application.setDesktopFileName(NAME)
    app = Application(sys.argv[:1])
    qInstallMessageHandler(application.to_log)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C ends it, as people expect of a program in a terminal
    window = MainWindow(PreferenceStore(paths.settings_folder()))
    window.show()
    return app, window


def set_content(app: "QApplication", window: "MainWindow", language: str | None) -> "Workspace":
    """Give the window its language, its look and its content, with the person's own connections."""
    from netrex_gui import crash
    from netrex_gui.gui.connection.library import ConnectionLibrary
    from netrex_gui.gui.window.language_switch import LanguageSwitch
    from netrex_gui.gui.window.workspace import Workspace
    from netrex_gui.oauth import proxies
    from netrex_gui.store import paths
    from netrex_gui.store.connections import ConnectionStore
    from netrex_gui.store.secrets import SecretStore
    from netrex_gui.support import log
    from netrex_gui.system.desktop_settings import find_proxies

    log.start_log(paths.log_file())
    trace = log.keep_crash_trace(paths.crash_file())
    _dress(app)
    proxies.desktop.find = find_proxies
    library = ConnectionLibrary(ConnectionStore(paths.settings_folder()), SecretStore())
    switch = LanguageSwitch(
        window,
        library.preferences,
        lambda: Workspace(library, _start_practice),
        lambda workspace: crash.tell_defects(workspace.show_problem),
    )
    workspace = switch.begin(language)
    if trace is not None:
        from netrex_gui.gui.crash.card import tell_of_crash

        tell_of_crash(workspace.navigator.current, trace)
    return workspace


def _dress(app: "QApplication") -> None:
    from PySide6.QtGui import QIcon

    from netrex_gui import resources
    from netrex_gui.gui.look import theme

    icon = QIcon()
    for size in ICON_SIZES:
        icon.addFile(resources.path(f"icons/netrex-token-{size}.png"))
    app.setWindowIcon(icon)
    theme.apply(app)


def read_options(arguments: Sequence[str]) -> "argparse.Namespace | None":
    """Return the options, or None where there are none; after those that only tell something the process ends."""
    if not arguments:
        return None
    from netrex_gui import command_line

    if command_line.asks_for_help(arguments):
        return command_line.parse(arguments, _translate(command_line.language(arguments)))
    return command_line.parse(arguments)


def _translate(language: str | None) -> "Callable[[str, str], str]":
    """Translate for the terminal, where there is no window: into a language, or the one that was chosen, if any."""
    from netrex_gui.store import paths
    from netrex_gui.store.preferences import PreferenceStore
    from netrex_gui.texts import catalogue

    spoken = catalogue.language(lambda: language or PreferenceStore(paths.settings_folder()).load().language)
    return lambda context, text: spoken.say(context, text, None, -1)


def _start_practice() -> "tuple[Connection, str]":
    from netrex_gui.gui import languages
    from netrex_gui.practice.server import start
    from netrex_gui.practice.wording import Speech

    return start(Speech(languages.of_pages, languages.say_in_practice))


def has_display() -> bool:
    """Tell whether a screen is named, which on Linux need not be; whether it can be reached, Qt finds out."""
    named = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform != "linux" or any(os.environ.get(name) for name in named)


def _leave_without_window(language: str | None, messages: str) -> None:
    from netrex_gui.gui.window.application import tell_of_no_display

    if tell_of_no_display(messages):
        _leave_without_display(language)
    from netrex_gui import crash
    from netrex_gui.support import crash_report

    crash.leave_without_qt(crash_report.of_messages(messages))


def _leave_without_display(language: str | None) -> NoReturn:
    from netrex_gui import command_line

    sys.stderr.write(command_line.no_display(_translate(language)) + "\n")
    sys.stderr.flush()
    os._exit(EXIT_NO_DISPLAY)  # Qt would abort the process right after its fatal message

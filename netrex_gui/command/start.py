"""What every way of calling the command calls: one verb, done, and its exit status."""

import logging
import os
import sys
from argparse import Namespace

from netrex_gui import __version__
from netrex_gui.command.exits import CommandError, Exit, status_of


def main() -> int:
    """Do what the command was called for, and return its exit status; what went wrong is told on standard error."""
    if sys.argv[1:] == ["--work-on-age-file"]:  # a process of the app's own
        from netrex_gui.hand_over.encryption import serve

        return serve()
    try:
        return _begin()
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:  # whoever read it has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # so that what is left is not written at the end
        return Exit.FAILED
    except Exception as error:  # noqa: BLE001 (the top of the program)
        from netrex_gui.command.terminal import say
        from netrex_gui.texts.command import why

        status = status_of(error)
        sentence = str(error) if isinstance(error, CommandError) else why(error)
        say(f"{sentence} ({type(error).__name__})" if status == Exit.DEFECT else sentence)
        return status


def _begin() -> int:
    from netrex_gui.store import paths
    from netrex_gui.store.preferences import PreferenceStore
    from netrex_gui.system import core_dumps, running_copy
    from netrex_gui.texts import catalogue
    from netrex_gui.texts.language import speak

    core_dumps.forbid()
    running_copy.make_known()
    logging.getLogger().addHandler(logging.NullHandler())  # what is to be known is said; nothing else is printed
    speak(catalogue.language(lambda: PreferenceStore(paths.settings_folder()).load().language))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter shows the rest
    from netrex_gui.command import options
    from netrex_gui.texts.command import help_text

    called = options.parse(sys.argv[1:])
    if called.told:
        print(help_text() if called.told == "help" else f"netrex-token {__version__}")  # noqa: T201 (asked for)
        return Exit.DONE
    status = _do(called)
    sys.stdout.flush()
    return status


def _do(called: Namespace) -> int:
    from netrex_gui.command.stores import Stores
    from netrex_gui.oauth import proxies
    from netrex_gui.store import paths
    from netrex_gui.system.desktop_settings import find_proxies

    proxies.desktop.find = find_proxies
    stores = Stores(paths.settings_folder())
    if called.verb == "sign-in":
        from netrex_gui.command.sign_in import sign_in

        return sign_in(stores, called)
    if called.verb == "open":
        from netrex_gui.command.open_file import open_file

        return open_file(stores, called)
    if called.verb == "complete":
        return stores.complete(called.of)
    from netrex_gui.command import tokens

    verbs = {"list": tokens.list_tokens, "print": tokens.print_token, "run": tokens.run}
    return (verbs | {"revoke": tokens.revoke, "forget": tokens.forget})[called.verb](stores, called)


if __name__ == "__main__":
    sys.exit(main())

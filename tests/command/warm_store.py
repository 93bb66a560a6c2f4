"""A program that prints a kept token named Shop out of a folder that stands for the password store."""

PRINT = """
import sys, keyring
from keyring.backend import KeyringBackend
from pathlib import Path
from urllib.parse import quote
from netrex_gui.store import paths

folder = Path(sys.argv[1])

class Warm(KeyringBackend):
    priority = 1
    set_password = None

    def get_password(self, service, username):
        file = folder / "keyring" / quote(f"{service} {username}", safe="")
        return file.read_text() if file.exists() else None

keyring.set_keyring(Warm())
paths.settings_folder = lambda: folder / "settings"
sys.argv[1:] = ["print", "Shop"]
from netrex_gui.command.start import main

print(main(), *sys.modules)
"""

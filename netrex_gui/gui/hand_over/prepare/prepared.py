"""A connection as it is to be written for somebody else."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from netrex_gui.hand_over.connection_file import ConnectionFile, lock_secret
from netrex_gui.hand_over.identity import IdentityStore
from netrex_gui.oauth.client import SignInSettings
from netrex_gui.store.private_file import save_private


class KeyChanged(Exception):
    """One's own key is another one by now, such as by another window: nobody could open what is sealed for this one."""


@dataclass(frozen=True)
class Prepared:
    """What goes into the file; with a passphrase the client secret goes along, locked with it."""

    file: ConnectionFile
    client_secret: str = field(default="", repr=False)
    passphrase: str = field(default="", repr=False)

    @classmethod
    def of(cls, file: ConnectionFile, settings: SignInSettings, passphrase: str) -> "Prepared":
        """Check all but the key, whose reader takes its time: raises MemberInvalid."""
        replace(file, public_key="").dumps()
        return cls(file, settings.client.client_secret if passphrase else "", passphrase)

    def check_key(self, own_key: IdentityStore) -> None:
        """Look whether the key in it is one's own still: raises KeyChanged."""
        half = own_key.public_half()
        if half is None or half.public_key != self.file.public_key:
            raise KeyChanged

    def text(self) -> str:
        """Return the file's content; to lock a secret takes a second: raises MemberInvalid."""
        locked = lock_secret(self.file, self.client_secret, self.passphrase) if self.passphrase else self.file
        return locked.dumps()

    def save(self, path: Path, *, replace_it: bool) -> None:
        """Write the file: raises MemberInvalid, FileNotSaved or FileExists."""
        save_private(path, self.text(), replace=replace_it)

"""A sealed token, opened with one's own key."""

from collections.abc import Iterable

from netrex_gui.hand_over.encrypted_token import HandedToken, decrypt_token
from netrex_gui.hand_over.encryption import read_age_file
from netrex_gui.hand_over.errors import EncryptedWithPassphrase, EncryptionError, NotWorkedThrough, WrongPassphrase
from netrex_gui.hand_over.identity import IdentityLost, IdentityStore
from netrex_gui.hand_over.mapping import Fitting, fitting
from netrex_gui.store.connection import Connection


def opened(
    identity: IdentityStore, passphrase: str, untrusted_bytes: bytes, connections: Iterable[Connection]
) -> tuple[HandedToken, Fitting]:
    """Open a sealed token, and find its connection: raises HandOverError, IdentityError or SecretStoreError."""
    if read_age_file(untrusted_bytes).work_factor is not None:  # before anybody is asked to unlock anything
        raise EncryptedWithPassphrase
    try:
        pair = identity.private_half(passphrase)
    except (WrongPassphrase, NotWorkedThrough):
        raise
    except EncryptionError as error:  # it is the key's own file that is damaged, and not what was sent
        raise IdentityLost from error
    handed = decrypt_token(untrusted_bytes, pair.private_key)
    return handed, fitting(handed, connections)

"""Opens a sealed token with one's own key, and finds its connection; it waits: call from a thread."""

from collections.abc import Iterable

from netrex_gui.gui.parts.untrusted_text import visible
from netrex_gui.hand_over.encrypted_token import HandedToken, decrypt_token
from netrex_gui.hand_over.encryption import read_age_file
from netrex_gui.hand_over.errors import EncryptedWithPassphrase, EncryptionError, NotWorkedThrough, WrongPassphrase
from netrex_gui.hand_over.identity import IdentityLost, IdentityStore
from netrex_gui.hand_over.mapping import Fitting, fitting
from netrex_gui.store.connection import Connection

_MOST_SCOPES = 50


def opened(
    own_key: IdentityStore, passphrase: str, untrusted_bytes: bytes, connections: Iterable[Connection]
) -> tuple[HandedToken, Fitting]:
    """Open a sealed token, and find its connection: raises HandOverError, IdentityError or SecretStoreError."""
    if read_age_file(untrusted_bytes).work_factor is not None:  # before anybody is asked to unlock anything
        raise EncryptedWithPassphrase
    try:
        pair = own_key.private_half(passphrase)
    except (WrongPassphrase, NotWorkedThrough):
        raise
    except EncryptionError as error:  # it is the key's own file that is damaged, and not what was sent
        raise IdentityLost from error
    handed = decrypt_token(untrusted_bytes, pair.private_key)
    return handed, fitting(handed, connections)


def new_connection(handed: HandedToken) -> Connection:
    """Return a connection for a token that fits none that is saved; nothing in it hides anything in a field or a list.

    Of its scopes it has those that can be asked for (RFC 6749 section 3.3), so many as a connection file may have.
    """
    scopes = (each for each in dict.fromkeys(handed.token.scope or ()) if each.isascii() and each.isprintable())
    return Connection(
        name=visible(handed.name),
        provider_url=handed.provider_url,
        client_id=handed.client_id,
        scopes=tuple(scopes)[:_MOST_SCOPES],
    )

"""What somebody sent, opened in a terminal: a connection, which is asked about, or a token, which is kept."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from netrex_gui.command.exits import CommandError, Exit
from netrex_gui.command.stores import Stores
from netrex_gui.command.terminal import agrees, say, typed_secret
from netrex_gui.hand_over import incoming, mapping
from netrex_gui.hand_over.connection_file import loads, unlock_secret
from netrex_gui.hand_over.identity import IdentityStore, PassphraseNeeded
from netrex_gui.hand_over.incoming import Handed
from netrex_gui.hand_over.opening import opened
from netrex_gui.hand_over.warnings import warnings_of
from netrex_gui.store.connection import Connection
from netrex_gui.texts import arrival, receive
from netrex_gui.texts import command as words
from netrex_gui.texts.language import translate
from netrex_gui.texts.untrusted import visible
from netrex_gui.tokens.names import given_name, sign_in_command


def open_file(stores: Stores, options: Namespace) -> int:
    """Open a file that somebody sent, whichever it is."""
    try:
        untrusted_bytes = incoming.read_sent_file(Path(options.file))
    except incoming.SentFileUnreadable as error:
        raise CommandError(Exit.NOT_FOUND, arrival.unreadable(error.problem).sentences) from error
    match incoming.recognised(untrusted_bytes):
        case Handed.CONNECTION:
            return _keep_connection(stores, untrusted_bytes, is_agreed=options.yes)
        case Handed.ENCRYPTED:
            return _keep_token(stores, untrusted_bytes, is_agreed=options.yes)
    raise CommandError(Exit.FAILED, arrival.neither().sentences)


def _keep_connection(stores: Stores, untrusted_bytes: bytes, *, is_agreed: bool) -> int:
    """Tell who asks for what, as the window does, and keep the connection once the person has said yes."""
    file = loads(untrusted_bytes)
    for line in receive.told(file, warnings_of(file)):
        say(line)
    if not agrees(translate("Command", "Keep this connection?"), is_agreed):
        say(receive.declined())
        return Exit.FAILED
    connection = mapping.connection_for(file, stores.connections.values(), visible)
    if file.locked_secret:
        code = typed_secret(translate("Command", "Code from the sender:"), receive.passphrase_missing())
        secret = unlock_secret(file, code)
        stores.secrets.put(connection.id, secret)
        connection = replace(connection, keep_secret=True)
    stores.store.put(connection)
    say(words.connection_kept(sign_in_command(connection)))
    return Exit.DONE


def _keep_token(stores: Stores, untrusted_bytes: bytes, *, is_agreed: bool) -> int:
    """Open a sealed token with one's own key, and keep it with the connection that it belongs to."""
    identity, connections = IdentityStore(stores.folder, stores.secrets), stores.connections.values()
    try:
        handed, found = opened(identity, "", untrusted_bytes, connections)
    except PassphraseNeeded:
        instead = translate("Command", "Your key is locked with a passphrase, which can only be typed in a terminal.")
        passphrase = typed_secret(translate("Command", "Passphrase of your key:"), instead)
        handed, found = opened(identity, passphrase, untrusted_bytes, connections)
    if found.in_question:
        several = [each.name or each.host() for each in found.in_question]
        raise CommandError(Exit.NOT_FOUND, words.in_question(several))
    connection = found.connection or mapping.new_connection(handed, visible)
    say((arrival.origin() if found.connection else arrival.origin_without_connection(connection)).text)
    if found.connection is None and not _keeps(stores, connection, is_agreed):
        say(translate("Command", "You said no. Nothing was kept of what you were sent."))
        return Exit.FAILED
    taken = {each.name for each in stores.kept.values()}
    name = given_name(visible(handed.name) or connection.host(), taken)
    stores.tokens.keep(connection.id, name, connection.provider().token_endpoint, handed.token)
    say(words.kept(name))
    return Exit.DONE


def _keeps(stores: Stores, connection: Connection, is_agreed: bool) -> bool:
    """Keep a connection that came with a token, once the person has said yes to where it leads."""
    is_agreed = agrees(f"{connection.host()}: {translate('Command', 'Keep this connection?')}", is_agreed)
    if is_agreed:
        stores.store.put(connection)
    return is_agreed

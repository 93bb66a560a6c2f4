"""Words for what becomes of a token: kept, renewed, revoked, forgotten, or why not."""

from netrex_gui.oauth.errors import SignInError, TokenRequestRefused, UnexpectedFailure
from netrex_gui.store.json_file import StoreBusy, StoreError, StoreFromNewerVersion
from netrex_gui.store.secrets import SecretStoreError
from netrex_gui.texts import storage as store_wording
from netrex_gui.texts.errors import problem
from netrex_gui.texts.language import translate
from netrex_gui.texts.message import Message
from netrex_gui.texts.untrusted import visible
from netrex_gui.tokens.renewal import Ended, ProviderChanged, RenewalRefused, Renewed
from netrex_gui.tokens.token_store import KeptTokenGone

_LONGEST_SAID = 200


def keeping() -> Message:
    """Say that the token is on its way to the password store."""
    return Message(translate("TokenNews", "Storing it in the system's password store…"))


def kept() -> Message:
    """Say that it has arrived there."""
    return Message(translate("TokenNews", "Kept in the system's password store: it is here the next time."), "good")


def not_kept(error: Exception) -> Message:
    """Say why the token is in memory alone."""
    return Message(f"{_trouble(error)} {_memory_only()}", "bad")


def letting_go() -> Message:
    """Say that the token is on its way out of the password store."""
    return Message(translate("TokenNews", "Taking it out of the system's password store…"))


def no_longer_kept() -> Message:
    """Say that the token is in the window alone."""
    return Message(translate("TokenNews", "It is no longer kept. It stays in this window until you press Done."))


def not_let_go(error: Exception) -> Message:
    """Say why the token could not be taken out of the password store."""
    more = translate("TokenNews", "The token is still kept there. Please try again later.")
    return Message(f"{_trouble(error)} {more}", "bad")


def not_renamed(error: Exception) -> str:
    """Say why a token has its old name."""
    return _trouble(error)


def renewing(host: str) -> Message:
    """Say that a renewal is under way."""
    return Message(translate("TokenNews", "Asking {host} for a new token…").format(host=host))


def renewed(result: Renewed) -> Message:
    """Say that there is a new token."""
    if result.not_kept is not None:
        sentence = translate("TokenNews", "Renewed, but the new token could not be stored.")
        return Message(f"{sentence} {_trouble(result.not_kept)} {_memory_only()}", "bad")
    if result.by_another_window:
        return Message(translate("TokenNews", "Another window had renewed it already: this is the new token."), "good")
    sentence = translate(
        "TokenNews",
        "Renewed. This is a new token: give it to whoever used the old one. If you saved that one, save again.",
    )
    return Message(sentence, "good")


def not_renewed(error: Exception, host: str, has_secret: bool) -> Message:
    """Say why there is no new token, and what to do."""
    if isinstance(error, RenewalRefused):
        sentence = translate("TokenNews", "{host} does not renew this token any more. Sign in again for a new one.")
        return Message(_with_said(sentence.format(host=host), error.untrusted_description), "bad")
    if isinstance(error, TokenRequestRefused) and error.untrusted_error == "invalid_client" and not has_secret:
        sentence = translate(
            "TokenNews",
            "Renewing needs the secret, which is not here. Press Done, type it on the connection page, and come back.",
        )
        return Message(sentence, "bad")
    return Message(_trouble(error), "bad")


def revoking(host: str) -> Message:
    """Say that the provider is being asked to revoke the token."""
    return Message(translate("TokenNews", "Asking {host} to revoke the token…").format(host=host))


def not_revocable(host: str) -> Message:
    """Say that the provider takes no token back."""
    return Message(
        translate(
            "TokenNews",
            "{host} names no address at which a token can be revoked. Forget removes it from this computer; there it "
            "works until it runs out.",
        ).format(host=host),
        "bad",
    )


def ended(result: Ended, host: str) -> Message:
    """Say what the provider answered, and that the copy here is gone."""
    parts, kind = [_outcome(result, host)], "good" if result.revocation and result.revocation.revoked else "bad"
    if result.copy_left is not None:
        left = translate("TokenNews", "The copy on this computer could not be removed: {reason}")
        parts.append(left.format(reason=_trouble(result.copy_left)))
        kind = "bad"
    elif kind == "bad":
        parts.append(translate("TokenNews", "The copy on this computer was removed all the same."))
    return Message(" ".join(parts), kind)


def not_ended(error: Exception) -> Message:
    """Say why nothing was revoked."""
    return Message(_trouble(error), "bad")


def forgotten(*, still_works: bool = True) -> str:
    """Say that a token was removed here, and what that does not mean."""
    if not still_works:
        return translate("TokenNews", "The token was removed from this computer.")
    return translate(
        "TokenNews",
        "The token was removed from this computer. The portal was not told: until it runs out, it works for whoever "
        "has it.",
    )


def not_shown(error: Exception) -> str:
    """Say why a kept token cannot be shown."""
    return _trouble(error)


def _outcome(result: Ended, host: str) -> str:
    if result.trouble is not None:
        cannot = translate("TokenNews", "The token could not be revoked, and may still work until it runs out.")
        return f"{cannot} {problem(result.trouble).title}."  # not the advice to try again: there is nothing to try with
    revocation = result.revocation
    said = revocation.untrusted_message if revocation else ""
    if revocation is None or not revocation.revoked:
        refused = translate("TokenNews", "{host} did not revoke the token, which may still work until it runs out.")
        return _with_said(refused.format(host=host), said)
    if revocation.access_token_lives:
        lives = translate("TokenNews", "It cannot be renewed any more, but {host} lets it work until it runs out.")
        return lives.format(host=host)
    return _with_said(translate("TokenNews", "{host} has revoked the token.").format(host=host), said)


def _with_said(sentence: str, untrusted_words: str) -> str:
    if not untrusted_words:
        return sentence
    said = translate("TokenNews", "The portal said: “{words}”").format(words=visible(untrusted_words)[:_LONGEST_SAID])
    return f"{sentence} {said}"


def _memory_only() -> str:
    return translate("TokenNews", "The token is here only until you close the app, so copy it now.")


def _trouble(error: Exception) -> str:
    if isinstance(error, SecretStoreError):
        return store_wording.store_state(error)
    if isinstance(error, StoreError):
        return _file_trouble(error)
    if isinstance(error, KeptTokenGone):
        return _gone(error)
    if isinstance(error, ProviderChanged):
        return translate(
            "TokenNews", "This token came from another portal than the connection now names, and is not sent there."
        )
    words = problem(error if isinstance(error, SignInError) else UnexpectedFailure(type(error).__name__))
    said = error.untrusted_description if isinstance(error, TokenRequestRefused) else ""
    return _with_said(words.sentences, said)


def _file_trouble(error: StoreError) -> str:
    if isinstance(error, StoreBusy):
        return translate("TokenNews", "Another window of the app is busy with this token. Please try again.")
    if isinstance(error, StoreFromNewerVersion):
        return store_wording.newer_version()
    return store_wording.change_not_saved(error)


def _gone(error: KeptTokenGone) -> str:
    if error.revoked:
        return translate("TokenNews", "Another window has revoked this token. Sign in again for a new one.")
    return translate("TokenNews", "This token is no longer kept on this computer. Sign in again for a new one.")

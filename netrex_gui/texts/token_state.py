"""Words for how a kept token stands."""

import time

from netrex_gui.texts.clock import time_left
from netrex_gui.texts.language import translate
from netrex_gui.tokens.stored_token import KeptToken, TokenStatus


def state_words() -> dict[TokenStatus, str]:
    """Return the words by which tokens of each state are found."""
    return {
        TokenStatus.VALID: translate("TokenState", "valid"),
        TokenStatus.EXPIRING: translate("TokenState", "valid, running out soon"),
        TokenStatus.EXPIRED: translate("TokenState", "run out, expired"),
        TokenStatus.REVOKED: translate("TokenState", "revoked"),
        TokenStatus.REFUSED: translate("TokenState", "cannot be renewed"),
    }


def state_line(kept: KeptToken) -> str:
    """Say in a few words how long a token is valid still, or how it stands."""
    now = time.time()
    state = kept.status(now)
    left = 0.0 if kept.expires_at is None else kept.expires_at - now
    if state is TokenStatus.REVOKED:
        return translate("TokenState", "revoked")
    if left > 0:
        return time_left(left)
    if kept.expires_at is None:
        return translate("TokenState", "no end known")
    if state is TokenStatus.EXPIRED and kept.renewable:
        return longest_state()
    return translate("TokenState", "run out")


def longest_state() -> str:
    """Return the state that has most letters: the list has room for it."""
    #: A token's state in the list: short, no longer than 24 letters
    return translate("TokenState", "run out, can be renewed")


def token_name(kept: KeptToken) -> str:
    """Return the name that a person gave a token, or what stands for none."""
    return kept.name or translate("TokenState", "Unnamed token")


def spoken(kept: KeptToken, connection_name: str) -> str:
    """Say all that is seen of a token in the list, for a screen reader."""
    words = translate("TokenState", "Token {name}. {state}. Of the connection {connection}.")
    return words.format(name=token_name(kept), state=state_line(kept), connection=connection_name)


def forget_question(kept: KeptToken | None, host: str) -> str:
    """Ask whether a token should go from this computer, and say what that does not mean."""
    if kept is not None and not still_works(kept):
        return translate("TokenState", "“{name}” is taken off the list and out of the password store.").format(
            name=token_name(kept)
        )
    text = translate(
        "TokenState", "It is removed from this computer only. At {host} it may stay valid until it runs out."
    )
    if kept is not None:
        text = translate(
            "TokenState",
            "“{name}” is removed from this computer only. At {host} it may stay valid until it runs out.",
        )
        return text.format(name=token_name(kept), host=host)
    return text.format(host=host)


def still_works(kept: KeptToken) -> bool:
    """Tell whether a kept token may be of use to whoever has it."""
    return kept.status(time.time()) not in {TokenStatus.REVOKED, TokenStatus.EXPIRED}


def revoke_question(host: str) -> str:
    """Ask whether the provider should end a token, and say what comes of it."""
    text = translate(
        "Token",
        "{host} will end it, and whatever uses it stops working. This cannot be undone. The copy on this computer goes "
        "in any case.",
    )
    return text.format(host=host)

"""What was found in a pasted text: what is sure, what is to be asked about, and what is missing."""

from dataclasses import dataclass, field

from netrex_gui.oauth.client import Credential


@dataclass(frozen=True)
class Found:
    """What a text holds, each part empty where there is none.

    Where one of the two is doubtful, its value is empty and the candidates say what it may be. `answer_address` is the
    address that the browser ended on.
    """

    client_id: str = field(default="", repr=False)
    client_secret: str = field(default="", repr=False)
    provider_url: str = ""
    redirect_url: str = ""
    client_id_candidates: tuple[str, ...] = field(default=(), repr=False)
    client_secret_candidates: tuple[str, ...] = field(default=(), repr=False)
    provider_url_candidates: tuple[str, ...] = ()
    answer_address: str = field(default="", repr=False)

    @property
    def missing(self) -> tuple[Credential, ...]:
        """What of the two is neither known nor to be asked about."""
        held = {
            Credential.CLIENT_ID: self.client_id or self.client_id_candidates,
            Credential.CLIENT_SECRET: self.client_secret or self.client_secret_candidates,
        }
        return tuple(credential for credential, value in held.items() if not value)

    @property
    def doubtful(self) -> tuple[Credential, ...]:
        """What of the two a person has to be asked about."""
        asked = {
            Credential.CLIENT_ID: self.client_id_candidates,
            Credential.CLIENT_SECRET: self.client_secret_candidates,
        }
        return tuple(credential for credential, candidates in asked.items() if candidates)

    @property
    def is_nothing(self) -> bool:
        """Tell whether the text holds neither an ID nor a secret, be it a doubtful one."""
        return not (self.client_id or self.client_secret or self.doubtful)


class PastedTooLong(Exception):
    """The text is longer than any mail with an ID in it."""

"""What a sign-in needs to know before it starts."""

from dataclasses import dataclass, field

from netrex_gui.oauth.client import STANDARD_FORM, Client, TokenRequestForm
from netrex_gui.oauth.extra_parameters import Parameters
from netrex_gui.oauth.provider import Provider
from netrex_gui.oauth.redirect_uri import RedirectUri


@dataclass(frozen=True)
class SignInSettings:
    """What a sign-in needs to know, as the person set it; `time_limit` is in seconds."""

    provider: Provider
    client: Client
    redirect_uri: RedirectUri
    scopes: tuple[str, ...]
    use_pkce: bool = True
    time_limit: float = 300.0
    form: TokenRequestForm = STANDARD_FORM
    extra_parameters: Parameters = field(repr=False, default=())

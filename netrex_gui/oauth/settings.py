"""What a sign-in needs to know before it starts."""

from dataclasses import dataclass, field

from netrex_gui.oauth.client import STANDARD_FORM, Client, TokenRequestForm, forms_for
from netrex_gui.oauth.extra_parameters import Parameters
from netrex_gui.oauth.provider import Provider
from netrex_gui.oauth.redirect_uri import RedirectUri


@dataclass(frozen=True)
class SignInSettings:
    """What a sign-in needs to know, as the person set it; `time_limit` is in seconds.

    `form` is the form of the token request that was set, or that worked the last time.
    """

    provider: Provider
    client: Client
    redirect_uri: RedirectUri
    scopes: tuple[str, ...]
    use_pkce: bool = True
    time_limit: float = 300.0
    form: TokenRequestForm = STANDARD_FORM
    extra_parameters: Parameters = field(repr=False, default=())

    @property
    def forms(self) -> tuple[TokenRequestForm, ...]:
        """The forms of the token request that this provider may be asked in, in their order."""
        return forms_for(self.provider.has_portal_layout, self.form)

"""Words for what a provider publishes about itself, and for why it could not be used."""

import re

from PySide6.QtCore import QCoreApplication

from netrex_gui.gui.parts.untrusted_text import visible
from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.server_metadata import (
    DiscoveryError,
    DiscoveryTimedOut,
    IssuerDiffers,
    MetadataNotFound,
    MetadataProblem,
    MetadataUnusable,
    ServerMetadata,
)

translate = QCoreApplication.translate
_LONGEST_ISSUER = 200
_PLACEHOLDER = re.compile(r"\{\w+\}")


def asking(seconds_left: int) -> str:
    """Say that the provider is being asked, and how long at most."""
    return translate("Discovery", "Asking the provider… at most {seconds} s more").format(seconds=seconds_left)


def stopped() -> str:
    """Say that the person stopped it."""
    return translate("Discovery", "Stopped. Nothing was changed.")


def of_another_provider(issuer: str) -> str:
    """Say that the fields still hold what another provider published."""
    return translate(
        "Discovery",
        "The fields below belong to {issuer}, not to this portal address. Press Detect to fill them in anew, or empty "
        "them.",
    ).format(issuer=visible(issuer)[:_LONGEST_ISSUER])


def found(metadata: ServerMetadata, has_secret: bool) -> str:
    """Say what was filled in, and what is worth knowing about this provider."""
    sentences = [translate("Discovery", "Found. What the provider publishes was filled in below; you can change it.")]
    if metadata.client_authentication(has_secret) is None:
        sentences.append(
            translate(
                "Discovery",
                "It wants the client secret in a way that this app does not know, so Client authentication was left "
                "as it was.",
            )
        )
    if metadata.takes_no_secret:
        sentences.append(
            translate("Discovery", "It takes no client secret, so none is sent: Client authentication is None.")
        )
    if metadata.answers_elsewhere:
        sentences.append(
            translate(
                "Discovery",
                "It says that it answers in a part of the address that stays in the browser (fragment). If nothing "
                "comes back after you signed in, copy the address from the browser, and paste it here while waiting.",
            )
        )
    if metadata.lacks_s256:
        sentences.append(
            translate(
                "Discovery",
                "It does not list PKCE with S256, which protects the sign-in. It stays on; untick it only if the "
                "provider refuses the sign-in because of it.",
            )
        )
    if metadata.needs_form_post:
        sentences.append(
            translate("Discovery", "It sends its answer as a form, which was added to the further parameters.")
        )
    if not metadata.revocation_endpoint:
        sentences.append(translate("Discovery", "It names no address for revoking a token."))
    return " ".join(sentences)


def failed(error: DiscoveryError | SignInError) -> str:
    """Say why nothing was filled in, and what to do."""
    if isinstance(error, SignInError):
        from netrex_gui.gui.texts.errors import problem  # late: the form is there before anything can go wrong

        told = problem(error)
        return translate("Discovery", "{what_happened}. {what_to_do}").format(
            what_happened=told.title, what_to_do=told.advice
        )
    if isinstance(error, IssuerDiffers):
        return _issuer_differs(error)
    if isinstance(error, MetadataUnusable):
        return _unusable(error.problem)
    return {
        MetadataNotFound: translate(
            "Discovery",
            "This address publishes no settings. For a Netrex portal none are needed: leave the fields below empty. "
            "For another provider, check the portal address, or copy the addresses from its documentation.",
        ),
        DiscoveryTimedOut: translate(
            "Discovery", "The provider took too long to answer. Check the network connection, and try again."
        ),
    }[type(error)]


def _issuer_differs(error: IssuerDiffers) -> str:
    if not error.untrusted_issuer:
        return translate(
            "Discovery",
            "What this address publishes does not say whose settings they are, so nothing was filled in. Check the "
            "portal address.",
        )
    named = visible(error.untrusted_issuer)[:_LONGEST_ISSUER]
    if placeholder := _PLACEHOLDER.search(named):
        return translate(
            "Discovery",
            "This provider has an address for each organization: {issuer}. Type that as the portal address, with your "
            "organization's ID or its domain, such as example.com, in place of {placeholder}. Nothing was filled in.",
        ).format(issuer=named, placeholder=placeholder[0])
    return translate(
        "Discovery",
        "The settings at this address belong to another one, so nothing was filled in. If you know and trust it, type "
        "it as the portal address: {issuer}",
    ).format(issuer=named)


def _unusable(reason: MetadataProblem) -> str:
    return {
        MetadataProblem.UNREADABLE: translate(
            "Discovery",
            "What this address publishes cannot be read, so nothing was filled in. Check the portal address.",
        ),
        MetadataProblem.ENDPOINT_MISSING: translate(
            "Discovery",
            "What the provider publishes lacks an address that is needed to sign in, so nothing was filled in. Copy "
            "the addresses from its documentation.",
        ),
        MetadataProblem.ENDPOINT_UNSAFE: translate(
            "Discovery",
            "The provider publishes an address that is not safe to use, so nothing was filled in. Tell the provider's "
            "support.",
        ),
        MetadataProblem.NO_CODE: translate(
            "Discovery",
            "This provider does not offer the way of signing in that this app uses (the authorization code), so "
            "nothing was filled in.",
        ),
    }[reason]

"""Words for a network that brings no answer, for a person who was sent a connection and cannot change its address."""

from PySide6.QtCore import QCoreApplication

from netrex_gui.gui.texts.network_errors import provider_unreachable, reassuring
from netrex_gui.oauth.errors import NetworkProblem, ProviderUnreachable

translate = QCoreApplication.translate

_ADDRESS_LIKELY_WRONG = {NetworkProblem.NAME_NOT_FOUND, NetworkProblem.NO_HTTP}


def unreachable(error: ProviderUnreachable) -> tuple[str, str, bool]:
    """Say why the portal cannot be reached, what to do about it, and whether that is for the person to do."""
    usual = provider_unreachable(error)
    own = _advice().get(error.problem)
    advice = reassuring(own, error) if own else usual.advice
    return usual.title, advice, error.problem not in _ADDRESS_LIKELY_WRONG


def _advice() -> dict[NetworkProblem, str]:
    """Advise where the usual words send a person to the portal address, which is not theirs to change."""
    network = translate(
        "Plain", "First see that other web pages open in the browser: otherwise the network is at fault."
    )
    return {
        NetworkProblem.NAME_NOT_FOUND: network,
        NetworkProblem.NO_HTTP: network,
        NetworkProblem.REFUSED: translate(
            "Plain",
            "Try again in a few minutes. If the portal opens in the browser, a firewall may be in the way of this app: "
            "ask the IT department.",
        ),
        NetworkProblem.NO_TLS: translate(
            "Plain",
            "A security program or a company's proxy may be in the way: ask the IT department.",
        ),
        NetworkProblem.CERTIFICATE_OF_ANOTHER: translate(
            "Plain",
            "A hotel's or a company's network may be answering in the portal's place: open any web page in the "
            "browser, then try again.",
        ),
    }

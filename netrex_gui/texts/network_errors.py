"""Words for a network that brings no answer from the provider."""

import sys
from collections.abc import Callable

from netrex_gui.oauth.errors import NetworkProblem, ProviderUnreachable, may_have_sent
from netrex_gui.texts.fault import ADDRESS_LIKELY_WRONG
from netrex_gui.texts.language import spoken, translate
from netrex_gui.texts.problem import Plain, Problem, Remedy

_NOT_FOR_THE_PERSON = {NetworkProblem.NAME_NOT_FOUND, NetworkProblem.NO_HTTP}
"""Of somebody who was sent the connection: its address is likely to be wrong."""
_LIKE_SOMEBODY_IN_BETWEEN = {
    NetworkProblem.NO_TLS,
    NetworkProblem.CERTIFICATE,
    NetworkProblem.CERTIFICATE_OUT_OF_DATE,
    NetworkProblem.CERTIFICATE_OF_ANOTHER,
    NetworkProblem.CERTIFICATE_FILE,
    NetworkProblem.PROXY,
    NetworkProblem.PROXY_PASSWORD,
    NetworkProblem.PROXY_QUOTES,
    NetworkProblem.PROXY_USER,
    NetworkProblem.PROXY_KIND,
}
"""What makes a person ask whether somebody else has got anything."""


def about_certificate_file(platform: str) -> str:
    """Say what to do about a file of certificates that cannot be read; SSL_CERT_FILE counts on Linux alone."""
    if platform == "linux":
        return translate(
            "Problem",
            "The setting REQUESTS_CA_BUNDLE or SSL_CERT_FILE names a file that is missing or damaged. Ask whoever "
            "set up this computer to mend it.",
        )
    return translate(
        "Problem",
        "The setting REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE names a file that is missing or damaged. Ask whoever set up "
        "this computer to take the setting away, and to add a company's own certificate to those of the system.",
    )


def provider_unreachable(error: ProviderUnreachable) -> Problem:
    """Say why the provider cannot be reached, and what to do about it."""
    title, advice, *plain = _WORDS[error.problem]()
    today = spoken().today()
    setting = error.setting or translate("Problem", "for the proxy")

    def told(advice: str) -> str:
        advice = advice.format(today=today, setting=setting)
        if error.problem not in _LIKE_SOMEBODY_IN_BETWEEN or may_have_sent(error):
            return advice
        return f"{advice} {translate('Problem', 'This app sent nothing to {host}.').format(host=error.host)}"

    return Problem(
        title.format(host=error.host, setting=setting),
        told(advice),
        Remedy.EDIT if error.problem in ADDRESS_LIKELY_WRONG else Remedy.TRY_AGAIN,
        error.reason,
        portal_spoke=False,
        checks_setup=True,
        plain=Plain(advice=told(plain[0] if plain else advice), is_theirs=error.problem not in _NOT_FOR_THE_PERSON),
    )


def _wait() -> str:
    return translate("Problem", "Check the network connection, and try again in a moment.")


def _look_at_the_network() -> str:
    return translate("Plain", "First see that other web pages open in the browser: otherwise the network is at fault.")


_WORDS: dict[NetworkProblem, Callable[[], tuple[str, str] | tuple[str, str, str]]] = {
    NetworkProblem.NO_NETWORK: lambda: (
        translate("Problem", "This computer is not connected to the network"),
        translate(
            "Problem",
            "Connect it to the network or the Wi-Fi, see that a web page opens in the browser, and try again.",
        ),
    ),
    NetworkProblem.NAME_NOT_FOUND: lambda: (
        translate("Problem", "{host} was not found"),
        translate("Problem", "Check the spelling of the portal address, and the network connection. Then try again."),
        _look_at_the_network(),
    ),
    NetworkProblem.REFUSED: lambda: (
        translate("Problem", "{host} does not answer"),
        translate(
            "Problem",
            "Try again in a few minutes. If the portal opens in the browser, check the portal address; a firewall may "
            "also be in the way of this app.",
        ),
        translate(
            "Plain",
            "Try again in a few minutes. If the portal opens in the browser, a firewall may be in the way of this app: "
            "ask the IT department.",
        ),
    ),
    NetworkProblem.TIMED_OUT: lambda: (translate("Problem", "{host} took too long to answer"), _wait()),
    NetworkProblem.BROKEN_OFF: lambda: (translate("Problem", "The connection to {host} broke off"), _wait()),
    NetworkProblem.NO_TLS: lambda: (
        translate("Problem", "No secure connection to {host} could be made"),
        translate(
            "Problem",
            "Check the portal address. If it is right, a security program or a company's proxy may be in the way: ask "
            "the IT department.",
        ),
        translate(
            "Plain",
            "A security program or a company's proxy may be in the way: ask the IT department.",
        ),
    ),
    NetworkProblem.NO_HTTP: lambda: (
        translate("Problem", "{host} does not answer as a web server does"),
        translate("Problem", "Check the portal address, its port and whether it begins with https. Then try again."),
        _look_at_the_network(),
    ),
    NetworkProblem.CERTIFICATE: lambda: (
        translate("Problem", "The certificate of {host} is not trusted"),
        translate(
            "Problem",
            "The likely cause is a company's proxy or a security program that reads along with a certificate of its "
            "own. Ask the IT department to add that certificate to this computer.",
        ),
    ),
    NetworkProblem.CERTIFICATE_OUT_OF_DATE: lambda: (
        translate("Problem", "The certificate of {host} is not valid today"),
        translate(
            "Problem",
            "Check this computer's date first: it says {today}. If that is right, the portal or a company's proxy has "
            "not renewed its certificate: tell the portal's support or the IT department.",
        ),
    ),
    NetworkProblem.CERTIFICATE_OF_ANOTHER: lambda: (
        translate("Problem", "The certificate is not that of {host}"),
        translate(
            "Problem",
            "Check the spelling of the portal address. If it is right, a hotel's or a company's network may be "
            "answering in the portal's place: open any web page, then try again.",
        ),
        translate(
            "Plain",
            "A hotel's or a company's network may be answering in the portal's place: open any web page in the "
            "browser, then try again.",
        ),
    ),
    NetworkProblem.CERTIFICATE_FILE: lambda: (
        translate("Problem", "This computer's file of certificates cannot be used"),
        about_certificate_file(sys.platform),
    ),
    NetworkProblem.PROXY: lambda: (
        translate("Problem", "The proxy does not let this app through to {host}"),
        translate("Problem", "Ask the IT department to allow this address for this computer."),
    ),
    NetworkProblem.PROXY_PASSWORD: lambda: (
        translate("Problem", "The proxy on the way to {host} wants a password"),
        translate(
            "Problem",
            "Ask the IT department to let this computer through without one, or for an address of the proxy that has "
            "the password in it.",
        ),
    ),
    NetworkProblem.PROXY_UNREACHABLE: lambda: (
        translate("Problem", "The proxy on the way to {host} does not answer"),
        translate(
            "Problem",
            "If you are away from the company's network, switch the proxy off in the system's network settings, or "
            "connect by VPN. Then try again.",
        ),
    ),
    NetworkProblem.PROXY_UNUSABLE: lambda: (
        translate("Problem", "The setting {setting} cannot be used", "{setting}: https_proxy, or: for the proxy"),
        translate(
            "Problem",
            "It should be the address of an http proxy, such as http://proxy:8080, or of a SOCKS proxy, such as "
            "socks5://proxy:1080. Ask the IT department for it.",
        ),
    ),
    NetworkProblem.PROXY_QUOTES: lambda: (
        translate("Problem", "The setting {setting} stands in quotes"),
        translate(
            "Problem",
            "Remove the quotes around the address in the settings of this computer, or ask the IT department to. It "
            "should look like http://proxy:8080.",
        ),
    ),
    NetworkProblem.PROXY_USER: lambda: (
        translate("Problem", "The name or the password in the setting {setting} cannot be read"),
        translate(
            "Problem",
            "In the settings of this computer, some characters of a name or a password have to be written in another "
            "way: @ as %40, # as %23, / as %2F, : as %3A, \\ as %5C, ? as %3F, % as %25, a blank as %20. Change "
            "that, or ask the IT department to.",
        ),
    ),
    NetworkProblem.PROXY_KIND: lambda: (
        translate("Problem", "The proxy does not answer as the setting {setting} says"),
        translate(
            "Problem",
            "If it is an http proxy, as most are, write http:// in front of its address in the settings of this "
            "computer, even for pages that begin with https: http://proxy:8080. Otherwise ask the IT department.",
        ),
    ),
}
"""A title, an advice, and where that leads to the portal address, one for a person who cannot change it."""

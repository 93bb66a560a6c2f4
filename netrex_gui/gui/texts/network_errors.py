"""Words for a network that brings no answer from the provider."""

from PySide6.QtCore import QCoreApplication, QLocale

from netrex_gui.gui.texts.problem import Problem, Remedy
from netrex_gui.oauth.errors import NetworkProblem, ProviderUnreachable, may_have_sent

translate = QCoreApplication.translate

_PROVIDER_URL_LIKELY_WRONG = {
    NetworkProblem.NAME_NOT_FOUND,
    NetworkProblem.NO_TLS,
    NetworkProblem.NO_HTTP,
    NetworkProblem.CERTIFICATE_OF_ANOTHER,
}
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


def provider_unreachable(error: ProviderUnreachable) -> Problem:
    """Say why the provider cannot be reached, and what to do about it."""
    from PySide6.QtCore import QDate  # late: most people never come to this

    title = (_titles() | _certificate_titles() | _proxy_titles())[error.problem]
    advice = (_advice() | _certificate_advice() | _proxy_advice())[error.problem]
    today = QLocale().toString(QDate.currentDate(), QLocale.FormatType.LongFormat)
    remedy = Remedy.EDIT if error.problem in _PROVIDER_URL_LIKELY_WRONG else Remedy.TRY_AGAIN
    setting = error.setting or translate("Problem", "for the proxy")
    told = reassuring(advice.format(today=today, setting=setting), error)
    return Problem(title.format(host=error.host, setting=setting), told, remedy, error.reason, portal_spoke=False)


def reassuring(advice: str, error: ProviderUnreachable) -> str:
    """Say beside an advice that nothing was sent, where that is known and a person may wonder."""
    if error.problem not in _LIKE_SOMEBODY_IN_BETWEEN or may_have_sent(error):
        return advice
    return f"{advice} {translate('Problem', 'This app sent nothing to {host}.').format(host=error.host)}"


def _titles() -> dict[NetworkProblem, str]:
    return {
        NetworkProblem.NO_NETWORK: translate("Problem", "This computer is not connected to the network"),
        NetworkProblem.NAME_NOT_FOUND: translate("Problem", "{host} was not found"),
        NetworkProblem.REFUSED: translate("Problem", "{host} does not answer"),
        NetworkProblem.TIMED_OUT: translate("Problem", "{host} took too long to answer"),
        NetworkProblem.BROKEN_OFF: translate("Problem", "The connection to {host} broke off"),
        NetworkProblem.NO_TLS: translate("Problem", "No secure connection to {host} could be made"),
        NetworkProblem.NO_HTTP: translate("Problem", "{host} does not answer as a web server does"),
    }


def _advice() -> dict[NetworkProblem, str]:
    wait = translate("Problem", "Check the network connection, and try again in a moment.")
    return {
        NetworkProblem.NO_NETWORK: translate(
            "Problem",
            "Connect it to the network or the Wi-Fi, see that a web page opens in the browser, and try again.",
        ),
        NetworkProblem.NAME_NOT_FOUND: translate(
            "Problem", "Check the spelling of the portal address, and the network connection. Then try again."
        ),
        NetworkProblem.REFUSED: translate(
            "Problem",
            "Try again in a few minutes. If the portal opens in the browser, check the portal address; a firewall may "
            "also be in the way of this app.",
        ),
        NetworkProblem.TIMED_OUT: wait,
        NetworkProblem.BROKEN_OFF: wait,
        NetworkProblem.NO_TLS: translate(
            "Problem",
            "Check the portal address. If it is right, a security program or a company's proxy may be in the way: ask "
            "the IT department.",
        ),
        NetworkProblem.NO_HTTP: translate(
            "Problem", "Check the portal address, its port and whether it begins with https. Then try again."
        ),
    }


def _certificate_titles() -> dict[NetworkProblem, str]:
    return {
        NetworkProblem.CERTIFICATE: translate("Problem", "The certificate of {host} is not trusted"),
        NetworkProblem.CERTIFICATE_OUT_OF_DATE: translate("Problem", "The certificate of {host} is not valid today"),
        NetworkProblem.CERTIFICATE_OF_ANOTHER: translate("Problem", "The certificate is not that of {host}"),
        NetworkProblem.CERTIFICATE_FILE: translate("Problem", "This computer's file of certificates cannot be used"),
    }


def _certificate_advice() -> dict[NetworkProblem, str]:
    return {
        NetworkProblem.CERTIFICATE: translate(
            "Problem",
            "The likely cause is a company's proxy or a security program that reads along with a certificate of its "
            "own. Ask the IT department to add that certificate to this computer.",
        ),
        NetworkProblem.CERTIFICATE_OUT_OF_DATE: translate(
            "Problem",
            "Check this computer's date first: it says {today}. If that is right, the portal or a company's proxy has "
            "not renewed its certificate: tell the portal's support or the IT department.",
        ),
        NetworkProblem.CERTIFICATE_OF_ANOTHER: translate(
            "Problem",
            "Check the spelling of the portal address. If it is right, a hotel's or a company's network may be "
            "answering in the portal's place: open any web page, then try again.",
        ),
        NetworkProblem.CERTIFICATE_FILE: translate(
            "Problem",
            "The setting REQUESTS_CA_BUNDLE or SSL_CERT_FILE names a file that is missing or damaged. Ask whoever "
            "set up this computer to mend it.",
        ),
    }


def _proxy_titles() -> dict[NetworkProblem, str]:
    return {
        NetworkProblem.PROXY: translate("Problem", "The proxy does not let this app through to {host}"),
        NetworkProblem.PROXY_PASSWORD: translate("Problem", "The proxy on the way to {host} wants a password"),
        NetworkProblem.PROXY_UNREACHABLE: translate("Problem", "The proxy on the way to {host} does not answer"),
        NetworkProblem.PROXY_UNUSABLE: translate(
            "Problem", "The setting {setting} cannot be used", "{setting}: https_proxy, or: for the proxy"
        ),
        NetworkProblem.PROXY_QUOTES: translate("Problem", "The setting {setting} stands in quotes"),
        NetworkProblem.PROXY_USER: translate(
            "Problem", "The name or the password in the setting {setting} cannot be read"
        ),
        NetworkProblem.PROXY_KIND: translate("Problem", "The proxy does not answer as the setting {setting} says"),
    }


def _proxy_advice() -> dict[NetworkProblem, str]:
    return {
        NetworkProblem.PROXY: translate("Problem", "Ask the IT department to allow this address for this computer."),
        NetworkProblem.PROXY_PASSWORD: translate(
            "Problem",
            "Ask the IT department to let this computer through without one, or for an address of the proxy that has "
            "the password in it.",
        ),
        NetworkProblem.PROXY_UNREACHABLE: translate(
            "Problem",
            "If you are away from the company's network, switch the proxy off in the system's network settings, or "
            "connect by VPN. Then try again.",
        ),
        NetworkProblem.PROXY_UNUSABLE: translate(
            "Problem",
            "It should be the address of an http proxy, such as http://proxy:8080, or of a SOCKS proxy, such as "
            "socks5://proxy:1080. Ask the IT department for it.",
        ),
        NetworkProblem.PROXY_QUOTES: translate(
            "Problem",
            "Remove the quotes around the address in the settings of this computer, or ask the IT department to. It "
            "should look like http://proxy:8080.",
        ),
        NetworkProblem.PROXY_USER: translate(
            "Problem",
            "In the settings of this computer, some characters of a name or a password have to be written in another "
            "way: @ as %40, # as %23, / as %2F, : as %3A, \\ as %5C, ? as %3F, % as %25, a blank as %20. Change "
            "that, or ask the IT department to.",
        ),
        NetworkProblem.PROXY_KIND: translate(
            "Problem",
            "If it is an http proxy, as most are, write http:// in front of its address in the settings of this "
            "computer, even for pages that begin with https: http://proxy:8080. Otherwise ask the IT department.",
        ),
    }

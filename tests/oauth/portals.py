"""Practice portals that ask for the token request in another form, and count what they are asked."""

import json
from collections.abc import Iterable
from http import HTTPStatus

from netrex_gui.oauth.client import Client, ClientAuthentication
from netrex_gui.oauth.messages import AuthorizationRequest, AuthorizationResponse
from netrex_gui.practice.authority import Refusal
from netrex_gui.practice.http import HttpRequest, single_values, with_basic_credentials
from netrex_gui.practice.server import PracticePortal
from tests.practice.walk import REDIRECT_URI, Walk


class Portal(PracticePortal):
    """The practice portal, which notes every token request."""

    def __init__(self, redirect_uris: Iterable[str] = (REDIRECT_URI,)) -> None:
        super().__init__(redirect_uris)
        self.asked: list[HttpRequest] = []

    def token_parameters(self, request: HttpRequest) -> dict[str, str]:
        self.asked.append(request)
        return self.understood(request)

    def understood(self, request: HttpRequest) -> dict[str, str]:
        """Read the parameters of a token request, or refuse its form."""
        return super().token_parameters(request)

    @property
    def token_endpoint(self) -> str:
        return f"{self.base_url}/oauth2/token"

    def client(self, authentication: ClientAuthentication = ClientAuthentication.BODY) -> Client:
        return Client(self.client_id, self.client_secret, authentication)

    def grant(self) -> tuple[AuthorizationRequest, AuthorizationResponse]:
        """Walk through login and consent, and return the request with the code that answers it."""
        endpoint = f"{self.base_url}/oauth2/auth/"
        request = AuthorizationRequest(endpoint, self.client_id, REDIRECT_URI, "read,write")
        challenge = {"code_challenge": request.code_challenge or "", "code_challenge_method": "S256"}
        return request, AuthorizationResponse(Walk(self).code(scope=request.scope, **challenge))


class QueryPortal(Portal):
    """Takes the parameters from the query alone."""

    def understood(self, request: HttpRequest) -> dict[str, str]:
        if request.body:
            raise Refusal(400, "invalid_request", "Missing parameter: client_id")
        return single_values(request.query)


class BodyPortal(Portal):
    """Takes the parameters from the body alone, and tells so with a web page."""

    def token_refusal(self, refusal: Refusal) -> tuple[int, str, bytes]:  # noqa: ARG002
        return 404, "text/html", b"<html>Not here</html>"


class AuthCodePortal(Portal):
    """Knows the grant type ``auth_code`` alone."""

    def understood(self, request: HttpRequest) -> dict[str, str]:
        parameters = super().understood(request)
        if parameters.get("grant_type") != "auth_code":
            raise Refusal(400, "unsupported_grant_type", "Unknown grant type.")
        return parameters | {"grant_type": "authorization_code"}


class JsonPortal(Portal):
    """Takes JSON alone, and says so by its status."""

    def understood(self, request: HttpRequest) -> dict[str, str]:
        if request.headers.get("content-type", "") != "application/json":
            raise Refusal(415, "", "")
        return {name: str(value) for name, value in json.loads(request.body).items()}

    def token_refusal(self, refusal: Refusal) -> tuple[int, str, bytes]:
        is_form = refusal.status == HTTPStatus.UNSUPPORTED_MEDIA_TYPE
        return (415, "text/plain", b"") if is_form else super().token_refusal(refusal)


class RedirectUrlPortal(Portal):
    """Wants ``redirect_url``, and says so without a code of error and with status 200."""

    def understood(self, request: HttpRequest) -> dict[str, str]:
        parameters = super().understood(request)
        if "redirect_url" not in parameters:
            raise Refusal(400, "", "The parameter redirect_url is missing")
        return parameters | {"redirect_uri": parameters.pop("redirect_url")}

    def token_refusal(self, refusal: Refusal) -> tuple[int, str, bytes]:
        message = refusal.description.encode()
        return 200, "application/json", b'{"success": false, "message": "' + message + b'"}'


class OddPortal(RedirectUrlPortal):
    """Differs from the standard in all three ways at once."""

    def understood(self, request: HttpRequest) -> dict[str, str]:
        parameters = single_values(request.query)
        if request.body or parameters.get("grant_type") != "auth_code" or "redirect_url" not in parameters:
            raise Refusal(400, "", "Missing parameter")
        return parameters | {"grant_type": "authorization_code", "redirect_uri": parameters.pop("redirect_url")}


class JudgingOddPortal(OddPortal):
    """Knows the query, ``auth_code`` and ``redirect_url`` alone, and judges a code that comes without the latter."""

    def understood(self, request: HttpRequest) -> dict[str, str]:
        parameters = single_values(request.query)
        if not parameters:
            raise Refusal(400, "invalid_request", "grant_type is missing")
        if parameters.get("grant_type") != "auth_code":
            raise Refusal(400, "unsupported_grant_type", "Unknown grant type")
        return parameters | {"grant_type": "authorization_code", "redirect_uri": parameters.pop("redirect_url", "")}

    def token_refusal(self, refusal: Refusal) -> tuple[int, str, bytes]:
        return Portal.token_refusal(self, refusal)


class BasicPortal(Portal):
    """Takes the client's credentials by HTTP Basic alone."""

    def understood(self, request: HttpRequest) -> dict[str, str]:
        if "authorization" not in request.headers or "client_secret" in request.body:
            raise Refusal(401, "invalid_client", "HTTP Basic is wanted.")
        return with_basic_credentials(single_values(request.body), request.headers)

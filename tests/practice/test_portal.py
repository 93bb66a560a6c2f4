"""What the practice portal answers to programs: tokens, revocation, the API."""

import base64
import hashlib
from urllib.parse import quote, urlencode

import pytest

from tests.practice.walk import FORM, REDIRECT_URI, Walk

VERIFIER = "v" * 43


def test_a_code_becomes_a_token_that_lists_the_cameras(walk: Walk) -> None:
    answer = walk.redeem(walk.code())
    token = answer.json
    assert answer.status == 200
    assert (token["token_type"], token["expires_in"], token["scope"]) == ("Bearer", 3600, "read,write")
    assert token["refresh_token"] != token["access_token"]
    cameras = walk.cameras(token["access_token"]).json
    assert cameras == {"data": {"cameraList": [{"name": "Gate"}, {"name": "Yard"}, {"name": "Hall"}]}}


def test_without_a_client_secret_access_is_temporary(walk: Walk) -> None:
    token = walk.redeem(walk.code(), client_secret="").json
    assert "refresh_token" not in token
    assert walk.cameras(token["access_token"]).status == 200


def test_a_wrong_secret_is_refused_and_leaves_the_code_unspent(walk: Walk) -> None:
    code = walk.code()
    answer = walk.redeem(code, client_secret="wrong")
    assert (answer.status, answer.json["error"]) == (401, "invalid_client")
    assert answer.headers["WWW-Authenticate"].startswith("Basic")
    assert walk.redeem(code).status == 200


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"grant_type": "auth_code"}, "unsupported_grant_type"),
        ({"grant_type": ""}, "invalid_request"),
        ({"code": ""}, "invalid_request"),
        ({"redirect_uri": ""}, "invalid_request"),
        ({"client_id": ""}, "invalid_request"),
    ],
)
def test_a_request_not_understood_does_not_spend_the_code(walk: Walk, changed: dict[str, str], error: str) -> None:
    code = walk.code()
    answer = walk.redeem(**({"code": code} | changed))
    assert (answer.status, answer.json["error"]) == (400, error)
    assert walk.redeem(code).status == 200


def test_a_replayed_code_is_refused_and_takes_its_tokens_with_it(walk: Walk) -> None:
    code = walk.code()
    first = walk.redeem(code).json
    second = walk.refresh(first["refresh_token"]).json
    assert walk.redeem(code).json["error"] == "invalid_grant"
    assert walk.cameras(second["access_token"]).status == 401
    assert walk.refresh(second["refresh_token"]).json["error"] == "invalid_grant"


def test_a_code_is_good_for_sixty_seconds(walk: Walk) -> None:
    fresh, stale = walk.code(), walk.code()
    walk.clock.now += 59
    assert walk.redeem(fresh).status == 200
    walk.clock.now += 1
    assert walk.redeem(stale).json["error"] == "invalid_grant"


def test_a_code_is_bound_to_its_redirect_url(walk: Walk) -> None:
    assert walk.redeem(walk.code(), redirect_uri=REDIRECT_URI + "/").json["error"] == "invalid_grant"


def test_a_code_challenge_wants_its_verifier(walk: Walk) -> None:
    digest = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).decode().rstrip("=")
    asked = {"code_challenge": digest, "code_challenge_method": "S256"}
    assert walk.redeem(walk.code(**asked)).json["error"] == "invalid_grant"
    assert walk.redeem(walk.code(**asked), code_verifier="w" * 43).json["error"] == "invalid_grant"
    assert walk.redeem(walk.code(**asked), code_verifier=VERIFIER).status == 200


def test_a_refresh_replaces_both_tokens(walk: Walk) -> None:
    old = walk.redeem(walk.code()).json
    new = walk.refresh(old["refresh_token"]).json
    assert walk.cameras(new["access_token"]).status == 200
    assert walk.cameras(old["access_token"]).status == 401
    assert walk.refresh(old["refresh_token"]).json["error"] == "invalid_grant"
    assert walk.refresh(new["refresh_token"]).status == 200


def test_a_refresh_may_narrow_the_scope_but_not_widen_it(walk: Walk) -> None:
    token = walk.redeem(walk.code()).json
    assert walk.refresh(token["refresh_token"], scope="read,events").json["error"] == "invalid_scope"
    assert walk.refresh(token["refresh_token"], scope="read").json["scope"] == "read"


def test_a_refresh_needs_the_client_secret(walk: Walk) -> None:
    token = walk.redeem(walk.code()).json
    answer = walk.refresh(token["refresh_token"], client_secret="")
    assert (answer.status, answer.json["error"]) == (401, "invalid_client")


def test_an_expired_token_is_refused_and_can_still_be_refreshed(walk: Walk) -> None:
    token = walk.redeem(walk.code()).json
    walk.clock.now += 3600
    assert walk.cameras(token["access_token"]).status == 401
    assert walk.refresh(token["refresh_token"]).status == 200


def test_revoking_cancels_the_token_and_its_refresh_token(walk: Walk) -> None:
    token = walk.redeem(walk.code()).json
    target = f"/oauth2/revoke?access_token={quote(token['access_token'])}"
    assert walk.send("POST", target).json["success"] is True
    assert walk.cameras(token["access_token"]).status == 401
    assert walk.refresh(token["refresh_token"]).json["error"] == "invalid_grant"
    assert walk.send("POST", target).json["success"] is False


def test_the_cameras_need_the_scope_read(walk: Walk) -> None:
    token = walk.redeem(walk.code(scope="events")).json["access_token"]
    answer = walk.cameras(token)
    assert answer.status == 200
    assert "errors" in answer.json
    assert "data" not in answer.json


def test_another_query_is_an_error_of_the_api(walk: Walk) -> None:
    token = walk.redeem(walk.code()).json["access_token"]
    assert "errors" in walk.cameras(token, "{userList{name}}").json
    assert "data" in walk.cameras(token, "query Names {\n  cameraList { name }\n}").json


@pytest.mark.parametrize("in_body", [{}, {"client_secret": "x"}, {"client_id": "x"}])
def test_the_client_may_prove_itself_by_basic_but_not_twice(walk: Walk, in_body: dict[str, str]) -> None:
    portal = walk.portal
    pair = f"{quote(portal.client_id)}:{quote(portal.client_secret)}".replace("practice", "%70ractice")
    headers = FORM | {"Authorization": f"Basic {base64.b64encode(pair.encode()).decode()}"}
    form = {"grant_type": "authorization_code", "code": walk.code(), "redirect_uri": REDIRECT_URI}
    answer = walk.send("POST", "/oauth2/token", urlencode(form | in_body), headers)
    assert answer.json.get("error") == ("invalid_request" if in_body else None)
    assert ("refresh_token" in answer.json) is not bool(in_body)


def test_credentials_in_the_address_are_refused(walk: Walk) -> None:
    form = {"grant_type": "authorization_code", "code": walk.code(), "client_id": walk.portal.client_id}
    body = urlencode(form | {"redirect_uri": REDIRECT_URI})
    answer = walk.send("POST", "/oauth2/token?client_secret=x", body, FORM)
    assert (answer.status, answer.json["error"]) == (400, "invalid_request")
    assert walk.send("POST", "/oauth2/token", body, {"Content-Type": "text/plain"}).status == 400
    assert walk.send("POST", "/oauth2/token", body, FORM).status == 200


def test_a_parameter_sent_twice_is_refused(walk: Walk) -> None:
    answer = walk.send("POST", "/oauth2/token", "grant_type=a&grant_type=a", FORM)
    assert (answer.status, answer.json["error"]) == (400, "invalid_request")

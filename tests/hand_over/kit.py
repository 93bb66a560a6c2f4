"""Two people with a connection, a token and a key, for the tests of the hand-over."""

from netrex_gui.hand_over.connection_file import ConnectionFile
from netrex_gui.hand_over.identity import KeyPair
from netrex_gui.oauth.token import TokenResponse
from netrex_gui.tokens.formats import GrantedToken

PAIR = KeyPair.of("AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX")
"""The pair whose private half is 32 times 0x42, as in the tests of age itself."""

OTHER = KeyPair.make()
PASSPHRASE = "gate-yard-hall"
SECRET = "7Fjfp0ZBr1KtDRbnfVdmIw"  # RFC 6749 section 2.3.1
ACCESS, REFRESH = "2YotnFZFEjr1zCsicMWpAA", "tGzv3JOkF0XG5Qx2TlKWIA"  # RFC 6749 section 5.1
RECEIVED_AT = 1_700_000_000.0
NAME = "Vrátnice – růžová zahrada"

PLAIN = ConnectionFile("https://system2.netrex.cz", "s6BhdRkqt3", "http://127.0.0.1:17817/callback")
FULL = ConnectionFile(
    provider_url="https://portal.example:8443",
    client_id="s6BhdRkqt3",
    redirect_url="http://localhost:17817/callback",
    name=NAME,
    scopes=("read", "liveview"),
    note="For the new gate.\nCall me: +420 123 456 789",
    sender_name="Jana Nováková",
    public_key=PAIR.public_key,
    authorization_endpoint="https://login.portal.example/authorize",
    token_endpoint="https://portal.example:8443/token",
    revocation_endpoint="https://portal.example:8443/revoke",
    api_endpoint="https://api.portal.example/graphql",
    issuer="https://portal.example:8443",
    requires_issuer=True,
    scope_separator=" ",
    client_authentication="basic",
)


def granted(expires_in: float | None = 3600.0, refresh_token: str | None = REFRESH) -> GrantedToken:
    token = TokenResponse(ACCESS, "Bearer", expires_in, ("read",), refresh_token, RECEIVED_AT, 0.0)
    return GrantedToken(token, PLAIN.provider_url, "https://system2.netrex.cz/api/graphql.php", ("read", "write"))

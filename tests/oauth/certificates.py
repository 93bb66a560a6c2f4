"""Keys and certificates that are made for one test."""

import datetime as dt
import ipaddress
import ssl
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

SUBJECT = "portal"
SUBJECT_HASH = "a7186773.0"
"""What ``openssl x509 -subject_hash`` makes of the subject: the name that such a file has in SSL_CERT_DIR."""


def certificate_in(folder: Path, first_day: int = -1, last_day: int = 1, address: str = "127.0.0.1") -> Path:
    """Make a key and a certificate that vouches for itself, for an address and 127.1, in one file.

    It is valid from and to so many days from now.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, SUBJECT)])
    begin, end = (dt.datetime.now(dt.UTC) + dt.timedelta(days) for days in (first_day, last_day))
    names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address)), x509.DNSName("127.1")])
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), begin, end)
    signed = builder.add_extension(names, critical=False).sign(key, hashes.SHA256())
    plain, secret = serialization.NoEncryption(), serialization.PrivateFormat.PKCS8
    file = folder / f"{SUBJECT}.pem"
    pem = serialization.Encoding.PEM
    file.write_bytes(key.private_bytes(pem, secret, plain) + signed.public_bytes(pem))
    return file


def tls_with(certificate: Path) -> ssl.SSLContext:
    """Return the TLS of a server that shows a certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context

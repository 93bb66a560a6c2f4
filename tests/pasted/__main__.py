"""Print what is found in each of the mails: `python -m tests.pasted`."""

import sys

from netrex_gui.pasted.found import Found
from netrex_gui.pasted.reader import read
from tests.pasted.mails import MAILS


def described(found: Found) -> str:
    """Say in one line what was found."""
    parts = [f"{name}={value}" for name, value in vars(found).items() if value]
    return ", ".join(parts) or "nothing"


for mail in MAILS:
    mark = "  " if read(mail.text) == mail.found else "! "
    sys.stdout.write(f"{mark}{mail.name:50} {described(read(mail.text))}\n")

"""Tells a machine on which the desktop tests cannot work from an app that does not."""

import sys

import pytest

from tests.desktop.session import DesktopSession
from tests.desktop.window import Window

pytestmark = pytest.mark.desktop

LABEL_PROGRAM = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("Hello", objectName="greeting")
label.show()
app.exec()
"""
KEYRING_PROGRAM = """
import keyring
keyring.set_password("harness", "somebody", "s3cret")
print(keyring.get_password("harness", "somebody"))
"""


def test_the_machine_can_show_a_label_and_keep_a_secret(desktop: DesktopSession) -> None:
    program = desktop.start([sys.executable, "-c", LABEL_PROGRAM])
    assert Window(desktop, program.pid).wait_for_text("greeting", "Hello") == "Hello"
    assert desktop.run(sys.executable, "-c", KEYRING_PROGRAM).strip() == "s3cret"

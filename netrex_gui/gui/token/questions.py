"""What a person is asked before a token is let go."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.parts.dialogs import confirm
from netrex_gui.gui.texts import tokens as token_wording
from netrex_gui.tokens.stored_token import KeptToken

translate = QCoreApplication.translate


def may_revoke(parent: QWidget, host: str) -> bool:
    """Ask whether the provider should end a token."""
    text = translate("TokenDesk", "{host} will end it, and whatever uses it stops working. This cannot be undone.")
    title, go_on = translate("TokenDesk", "Revoke this token?"), translate("TokenDesk", "&Revoke")
    return confirm(parent, title, text.format(host=host), go_on)


def may_forget(parent: QWidget, kept: KeptToken | None, host: str) -> bool:
    """Ask whether a token should be removed from this computer."""
    text = token_wording.forget_question(kept, host)
    return confirm(parent, translate("TokenDesk", "Forget this token?"), text, translate("TokenDesk", "&Forget"))

"""The field that holds the token on its page."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from netrex_gui.gui.parts.secret_field import SecretLine


class TokenField(SecretLine):
    """The token, masked or not; however it is copied from here, it is copied whole and marked as confidential."""

    def __init__(self, copy: Callable[[], None]) -> None:
        super().__init__()
        self._copy_whole = copy
        self.setObjectName("accessToken")
        self.setProperty("code", "true")
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)  # ours, which copy confidentially
        self.setDragEnabled(False)

    def copy_marked(self) -> None:
        """Copy in the way that the page has, which says so there."""
        self._copy_whole()

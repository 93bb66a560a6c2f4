"""What a provider sent beside a token, folded: some of it is needed to use the token, such as the address of an API."""

import json
import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.parts.layouts import column_in
from netrex_gui.gui.parts.widgets import label, unfolding_link
from netrex_gui.texts.untrusted import visible

translate = QCoreApplication.translate

_LONGEST_VALUE = 120
_MOST_LINES = 20
_SECRET_NAME = re.compile(r"token|secret|key|assertion|password|nonce", re.IGNORECASE)


class TokenBeside(QWidget):
    """A link that unfolds what came beside the token; it is not there where nothing came."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = label("", "", "alsoCame")
        self.link = unfolding_link(self.tr("Al&so came with the token"), "alsoCameButton", self.lines)
        column = column_in(self)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.lines)
        self.show_beside({})

    @property
    def is_needed(self) -> bool:
        """Tell whether anything came."""
        return bool(self.lines.text())

    def show_beside(self, untrusted: Mapping[str, object]) -> None:
        """Take what came, and fold it."""
        self.lines.setText(told(untrusted))
        self.link.setChecked(False)
        self.setVisible(self.is_needed)


def told(untrusted: Mapping[str, object]) -> str:
    """Return one line for each thing that came: short values as they are, the others by where to find them."""
    lines = [f"{visible(name)}: {_value(name, value)}" for name, value in [*untrusted.items()][:_MOST_LINES]]
    if len(untrusted) > _MOST_LINES:
        lines.append(translate("Token", "More is in Copy as › JSON."))
    return "\n".join(lines)


def _value(name: str, untrusted: object) -> str:
    text = untrusted if isinstance(untrusted, str) else json.dumps(untrusted, ensure_ascii=False)
    holds_more = isinstance(untrusted, list | dict)  # what lies deeper may be a secret, whatever it is called
    if holds_more or _SECRET_NAME.search(name) or len(text) > _LONGEST_VALUE:
        return translate("Token", "not shown here; it is in Copy as › JSON")
    return visible(text)

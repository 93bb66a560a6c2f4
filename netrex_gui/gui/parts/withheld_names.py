"""The names of what is not there to be used at the moment."""

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class WithheldNames:
    """Takes the names off the parts of something that is closed, and gives them back once it is open.

    Nobody, be it an assistive tool, finds by its name what cannot be used then.
    """

    def __init__(self, whole: QWidget) -> None:
        self._whole = whole
        self._names: dict[QWidget, str] = {}
        self.withhold()

    def withhold(self) -> None:
        """Take the names off."""
        for part in self._whole.findChildren(QWidget):
            if (name := part.objectName()) and not name.startswith("qt_"):
                self._names[part] = name
                part.setObjectName("")

    def give_back(self) -> None:
        """Give every part its name again."""
        for part, name in self._names.items():
            if isValid(part):
                part.setObjectName(name)
        self._names.clear()

    def part(self, name: str) -> QWidget | None:
        """Return the part that has this name, or will have it."""
        withheld = (part for part, its_name in self._names.items() if its_name == name)
        return next(withheld, None) or self._whole.findChild(QWidget, name)

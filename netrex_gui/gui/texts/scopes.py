"""Words for permissions: what each allows, and what can go wrong with it. They say no more than the portal's names."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from netrex_gui.gui.parts.untrusted_text import visible

translate = QCoreApplication.translate


@dataclass(frozen=True)
class ScopeWords:
    """What a permission allows, what can go wrong with it, and the danger that is to be seen at once, if it has one."""

    allows: str
    risk: str
    danger: str = ""


def words() -> dict[str, ScopeWords]:
    """Return the words for each permission of the portal, by its name there."""
    return {
        "read": ScopeWords(
            translate("Scope", "See settings and state"),
            translate("Scope", "Changes nothing."),
        ),
        "write": ScopeWords(
            translate("Scope", "Change settings"),
            translate("Scope", "Can change and delete. Give the token only to a program that you trust."),
            translate("Scope", "can change and delete"),
        ),
        "liveview": ScopeWords(
            translate("Scope", "Watch live video"), translate("Scope", "Whoever has the token can watch as well.")
        ),
        "liveview_ptz": ScopeWords(
            translate("Scope", "Move cameras"),
            translate("Scope", "A camera can be turned away from what it should see."),
        ),
        "liveview_light": ScopeWords(
            translate("Scope", "Switch lights"), translate("Scope", "Lights can go on or off at any time.")
        ),
        "liveview_audioclip": ScopeWords(
            translate("Scope", "Play sound clips"), translate("Scope", "People near a camera hear them.")
        ),
        "audiotransmit": ScopeWords(
            translate("Scope", "Speak through cameras"), translate("Scope", "People near a camera hear what is said.")
        ),
        "events": ScopeWords(
            translate("Scope", "See events"), translate("Scope", "Whoever has the token sees what happened, and when.")
        ),
        "recordings": ScopeWords(
            translate("Scope", "Watch recordings"), translate("Scope", "Whoever has the token can watch them as well.")
        ),
        "recordings_delete": ScopeWords(
            translate("Scope", "Delete recordings"),
            translate("Scope", "What is deleted does not come back. Give the token only to a program that you trust."),
            translate("Scope", "cannot be undone"),
        ),
    }


def named(scope: str) -> str:
    """Say what a permission allows, with its name at the portal; one from elsewhere has a name alone."""
    known = words().get(scope)
    if known is None:
        return visible(scope)
    return translate("Scope", "{words} ({name})").format(words=known.allows, name=scope)

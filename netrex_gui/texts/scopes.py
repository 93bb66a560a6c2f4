"""Words for permissions: what each allows, and what can go wrong with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from netrex_gui.texts.language import translate
from netrex_gui.texts.untrusted import visible

_MOST_NAMES, _LONGEST_NAME = 30, 100


@dataclass(frozen=True)
class ScopeWords:
    """What a permission allows, what can go wrong with it, and the danger that is to be seen at once, if it has one."""

    allows: str
    risk: str
    danger: str = ""


def scope_words() -> dict[str, ScopeWords]:
    """Return the words for each permission of the portal, by its name there."""
    return {scope: words() for scope, words in _SCOPES.items()}


def named_scope(scope: str) -> str:
    """Say what a permission allows, with its name at the portal; one from elsewhere has a name alone."""
    known = scope_words().get(scope)
    if known is None:
        return visible(scope)
    return translate("Scope", "{words} ({name})").format(words=known.allows, name=scope)


def named(scopes: Sequence[str]) -> str:
    """Name so many of them as can be read, each whole where it is no longer than any name."""
    names = [named_scope(each if len(each) <= _LONGEST_NAME else f"{each[:_LONGEST_NAME]}…") for each in scopes]
    shown, rest = ", ".join(names[:_MOST_NAMES]), len(names) - _MOST_NAMES
    if rest <= 0:
        return shown
    return translate("Token", "{scopes} and %n more", None, rest).format(scopes=shown)


_SCOPES: dict[str, Callable[[], ScopeWords]] = {
    "read": lambda: ScopeWords(
        translate("Scope", "See settings and state"),
        translate("Scope", "Changes nothing."),
    ),
    "write": lambda: ScopeWords(
        translate("Scope", "Change settings"),
        translate("Scope", "Can change and delete. Give the token only to a program that you trust."),
        translate("Scope", "can change and delete"),
    ),
    "liveview": lambda: ScopeWords(
        translate("Scope", "Watch live video"), translate("Scope", "Whoever has the token can watch as well.")
    ),
    "liveview_ptz": lambda: ScopeWords(
        translate("Scope", "Move cameras"),
        translate("Scope", "A camera can be turned away from what it should see."),
    ),
    "liveview_light": lambda: ScopeWords(
        translate("Scope", "Switch lights"), translate("Scope", "Lights can go on or off at any time.")
    ),
    "liveview_audioclip": lambda: ScopeWords(
        translate("Scope", "Play sound clips"), translate("Scope", "People near a camera hear them.")
    ),
    "audiotransmit": lambda: ScopeWords(
        translate("Scope", "Speak through cameras"), translate("Scope", "People near a camera hear what is said.")
    ),
    "events": lambda: ScopeWords(
        translate("Scope", "See events"), translate("Scope", "Whoever has the token sees what happened, and when.")
    ),
    "recordings": lambda: ScopeWords(
        translate("Scope", "Watch recordings"), translate("Scope", "Whoever has the token can watch them as well.")
    ),
    "recordings_delete": lambda: ScopeWords(
        translate("Scope", "Delete recordings"),
        translate("Scope", "What is deleted does not come back. Give the token only to a program that you trust."),
        translate("Scope", "cannot be undone"),
    ),
}

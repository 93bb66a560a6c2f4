"""Spares each import a search for PySide's optional ``__feature__``, which nothing in this app uses.

PySide reads the source of every module that is imported after it, and keeps it: 4 MiB in a copy run from its sources.
"""


def leave_out() -> None:
    """Have PySide take every module for one that uses it plainly; a PySide without that search is left as it is."""
    from PySide6 import QtCore  # noqa: F401 (it is there from now on)

    try:
        from shibokensupport import feature  # type: ignore[import-not-found]  # it is inside PySide
    except ImportError:
        return
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda _module: True  # noqa: SLF001 (there is no other way to say so)

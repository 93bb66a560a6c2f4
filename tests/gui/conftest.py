"""The same window, settings folder, password store and portal as the other tests of the window have."""

from tests.window.conftest import ask_portal, browser, password_store, portal, redirect_uri, reopen, store, workspace

__all__ = ["ask_portal", "browser", "password_store", "portal", "redirect_uri", "reopen", "store", "workspace"]

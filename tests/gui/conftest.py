"""The same window, settings folder, password store and portal as the other tests of the window have."""

from tests.window.conftest import browser, password_store, portal, redirect_uri, reopen, store, workspace

__all__ = ["browser", "password_store", "portal", "redirect_uri", "reopen", "store", "workspace"]

"""The window of the other tests, and what a fault can change about it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from netrex_gui.gui import languages
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from tests.faults.stage import Stage
from tests.window.conftest import (
    ask_portal,
    browser,
    fill_in,
    password_store,
    portal,
    redirect_uri,
    reopen,
    store,
    workspace,
)

__all__ = ["ask_portal", "browser", "password_store", "portal", "redirect_uri", "reopen", "store", "workspace"]


@pytest.fixture
def stage(
    qapp: QApplication,
    workspace: Workspace,
    portal: PracticePortal,
    redirect_uri: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Stage:
    languages.install(qapp, "en")
    fill_in(workspace, portal, redirect_uri)
    return Stage(workspace, monkeypatch, tmp_path)

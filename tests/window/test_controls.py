"""The names of the controls are a contract, and each has words for a screen reader."""

from dataclasses import replace

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from netrex_gui.gui.window.main_window import MainWindow
from netrex_gui.gui.window.workspace import Workspace

ON_TWO_PAGES = {"prepareButton"}
"""What leads to the same from two pages, of which one is seen at a time."""

NAMES = [
    "startPage",
    "pasteButton",
    "typeInButton",
    "openFileButton",
    "startGuideButton",
    "startPracticeButton",
    "pasteResult",
    "connectionList",
    "languageButton",
    "searchField",
    "newConnectionButton",
    "helpButton",
    "ownKeyButton",
    "guideButton",
    "practiceButton",
    "checkSetupButton",
    "aboutButton",
    "openSentButton",
    "connectionName",
    "prepareButton",
    "clientId",
    "clientSecret",
    "keepSecret",
    "saveConnectionButton",
    "signInButton",
    "changeProviderButton",
    "permissionsButton",
    "accountButton",
    "redirectButton",
    "advancedButton",
    "signInBrowsersButton",
    "signInStatus",
    "remainingTime",
    "cancelButton",
    "openBrowserAgainButton",
    "chooseBrowserButton",
    "reachResult",
    "browserShowsSignIn",
    "browserShowsError",
    "browserCannotReach",
    "browserShowsNothing",
    "browserWrongAccount",
    "copySignInLinkButton",
    "pastedAddress",
    "usePastedAddressButton",
    "accessToken",
    "showTokenButton",
    "copyTokenButton",
    "copyAsButton",
    "checkTokenButton",
    "checkResult",
    "saveTokenButton",
    "expiry",
    "grantedScopes",
    "doneButton",
    "keepTokens",
    "tokenName",
    "renewTokenButton",
    "revokeTokenButton",
    "forgetTokenButton",
    "signInAgainButton",
    "showKeptTokenButton",
    "problemTitle",
    "problemAdvice",
    "problemDetails",
    "tryAgainButton",
]


def test_each_control_of_the_contract_is_there_once(workspace: Workspace) -> None:
    connection = replace(workspace.form.connection(), client_id="s6BhdRkqt3")
    workspace.sign_in_panel.begin(connection.sign_in_settings(""), connection)
    workspace.sign_in_panel.rows.nothing_row.set_open(True)  # what is behind a row has its name only then
    found = {name: len(workspace.findChildren(QWidget, name)) for name in NAMES}
    assert {name: count for name, count in found.items() if count != (2 if name in ON_TWO_PAGES else 1)} == {}


def test_the_window_has_its_name(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    assert window.objectName() == "mainWindow"


def test_everything_that_can_be_used_has_an_accessible_name(workspace: Workspace) -> None:
    kinds = (QAbstractButton, QLineEdit, QComboBox, QSpinBox, QListView, QPlainTextEdit)
    used = [widget for kind in kinds for widget in workspace.findChildren(kind)]
    own = [widget for widget in used if widget.objectName() and not widget.objectName().startswith("qt_")]
    assert len(own) > 40
    assert [widget.objectName() for widget in own if not widget.accessibleName()] == []


def test_the_secret_is_masked_until_the_eye_is_pressed(workspace: Workspace) -> None:
    field = workspace.form.secret_field
    assert field.echoMode() == QLineEdit.EchoMode.Password
    field.actions()[0].trigger()
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    workspace.form.show_connection(workspace.form.connection(), "s3cret")
    assert field.echoMode() == QLineEdit.EchoMode.Password


def test_permissions_keep_their_ticks_in_any_number_of_columns(workspace: Workspace) -> None:
    boxes = workspace.form.scope_boxes
    boxes.set_scopes(("write", "events"))
    for columns in (1, 2, 1):
        boxes.set_columns(columns)
        assert boxes.scopes() == ("write", "events")


def test_the_window_can_be_as_small_as_promised(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.resize(720, 540)
    (content,) = workspace.form.findChildren(QWidget, "pageColumn")
    (area,) = workspace.form.findChildren(QScrollArea, "pageScroll")
    qtbot.waitUntil(lambda: content.width() <= area.viewport().width())
    assert workspace.form.sign_in_button.geometry().right() <= workspace.form.footer_bar.width()


def test_the_button_that_asks_a_provider_says_so_to_a_screen_reader(workspace: Workspace) -> None:
    assert "provider" in workspace.form.advanced.discovery.button.accessibleName()

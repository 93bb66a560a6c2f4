"""The page that tells what this app is and where its files are, and the page with the licences of its parts."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QSizePolicy

from netrex_gui import HOME_PAGE, __version__, resources
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.parts.layouts import fill
from netrex_gui.gui.parts.messages import Banner
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.parts.widgets import CopyBox, button, heading, label, rule
from netrex_gui.store import paths
from netrex_gui.support.newer_version import is_newer, newest_version
from netrex_gui.system.browser import open_link

_ICON = 48
_ICON_PIXELS = 128
_LEAST_LINES = 12


def open_folder(folder: Path) -> bool:
    """Show a folder in the system's file browser; tell whether the system took it."""
    return open_link(folder.as_uri())


class AboutPanel(Page):
    """Tells about the app. `open_folder` shows a folder and tells whether the system took it; it may take seconds.

    Where the project has a `home_page`, the person can have it asked for a newer version; nothing else asks.

    Signals: `check_requested` for the setup, and `notices_requested` for the licences.
    """

    check_requested = Signal()
    notices_requested = Signal()

    def __init__(self, open_folder: Callable[[Path], bool] = open_folder, home_page: str = HOME_PAGE) -> None:
        super().__init__()
        self._open_folder = open_folder
        self._home_page = home_page
        self._background = Background(self)
        self._make_parts()
        self._lay_out()

    def show_places(self) -> None:
        """Show where the files are."""
        self.notice.say("")
        for box, path in ((self.log_box, paths.log_file()), (self.settings_box, paths.settings_folder())):
            box.field.setText(str(path))
            box.field.setCursorPosition(0)

    def focus_first(self) -> None:
        """Put the focus on the button that leads back."""
        self.back_button.setFocus()

    def _make_parts(self) -> None:
        self.check_button = button(self.tr("&Check my setup"), "aboutCheckSetupButton")
        self.check_button.clicked.connect(self.check_requested)
        self.newer_button = button(self.tr("Look for a &newer version"), "lookForNewerVersionButton", "link")
        self.newer_button.clicked.connect(self._look_for_newer)
        self.newer_button.setHidden(not self._home_page)
        self.newer_notice = Banner("newerVersionNotice")
        self.releases_button = button(self.tr("Open the page of the new version"), "openReleasesButton", "link")
        self.releases_button.clicked.connect(self._open_releases)
        self.releases_button.hide()
        self.notices_button = button(self.tr("&What is inside, and its licences"), "noticesButton", "link")
        self.notices_button.clicked.connect(self.notices_requested)
        self.notices_button.setHidden(not resources.has(resources.NOTICES))
        self.log_box = CopyBox("logPath", "copyLogPathButton", self.tr("Path of the log"))
        self.settings_box = CopyBox("settingsPath", "copySettingsPathButton", self.tr("Folder of the connections"))
        self.open_log_button = button(self.tr("Open the &log's folder"), "openLogFolderButton", "link")
        self.open_log_button.clicked.connect(lambda: self._open(paths.log_folder()))
        self.open_settings_button = button(self.tr("Open the &folder"), "openSettingsFolderButton", "link")
        self.open_settings_button.setAccessibleName(self.tr("Open the folder of the connections"))
        self.open_settings_button.clicked.connect(lambda: self._open(paths.settings_folder()))
        self.notice = Banner("aboutNotice")
        self.back_button = button(self.tr("&Back"), "leaveAboutButton", "primary")
        self.back_button.setAccessibleName(self.tr("Back to the connection"))
        self.back_button.clicked.connect(self.left)

    def _lay_out(self) -> None:
        self.column.addLayout(self._heading())
        self.column.addSpacing(8)
        what = self.tr(
            "Gets an OAuth2 token for Netrex cameras: you sign in with your own browser, and copy the token. The app "
            "speaks to the portal of your connection, and to nobody else unasked."
        )
        self.column.addWidget(label(what))
        licence = self.tr("Free software under the MIT licence, by the Netrex Token contributors. Without warranty.")
        self.column.addWidget(label(licence, "secondary"))
        self.column.addWidget(self.notices_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.newer_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.newer_notice)
        self.column.addWidget(self.releases_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._lay_out_help()
        self._lay_out_place(self.tr("Log"), self.log_box, self.open_log_button)
        self._lay_out_place(self.tr("Your connections"), self.settings_box, self.open_settings_button)
        self.column.addWidget(self.notice)
        self.column.addStretch(1)
        self.footer.addStretch(1)
        self.footer.addWidget(self.back_button)

    def _heading(self) -> QHBoxLayout:
        icon = label()
        pixels = QPixmap(resources.path(f"icons/netrex-token-{_ICON_PIXELS}.png"))
        icon.setPixmap(pixels)
        icon.setScaledContents(True)
        icon.setFixedSize(_ICON, _ICON)
        words = self.tr("Version {version}").format(version=__version__)
        version = label(words, "secondary", "aboutVersion", selectable=True)
        return heading(icon, label("Netrex Token", "title", "aboutTitle"), version)

    def _lay_out_help(self) -> None:
        advice = self.tr(
            "Check your setup, copy the report, and send it to whoever gave you this app. There is no secret in the "
            "report, and none in the log."
        )
        fill(self.column, 8, rule(), 8, label(self.tr("When something is wrong"), "label"), label(advice, "secondary"))
        self.column.addWidget(self.check_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addSpacing(8)
        self.column.addWidget(rule())

    def _lay_out_place(self, name: str, box: CopyBox, link: QPushButton) -> None:
        row = QHBoxLayout()
        row.addWidget(label(name, "label"))
        row.addStretch(1)
        row.addWidget(link)
        self.column.addLayout(row)
        self.column.addWidget(box)

    def _look_for_newer(self) -> None:
        self.newer_button.setEnabled(False)
        self._background.run(lambda: newest_version(self._home_page), self._tell_newest, self._tell_not_asked)

    def _tell_newest(self, version: str) -> None:
        newer = is_newer(version, __version__)
        self.releases_button.setVisible(newer)
        if newer:
            self._say_of_version(self.tr("There is a newer version: {version}.").format(version=version))
        else:
            self._say_of_version(self.tr("This is the newest version."))

    def _tell_not_asked(self, _error: Exception) -> None:
        self.releases_button.show()
        self._say_of_version(self.tr("It could not be found out. Try again later, or look in your browser."))

    def _say_of_version(self, text: str) -> None:
        self.newer_button.setEnabled(True)
        self.newer_notice.say(text)
        self.show_part(self.newer_notice)

    def _open_releases(self) -> None:
        address = f"{self._home_page}/releases"
        self._background.run(
            lambda: open_link(address), self._tell_page_opened, lambda _: self._tell_page_opened(False)
        )

    def _tell_page_opened(self, opened: bool) -> None:
        if not opened:
            text = self.tr("The browser did not open. The page is {address}.")
            self._say_of_version(text.format(address=f"{self._home_page}/releases"))

    def _open(self, folder: Path) -> None:
        self.notice.say("")
        if folder.exists():
            self._background.run(
                lambda: self._open_folder(folder), self._tell_opened, lambda _: self._tell_opened(False)
            )
        else:
            self._say(self.tr("This folder is made when there is something to keep in it."))

    def _tell_opened(self, opened: bool) -> None:
        if not opened:
            self._say(self.tr("The folder did not open. Copy its path, and open it in a file browser."))

    def _say(self, text: str) -> None:
        self.notice.say(text)
        self.show_part(self.notice)


class NoticesPanel(Page):
    """Shows the notices of the package, as they are."""

    def __init__(self, text: str) -> None:
        super().__init__()
        title = label(self.tr("What is inside, and its licences"), "title", "noticesTitle")
        self.text = QPlainTextEdit(text, readOnly=True, tabChangesFocus=True)
        self.text.setObjectName("notices")
        self.text.setAccessibleName(title.text())
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.text.setMinimumHeight(_LEAST_LINES * self.fontMetrics().height())
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.back_button = button(self.tr("&Back"), "leaveNoticesButton", "primary")
        self.back_button.setAccessibleName(self.tr("Back to the page about this app"))
        self.back_button.clicked.connect(self.left)
        what = self.tr("These texts are in English, as their authors wrote them.")
        fill(self.column, title, label(what, "secondary"), 4)
        self.column.addWidget(self.text, 1)
        self.footer.addStretch(1)
        self.footer.addWidget(self.back_button)

    def focus_first(self) -> None:
        """Put the focus on the text, so that the keys scroll it."""
        self.text.setFocus()

"""The language of the window: the person's choice, or the system's."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

from netrex_gui import resources
from netrex_gui.texts.language import Language

_OURS = "netrex_gui"
_QT = "qtbase"
_WORLD = "001"

say_in_practice = partial(QCoreApplication.translate, "Practice pages")
"""Return a text of the practice portal's pages, practice/wording.py, in the window's language. For any thread."""

_loaded: list[QTranslator] = []


def available() -> list[str]:
    """Return the codes of the languages that there is a file for, in order of their names."""
    files = (resources.FOLDER / "translations").glob(f"{_OURS}_*.qm")
    return sorted((file.stem.removeprefix(f"{_OURS}_") for file in files), key=name)


def name(code: str) -> str:
    """Return a language's name in that language: Čeština."""
    own = QLocale(f"{code}_{_WORLD}").nativeLanguageName()  # of the world: otherwise it were American English
    return own[:1].upper() + own[1:]


def system() -> str:
    """Return the code of the language that the window has where none is chosen."""
    wanted = (QLocale(each).language() for each in QLocale.system().uiLanguages())
    there = {QLocale(code).language(): code for code in available()}
    return next((there[language] for language in wanted if language in there), "en")


def of_pages() -> str:
    """Return the code of the window's language for the ``lang`` of an HTML page. May be called in any thread."""
    spoken = QLocale().language()
    return "en" if spoken == QLocale.Language.C else QLocale.languageToCode(spoken)


def _today() -> str:
    return QLocale().toString(QDate.currentDate(), QLocale.FormatType.LongFormat)


BY_QT = Language(QCoreApplication.translate, of_pages, _today)
"""The window's language, whichever it is at the moment."""


def install(app: QCoreApplication, code: str | None) -> None:
    """Load the texts for a language code, or for the system's language, in place of those loaded before.

    English texts hold the plural forms alone, and stand in where another language lacks a text.
    """
    remove(app)
    locale = QLocale(code) if code else _of_texts(QLocale.system())
    QLocale.setDefault(locale)
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _load(app, locale, _QT, qt_folder)
    _load(app, QLocale(QLocale.Language.English), _OURS, resources.path("translations"))
    if locale.language() != QLocale.Language.English:
        _load(app, locale, _OURS, resources.path("translations"))


def _of_texts(formats: QLocale) -> QLocale:
    """Return the system's formats where these are in the language of the texts, or else those of that language there.

    The two come from different settings: a month in another language would stand in the middle of a sentence.
    """
    spoken = QLocale(QLocale(system()).language(), formats.territory())
    agree = all(
        formats.dayName(day) == spoken.dayName(day) and formats.monthName(month) == spoken.monthName(month)
        for day, month in zip(range(1, 8), range(6, 13), strict=True)
    )
    return formats if agree else spoken


def remove(app: QCoreApplication) -> None:
    """Take away every text that was loaded: what is shown from then on is as it stands in the sources."""
    while _loaded:
        app.removeTranslator(_loaded.pop())


def _load(app: QCoreApplication, locale: QLocale, name: str, folder: str) -> None:
    translator = QTranslator()
    if translator.load(locale, name, "_", folder):
        app.installTranslator(translator)
        _loaded.append(translator)

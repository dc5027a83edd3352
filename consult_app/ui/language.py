"""The language on screen: Chinese as translated in resources/translations, or the sources' English."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from consult_app.basics.paths import resource

LANGUAGES = ("zh_CN", "en")


def speak(application: QCoreApplication, language: str) -> None:
    """
    Let the application speak zh_CN or en from now on; windows made before keep their words.

    Raises FileNotFoundError where the compiled words are missing: `dev.py words` makes them.
    """
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.setParent(None)
        old.deleteLater()
    QLocale.setDefault(QLocale(language))
    if language == "en":
        return
    qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own_words = str(resource("translations"))
    for folder, name in ((qt_words, f"qtbase_{language}"), (own_words, f"consult_app_{language}")):
        translator = QTranslator(application)
        if not translator.load(name, folder):
            raise FileNotFoundError(f"{folder}/{name}.qm")
        application.installTranslator(translator)

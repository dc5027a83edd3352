"""The language on screen: Chinese as translated in resources/translations, or the sources' English."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from consult_app.basics.paths import resource


def speak(application: QCoreApplication, *, english: bool = False) -> None:
    """Let the application speak Chinese or English from now on; windows made before keep their words."""
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale("en" if english else "zh_CN"))
    if english:
        return
    qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (
        f"{qt_words}/qtbase_zh_CN.qm",
        str(resource("translations", "consult_app_zh_CN.qm")),
    ):
        translator = QTranslator(application)
        if translator.load(file):
            application.installTranslator(translator)

"""Names of procedures in the language on screen."""

from PySide6.QtCore import QLocale

from consult_app.services.app import App


def procedure_words(app: App, code: str) -> str:
    """Return a procedure's title, "" for none."""
    if not code:
        return ""
    chinese = QLocale().language() == QLocale.Language.Chinese
    return app.rules.title(code, "zh" if chinese else "en")

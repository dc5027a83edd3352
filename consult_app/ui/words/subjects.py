"""Kinds and roles of subjects in the language on screen."""

from PySide6.QtCore import QCoreApplication, QLocale

from consult_app.domain.consultation import SubjectRole
from consult_app.services.subject_kinds import subject_kind


def kind_name(kind: str) -> str:
    """Return the kind's name as the law has it, or in English."""
    found = subject_kind(kind)
    return found.zh if QLocale().language() == QLocale.Language.Chinese else found.en


def role_name(role: SubjectRole) -> str:
    match role:
        case SubjectRole.VOTING:
            return QCoreApplication.translate("Subject", "votes")
        case SubjectRole.CONSULTATIVE:
            return QCoreApplication.translate("Subject", "consults")
        case SubjectRole.OBSERVER:
            return QCoreApplication.translate("Subject", "observes")

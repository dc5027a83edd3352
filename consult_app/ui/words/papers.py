"""Names of the papers, by code of `PaperOffer`, and how many copies."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from consult_app.services.stage_view import PaperOffer
from consult_app.ui.widgets.gates import PaperLine
from consult_app.ui.words.dates import day_words
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill

PAPERS: Mapping[str, str] = {
    "topic_proposal": QT_TRANSLATE_NOOP("Paper", "Form for a proposed topic"),
    "topic_review": QT_TRANSLATE_NOOP("Paper", "Review of the topic"),
    "consultation_plan": QT_TRANSLATE_NOOP("Paper", "Consultation plan"),
    "participants": QT_TRANSLATE_NOOP("Paper", "Register of parties"),
    "notice": QT_TRANSLATE_NOOP("Paper", "Notice of meeting"),
    "letter": QT_TRANSLATE_NOOP("Paper", "Letter of invitation"),
    "report": QT_TRANSLATE_NOOP("Paper", "Report to the township"),
    "announcement": QT_TRANSLATE_NOOP("Paper", "Announcement"),
    "person_slip": QT_TRANSLATE_NOOP("Paper", "Slips for the door"),
    "sign_in": QT_TRANSLATE_NOOP("Paper", "Sign-in sheet"),
    "chair_script": QT_TRANSLATE_NOOP("Paper", "Chair's running sheet"),
    "minutes_raw": QT_TRANSLATE_NOOP("Paper", "Minutes"),
    "minutes_official": QT_TRANSLATE_NOOP("Paper", "Official summary"),
    "text_final": QT_TRANSLATE_NOOP("Paper", "Final text"),
    "owner_ballot": QT_TRANSLATE_NOOP("Paper", "Owners' papers"),
    "ballot": QT_TRANSLATE_NOOP("Paper", "Ballot paper"),
    "roll_call": QT_TRANSLATE_NOOP("Paper", "Record of the roll call"),
    "hand_slip": QT_TRANSLATE_NOOP("Paper", "Counters' slips"),
    "tally_sheet": QT_TRANSLATE_NOOP("Paper", "Tally sheet"),
    "ballot_issue": QT_TRANSLATE_NOOP("Paper", "Register of ballots handed out"),
    "mobile_box": QT_TRANSLATE_NOOP("Paper", "Register of the mobile box"),
    "vote_report": QT_TRANSLATE_NOOP("Paper", "Report of the vote"),
    "resolution": QT_TRANSLATE_NOOP("Paper", "Resolution"),
    "publication": QT_TRANSLATE_NOOP("Paper", "Publication"),
    "publication_proof": QT_TRANSLATE_NOOP("Paper", "Proof of publication"),
    "implementation": QT_TRANSLATE_NOOP("Paper", "Implementation report"),
    "satisfaction": QT_TRANSLATE_NOOP("Paper", "Satisfaction sheet"),
    "result_announcement": QT_TRANSLATE_NOOP("Paper", "Result announcement"),
    "four_two_register": QT_TRANSLATE_NOOP("Paper", "Register of the four meetings"),
    "delivery_receipt": QT_TRANSLATE_NOOP("Paper", "Receipts of the notice"),
    "delivery_slip": QT_TRANSLATE_NOOP("Paper", "Slips to sign for the notice"),
    "proxy": QT_TRANSLATE_NOOP("Paper", "Letter of proxy"),
    "avoidance": QT_TRANSLATE_NOOP("Paper", "Declaration of avoidance"),
    "legal_opinion": QT_TRANSLATE_NOOP("Paper", "Legal opinion"),
    "expert_opinion": QT_TRANSLATE_NOOP("Paper", "Experts' opinions"),
    "hearing_record": QT_TRANSLATE_NOOP("Paper", "Record of the hearing"),
    "adoption": QT_TRANSLATE_NOOP("Paper", "What became of opinions"),
    "township_filing": QT_TRANSLATE_NOOP("Paper", "Filing with the township"),
    "picture_list": QT_TRANSLATE_NOOP("Paper", "Catalogue of pictures"),
    "ballot_cover": QT_TRANSLATE_NOOP("Paper", "Cover for the ballots"),
    "announcement_large": QT_TRANSLATE_NOOP("Paper", "Announcement, large type"),
    "announcement_a3": QT_TRANSLATE_NOOP("Paper", "Announcement, A3 poster"),
    "publication_large": QT_TRANSLATE_NOOP("Paper", "Publication, large type"),
    "publication_a3": QT_TRANSLATE_NOOP("Paper", "Publication, A3 poster"),
    "result_announcement_a3": QT_TRANSLATE_NOOP("Paper", "Result announcement, A3 poster"),
    "result_poster": QT_TRANSLATE_NOOP("Paper", "Poster of the vote, with bars"),
    "dossier_cover": QT_TRANSLATE_NOOP("Paper", "Cover of the dossier"),
    "dossier_list": QT_TRANSLATE_NOOP("Paper", "Contents of the dossier"),
    "handover": QT_TRANSLATE_NOOP("Paper", "Letter of handing over"),
    "archive_list": QT_TRANSLATE_NOOP("Paper", "Archive catalogue"),
}


def paper_name(code: str, *, agreed: bool = False) -> str:
    """
    Return the paper's name; a code without words is shown as it stands.

    What came out without a vote is an opinion (协商意见) and no resolution; `agreed` says so.
    """
    if code == "resolution" and agreed:
        return fill("Paper", OPINION)
    return fill("Paper", PAPERS[code]) if code in PAPERS else code


OPINION = QT_TRANSLATE_NOOP("Paper", "Agreed opinion")


def paper_line(offer: PaperOffer) -> PaperLine:
    name = paper_name(offer.code, agreed=offer.vote_id is None)
    copies = QCoreApplication.translate("Paper", "{0} copies").format(offer.copies)
    earlier = QCoreApplication.translate("Paper", "of {0}")
    remark = copies if offer.copies > 1 else ""
    if offer.held_on is not None:
        remark = earlier.format(day_words(offer.held_on))
    if offer.about:
        remark = offer.about
    if offer.home is not None:
        one = QCoreApplication.translate("Paper", "one for all, with matter {0}")
        remark = one.format(offer.home.no)
    return PaperLine(offer.key, name, remark, urgent=offer.home is not None)

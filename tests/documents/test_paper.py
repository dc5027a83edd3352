"""Papers as files: the same paper and moment give the same bytes, in both formats."""

import zipfile
from datetime import UTC, datetime

from consult_app.documents.form import fill, load_form
from consult_app.documents.paper import write_paper
from consult_app.documents.vocabulary import shipped_vocabulary

MADE_AT = datetime(2026, 11, 23, 10, 8, tzinfo=UTC)


def test_the_same_paper_and_moment_give_the_same_bytes_whenever_they_are_written(tmp_path):
    document = fill(load_form("notice"), shipped_vocabulary().sample())
    files = write_paper(document, tmp_path, "notice", MADE_AT)
    with zipfile.ZipFile(files[1]) as parts:
        stamps = {part.date_time for part in parts.infolist()}
    assert stamps == {(2026, 11, 23, 10, 8, 0)}, "a part bears the clock of this computer"
    again = write_paper(document, tmp_path, "again", MADE_AT)
    assert [file.read_bytes() for file in again] == [file.read_bytes() for file in files]

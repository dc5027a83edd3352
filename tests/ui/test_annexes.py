"""The files beside a matter, from the pages on which it is written."""

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from consult_app.services.attaching import attach_to_matter, view_annexes
from consult_app.ui.pages.annexes import AnnexButton, AnnexDialog
from consult_app.ui.pages.plan import PlanPage
from consult_app.ui.pages.proposal import ProposalPage
from consult_app.ui.widgets.buttons import Button


@pytest.fixture
def dialog(qtbot, app, consultation, tmp_path):
    for name in ("甲", "乙"):
        path = tmp_path / f"{name}.xlsx"
        path.write_bytes(b"PK\x03\x04 " + name.encode())
        attach_to_matter(app, consultation, path)
    parent = QWidget()
    parent.resize(1366, 768)
    qtbot.addWidget(parent)
    made = AnnexDialog(parent, app, consultation)
    made.show()
    yield made
    made.close()


def captions(app, consultation):
    return [one.caption for one in view_annexes(app, consultation)]


def named(dialog, name):
    return next(
        one
        for one in dialog.findChildren(Button)
        if one.accessibleName() == name and not one.isHidden()
    )


def test_files_are_named_ordered_and_taken_out_by_hand(qtbot, app, consultation, dialog):
    assert not named(dialog, "Attachment 1 further up").isEnabled()
    named(dialog, "Attachment 2 further up").click()
    assert captions(app, consultation) == ["乙", "甲"]
    qtbot.waitUntil(lambda: [one.text() for one in dialog.findChildren(QLineEdit)] == ["乙", "甲"])
    field = dialog.findChildren(QLineEdit)[1]
    field.setText("工程量测算表")
    field.editingFinished.emit()
    assert captions(app, consultation) == ["乙", "工程量测算表"]
    qtbot.waitUntil(lambda: dialog.findChildren(QLineEdit)[1].text() == "工程量测算表")
    named(dialog, "Take attachment 1 out").click()
    qtbot.waitUntil(lambda: len(dialog.findChildren(QLineEdit)) == 1)
    assert captions(app, consultation) == ["工程量测算表"]


def test_a_name_that_was_emptied_is_refused_and_stands_again(
    qtbot, app, consultation, dialog, monkeypatch
):
    told = []
    monkeypatch.setattr(
        "consult_app.ui.errors.tell", lambda _parent, error: told.append(error.code)
    )
    field = dialog.findChildren(QLineEdit)[0]
    field.setText(" ")
    field.editingFinished.emit()
    assert told == ["annex.name-missing"]
    qtbot.waitUntil(lambda: dialog.findChildren(QLineEdit)[0].text() == "甲")


def test_a_file_is_chosen_and_the_button_counts_it(
    qtbot, app, consultation, dialog, monkeypatch, tmp_path
):
    path = tmp_path / "丙.xlsx"
    path.write_bytes(b"PK\x03\x04 c")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    named(dialog, "Add a file").click()
    assert captions(app, consultation) == ["甲", "乙", "丙"]
    button = AnnexButton(app, consultation)
    qtbot.addWidget(button)
    assert button.words() == "Attachments (3)"


@pytest.mark.parametrize(("page", "step"), [(PlanPage, "plan"), (ProposalPage, "proposal")])
def test_the_pages_where_a_matter_is_written_lead_to_its_files(
    qtbot, app, consultation, page, step, monkeypatch
):
    shown = page(app, consultation, step)
    qtbot.addWidget(shown)
    shown.refresh()
    opened = []
    monkeypatch.setattr(AnnexDialog, "exec", lambda one: opened.append(one) or 0)
    named(shown, "Attachments").click()
    assert len(opened) == 1

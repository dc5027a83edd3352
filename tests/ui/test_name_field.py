import pytest
from PySide6.QtCore import Qt

from consult_app.domain.people import Person
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.name_field import NameField, PeopleFinder


@pytest.fixture
def field(qtbot, app, village):
    shown = NameField(PeopleFinder(app))
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_a_chosen_name_stands_for_a_person_until_it_is_changed(qtbot, field):
    qtbot.keyClicks(field.field, "zjg")
    with qtbot.waitSignal(field.chosen):
        qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert field.name() == "赵建国"
    assert field.person_id() == 1
    qtbot.keyClick(field.field, Qt.Key.Key_Backspace)
    assert field.person_id() is None


def test_a_name_that_is_set_suggests_nobody(field):
    field.set_name("赵建国", 1)
    assert not field.list.isVisible()
    assert (field.name(), field.person_id()) == ("赵建国", 1)


def test_the_list_is_high_enough_each_time_it_opens(qtbot, field):
    for _ in range(2):
        qtbot.keyClicks(field.field, "zjg")
        rows = len(field.candidates())
        assert rows >= 2
        assert field.list.height() > rows * 40
        field.field.clear()


def test_the_finder_looks_again_when_somebody_came(app, village):
    find = PeopleFinder(app)
    assert find("欧阳") == ()
    with app.work() as work:
        work.people.add(Person(0, "欧阳春", initials="oyc", sort_key="ou yang chun"))
        work.commit()
    assert find("欧阳") == ()
    find.look_again()
    assert [one.name for one in find("欧阳")] == ["欧阳春"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_name_that_nobody_bears_stays_and_the_list_goes(qtbot, field, key):
    qtbot.keyClicks(field.field, "xxyyzz")
    assert field.list.isVisible()
    qtbot.keyClick(field.field, key)
    assert not field.list.isVisible()
    assert field.name() == "xxyyzz"


def test_esc_closes_the_list_first_and_then_the_dialog(qtbot, app, village):
    dialog = Dialog(None, "?", "Keep")
    qtbot.addWidget(dialog)
    field = NameField(PeopleFinder(app))
    dialog.add(field)
    dialog.show()
    qtbot.keyClicks(field.field, "zjg")
    qtbot.keyClick(field.field, Qt.Key.Key_Escape)
    assert (dialog.isVisible(), field.name()) == (True, "zjg")
    qtbot.keyClick(field.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()

"""What a form may say, and how it refuses what it may not."""

from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.documents.document import Grid, Paragraph, Table
from consult_app.documents.form import fill, form_codes, load_form
from consult_app.documents.vocabulary import load_vocabulary, shipped_vocabulary
from tests.documents.samples import typical

HEAD = 'code = "x"\ntitle = "样张"\n'


@pytest.fixture
def form(tmp_path):
    def make(body, head=HEAD):
        path = tmp_path / "x.toml"
        path.write_text(head + body, "utf-8")
        return load_form(path)

    return make


def paragraph(text, more=""):
    return f"[[block]]\nkind = \"paragraph\"\ntext = '''{text}'''\n{more}"


def words(document):
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


REFUSED = {
    "a name nobody knows": (
        paragraph("{{ duee }}"),
        "form.unknown-name",
        {"block": "1 (paragraph)", "name": "duee"},
    ),
    "a name in a condition": (
        paragraph("x", 'when = "quorom"'),
        "form.unknown-name",
        {"block": "1 (paragraph)", "name": "quorom"},
    ),
    "a field an item does not have": (
        paragraph("{{ item.nmae }}", 'each = "roll"'),
        "form.unknown-name",
        {"name": "roll.nmae"},
    ),
    "a field in a loop": (
        paragraph("{% for step in agenda %}{{ step.tilte }}{% endfor %}"),
        "form.unknown-name",
        {"name": "agenda.tilte"},
    ),
    "a filter that forms do not know": (
        paragraph("{{ due|int }}"),
        "form.syntax",
        {"block": "1 (paragraph)"},
    ),
    "a template that does not close": (
        paragraph("{{ due "),
        "form.syntax",
        {"block": "1 (paragraph)"},
    ),
    "a kind that does not exist": (
        '[[block]]\nkind = "line"\ntext = "x"\n',
        "form.unknown-kind",
        {"kind": "line"},
    ),
    "a key that does not exist": (
        paragraph("x", "colour = 1"),
        "form.unknown-key",
        {"key": "colour"},
    ),
    "a key that is missing": ('[[block]]\nkind = "heading"\n', "form.missing-key", {"key": "text"}),
    "a value that does not exist": (
        paragraph("x", 'style = "loud"'),
        "form.wrong-value",
        {"key": "style"},
    ),
    "a row of another width": (
        '[[block]]\nkind = "grid"\ncolumns = [1, 1]\nrows = [{ cells = [{ text = "x" }] }]\n',
        "form.wrong-value",
        {"key": "rows 1 span"},
    ),
}


@pytest.mark.parametrize(("body", "code", "facts"), REFUSED.values(), ids=REFUSED)
def test_a_faulty_form_is_refused_when_it_is_loaded(form, body, code, facts):
    with pytest.raises(ExpectedError) as refusal:
        form(body)
    assert refusal.value.code == code
    assert refusal.value.facts["file"] == "x.toml"
    assert facts.items() <= refusal.value.facts.items()


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ('code = "x"\n', "form.missing-key"),
        (HEAD + 'paper = "B5"\n', "form.wrong-value"),
        (HEAD + "size = 3\n", "form.unknown-key"),
        ("code = \n", "form.not-toml"),
    ],
    ids=["no title", "a paper nobody has", "a key nobody knows", "no TOML"],
)
def test_a_faulty_head_is_refused(form, head, code):
    with pytest.raises(ExpectedError) as refusal:
        form(paragraph("x"), head)
    assert refusal.value.code == code


def test_a_posted_form_may_not_name_what_is_private(form):
    with pytest.raises(ExpectedError) as refusal:
        form(paragraph("{{ proposer_phone }}"), HEAD + "posted = true\n")
    assert refusal.value.code == "form.not-for-posting"
    assert refusal.value.facts["name"] == "proposer_phone"


def test_data_that_is_missing_is_refused_and_not_left_blank(form):
    with pytest.raises(ExpectedError) as refusal:
        fill(form(paragraph("{{ due }}")), {})
    assert refusal.value.code == "form.name-missing"
    assert refusal.value.facts == {"file": "x.toml", "block": "1 (paragraph)", "name": "due"}


@pytest.mark.parametrize(
    "text",
    [
        "{{ 'x' * 1000000000 }}",
        "{{ 9 ** 9 }}",
        "{{ village.__class__.__mro__ }}",
        "{{ '%s' % village }}",
    ],
    ids=["multiplying", "raising", "reaching into Python", "formatting"],
)
def test_a_form_from_elsewhere_can_do_no_harm(form, text):
    with pytest.raises(ExpectedError) as refusal:
        fill(form(paragraph(text)), typical())
    assert refusal.value.code in {"form.not-fillable", "form.name-missing"}


def test_text_is_never_read_as_a_template_twice(form):
    document = fill(form(paragraph("{{ village }}")), {"village": "{{ due }}<b>&"})
    assert words(document) == ["{{ due }}<b>&"]


def test_values_are_spelt_as_official_papers_do(form):
    text = "{{ issued_on }}|{{ held_at }}|{{ passed }}|{{ base }}|{{ deadline }}|{{ due|number_words }}"
    data = {
        "issued_on": date(2026, 3, 5),
        "held_at": datetime(2026, 3, 5, 9, 5),  # noqa: DTZ001 - only its words matter
        "passed": True,
        "base": Fraction(2, 3),
        "deadline": None,
        "due": 45,
    }
    assert words(fill(form(paragraph(text)), data)) == [
        "2026年3月5日|2026年3月5日9时05分|是|66.66%||四十五"
    ]


def test_when_leaves_a_block_out_and_each_repeats_it(form):
    body = paragraph("有", 'when = "passed"\n') + paragraph("{{ item.name }}", 'each = "roll"\n')
    data = typical() | {"passed": False}
    assert words(fill(form(body), data)) == [row["name"] for row in data["roll"]]


def test_every_line_of_a_paragraph_is_a_paragraph(form):
    assert words(fill(form(paragraph("一\n\n 二 \n")), {})) == ["一", "二"]


def test_a_table_has_rows_for_its_items_blank_ones_to_fill_in_or_a_word(form):
    head = '[[block]]\nkind = "table"\neach = "roll"\ncolumns = [{ title = "姓名" }]\ncells = ["{{ item.name }}"]\n'
    blank = fill(form(head + "blank_rows = 6\n"), {"roll": [{"name": "甲"}]}).blocks[0]
    none = fill(form(head + 'empty = "无"\n'), {"roll": []}).blocks[0]
    assert isinstance(blank, Table)
    assert isinstance(none, Table)
    assert [row[0] for row in blank.rows] == ["甲", "", "", "", "", ""]
    assert none.rows == (("无",),)


def test_rows_of_a_grid_can_be_left_out_and_repeated(form):
    body = (
        '[[block]]\nkind = "grid"\ncolumns = [1, 2]\nrows = [\n'
        '{ each = "roll", cells = [{ label = "姓名" }, { text = "{{ item.name }}" }] },\n'
        '{ when = "passed", cells = [{ text = "x", span = 2 }] },\n]\n'
    )
    grid = fill(form(body), {"roll": [{"name": "甲"}, {"name": "乙"}], "passed": False}).blocks[0]
    assert isinstance(grid, Grid)
    assert [row.cells[1].text for row in grid.rows] == ["甲", "乙"]


def test_the_users_own_form_wins_over_the_shipped_one(tmp_path):
    (tmp_path / "notice.toml").write_text(HEAD + paragraph("自己的"), "utf-8")
    assert load_form("notice", [tmp_path]).title == "样张"
    assert load_form("notice").title == "会议通知"
    assert load_form("ballot", [tmp_path]).title == "表决票"
    assert form_codes([tmp_path]) == form_codes()


def test_a_form_that_does_not_exist_is_named():
    with pytest.raises(ExpectedError) as refusal:
        load_form("nothing")
    assert refusal.value.code == "form.not-found"


def test_every_shipped_form_bears_the_name_of_its_file():
    assert all(load_form(code).code == code for code in form_codes())


def test_every_name_of_the_vocabulary_is_explained():
    for name, entry in shipped_vocabulary().names.items():
        assert entry.words, name
        assert all(field.words for field in entry.fields.values()), name


def test_a_vocabulary_with_a_strange_key_is_refused(tmp_path):
    path = Path(tmp_path / "v.toml")
    path.write_text('[names]\ndue = { words = "应到", sample = 1, colour = 2 }\n', "utf-8")
    with pytest.raises(ExpectedError) as refusal:
        load_vocabulary(path)
    assert refusal.value.facts["name"] == "due"


def test_a_vocabulary_in_which_one_name_means_two_things_is_refused(tmp_path):
    path = Path(tmp_path / "v.toml")
    path.write_text(
        '[names]\ndue = { words = "应到", sample = 1 }\n[lists.due]\nwords = "应到人员"\n'
        'fields = { no = { words = "序号", sample = [1] } }\n',
        "utf-8",
    )
    with pytest.raises(ExpectedError) as refusal:
        load_vocabulary(path)
    assert refusal.value.facts["name"] == "due"


@pytest.mark.parametrize("head", [HEAD, HEAD + "posted = true\n"], ids=["kept", "posted"])
def test_a_title_knows_the_names_of_places_and_offices_that_it_keeps_whole(form, head):
    made = form('[[block]]\nkind = "title"\ntext = "{{ committee }}公告"\n', head)
    data = typical() | {"village": "梧桐坪村", "committee": "梧桐坪村村民委员会", "town": ""}
    title = fill(made, data).blocks[0]
    assert {"梧桐坪村", "梧桐坪村村民委员会"} <= set(title.names)
    assert "" not in title.names

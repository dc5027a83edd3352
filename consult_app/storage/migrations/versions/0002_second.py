"""Version 2: owners and their areas, fuller meetings, papers that find their way home."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what version 2 keeps; a new column that may not be empty brings its `server_default`."""
    _votes()
    _hall()
    _forms_and_dossiers()
    _owners()
    _deciding()
    _scans()
    _minutes()
    _talk()
    _supporting_papers()


def _hall() -> None:
    """How many signatures the printed sign-in sheet bears, and why that is not what the screen counted."""
    op.add_column("meeting", sa.Column("sheet_count", sa.Integer(), nullable=True))
    op.add_column(
        "meeting", sa.Column("sheet_reason", sa.Text(), server_default="", nullable=False)
    )


def _forms_and_dossiers() -> None:
    """The wordings of forms, which one a paper was made from, retention by kind, and dossiers."""
    op.add_column("paper", sa.Column("form_sha256", sa.Text(), server_default="", nullable=False))
    op.create_table(
        "form_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_text")),
        sa.UniqueConstraint("code", "sha256", name=op.f("uq_form_text_code")),
    )
    for table, column in (("own_form", "form_sha256"), ("kind_retention", "retention")):
        op.create_table(
            table,
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("code", sa.Text(), nullable=False),
            sa.Column(column, sa.Text(), nullable=False),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
            sa.UniqueConstraint("code", name=op.f(f"uq_{table}_code")),
        )
    op.create_table(
        "dossier",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("consultation_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("pdf", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("missing", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["consultation_id"], ["consultation.id"], name=op.f("fk_dossier_consultation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier")),
    )
    op.create_index(
        op.f("ix_dossier_consultation_id"), "dossier", ["consultation_id"], unique=False
    )


def _scans() -> None:
    """Scanned pages, where papers are to be signed, and their final versions."""
    for name in ("signed_docx_sha256", "unsigned_reason"):
        op.add_column("paper", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "paper_layout",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("paper_id", sa.Integer(), nullable=False),
        sa.Column("cells", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["paper_id"], ["paper.id"], name=op.f("fk_paper_layout_paper_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_layout")),
        sa.UniqueConstraint("paper_id", name=op.f("uq_paper_layout_paper_id")),
    )
    op.create_index(op.f("ix_paper_layout_paper_id"), "paper_layout", ["paper_id"], unique=False)
    texts = ("state", "reason", "facts", "picture")
    op.create_table(
        "scan_page",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file_sha256", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("file_page", sa.Integer(), nullable=False),
        sa.Column("taken_at", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in texts),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("paper_id", sa.Integer(), nullable=True),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("straight", sa.Text(), nullable=False),
        sa.Column("empty", sa.Text(), nullable=False),
        sa.Column("measured", sa.Boolean(), nullable=False),
        sa.Column("thrown_reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["paper_id"], ["paper.id"], name=op.f("fk_scan_page_paper_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scan_page")),
    )
    for name in ("file_sha256", "paper_id", "state"):
        op.create_index(op.f(f"ix_scan_page_{name}"), "scan_page", [name], unique=False)


def _owners() -> None:
    """Owners with their exclusive parts, and the floor area of a line of the roll."""
    op.create_table(
        "owner",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("organisation", sa.Boolean(), nullable=False),
        sa.Column("agent", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("initials", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("left_on", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owner")),
    )
    op.create_table(
        "owned_part",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("area", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["owner.id"], name=op.f("fk_owned_part_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owned_part")),
    )
    op.create_index(op.f("ix_owned_part_owner_id"), "owned_part", ["owner_id"])
    op.add_column("roll_entry", sa.Column("area", sa.Integer(), nullable=False, server_default="0"))
    # in SQL: SQLite adds a column with its reference, which Alembic would copy the whole table for
    op.execute(
        "ALTER TABLE roll_entry ADD COLUMN owner_id INTEGER "
        "CONSTRAINT fk_roll_entry_owner_id REFERENCES owner (id)"
    )
    op.create_index(op.f("ix_roll_entry_owner_id"), "roll_entry", ["owner_id"])
    op.create_index(
        "ix_roll_entry_meeting_id_capacity_standing_area",
        "roll_entry",
        ["meeting_id", "capacity", "standing", "area"],
    )


def _deciding() -> None:
    """Which body decides, when the roll was drawn up, and what was sent to offices."""
    op.add_column(
        "consultation", sa.Column("counted_in", sa.Text(), nullable=False, server_default="")
    )
    op.add_column("meeting", sa.Column("roll_on", sa.Text(), nullable=True))
    op.add_column(
        "meeting", sa.Column("roll_seen", sa.Integer(), nullable=False, server_default="0")
    )
    op.create_table(
        "submission",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("consultation_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("sent_on", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Text(), nullable=True),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["consultation_id"], ["consultation.id"], name=op.f("fk_submission_consultation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submission")),
        sa.UniqueConstraint(
            "consultation_id", "kind", "office", name=op.f("uq_submission_consultation_id")
        ),
    )
    op.create_index(op.f("ix_submission_consultation_id"), "submission", ["consultation_id"])


def _votes() -> None:
    """Votes on options and seats, two readers of one pile, the mobile box, avoidance found out afterwards."""
    for name, type_, default in (
        ("kind", sa.Text(), "yes_no"),
        ("pick", sa.Integer(), "1"),
        ("seats", sa.Integer(), "1"),
        ("write_in", sa.Integer(), "0"),
        ("by_most", sa.Boolean(), "0"),
        ("chosen_before", sa.Text(), "[]"),
        ("second_reads", sa.Boolean(), "0"),
        ("paper_size", sa.Text(), "A5"),
    ):
        op.add_column("vote", sa.Column(name, type_, nullable=False, server_default=default))
    op.add_column("vote", sa.Column("voided_at", sa.Text(), nullable=True))
    for name in ("chosen", "written"):
        op.add_column(
            "ballot_read", sa.Column(name, sa.Text(), nullable=False, server_default="[]")
        )
    op.add_column(
        "hand_count", sa.Column("choices", sa.Text(), nullable=False, server_default="[]")
    )
    op.add_column(
        "consultation", sa.Column("open_words", sa.Text(), nullable=False, server_default="")
    )
    op.create_table(
        "mobile_box",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vote_id", sa.Integer(), nullable=False),
        sa.Column("staff", sa.Text(), nullable=False),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("left_at", sa.Text(), nullable=True),
        sa.Column("back_at", sa.Text(), nullable=True),
        sa.Column("reached", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mobile_box")),
        sa.ForeignKeyConstraint(["vote_id"], ["vote.id"], name=op.f("fk_mobile_box_vote_id")),
        sa.UniqueConstraint("vote_id", name=op.f("uq_mobile_box_vote_id")),
    )
    op.create_index(op.f("ix_mobile_box_vote_id"), "mobile_box", ["vote_id"])
    op.create_table(
        "late_avoidance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vote_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("roll_entry_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_late_avoidance")),
        sa.ForeignKeyConstraint(["vote_id"], ["vote.id"], name=op.f("fk_late_avoidance_vote_id")),
        sa.ForeignKeyConstraint(
            ["roll_entry_id"], ["roll_entry.id"], name=op.f("fk_late_avoidance_roll_entry_id")
        ),
    )
    op.create_index(op.f("ix_late_avoidance_vote_id"), "late_avoidance", ["vote_id"])
    op.create_index(op.f("ix_late_avoidance_roll_entry_id"), "late_avoidance", ["roll_entry_id"])


def _minutes() -> None:
    """The minutes become a document; what the recorder had added stands at its end."""
    notes = (
        sa.Column("kind", sa.Text(), nullable=False, server_default="correction"),
        sa.Column("about", sa.Text(), nullable=False, server_default=""),
        sa.Column("answer", sa.Text(), nullable=False, server_default="none"),
        sa.Column("answered_at", sa.Text(), nullable=True),
        sa.Column("answer_words", sa.Text(), nullable=False, server_default=""),
    )
    for column in notes:
        op.add_column("minutes_note", column)
    op.execute("UPDATE minutes_note SET kind = 'addition' WHERE after_lock = 1")
    _of_a_meeting(
        "minutes_passage",
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.UniqueConstraint("meeting_id", "after", name=op.f("uq_minutes_passage_meeting_id")),
    )
    op.execute(
        "INSERT INTO minutes_passage (meeting_id, after, at, words) "
        "SELECT id, 'end', '9999-12-31T00:00:00.000000+00:00', minutes_remarks FROM meeting "
        "WHERE minutes_remarks <> ''"
    )
    op.drop_column("meeting", "minutes_remarks")
    _of_a_meeting(
        "minutes_copy",
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.UniqueConstraint("meeting_id", name=op.f("uq_minutes_copy_meeting_id")),
    )
    _of_a_meeting(
        "recording",
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("started_at", sa.Text(), nullable=False),
        sa.Column("consent", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.Text(), nullable=True),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("ending", sa.Text(), nullable=False),
    )


def _of_a_meeting(name: str, *parts: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        *parts,
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f(f"fk_{name}_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
    )
    op.create_index(op.f(f"ix_{name}_meeting_id"), name, ["meeting_id"])


def _talk() -> None:
    """Written opinions name their paper; amendments keep what was asked and how they were decided."""
    op.add_column("contribution", sa.Column("source", sa.Text(), nullable=False, server_default=""))
    for name in ("asked_before", "asked_after"):
        op.add_column("amendment", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    how = sa.Column("decided_how", sa.Text(), nullable=False, server_default="not_said")
    op.add_column("amendment", how)
    for name in ("yes", "no", "abstain"):
        op.add_column(
            "amendment", sa.Column(name, sa.Integer(), nullable=False, server_default="0")
        )


def _supporting_papers() -> None:
    """Facts of the extra papers: opinions and what became of them, filing, checks, exceptions, numbers."""
    no = sa.false()
    for name, kind, empty, default in (
        ("lawful", sa.Boolean(), True, None),
        ("self_governed", sa.Boolean(), True, None),
        ("urgent", sa.Boolean(), False, no),
    ):
        op.add_column("consultation", sa.Column(name, kind, nullable=empty, server_default=default))
    op.add_column("attachment", sa.Column("taken_on", sa.Text(), nullable=True))
    for table, name in (("attachment", "taken_by"), ("publication", "unmasked_by")):
        op.add_column(table, sa.Column(name, sa.Text(), nullable=False, server_default=""))
    case = {"consultation_id": "consultation"}
    _new_table("expert_opinion", "on name unit office words agrees:bool", case)
    _new_table(
        "adoption",
        "source source_id:int state reason",
        case,
        ("consultation_id", "source", "source_id"),
    )
    _new_table("filing", "to on how by what receipt_on? receipt_by receipt_number remark", case)
    _new_table("posting_check", "on by words", {"posting_id": "posting"})
    _new_table("mask_exception", "kind words reason name at", case)
    _new_table(
        "document_number",
        "code mark year:int number:int",
        {**case, "meeting_id?": "meeting", "publication_id?": "publication"},
        ("mark", "year", "number"),
    )


def _new_table(
    table: str, names: str, parents: dict[str, str], unique: tuple[str, ...] = ()
) -> None:
    """Make a table of texts, where `:int` and `:bool` say otherwise; what ends in `?` may be empty."""
    kinds = {"": sa.Text, "int": sa.Integer, "bool": sa.Boolean}
    columns: list[sa.schema.SchemaItem] = [
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name.rstrip("?"), sa.Integer(), nullable="?" in name) for name in parents),
    ]
    for said in names.split():
        name, _, kind = said.rstrip("?").partition(":")
        columns.append(sa.Column(name, kinds[kind](), nullable=said.endswith("?")))
    for said, of in parents.items():
        name = said.rstrip("?")
        key = op.f(f"fk_{table}_{name}")
        columns.append(sa.ForeignKeyConstraint([name], [f"{of}.id"], name=key))
    columns.append(sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")))
    if unique:
        columns.append(sa.UniqueConstraint(*unique, name=op.f(f"uq_{table}_{unique[0]}")))
    op.create_table(table, *columns)
    for said in parents:
        name = said.rstrip("?")
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name], unique=False)

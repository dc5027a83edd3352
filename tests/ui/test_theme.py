"""Tokens, style sheet, three sizes, two palettes, fonts and icons."""

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QRawFont
from PySide6.QtWidgets import QLineEdit, QPushButton

from consult_app.basics.paths import resource
from consult_app.ui.icons import icon, pixmap
from consult_app.ui.theme import PALETTES, SIZES, Theme, repolish, theme

TOKENS = resource("theme", "tokens.toml")
TEXTS = ("ink", "ink2", "ink3", "press", "press_hi", "press_lo", "block", "warn", "met")


def _light(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("ground", ["surface", "ground", "sunk", "wash"])
def test_every_text_colour_is_legible_on_every_ground(palette, ground):
    worn = Theme.read(TOKENS, palette, "standard")
    faint = {duty: _contrast(worn.colour(duty), worn.colour(ground)) for duty in TEXTS}
    assert {duty: seen for duty, seen in faint.items() if seen < 4.5} == {}


@pytest.mark.parametrize("palette", PALETTES)
def test_borders_that_must_be_seen_are_seen(palette):
    worn = Theme.read(TOKENS, palette, "standard")
    assert _contrast(worn.colour("edge"), worn.colour("surface")) >= 3
    assert _contrast(worn.colour("on_press"), worn.colour("press")) >= 4.5


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("palette", PALETTES)
def test_every_name_in_the_style_sheet_is_a_token(palette, size, tmp_path):
    sheet = Theme.read(TOKENS, palette, size).style_sheet(resource("theme", "theme.qss"), tmp_path)
    assert "$" not in sheet


def test_two_tokens_of_one_name_are_refused(tmp_path):
    text = TOKENS.read_text("utf-8").replace("[face]\n", '[face]\nedge = "Arial"\n')
    file = tmp_path / "tokens.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ValueError, match="share the name edge"):
        Theme.read(file, "paper", "standard")


def test_an_unknown_name_is_refused(tmp_path):
    template = tmp_path / "wrong.qss"
    template.write_text("QLabel { color: $inkk; }", "utf-8")
    with pytest.raises(KeyError, match="inkk"):
        theme().style_sheet(template, tmp_path)
    with pytest.raises(KeyError):
        theme().colour("inkk")


def test_no_type_is_smaller_than_15_px():
    for size in SIZES:
        worn = Theme.read(TOKENS, "paper", size)
        assert (
            min(
                worn.px(role) for role in ("small", "body", "lead", "h2", "title", "figure", "hero")
            )
            >= 15
        )


def test_f8_goes_round_the_three_sizes_and_f9_turns_the_contrast(look):
    assert [look.next_size() for _ in range(4)] == ["large", "largest", "standard", "large"]
    assert [look.flip_contrast(), look.flip_contrast()] == ["contrast", "paper"]


@pytest.mark.parametrize(("size", "high"), [("standard", 40), ("large", 44), ("largest", 48)])
def test_buttons_and_fields_have_the_height_of_their_token(qtbot, look, size, high):
    look.wear(size=size)
    for made in (QPushButton("打印"), QLineEdit("村委会")):
        qtbot.addWidget(made)
        made.show()
        assert made.sizeHint().height() == high


def test_a_changed_property_is_shown_after_repolish(qtbot):
    button = QPushButton("打印")
    qtbot.addWidget(button)
    button.show()
    before = button.grab().toImage().pixelColor(8, 8)
    button.setProperty("kind", "primary")
    repolish(button)
    after = button.grab().toImage().pixelColor(8, 8)
    assert (before, after) == (theme().colour("surface"), theme().colour("press"))


def test_the_shipped_faces_are_loaded_under_their_names():
    families = set(QFontDatabase.families())
    assert {"Noto Sans SC", "Noto Serif SC", "LXGW WenKai"} <= families


@pytest.mark.parametrize("name", ["䶮", "㛃", "𬭎"])
def test_rare_names_have_a_glyph(name):
    assert any(
        QRawFont.fromFont(theme().face_font(face, 16)).supportsCharacter(ord(name))
        for face in ("text", "rare")
    )


def test_an_icon_takes_the_colour_of_its_duty():
    drawn = pixmap("circle-check", "met", 40, 2.0)
    assert (drawn.width(), drawn.devicePixelRatio()) == (80, 2.0)
    seen = {
        drawn.toImage().pixelColor(x, 40).name()
        for x in range(80)
        if drawn.toImage().pixelColor(x, 40).alpha() == 255
    }
    assert theme().colour("met").name() in seen
    assert not icon("printer").isNull()


def test_an_unknown_icon_is_refused():
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon", "ink", 20)


def test_every_outline_icon_takes_a_colour_and_a_weight():
    for file in resource("icons").glob("*.svg"):
        if file.stem == "app":
            continue  # the program's own icon has its own colours
        text = file.read_text("utf-8")
        assert "currentColor" in text, file.name
        assert 'stroke-width="2"' in text, file.name

"""How the interface looks: tokens read from a file, filled into the style sheet, asked for by painters."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from string import Template
from typing import cast

from PySide6.QtCore import QObject, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from consult_app.basics.paths import resource

SIZES = ("standard", "large", "largest")
PALETTES = ("paper", "contrast")
SCREEN_FONTS = ("NotoSansSC-Regular.ttf", "NotoSansSC-SemiBold.ttf", "NotoSerifSC-Bold.ttf")
RARE_FONT = "LXGWWenKai-Regular.ttf"

_PALETTE_ROLES = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "press",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Highlight: "press",
    QPalette.ColorRole.HighlightedText: "on_press",
    QPalette.ColorRole.Link: "press",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "surface",
}
_ROLES = {  # role of type -> (face, size token)
    "small": ("text", "small"),
    "body": ("text", "body"),
    "lead": ("text", "lead"),
    "smallstrong": ("semi", "small"),
    "strong": ("semi", "body"),
    "leadstrong": ("semi", "lead"),
    "h2": ("semi", "h2"),
    "title": ("serif", "title"),
    "figure": ("serif", "figure"),
    "hero": ("serif", "hero"),
}


@dataclass(frozen=True, slots=True)
class Theme:
    """One palette at one size: every name a template or a painter may ask for; others raise KeyError."""

    names: Mapping[str, str | int]

    @classmethod
    def read(cls, file: Path, palette: str, size: str) -> "Theme":
        """Read the tokens; two tokens of one name are refused, since Qt would ignore one in silence."""
        data = tomllib.loads(file.read_text("utf-8"))
        sizes = data["size"][size]
        groups = (data["colour"][palette], sizes, data["shape"], data["space"], data["face"])
        names: dict[str, str | int] = {}
        for group in (*groups, _inner_heights(sizes)):
            if shared := names.keys() & group.keys():
                raise ValueError(f"{file}: two tokens share the name {', '.join(sorted(shared))}")
            names |= group
        return cls(names)

    def px(self, name: str) -> int:
        """Return a size in logical pixels."""
        return int(self.names[name])

    def colour(self, duty: str) -> QColor:
        return QColor(str(self.names[duty]))

    def families(self, face: str) -> list[str]:
        """Return the family list of a face; the face for rare names always stands last."""
        first = [str(self.names[face])]
        return first if face == "rare" else [*first, *self._sans(face), str(self.names["rare"])]

    def _sans(self, face: str) -> list[str]:
        return [str(self.names["text"])] if face in ("semi", "serif") else []

    def font(self, role: str) -> QFont:
        """Return the font of a role of type: small, body, lead, strong, h2, title, figure, hero …"""
        face, size = _ROLES[role]
        return self.face_font(face, self.px(size))

    def face_font(self, face: str, size: int) -> QFont:
        """Return a face (text, semi, serif, rare) at `size` logical pixels."""
        font = QFont(self.families(face))
        font.setPixelSize(size)
        if face == "serif":
            font.setWeight(QFont.Weight.Bold)
        return font

    def palette(self) -> QPalette:
        palette = QPalette()
        for role, duty in _PALETTE_ROLES.items():
            palette.setColor(role, self.colour(duty))
        for role in (
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
            QPalette.ColorRole.WindowText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("ink3"))
        return palette

    def style_sheet(self, template: Path, pictures: Path) -> str:
        """Fill the template; an unknown name raises KeyError instead of being ignored by Qt."""
        files = {
            name: self._picture(name, duty, pictures)
            for name, duty in (("tick", "on_press"), ("arrow", "ink2"))
        }
        return Template(template.read_text("utf-8")).substitute(self.names, **files)

    def _picture(self, name: str, duty: str, pictures: Path) -> str:
        """Write a small picture in the duty's colour, since pictures in QSS cannot take one."""
        colour = str(self.names[duty])
        path = pictures / f"{name}-{colour.removeprefix('#')}.svg"
        source = {"tick": "check", "arrow": "chevron-down"}[name]
        path.write_text(outline(source, colour, 2.5), "utf-8")
        return path.as_posix()


def outline(name: str, colour: str, weight: float = 1.75) -> str:
    """Return the SVG of an outline icon in a colour; an unknown name raises FileNotFoundError."""
    source = resource("icons", f"{name}.svg").read_text("utf-8")
    return source.replace("currentColor", colour).replace(
        'stroke-width="2"', f'stroke-width="{weight}"'
    )


def _inner_heights(size: Mapping[str, int]) -> dict[str, int]:
    """Qt's min-height leaves out the border, so each control loses it here."""
    control, body = size["control"], size["body"]
    return {
        "control_in": control - 2,
        "combo_in": control - 2,
        "step_in": size["step"] - 2,
        "quiet_in": control - 8,
        "small_in": control - 8,
        "head_in": control - 4,
        "search_in": control + 4,
        "huge_in": control + 18,
        "decide_in": control + 18,
        "large_in": control + 14,
        "foot_in": size["small"] + 11,
        "search_pad": 24 + round(22 * body / 16),
        "huge_pad": 26 + round(28 * body / 16),
    }


class Look(QObject):
    """The look of this application: holds the theme in use and changes it for all windows at once."""

    changed = Signal()

    def __init__(
        self, application: QApplication, palette: str = "paper", size: str = "standard"
    ) -> None:
        super().__init__(application)
        vars(application)["look"] = self
        self._application = application
        self._folder = QTemporaryDir()
        self.palette, self.size = palette, size
        self.theme = self._read()
        application.setStyle("Fusion")
        self._wear()

    def _read(self) -> Theme:
        return Theme.read(resource("theme", "tokens.toml"), self.palette, self.size)

    def _wear(self) -> None:
        pictures = Path(self._folder.path())
        sheet = self.theme.style_sheet(resource("theme", "theme.qss"), pictures)
        self._application.setFont(self.theme.font("body"))
        self._application.setPalette(self.theme.palette())
        self._application.setStyleSheet(sheet)

    def wear(self, *, palette: str = "", size: str = "") -> None:
        """Change palette or size once, for the whole application."""
        wanted = (palette or self.palette, size or self.size)
        if wanted == (self.palette, self.size):
            return
        self.palette, self.size = wanted
        self.theme = self._read()
        self._wear()
        self.changed.emit()

    def next_size(self) -> str:
        """Wear the next larger type, or the smallest after the largest (F8); return its name."""
        following = dict(pairwise((*SIZES, SIZES[0])))
        self.wear(size=following[self.size])
        return self.size

    def flip_contrast(self) -> str:
        """Change between the ordinary palette and high contrast (F9); return its name."""
        self.wear(palette="paper" if self.palette == "contrast" else "contrast")
        return self.palette


def look() -> Look:
    """Return the application's look; the first caller dresses an application that has none."""
    application = cast("QApplication", QApplication.instance())
    worn = vars(application).get("look")  # searching its children would cost each word on screen
    return worn if isinstance(worn, Look) else Look(application)


def theme() -> Theme:
    """Return the theme in use."""
    return look().theme


def repolish(widget: QWidget) -> None:
    """Show a changed dynamic property: Qt reads the style sheet's conditions only once."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def set_role(widget: QWidget, name: str, value: str) -> None:
    """Set a dynamic property of the style sheet (t, tone, kind, state) and show it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        repolish(widget)


def load_fonts() -> None:
    """Load the faces every page needs; a missing file raises FileNotFoundError."""
    for name in SCREEN_FONTS:
        _load(name)


def load_rare_font() -> None:
    """Load the face for rare names; 16 MB, so it may come after the first painted window."""
    _load(RARE_FONT)


def _load(name: str) -> None:
    file = resource("fonts", name)
    if QFontDatabase.addApplicationFont(str(file)) < 0:
        raise FileNotFoundError(file)

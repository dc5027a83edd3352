"""The clock of who is speaking: what is left as a large figure, and a bar of the time used."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme import theme
from consult_app.ui.widgets.bars import draw_threshold
from consult_app.ui.widgets.base import ElidedLabel, Label, Painted, column, row, scaled
from consult_app.ui.words.dates import lasting_words


class TimeBar(Painted):
    """Time used of a total, with a mark where the bell rings; seconds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._used, self._total, self._bell = 0, 1, 0

    def show_time(self, used: int, total: int, bell: int) -> None:
        """Show `used` of `total` seconds; the bell rings `bell` seconds before the end."""
        self._used, self._total, self._bell = used, max(total, 1), bell
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, scaled(18) + 10)

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0.5, 5.5, self.width() - 1, scaled(18) - 1)
        painter.setPen(QPen(theme().colour("edge"), 1))
        painter.setBrush(theme().colour("sunk"))
        painter.drawRoundedRect(bar, 3, 3)
        used = QRectF(bar)
        used.setWidth(bar.width() * min(self._used, self._total) / self._total)
        painter.setBrush(theme().colour("ink2"))
        painter.drawRoundedRect(used, 3, 3)
        if 0 < self._bell < self._total:
            draw_threshold(
                painter,
                bar.left() + bar.width() * (1 - self._bell / self._total),
                bar.top(),
                bar.height(),
            )
        painter.end()


class SpeakingClock(QWidget):
    """Speaker, office, what is left; past zero it counts on as 超 0:20, in ink and never flashing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._used, self._left = Label(t="small"), Label(tone="ink2")
        self._name, self._who, self._figure = (
            Label(t="title"),
            ElidedLabel(tone="ink2"),
            Label(t="hero"),
        )
        self._bar = TimeBar()
        names = column(self._used, None, row(self._name, self._who, None, gap=12), None, gap=2)
        self.setLayout(
            column(
                row(names, None, self._left, self._figure, gap=12),
                self._bar,
                gap=4,
            )
        )

    def show_clock(self, name: str, who: str, used: int, total: int, bell: int = 60) -> None:
        """Show a speaker who has used `used` of `total` seconds; the bell rings `bell` seconds before the end."""
        self._name.setText(name)
        self._who.set_whole(who)
        told = QCoreApplication.translate("SpeakingClock", "Speaking\u3000{0} used of {1}")
        self._used.setText(told.format(lasting_words(used), lasting_words(total)))
        self._left.setText(self.tr("left") if used <= total else self.tr("over"))
        self._figure.setText(lasting_words(abs(total - used)))
        self._bar.show_time(used, total, bell)
        self.setAccessibleName(f"{name} {who} {self._left.text()} {self._figure.text()}")

    def figure(self) -> str:
        return f"{self._left.text()} {self._figure.text()}"

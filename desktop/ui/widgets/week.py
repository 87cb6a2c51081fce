"""Seven days side by side, each with the number of cards that were reviewed on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.brush import rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

HEIGHT = 66
GAP = 10
RADIUS = 10
FOOT = 3
NOTHING = "·"



class Day(NamedTuple):
    """A day: its short name, the number of cards (None or 0 for none), whether it is today, and whether it is off."""

    label: str
    cards: int | None
    today: bool
    off: bool = False


class WeekStrip(QLabel):
    """Days as tiles; a label, so that a screen reader says it as one text."""

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        """Make a strip called `name` without days."""
        super().__init__(parent)
        self.theme = theme
        self._name = name
        self._days: tuple[Day, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_days(self, days: tuple[Day, ...]) -> None:
        """Show these days."""
        self._days = days
        spoken = ", ".join(map(self._spoken, days))
        self.setAccessibleName(f"{self._name}: {spoken}" if self._name else spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for seven tiles."""
        return QSize(7 * 100 + 6 * GAP, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which names of days can be read."""
        return QSize(7 * 44 + 6 * GAP, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tiles."""
        if not self._days:
            return
        painter = QPainter(self)
        width = (self.width() - GAP * (len(self._days) - 1)) / len(self._days)
        for number, day in enumerate(self._days):
            self._paint_day(painter, QRectF(number * (width + GAP), 0, width, HEIGHT), day)
        painter.end()

    def _paint_day(self, painter: QPainter, tile: QRectF, day: Day) -> None:
        label, count, today, off = day
        roles = self.theme.roles
        rounded(painter, tile, RADIUS, roles.tint_first if count else roles.surface, roles.line)
        if today:
            self._paint_foot(painter, tile)
        name = font(INTERFACE, 13, 600 if today else 400)
        self._middle(painter, tile, 26, name, label, roles.ink if today else roles.muted)
        if off and not count:
            self._middle(painter, tile, 46, font(INTERFACE, 13, 400), self.tr("libur"), roles.muted)
            return
        number = font(INTERFACE, 15, 700)
        self._middle(painter, tile, 46, number, str(count) if count else NOTHING, roles.first if count else roles.muted)

    def _paint_foot(self, painter: QPainter, tile: QRectF) -> None:
        """Mark today at the foot of its tile: a line all round would look like the focus of the keyboard."""
        painter.save()
        painter.setClipRect(tile.adjusted(0, tile.height() - FOOT, 0, 0))
        rounded(painter, tile, RADIUS, self.theme.roles.first)
        painter.restore()

    def _middle(self, painter: QPainter, tile: QRectF, base: float, face: QFont, text: str, colour: str) -> None:
        painter.setFont(face)
        painter.setPen(QColor(colour))
        start = tile.center().x() - QFontMetricsF(face).horizontalAdvance(text) / 2
        painter.drawText(QPointF(start, base), text)

    def _spoken(self, day: Day) -> str:
        if day.cards:
            return self.tr("{day} {count} kartu").format(day=day.label, count=day.cards)
        text = self.tr("{day} libur") if day.off else self.tr("{day} tidak ada kartu")
        return text.format(day=day.label)

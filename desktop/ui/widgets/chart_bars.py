"""Upright bars, each with its number over it and its name under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip

from desktop.ui.look.fonts import INTERFACE, font

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.roles import Roles
    from desktop.ui.look.theme import Theme

HEIGHT = 160
NUMBER, NAME = 18, 36
"""Logical pixels over the bars for numbers, under them for two lines of names."""
FOOT = 3
GAP = 0.26
"""The part of a bar's room that parts it from the next."""
RADIUS = 3


class Bar(NamedTuple):
    """A bar: two short lines of its name, its value, what is said of it, and whether it is marked."""

    name: str
    under: str
    value: int
    spoken: str
    marked: bool = False


class BarChart(QLabel):
    """Bars side by side; a label, so that a screen reader says it as one text."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """Make a chart called `name` without bars."""
        super().__init__(parent)
        self.theme = theme
        self._name = name
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_bars(self, bars: tuple[Bar, ...]) -> None:
        """Show these bars."""
        self._bars = bars
        self.setAccessibleName(f"{self._name}: " + "; ".join(bar.spoken for bar in bars))
        self.update()

    def bars(self) -> tuple[Bar, ...]:
        """Return what is shown."""
        return self._bars

    def sizeHint(self) -> QSize:
        """Return room for two weeks."""
        return QSize(14 * 40, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which names of days can be read."""
        return QSize(14 * 27, HEIGHT)

    def event(self, event: QEvent) -> bool:
        """Tell the bar under the pointer."""
        if isinstance(event, QHelpEvent) and self._bars:
            place = int(event.pos().x() * len(self._bars) / max(1, self.width()))
            QToolTip.showText(event.globalPos(), self._bars[min(place, len(self._bars) - 1)].spoken, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        painter = QPainter(self)
        paint_bars(painter, QRectF(self.rect()), self._bars, self.theme.roles)
        painter.end()


def paint_bars(painter: QPainter, place: QRectF, bars: tuple[Bar, ...], roles: Roles, size: int = 13) -> None:
    """Draw `bars` into `place`, with letters `size` px high; on paper too."""
    if not bars:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = size / 13
    ground = place.bottom() - NAME * scale
    most = max(1, *(bar.value for bar in bars))
    room = ground - place.top() - NUMBER * scale
    step = place.width() / len(bars)
    for number, bar in enumerate(bars):
        left = place.left() + number * step
        height = max(2.0 * scale if bar.value == 0 else 3.0 * scale, room * bar.value / most)
        shape = QRectF(left + step * GAP / 2, ground - height, step * (1 - GAP), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles.first if bar.value else roles.control))
        painter.drawRoundedRect(shape, RADIUS * scale if bar.value else 0, RADIUS * scale if bar.value else 0)
        middle = left + step / 2
        over = font(INTERFACE, size, 600)
        _middle(painter, middle, shape.top() - 5 * scale, over, str(bar.value), roles.ink if bar.value else roles.muted)
        weight, colour = (700, roles.ink) if bar.marked else (400, roles.muted)
        _middle(painter, middle, ground + 16 * scale, font(INTERFACE, size, weight), bar.name, colour)
        _middle(painter, middle, ground + 31 * scale, font(INTERFACE, size, weight), bar.under, colour)
        if bar.marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(roles.second))
            painter.drawRect(QRectF(shape.left(), ground + 33 * scale, shape.width(), FOOT * scale))


def _middle(painter: QPainter, x: float, base: float, face: QFont, text: str, colour: str) -> None:
    painter.setFont(face)
    painter.setPen(QColor(colour))
    painter.drawText(QPointF(x - QFontMetricsF(face).horizontalAdvance(text) / 2, base), text)

"""A marker's colour as a shape with its number: a circle, a square, a rhombus, a hexagon."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.clickable import Clickable

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.roles import Roles
    from desktop.ui.look.theme import Theme

SIDE, INSET = 36, 5
CORNERS = {3: 4, 4: 6}
"""How many corners the shape of a colour has, where it is neither a circle nor an upright square."""


class Swatch(Clickable):
    """A button that marks in its colour; that of the highlight which has the focus is framed.

    Signals: ``picked(int)``, its colour, at a click.
    """

    picked = Signal(int)
    focus_radius = 8

    def __init__(self, theme: Theme, colour: int, name: str, parent: QWidget | None = None) -> None:
        """Show a colour, 1 to 4, and be called ``name``."""
        self._colour = colour
        super().__init__(theme, name, parent)
        self.setAccessibleDescription(str(colour))
        self.setToolTip(f"{name} ({colour})")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell)

    @property
    def colour(self) -> int:
        """The colour, 1 to 4."""
        return self._colour

    def nextCheckState(self) -> None:
        """Stay as it is: which colour holds is told from outside."""

    def sizeHint(self) -> QSize:
        """Return a square that is easy to hit."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape in its colour, and a frame where it holds."""
        roles = self.theme.roles
        painter = QPainter(self)
        if self.isChecked():
            rounded(painter, self.rect(), 8, roles.tint_first, roles.first, 2)
        elif self.hovered():
            rounded(painter, self.rect(), 8, roles.tint_first)
        paint_swatch(painter, QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET), self._colour, roles)
        painter.end()

    def _tell(self) -> None:
        self.picked.emit(self._colour)


def paint_swatch(painter: QPainter, place: QRectF, colour: int, roles: Roles) -> None:
    """Draw the shape of a colour, with its number in it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(roles.control), 1.4))
    painter.setBrush(QColor(getattr(roles, f"marker_{colour}")))
    if colour == 1:
        painter.drawEllipse(place)
    elif colour in CORNERS:
        painter.drawPolygon(_corners(place, CORNERS[colour]))
    else:
        painter.drawRect(place.adjusted(2, 2, -2, -2))
    face = font(INTERFACE, max(11, round(place.height() / 2)), 600)
    metrics = QFontMetricsF(face)
    painter.setFont(face)
    painter.setPen(QColor(roles.ink))
    left = place.center().x() - metrics.horizontalAdvance(str(colour)) / 2
    painter.drawText(QPointF(left, place.center().y() + metrics.capHeight() / 2), str(colour))


def paint_ribbon(painter: QPainter, place: QRectF, roles: Roles) -> None:
    """Draw a bookmark: a ribbon with a notch at its lower end."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(roles.second))
    middle, notch = place.center().x(), place.bottom() - place.width() / 2
    outline = (place.topLeft(), place.topRight(), place.bottomRight(), QPointF(middle, notch), place.bottomLeft())
    painter.drawPolygon(QPolygonF(outline))


def paint_lines(painter: QPainter, place: QRectF, roles: Roles) -> None:
    """Draw a sheet with three lines: there is a note."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(roles.first), 1.4))
    painter.setBrush(QColor(roles.surface))
    painter.drawRect(place)
    step = place.height() / 4
    for number in (1, 2, 3):
        y = place.top() + number * step
        painter.drawLine(QPointF(place.left() + 3, y), QPointF(place.right() - 3, y))


def _corners(place: QRectF, count: int) -> QPolygonF:
    radius, middle = place.width() / 2, place.center()
    turn = 0.0 if count == 4 else pi / 6
    angles = [turn + 2 * pi * number / count for number in range(count)]
    return QPolygonF([QPointF(middle.x() + radius * cos(one), middle.y() + radius * sin(one)) for one in angles])

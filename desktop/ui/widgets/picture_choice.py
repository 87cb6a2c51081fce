"""A picture to go by, to be chosen among others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.learner_picture import paint_picture, picture_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

SIDE, CIRCLE, TICK = 64, 52, 18


class PictureChoice(Choice):
    """One of the pictures; the chosen one has a ring and a tick."""

    focus_radius = SIDE // 2

    def __init__(self, theme: Theme, picture: str, parent: QWidget | None = None) -> None:
        """Offer the picture of this name; a screen reader says what is to be seen on it."""
        self.picture = picture
        super().__init__(theme, picture_words(picture), parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the picture and its ring."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture; round the chosen one its ring, and the tick."""
        roles = self.theme.roles
        painter = QPainter(self)
        whole = QRectF(self.rect())
        inset = (SIDE - CIRCLE) / 2
        if self.isChecked():
            rounded(painter, whole, SIDE / 2, roles.surface, roles.first, 2)
        elif self.hovered():
            rounded(painter, whole, SIDE / 2, roles.tint_first)
        paint_picture(painter, whole.adjusted(inset, inset, -inset, -inset), self.picture, roles)
        if self.isChecked():
            self._paint_tick(painter, QRectF(SIDE - TICK, SIDE - TICK, TICK, TICK))
        painter.end()

    def _paint_tick(self, painter: QPainter, place: QRectF) -> None:
        roles = self.theme.roles
        rounded(painter, place, TICK / 2, roles.first, roles.surface)
        painter.setPen(QPen(QColor(roles.on_first), 1.8))
        corners = (QPointF(-3.4, 0.2), QPointF(-1.0, 2.6), QPointF(3.6, -2.6))
        painter.drawPolyline(QPolygonF([place.center() + corner for corner in corners]))

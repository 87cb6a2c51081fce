"""Who learns now, at the right end of the bar: a picture and a name, which lead to the choice of learners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.clickable import Clickable
from desktop.ui.widgets.learner_picture import paint_picture

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

HEIGHT, CIRCLE, EDGE = 36, 28, 4
GAP, END = 7, 13
LONGEST = 120
"""Logical pixels of a name; the whole of it stands in the tool tip."""


class LearnerChip(Clickable):
    """A picture, and a name beside it while there is room; its tool tip and description say what it does."""

    focus_radius = HEIGHT // 2

    def __init__(self, theme: Theme, name: str, picture: str, does: str, parent: QWidget | None = None) -> None:
        """Show `name` and the picture of the name `picture`; `does` says what a press does, with its key."""
        self._picture, self._short = picture, False
        super().__init__(theme, name, parent)
        self.setToolTip(f"{name} – {does}")
        self.setAccessibleDescription(does)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_short(self, short: bool) -> None:
        """Show the picture alone, or the name too."""
        if short != self._short:
            self._short = short
            self.updateGeometry()
            self.update()

    def shown(self) -> str:
        """Return the name as it is seen."""
        metrics = QFontMetricsF(font(INTERFACE, 15))
        return "" if self._short else metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, LONGEST)

    def sizeHint(self) -> QSize:
        """Return room for what is shown."""
        if self._short:
            return QSize(HEIGHT, HEIGHT)
        width = QFontMetricsF(font(INTERFACE, 15)).horizontalAdvance(self.shown())
        return QSize(EDGE + CIRCLE + GAP + round(width) + END, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the picture and the name."""
        roles, warm = self.theme.roles, self.hovered() or self.isDown()
        painter = QPainter(self)
        rounded(painter, self.rect(), HEIGHT / 2, roles.tint_first if warm else roles.surface, roles.control)
        paint_picture(painter, QRectF(EDGE, (HEIGHT - CIRCLE) / 2, CIRCLE, CIRCLE), self._picture, roles)
        face = font(INTERFACE, 15)
        painter.setFont(face)
        painter.setPen(QColor(roles.ink))
        base = round((HEIGHT + QFontMetricsF(face).capHeight()) / 2)
        painter.drawText(QPointF(EDGE + CIRCLE + GAP, base), self.shown())
        painter.end()

"""A theme to choose, shown by a sample of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.look.fonts import INTERFACE, READING, font
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.choice import Choice

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.roles import Roles
    from desktop.ui.look.theme import Theme

SAMPLE = 40
NAME = 22
WIDTH = 98
SIZE = 13
DOT = 8.0
LETTERS = "Aa"


class ThemeChip(Choice):
    """A sample in the theme's own colours with its name under it; the chosen one is framed, has a dot and a bold name.

    Two samples share the chip of a theme that is now one, now the other.
    """

    focus_radius = 10

    def __init__(self, theme: Theme, text: str, samples: tuple[Roles, ...], parent: QWidget | None = None) -> None:
        """Be called `text`, in the colours of `samples`."""
        self._samples = samples
        super().__init__(theme, text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the sample and the name, which may get bold."""
        words = QFontMetricsF(font(INTERFACE, SIZE, 600)).horizontalAdvance(self.text())
        return QSize(max(WIDTH, round(words) + 4), SAMPLE + NAME)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the samples, the frame and the name."""
        roles, chosen = self.theme.roles, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sample = QRectF(0, 0, self.width(), SAMPLE)
        self._paint_samples(painter, sample)
        marked = chosen or self.hovered()
        rounded(painter, sample, 8, "", roles.first if marked else roles.control, 2 if chosen else 1)
        face = font(INTERFACE, SIZE, 600 if chosen else 400)
        metrics = QFontMetricsF(face)
        width = metrics.horizontalAdvance(self.text())
        left = (self.width() - width) / 2
        painter.setFont(face)
        painter.setPen(QColor(roles.ink))
        painter.drawText(QPointF(left, SAMPLE + NAME - 6), self.text())
        painter.end()

    def _paint_samples(self, painter: QPainter, place: QRectF) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(place, 8, 8)
        width = place.width() / len(self._samples)
        for number, sample in enumerate(self._samples):
            part = QRectF(number * width, 0, width, place.height())
            painter.save()
            painter.setClipPath(shape)
            painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
            painter.fillRect(part, QColor(sample.paper))
            face = font(READING, 20, 600)
            painter.setFont(face)
            painter.setPen(QColor(sample.ink))
            middle = part.center() - QPointF(QFontMetricsF(face).horizontalAdvance(LETTERS) / 2, -7)
            painter.drawText(middle, LETTERS)
            painter.restore()
        if self.isChecked():
            last = self._samples[-1]
            painter.setPen(QColor(last.paper))
            painter.setBrush(QColor(last.first))
            painter.drawEllipse(QPointF(place.right() - DOT - 4, place.top() + DOT + 4), DOT / 2 + 1, DOT / 2 + 1)

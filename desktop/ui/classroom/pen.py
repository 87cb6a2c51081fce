"""What the teacher draws on the wall: it stays while it is drawn at, then fades."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desktop.ui.look.roles import WALL
from desktop.ui.widgets.wall.sheet import HEIGHT

if TYPE_CHECKING:
    from PySide6.QtCore import QSize, QVariantAnimation

STAYS = 3_000
"""Milliseconds that what was drawn stays after the last stroke."""

FADES = 700
"""Milliseconds in which it fades."""

THICK = 9
"""The thickness of a stroke in units of the wall."""

MOST_POINTS = 4_000
"""Points kept; of a hand that never rests the oldest strokes go."""


class Pen(QObject):
    """Strokes on the wall, in shares of its width and height.

    Signals: ``changed(QRectF)``, this part of the wall, in the same shares, must be painted anew.
    """

    changed = Signal(QRectF)

    def __init__(self, motion: bool, parent: QObject | None = None) -> None:
        """Draw nothing yet; without ``motion`` strokes go at once instead of fading."""
        super().__init__(parent)
        self._motion = motion
        self._strokes: list[list[QPointF]] = []
        self._strength = 1.0
        self._fading: QVariantAnimation | None = None
        self._rest = QTimer(self, singleShot=True, interval=STAYS)
        self._rest.timeout.connect(self._fade)

    @property
    def strength(self) -> float:
        """How much of the strokes can be seen: 1 all, 0 nothing."""
        return self._strength if self._strokes else 0.0

    def draw(self, x: float, y: float, begins: bool) -> None:
        """Draw to a place; ``begins`` starts a new stroke."""
        if self._fading is not None:
            self.clear()
        point = QPointF(x, y)
        if begins or not self._strokes:
            self._strokes.append([point])
        before = self._strokes[-1][-1]
        self._strokes[-1].append(point)
        while sum(map(len, self._strokes)) > MOST_POINTS and len(self._strokes) > 1:
            del self._strokes[0]
        self._rest.start()
        self.changed.emit(QRectF(before, point).normalized())

    def clear(self) -> None:
        """Take all strokes away."""
        self._rest.stop()
        if self._fading is not None:
            self._fading.stop()
            self._fading.deleteLater()
            self._fading = None
        self._strength = 1.0
        if self._strokes:
            self._strokes.clear()
            self.changed.emit(QRectF(0, 0, 1, 1))

    def paint(self, painter: QPainter, size: QSize) -> None:
        """Draw the strokes on a wall of this size."""
        if not self._strokes:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(self._strength)
        thick = THICK * size.height() / HEIGHT
        round_pen = QPen(QColor(WALL.gold), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        round_pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(round_pen)
        for stroke in self._strokes:
            path = QPainterPath(_on(stroke[0], size))
            for point in stroke[1:]:
                path.lineTo(_on(point, size))
            painter.drawPath(path)
            painter.drawPoint(_on(stroke[0], size))  # a dot has no length
        painter.restore()

    def _fade(self) -> None:
        if not self._motion:
            self.clear()
            return
        from PySide6.QtCore import QVariantAnimation  # most lessons are taught without the pen

        self._fading = QVariantAnimation(self)
        self._fading.setDuration(FADES)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.valueChanged.connect(self._on_strength)
        self._fading.finished.connect(self.clear)
        self._fading.start()

    def _on_strength(self, strength: float) -> None:
        self._strength = strength
        self.changed.emit(self._extent())

    def _extent(self) -> QRectF:
        points = [point for stroke in self._strokes for point in stroke]
        across, down = [point.x() for point in points], [point.y() for point in points]
        return QRectF(QPointF(min(across), min(down)), QPointF(max(across), max(down)))


def _on(point: QPointF, size: QSize) -> QPointF:
    return QPointF(point.x() * size.width(), point.y() * size.height())

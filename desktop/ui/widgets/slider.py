"""A number chosen along a line: by mouse, by arrow keys, and heard by a screen reader as what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider

from desktop.ui.widgets.brush import rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

HEIGHT = 28
KNOB = 20
GROOVE = 6


class Slider(QSlider):
    """A level line with a knob; what lies left of the knob is filled. Home and End go to the bounds.

    Signals: those of QSlider; ``valueChanged(int)``.
    """

    focus_radius = 8

    def __init__(
        self, theme: Theme, name: str, bounds: tuple[int, int], step: int, parent: QWidget | None = None
    ) -> None:
        """Choose between the two bounds, in steps; `name` is what a screen reader says."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self.setAccessibleName(name)
        self.setRange(*bounds)
        self.setSingleStep(step)
        self.setPageStep(4 * step)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a line that is easy to hit."""
        return QSize(160, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the shortest line on which steps can still be told apart."""
        return QSize(80, HEIGHT)

    def knob(self) -> QRectF:
        """Return the place of the knob."""
        share = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        return QRectF(share * (self.width() - KNOB), (self.height() - KNOB) / 2, KNOB, KNOB)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the line was touched."""
        self._go_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Be pulled along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, its filled part and the knob."""
        roles, knob = self.theme.roles, self.knob()
        middle = self.height() / 2
        painter = QPainter(self)
        line = QRectF(KNOB / 2, middle - GROOVE / 2, self.width() - KNOB, GROOVE)
        rounded(painter, line, GROOVE / 2, roles.surface, roles.control)
        filled = QRectF(line)
        filled.setRight(knob.center().x())
        rounded(painter, filled, GROOVE / 2, roles.first)
        painter.setPen(QPen(QColor(roles.first), 2))
        painter.setBrush(QColor(roles.tint_first if self.underMouse() else roles.surface))
        painter.drawEllipse(QPointF(knob.center()), KNOB / 2 - 1, KNOB / 2 - 1)
        painter.end()

    def _go_to(self, event: QMouseEvent) -> None:
        span, step = self.maximum() - self.minimum(), self.singleStep()
        share = (event.position().x() - KNOB / 2) / max(1, self.width() - KNOB)
        self.setValue(self.minimum() + round(share * span / step) * step)
        event.accept()

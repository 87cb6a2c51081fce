"""One of several choices, as a circle with words beside it, and a switch, as a box with words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.clickable import Clickable

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

HEIGHT = 34
MARK = 18
"""Logical pixels of the circle or box."""
GAP = 9
PADDING = 6
SIZE = 15
STEPS: dict[int, int] = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class Choice(Clickable):
    """One of the choices that stand in one parent: choosing it puts the others out, arrow keys go from one to the next.

    What is chosen shows a dot and heavier words: its colour is not its only sign.
    """

    focus_radius = 8

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        """Say `text`."""
        super().__init__(theme, text, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._take_focus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the choice before or after, from the last to the first too, and choose it."""
        step = STEPS.get(event.key(), 0)
        group = self._group()
        if not step or len(group) < 2:
            super().keyPressEvent(event)
            return
        other = group[(group.index(self) + step) % len(group)]
        other.setFocus(Qt.FocusReason.TabFocusReason)
        other.click()

    def _group(self) -> list[Choice]:
        """The choices of which only one is chosen; for a switch none."""
        parent = self.parentWidget()
        if parent is None or not self.autoExclusive():
            return []
        return [child for child in parent.children() if isinstance(child, Choice) and child.autoExclusive()]

    def _take_focus(self, chosen: bool) -> None:
        """Be the one choice of its group that Tab leads to, once it is chosen."""
        if chosen:
            for other in self._group():
                other.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other is self else Qt.FocusPolicy.ClickFocus)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the mark and the words, which stay in place when they get heavier."""
        words = QFontMetricsF(_font(chosen=True)).horizontalAdvance(self.text())
        return QSize(round(2 * PADDING + MARK + GAP + words + 2), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roles = self.theme.roles
        if self.hovered():
            rounded(painter, self.rect(), 8, roles.tint_first)
        self._paint_mark(painter, QRectF(PADDING, (self.height() - MARK) / 2, MARK, MARK))
        face = _font(self.isChecked())
        painter.setFont(face)
        painter.setPen(QColor(roles.ink))
        base = round((self.height() + QFontMetricsF(face).capHeight()) / 2)
        painter.drawText(QPointF(PADDING + MARK + GAP, base), self.text())
        painter.end()

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        roles = self.theme.roles
        chosen = self.isChecked()
        rounded(painter, place, MARK / 2, roles.surface, roles.first if chosen else roles.control, 2 if chosen else 1)
        if chosen:
            rounded(painter, place.adjusted(5, 5, -5, -5), MARK / 2, roles.first)


class Switch(Choice):
    """Something that is on or off: a box, with a tick where it is on."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        """Say `text`."""
        super().__init__(theme, text, parent)
        self.setAutoExclusive(False)

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        roles = self.theme.roles
        if not self.isChecked():
            rounded(painter, place, 4, roles.surface, roles.control)
            return
        rounded(painter, place, 4, roles.first)
        painter.setPen(QPen(QColor(roles.on_first), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        corner = place.topLeft()
        tick = [corner + QPointF(*point) for point in ((4.5, 9.5), (7.8, 12.8), (13.5, 5.5))]
        painter.drawPolyline(tick)


def _font(chosen: bool) -> QFont:
    return font(INTERFACE, SIZE, 600 if chosen else 400)

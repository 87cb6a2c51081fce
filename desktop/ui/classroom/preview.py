"""A small picture of a sheet of the wall, for the teacher alone; the mouse on it points and draws on the wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.ui.classroom.wall import LIT
from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.wall.painting import paint_sheet
from desktop.ui.widgets.wall.sheet import HEIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from desktop.ui.classroom.pen import Pen
    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.wall.sheet import Sheet

RADIUS = 10
DIM = 0.45
"""How much of the sheet is still seen where the wall does not show it."""

STATE_SIZE, STATE_AIR = 16, 9
Place = tuple[float, float]


class Preview(QWidget):
    """A sheet, as large as it fits, at the left; words over its foot say what the wall does otherwise.

    Signals: ``pointed(float, float)``, the mouse moved over it; ``drawn(float, float, bool)``, it was pulled there,
    true where it was pressed; both from 0 to 1 across and down.
    """

    pointed = Signal(float, float)
    drawn = Signal(float, float, bool)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None, pen: Pen | None = None) -> None:
        """Show nothing yet; a screen reader calls it ``name``. What ``pen`` draws is seen here, too."""
        super().__init__(parent)
        self._theme, self._name = theme, name
        self._sheet: Sheet | None = None
        self._state = ""
        self._dim = False
        self._spot: Place | None = None
        self._part: QRectF | None = None
        self._pen = pen
        if pen is not None:
            pen.changed.connect(self._on_drawn)
        self._picture: QPixmap | None = None
        self.setAccessibleName(name)

    @property
    def state(self) -> str:
        """The words over its foot."""
        return self._state

    @property
    def sheet(self) -> Sheet | None:
        """What is shown."""
        return self._sheet

    def show_sheet(self, sheet: Sheet | None, state: str = "", *, dim: bool = False) -> None:
        """Show a sheet with words over its foot; dimmed where the wall does not show it."""
        if sheet != self._sheet:
            self._picture = None
            if self._pen is not None:
                self._pen.clear()
        self._sheet, self._state, self._dim = sheet, state, dim
        self.setAccessibleDescription("\n".join(sheet.spoken) if sheet is not None else "")
        self.update()

    def show_light(self, spot: Place | None, enlarged: Place | None, zoom: float) -> None:
        """Mark the place that alone is lit, and the part of the sheet that the wall shows enlarged by ``zoom``."""
        self._spot = spot
        self._part = None
        if enlarged is not None:
            side = 1 / zoom
            self._part = QRectF(enlarged[0] * (1 - side), enlarged[1] * (1 - side), side, side)
        self.update()

    def follow_mouse(self, *, wanted: bool) -> None:
        """Hear of the mouse also while no button is pressed, and show a cross where it points."""
        self.setMouseTracking(wanted)
        self.setCursor(Qt.CursorShape.CrossCursor if wanted else Qt.CursorShape.ArrowCursor)

    def place(self) -> QRectF:
        """Where the sheet stands."""
        if self._sheet is None:
            return QRectF()
        scale = min(self.width() / self._sheet.width, self.height() / HEIGHT)
        return QRectF(0, 0, self._sheet.width * scale, HEIGHT * scale)

    def sizeHint(self) -> QSize:
        """Return a small sheet's size."""
        return QSize(320, 180)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the sheet anew."""
        super().resizeEvent(event)
        self._picture = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke, and point."""
        self._tell(event, begins=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point, and go on with a stroke."""
        self._tell(event, begins=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet and what is marked on it."""
        if self._sheet is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = self.place()
        if self._dim:
            rounded(painter, place, RADIUS, "#000000")
            painter.setOpacity(DIM)
        brush = QBrush(self._drawn(place))
        # The picture has more pixels than points on a fine screen.
        brush.setTransform(brush.transform().scale(1 / self.devicePixelRatioF(), 1 / self.devicePixelRatioF()))
        painter.setBrush(brush)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(place, RADIUS, RADIUS)
        painter.setOpacity(1)
        self._paint_marks(painter, place)
        if self._state:
            self._paint_state(painter, place)
        painter.end()

    def _drawn(self, place: QRectF) -> QPixmap:
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            assert self._sheet is not None
            ratio = self.devicePixelRatioF()
            self._picture = QPixmap((place.size() * ratio).toSize().expandedTo(QSize(1, 1)))
            painter = QPainter(self._picture)
            paint_sheet(painter, self._sheet, QRectF(self._picture.rect()))
            painter.end()
        return self._picture

    def _paint_marks(self, painter: QPainter, place: QRectF) -> None:
        roles = self._theme.roles
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(roles.gold), 3))
        if self._part is not None:
            part = self._part
            corner = QPointF(place.left() + part.left() * place.width(), place.top() + part.top() * place.height())
            size = QRectF(0, 0, part.width() * place.width(), part.height() * place.height())
            painter.drawRect(size.translated(corner).adjusted(2, 2, -2, -2))
        if self._spot is not None:
            radius = place.height() * LIT / HEIGHT
            painter.drawEllipse(_on(place, self._spot), radius, radius)
        if self._pen is not None:
            self._pen.paint(painter, place.size().toSize())

    def _paint_state(self, painter: QPainter, place: QRectF) -> None:
        roles, face = self._theme.roles, font(INTERFACE, STATE_SIZE, 600)
        metrics = QFontMetricsF(face)
        room = QRectF(0, 0, place.width() - 4 * STATE_AIR, 1000)
        words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self._state)
        strip = QRectF(
            place.left() + STATE_AIR,
            place.bottom() - words.height() - 3 * STATE_AIR,
            words.width() + 2 * STATE_AIR + 1,
            words.height() + 2 * STATE_AIR,
        )
        rounded(painter, strip, RADIUS - 2, roles.surface, roles.gold)
        painter.setFont(face)
        painter.setPen(QColor(roles.gold))
        inside = strip.adjusted(STATE_AIR, STATE_AIR, -STATE_AIR + 2, -STATE_AIR)
        painter.drawText(inside, Qt.TextFlag.TextWordWrap, self._state)

    def _tell(self, event: QMouseEvent, *, begins: bool) -> None:
        place = self.place()
        if place.isEmpty():
            return
        x = min(max((event.position().x() - place.left()) / place.width(), 0.0), 1.0)
        y = min(max((event.position().y() - place.top()) / place.height(), 0.0), 1.0)
        self.pointed.emit(x, y)
        if event.buttons() & Qt.MouseButton.LeftButton or begins:
            self.drawn.emit(x, y, begins)

    def _on_drawn(self, _part: QRectF) -> None:
        self.update()


def _on(place: QRectF, point: Place) -> QPointF:
    return QPointF(place.left() + point[0] * place.width(), place.top() + point[1] * place.height())

"""The window on the projector: what the class sees, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.ui.classroom.pen import THICK, Pen
from desktop.ui.classroom.pictures import Pictures, Wanted, enlarged, wanted
from desktop.ui.look.roles import WALL
from desktop.ui.sessions.classroom.wall_control import BLACK
from desktop.ui.sessions.guarded import guarded
from desktop.ui.widgets.spoken import announce
from desktop.ui.widgets.wall.sheet import HEIGHT

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent

    from desktop.ui.classroom.keys import Keys
    from desktop.ui.sessions.classroom.show import Show
    from desktop.ui.sessions.classroom.wall_control import OnWall

LIT = 230
"""The radius of what the spotlight lights, in units."""

DIMMED = 205
"""How much the spotlight darkens the rest, of 255."""

IDLE = 40
"""Milliseconds without a change after which the next sheet is drawn: the teacher's window comes first."""


class Wall(QWidget):
    """Shows what stands on the wall, covered, enlarged or lit as the teacher wants it.

    A screen reader is told what can be seen now. All keys go to ``Keys``; the mouse points and draws on it where it is
    the only screen.
    """

    def __init__(self, show: Show, keys: Keys, motion: bool = True) -> None:
        super().__init__()
        self._desk = show.desk
        self._show, self._keys = show, keys
        self._pictures = Pictures()
        self._pen = Pen(motion, self)
        self._shown: OnWall | None = None
        self._picture = QPixmap()
        self._rough = False
        self._tip: QPointF | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._prepare)
        self.setWindowTitle(self.tr("Layar kelas") + " – Mitra")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        show.changed.connect(self._look)
        show.pointed.connect(self._point)
        show.drawn.connect(self._pen.draw)
        self._pen.changed.connect(self._repaint_part)

    @guarded
    def _look(self) -> None:
        """Show what the show has on the wall now, before anything else is done about it."""
        if not self.isVisible():
            return
        self._idle.start()
        shown = self._show.on_wall
        if shown == self._shown:
            return
        if self._shown is None or (shown.scene, shown.zoom) != (self._shown.scene, self._shown.zoom):
            self._pen.clear()
        self._take(shown)
        self._rough = False
        self.repaint()

    @guarded
    def _point(self) -> None:
        """Follow the spotlight, or what is enlarged; that is drawn sharply as soon as it rests."""
        shown, before = self._show.on_wall, self._shown
        if before is None or shown == before or not self.isVisible():
            return
        if shown.zoom is not None and shown.zoom != before.zoom:
            self._shown, self._rough = shown, True
            self._picture = self._pictures.draw(wanted(shown._replace(zoom=None), self._pixels())).picture
            self._pen.clear()
            self.update()
        else:
            self._shown = shown
            self.update(self._lit(before.spot).united(self._lit(shown.spot)).toAlignedRect())
        self._idle.start()

    @guarded
    def _prepare(self) -> None:
        """While nothing happens, draw what comes next."""
        if not self.isVisible() or self._shown is None:
            return
        if self._rough:
            self._rough = False
            self._take(self._shown)
            self.update()
        coming = self._show.act.next_scene()
        if coming is not None and not self._show.frozen:
            self._pictures.prepare(Wanted(coming, self._show.frame, None, self._pixels()))

    def _take(self, shown: OnWall) -> None:
        drawn = self._pictures.draw(wanted(shown, self._pixels()))
        self._shown, self._picture = shown, drawn.picture
        self._tell(drawn.spoken)

    def _tell(self, spoken: tuple[str, ...]) -> None:
        """Tell a screen reader what can be seen; the teacher's window speaks for itself."""
        text = "\n".join(spoken)
        if self._shown is not None and self._shown.cover:
            text = self.tr("Layar hitam") if self._shown.cover == BLACK else self.tr("Layar putih")
        if text != self.accessibleName():
            self.setAccessibleName(text)
            if self.isActiveWindow():
                announce(self, text)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rough and self._shown is not None and self._picture.size() != self._pixels():
            self._take(self._shown)  # the same window on a screen with finer pixels
        painter = QPainter(self)
        shown, picture = self._shown, self._picture
        if shown is None:
            painter.fillRect(self.rect(), QColor(WALL.paper))
        elif shown.cover:
            painter.fillRect(self.rect(), QColor(shown.cover))
        else:
            if self._rough and shown.zoom is not None:
                painter.drawPixmap(QRectF(self.rect()), picture, enlarged(shown.zoom, picture.size()))
            else:
                painter.drawPixmap(self.rect(), picture)
            self._pen.paint(painter, self.size())
            self._paint_light(painter, shown)
            self._paint_tip(painter)
        painter.end()

    def _paint_light(self, painter: QPainter, shown: OnWall) -> None:
        if shown.spot is None:
            return
        dark, light = QPainterPath(), QPainterPath()
        dark.addRect(QRectF(self.rect()))
        light.addEllipse(self._lit(shown.spot))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(dark.subtracted(light), QColor(0, 0, 0, DIMMED))

    def _paint_tip(self, painter: QPainter) -> None:
        """Where the pen would draw: the arrow of the mouse is not shown here."""
        if self._tip is not None and self._show.pen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(WALL.gold))
            radius = THICK * self._unit()
            painter.drawEllipse(self._tip, radius, radius)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._pictures.clear()
        self._shown = None
        self._show.set_wall(self.width(), self.height())
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def closeEvent(self, event: QCloseEvent) -> None:
        """A window that is closed by the desktop's own means ends the show; closing never asks."""
        super().closeEvent(event)
        self._show.end_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._point_at(event, begins=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(event, begins=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes on, as a clicker's key does, unless the mouse points or draws."""
        pointing = self._show.pen or self._show.spot is not None or self._show.zoom is not None
        if event.button() == Qt.MouseButton.LeftButton and not pointing:
            self._keys.press_key("PgDown")

    def _point_at(self, event: QMouseEvent, *, begins: bool) -> None:
        place = event.position()
        x, y = place.x() / max(self.width(), 1), place.y() / max(self.height(), 1)
        if not self._show.pen:
            self._show.point(x, y)
            return
        if begins or event.buttons() & Qt.MouseButton.LeftButton:
            self._show.draw(x, y, begins=begins)
        old, self._tip = self._tip, place
        for tip in (old, place):
            if tip is not None:
                self.update(self._round(tip, 2 * THICK * self._unit()).toAlignedRect())

    def _repaint_part(self, part: QRectF) -> None:
        width, height, edge = self.width(), self.height(), 2 * THICK * self._unit()
        place = QRectF(part.x() * width, part.y() * height, part.width() * width, part.height() * height)
        self.update(place.adjusted(-edge, -edge, edge, edge).toAlignedRect())

    def _lit(self, spot: tuple[float, float] | None) -> QRectF:
        if spot is None:
            return QRectF(self.rect())
        return self._round(QPointF(spot[0] * self.width(), spot[1] * self.height()), LIT * self._unit())

    @staticmethod
    def _round(middle: QPointF, radius: float) -> QRectF:
        return QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)

    def _unit(self) -> float:
        """Logical pixels of a unit of the wall."""
        return self.height() / HEIGHT

    def _pixels(self) -> QSize:
        """The wall's size in pixels of the screen, in which its pictures are drawn."""
        return self.size() * self.devicePixelRatioF()

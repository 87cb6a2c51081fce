"""A learner to choose: picture, name, the key that chooses them, and what is to be known of them; high or in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.look import icons
from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.brush import key_width, paint_key, rounded
from desktop.ui.widgets.clickable import Clickable
from desktop.ui.widgets.learner_picture import paint_picture, picture_words
from desktop.ui.widgets.navigator_row import break_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

TALL, ROW = QSize(180, 192), QSize(272, 72)
"""Logical pixels of a tile of its own, and of one in a list of many."""
PADDING = 14
CIRCLE, SMALL_CIRCLE = 80, 44
LINES = 2
"""Of a name at most, in either form: those who begin alike are told apart by what follows."""
NAME_LINE, CLOSE_LINE = 22, 18
NAME, LONG_NAME = 17, 15
"""Pixels of a name, and of one in a row that takes two lines."""
LOCK = 16
RADIUS = 14


class LearnerFace(NamedTuple):
    """What a tile shows: the learner's id, the name on the screen and the picture; ``key``, the digit that chooses them
    or "", ``note``, some words of small print or "", and whether a PIN is asked for."""

    id: str
    name: str
    picture: str
    key: str
    note: str
    locked: bool


class LearnerTile(Clickable):
    """One learner. A screen reader hears the name, the note, the PIN, the picture and the key.

    Signals: `picked(str)` with the learner's id.
    """

    picked = Signal(str)
    focus_radius = RADIUS
    once = True

    def __init__(self, theme: Theme, face: LearnerFace, parent: QWidget | None = None) -> None:
        """Show this face."""
        self.face = face
        self._tall = True
        super().__init__(theme, face.name, parent)
        self.setAccessibleDescription(self._described())
        self.setToolTip(face.name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._pick)

    @property
    def tall(self) -> bool:
        """Whether the tile stands on its own, with a large picture."""
        return self._tall

    def set_tall(self, tall: bool) -> None:
        """Be a tile of its own, or a row among many."""
        if tall != self._tall:
            self._tall = tall
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the room of this form."""
        return TALL if self._tall else ROW

    def shown_name(self) -> tuple[str, ...]:
        """Return the lines of the name as they fit; what does not is left out at the end."""
        room, face = TALL.width() - 2 * PADDING if self._tall else self._row_room(), self._name_font()
        lines = break_lines(self.face.name, room, face)
        if len(lines) <= LINES:
            return lines
        rest = " ".join(lines[LINES - 1 :])
        return (*lines[: LINES - 1], QFontMetricsF(face).elidedText(rest, Qt.TextElideMode.ElideRight, room))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, then all of it."""
        roles, warm = self.theme.roles, self.hovered() or self.isDown() or self.hasFocus()
        painter = QPainter(self)
        ground = roles.tint_first if warm else roles.surface
        rounded(painter, self.rect(), RADIUS, ground, roles.first if warm else roles.control)
        (self._paint_tall if self._tall else self._paint_row)(painter)
        painter.end()

    def _pick(self) -> None:
        self.picked.emit(self.face.id)

    def _paint_tall(self, painter: QPainter) -> None:
        middle = self.width() / 2
        paint_picture(painter, QRectF(middle - CIRCLE / 2, 20, CIRCLE, CIRCLE), self.face.picture, self.theme.roles)
        lines = self.shown_name()
        base = 128.0 if len(lines) > 1 else 135.0
        for line in lines:
            self._put(painter, middle, base, line, self._name_font(), self.theme.roles.ink)
            base += NAME_LINE
        self._put(painter, middle, 177, self._note(self.width() - 2 * PADDING), _small(), self.theme.roles.muted)
        if self.face.key:
            paint_key(painter, QPointF(PADDING - 2, 28), self.face.key, self.theme.roles)
        if self.face.locked:
            self._paint_lock(painter, QPointF(self.width() - PADDING - LOCK + 2, 14))

    def _paint_row(self, painter: QPainter) -> None:
        roles, centre = self.theme.roles, self.height() / 2
        circle = QRectF(PADDING, centre - SMALL_CIRCLE / 2, SMALL_CIRCLE, SMALL_CIRCLE)
        paint_picture(painter, circle, self.face.picture, roles)
        left = circle.right() + 12
        lines = self.shown_name()
        base = centre + 6 - (CLOSE_LINE / 2) * (len(lines) - 1 + bool(self.face.note))
        painter.setFont(self._name_font())
        painter.setPen(QColor(roles.ink))
        for line in lines:
            painter.drawText(QPointF(left, base), line)
            base += CLOSE_LINE
        if self.face.note:
            painter.setFont(_small())
            painter.setPen(QColor(roles.muted))
            painter.drawText(QPointF(left, base + (len(lines) == 1)), self._note(self._row_room()))
        right = self.width() - PADDING
        if self.face.key:
            right -= round(key_width(self.face.key))
            paint_key(painter, QPointF(right, centre + 5), self.face.key, roles)
            right -= 8
        if self.face.locked:
            self._paint_lock(painter, QPointF(right - LOCK, centre - LOCK / 2))

    def _paint_lock(self, painter: QPainter, corner: QPointF) -> None:
        lock = icons.pixmap("lock-keyhole", self.theme.roles.muted, LOCK, self.devicePixelRatioF())
        painter.drawPixmap(corner, lock)

    def _put(self, painter: QPainter, middle: float, base: float, text: str, face: QFont, colour: str) -> None:
        painter.setFont(face)
        painter.setPen(QColor(colour))
        painter.drawText(QPointF(middle - QFontMetricsF(face).horizontalAdvance(text) / 2, base), text)

    def _note(self, room: float) -> str:
        return QFontMetricsF(_small()).elidedText(self.face.note, Qt.TextElideMode.ElideRight, room)

    def _row_room(self) -> int:
        signs = (LOCK + 8 if self.face.locked else 0) + (round(key_width(self.face.key)) + 8 if self.face.key else 0)
        return ROW.width() - 2 * PADDING - SMALL_CIRCLE - 12 - signs

    def _name_font(self) -> QFont:
        """The usual one, unless a row needs two lines for the name."""
        usual = font(INTERFACE, NAME, 600)
        if self._tall or QFontMetricsF(usual).horizontalAdvance(self.face.name) <= self._row_room():
            return usual
        return font(INTERFACE, LONG_NAME, 600)

    def _described(self) -> str:
        face = self.face
        locked = self.tr("pakai PIN") if face.locked else ""
        drawn = picture_words(face.picture)
        picture = self.tr("gambar {picture}").format(picture=drawn) if drawn else ""
        key = self.tr("tombol {key}").format(key=face.key) if face.key else ""
        return ", ".join(part for part in (face.note, locked, picture, key) if part)


def _small() -> QFont:
    return font(INTERFACE, 13)

"""One of the things that are put into their order: its place, its words, and once it is checked how it stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.card_text import plain, set_words
from desktop.ui.widgets.clickable import Clickable

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QTextDocument
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

SIZE, LEADING = 17, 1.4
RADIUS = 10
SIDE, PADDING = 14, 9
NUMBER = 26
"""The px that the number of the place takes."""
GAP = 10


class OrderRow(Clickable):
    """A thing with its place.

    Signals: `dragged(int)` with the height, in px from the top of the row, to which the mouse pulls it; `dropped()`
    when it lets go; `reached()` when the row got the focus.
    """

    dragged = Signal(int)
    dropped = Signal()
    reached = Signal()
    focus_radius = RADIUS

    def __init__(self, theme: Theme, html: str, parent: QWidget) -> None:
        """Show inline HTML."""
        self._html = html
        self._place = 0
        self._sign = self._told = ""
        self._good = self._held = self._locked = False
        self._document: QTextDocument | None = None
        super().__init__(theme, "", parent)
        self.words = plain(html)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_place(self, place: int, count: int, *, held: bool) -> None:
        """Stand at a place, from 0; `held` while keys or mouse carry it."""
        self._place, self._held = place, held
        spoken = self.tr("{place} dari {count}: {words}")
        self.setAccessibleName(spoken.format(place=place + 1, count=count, words=self.words))
        self.setAccessibleDescription(self.tr("sedang dipindahkan") if held else "")
        self.update()

    def show_result(self, place: int, stood: int) -> None:
        """Stand at the right place, and say at which it stood."""
        self._place, self._locked, self._held = place, True, False
        self._good = place == stood
        self._sign = "✓" if self._good else "✗"
        self._told = self.tr("tepat") if self._good else self.tr("tadi nomor {place}").format(place=stood + 1)
        spoken = self.tr("{place}: {words}, {told}")
        self.setAccessibleName(spoken.format(place=place + 1, words=self.words, told=self._told))
        self.setAccessibleDescription("")
        self._document = None
        self.updateGeometry()
        self.update()

    def height_for(self, width: int) -> int:
        """Return the height in px that the words need in a row of this width."""
        return round(self._laid(width).size().height()) + 2 * PADDING

    def sizeHint(self) -> QSize:
        """Return the room for words of one line."""
        return QSize(300, 2 * PADDING + round(self.theme.scaled(SIZE) * self.theme.leading(LEADING)))

    def look_changed(self) -> None:
        """Set the words anew."""
        self._document = None
        super().look_changed()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keys now mean this row."""
        super().focusInEvent(event)
        self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all keys to the list."""
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Be pulled."""
        if event.buttons() & Qt.MouseButton.LeftButton and not self._locked:
            self.dragged.emit(round(event.position().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be let go."""
        super().mouseReleaseEvent(event)
        self.dropped.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the number, the words and the sign."""
        roles = self.theme.roles
        painter = QPainter(self)
        touched = self._held or (self.hovered() and not self._locked)
        edge = roles.first if touched else roles.line if self._locked else roles.control
        rounded(
            painter, self.rect(), RADIUS, roles.tint_first if touched else roles.surface, edge, 2 if self._held else 1
        )
        base = PADDING + self._ascent()
        number = font(INTERFACE, 15, 600)
        painter.setFont(number)
        painter.setPen(QColor(roles.muted))
        painter.drawText(QPointF(SIDE, base), f"{self._place + 1}")
        self._paint_sign(painter, base)
        painter.translate(SIDE + NUMBER, PADDING)
        self._laid(self.width()).drawContents(painter)
        painter.end()

    def _paint_sign(self, painter: QPainter, base: float) -> None:
        if not self._sign:
            return
        small = font(INTERFACE, 13, 600)
        text = f"{self._sign} {self._told}"
        painter.setFont(small)
        painter.setPen(QColor(self.theme.roles.good if self._good else self.theme.roles.second))
        painter.drawText(QPointF(self.width() - SIDE - QFontMetricsF(small).horizontalAdvance(text), base), text)

    def _ascent(self) -> float:
        line = self._laid(self.width()).begin().layout().lineAt(0)
        return line.y() + line.ascent() if line.isValid() else 0.0

    def _laid(self, width: int) -> QTextDocument:
        room = max(40.0, float(width - 2 * SIDE - NUMBER - self._sign_room()))
        if self._document is None:
            size = self.theme.scaled(SIZE)
            self._document = set_words(self.theme, self._html, size, 400, LEADING, room)
        elif self._document.textWidth() != room:
            self._document.setTextWidth(room)
        return self._document

    def _sign_room(self) -> int:
        if not self._sign:
            return 0
        return round(QFontMetricsF(font(INTERFACE, 13, 600)).horizontalAdvance(f"{self._sign} {self._told}")) + GAP

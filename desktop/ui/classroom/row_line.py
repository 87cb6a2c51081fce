"""One line of the teacher's list: its words, its tick, its number with a button for one less and one for one more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextLayout, QTextOption

from desktop.ui.classroom.arrangement import ROW
from desktop.ui.look.fonts import INTERFACE, font, text_width
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.clickable import PRESSING_KEYS, Clickable

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.roles import Roles
    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.classroom.act import Row

SIZE, DETAIL, NUMBER = 16, 14, 20
SIDE, ABOVE, GAP = 12, 8, 10
MARK, TICK = 14, 22
RADIUS = 10


class StepButton(Clickable):
    """A sign as large as a finger; the keyboard does the same on the line itself."""

    focus_radius = RADIUS

    def __init__(self, theme: Theme, sign: str, name: str, parent: QWidget) -> None:
        """Show a sign and be called ``name``."""
        self._sign = sign
        super().__init__(theme, name, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the sign."""
        roles = self.theme.roles
        painter = QPainter(self)
        warm = self.hovered() or self.isDown()
        inside = self.rect().adjusted(2, 2, -2, -2)
        rounded(painter, inside, RADIUS, roles.tint_first if warm else roles.surface, roles.control)
        painter.setPen(QPen(QColor(roles.ink), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        middle, arm = QRectF(self.rect()).center(), 8.0
        painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
        if self._sign == "+":
            painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))
        painter.end()


class RowLine(Clickable):
    """A line that can be chosen; it is as high as its words need, and never lower than a finger.

    Signals: ``stepped(int)``, one more (1) or one less (-1); ``rewrite_wanted()``, its words shall be others.
    """

    stepped = Signal(int)
    rewrite_wanted = Signal()
    focus_radius = RADIUS

    def __init__(self, theme: Theme, row: Row, parent: QWidget) -> None:
        """Show a row."""
        self._row = row
        self._buttons: tuple[StepButton, ...] = ()
        self._heights: dict[int, int] = {}
        super().__init__(theme, row.text, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_row(row)

    @property
    def row(self) -> Row:
        """What is shown."""
        return self._row

    @property
    def only_words(self) -> bool:
        """Whether nothing can be done about it but to rewrite it: to choose it does that."""
        return self._row.editable and not self._row.steps and self._row.checked is None

    def show_row(self, row: Row) -> None:
        """Show another row, or the same one as it is now."""
        self._row = row
        self._heights.clear()
        self.setCheckable(row.checked is not None)
        if row.checked is not None:
            self.setChecked(row.checked)
        if row.steps and not self._buttons:
            self._buttons = self._make_buttons()
        for button, name in zip(self._buttons, self._step_names(), strict=False):
            button.setVisible(row.steps)
            button.set_text(name)
        self._text = row.text
        self.setAccessibleName(self._spoken())
        how = self.tr("Enter mengubah") if self.only_words else self.tr("Enter memilih, F2 mengubah")
        self.setAccessibleDescription(how if row.editable else "")
        self._stand()
        self.update()

    def height_for(self, width: int) -> int:
        """Return the height in px that the words need in a line of this width."""
        if width not in self._heights:  # a list asks all its lines whenever one of them changes
            self._heights[width] = round(sum(_high(lines) for lines, _role in self._words(width))) + 2 * ABOVE
        return max(ROW, self._heights[width])

    def words_place(self) -> QRect:
        """Where the words stand: what they are rewritten in stands there, too."""
        left = self._left()
        return QRect(left - GAP // 2, 4, self.width() - left - self._right(), self.height() - 8)

    def sizeHint(self) -> QSize:
        """Return the size of a line of few words."""
        return QSize(240, ROW)

    def nextCheckState(self) -> None:
        """Leave the tick to whoever hears of the click."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One more, one less, other words; Enter and Space choose; the rest is the list's, then the show's."""
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        if plain and self._row.steps and event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_F2 and self._row.editable:
            self.rewrite_wanted.emit()
        elif event.key() in PRESSING_KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rewrite what can be rewritten."""
        if self._row.editable:
            self.rewrite_wanted.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the right."""
        super().resizeEvent(event)
        self._stand()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the mark of what is on the wall, the tick, the words and the number."""
        roles = self.theme.roles
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        warm = self.hovered() or self.isDown()
        ground = roles.tint_first if self._row.current or warm else roles.surface
        inside = self.rect().adjusted(0, 1, 0, -1)
        rounded(painter, inside, RADIUS, ground, roles.first if self._row.current else roles.line)
        if self._row.current:
            self._paint_mark(painter, roles)
        if self._row.checked is not None:
            self._paint_tick(painter, roles)
        self._paint_words(painter, roles)
        if self._row.number:
            self._paint_number(painter, roles)
        painter.end()

    def _paint_mark(self, painter: QPainter, roles: Roles) -> None:
        middle = self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles.first))
        corners = (QPointF(SIDE, middle - 6), QPointF(SIDE + 9, middle), QPointF(SIDE, middle + 6))
        painter.drawPolygon(QPolygonF(corners))

    def _paint_tick(self, painter: QPainter, roles: Roles) -> None:
        place = QRectF(SIDE + MARK, (self.height() - TICK) / 2, TICK, TICK)
        rounded(painter, place, 5, roles.first if self._row.checked else roles.paper, roles.control)
        if self._row.checked:
            painter.setPen(QPen(QColor(roles.on_first), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            corner = place.topLeft()
            painter.drawPolyline([corner + QPointF(*point) for point in ((5, 11), (9.5, 16), (17, 6.5))])

    def _paint_words(self, painter: QPainter, roles: Roles) -> None:
        words = self._words(self.width())
        y = (self.height() - sum(_high(lines) for lines, _role in words)) / 2
        for lines, role in words:
            painter.setPen(QColor(getattr(roles, role)))
            lines.draw(painter, QPointF(self._left(), y))
            y += _high(lines)

    def _paint_number(self, painter: QPainter, roles: Roles) -> None:
        face = font(INTERFACE, NUMBER, 700)
        wide = self._number_room()
        if self._row.steps:
            place = QRectF(self.width() - ROW - wide, 0, wide, self.height())
            align = Qt.AlignmentFlag.AlignCenter
        else:
            place = QRectF(self.width() - SIDE - wide, 0, wide, self.height())
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(face)
        painter.setPen(QColor(roles.ink if self._row.steps else roles.muted))
        painter.drawText(place, align, self._row.number)

    def _words(self, width: int) -> list[tuple[QTextLayout, str]]:
        """Words and detail, set for a line of this width, each with the role of its colour."""
        room = max(40, width - self._left() - self._right())
        words = set_lines(self._row.text, font(INTERFACE, SIZE, 600 if self._row.current else 400), room)
        if not self._row.detail:
            return [(words, "ink")]
        return [(words, "ink"), (set_lines(self._row.detail, font(INTERFACE, DETAIL), room), "muted")]

    def _left(self) -> int:
        return SIDE + MARK + (TICK + GAP if self._row.checked is not None else 0)

    def _right(self) -> int:
        number = self._number_room() + GAP if self._row.number else 0
        return round(number) + (2 * ROW if self._row.steps else SIDE)

    def _number_room(self) -> float:
        least = "000" if self._row.steps else ""
        return max(text_width(text, INTERFACE, NUMBER, 700) for text in (self._row.number, least))

    def _stand(self) -> None:
        if self._buttons and self._row.steps:
            top = (self.height() - ROW) // 2
            less, more = self._buttons
            more.setGeometry(self.width() - ROW, top, ROW, ROW)
            less.setGeometry(round(self.width() - 2 * ROW - self._number_room()), top, ROW, ROW)

    def _make_buttons(self) -> tuple[StepButton, ...]:
        less = StepButton(self.theme, "-", "", self)
        more = StepButton(self.theme, "+", "", self)
        less.clicked.connect(self._less)
        more.clicked.connect(self._more)
        return less, more

    def _step_names(self) -> tuple[str, str]:
        less, more = self.tr("{name}: kurang satu"), self.tr("{name}: tambah satu")
        return less.format(name=self._row.text), more.format(name=self._row.text)

    def _less(self) -> None:
        self.stepped.emit(-1)

    def _more(self) -> None:
        self.stepped.emit(1)

    def _spoken(self) -> str:
        here = self.tr("di layar") if self._row.current else ""
        return ", ".join(part for part in (self._row.text, self._row.detail, self._row.number, here) if part)


def set_lines(text: str, face: QFont, width: float) -> QTextLayout:
    """Set a text in lines of this width; only a word that is longer than a line is broken."""
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def _high(lines: QTextLayout) -> float:
    return lines.boundingRect().height()

"""A calendar of many weeks: each day a square, the larger and darker the more was done on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.look.roles import mix
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.roles import Roles
    from desktop.ui.look.theme import Theme

FROM = (1, 5, 10, 20)
"""From so many on a square is of the next size."""
SIDES = (0.24, 0.46, 0.64, 0.82, 1.0)
SHARES = (1.0, 0.72, 0.8, 0.9, 1.0)
PITCH = (17, 25)
"""The least and the most logical pixels from one square to the next."""
WEEK = 7
SIZE = 13
STEPS = {Qt.Key.Key_Left: -WEEK, Qt.Key.Key_Right: WEEK, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Day(NamedTuple):
    """A square: how much, what is said of it, and the name of the month that begins in its week, or ""."""

    value: int
    spoken: str
    month: str = ""


class DayGrid(QLabel):
    """Days from a Monday on, a column a week; the last one is today. Arrow keys go from day to day.

    Signals: `told(str)`, what is said of the day that the keyboard stands on; "" when it left.
    """

    told = Signal(str)
    # The focus stands on a square, and the square shows it.
    shows_focus = True

    def __init__(self, theme: Theme, name: str, weekdays: tuple[str, ...], parent: QWidget | None = None) -> None:
        """Make a calendar called `name` without days; `weekdays` are seven short names from Monday on."""
        super().__init__(parent)
        self.theme = theme
        self._name, self._weekdays = name, weekdays
        self._days: tuple[Day, ...] = ()
        self._cursor = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_days(self, days: tuple[Day, ...], summary: str) -> None:
        """Show these days; `summary` is what a screen reader says of them all."""
        self._days = days
        self._cursor = min(self._cursor, len(days) - 1)
        self.setAccessibleName(f"{self._name}: {summary}")
        self.update()

    def days(self) -> tuple[Day, ...]:
        """Return what is shown."""
        return self._days

    def hasHeightForWidth(self) -> bool:
        """Say that squares grow with the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of seven squares and the names of months."""
        return round(_head(SIZE) + WEEK * _pitch(width - _side(SIZE, self._weekdays), self._weeks(), PITCH))

    def sizeHint(self) -> QSize:
        """Return room for half a year."""
        return QSize(640, self.heightForWidth(640))

    def minimumSizeHint(self) -> QSize:
        """Return the least in which squares can be told apart."""
        width = round(_side(SIZE, self._weekdays)) + 1 + 26 * PITCH[0]
        return QSize(width, self.heightForWidth(width))

    def event(self, event: QEvent) -> bool:
        """Tell the day under the pointer."""
        if isinstance(event, QHelpEvent):
            for number, day in enumerate(self._days):
                if _cell(self._place(), self._weekdays, len(self._days), number, SIZE, PITCH).contains(event.pos()):
                    QToolTip.showText(event.globalPos(), day.spoken, self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another day."""
        last = len(self._days) - 1
        jumps = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        key = Qt.Key(event.key())
        if key in STEPS and 0 <= self._cursor + STEPS[key] <= last:
            self._stand_on(self._cursor + STEPS[key])
        elif key in jumps:
            self._stand_on(jumps[key])
        elif key not in STEPS:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on today."""
        super().focusInEvent(event)
        self._stand_on(self._cursor if self._cursor >= 0 else len(self._days) - 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say no more of a day."""
        super().focusOutEvent(event)
        self.update()
        self.told.emit("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the squares, and a ring round the one that the keyboard stands on."""
        painter = QPainter(self)
        paint_days(painter, self._place(), self._days, self._weekdays, self.theme.roles)
        if self.hasFocus() and 0 <= self._cursor < len(self._days):
            cell = _cell(self._place(), self._weekdays, len(self._days), self._cursor, SIZE, PITCH)
            painter.setPen(QPen(QColor(self.theme.roles.first), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.adjusted(0, 0, 0, 0), 4, 4)
        painter.end()

    def _stand_on(self, number: int) -> None:
        self._cursor = number
        if 0 <= number < len(self._days):
            self.told.emit(self._days[number].spoken)
            announce(self, self._days[number].spoken)
        self.update()

    def _weeks(self) -> int:
        return max(1, -(-len(self._days) // WEEK))

    def _place(self) -> QRectF:
        return QRectF(self.rect())


class LevelKey(QLabel):
    """What the squares mean, in words beside a square of each size."""

    def __init__(self, theme: Theme, words: tuple[str, ...], today: str, parent: QWidget | None = None) -> None:
        """Show one of `words` beside each size from none on, and `today` beside the mark of today."""
        super().__init__(parent)
        self.theme = theme
        self._words = (*words, today)
        self.setAccessibleName("; ".join(self._words))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return room for all words on one line."""
        metrics = QFontMetricsF(font(INTERFACE, SIZE))
        return QSize(round(sum(metrics.horizontalAdvance(word) + 38 for word in self._words)), 22)

    def minimumSizeHint(self) -> QSize:
        """Return the same: the words are short."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw squares and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(font(INTERFACE, SIZE))
        x = 0.0
        for number, word in enumerate(self._words):
            cell = QRectF(x, 2, 18, 18)
            if number < len(SIDES):
                _paint_square(painter, cell, number, self.theme.roles)
            else:
                _paint_today(painter, cell, self.theme.roles)
            painter.setFont(font(INTERFACE, SIZE))
            painter.setPen(QColor(self.theme.roles.muted))
            painter.drawText(QPointF(x + 22, 16), word)
            x += metrics.horizontalAdvance(word) + 38
        painter.end()


def level(value: int) -> int:
    """Return how large the square of a day is, from 0 for nothing to 4."""
    return sum(value >= least for least in FROM)


def paint_days(
    painter: QPainter,
    place: QRectF,
    days: tuple[Day, ...],
    weekdays: tuple[str, ...],
    roles: Roles,
    size: int = SIZE,
    pitch: tuple[float, float] = PITCH,
) -> None:
    """Draw `days` into `place`, with letters `size` px high; the last is today. On paper too."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ascent = QFontMetricsF(font(INTERFACE, size)).capHeight()
    painter.setFont(font(INTERFACE, size))
    for number, day in enumerate(days):
        cell = _cell(place, weekdays, len(days), number, size, pitch)
        if number % WEEK == 0 and day.month:
            painter.setPen(QColor(roles.muted))
            painter.drawText(QPointF(cell.left(), place.top() + size), day.month)
        if number < WEEK:
            painter.setPen(QColor(roles.muted))
            painter.drawText(QPointF(place.left(), cell.center().y() + ascent / 2), weekdays[number])
        _paint_square(painter, cell, level(day.value), roles)
        if number == len(days) - 1:
            _paint_today(painter, cell, roles)


def _cell(
    place: QRectF, weekdays: tuple[str, ...], count: int, number: int, size: int, pitch: tuple[float, float]
) -> QRectF:
    """Where the square of a day stands, with the air round it."""
    side = _side(size, weekdays)
    step = _pitch(place.width() - side, max(1, -(-count // WEEK)), pitch)
    week, weekday = divmod(number, WEEK)
    return QRectF(place.left() + side + week * step, place.top() + _head(size) + weekday * step, step, step)


def _pitch(width: float, weeks: int, pitch: tuple[float, float]) -> float:
    return min(pitch[1], max(pitch[0], width / weeks))


def _side(size: int, weekdays: tuple[str, ...]) -> float:
    metrics = QFontMetricsF(font(INTERFACE, size))
    return max((metrics.horizontalAdvance(name) for name in weekdays), default=0.0) + 0.8 * size


def _head(size: int) -> float:
    return 1.6 * size


def _paint_square(painter: QPainter, cell: QRectF, size: int, roles: Roles) -> None:
    side = (cell.width() - 0.18 * cell.width()) * SIDES[size]
    square = QRectF(cell.center().x() - side / 2, cell.center().y() - side / 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mix(roles.first, roles.surface, SHARES[size]) if size else roles.control))
    if size:
        painter.drawRoundedRect(square, 0.2 * side, 0.2 * side)
    else:
        painter.drawEllipse(square)


def _paint_today(painter: QPainter, cell: QRectF, roles: Roles) -> None:
    high = 0.12 * cell.height()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(roles.second))
    painter.drawRect(QRectF(cell.left() + high, cell.bottom() - high / 2, cell.width() - 2 * high, high))

"""The line at the top of the presenter: what is shown and where, the time of day, and the lesson's own clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.look.fonts import INTERFACE, font, text_width
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.clickable import PRESSING_KEYS, Clickable

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.classroom.lesson_time import LessonTime

HEIGHT = 60
SIDE = 20
TARGET = 56
BETWEEN = 14
LARGE, SMALL = 24, 15
SOON = 300
"""Seconds before the end from which the time left is shown in another colour, and with a sign."""


class TimeButton(Clickable):
    """The time spent, large, and what is left of the lesson; a press asks for more time or less."""

    focus_radius = 10

    def __init__(self, theme: Theme, time: LessonTime, parent: QWidget | None = None) -> None:
        """Show this clock, as it stands whenever ``look_again`` is called."""
        self._time = time
        self._spent = self._left = ""
        self._late = False
        super().__init__(theme, "", parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.look_again()

    def look_again(self) -> None:
        """Read the clock."""
        left = self._time.left()
        self._late = left <= SOON
        self._spent = clock(self._time.spent())
        self._left = self._words(left)
        self.setAccessibleDescription(self.tr("Atur waktu"))
        self.set_text(f"{self._spent}, {self._left}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for both."""
        return QSize(round(self._spent_room() + text_width(self._left, INTERFACE, SMALL, 600)) + 3 * BETWEEN, TARGET)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed with Enter and Space; every other key is the show's."""
        if event.key() in PRESSING_KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both on one base line."""
        roles = self.theme.roles
        painter = QPainter(self)
        if self.hovered() or self.isDown():
            rounded(painter, self.rect(), 10, roles.tint_first)
        large = font(INTERFACE, LARGE, 700)
        base = round((self.height() + QFontMetricsF(large).capHeight()) / 2)
        painter.setFont(large)
        painter.setPen(QColor(roles.muted if self._time.stopped else roles.ink))
        painter.drawText(QPointF(BETWEEN, base), self._spent)
        painter.setFont(font(INTERFACE, SMALL, 600 if self._late else 400))
        painter.setPen(QColor(roles.second if self._late else roles.muted))
        painter.drawText(QPointF(2 * BETWEEN + self._spent_room(), base), self._left)
        painter.end()

    def _spent_room(self) -> float:
        """Room for any digits: what stands beside them must not tremble every second."""
        return text_width("0" * (len(self._spent) - 1) + ":", INTERFACE, LARGE, 700)

    def _words(self, left: int) -> str:
        if self._time.stopped:
            return self.tr("berhenti, dari {minutes} menit").format(minutes=self._time.minutes)
        whole = self.tr("dari {minutes} menit").format(minutes=self._time.minutes)
        if left < 0:
            return self.tr("{whole}, lewat {over} menit").format(whole=whole, over=-left // 60)
        if left <= SOON:
            return self.tr("{whole}, tinggal {left}!").format(whole=whole, left=clock(left))
        return self.tr("{whole}, sisa {left}").format(whole=whole, left=-(-left // 60))


class Head(QWidget):
    """The line itself; a name that is too long for it is shortened, and whole in the window's title."""

    def __init__(self, theme: Theme, time: LessonTime, parent: QWidget | None = None) -> None:
        """Show no name yet."""
        super().__init__(parent)
        self._theme = theme
        self._title = self._wall = self._day = ""
        self.time = TimeButton(theme, time, self)
        self.setFixedHeight(HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_names(self, title: str, wall: str) -> None:
        """Say what is shown, and on which screen."""
        self._title, self._wall = title, wall
        self._tell()

    def look_again(self, now: datetime) -> None:
        """Read both clocks."""
        self._day = now.strftime("%H.%M")
        self.time.look_again()
        self._stand()
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the clock at the right."""
        super().resizeEvent(event)
        self._stand()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names, the time of day and the line below."""
        roles = self._theme.roles
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(roles.paper))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(roles.line))
        base = round((self.height() + QFontMetricsF(font(INTERFACE, LARGE, 700)).capHeight()) / 2)
        end = self._paint_day(painter, base)
        x = float(SIDE)
        for text, weight, role in ((self._title, 700, "ink"), (self._wall, 400, "muted")):
            room = end - BETWEEN - x
            face = font(INTERFACE, SMALL, weight)
            shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, room) if room > HEIGHT else ""
            painter.setFont(face)
            painter.setPen(QColor(getattr(roles, role)))
            painter.drawText(QPointF(x, base), shown)
            x += text_width(shown, INTERFACE, SMALL, weight) + BETWEEN
        painter.end()

    def _paint_day(self, painter: QPainter, base: float) -> float:
        """Draw the time of day beside the lesson's clock; return where it begins."""
        word = self.tr("pukul")
        painter.setPen(QColor(self._theme.roles.muted))
        x = self.time.x() - text_width(self._day, INTERFACE, LARGE) - BETWEEN
        painter.setFont(font(INTERFACE, LARGE))
        painter.drawText(QPointF(x, base), self._day)
        x -= text_width(word, INTERFACE, SMALL) + BETWEEN / 2
        painter.setFont(font(INTERFACE, SMALL))
        painter.drawText(QPointF(x, base), word)
        return x

    def _stand(self) -> None:
        size = self.time.sizeHint()
        self.time.setGeometry(self.width() - SIDE + BETWEEN - size.width(), 2, size.width(), TARGET)
        self.update()

    def _tell(self) -> None:
        parts = (self._title, self._wall, self.tr("pukul {time}").format(time=self._day))
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()


def clock(seconds: int) -> str:
    """Minutes and seconds, as 12:40."""
    return f"{seconds // 60}:{seconds % 60:02}"

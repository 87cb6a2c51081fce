"""A field for a date, in the theme's colours, with a calendar to open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QToolButton

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.fields import PADDING, field_sheet

if TYPE_CHECKING:
    from PySide6.QtCore import QDate
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

SIZE = 15
BUTTON = 28
"""Px of width that open the calendar."""
ARROW = 4
"""Px of half the width of the arrow on it."""


class DateField(QDateEdit):
    """A day, month and year; the arrow at its right opens a calendar."""

    # The border shows it.
    shows_focus = True

    def __init__(self, theme: Theme, day: QDate, name: str, parent: QWidget | None = None) -> None:
        """Show `day`; `name` is for a screen reader."""
        super().__init__(day, parent)
        self.theme = theme
        self.setCalendarPopup(True)
        self.setFont(font(INTERFACE, SIZE))
        self.setAccessibleName(name)
        self.look_changed()
        theme.changed.connect(self.look_changed)

    def look_changed(self) -> None:
        """Take the colours of the theme."""
        self.setStyleSheet(
            field_sheet(self.theme, "QDateEdit")
            + f"QDateEdit {{ padding: {PADDING - 2}px {BUTTON}px {PADDING - 2}px {PADDING}px; }}"
            + f"QDateEdit::drop-down {{ border: none; width: {BUTTON}px; }}"
            + "QDateEdit::down-arrow { width: 0; height: 0; }"
        )
        self._colour_calendar(self.calendarWidget())

    def _colour_calendar(self, calendar: QCalendarWidget) -> None:
        """Give the calendar the colours of the theme: Qt's weekends are of a red that is not read in the dark."""
        roles = self.theme.roles
        for day, colour in ((Qt.DayOfWeek.Saturday, roles.ink), (Qt.DayOfWeek.Sunday, roles.second)):
            form = QTextCharFormat()
            form.setForeground(QColor(colour))
            calendar.setWeekdayTextFormat(day, form)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)  # as on every page
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        bar = f"#qt_calendar_navigationbar {{ background: {roles.tint_first}; }}"
        calendar.setStyleSheet(f"{bar} QToolButton {{ color: {roles.ink}; background: transparent; }}")
        for name, way in (("prev", -1), ("next", 1)):
            button = calendar.findChild(QToolButton, f"qt_calendar_{name}month")
            if button is not None:
                button.setIcon(QIcon(self._arrow(way)))

    def _arrow(self, way: int) -> QPixmap:
        drawn = QPixmap(4 * ARROW, 4 * ARROW)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen())
        tip = QPointF(2 * ARROW + way * ARROW / 2, 2 * ARROW)
        for side in (-ARROW, ARROW):
            painter.drawLine(tip, tip + QPointF(-way * ARROW, side))
        painter.end()
        return drawn

    def _pen(self) -> QPen:
        return QPen(QColor(self.theme.roles.ink), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, and the arrow that a sheet cannot draw in the theme's colours."""
        super().paintEvent(event)
        middle = QPointF(self.width() - BUTTON / 2, self.height() / 2 - ARROW / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen())
        for side in (-ARROW, ARROW):
            painter.drawLine(middle + QPointF(side, 0), middle + QPointF(0, ARROW))
        painter.end()

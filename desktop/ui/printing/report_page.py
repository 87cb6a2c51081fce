"""Lays the report out on one page: what does not fit is told in a line, and never moves to a second page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from desktop.study.mastery import share
from desktop.ui.look.fonts import INTERFACE, READING, font
from desktop.ui.look.roles import LIGHT
from desktop.ui.printing.report_words import definitions, heads, sentences
from desktop.ui.sessions.figure_words import month_marks, number, times_words, weekdays
from desktop.ui.sessions.meanings import name_of
from desktop.ui.sessions.words import weekday
from desktop.ui.widgets.chart_bars import Bar, paint_bars
from desktop.ui.widgets.chart_days import WEEK, Day, paint_days

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from desktop.ui.sessions.figures import Figures, UnitPart

# All in points.
MARGIN = 46
LINE = 14.5
BODY, SMALL = 10.5, 6.8
PICTURE = 112
UNITS, CARDS = 10, 4
"""At most so many rows of units and of hard cards."""
WRAPPED = int(Qt.TextFlag.TextWordWrap)


class ReportPage(QObject):
    """One page of a learner's figures."""

    def __init__(self, figures: Figures) -> None:
        super().__init__()
        self._figures = figures

    def title(self) -> str:
        """The title of the document."""
        return self.tr("Laporan belajar")

    def paint(self, painter: QPainter, page: QRectF, unit: float) -> None:
        """Draw into ``page``, where ``unit`` is a point."""
        self._painter, self._unit = painter, unit
        place = page.adjusted(MARGIN * unit, MARGIN * unit, -MARGIN * unit, -MARGIN * unit)
        self._left, self._right = place.left(), place.right()
        foot = self._paint_definitions(place)
        y = self._paint_head(place.top())
        for sentence in sentences(self._figures):
            y = self._wrapped(self._left, y, f"•  {sentence}", BODY) + 2 * unit
        y = self._paint_pictures(y + 10 * unit)
        room = int((foot - y) / (LINE * unit)) - 3
        cards = self._figures.hardest[: min(CARDS, max(0, room - 4))]
        rows = room - (len(cards) + 2 if cards else 0)
        y = self._paint_units(y + 6 * unit, max(1, min(UNITS, rows)))
        if cards:
            self._paint_cards(y + 8 * unit, len(cards))

    def _paint_head(self, y: float) -> float:
        unit = self._unit
        y = self._line(self._left, y + 18 * unit, self.title(), 20, 600, READING)
        self._line_right(self._right, y, "Mitra", 12, 700)
        y += 14 * unit
        half = (self._right - self._left) / 2
        for place, (label, text) in enumerate(heads(self._figures)):
            x = self._left + half * (place % 2)
            base = y + (8 + 17 * (place // 2)) * unit
            self._line(x, base, f"{label}:", BODY, 600)
            start = x + 58 * unit
            shown = self._elided(text, BODY, 400, half - 66 * unit)
            self._line(start, base, shown, BODY)
            if not text:
                self._rule(start, x + half - 24 * unit, base + 2 * unit)
        y += 42 * unit
        self._rule(self._left, self._right, y)
        return y + 8 * unit

    def _paint_pictures(self, y: float) -> float:
        unit, figures = self._unit, self._figures
        middle = self._left + (self._right - self._left) * 0.58
        self._line(self._left, y + 8 * unit, name_of("days"), BODY, 700)
        self._line(middle, y + 8 * unit, name_of("ahead"), BODY, 700)
        top, high = y + 14 * unit, PICTURE * unit
        months = month_marks(figures.days)
        days = tuple(
            Day(count, "", months[place // WEEK] if place % WEEK == 0 else "")
            for place, (_day, count) in enumerate(figures.days)
        )
        left = QRectF(self._left, top, middle - self._left - 16 * unit, high)
        paint_days(self._painter, left, days, weekdays(), LIGHT, round(7 * unit), (4 * unit, 13 * unit))
        legend = self.tr("Makin besar kotaknya, makin banyak kartunya. Bergaris: hari ini.")
        self._line(self._left, top + high - 3 * unit, legend, SMALL, role="muted")
        bars = tuple(
            Bar(weekday(day), str(day.day), count, "", place == 0) for place, (day, count) in enumerate(figures.ahead)
        )
        right = QRectF(middle, top, self._right - middle, high - 8 * unit)
        paint_bars(self._painter, right, bars, LIGHT, round(6 * unit))
        return top + high

    def _paint_units(self, y: float, most: int) -> float:
        unit = self._unit
        y = self._line(self._left, y + 10 * unit, name_of("units"), BODY, 700) + 4 * unit
        units = self._figures.units
        shown = units if len(units) <= most else units[: most - 1]
        for one in shown:
            y = self._paint_unit(y + LINE * unit, one)
        if len(shown) < len(units):
            rest = units[len(shown) :]
            text = self.tr("dan {count} unit lain: {part} dari {whole} kartu").format(
                count=len(rest),
                part=number(sum(one.known.part for one in rest)),
                whole=number(sum(one.known.whole for one in rest)),
            )
            y = self._line(self._left, y + LINE * unit, text, BODY, role="muted")
        return y

    def _paint_unit(self, base: float, one: UnitPart) -> float:
        unit = self._unit
        bar_left, words = self._left + 250 * unit, self._right - 92 * unit
        self._line(self._left, base, self._elided(one.title, BODY, 400, 240 * unit), BODY)
        width = words - 12 * unit - bar_left
        self._block(QRectF(bar_left, base - 4 * unit, width, unit), LIGHT.control)
        done = width * share(*one.known)
        if done:
            self._block(QRectF(bar_left, base - 6 * unit, done, 5 * unit), LIGHT.first)
        text = self.tr("{part} dari {whole} kartu").format(part=one.known.part, whole=one.known.whole)
        self._line(words, base, text if one.known.whole else self.tr("tanpa kartu"), BODY - 0.5, 600)
        return base

    def _paint_cards(self, y: float, count: int) -> None:
        unit = self._unit
        y = self._line(self._left, y + 10 * unit, name_of("hardest"), BODY, 700) + 4 * unit
        for card in self._figures.hardest[:count]:
            y += LINE * unit
            question = self._elided(card.question, BODY, 400, self._right - self._left - 90 * unit)
            self._line(self._left, y, question, BODY)
            self._line_right(self._right, y, times_words(card.lapses), BODY - 0.5, 600)

    def _paint_definitions(self, place: QRectF) -> float:
        """Set the small print at the foot; return where it begins."""
        texts = definitions()
        width, gap = place.width(), 1.5 * self._unit
        high = sum(self._high(text, SMALL, width) + gap for text in texts)
        top = y = place.bottom() - high
        self._rule(place.left(), place.right(), top - 5 * self._unit)
        for text in texts:
            y = self._wrapped(place.left(), y, text, SMALL, "muted") + gap
        return top - 5 * self._unit

    def _face(self, size: float, weight: int = 400, family: str = INTERFACE) -> QFont:
        return font(family, round(size * self._unit), weight)

    def _line(
        self, x: float, base: float, text: str, size: float, weight: int = 400, family: str = INTERFACE,
        role: str = "ink",
    ) -> float:  # fmt: skip
        self._painter.setFont(self._face(size, weight, family))
        self._painter.setPen(QColor(getattr(LIGHT, role)))
        self._painter.drawText(QPointF(x, base), text)
        return base

    def _line_right(self, right: float, base: float, text: str, size: float, weight: int) -> None:
        self._line(right - QFontMetricsF(self._face(size, weight)).horizontalAdvance(text), base, text, size, weight)

    def _wrapped(self, x: float, top: float, text: str, size: float, role: str = "ink") -> float:
        """Set a paragraph; return where it ends."""
        width = self._right - x
        high = self._high(text, size, width)
        self._painter.setFont(self._face(size))
        self._painter.setPen(QColor(getattr(LIGHT, role)))
        self._painter.drawText(QRectF(x, top, width, high + self._unit), WRAPPED, text)
        return top + high

    def _high(self, text: str, size: float, width: float) -> float:
        room = QRectF(0, 0, width, 100_000)
        return QFontMetricsF(self._face(size)).boundingRect(room, WRAPPED, text).height()

    def _elided(self, text: str, size: float, weight: int, width: float) -> str:
        return QFontMetricsF(self._face(size, weight)).elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _rule(self, left: float, right: float, y: float) -> None:
        self._block(QRectF(left, y, right - left, 0.6 * self._unit), LIGHT.control)

    def _block(self, place: QRectF, colour: str) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        self._painter.drawRect(place)

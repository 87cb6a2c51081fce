"""The panels of *Kemajuan*: units, the days ahead, the days behind, and the cards that are hardest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.study.mastery import share
from desktop.ui.progress.hard_row import HardRow
from desktop.ui.progress.parts import Section
from desktop.ui.sessions.figure_words import (
    ahead_words,
    day_words,
    days_words,
    month_marks,
    number,
    times_words,
    weekdays,
)
from desktop.ui.sessions.meanings import name_of
from desktop.ui.sessions.words import weekday
from desktop.ui.widgets.bar import ProgressBar
from desktop.ui.widgets.chart_bars import Bar, BarChart
from desktop.ui.widgets.chart_days import WEEK, Day, DayGrid, LevelKey
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from datetime import date

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.figures import Days, HardCard, UnitPart


class Units(Section):
    """How many cards of each unit are known: a bar, and the same in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "units", parent)
        self._rows: list[tuple[Label, ProgressBar, Label]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(13)
        self._grid.setColumnStretch(0, 5)
        self._grid.setColumnStretch(1, 5)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)

    def show_units(self, units: tuple[UnitPart, ...]) -> None:
        """Show these units."""
        while len(self._rows) < len(units):
            self._add_row()
        for place, (title, bar, words) in enumerate(self._rows):
            for widget in (title, bar, words):
                widget.setVisible(place < len(units))
        for unit, (title, bar, words) in zip(units, self._rows, strict=False):
            title.set_text(unit.title)
            text = self.tr("{part} dari {whole} kartu") if unit.known.whole else self.tr("tanpa kartu")
            words.set_text(text.format(part=unit.known.part, whole=unit.known.whole))
            bar.setAccessibleName(f"{unit.title}: {words.text()}")
            bar.set_fraction(share(*unit.known))

    def _add_row(self) -> None:
        place = len(self._rows)
        row = (Label(self.theme), ProgressBar(self.theme, "", 10), Label(self.theme, "", 14, 600))
        row[2].setWordWrap(False)
        for column, widget in enumerate(row):
            self._grid.addWidget(widget, place, column, Qt.AlignmentFlag.AlignVCenter)
        self._rows.append(row)


class Ahead(Section):
    """How many cards each of the coming days will ask for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "ahead", parent)
        self._words = Label(theme, "", 14, 400, "muted")
        self.chart = BarChart(theme, name_of("ahead"))
        self.column.addWidget(self._words)
        self.column.addWidget(self.chart)
        self.column.addStretch(1)

    def show_ahead(self, ahead: Days) -> None:
        """Show these days, of which the first is today."""
        self._words.set_text(ahead_words(ahead))
        self.chart.set_bars(tuple(self._bar(day, count, place == 0) for place, (day, count) in enumerate(ahead)))

    def _bar(self, day: date, count: int, today: bool) -> Bar:
        spoken = self.tr("hari ini {count} kartu") if today else self.tr("{day} {count} kartu")
        text = spoken.format(day=day_words(day), count=number(count))
        return Bar(weekday(day), str(day.day), count, text, today)


class StudyDays(Section):
    """On which days of half a year something was reviewed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "days", parent)
        self.grid = DayGrid(theme, name_of("days"), weekdays())
        self._words = Label(theme, "", 14, 400, "muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._summary = ""
        self.grid.told.connect(self._tell)
        words = (self.tr("tidak ada"), self.tr("1–4 kartu"), "5–9", "10–19", self.tr("20 atau lebih"))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.grid, 100)
        middle.addStretch(1)
        under = QHBoxLayout()
        under.addStretch(1)
        under.addWidget(LevelKey(theme, words, self.tr("hari ini")))
        under.addStretch(1)
        self.grid.setMaximumWidth(700)
        self.column.addLayout(middle)
        self.column.addLayout(under)
        self.column.addWidget(self._words)

    def show_days(self, days: Days) -> None:
        """Show these days, of which the last is today."""
        months = month_marks(days)
        shown = tuple(
            Day(count, self._spoken(day, count), months[place // WEEK] if place % WEEK == 0 else "")
            for place, (day, count) in enumerate(days)
        )
        self._summary = days_words(days)
        self.grid.set_days(shown, self._summary)
        self._words.set_text(self._summary)

    def _spoken(self, day: date, count: int) -> str:
        if not count:
            return self.tr("{day}: tidak ada kartu").format(day=day_words(day))
        return self.tr("{day}: {count} kartu").format(day=day_words(day), count=number(count))

    def _tell(self, day: str) -> None:
        self._words.set_text(day or self._summary)


class Hardest(Section):
    """The cards that were forgotten most often, each a way to its paragraph.

    Signals: ``chosen(HardCard)``.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "hardest", parent)
        self.rows: list[HardRow] = []
        self._words = Label(theme, "", 14, 400, "muted")
        self.column.addWidget(self._words)

    def show_cards(self, cards: tuple[HardCard, ...]) -> None:
        """Show these cards; rows that stay keep the focus."""
        some = self.tr("Pilih satu untuk membaca lagi bagiannya, atau untuk mengubahnya kalau buatanmu sendiri.")
        none = self.tr("Belum ada kartu yang terlupa sesudah pernah teringat.")
        self._words.set_text(none if not cards else some)
        self.table.setVisible(bool(cards))
        while len(self.rows) < len(cards):
            row = HardRow(self.theme, self)
            row.chosen.connect(self.chosen)
            self.rows.append(row)
            self.column.addWidget(row)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(cards))
        for card, row in zip(cards, self.rows, strict=False):
            row.show_card(card, times_words(card.lapses))

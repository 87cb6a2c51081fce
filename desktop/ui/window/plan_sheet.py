"""*Pengaturan mengulang* (Ctrl+,): minutes a day, answer buttons, when a card returns, and planned days off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.study.plan import MINUTES
from desktop.ui.look.fonts import READING
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.choice import Choice, Switch
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.scrollbar import ScrollBar
from desktop.ui.window.holiday_list import HolidayList

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.settings import Settings

MARGIN = 24
WIDTH = 600
HIGHEST = 600
AROUND = 40
"""Logical pixels of the window that stay in sight beside the sheet."""


class PlanSheet(QDialog):
    """How the learner wants to review; every choice holds at once, there is nothing to save."""

    def __init__(self, theme: Theme, settings: Settings, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._settings = theme, settings
        self.setWindowTitle(self.tr("Pengaturan mengulang"))
        self.minutes = tuple(self._minute_choice(minutes) for minutes in MINUTES)
        self.two = Choice(theme, self.tr("Dua tombol: Lupa dan Ingat"))
        self.four = Choice(theme, self.tr("Empat tombol: Lupa, Sulit, Ingat, dan Mudah"))
        self.intervals = Switch(theme, self.tr("Tampilkan kapan kartu kembali"))
        self.holidays = HolidayList(theme, settings, today)
        self._close = KeyButton(theme, self.tr("Tutup"), "Esc", kind="outlined")
        self._close.set_compact()
        self._arrange()
        self._show_settings()
        for choice in self.minutes:
            choice.clicked.connect(self._choose_minutes)
        self.two.clicked.connect(self._choose_grades)
        self.four.clicked.connect(self._choose_grades)
        self.intervals.clicked.connect(settings.set_intervals)
        self._close.clicked.connect(self.accept)
        height = min(HIGHEST, parent.height() - AROUND)
        self.setFixedSize(min(WIDTH, parent.width() - AROUND), height)
        self.ring = FocusRing(theme, self)
        next(choice for choice in self.minutes if choice.isChecked()).setFocus()

    def _minute_choice(self, minutes: int) -> Choice:
        made = Choice(self._theme, str(minutes))
        made.setAccessibleName(self.tr("{minutes} menit sehari").format(minutes=minutes))
        return made

    def _show_settings(self) -> None:
        plan = self._settings.plan
        for minutes, choice in zip(MINUTES, self.minutes, strict=True):
            choice.setChecked(minutes == plan.minutes)
        (self.four if plan.four_grades else self.two).setChecked(True)
        self.intervals.setChecked(plan.intervals)

    def _choose_minutes(self) -> None:
        chosen = (minutes for minutes, choice in zip(MINUTES, self.minutes, strict=True) if choice.isChecked())
        self._settings.set_minutes(next(chosen))

    def _choose_grades(self) -> None:
        self._settings.set_four_grades(self.four.isChecked())

    def _arrange(self) -> None:
        inside = QWidget()
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 14, 8)
        column.setSpacing(4)
        self._add(column, self.tr("Menit sehari"), self._group(self.minutes, across=True))
        note = self.tr("Sehari tidak lebih dari ini. Kartu yang belum sempat dibagi ke hari-hari berikutnya.")
        column.addWidget(Label(self._theme, note, 13, 400, "muted"))
        self._add(column, self.tr("Tombol jawaban"), self._group((self.two, self.four), across=False))
        column.addWidget(self.intervals)
        self._add(column, self.tr("Hari libur"), self.holidays)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setVerticalScrollBar(ScrollBar(self._theme, "paper", area))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        head = QHBoxLayout()
        head.addWidget(Label(self._theme, self.windowTitle(), 26, 600, family=READING), 1)
        head.addWidget(self._close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, 18, MARGIN - 14, 20)
        outer.setSpacing(14)
        head.setContentsMargins(0, 0, 14, 0)
        outer.addLayout(head)
        outer.addWidget(area)

    def _add(self, column: QVBoxLayout, title: str, group: QWidget) -> None:
        if column.count():
            column.addSpacing(14)
        column.addWidget(Label(self._theme, title, 15, 700))
        group.setAccessibleName(title)
        column.addWidget(group)

    def _group(self, choices: Sequence[Choice], across: bool) -> QWidget:
        """Choices of which one is chosen stand in a parent of their own."""
        group = QWidget()
        row = QHBoxLayout(group) if across else QVBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6 if across else 0)
        for choice in choices:
            row.addWidget(choice)
        row.addStretch(1)
        return group

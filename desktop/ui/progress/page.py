"""*Kemajuan*: how far the learner has come, in numbers that say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.look.fonts import READING
from desktop.ui.progress.sections import Ahead, Hardest, StudyDays, Units
from desktop.ui.progress.sheets import MeaningSheet, Sheet, TableSheet
from desktop.ui.progress.top import Top
from desktop.ui.sessions.figure_tables import table_of
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.figures import Figures
    from desktop.ui.sessions.statistics import StatisticsSession

WIDTH = 1352
BESIDE = 820
"""Logical pixels from which two panels stand side by side."""
FEW = 10
"""More units than this stand under one another over the whole width, and the days ahead under them."""
LOW = 760
MEANING_KEYS = (Qt.Key.Key_A, Qt.Key.Key_Question)
TABLES = ("units", "ahead", "days", "hardest")


class ProgressPage(QWidget):
    """Figures, pictures, and the way to the tables behind them and to what they mean.

    Signals: ``report_wanted()`` and ``csv_wanted()``; ``card_wanted(HardCard)``, whose paragraph is to be read;
    ``reading_wanted()``.
    """

    report_wanted = Signal()
    csv_wanted = Signal()
    card_wanted = Signal(object)
    reading_wanted = Signal()

    def __init__(self, theme: Theme, session: StatisticsSession) -> None:
        super().__init__()
        self._theme, self._session = theme, session
        self._figures: Figures | None = None
        self.sheet: Sheet | None = None
        self.empty = Nothing(theme)
        self.top = Top(theme)
        self.units, self.ahead = Units(theme), Ahead(theme)
        self.days, self.hardest = StudyDays(theme), Hardest(theme)
        self._arrange()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """The figures are drawn anew each time the page is shown, and the first of them has the focus."""
        super().showEvent(event)
        self._session.refresh()
        first = self.top.blocks["lessons"].meaning if self.top.isVisible() else self.empty.button
        first.setFocus()

    def show_figures(self, figures: Figures) -> None:
        """Show these figures; before anything was done, what will stand here."""
        self._figures = figures
        self._share()
        self.empty.setVisible(not figures.started)
        for part in (self.top, self.units, self.ahead, self.days, self.hardest):
            part.setVisible(figures.started)
        self.top.show_figures(figures)
        self.units.show_units(figures.units)
        self.ahead.show_ahead(figures.ahead)
        self.days.show_days(figures.days)
        self.hardest.show_cards(figures.hardest)
        self._lay_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put two panels side by side where there is room, and leave less air where there is little."""
        super().resizeEvent(event)
        self._share()
        air = 18 if self.height() < LOW else 26
        self._column.setContentsMargins(0, air, 0, air)
        self._column.setSpacing(air)
        self._lay_anew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the table, or the meaning, of the figure that the keyboard stands on."""
        figure = self._figure_at_focus()
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
        elif event.key() in MEANING_KEYS and figure:
            self.show_meaning(figure)
        elif event.key() == Qt.Key.Key_T and figure:
            self.show_table(figure)
        else:
            super().keyPressEvent(event)

    def show_meaning(self, figure: str) -> None:
        """Show what a figure means."""
        self._open(MeaningSheet(self._theme, figure, self))

    def show_table(self, figure: str) -> None:
        """Show the table behind a picture; a figure without one has its numbers in sight."""
        if self._figures is None or figure not in TABLES:
            return
        table = table_of(self._figures, figure)
        if table.rows:
            self._open(TableSheet(self._theme, table, self))

    def _lay_anew(self) -> None:
        """Ask every part for its height again: a page that lies half laid out would keep those of another width."""
        for part in (self.empty, self.top, self.units, self.ahead, self.days, self.hardest, self._body):
            part.updateGeometry()

    def _share(self) -> None:
        units = len(self._figures.units) if self._figures is not None else 0
        beside = self.width() >= BESIDE and units <= FEW
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._pair.setDirection(direction)

    def _figure_at_focus(self) -> str:
        """The figure whose panel or block has the focus, or ""."""
        widget: QWidget | None = self.focusWidget()
        while widget is not None and widget is not self:
            figure = getattr(widget, "figure", "")
            if figure:
                return str(figure)
            widget = widget.parentWidget()
        return ""

    def _open(self, sheet: Sheet) -> None:
        if self.sheet is not None:
            self.sheet.close()
        self.sheet = sheet
        sheet.finished.connect(self._forget_sheet)
        sheet.open()

    def _forget_sheet(self) -> None:
        if self.sheet is not None:
            self.sheet.deleteLater()
            self.sheet = None

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self._session.refresh()

    def _connect(self) -> None:
        for part in (self.top, self.units, self.ahead, self.days, self.hardest):
            part.meaning_wanted.connect(self.show_meaning)
        for section in (self.units, self.ahead, self.days, self.hardest):
            section.table_wanted.connect(self.show_table)
        self.top.report_wanted.connect(self.report_wanted)
        self.top.csv_wanted.connect(self.csv_wanted)
        self.hardest.chosen.connect(self.card_wanted)
        self.empty.button.clicked.connect(self.reading_wanted)
        self._session.changed.connect(self.show_figures)
        self._session.outdated.connect(self._refresh_if_seen)

    def _arrange(self) -> None:
        body = self._body = QWidget()
        body.setMaximumWidth(WIDTH)
        column = self._column = QVBoxLayout(body)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(22)
        self._pair.addWidget(self.units, 1)
        self._pair.addWidget(self.ahead, 1)
        column.addWidget(self.empty)
        column.addWidget(self.top)
        column.addLayout(self._pair)
        column.addWidget(self.days)
        column.addWidget(self.hardest)
        column.addStretch(1)
        middle = QWidget()
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, middle)
        row.setContentsMargins(32, 0, 32, 0)
        row.addStretch(1)
        row.addWidget(body, 100)
        row.addStretch(1)
        scroll = QScrollArea(self, widgetResizable=True)
        scroll.setVerticalScrollBar(ScrollBar(self._theme))
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Kemajuan"))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(middle)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)


class Nothing(Panel):
    """What stands on the page before anything was done: what will stand here, and how it begins."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        text = self.tr(
            "Sesudah satu bacaan dan beberapa kartu, di sini tampak bacaan yang selesai, kartu yang sudah kuat, "
            "berapa banyak yang teringat, hari-hari belajarmu, dan apa yang datang dua minggu ke depan."
        )
        self.button = KeyButton(theme, self.tr("Buka bacaan"), "Ctrl 2", kind="filled")
        self.column.addWidget(Label(theme, self.tr("Kemajuanmu akan tampak di sini"), 26, 600, family=READING))
        self.column.addWidget(Label(theme, text, 16, 400, "muted"))
        self.column.addSpacing(10)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

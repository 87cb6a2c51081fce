"""The figures at the head of *Kemajuan*, side by side as far as there is room, and the buttons that save them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from desktop.ui.progress.parts import LARGE, SMALL, FigureBlock
from desktop.ui.sessions.figure_words import number, part_words, recall_bounds, recall_words
from desktop.ui.widgets.button import KeyButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.figures import Figures

Direction = QBoxLayout.Direction
BESIDE = 1180
"""Logical pixels from which the buttons stand beside the figures."""
REPORT_KEY, CSV_KEY = "Ctrl Shift L", "Ctrl Shift A"


class Top(QWidget):
    """Five figures and two buttons.

    Signals: ``meaning_wanted(str)`` with the figure; ``report_wanted()``; ``csv_wanted()``.
    """

    meaning_wanted = Signal(str)
    report_wanted = Signal()
    csv_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = ("lessons", "cards", "recall", "quiz", "minutes")
        self.blocks = {name: FigureBlock(theme, name, self) for name in names}
        for block in self.blocks.values():
            block.meaning_wanted.connect(self.meaning_wanted)
        self.report = KeyButton(theme, self.tr("Simpan laporan PDF"), REPORT_KEY, kind="outlined")
        self.csv = KeyButton(theme, self.tr("Simpan angka (CSV)"), CSV_KEY, kind="outlined")
        self.report.clicked.connect(self.report_wanted)
        self.csv.clicked.connect(self.csv_wanted)
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(14)
        self._buttons = QBoxLayout(Direction.TopToBottom)
        self._buttons.setSpacing(10)
        for button in (self.report, self.csv):
            button.set_compact()
            self._buttons.addWidget(button)
        self._row = QBoxLayout(Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addLayout(self._grid, 1)
        self._row.addLayout(self._buttons)
        self._row.setAlignment(self._buttons, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._columns = 0
        self._place(len(names))

    def show_figures(self, figures: Figures) -> None:
        """Show these figures."""
        cards = figures.cards
        known = cards.learning + cards.strong
        stages = self.tr("{learning} sedang dipelajari, {strong} kuat (21 hari atau lebih), {new} baru")
        week, month = figures.minutes
        quiz = figures.quiz.whole > 0
        said = {
            "lessons": (part_words(figures.lessons), self.tr("bacaan selesai"), ""),
            "cards": (
                self.tr("{count} kartu").format(count=number(known)),
                self.tr("pernah diulang"),
                stages.format(learning=number(cards.learning), strong=number(cards.strong), new=number(cards.new)),
            ),
            "recall": (
                recall_words(figures.recall),
                self.tr("teringat saat diulang, 30 hari"),
                recall_bounds(figures.recall),
            ),
            "quiz": (
                part_words(figures.quiz) if quiz else self.tr("Belum ada"),
                self.tr("jawaban kuis terakhir benar") if quiz else self.tr("jawaban kuis"),
                "",
            ),
            "minutes": (
                self.tr("{count} menit").format(count=number(week)),
                self.tr("menjawab, 7 hari"),
                self.tr("{count} menit dalam 30 hari").format(count=number(month)),
            ),
        }
        for name, words in said.items():
            self.blocks[name].show_figure(*words)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the width of two figures: the others, and the buttons, then stand under them."""
        widest = max(block.width_at(SMALL) for block in self.blocks.values())
        return QSize(2 * widest, self._row.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many columns as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= BESIDE
        room = self.width() - (self._buttons.sizeHint().width() + self._row.spacing() if wide else 0)
        large = wide and sum(block.width_at(LARGE) for block in self.blocks.values()) <= room
        small = max(block.width_at(SMALL) for block in self.blocks.values())
        for block in self.blocks.values():
            block.set_size(LARGE if large else SMALL)
        self._row.setDirection(Direction.LeftToRight if wide else Direction.TopToBottom)
        beside = not wide and self.csv.sizeHint().width() + self.report.sizeHint().width() < room
        self._buttons.setDirection(Direction.LeftToRight if beside else Direction.TopToBottom)
        self._place(next((columns for columns in (5, 3) if columns * small <= room), 2))

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number_, block in enumerate(self.blocks.values()):
            self._grid.removeWidget(block)
            self._grid.addWidget(block, number_ // columns, number_ % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(5):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

"""Planned days off: the list of them, and two dates to add another; all by keyboard."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from desktop.study.plan import LONGEST_HOLIDAY
from desktop.ui.look.row_sheet import list_sheet
from desktop.ui.sessions.words import span_words
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.scrollbar import ScrollBar
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.settings import Settings

ROW = 32
MOST_ROWS = 4
FRAME = 2
"""Logical pixels of the frame of the list and the air in it."""


class Holidays(QListWidget):
    """The planned days off."""

    # A ring stands round the row.
    shows_focus = True


class HolidayList(QWidget):
    """Planned days off."""

    def __init__(self, theme: Theme, settings: Settings, today: date) -> None:
        super().__init__()
        self._theme, self._settings, self._today = theme, settings, today
        note = self.tr("Pada hari libur tidak ada kartu yang diminta, dan kartu diatur agar tidak jatuh pada hari itu.")
        self._note = Label(theme, note, 13, 400, "muted")
        self.list = Holidays()
        self.list.setAccessibleName(self.tr("Libur yang direncanakan"))
        self.list.setVerticalScrollBar(ScrollBar(theme))
        self.list.setUniformItemSizes(True)
        self.list.setStyleSheet(list_sheet(theme.roles))
        self.remove_button = KeyButton(theme, self.tr("Hapus libur ini"), "Del", kind="quiet")
        self.first = self._edit(self.tr("Hari libur pertama"))
        self.last = self._edit(self.tr("Hari libur terakhir"))
        self.add_button = KeyButton(theme, self.tr("Tambah libur"), kind="outlined")
        self.add_button.set_compact()
        self.said = Label(theme, "", 13, 600, "second")
        self.remove_button.clicked.connect(self.remove)
        self.add_button.clicked.connect(self.add)
        self.first.dateChanged.connect(self._follow)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove)
        self._arrange(theme)
        self._fill()

    def add(self) -> None:
        """Plan the days between the two dates; where that cannot be, say why in one sentence."""
        first, last = _chosen(self.first), _chosen(self.last)
        fault = self._settings.add_holiday(first, last, self._today)
        self._tell(self._sentence(fault) if fault else "")
        if not fault:
            self._fill(first)
            announce(self.add_button, self.tr("{days}: libur.").format(days=span_words(first, last)))

    def remove(self) -> None:
        """Take back the days off that the list stands on."""
        row = self.list.currentRow()
        if 0 <= row < len(self._settings.plan.holidays):
            self._settings.remove_holiday(*self._settings.plan.holidays[row])
            self._tell("")
            self._fill(row=row)
            (self.list if self.list.isVisible() else self.first).setFocus()

    def _fill(self, stand: date | None = None, row: int = 0) -> None:
        holidays = self._settings.plan.holidays
        self.list.clear()
        for span in holidays:
            self.list.addItem(span_words(*span))
            self.list.item(self.list.count() - 1).setSizeHint(QSize(0, ROW))
        if stand is not None:
            row = next((place for place, (first, last) in enumerate(holidays) if first <= stand <= last), 0)
        self.list.setCurrentRow(min(row, len(holidays) - 1))
        self.list.setFixedHeight(ROW * min(MOST_ROWS, max(1, len(holidays))) + 2 * FRAME)
        self.list.setVisible(bool(holidays))
        self.remove_button.setVisible(bool(holidays))

    def _follow(self, first: QDate) -> None:
        """The last day is not before the first: it comes along."""
        if self.last.date() < first:
            self.last.setDate(first)

    def _tell(self, sentence: str) -> None:
        self.said.set_text(sentence)
        self.said.setVisible(bool(sentence))
        announce(self.add_button, sentence)

    def _sentence(self, fault: str) -> str:
        if fault == "order":
            return self.tr("Hari terakhir jatuh sebelum hari pertama. Tukar dulu kedua tanggalnya.")
        if fault == "past":
            return self.tr("Libur ini sudah lewat. Pilih hari ini atau hari sesudahnya.")
        return self.tr("Libur ini lebih dari {days} hari. Bagi menjadi beberapa libur.").format(days=LONGEST_HOLIDAY)

    def _edit(self, name: str) -> DateField:
        tomorrow = QDate(self._today.year, self._today.month, self._today.day).addDays(1)
        made = DateField(self._theme, tomorrow, name)
        made.setDisplayFormat("dd-MM-yyyy")
        made.setLocale(QLocale(self.tr("id_ID")))  # for the days in its calendar
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # Qt's own speaks English
        return made

    def _arrange(self, theme: Theme) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for text, edit in ((self.tr("Dari"), self.first), (self.tr("sampai"), self.last)):
            label = Label(theme, text, 15, 400)
            label.setWordWrap(False)
            row.addWidget(label)
            row.addWidget(edit)
        row.addSpacing(4)
        row.addWidget(self.add_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._note)
        column.addWidget(self.list)
        column.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        column.addWidget(self.said)
        self.said.hide()


def _chosen(edit: DateField) -> date:
    shown = edit.date()
    return date(shown.year(), shown.month(), shown.day())

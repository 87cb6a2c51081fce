"""What the window's keys do, and how the menu names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.window.actions import Action
from desktop.ui.window.card_commands import CardCommands
from desktop.ui.window.class_commands import ClassCommands
from desktop.ui.window.data_commands import DataCommands
from desktop.ui.window.listen_commands import ListenCommands
from desktop.ui.window.look_commands import LookCommands
from desktop.ui.window.mark_commands import MarkCommands
from desktop.ui.window.pages import NOTES, PROGRESS, QUIZ, READING, REVIEW, TODAY
from desktop.ui.window.print_commands import PrintCommands
from desktop.ui.window.reading_commands import ReadingCommands
from desktop.ui.window.search_commands import SearchCommands
from desktop.ui.window.word_commands import WordCommands

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.window.main import MainWindow


class Commands(QObject):
    """The commands of one window.

    Signals: ``plan_wanted()``, show how the learner wants to review; ``classes_wanted()``, show the classes;
    ``after_wanted()``, show what is left of the last lesson hour.
    """

    plan_wanted = Signal()
    classes_wanted = Signal()
    after_wanted = Signal()

    def __init__(
        self,
        window: MainWindow,
        show_keys: Callable[[], None],
        open_menu: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window, self._show_keys, self._open_menu = window, show_keys, open_menu
        self._sessions = window.sessions
        self._listening = ListenCommands(window)
        self._marks = MarkCommands(window)
        self.reading, self.look, self.classes = ReadingCommands(window), LookCommands(window), ClassCommands(window)
        self.printing = PrintCommands(window)
        self.search = SearchCommands(window)
        self.data = DataCommands(window)

    def actions(self) -> tuple[Action, ...]:
        """Every action with its group, name and keys."""
        own = (*self._cards(), *self._progress(), *self._classes(), *self.data.actions(self.tr("Data")))
        look = self.look.actions(self.tr("Tampilan"))
        found, marks = self.search.actions(self.tr("Cari")), self._marks.actions(self.tr("Penanda"))
        return (*self._pages(), *found, *self._lessons(), *marks, *own, *self._common(), *look)

    def common_group(self) -> str:
        """The name of the group that has no menu of its own: its actions stand in the menu itself."""
        return self.tr("Umum")

    def _pages(self) -> tuple[Action, ...]:
        group = self.tr("Halaman")
        return (
            Action(group, self.tr("Hari ini"), ("Ctrl+1",), self.show_today),
            Action(group, self.tr("Baca"), ("Ctrl+2",), self.show_reading),
            Action(group, self.tr("Ulang"), ("Ctrl+3",), self.show_review),
            Action(group, self.tr("Kuis"), ("Ctrl+4",), self.show_quiz),
            Action(group, self.tr("Kemajuan"), ("Ctrl+5",), self.show_progress),
            *WordCommands(self._window).actions(group),
        )

    def _lessons(self) -> tuple[Action, ...]:
        group = self.tr("Bacaan")
        return (*self.reading.actions(group), *self._listening.actions(group))

    def _cards(self) -> tuple[Action, ...]:
        group, window = self.tr("Kartu"), self._window
        return (
            Action(group, self.tr("Kartu saya"), ("Ctrl+B",), self.show_notes),
            Action(group, self.tr("Kartu baru"), ("Ctrl+N",), window.want_note),
            Action(group, self.tr("Kartu dari bagian bacaan ini"), ("Ctrl+Shift+N",), self.write_passage),
            *CardCommands(window).actions(group),
            Action(group, self.tr("Impor kartu"), ("Ctrl+I",), self.import_cards, begins=True),
            Action(group, self.tr("Ekspor kartu"), ("Ctrl+E",), self.export_cards),
        )

    def _progress(self) -> tuple[Action, ...]:
        group = self.tr("Kemajuan")
        return (
            Action(group, self.tr("Simpan laporan PDF"), ("Ctrl+Shift+L",), self.save_report),
            Action(group, self.tr("Simpan angka (CSV)"), ("Ctrl+Shift+A",), self.save_numbers),
        )

    def _classes(self) -> tuple[Action, ...]:
        group = self.tr("Kelas")
        return (
            *self.classes.actions(group),
            Action(group, self.tr("Daftar kelas dan siswa"), ("Ctrl+Shift+K",), self.show_classes, begins=True),
            Action(group, self.tr("Sesudah pelajaran"), ("Ctrl+Shift+R",), self.show_after, begins=True),
            Action(group, self.tr("Simpan slaid dan catatan (PDF)"), ("Ctrl+Shift+P",), self.save_slides),
        )

    def _common(self) -> tuple[Action, ...]:
        group = self.common_group()
        return (
            Action(group, self.tr("Urungkan"), ("Ctrl+Z",), self._sessions.review.undo, begins=True),
            *self.printing.actions(group),
            Action(group, self.tr("Pengaturan mengulang"), ("Ctrl+,",), self.show_plan, begins=True),
            Action(group, self.tr("Semua tombol"), ("F1",), self._show_keys, begins=True),
            Action(group, self.tr("Menu"), ("F10",), self._open_menu),
            Action(group, self.tr("Keluar"), ("Ctrl+Q",), self._window.close, begins=True),
        )

    def show_today(self) -> None:
        """Show *Hari ini*."""
        self._window.show_page(TODAY)

    def show_reading(self) -> None:
        """Show *Baca*."""
        self._window.show_page(READING)

    def show_review(self) -> None:
        """Show *Ulang*."""
        self._window.show_page(REVIEW)

    def show_plan(self) -> None:
        """Show how the learner wants to review."""
        self.plan_wanted.emit()

    def show_classes(self) -> None:
        """Show the classes of this computer and their pupils."""
        self.classes_wanted.emit()

    def show_after(self) -> None:
        """Show what is left of the last lesson hour of the class."""
        self.after_wanted.emit()

    def save_slides(self) -> None:
        """Save the slides of the open lesson with their notes."""
        self._window.saving.save_slides()

    def show_quiz(self) -> None:
        """Show *Kuis*."""
        self._window.show_page(QUIZ)

    def show_notes(self) -> None:
        """Show *Kartu saya*."""
        self._window.show_page(NOTES)

    def write_passage(self) -> None:
        """Make a card of what is selected in the article, or of the paragraph on top."""
        self.reading.show_article()
        self._window.reading.article.choose_passage()

    def show_progress(self) -> None:
        """Show *Kemajuan*."""
        self._window.show_page(PROGRESS)

    def save_report(self) -> None:
        """Save the report of one page, from *Kemajuan*."""
        self.show_progress()
        self._window.progress.report_wanted.emit()

    def save_numbers(self) -> None:
        """Save all numbers for a spreadsheet, from *Kemajuan*."""
        self.show_progress()
        self._window.progress.csv_wanted.emit()

    def import_cards(self) -> None:
        """Take cards in from a file."""
        self._window.import_wanted.emit()

    def export_cards(self) -> None:
        """Give cards out into a file."""
        self._window.export_wanted.emit()

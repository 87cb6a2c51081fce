"""Saves where the learner wants it: report and numbers of *Kemajuan*, a test, a handout, what a class did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.widgets.file_dialog import SaveDialog, as_file_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.ui.printing.handout_pages import Booklet
    from desktop.ui.sessions.quiz import Paper
    from desktop.ui.sessions.table import Sessions


class Saving(QObject):
    """Asks for a name, then has the file written."""

    def __init__(self, window: QWidget, sessions: Sessions) -> None:
        super().__init__(window)
        self._window, self._sessions = window, sessions
        self._folder: Path | None = None
        self.dialog: SaveDialog | None = None
        self._paper: Paper | None = None
        self._lesson = ""
        self._booklet: Booklet | None = None
        self._write: Callable[[Path], None] | None = None

    def save_report(self) -> None:
        """Save a page for a parent or a teacher."""
        dialog = self._ask(self.tr("Simpan laporan PDF"), self.tr("Laporan Mitra"), "pdf", self.tr("Dokumen PDF"))
        dialog.picked.connect(self._write_report)

    def save_csv(self) -> None:
        """Save all numbers for a spreadsheet."""
        dialog = self._ask(self.tr("Simpan angka (CSV)"), self.tr("Angka Mitra"), "csv", self.tr("Tabel CSV"))
        dialog.picked.connect(self._write_csv)

    def save_test(self, paper: Paper) -> None:
        """Save a test on paper, in two versions with their keys."""
        self._paper = paper
        name = self.tr("Tes {title}").format(title=as_file_name(paper.title))
        dialog = self._ask(self.tr("Simpan tes PDF"), name, "pdf", self.tr("Dokumen PDF"))
        dialog.picked.connect(self._write_test)

    def save_account_pdf(self) -> None:
        """Save a page of what the class was shown, asked and answered."""
        kind = self.tr("Dokumen PDF")
        self._ask(self.tr("Simpan PDF"), self._account_name(), "pdf", kind).picked.connect(self._write_account_pdf)

    def save_account_csv(self) -> None:
        """Save the same for a spreadsheet."""
        kind = self.tr("Tabel CSV")
        self._ask(self.tr("Simpan CSV"), self._account_name(), "csv", kind).picked.connect(self._write_account_csv)

    def save_slides(self) -> None:
        """Save the slides of the open lesson with their notes."""
        opened = self._sessions.reading.current
        if opened is not None:
            self._lesson = opened.lesson.id
            name = self.tr("Slaid {title}").format(title=as_file_name(opened.lesson.title))
            dialog = self._ask(self.tr("Simpan slaid PDF"), name, "pdf", self.tr("Dokumen PDF"))
            dialog.picked.connect(self._write_slides)

    def save_handout(self, booklet: Booklet) -> None:
        """Save a handout in pages."""
        self._booklet = booklet
        name = self.tr("Bacaan {title}").format(title=as_file_name(booklet.title))
        dialog = self._ask(self.tr("Simpan PDF"), name, "pdf", self.tr("Dokumen PDF"))
        dialog.picked.connect(self._write_handout)

    def save_book(self) -> None:
        """Save the handout that was laid out last as a book."""
        handout = self._sessions.handing_out.handout
        if handout is not None:
            name = self.tr("Bacaan {title}").format(title=as_file_name(handout.title))
            self._ask(self.tr("Simpan EPUB"), name, "epub", self.tr("Buku EPUB")).picked.connect(self._write_book)

    def save_marks(self, write: Callable[[Path], None]) -> None:
        """Save what the list of marks shows; ``write`` does it once there is a name."""
        self._write = write
        dialog = self._ask(self.tr("Simpan penanda"), self.tr("Penanda Mitra"), "md", self.tr("Teks Markdown"))
        dialog.picked.connect(self._write_marks)

    def save_checkup(self) -> None:
        """Save what a checkup found, for whoever helps."""
        name, kind = self.tr("Pemeriksaan Mitra"), self.tr("Teks")
        self._ask(self.tr("Simpan pemeriksaan"), name, "txt", kind).picked.connect(self._write_checkup)

    def _ask(self, title: str, name: str, suffix: str, kind: str) -> SaveDialog:
        if self.dialog is not None:
            self.dialog.close()
        today = self._sessions.desk.now().date().isoformat()
        dialog = SaveDialog(title, self._folder, f"{name} {today}.{suffix}", kind, self._window)
        self.dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()
        return dialog

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _write_report(self, path: Path) -> None:
        from desktop.ui.printing.report import report_bytes

        self._folder = path.parent
        self._sessions.statistics.save(path, report_bytes)

    def _write_csv(self, path: Path) -> None:
        from desktop.ui.sessions.figure_tables import csv_bytes

        self._folder = path.parent
        self._sessions.statistics.save(path, csv_bytes)

    def _write_test(self, path: Path) -> None:
        from desktop.ui.printing.paper_test import paper_bytes

        self._folder = path.parent
        if self._paper is not None:
            self._sessions.quiz.save_paper(path, paper_bytes, self._paper)

    def _account_name(self) -> str:
        chosen = self._sessions.classroom.chosen
        name = as_file_name(chosen.name) if chosen is not None else ""
        return self.tr("Sesudah pelajaran {name}").format(name=name).strip()

    def _write_account_pdf(self, path: Path) -> None:
        from desktop.ui.printing.account_page import account_bytes

        self._folder = path.parent
        self._sessions.classroom.after.save(path, account_bytes)

    def _write_account_csv(self, path: Path) -> None:
        from desktop.ui.sessions.classroom.account_csv import account_csv

        self._folder = path.parent
        self._sessions.classroom.after.save(path, account_csv)

    def _write_handout(self, path: Path) -> None:
        from desktop.ui.printing.handout import writing

        self._folder = path.parent
        if self._booklet is not None:
            self._sessions.handing_out.write(path, writing(self._booklet))

    def _write_book(self, path: Path) -> None:
        self._folder = path.parent
        self._sessions.handing_out.write_book(path)

    def _write_marks(self, path: Path) -> None:
        self._folder = path.parent
        if self._write is not None:
            self._write(path)

    def _write_slides(self, path: Path) -> None:
        from desktop.ui.printing.slide_pages import slides_bytes

        self._folder = path.parent
        self._sessions.classroom.save_slides(path, self._lesson, slides_bytes)

    def _write_checkup(self, path: Path) -> None:
        self._folder = path.parent
        self._sessions.checkup.save(path)

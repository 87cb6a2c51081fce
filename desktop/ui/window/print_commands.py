"""What the window prints: a handout of what is read (Ctrl+P), on *Kuis* the test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.window.actions import Action
from desktop.ui.window.pages import QUIZ

if TYPE_CHECKING:
    from collections.abc import Generator

    from PySide6.QtPrintSupport import QPrinter

    from desktop.ui.printing.handout_pages import Booklet
    from desktop.ui.printing.handout_sheet import HandoutSheet
    from desktop.ui.widgets.print_dialog import PrintDialog
    from desktop.ui.window.main import MainWindow


class PrintCommands(QObject):
    """The sheet of a handout, and what it asks for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._booklet: Booklet | None = None
        self.sheet: HandoutSheet | None = None
        self.dialog: PrintDialog | None = None

    def actions(self, group: str) -> tuple[Action, ...]:
        """The one action; on *Kuis* it prints the test that is chosen there."""
        text = self.tr("Cetak bacaan atau tes (PDF, EPUB)")
        return (Action(group, text, ("Ctrl+P",), self.print_page, begins=True),)

    def print_page(self) -> None:
        """Print what the page is about."""
        if self._window.page == QUIZ:
            self._window.sessions.quiz.want_paper()
        else:
            self.show_sheet()

    def show_sheet(self) -> None:
        """Show the sheet of a handout of the open lesson."""
        self._window.sessions.desk.attempt(self._show_sheet)

    def _show_sheet(self) -> None:
        from desktop.ui.printing.handout_sheet import HandoutSheet

        session = self._window.sessions.handing_out
        if not session.titles():
            return
        sheet = HandoutSheet(self._window.theme, session, self._window)
        sheet.print_wanted.connect(self._ask_printer)
        sheet.pdf_wanted.connect(self._ask_pdf)
        sheet.epub_wanted.connect(self._window.saving.save_book)
        sheet.finished.connect(self._forget_sheet)
        self.sheet = sheet
        self._window.sheet_wanted.emit(sheet)

    def tell(self, sentence: str) -> None:
        """Say on the sheet, where one stands open, what the window says below it."""
        if self.sheet is not None:
            self.sheet.tell(sentence)

    def _forget_sheet(self) -> None:
        self.sheet = self._booklet = None

    def _ask_pdf(self, booklet: Booklet) -> None:
        self._window.saving.save_handout(booklet)

    def _ask_printer(self, booklet: Booklet) -> None:
        from desktop.ui.widgets.print_dialog import PrintDialog

        self._booklet = booklet
        self.dialog = PrintDialog(booklet.title, len(booklet.pages), self.sheet or self._window)
        self.dialog.chosen.connect(self._print)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.ask()

    def _forget_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _print(self, printer: QPrinter) -> None:
        if self._booklet is not None:
            self._window.sessions.handing_out.run(self._printing(self._booklet, printer))

    def _printing(self, booklet: Booklet, printer: QPrinter) -> Generator[float, None, None]:
        from desktop.ui.printing.printer import NoPrinter, chosen_pages, printing

        try:
            yield from printing(booklet, printer)
        except NoPrinter:
            self.tell(self.tr("Pencetak itu tidak dapat dipakai. Tidak ada yang tercetak. Simpan PDF, lalu cetak itu."))
        else:
            sent = self.tr("Dikirim ke pencetak: {count} halaman").format(count=len(chosen_pages(booklet, printer)))
            self.tell(sent)

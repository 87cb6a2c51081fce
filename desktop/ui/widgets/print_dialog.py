"""Asks for a printer, the pages and the copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from desktop.ui.widgets.file_dialog import as_file_name
from desktop.ui.widgets.print_words import PrintWords

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PrintDialog(QPrintDialog):
    """One question: on which printer?

    Signals: `chosen(object)` with the QPrinter, set to A4 without margins of its own; closing it chooses nothing.
    """

    chosen = Signal(object)

    def __init__(self, title: str, pages: int, parent: QWidget) -> None:
        """Ask for `pages` pages that are called `title`."""
        self._words = PrintWords()
        QCoreApplication.installTranslator(self._words)
        self.target = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.target.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self.target.setFullPage(True)
        self.target.setDocName(as_file_name(title))  # by which it is called where it goes into a file
        super().__init__(self.target, parent)
        self.setWindowTitle(self.tr("Cetak"))
        self.setMinMax(1, pages)
        self.setFromTo(1, pages)
        self.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        self.finished.connect(self._tell)

    def ask(self) -> None:
        """Open; Qt's own `open` of a print dialog wants the slot by name."""
        QDialog.open(self)

    def _tell(self, result: int) -> None:
        QCoreApplication.removeTranslator(self._words)
        if result == QPrintDialog.DialogCode.Accepted.value:
            self.chosen.emit(self.target)

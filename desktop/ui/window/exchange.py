"""Opens what takes cards in and gives them out: the question for a file, and the sheets around it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QFileDialog

from desktop.ui.sessions.exchange import OWN
from desktop.ui.window.export_sheet import PACKAGE, ExportSheet
from desktop.ui.window.import_sheet import ImportSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from desktop.ui.window.main import MainWindow


class Exchange(QObject):
    """Import and export in one window."""

    def __init__(self, window: MainWindow, show: Callable[[QDialog], None]) -> None:
        """``show`` opens a dialog over the window."""
        super().__init__(window)
        self._window, self._show = window, show
        self._session = window.sessions.exchange
        self._wanted, self._file = (OWN, PACKAGE), ""

    def ask_for_file(self) -> None:
        """Ask which file to take in."""
        asking = self._file_dialog(self.tr("Pilih berkas kartu"), self.tr("Buka"))
        asking.setFileMode(QFileDialog.FileMode.ExistingFile)
        asking.setNameFilters([self.tr("Kartu (*.apkg *.colpkg *.csv *.tsv *.tab *.txt)"), self.tr("Semua berkas (*)")])
        asking.fileSelected.connect(self._keep_file)
        asking.finished.connect(self._take_in_later)
        self._show(asking)

    def _keep_file(self, file: str) -> None:
        self._file = file

    def _take_in_later(self) -> None:
        """Once the question for the file is gone: it closes only after it told the file."""
        QTimer.singleShot(0, self._take_in_chosen)

    def _take_in_chosen(self) -> None:
        file, self._file = self._file, ""
        if file:
            self.take_in(file)

    def take_in(self, file: str) -> None:
        """Read a file, and show what it would bring."""
        sheet = ImportSheet(self._window.theme, self._session, Path(file), self._window)
        self._show(sheet)
        sheet.begin()

    def ask_what(self) -> None:
        """Ask which cards to give out."""
        sheet = ExportSheet(self._window.theme, self._session.sources(), self._window)
        sheet.chosen.connect(self.ask_where)
        self._show(sheet)

    def ask_where(self, pack: str, kind: str) -> None:
        """Ask for the file in which cards of a pack, or own ones, are written."""
        self._wanted = (pack, kind)
        asking = self._file_dialog(self.tr("Simpan kartu"), self.tr("Simpan"))
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setNameFilters([self.tr("Paket Anki (*.apkg)") if kind == PACKAGE else self.tr("Tabel (*.csv *.tsv)")])
        asking.setDefaultSuffix(kind[1:])
        asking.selectFile((self.tr("kartu-saya") if pack == OWN else pack) + kind)
        asking.fileSelected.connect(self._write)
        self._show(asking)

    def _write(self, file: str) -> None:
        self._session.write(self._wanted[0], Path(file))

    def _file_dialog(self, title: str, accept: str) -> QFileDialog:
        places = (QStandardPaths.StandardLocation.DocumentsLocation, QStandardPaths.StandardLocation.HomeLocation)
        there = (place for place in map(QStandardPaths.writableLocation, places) if Path(place).is_dir())
        asking = QFileDialog(self._window, title, next(there, ""))
        asking.setViewMode(QFileDialog.ViewMode.List)  # the other one has a head in English
        for label, text in (
            (QFileDialog.DialogLabel.Accept, accept),
            (QFileDialog.DialogLabel.Reject, self.tr("Batal")),
            (QFileDialog.DialogLabel.LookIn, self.tr("Folder:")),
            (QFileDialog.DialogLabel.FileName, self.tr("Nama berkas:")),
            (QFileDialog.DialogLabel.FileType, self.tr("Jenis berkas:")),
        ):
            asking.setLabelText(label, text)
        return asking

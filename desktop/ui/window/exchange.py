"""Opens what takes cards in and gives them out: the question for a file, and the sheets around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui.sessions.exchange import OWN
from desktop.ui.widgets.file_dialog import OpenDialog, SaveDialog
from desktop.ui.window.export_sheet import PACKAGE, ExportSheet
from desktop.ui.window.import_sheet import ImportSheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from desktop.ui.window.main import MainWindow


ALL = ".mitra"
"""The ending of files with all of a learner's work."""


class Exchange(QObject):
    """Import and export in one window.

    Signals: ``all_picked(Path)``, a file was chosen that holds no cards alone but all of a learner's work.
    """

    all_picked = Signal(object)

    def __init__(self, window: MainWindow, show: Callable[[QDialog], None]) -> None:
        """``show`` opens a dialog over the window."""
        super().__init__(window)
        self._window, self._show = window, show
        self._session = window.sessions.exchange
        self._pack = OWN
        self._file: Path | None = None

    def ask_for_file(self) -> None:
        """Ask which file to take in."""
        kinds = (self.tr("Kartu (*.apkg *.colpkg *.csv *.tsv *.tab *.txt)"), self.tr("Semua berkas (*)"))
        asking = OpenDialog(self.tr("Pilih berkas kartu"), kinds, self._window)
        asking.picked.connect(self._keep_file)
        asking.finished.connect(self._take_in_later)
        self._show(asking)

    def _keep_file(self, file: Path) -> None:
        self._file = file

    def _take_in_later(self) -> None:
        """Once the question for the file is gone: it closes only after it told the file."""
        QTimer.singleShot(0, self._take_in_chosen)

    def _take_in_chosen(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            self.take_in(file)

    def take_in(self, file: Path) -> None:
        """Read a file, and show what it would bring."""
        if file.suffix.lower() == ALL:
            self.all_picked.emit(file)
            return
        sheet = ImportSheet(self._window.theme, self._session, file, self._window)
        self._show(sheet)
        sheet.begin()

    def ask_what(self) -> None:
        """Ask which cards to give out."""
        sheet = ExportSheet(self._window.theme, self._session.sources(), self._window)
        sheet.chosen.connect(self.ask_where)
        self._show(sheet)

    def ask_where(self, pack: str, kind: str) -> None:
        """Ask for the file in which cards of a pack, or own ones, are written."""
        self._pack = pack
        name = (self.tr("kartu-saya") if pack == OWN else pack) + kind
        described = self.tr("Paket Anki") if kind == PACKAGE else self.tr("Tabel")
        asking = SaveDialog(self.tr("Simpan kartu"), None, name, described, self._window)
        asking.picked.connect(self._write)
        self._show(asking)

    def _write(self, file: Path) -> None:
        self._session.write(self._pack, file)

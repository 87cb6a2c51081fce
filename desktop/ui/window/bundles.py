"""Opens what saves all of a learner's work in one file and takes it in again: sheets, and the questions for a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.ui.sessions.bundles import SUFFIX
from desktop.ui.widgets.file_dialog import OpenDialog, SaveDialog, as_file_name
from desktop.ui.window.save_all_sheet import SaveAllSheet
from desktop.ui.window.take_in_sheet import TakeInSheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from desktop.ui.window.main import MainWindow


class Bundles(QObject):
    """Both ways in one window."""

    def __init__(self, window: MainWindow, show: Callable[[QDialog], None]) -> None:
        """``show`` opens a dialog over the window."""
        super().__init__(window)
        self._window, self._show = window, show
        self._session = window.sessions.bundles
        self._desk = window.sessions.desk
        self._file: Path | None = None
        self._saving = False

    def ask_what(self) -> None:
        """Show what would be saved."""
        self._desk.attempt(self._ask_what)

    def ask_for_file(self) -> None:
        """Ask which file to take in."""
        kinds = (self.tr("Simpanan Mitra (*{suffix})").replace("{suffix}", SUFFIX), self.tr("Semua berkas (*)"))
        self._ask(OpenDialog(self.tr("Pilih simpanan Mitra"), kinds, self._window), saving=False)

    def take_in(self, file: Path) -> None:
        """Read a file, and show whose work it is."""
        sheet = TakeInSheet(self._window.theme, self._session, file, self._window)
        self._show(sheet)
        sheet.begin()

    def _ask_what(self) -> None:
        sheet = SaveAllSheet(self._window.theme, self._session, self._window)
        sheet.ask(self._session.own())
        sheet.where_wanted.connect(self._ask_where)
        self._show(sheet)

    def _ask_where(self) -> None:
        own, today = self._session.own(), self._desk.now().date().isoformat()
        name = " ".join(word for word in ("Mitra", as_file_name(own.name), today) if word)
        asking = SaveDialog(self.tr("Simpan semua"), None, name + SUFFIX, self.tr("Simpanan Mitra"), self._window)
        self._ask(asking, saving=True)

    def _ask(self, asking: OpenDialog | SaveDialog, *, saving: bool) -> None:
        self._saving = saving
        asking.picked.connect(self._keep_file)
        asking.finished.connect(self._go_on_later)
        self._show(asking)

    def _keep_file(self, file: Path) -> None:
        self._file = file

    def _go_on_later(self) -> None:
        """Once the question for the file is gone: it closes only after it told the file."""
        QTimer.singleShot(0, self._go_on)

    def _go_on(self) -> None:
        file, self._file = self._file, None
        if file is None:
            return
        if self._saving:
            sheet = SaveAllSheet(self._window.theme, self._session, self._window)
            self._show(sheet)
            sheet.begin(file)
        else:
            self.take_in(file)

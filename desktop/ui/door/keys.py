"""The keys of the door, and the sheet that shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.window.actions import Action, Actions

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from desktop.ui.door.frame import DoorFrame


class DoorKeys(QObject):
    """Keys that hold on every page of the door."""

    def __init__(self, window: DoorFrame) -> None:
        """Bind the keys of this window."""
        super().__init__(window)
        self._window = window
        self.dialog: QDialog | None = None
        chooser, learners, common = window.chooser, self.tr("Pemakai"), self.tr("Umum")
        self.actions = Actions(
            window,
            (
                Action(learners, self.tr("Pemakai baru"), ("Ctrl+N",), window.show_new),
                Action(learners, self.tr("Ubah atau hapus pemakai"), ("F2",), chooser.edit),
                Action(learners, self.tr("Yang dihapus"), ("Ctrl+H",), window.show_removed),
                Action(learners, self.tr("PIN guru"), ("Ctrl+G",), self._teach),
                Action(common, self.tr("Semua tombol"), ("F1",), self.show_sheet),
                Action(common, self.tr("Keluar"), ("Ctrl+Q",), window.close),
            ),
        )

    def show_sheet(self) -> None:
        """Show the sheet of keys."""
        from desktop.ui.widgets.key_list import KeyGroup, KeyRow
        from desktop.ui.widgets.key_sheet import KeySheet

        if self.dialog is not None:
            self.dialog.close()
        choice = KeyGroup(
            self.tr("Pemakai"),
            (
                KeyRow(self.tr("Masuk dengan angka pada gambarnya"), ("1–9",)),
                KeyRow(self.tr("Pilih pemakai, lalu masuk"), ("←", "→", "↑", "↓", "Enter")),
                KeyRow(self.tr("Cari nama"), (self.tr("huruf"),)),
                KeyRow(self.tr("Masuk sebagai Tamu"), ("0",)),
                KeyRow(self.tr("Lupa PIN"), ("F3",)),
                KeyRow(self.tr("Kembali ke daftar pemakai"), ("Esc",)),
            ),
        )
        self.dialog = KeySheet(self._window.theme, (choice, *self.actions.key_groups()), self._window)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def _teach(self) -> None:
        self._window.chooser.teacher_wanted.emit()

    def _forget_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

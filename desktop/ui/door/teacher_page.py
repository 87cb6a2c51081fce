"""*PIN guru*: the PIN by which a teacher lets in who forgot their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.door.page import DoorPage
from desktop.ui.door.pin_form import PinForm
from desktop.ui.sessions.learners import TEACHER
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.learners import LearnersSession


class TeacherPage(DoorPage):
    """The teacher's PIN, to be set, changed or removed."""

    def __init__(self, theme: Theme, session: LearnersSession, parent: QWidget | None = None) -> None:
        """Change through ``session``."""
        super().__init__(theme, self.tr("PIN guru"), parent)
        self._session = session
        self.state = Label(theme, "", 15, 600)
        self.form = PinForm(theme)
        self.set_button = KeyButton(theme, self.tr("Simpan PIN guru"), "Enter", kind="outlined")
        self.unset_button = KeyButton(theme, self.tr("Hapus PIN guru"), kind="outlined")
        for button in (self.set_button, self.unset_button):
            button.set_compact()
        what = self.tr(
            "Siswa lupa PIN-nya? Pilih namanya, tekan F3, lalu tulis PIN guru. PIN siswa itu dihapus, hasil belajarnya "
            "tidak berubah, dan ia masuk tanpa PIN sampai membuat yang baru."
        )
        self.column.addWidget(Label(theme, what, 15, 400))
        self.column.addWidget(self.state)
        self.column.addWidget(self.form)
        self.add_row(self.set_button, self.unset_button)
        forgot = self.tr(
            "Catat PIN guru. Bila terlupa, hapus berkas teacher.json di folder data Mitra, lalu buat yang baru. "
            "PIN bukan enkripsi: orang yang dapat membuka folder itu dapat membaca isinya."
        )
        self.column.addWidget(Label(theme, forgot, 13, 400, "muted"))
        self.column.addStretch(1)
        self.form.given.connect(self.set_pin)
        self.form.told.connect(self.told)
        self.set_button.clicked.connect(self.set_pin)
        self.unset_button.clicked.connect(self._unset)
        session.pin_set.connect(self._after)
        session.pin_removed.connect(self._after)

    def begin(self) -> None:
        """Show whether there is a teacher's PIN."""
        self.form.clear()
        self._refresh()
        self.form.begin()

    def set_pin(self) -> None:
        """Keep the written PIN as the teacher's."""
        pin = self.form.pin()
        if pin is not None:
            self._session.set_pin(TEACHER, pin)

    def _unset(self) -> None:
        self._session.remove_pin(TEACHER)

    def _after(self, who: str) -> None:
        if who == TEACHER and self.isVisible():
            self.begin()
            kept, gone = self.tr("PIN guru tersimpan."), self.tr("PIN guru dihapus.")
            self.told.emit(kept if self._session.has_teacher else gone)

    def _refresh(self) -> None:
        has, none = self.tr("Sudah ada PIN guru. Tulis yang baru untuk menggantinya."), self.tr("Belum ada PIN guru.")
        self.state.set_text(has if self._session.has_teacher else none)
        self.unset_button.setVisible(self._session.has_teacher)

"""*Simpan semua ke satu berkas*: what the file will hold, then how far it is, then what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.ui.sessions.bundle_words import contents_words
from desktop.ui.window.bundle_sheet import BundleSheet
from desktop.ui.window.messages import error_sentence

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.bundles import BundlesSession, Own, Written


class SaveAllSheet(BundleSheet):
    """Asks first; ``begin`` writes to a file that was named meanwhile.

    Signals: ``where_wanted()``, a name for the file is to be asked for.
    """

    where_wanted = Signal()

    def __init__(self, theme: Theme, session: BundlesSession, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Simpan semua ke satu berkas"), parent)
        self._session = session
        self._name, self._folder = "", ""
        session.progressed.connect(self.bar.set_fraction)
        session.saved.connect(self._show_saved)
        session.refused.connect(self._show_error)

    def ask(self, own: Own) -> None:
        """Show what the file will hold."""
        inside = contents_words(own.contents, own.pictures)
        text = self.tr("Satu berkas dengan seluruh hasil belajar {name}: {inside}, beserta pengaturannya.")
        if not inside:
            text = self.tr(
                "Belum ada hasil belajar yang dapat disimpan, selain pengaturan. Berkasnya boleh dibuat juga."
            )
        elif own.is_guest:
            text = self.tr(
                "Yang dikerjakan Tamu tidak disimpan di komputer ini. Di berkas ini isinya tetap ada: {inside}."
            )
        elif not own.name:
            text = self.tr("Satu berkas dengan seluruh hasil belajarmu: {inside}, beserta pengaturannya.")
        self.show_question(
            text.replace("{name}", own.name).replace("{inside}", inside), self.tr("Pilih tempat menyimpan")
        )
        self.tell(
            self.more,
            self.tr(
                "Bawa berkas itu ke komputer lain, di sekolah atau di rumah, lalu ambil di sana: "
                "hasil belajar dari keduanya menjadi satu, tanpa ada yang hilang."
            ),
        )
        self.tell(
            self.hint,
            self.tr("PIN tidak ikut tersimpan. Siapa yang memegang berkas ini dapat membaca isinya."),
        )

    def begin(self, path: Path) -> None:
        """Write the file."""
        self._name, self._folder = path.name, path.parent.name or str(path.parent)
        self.show_work(self.tr("Menyimpan …"))
        self._session.save(path)

    def press_go(self) -> None:
        """Ask for a name."""
        self.accept()
        self.where_wanted.emit()

    def reject(self) -> None:
        """Give up what is being written; what stood under the name before stays."""
        self._session.stop()
        super().reject()

    def _show_saved(self, written: Written) -> None:
        text = self.tr("Tersimpan: {name} ({size}).")
        self.show_end(text.replace("{name}", self._name).replace("{size}", _size(written.size)))
        where = self.tr(
            "Berkasnya ada di folder “{folder}”. Di komputer lain: buka Mitra, lalu tekan Ctrl Shift I "
            "dan pilih berkas ini."
        )
        self.tell(self.more, where.replace("{folder}", self._folder))

    def _show_error(self, error: Exception) -> None:
        self.show_end(error_sentence(error))


def _size(count: int) -> str:
    kilo = max(1, round(count / 1000))
    return f"{kilo} kB" if kilo < 1000 else f"{kilo / 1000:.1f} MB".replace(".", ",")

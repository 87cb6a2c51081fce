"""*Ambil dari berkas*: whose work a file holds and what is new in it, then how it becomes one with what is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout

from desktop.ui.sessions.bundle_words import bundle_sentence, contents_words, halfway_sentence, saved_words
from desktop.ui.sessions.bundles import MINE, NEW, THEIRS
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.label import Label
from desktop.ui.window.bundle_sheet import BundleSheet
from desktop.ui.window.messages import error_sentence

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.bundles import Arrival, BundlesSession, Result


class TakeInSheet(BundleSheet):
    """One file, from the look into it to what became of it; closing it before that keeps nothing."""

    def __init__(self, theme: Theme, session: BundlesSession, path: Path, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Ambil dari berkas"), parent)
        self._session, self._path = session, path
        self._arrival: Arrival | None = None
        self.ways: dict[str, Choice] = {}
        self._rows = QVBoxLayout(self.choices)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        session.progressed.connect(self.bar.set_fraction)
        session.read.connect(self._show_arrival)
        session.taken.connect(self._show_result)
        session.refused.connect(self._show_error)

    @property
    def way(self) -> str:
        """Whose work the file is said to be."""
        return next((way for way, choice in self.ways.items() if choice.isChecked()), MINE)

    def begin(self) -> None:
        """Begin to read; once the sheet stands open, and one that stood there before has given up."""
        self.show_work(self.tr("Membaca berkas …"))
        self._session.look_into(self._path)

    def press_go(self) -> None:
        """Take the file in."""
        if self._ready:
            self.show_work(self.tr("Menggabungkan …"))
            self.close_button.hide()
            self._session.take_in(self.way)

    def reject(self) -> None:
        """Give up; but not while the file is being taken in."""
        if not self._session.is_keeping:
            self._session.stop()
            super().reject()

    def _show_arrival(self, arrival: Arrival) -> None:
        self._arrival = arrival
        made = saved_words(arrival.made)
        self.tell(self.about, self._path.name + (self.tr(", disimpan {made}").replace("{made}", made) if made else ""))
        inside = contents_words(arrival.contents)
        if not arrival.ways:
            self.show_end(
                self.tr(
                    "Ini hasil belajar {name}, yang memakai komputer ini dengan PIN. Tidak ada yang berubah. "
                    "Masuklah dulu sebagai {name} (Ctrl L), lalu ambil berkas ini lagi."
                ).replace("{name}", arrival.other)
            )
        elif arrival.is_own and not arrival.news:
            self.show_end(self.tr("Semua isi berkas ini sudah ada di sini, jadi tidak ada yang perlu diambil."))
        else:
            self._ask(arrival, inside)

    def _ask(self, arrival: Arrival, inside: str) -> None:
        whose = self.tr("Hasil belajar {name}: {inside}.") if arrival.name else self.tr("Isinya: {inside}.")
        text = whose.replace("{name}", arrival.name).replace("{inside}", inside or self.tr("belum ada apa-apa"))
        if len(arrival.ways) > 1 or arrival.ways != (MINE,):
            self._offer(arrival)
        go = self.tr("Gabungkan") if arrival.ways[0] != NEW else self.tr("Ambil")
        self.show_question(text, go)
        self._show_way()
        self.tell(
            self.hint, self.tr("Tidak ada yang dihapus atau ditimpa: isi berkas ditambahkan pada yang sudah ada.")
        )

    def _offer(self, arrival: Arrival) -> None:
        """Ask whose work it is, where that is not known."""
        question = Label(self.theme, self.tr("Hasil belajar siapa ini?"), 15, 700)
        self._rows.addWidget(question)
        self.choices.setAccessibleName(question.text())
        for way in arrival.ways:
            choice = Choice(self.theme, self._way_words(way, arrival))
            choice.toggled.connect(self._show_way)
            self.ways[way] = choice
            self._rows.addWidget(choice)
        self.ways[arrival.ways[0]].setChecked(True)
        self.choices.setMinimumSize(QSize(0, self.choices.sizeHint().height()))
        self.choices.show()

    def _way_words(self, way: str, arrival: Arrival) -> str:
        if way == MINE and arrival.own:
            return self.tr("Hasil belajarku sendiri ({name})").replace("{name}", arrival.own)
        if way == THEIRS and arrival.other:
            return self.tr("Hasil belajar {name}, pemakai lain di sini").replace("{name}", arrival.other)
        return {
            MINE: self.tr("Hasil belajarku sendiri"),
            THEIRS: self.tr("Hasil belajar pemakai lain di sini"),
            NEW: self.tr("Hasil belajar orang lain: jadikan pemakai baru"),
        }[way]

    def _show_way(self) -> None:
        """Say what the chosen way brings."""
        arrival, way = self._arrival, self.way
        if arrival is None:
            return
        if way == MINE:
            fresh = contents_words(arrival.fresh) or self._small()
            text = self.tr("Yang belum ada di sini: {fresh}.").replace("{fresh}", fresh)
            self.tell(self.more, text if arrival.news else self.tr("Semuanya sudah ada di sini."))
        elif way == THEIRS:
            self.tell(self.more, self.tr("Digabungkan dengan hasil belajarnya. Hasil belajarmu tidak berubah."))
        else:
            self.tell(
                self.more, self.tr("Hasil belajarmu tidak berubah. Pemakai baru itu ada di Ganti pemakai (Ctrl L).")
            )
        self.go_button.set_text(self.tr("Ambil") if way == NEW else self.tr("Gabungkan"))

    def _show_result(self, result: Result) -> None:
        taken, name = result.taken, result.name or self.tr("tanpa nama")
        inside = contents_words(taken.contents, taken.pictures)
        if result.way == NEW:
            text, inside = self.tr("Pemakai baru: {name}, dengan {inside}."), inside or self.tr("pengaturannya")
        elif not (inside or taken.entries or taken.readings):
            text = self.tr("Semuanya sudah ada. Tidak ada yang berubah.")
        elif result.way == THEIRS:
            text = self.tr("Sudah digabungkan dengan hasil belajar {name}: {inside}.")
        else:
            text = self.tr("Sudah digabungkan: {inside}.")
        self.close_button.show()
        self.show_end(text.replace("{name}", name).replace("{inside}", inside or self._small()))
        self.tell(self.more, self._next(result))
        self.tell(self.hint, self._broken(taken.broken))

    def _small(self) -> str:
        """What is no answer, lesson, card or mark."""
        return self.tr("waktu baca dan perubahan kecil lain")

    def _next(self, result: Result) -> str:
        if result.way == NEW:
            return self.tr("Tekan Ctrl L untuk berganti pemakai.")
        if result.way == MINE and result.taken.entries:
            return self.tr(
                "Supaya komputer yang satu lagi juga lengkap, simpan semua dari sini (Ctrl Shift E) dan ambil di sana."
            )
        return ""

    def _broken(self, count: int) -> str:
        return self.tr("{n} gambar rusak, jadi tidak diambil.").replace("{n}", str(count)) if count else ""

    def _show_error(self, error: Exception) -> None:
        keeping = self.close_button.isHidden()
        self.close_button.show()
        self.show_end(halfway_sentence(error) if keeping else bundle_sentence(error) or error_sentence(error))

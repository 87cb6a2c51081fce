"""The keys that only a page hears, or a part of one: rows for the sheet of keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.ui.widgets.key_list import KeyGroup, KeyRow
from desktop.ui.window.pages import GLOSSARY, MARKS, NOTES, PROGRESS, QUIZ, READING, REVIEW, SOURCES

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


def page_first(groups: tuple[KeyGroup, ...], page: str) -> tuple[KeyGroup, ...]:
    """The groups in their order, but those of the page in sight, by its key, before all others."""
    names = _names(page)
    mine = tuple(group for name in names for group in groups if group.name == name)
    return (*mine, *(group for group in groups if group.name not in names))


def _names(page: str) -> tuple[str, ...]:
    """What the groups of a page are called, the most wanted first."""
    cards, words = translate("PageKeys", "Di kartu"), translate("PageKeys", "Di Istilah dan Sumber")
    names = {
        READING: (
            translate("PageKeys", "Di bacaan"),
            translate("Commands", "Bacaan"),
            translate("PageKeys", "Di daftar bacaan"),
        ),
        REVIEW: (cards, translate("Commands", "Kartu")),
        QUIZ: (translate("PageKeys", "Kuis"), cards),
        NOTES: (translate("PageKeys", "Di Kartu saya"), translate("Commands", "Kartu")),
        PROGRESS: (translate("PageKeys", "Kemajuan"),),
        GLOSSARY: (words,),
        SOURCES: (words,),
        MARKS: (translate("PageKeys", "Di Penanda"),),
    }
    return names.get(page, ())


def page_keys() -> tuple[KeyGroup, ...]:
    """The groups, named after what hears them; a name that the menu has too is one group with it on the sheet."""
    space = translate("PageKeys", "Spasi")
    return (
        KeyGroup(
            translate("PageKeys", "Di kartu"),
            (
                KeyRow(translate("PageKeys", "Balik kartu"), (space,)),
                KeyRow(translate("PageKeys", "Lupa"), ("1",)),
                KeyRow(translate("PageKeys", "Ingat"), ("2",)),
                KeyRow(translate("PageKeys", "Lupa, Sulit, Ingat, Mudah"), ("1–4",)),
                KeyRow(translate("PageKeys", "Periksa jawaban"), ("Enter",)),
                KeyRow(translate("PageKeys", "Pindahkan dalam urutan"), ("Shift ↑", "Shift ↓")),
                KeyRow(translate("PageKeys", "Baca lagi yang sulit"), ("A–E",)),
            ),
        ),
        KeyGroup(
            translate("PageKeys", "Kuis"),
            (
                KeyRow(translate("PageKeys", "Pilih, pasangkan, pilah"), ("A–D", "1–9")),
                KeyRow(translate("PageKeys", "Benar, salah"), ("B", "S")),
                KeyRow(translate("PageKeys", "Bagian berikutnya, sebelumnya"), ("↓", "↑")),
                KeyRow(translate("PageKeys", "Angkat dan letakkan dalam urutan"), (space,)),
                KeyRow(translate("PageKeys", "Periksa, lanjut"), ("Enter",)),
                KeyRow(translate("PageKeys", "Lewati"), ("-",)),
                KeyRow(translate("PageKeys", "Baca bagian ini"), ("R",)),
                KeyRow(translate("PageKeys", "Ulangi yang belum tepat"), ("U",)),
                KeyRow(translate("PageKeys", "Akhiri kuis"), ("Esc",)),
            ),
        ),
        KeyGroup(
            translate("PageKeys", "Di Kartu saya"),
            (
                KeyRow(translate("PageKeys", "Ubah, hapus"), ("Enter", "Del")),
                KeyRow(translate("PageKeys", "Istirahatkan atau pakai lagi, tandai"), ("!", "*")),
                KeyRow(translate("PageKeys", "Buat celah, sisipkan gambar"), ("Ctrl Shift C", "Ctrl G")),
            ),
        ),
        KeyGroup(
            translate("PageKeys", "Di Penanda"),
            (
                KeyRow(translate("PageKeys", "Buka bacaan, tulis catatan"), ("Enter", "N")),
                KeyRow(translate("PageKeys", "Ganti warna, hapus"), ("1–4", "Del")),
                KeyRow(translate("PageKeys", "Simpan sebagai teks (Markdown)"), ("E",)),
            ),
        ),
        KeyGroup(
            translate("PageKeys", "Kemajuan"),
            (
                KeyRow(translate("PageKeys", "Arti angka ini"), ("A",)),
                KeyRow(translate("PageKeys", "Tabel di balik gambar"), ("T",)),
                KeyRow(translate("PageKeys", "Hari lain di kalender"), ("←", "→", "↑", "↓")),
                KeyRow(translate("PageKeys", "Baca bagian kartu sulit"), ("Enter",)),
            ),
        ),
        KeyGroup(
            translate("PageKeys", "Di bacaan"),
            (
                KeyRow(translate("PageKeys", "Satu halaman ke bawah, ke atas"), (space, f"Shift {space}")),
                KeyRow(translate("PageKeys", "Istilah atau tautan berikutnya"), ("Tab", "Shift Tab")),
                KeyRow(translate("PageKeys", "Buka penjelasan, tutup penjelasan"), ("Enter", "Esc")),
                KeyRow(translate("PageKeys", "Buat kartu dari bagian ini"), ("K",)),
                KeyRow(translate("PageKeys", "Sorot dengan warna, hapus sorotan"), ("1–4", "Del")),
                KeyRow(translate("PageKeys", "Dengarkan, jeda; selesai"), ("D", "Shift D")),
                KeyRow(translate("PageKeys", "Baca lebih lambat, lebih cepat"), ("<", ">")),
            ),
        ),
        KeyGroup(
            translate("PageKeys", "Saat mencari"),
            (
                KeyRow(translate("PageKeys", "Pilih temuan, buka"), ("↓", "↑", "Enter")),
                KeyRow(translate("PageKeys", "Hapus pencarian lama, semuanya"), ("Del", "Shift Del")),
                KeyRow(translate("PageKeys", "Temuan berikutnya, sebelumnya"), ("Enter", "Shift Enter")),
                KeyRow(translate("PageKeys", "Kembali ke tempat semula"), ("Esc",)),
            ),
        ),
        KeyGroup(
            translate("PageKeys", "Di Istilah dan Sumber"),
            (
                KeyRow(translate("PageKeys", "Cari kata"), ("Ctrl F",)),
                KeyRow(translate("PageKeys", "Ke daftar, ke isi"), ("↓", "Enter")),
                KeyRow(translate("PageKeys", "Ke huruf itu dalam daftar"), ("A–Z",)),
                KeyRow(translate("PageKeys", "Selangkah kembali"), ("Esc",)),
            ),
        ),
        KeyGroup(
            translate("PageKeys", "Di Cadangan"),
            (
                KeyRow(translate("PageKeys", "Cadangan lain, kembalikan"), ("↓", "↑", "Enter")),
                KeyRow(translate("PageKeys", "Kembalikan semua, tambahkan"), ("K", "T")),
            ),
        ),
        KeyGroup(
            translate("PageKeys", "Di daftar bacaan"),
            (
                KeyRow(translate("PageKeys", "Bacaan berikutnya, sebelumnya"), ("↓", "↑")),
                KeyRow(translate("PageKeys", "Buka bacaan"), ("Enter",)),
                KeyRow(translate("PageKeys", "Cari dengan mengetik awal judul"), ("A–Z",)),
            ),
        ),
    )

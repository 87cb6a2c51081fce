"""Sentences for the state that Mitra is in: what it could not read, what was mended, what failed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


def state_sentences() -> dict[str, str]:
    """The sentences by their kinds, as of ``Said``; {name} stands for the subject."""
    return {
        "guest": translate("Messages", "Selamat datang, Tamu. Yang dikerjakan Tamu tidak disimpan."),
        "pin-lost": translate(
            "Messages",
            "PIN-mu tidak terbaca lagi, jadi tidak ditanyakan. "
            "Hasil belajarmu aman. Buat PIN baru: Ctrl\u00a0L, lalu F2.",
        ),
        "unexpected-again": translate(
            "Messages",
            "Kesalahan yang sama terulang. Yang sudah tersimpan aman. Tutup lalu buka Mitra lagi.",
        ),
        "repaired": translate("Messages", "Perbaikan selesai. Semua hitungan dibuat lagi dari catatan belajarmu."),
        "repaired-damage": translate(
            "Messages",
            "Perbaikan selesai. Yang rusak dipulihkan, dan berkas yang rusak disimpan di sampingnya.",
        ),
        "repaired-partly": translate(
            "Messages",
            "Sebagian belum dapat diperbaiki. Tidak ada yang hilang. "
            "Lihat lagi Periksa Mitra (Ctrl\u00a0Shift\u00a0F1).",
        ),
        "crashed": translate(
            "Messages",
            "Terakhir kali Mitra tertutup sendiri. Yang sudah tersimpan aman. Laporannya ada di Periksa Mitra "
            "(Ctrl\u00a0Shift\u00a0F1).",
        ),
        "lacks-pictures": translate(
            "Messages",
            "Peta atau bendera tidak terpasang utuh, jadi ada gambar yang tidak tampak. "
            "Bacaan dan hasil belajarmu aman. Pasang Mitra sekali lagi.",
        ),
        "missing-pack": translate(
            "Messages",
            "Paket {name} tidak ditemukan, jadi tidak dipakai. Hasil belajarmu aman. Sambungkan lagi tempatnya.",
        ),
        "no-packs": translate(
            "Messages",
            "Paket bacaan tidak terbaca. Hasil belajar dan kartumu aman. Pasang Mitra sekali lagi.",
        ),
        "broken-pack": translate(
            "Messages",
            "Paket {name} salah tulis, jadi tidak dipakai. Bacaan lain aman. Coba make check atau mitra check.",
        ),
    }

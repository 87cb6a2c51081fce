"""Sentences for what went wrong and for what was just done: what happened, what is safe, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop.ui.sessions.said import Said


def _tr(text: str) -> str:
    return QCoreApplication.translate("Messages", text)


def error_sentence(error: Exception) -> str:
    """One sentence or two for an error of the stores; it names no path of the inside and shows no traceback."""
    name = type(error).__name__
    if name == "StorageFull":
        return _tr("Disk penuh, jadi yang terakhir belum tersimpan. Yang sebelumnya aman. Kosongkan ruang, lalu coba lagi.")
    if name == "StorageReadOnly":
        return _tr("Folder data tidak dapat ditulis, jadi yang terakhir belum tersimpan. Yang sebelumnya aman. Minta izin menulis.")
    if name == "DatabaseInUse":
        return _tr("Mitra sudah terbuka di jendela lain. Tidak ada yang hilang. Lanjutkan di jendela itu.")
    if name == "NewerDatabase":
        return _tr("Data belajar ini dibuat oleh Mitra yang lebih baru. Data itu tidak diubah. Pasang Mitra yang lebih baru.")
    if name == "DuplicatePack":
        return _tr("Dua paket bacaan memakai nama yang sama. Hasil belajarmu aman. Buka Mitra dengan salah satunya saja.")
    if name == "PackError":
        return _tr("Paket bacaan tidak dapat dibuka. Hasil belajarmu aman. Periksa paketnya dengan perintah mitra check.")
    return _tr("Yang terakhir belum dapat disimpan. Yang sebelumnya aman. Coba sekali lagi.")


def done_sentence(said: Said) -> str:
    """What was just done."""
    sentences = {
        "undone-review": _tr("Jawaban terakhir diurungkan; kartunya kembali."),
        "undone-practice": _tr("Latihan terakhir diurungkan."),
        "undone-read": _tr("Tanda sudah dibaca diurungkan."),
        "undone-unread": _tr("Bacaan kembali ditandai sudah dibaca."),
        "read": _tr("Bacaan selesai. Kartu-kartunya masuk ke Ulang."),
        "unread": _tr("Bacaan ditandai belum dibaca."),
        "restored": _tr("Data belajar rusak dan sudah dipulihkan dari cadangan. Berkas yang rusak disimpan di sampingnya."),
        "begun-anew": _tr("Data belajar rusak dan tidak ada cadangan, jadi Mitra mulai baru. Berkas yang rusak disimpan."),
        "no-backup": _tr("Cadangan hari ini belum dapat dibuat. Hasil belajarmu tetap tersimpan. Periksa ruang disk."),
        "broken-pack": _tr("Paket {name} salah tulis, jadi tidak dipakai. Bacaan lain aman. Coba mitra check."),
    }
    return sentences.get(said.kind, "").replace("{name}", said.subject)

"""What the command line says of files from elsewhere; the window has the same sentences where Qt can translate them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.storage.foreign import LeftOut

ERRORS = {
    "FileMissing": "Berkas itu tidak dapat dibuka. Kartumu tidak berubah. Periksa nama dan tempat berkasnya.",
    "FileBroken": (
        "Berkas itu rusak atau terpotong, jadi tidak ada yang diambil. Kartumu tidak berubah. "
        "Buat lagi berkas itu di tempat asalnya, lalu coba lagi."
    ),
    "FileEncrypted": (
        "Berkas itu dikunci dengan kata sandi, jadi tidak ada yang diambil. Kartumu tidak berubah. "
        "Simpan lagi tanpa kata sandi."
    ),
    "FileTooLarge": (
        "Berkas itu terlalu besar, jadi tidak ada yang diambil. Kartumu tidak berubah. Bagi isinya ke beberapa berkas."
    ),
    "FileNewer": (
        "Berkas itu ditulis dengan bentuk yang lebih baru. Kartumu tidak berubah. "
        "Pasang Mitra yang lebih baru, atau ekspor dari Anki dalam bentuk lama."
    ),
    "FileUnknown": "Mitra membaca berkas .apkg, .csv, .tsv, dan .txt. Kartumu tidak berubah. Pilih berkas lain.",
    "NotText": (
        "Baris {line} tabel itu bukan teks UTF-8, jadi tidak ada yang diambil. Kartumu tidak berubah. "
        "Simpan lagi tabelnya sebagai CSV UTF-8."
    ),
    "DatabaseInUse": "Mitra sedang terbuka. Tidak ada yang berubah. Tutup jendelanya, lalu ulangi.",
    "DatabaseDamaged": "Data belajar rusak. Tidak ada yang diubah. Buka Mitra; datanya akan dipulihkan.",
    "NewerDatabase": "Data belajar ini dibuat oleh Mitra yang lebih baru. Tidak ada yang diubah. Pasang Mitra itu.",
    "StorageFull": "Disk penuh, jadi tidak ada yang disimpan. Yang sebelumnya aman. Kosongkan ruang, lalu ulangi.",
    "StorageReadOnly": "Folder itu tidak dapat ditulisi. Tidak ada yang berubah. Mintalah izin atau pilih folder lain.",
    "StorageLost": "Folder itu tidak ada. Tidak ada yang berubah. Periksa nama foldernya.",
}
OTHERWISE = "Langkah itu tidak berhasil. Tidak ada yang berubah. Coba sekali lagi."

WHY = {
    "front-empty": "bagian depannya kosong",
    "back-empty": "bagian belakangnya kosong",
    "cloze-gap": "tidak ada bagian yang dikosongkan",
    "cloze-many": "terlalu banyak bagian yang dikosongkan",
    "order-few": "urutannya kurang dari dua butir",
    "text-long": "teksnya terlalu panjang",
    "inner-gap": "ada isian di dalam isian",
    "occlusion": "gambar yang ditutupi sebagian belum dapat dibaca",
    "no-type": "jenis catatannya tidak ada dalam berkas",
    "no-template": "jenis catatannya tidak punya kartu",
    "template": "kartu kedua dari jenis ini tidak diambil",
    "twice": "sudah ada di atasnya dalam berkas ini",
    "sound": "suara atau video tidak diambil",
    "latex": "rumus diambil sebagai teks biasa",
    "program": "program di dalam kartu tidak diambil",
    "remote": "gambar dari internet tidak diambil",
    "picture-missing": "gambarnya tidak ada dalam berkas",
    "picture-kind": "jenis gambar ini tidak dapat dipakai; yang dapat: PNG, JPEG, SVG",
    "picture-size": "gambarnya lebih besar dari 1 MB",
    "picture-broken": "gambarnya rusak, terlalu besar, atau tidak dapat dipakai",
    "picture-only": "satu sisinya hanya gambar, dan gambar itu tidak dapat diambil",
    "future": "ulangan bertanggal sesudah hari ini tidak diambil",
    "quotes": "tanda kutipnya tidak ditutup dengan benar",
    "cells": "selnya lebih banyak daripada kolomnya",
    "cell-long": "satu selnya terlalu panjang",
    "kind": "jenis kartu ini tidak dikenal; yang dikenal: basic, both, cloze, typed, order",
    "nul": "ada tanda yang tidak boleh ada dalam teks",
}


def error_sentence(error: Exception) -> str:
    """What happened, what is safe, what to do."""
    error = getattr(error, "reason", error)  # of FileNotWritten
    sentence = ERRORS.get(type(error).__name__, OTHERWISE)
    return sentence.replace("{line}", str(getattr(error, "line", "")))


def left_out_sentence(part: LeftOut) -> str:
    """One line about a part that was left out."""
    whose = " – ".join(words for words in (part.note, part.what) if words)
    return f"{whose}: {WHY[part.why]}"

"""Sentences about a file that holds all of a learner's work: what is in it, and what was wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.sessions.figure_words import number

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.storage.bundle import Contents

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


def contents_words(contents: Contents, pictures: int = 0) -> str:
    """What is there, such as "310 jawaban, 2 bacaan selesai dan 4 penanda"; "" for nothing."""
    parts = (
        (contents.answers, translate("Bundle", "{n}\u00a0jawaban")),
        (contents.lessons, translate("Bundle", "{n}\u00a0bacaan selesai")),
        (contents.notes, translate("Bundle", "{n}\u00a0kartu sendiri")),
        (contents.marks, translate("Bundle", "{n}\u00a0penanda")),
        (pictures, translate("Bundle", "{n}\u00a0gambar")),
    )
    words = [text.replace("{n}", number(count)) for count, text in parts if count]
    if len(words) < 2:
        return "".join(words)
    return (
        translate("Bundle", "{some} dan {last}").replace("{some}", ", ".join(words[:-1])).replace("{last}", words[-1])
    )


def saved_words(made: datetime | None) -> str:
    """When a file was saved, such as "12 Maret 2026 pukul 08.15"; "" where it does not say."""
    from desktop.ui.sessions.words import long_date

    if made is None:
        return ""
    text = translate("Bundle", "{day} pukul {time}")
    return text.replace("{day}", long_date(made.date().isoformat())).replace("{time}", f"{made:%H.%M}")


def bundle_sentence(error: Exception) -> str:
    """What happened to a file, what is safe, what to do; "" where it is no error of such a file."""
    sentences = {
        "FileMissing": translate(
            "Bundle",
            "Berkas itu tidak dapat dibuka. Hasil belajarmu tidak berubah. Periksa nama dan tempat berkasnya.",
        ),
        "FileBroken": translate(
            "Bundle",
            "Berkas itu rusak atau terpotong, jadi tidak ada yang diambil. Hasil belajarmu tidak berubah. "
            "Simpan lagi dari komputer asalnya, lalu coba lagi.",
        ),
        "FileEncrypted": translate(
            "Bundle",
            "Berkas itu dikunci dengan kata sandi, jadi tidak ada yang diambil. Hasil belajarmu tidak berubah. "
            "Simpan lagi dari komputer asalnya.",
        ),
        "FileTooLarge": translate(
            "Bundle",
            "Isi berkas itu jauh lebih besar daripada hasil belajar siapa pun, jadi tidak ada yang diambil. "
            "Hasil belajarmu tidak berubah. Pilih berkas lain.",
        ),
        "FileNewer": translate(
            "Bundle",
            "Berkas itu disimpan oleh Mitra yang lebih baru. Hasil belajarmu tidak berubah. "
            "Pasang Mitra yang lebih baru di komputer ini, lalu coba lagi.",
        ),
        "NotBundle": translate(
            "Bundle",
            "Berkas itu bukan simpanan Mitra, jadi tidak ada yang diambil. Hasil belajarmu tidak berubah. "
            "Pilih berkas yang namanya berakhir dengan .mitra.",
        ),
        "DatabaseInUse": translate(
            "Bundle",
            "Pemakai itu sedang belajar di jendela Mitra yang lain. Tidak ada yang berubah. "
            "Tutup jendela itu, lalu coba lagi.",
        ),
    }
    return sentences.get(type(error).__name__, "")


def halfway_sentence(error: Exception) -> str:
    """The same where a file was being taken in when the disk refused: some of it is there, and stays."""
    if type(error).__name__ == "StorageFull":
        return translate(
            "Bundle",
            "Disk penuh, jadi belum semuanya masuk. Yang sudah ada di sini aman. "
            "Kosongkan ruang, lalu ambil berkas yang sama sekali lagi.",
        )
    return bundle_sentence(error) or translate(
        "Bundle",
        "Belum semuanya masuk, karena data belajar di komputer ini tidak dapat ditulisi. Yang sudah ada di sini aman. "
        "Ambil berkas yang sama sekali lagi nanti.",
    )

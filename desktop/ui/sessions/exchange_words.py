"""Sentences about files from elsewhere: what was wrong with one, and what of it was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop.storage.foreign import LeftOut

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


def file_sentence(error: Exception) -> str:
    """What happened to a file, what is safe, what to do; "" where it is no error of a file from elsewhere."""
    sentences = {
        "FileMissing": translate(
            "Exchange",
            "Berkas itu tidak dapat dibuka. Kartumu tidak berubah. Periksa nama dan tempat berkasnya.",
        ),
        "FileBroken": translate(
            "Exchange",
            "Berkas itu rusak atau terpotong, jadi tidak ada yang diambil. Kartumu tidak berubah. Buat "
            "lagi berkas itu di tempat asalnya, lalu coba lagi.",
        ),
        "FileEncrypted": translate(
            "Exchange",
            "Berkas itu dikunci dengan kata sandi, jadi tidak ada yang diambil. Kartumu tidak berubah. "
            "Simpan lagi tanpa kata sandi.",
        ),
        "FileTooLarge": translate(
            "Exchange",
            "Berkas itu terlalu besar, jadi tidak ada yang diambil. Kartumu tidak berubah. Bagi isinya "
            "ke beberapa berkas.",
        ),
        "FileNewer": translate(
            "Exchange",
            "Berkas itu ditulis dengan bentuk yang lebih baru. Kartumu tidak berubah. Pasang Mitra yang "
            "lebih baru, atau ekspor dari Anki dalam bentuk lama.",
        ),
        "FileUnknown": translate(
            "Exchange",
            "Mitra membaca berkas .apkg, .csv, .tsv, dan .txt. Kartumu tidak berubah. Pilih berkas lain.",
        ),
        "NotText": translate(
            "Exchange",
            "Baris {line} tabel itu bukan teks UTF-8, jadi tidak ada yang diambil. Kartumu tidak "
            "berubah. Simpan lagi tabelnya sebagai CSV UTF-8.",
        ),
    }
    return sentences.get(type(error).__name__, "").replace("{line}", str(getattr(error, "line", "")))


def left_out_sentence(part: LeftOut) -> str:
    """One line about a part that was left out."""
    sentences = {
        "front-empty": translate("Exchange", "bagian depannya kosong"),
        "back-empty": translate("Exchange", "bagian belakangnya kosong"),
        "cloze-gap": translate("Exchange", "tidak ada bagian yang dikosongkan"),
        "cloze-many": translate("Exchange", "terlalu banyak bagian yang dikosongkan"),
        "order-few": translate("Exchange", "urutannya kurang dari dua butir"),
        "text-long": translate("Exchange", "teksnya terlalu panjang"),
        "inner-gap": translate("Exchange", "ada isian di dalam isian"),
        "occlusion": translate("Exchange", "gambar yang ditutupi sebagian belum dapat dibaca"),
        "no-type": translate("Exchange", "jenis catatannya tidak ada dalam berkas"),
        "no-template": translate("Exchange", "jenis catatannya tidak punya kartu"),
        "template": translate("Exchange", "kartu kedua dari jenis ini tidak diambil"),
        "twice": translate("Exchange", "sudah ada di atasnya dalam berkas ini"),
        "sound": translate("Exchange", "suara atau video tidak diambil"),
        "latex": translate("Exchange", "rumus diambil sebagai teks biasa"),
        "program": translate("Exchange", "program di dalam kartu tidak diambil"),
        "remote": translate("Exchange", "gambar dari internet tidak diambil"),
        "picture-missing": translate("Exchange", "gambarnya tidak ada dalam berkas"),
        "picture-kind": translate("Exchange", "jenis gambar ini tidak dapat dipakai; yang dapat: PNG, JPEG, SVG"),
        "picture-size": translate("Exchange", "gambarnya lebih besar dari 1 MB"),
        "picture-broken": translate("Exchange", "gambarnya rusak, terlalu besar, atau tidak dapat dipakai"),
        "picture-only": translate("Exchange", "satu sisinya hanya gambar, dan gambar itu tidak dapat diambil"),
        "future": translate("Exchange", "ulangan bertanggal sesudah hari ini tidak diambil"),
        "quotes": translate("Exchange", "tanda kutipnya tidak ditutup dengan benar"),
        "cells": translate("Exchange", "selnya lebih banyak daripada kolomnya"),
        "cell-long": translate("Exchange", "satu selnya terlalu panjang"),
        "kind": translate("Exchange", "jenis kartu ini tidak dikenal; yang dikenal: basic, both, cloze, typed, order"),
        "nul": translate("Exchange", "ada tanda yang tidak boleh ada dalam teks"),
    }
    whose = " – ".join(words for words in (part.note, part.what) if words)
    return f"{whose}: {sentences[part.why]}"

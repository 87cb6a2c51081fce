"""What each figure of *Kemajuan* means, in words, and which function computes it; one entry for each figure."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class Meaning(NamedTuple):
    """A figure's name, its definition in paragraphs, and the name of its function in ``study/statistics.py``."""

    name: object  # what QT_TRANSLATE_NOOP gives has no type, and is the text
    text: object
    function: str


MEANINGS = {
    "lessons": Meaning(
        QT_TRANSLATE_NOOP("Meanings", "Bacaan selesai"),
        QT_TRANSLATE_NOOP(
            "Meanings",
            "Berapa bacaan yang sudah selesai, dari semua bacaan yang ada.\n"
            "Sebuah bacaan selesai kalau akhirnya sudah terlihat dan kamu membacanya paling sedikit sepertiga dari "
            "waktu baca biasa (150 kata semenit), atau kalau kamu sendiri menandainya. Yang kamu tandai belum dibaca "
            "tidak dihitung.",
        ),
        "lessons_read",
    ),
    "cards": Meaning(
        QT_TRANSLATE_NOOP("Meanings", "Kartu"),
        QT_TRANSLATE_NOOP(
            "Meanings",
            "Berapa kartu yang sudah pernah kamu ulang, dan sampai mana.\n"
            "Kuat: stabilitasnya 21 hari atau lebih, jadi sesudah tiga minggu peluangnya untuk diingat masih "
            "9 dari 10.\n"
            "Sedang dipelajari: sudah pernah diulang, tetapi belum kuat.\n"
            "Baru: belum pernah diulang, dari bacaan yang selesai atau buatanmu sendiri.\n"
            "Latihan di samping bacaan dan jawaban yang diurungkan tidak dihitung. "
            "Ulangan yang diimpor dari program lain dihitung.",
        ),
        "stages",
    ),
    "recall": Meaning(
        QT_TRANSLATE_NOOP("Meanings", "Teringat saat diulang"),
        QT_TRANSLATE_NOOP(
            "Meanings",
            "Berapa kartu yang masih teringat ketika datang lagi, dalam 30 hari sampai hari ini.\n"
            "Yang dihitung: jawaban pertama untuk sebuah kartu pada satu hari, kalau kartu itu sudah pernah diulang "
            "pada hari sebelumnya. Semua jawaban selain Lupa berarti teringat.\n"
            "Angka dari sedikit jawaban belum pasti. Karena itu ada batasnya: pada 19 dari 20 hitungan seperti ini, "
            "angka yang sebenarnya terletak di antara kedua batas (selang Wilson). Kurang dari 10 jawaban belum "
            "diberi angka.\n"
            "Jawaban yang diurungkan tidak dihitung. Ulangan yang diimpor dari program lain dihitung.",
        ),
        "recall",
    ),
    "quiz": Meaning(
        QT_TRANSLATE_NOOP("Meanings", "Jawaban kuis"),
        QT_TRANSLATE_NOOP(
            "Meanings",
            "Berapa yang benar dari lima jawaban kuis terakhir, dari kuis mana pun.\n"
            "Kalau jawabannya belum lima, yang ada saja yang dihitung. "
            "Jawaban yang diurungkan tidak dihitung.",
        ),
        "last_quiz",
    ),
    "minutes": Meaning(
        QT_TRANSLATE_NOOP("Meanings", "Waktu menjawab"),
        QT_TRANSLATE_NOOP(
            "Meanings",
            "Berapa menit kamu menjawab kartu dan kuis, dalam 7 dan 30 hari sampai hari ini.\n"
            "Waktu dihitung sejak kartu atau soal tampak sampai dijawab; lebih dari satu jam dihitung satu jam. "
            "Waktu membaca bacaan tidak termasuk. Ulangan yang diimpor dari program lain dihitung.",
        ),
        "minutes",
    ),
    "units": Meaning(
        QT_TRANSLATE_NOOP("Meanings", "Penguasaan per unit"),
        QT_TRANSLATE_NOOP(
            "Meanings",
            "Berapa kartu dari tiap unit yang sudah dikuasai, dari semua kartu unit itu.\n"
            "Sebuah kartu dikuasai kalau sudah teringat pada paling sedikit dua hari yang berbeda. "
            "Kartu buatanmu sendiri tidak masuk ke unit.",
        ),
        "mastered",
    ),
    "ahead": Meaning(
        QT_TRANSLATE_NOOP("Meanings", "Kartu pada 14 hari ke depan"),
        QT_TRANSLATE_NOOP(
            "Meanings",
            "Berapa kartu yang akan diminta tiap hari, mulai hari ini, menurut keadaan sekarang.\n"
            "Satu hari tidak meminta lebih banyak daripada yang cukup untuk menit harianmu; selebihnya pindah ke "
            "hari berikutnya, dan hari libur tidak meminta apa-apa. Kartu baru dan kartu yang nanti terlupa belum "
            "dihitung.",
        ),
        "ahead",
    ),
    "days": Meaning(
        QT_TRANSLATE_NOOP("Meanings", "Hari belajar, 26 minggu"),
        QT_TRANSLATE_NOOP(
            "Meanings",
            "Berapa kartu yang berbeda kamu ulang pada tiap hari, selama 26 minggu.\n"
            "Satu hari belajar mulai pukul 04.00. Hari tanpa kartu tidak mengurangi apa pun: kartunya dibagi rata "
            "ke hari lain. Latihan di samping bacaan dan jawaban yang diurungkan tidak dihitung. "
            "Ulangan yang diimpor dari program lain dihitung.",
        ),
        "study_days",
    ),
    "hardest": Meaning(
        QT_TRANSLATE_NOOP("Meanings", "Kartu yang paling sulit"),
        QT_TRANSLATE_NOOP(
            "Meanings",
            "Sepuluh kartu yang paling sering terlupa sesudah pernah teringat.\n"
            "Kalau sama seringnya, yang sekarang paling mungkin terlupa didahulukan. "
            "Membaca lagi bagiannya biasanya membantu.",
        ),
        "hardest",
    ),
}


def name_of(figure: str) -> str:
    """The name of a figure, in the language of the screen."""
    return QCoreApplication.translate("Meanings", str(MEANINGS[figure].name))


def text_of(figure: str) -> str:
    """The definition of a figure, a paragraph a line, in the language of the screen."""
    return QCoreApplication.translate("Meanings", str(MEANINGS[figure].text))

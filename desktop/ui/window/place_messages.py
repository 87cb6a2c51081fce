"""What is said of the place where the data lies: a stick that was pulled out, a network drive."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


def place_sentences() -> dict[str, str]:
    """The sentences by the kinds of ``Said``."""
    return {
        "waits": translate(
            "Messages",
            "Tempat data belajar tidak terjangkau; mungkin flashdisknya dicabut. "
            "Jawabanmu menunggu, yang sebelumnya aman. Pasang lagi, lalu Mitra melanjutkan sendiri.",
        ),
        "waits-for-another": translate(
            "Messages",
            "Yang terpasang sekarang bukan data belajar yang tadi terbuka, jadi tidak ada yang ditulis ke situ. "
            "Jawabanmu menunggu, yang sebelumnya aman. Pasang flashdisk yang tadi.",
        ),
        "written-anew": translate(
            "Messages",
            "Berkas data belajar terhapus saat Mitra terbuka. Mitra sudah menulisnya lagi; tidak ada yang hilang.",
        ),
        "back": translate("Messages", "Data belajar terjangkau lagi. Yang menunggu sudah tersimpan."),
        "place-chosen": translate("Messages", "Tempat data diingat. Mitra memakainya saat dibuka lagi."),
        "network-drive": translate(
            "Messages",
            "Data belajarmu ada di drive jaringan. Mitra menyimpannya dengan cara yang aman di sana, sedikit lebih "
            "lambat. Bukalah di satu komputer saja pada satu waktu.",
        ),
    }

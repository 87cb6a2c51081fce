"""Sentences for what went wrong and for what was just done: what happened, what is safe, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSysInfo

from desktop.ui.window.place_messages import place_sentences
from desktop.ui.window.state_messages import state_sentences

if TYPE_CHECKING:
    from desktop.ui.sessions.said import Said

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


def error_sentence(error: Exception) -> str:
    """One sentence or two for an error of the stores; it names no path of the inside and shows no traceback."""
    name = type(error).__name__
    if name == "DatabaseDamaged":
        return translate(
            "Messages",
            "Sebagian data belajar rusak. Yang masih terbaca aman. "
            "Tutup lalu buka Mitra lagi; datanya akan dipulihkan."
        )
    if name == "BackupDamaged":
        return translate(
            "Messages",
            "Cadangan itu rusak, jadi tidak dapat dikembalikan. Data belajarmu tidak berubah. Pilih cadangan lain.",
        )
    if name == "DatabaseInUse":
        return translate(
            "Messages",
            "Mitra sudah terbuka di jendela atau komputer lain. Tidak ada yang hilang. Lanjutkan di sana.",
        )
    if name == "NewerDatabase":
        return translate(
            "Messages",
            "Data belajar ini dibuat oleh Mitra yang lebih baru. "
            "Data itu tidak diubah. Pasang Mitra yang lebih baru."
        )
    if name == "DuplicatePack":
        sentence = translate(
            "Messages",
            "Dua paket bacaan memakai id yang sama, yaitu {id}. "
            "Hasil belajarmu aman. Ganti id di pack.yaml salah satunya, lalu buka lagi."
        )
        return sentence.replace("{id}", str(getattr(error, "id", "")))
    if name == "PackError":
        return translate(
            "Messages",
            "Paket bacaan tidak dapat dibuka. "
            "Hasil belajarmu aman. Periksa paketnya dengan perintah make check atau mitra check."
        )
    if name == "FileNotWritten":
        return _file_sentence(type(getattr(error, "reason", error)).__name__)
    return _storing_sentence(name)


def _storing_sentence(name: str) -> str:
    """Why a step could not be stored."""
    if name == "StorageFull":
        return translate(
            "Messages",
            "Disk penuh, jadi langkah terakhir belum tersimpan. "
            "Yang sebelumnya aman. Kosongkan ruang, lalu coba lagi."
        )
    if name == "StorageReadOnly":
        return translate(
            "Messages",
            "Folder data tidak dapat ditulisi, jadi langkah terakhir belum tersimpan. "
            "Yang sebelumnya aman. Mintalah izin menulis."
        )
    if name == "StorageLost":
        return translate(
            "Messages",
            "Tempat data belajar tidak terjangkau; mungkin flashdisknya dicabut. "
            "Langkah terakhir belum tersimpan, yang sebelumnya aman. Pasang lagi, lalu coba sekali lagi.",
        )
    if name == "StorageReplaced":
        return translate(
            "Messages",
            "Yang terpasang sekarang bukan data belajar yang tadi terbuka, jadi tidak ada yang ditulis ke situ. "
            "Langkah terakhir belum tersimpan, yang sebelumnya aman. Pasang flashdisk yang tadi.",
        )
    return translate("Messages", "Langkah terakhir belum dapat disimpan. Yang sebelumnya aman. Coba sekali lagi.")


def _file_sentence(reason: str) -> str:
    """Why a file that the learner asked for could not be written."""
    if reason == "StorageFull":
        return translate(
            "Messages", "Berkas belum tersimpan karena disk penuh. Hasil belajarmu aman. Pilih tempat lain."
        )
    if reason == "StorageReadOnly":
        return translate(
            "Messages",
            "Berkas belum tersimpan karena folder itu tidak dapat ditulisi. "
            "Hasil belajarmu aman. Pilih folder lain."
        )
    return translate(
        "Messages", "Berkas belum tersimpan di tempat itu. Hasil belajarmu aman. Pilih tempat lain, lalu coba lagi."
    )


def opening_sentence(error: Exception) -> str:
    """The same for an error that kept Mitra from opening: nothing was done yet that could be unsaved."""
    name = type(error).__name__
    if name == "StorageFull":
        return translate(
            "Messages",
            "Mitra tidak dapat dibuka karena disk penuh. "
            "Hasil belajarmu tidak diubah. Kosongkan ruang, lalu buka lagi.",
        )
    if name == "StorageReadOnly":
        return translate(
            "Messages",
            "Mitra tidak dapat dibuka karena folder data tidak dapat ditulisi. "
            "Hasil belajarmu tidak diubah. Mintalah izin menulis, lalu buka lagi.",
        )
    if name == "FontMissing":
        return translate(
            "Messages",
            "Mitra tidak dapat dibuka karena hurufnya tidak ditemukan. "
            "Hasil belajarmu tidak diubah. Pasang Mitra sekali lagi.",
        )
    if name in {"DatabaseInUse", "NewerDatabase", "DuplicatePack", "PackError"}:
        return error_sentence(error)
    return translate(
        "Messages",
        "Mitra tidak dapat dibuka karena folder data tidak terbaca. "
        "Hasil belajarmu tidak diubah. Periksa foldernya, lalu buka lagi.",
    )


def unexpected_sentence(report: str) -> str:
    """The same for an error that nobody foresaw; ``report`` is where its report lies, "" where there is none."""
    sentence = translate(
        "Messages", "Mitra tidak dapat dibuka karena kesalahan tak terduga. Hasil belajarmu tidak diubah."
    )
    advice = translate("Messages", "Coba sekali lagi; kalau terulang, pasang Mitra sekali lagi.")
    place = translate("Messages", "Laporannya ada di {place}.").replace("{place}", report) if report else ""
    return " ".join(filter(None, (sentence, advice, place)))


def done_sentence(said: Said) -> str:
    """What was just done."""
    sentences = {
        "undone-review": translate("Messages", "Jawaban terakhir diurungkan; kartunya kembali."),
        "bury": translate("Messages", "Kartu ditunda sampai besok."),
        "suspend": translate("Messages", "Kartu diistirahatkan. Pakai lagi kapan saja dari Kartu saya (Ctrl\u00a0B)."),
        "resume": translate("Messages", "Kartu dipakai lagi."),
        "mark": translate("Messages", "Kartu ditandai. Temukan lagi di Kartu saya."),
        "unmark": translate("Messages", "Tanda pada kartu dihapus."),
        "undone-bury": translate("Messages", "Kartu yang ditunda kembali."),
        "undone-suspend": translate("Messages", "Kartu yang diistirahatkan kembali."),
        "undone-resume": translate("Messages", "Kartu diistirahatkan lagi."),
        "undone-mark": translate("Messages", "Tanda pada kartu diurungkan."),
        "undone-unmark": translate("Messages", "Kartu kembali bertanda."),
        "undone-practice": translate("Messages", "Latihan terakhir diurungkan."),
        "undone-quiz": translate("Messages", "Jawaban kuis diurungkan; soalnya menunggu lagi."),
        "undone-read": translate("Messages", "Tanda sudah dibaca diurungkan."),
        "undone-unread": translate("Messages", "Bacaan kembali ditandai sudah dibaca."),
        "read": translate("Messages", "Bacaan selesai. Kartu-kartunya masuk ke Ulang."),
        "read-without-cards": translate("Messages", "Bacaan selesai."),
        "reading-alone": translate("Messages", "Layar penuh. Tekan Esc untuk kembali."),
        "lesson-ended": translate("Messages", "Pelajaran selesai. Catatannya ada di Sesudah pelajaran."),
        "saved-file": translate("Messages", "Tersimpan: {name}"),
        "handout-stopped": translate("Messages", "Dihentikan sebelum selesai. Tekan Ctrl\u00a0P untuk mencoba lagi."),
        "unread": translate("Messages", "Bacaan ditandai belum dibaca."),
        "note-added": translate("Messages", "Kartu ditambahkan. Ctrl\u00a0N untuk kartu berikutnya."),
        "note-changed": translate("Messages", "Perubahan kartu disimpan."),
        "note-deleted": translate("Messages", "Kartu dihapus."),
        "undone-note": translate("Messages", "Tulisan terakhir di kartumu diurungkan."),
        "imported": translate("Messages", "Impor selesai: {name}."),
        "imported-nothing": translate("Messages", "Semua isi berkas itu sudah ada di sini. Tidak ada yang berubah."),
        "exported": translate("Messages", "Kartu disimpan ke {name}."),
        "undone-import": translate("Messages", "Impor diurungkan; kartumu seperti sebelumnya."),
        "mark-deleted": translate("Messages", "Sorotan dihapus."),
        "mark-confirmed": translate("Messages", "Sorotan dipasang di sini."),
        "mark-homeless": translate("Messages", "Bacaan ini sudah tidak ada. Kutipan dan catatanmu tersimpan di sini."),
        "bookmark-added": translate("Messages", "Pembatas dipasang di sini. Temukan lagi di Penanda (Ctrl\u00a08)."),
        "bookmark-deleted": translate("Messages", "Pembatas dilepas."),
        "undone-annotate": translate("Messages", "Perubahan penanda terakhir diurungkan."),
        "undone-erase": translate("Messages", "Penanda yang dihapus sudah kembali."),
        "undone-drop": translate("Messages", "Kartu yang dihapus sudah kembali."),
        "restored": translate(
            "Messages",
            "Data belajar rusak dan sudah dipulihkan dari cadangan. "
            "Berkas yang rusak disimpan di sampingnya."
        ),
        "rescued": translate(
            "Messages",
            "Data belajar rusak. Yang masih terbaca sudah dipulihkan. "
            "Berkas yang rusak disimpan di sampingnya."
        ),
        "found-again": translate(
            "Messages",
            "Data belajar tidak ditemukan dan sudah dipulihkan dari cadangan. "
            "Yang dipelajari sesudah cadangan itu belum kembali."
        ),
        "begun-anew": translate(
            "Messages",
            "Data belajar rusak dan tidak ada cadangan, jadi Mitra mulai dari awal. "
            "Berkas yang rusak disimpan."
        ),
        "returned": translate(
            "Messages",
            "Data belajarmu kembali ke keadaan {name}. Keadaan sebelumnya ada di Cadangan (Ctrl\u00a0Shift\u00a0B).",
        ),
        "merged-back": translate(
            "Messages", "{name} langkah dari cadangan ditambahkan. Yang sudah ada di sini tetap."
        ),
        "no-backup": translate(
            "Messages",
            "Cadangan belum dapat dibuat. Hasil belajarmu tetap tersimpan. Periksa ruang disk.",
        ),
        "class-restored": translate(
            "Messages",
            "Data kelas rusak dan sudah dipulihkan. Periksa daftar siswanya di menu Kelas. "
            "Berkas yang rusak disimpan di sampingnya."
        ),
        "class-begun-anew": translate(
            "Messages",
            "Data kelas rusak dan tidak ada cadangan, jadi kelas ini mulai dari awal. "
            "Isi lagi daftar siswanya di menu Kelas."
        ),
        "no-class-backup": translate(
            "Messages",
            "Cadangan kelas hari ini belum dapat dibuat. Data kelas tetap tersimpan. Periksa ruang disk.",
        ),
        "speech-no-program": _no_program(),
        "speech-no-voice": translate(
            "Messages",
            "Suara untuk bahasa bacaan ini belum ada di komputer ini. Pasang suaranya, lalu tekan F4 lagi.",
        ),
        "speech-no-sound": translate(
            "Messages",
            "Suara tidak keluar. Sambungkan pengeras suara atau headphone, lalu tekan F4 lagi.",
        ),
    }
    sentences |= {**state_sentences(), **place_sentences()}
    return sentences.get(said.kind, "").replace("{name}", said.subject)


def _no_program() -> str:
    if QSysInfo.kernelType() == "linux":
        return translate(
            "Messages",
            "Mitra belum dapat membacakan. Pasang espeak-ng (sudo apt install espeak-ng), lalu tekan F4 lagi.",
        )
    return translate(
        "Messages",
        "Mitra belum dapat membacakan. Pasang suaranya (pip install mitra[suara]), lalu tekan F4 lagi.",
    )

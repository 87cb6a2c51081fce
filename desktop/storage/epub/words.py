"""The words of a book that are in no lesson: it is written in the language of the packs, whatever the screen speaks."""

from __future__ import annotations

COVER = "Sampul"
TITLE_PAGE = "Halaman judul"
CONTENTS = "Daftar isi"
PARTS = "Bagian buku"
TEXT = "Bacaan"
GOALS = "Setelah bacaan ini kamu bisa"
NOTES = "Catatan"
GLOSSARY = "Istilah"
SOURCES = "Sumber"
CARDS = "Kartu"
QUESTIONS = "Soal"
KEY = "Kunci jawaban"
ABOUT = "Tentang buku ini"

UNIT = "Bagian {number}"
SOURCE_NUMBER = "Sumber {number}"
EDITORS_NOTE = "Catatan penyunting"
BACK = "Kembali ke bacaan"
IN_LESSONS = "Dalam bacaan:"
FROM = "Sumber: {source}"
NO_DATE = "tanpa tanggal"
CHECKED = "diperiksa {date}"
ANSWER = "Jawaban"
READ_AGAIN = "Baca bagiannya"
TO_KEY = "Lihat kuncinya"
TO_QUESTION = "Kembali ke soal"
KINDS = "Kelompok: {kinds}."
COMPUTED = "Dihitung penyunting dari angka atau tanggal sumber. Sumber sendiri tidak menyebutnya."
ADDITION = "Tidak ada dalam teks sumber. Ditambahkan penyunting dari: {source}."
PICTURE = "Gambar"
ASK = {
    "choice": "Pilih satu jawaban.",
    "truth": "Benar atau salah?",
    "order": "Urutkan dari yang pertama.",
    "match": "Pasangkan kiri dan kanan.",
    "sort": "Pilah ke kelompoknya.",
}

VERSION = "Versi {version}"
LICENCE = "Isi buku ini boleh dipakai menurut lisensi {licence}."
MADE = "Buku ini dibuat oleh Mitra, program belajar yang bekerja tanpa internet."
BORROWED = (
    "Huruf Literata (hak cipta The Literata Project Authors) dan Atkinson Hyperlegible Next (hak cipta The Atkinson "
    "Hyperlegible Next Project Authors) ikut di dalamnya dengan SIL Open Font License 1.1. Bendera berasal dari "
    "flag-icons (lisensi MIT), peta dari Natural Earth dan world-atlas (lisensi ISC). Teks semua lisensi itu ikut "
    "dalam berkas ini, di folder licences."
)
HOW_TO_READ = (
    "Kata bergaris titik-titik membuka artinya. Angka kecil membuka sumbernya. Tanda bintang berarti bagian itu "
    "dihitung atau ditambahkan penyunting."
)
SUMMARY = (
    "Semua gambar punya uraian dalam kata-kata, tabel punya kepala baris dan kolom, dan judul bertingkat. "
    "Istilah, sumber, dan kunci jawaban dapat dibuka lewat tautan. Warna tidak pernah menjadi satu-satunya tanda."
)

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def date_words(text: str) -> str:
    """Return an ISO date, month or year in words; anything else as it is."""
    parts = text.split("-")
    if not 1 <= len(parts) <= 3 or not all(part.isdecimal() for part in parts):
        return text
    if len(parts) > 1 and not 1 <= int(parts[1]) <= len(MONTHS):
        return text
    month = [MONTHS[int(parts[1]) - 1]] if len(parts) > 1 else []
    day = [str(int(parts[2]))] if len(parts) > 2 else []
    return " ".join([*day, *month, parts[0]])

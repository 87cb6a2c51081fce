"""The sentences of `mitra check` for whole files and for YAML that cannot be read; written as those in `sentences`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_FILES = {
    "missing-file": (
        "berkas ini tidak ada; buat berkasnya, walau daftarnya masih kosong",
        "this file does not exist; make it, even if its list is still empty",
    ),
    "no-pack": (
        "folder ini tidak berisi pack.yaml; tulis pack.yaml, atau sebutkan folder yang berisi paket",
        "this folder holds no pack.yaml; write one, or name the folder of a pack",
    ),
    "stray-file": (
        "berkas ini tidak disebut dalam pack.yaml; sebutkan bacaannya di sana, atau hapus berkasnya",
        "this file is not named in pack.yaml; name its lesson there, or delete the file",
    ),
    "outside-pack": (
        "tautan berkas ini keluar dari folder paket; salin berkasnya ke dalam paket",
        "this link leads out of the pack's folder; copy the file into the pack",
    ),
    "dead-link": (
        "tautan berkas ini tidak menuju berkas apa pun; ganti dengan berkasnya",
        "this link leads to no file; put the file in its place",
    ),
    "not-a-file": (
        "ini bukan berkas biasa; ganti dengan berkas teks",
        "this is not a plain file; put a text file in its place",
    ),
    "unreadable": (
        "berkas ini tidak dapat dibaca ({0}); periksa izin bacanya",
        "this file cannot be read ({0}); check its permissions",
    ),
    "too-large": (
        "berkas ini lebih besar dari {0} bita; bagi menjadi beberapa bacaan",
        "this file is larger than {0} bytes; split it into several lessons",
    ),
    "file-long": (
        "berkas ini {0} huruf, lebih dari {1}; kurangi isinya, atau bagi menjadi beberapa bacaan",
        "this file is {0} letters long, more than {1}; shorten it, or split it into several lessons",
    ),
    "utf16": (
        "berkas ini tersimpan sebagai UTF-16; simpan sebagai UTF-8",
        "this file is saved as UTF-16; save it as UTF-8",
    ),
    "bad-utf8": (
        "bita {0} bukan UTF-8; simpan berkas sebagai UTF-8 dan ketik ulang huruf ini",
        "byte {0} is not UTF-8; save the file as UTF-8 and type this letter again",
    ),
    "unseen-character": (
        "ada karakter yang tidak tampak ({0}); hapus karakter itu",
        "a character here cannot be seen ({0}); delete it",
    ),
    "too-many-faults": (
        "sudah {0} kesalahan dalam berkas ini; perbaiki dulu, lalu periksa lagi",
        "{0} faults in this file already; correct them, then check again",
    ),
    "empty-file": (
        'tidak ada isi ({0:thing}); lihat contohnya dengan "mitra schema"',
        'nothing is written here ({0:thing}); see "mitra schema" for what belongs here',
    ),
}

_YAML = {
    "yaml-alias": (
        "alias (*) tidak boleh dipakai; tulis isinya sekali lagi, atau beri tanda kutip jika * bagian dari teks",
        "aliases (*) are not allowed; write the content again, or quote the text if * belongs to it",
    ),
    "yaml-anchor": (
        "tanda & di depan nilai tidak boleh dipakai (&{0}); hapus, atau beri tanda kutip jika & bagian dari teks",
        "anchors (&{0}) are not allowed; delete it, or quote the text if & belongs to it",
    ),
    "yaml-tag": (
        "tanda ! di depan nilai tidak boleh dipakai ({0}); hapus, atau beri tanda kutip jika ! bagian dari teks",
        "tags ({0}) are not allowed; delete it, or quote the text if ! belongs to it",
    ),
    "yaml-deep": (
        "lebih dari {0} tingkat bersarang; tulis lebih datar",
        "nested more than {0} levels deep; write it flatter",
    ),
    "yaml-too-much": (
        "lebih dari {0} bagian dalam satu berkas; bagi menjadi beberapa berkas",
        "more than {0} parts in one file; split it into several files",
    ),
    "yaml-odd-key": (
        'kunci harus satu kata, bukan daftar; tulis "kunci: nilai"',
        'a key must be one word, not a list; write "key: value"',
    ),
    "yaml-document": (
        'isi kedua dalam satu berkas; hapus baris "---" atau perbaiki baris sebelumnya',
        'a second document in one file; delete the line "---" or correct the line before',
    ),
    "duplicate-key": (
        'kunci "{0}" sudah ditulis di baris {1}; hapus salah satu',
        'the key "{0}" stands in line {1} already; delete one of them',
    ),
    "yaml-colon": (
        "titik dua tidak boleh di sini; beri tanda kutip pada seluruh teksnya",
        "a colon cannot stand here; quote the whole text",
    ),
    "yaml-key": (
        'baris ini tidak punya ":" setelah kuncinya; tulis "kunci: nilai"',
        'this line has no ":" after its key; write "key: value"',
    ),
    "yaml-indent": (
        'baris ini tidak sejajar dengan yang di atasnya, atau terpotong tanda kutip; samakan indentasi atau kutipnya',
        "this line is not in line with those above, or a quote cuts it off; set its indent or the quotes right",
    ),
    "yaml-quote": (
        "tanda kutip ini tidak ditutup; tutup di akhir teksnya",
        "this quote is never closed; close it at the end of its text",
    ),
    "yaml-bracket": (
        "isi kurung tidak terbaca; periksa koma dan penutupnya, dan beri tanda kutip pada teks bertitik dua",
        "what stands in brackets cannot be read; check commas and the closing bracket, and quote texts with a colon",
    ),
    "yaml-escape": (
        "garis miring terbalik tidak dikenal di dalam kutip ganda; tulis \\\\ atau pakai kutip tunggal",
        "unknown escape inside double quotes; write \\\\ or use single quotes",
    ),
    "yaml-tab": (
        "ada tab; pakai spasi",
        "a tab stands here; use spaces",
    ),
    "yaml-start": (
        "teks tidak boleh dimulai dengan {0}; beri tanda kutip pada seluruh teksnya",
        "a text cannot begin with {0}; quote the whole text",
    ),
    "yaml-syntax": (
        "YAML tidak terbaca ({0}); periksa tanda baca dan indentasinya",
        "this is not YAML ({0}); check punctuation and indentation",
    ),
}

SENTENCES: Mapping[str, tuple[str, str]] = MappingProxyType(_FILES | _YAML)

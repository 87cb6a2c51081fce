"""The sentences of `mitra check` for packs, fields, cards and questions: what is wrong; what to write instead.

Indonesian first, then English. ``{0}`` is the first value of the fault as written, ``{0:thing}`` the part it
names ("card 7" as "kartu ke-7"), ``{hint}`` what belongs into the field that the second value names. Where a word was
probably meant, "mungkin maksudnya …" takes the place of what follows the semicolon (`wording.SUGGESTED`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_FIELDS = {
    "missing-field": (
        '{0:thing} tidak punya "{1}"; {hint}',
        '{0:thing} has no "{1}"; {hint}',
    ),
    "empty-field": (
        '"{1}" pada {0:thing} kosong; {hint}',
        '"{1}" of {0:thing} is empty; {hint}',
    ),
    "empty-optional": (
        '"{1}" pada {0:thing} kosong; isi, atau hapus barisnya',
        '"{1}" of {0:thing} is empty; fill it in, or delete the line',
    ),
    "empty-item": (
        'ada isi kosong dalam daftar "{0}"; isi, atau hapus barisnya',
        'an item of the list "{0}" is empty; fill it in, or delete the line',
    ),
    "unknown-key": (
        '"{0}" tidak dikenal pada {1:thing}; hapus, atau lihat kunci yang ada dengan "mitra schema"',
        '"{0}" is not known in {1:thing}; delete it, or see the known keys with "mitra schema"',
    ),
    "not-a-mapping": (
        '{0:thing} harus berisi pasangan kunci dan nilai; tulis "kunci: nilai", satu pada tiap baris',
        '{0:thing} must be keys and values; write "key: value", one on each line',
    ),
    "not-a-list": (
        '"{1}" pada {0:thing} harus berupa daftar; tulis "{1}: [...]" atau satu baris "- ..." untuk tiap isi',
        '"{1}" of {0:thing} must be a list; write "{1}: [...]" or one line "- ..." for each item',
    ),
    "not-a-text": (
        '"{1}" pada {0:thing} harus berupa teks; tulis satu teks, dalam tanda kutip bila memuat tanda baca YAML',
        '"{1}" of {0:thing} must be a text; write one text, in quotes if it holds punctuation of YAML',
    ),
    "not-true-false": (
        '"{0}" tidak boleh "{1}"; tulis true atau false',
        '"{0}" cannot be "{1}"; write true or false',
    ),
    "not-one-of": (
        '"{0}" tidak boleh "{1}"; pilih salah satu: {2}',
        '"{0}" cannot be "{1}"; choose one of: {2}',
    ),
    "too-few": (
        '"{1}" pada {0:thing} hanya berisi {3}; tulis sedikitnya {2}',
        '"{1}" of {0:thing} holds only {3}; write at least {2}',
    ),
    "too-many": (
        '"{1}" pada {0:thing} berisi {3}; tulis paling banyak {2}',
        '"{1}" of {0:thing} holds {3}; write at most {2}',
    ),
    "repeated-item": (
        '"{1}" sudah ada dalam "{0}"; hapus, atau tulis yang lain',
        '"{1}" stands in "{0}" already; delete it, or write another',
    ),
    "bad-id": (
        '"{0}" tidak boleh "{1}"; pakai huruf kecil, angka, dan tanda hubung saja, paling panjang 80',
        '"{0}" cannot be "{1}"; use small letters, digits and hyphens only, at most 80',
    ),
    "bad-day": (
        '"{0}" bukan tanggal lengkap: "{1}"; tulis tahun-bulan-hari, misalnya 2026-01-31',
        '"{0}" is not a full date: "{1}"; write year-month-day, such as 2026-01-31',
    ),
    "bad-date": (
        '"{0}" bukan tanggal: "{1}"; tulis 2026, 2026-01, atau 2026-01-31',
        '"{0}" is not a date: "{1}"; write 2026, 2026-01 or 2026-01-31',
    ),
    "no-such-date": (
        '"{0}" menyebut tanggal yang tidak ada: "{1}"; periksa bulan dan harinya',
        '"{0}" names a date that does not exist: "{1}"; check its month and day',
    ),
    "bad-minutes": (
        '"{0}" bukan jumlah menit: "{1}"; tulis bilangan bulat dari 1 sampai 99',
        '"{0}" is not a number of minutes: "{1}"; write a whole number from 1 to 99',
    ),
    "bad-decimal": (
        '"{0}" bukan bilangan: "{1}"; tulis angka saja dengan titik desimal, misalnya 30.75',
        '"{0}" is not a number: "{1}"; write digits only with a decimal point, such as 30.75',
    ),
    "bad-url": (
        '"{0}" bukan alamat web: "{1}"; tulis lengkap dengan https://',
        '"{0}" is not a web address: "{1}"; write it whole, with https://',
    ),
    "bad-language": (
        '"{0}" bukan kode bahasa: "{1}"; tulis misalnya id atau en',
        '"{0}" is not a language code: "{1}"; write id or en, for example',
    ),
    "bad-version": (
        '"{0}" bukan nomor versi: "{1}"; tulis misalnya "1.0"',
        '"{0}" is not a version: "{1}"; write "1.0", for example',
    ),
}

_PACK = {
    "newer-format": (
        "paket ini berformat {0}, sedangkan program ini membaca sampai {1}; perbarui Mitra",
        "this pack has format {0}, and this program reads up to {1}; update Mitra",
    ),
    "duplicate-id": (
        'id "{0}" sudah dipakai di {1}; beri id lain',
        'the id "{0}" is used in {1} already; give it another',
    ),
    "lesson-twice": (
        'bacaan "{0}" sudah ada dalam unit "{1}"; sebutkan di satu unit saja',
        'lesson "{0}" stands in unit "{1}" already; name it in one unit only',
    ),
    "missing-folder": (
        'folder "{0}" untuk unit ini tidak ada; buat foldernya',
        'there is no folder "{0}" for this unit; make it',
    ),
    "missing-lesson": (
        'bacaan "{0}" disebut, tetapi berkas {1} tidak ada; buat berkasnya, atau hapus dari daftar ini',
        'lesson "{0}" is named, but the file {1} does not exist; make it, or take the lesson out of this list',
    ),
    "no-front-matter": (
        'bacaan ini tidak dibuka dengan kepala; tulis id, title, goals, dan teaches di antara dua baris "---"',
        'this lesson has no front matter; write id, title, goals and teaches between two lines "---"',
    ),
    "open-front-matter": (
        'kepala bacaan tidak ditutup; tulis baris "---" setelah isinya',
        'the front matter is never closed; write a line "---" after it',
    ),
    "id-not-file": (
        'id "{0}" tidak sama dengan nama berkasnya; tulis "{1}", atau ganti nama berkasnya',
        'the id "{0}" differs from the name of the file; write "{1}", or rename the file',
    ),
    "was-twice": (
        'id lama "{0}" sudah diambil di {1}; hapus salah satu',
        'the old id "{0}" was taken over in {1} already; delete one of them',
    ),
    "was-in-use": (
        'id lama "{0}" masih dipakai; tulis id yang sudah tidak ada, atau hapus "was"',
        'the old id "{0}" is still in use; write one that is gone, or delete "was"',
    ),
    "unknown-source": (
        'sumber "{0}" tidak ada di sources.yaml; daftarkan di sana, atau perbaiki id-nya',
        'source "{0}" is not in sources.yaml; list it there, or correct the id',
    ),
    "unknown-term-source": (
        'sumber "{0}" tidak ada di sources.yaml; daftarkan di sana, atau tulis "lain: ..." dalam tanda kutip',
        'source "{0}" is not in sources.yaml; list it there, or write "lain: ..." in quotes',
    ),
    "unknown-claim": (
        'klaim "{0}" tidak ada di sources.yaml; daftarkan di sana, atau perbaiki id-nya',
        'claim "{0}" is not in sources.yaml; list it there, or correct the id',
    ),
    "unknown-disagreement": (
        'perbedaan "{0}" tidak ada di sources.yaml; daftarkan di sana, atau perbaiki id-nya',
        'disagreement "{0}" is not in sources.yaml; list it there, or correct the id',
    ),
    "unknown-misconception": (
        'salah paham "{0}" tidak ada di pack.yaml; daftarkan di "misconceptions", atau perbaiki id-nya',
        'misconception "{0}" is not in pack.yaml; list it under "misconceptions", or correct the id',
    ),
    "unknown-anchor": (
        'jangkar "{0}" tidak ada dalam bacaan ini; tulis {{#{0}}} pada judul atau paragrafnya',
        'there is no anchor "{0}" in this lesson; write {{#{0}}} at its heading or paragraph',
    ),
    "duplicate-form": (
        'bentuk "{0}" sudah menuju istilah "{1}"; hapus salah satu',
        'the form "{0}" leads to the term "{1}" already; delete one of them',
    ),
    "field-of-kind": (
        '"{0}" hanya untuk kartu jenis {1}; hapus, atau tulis "kind: {1}"',
        '"{0}" belongs to cards of kind {1} only; delete it, or write "kind: {1}"',
    ),
    "cloze-kind": (
        'kartu ini punya celah {{{{c1::...}}}}; tulis "kind: cloze", atau hapus celahnya',
        'this card has a gap {{{{c1::...}}}}; write "kind: cloze", or take the gap out',
    ),
    "cloze-gap": (
        "kartu cloze ini tidak punya celah yang utuh; tulis {{{{c1::jawaban}}}} atau {{{{c1::jawaban::petunjuk}}}}",
        "this cloze card has no complete gap; write {{{{c1::answer}}}} or {{{{c1::answer::hint}}}}",
    ),
    "cloze-many": (
        "kartu ini punya {0} celah; sisakan paling banyak {1}",
        "this card has {0} gaps; keep {1} at most",
    ),
    "cloze-numbers": (
        "nomor celah melompat ({0}); beri nomor c1, c2, dan seterusnya",
        "the gaps' numbers skip ({0}); number them c1, c2 and so on",
    ),
    "one-right": (
        '{0} pilihan ditandai benar; tandai tepat satu dengan "right: true"',
        '{0} choices are marked right; mark exactly one with "right: true"',
    ),
    "unknown-sort-kind": (
        'jenis "{0}" tidak ada dalam "kinds"; tulis salah satu dari "kinds", persis sama',
        'the kind "{0}" is not among "kinds"; write one of "kinds", exactly alike',
    ),
}

SENTENCES: Mapping[str, tuple[str, str]] = MappingProxyType(_FIELDS | _PACK)

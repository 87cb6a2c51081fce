"""The sentences of `mitra check` for a lesson's Markdown, its figures and pictures; written as those in `sentences`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_BLOCKS = {
    "lesson-long": (
        "bacaan ini {0} huruf, lebih dari {1}; bagi menjadi beberapa bacaan",
        "this lesson is {0} letters long, more than {1}; split it into several lessons",
    ),
    "heading-level": (
        "judul tingkat {0} tidak dipakai di dalam bacaan; tulis ##, ###, atau ####",
        "headings of level {0} are not used in a lesson; write ##, ### or ####",
    ),
    "heading-empty": (
        "judul ini kosong; tulis judulnya, atau hapus barisnya",
        "this heading is empty; write it, or delete the line",
    ),
    "list-deep": (
        "daftar bersarang lebih dari {0} tingkat; tulis lebih datar",
        "the list is nested more than {0} levels deep; write it flatter",
    ),
    "table-wide": (
        "tabel ini terlalu lebar; sisakan paling banyak {0} kolom",
        "this table is too wide; keep {0} columns at most",
    ),
    "rule": (
        "garis pemisah tidak dipakai; tulis judul, atau hapus garisnya",
        "rules are not used; write a heading, or delete the line",
    ),
    "html": (
        "HTML tidak dipakai ({0}); tulis dengan Markdown, atau \\< jika tanda itu bagian dari teks",
        "HTML is not used ({0}); write Markdown, or \\< if the sign belongs to the text",
    ),
    "code-block": (
        'blok kode tidak dipakai; tulis sebagai paragraf, atau beri jenis gambarnya: ```{{.timeline caption="..."}}',
        'code blocks are not used; write a paragraph, or name the figure: ```{{.timeline caption="..."}}',
    ),
    "block-place": (
        "bagian seperti ini tidak dipakai di sini; tulis sebagai paragraf",
        "such a block is not used here; write a paragraph",
    ),
    "fence-open": (
        "blok ini tidak ditutup; tulis baris ``` setelah isinya",
        "this block is never closed; write a line ``` after it",
    ),
    "div-open": (
        'blok "{0}" tidak ditutup; tulis baris ::: setelah isinya',
        'the block "{0}" is never closed; write a line ::: after it',
    ),
    "div-close": (
        "tidak ada blok yang ditutup di sini; hapus baris ini",
        "there is no block to close here; delete this line",
    ),
    "div-indent": (
        "::: harus di awal baris; hapus spasi di depannya",
        "::: must begin its line; delete the spaces before it",
    ),
    "div-nested": (
        'blok tidak boleh di dalam blok "{0}"; tutup dulu dengan baris :::',
        'a block cannot stand inside the block "{0}"; close that first with a line :::',
    ),
    "div-empty": (
        'blok "{0}" kosong; tulis isinya, atau hapus bloknya',
        'the block "{0}" is empty; write something in it, or delete it',
    ),
    "div-holds": (
        'bagian ini tidak boleh di dalam blok "{0}"; pindahkan ke luar blok',
        'this cannot stand inside the block "{0}"; move it out',
    ),
    "div-not-list": (
        'blok "{0}" harus berupa satu daftar; tulis tiap butir pada baris "- ..."',
        'the block "{0}" must be one list; write each point on a line "- ..."',
    ),
    "unknown-div": (
        'blok "{0}" tidak dikenal; tulis salah satu: {1}',
        'the block "{0}" is not known; write one of: {1}',
    ),
    "points-many": (
        'blok "{0}" punya {1} butir; sisakan paling banyak {2}',
        'the block "{0}" has {1} points; keep {2} at most',
    ),
    "point-form": (
        'butir dalam blok "{0}" harus satu baris teks; tulis lebih sederhana',
        'a point of the block "{0}" must be one line of text; write it more simply',
    ),
    "point-long": (
        "butir ini {0} kata; tulis paling banyak {1} kata",
        "this point is {0} words long; write {1} at most",
    ),
    "summary-twice": (
        "ringkasan sudah ada di baris {0}; gabungkan keduanya",
        "there is a summary in line {0} already; join the two",
    ),
    "slide-twice": (
        "bagian ini sudah punya slide di baris {0}; gabungkan keduanya",
        "this section has a slide in line {0} already; join the two",
    ),
}

_ATTRIBUTES = {
    "attribute-form": (
        'isi kurung kurawal tidak terbaca; tulis seperti {{.callout kind=note title="Dua kata"}}',
        'what stands in braces cannot be read; write it like {{.callout kind=note title="Two words"}}',
    ),
    "attribute-line": (
        "baris kurung kurawal hanya untuk jangkar paragraf; tulis {{#jangkar}} saja, di awal baris",
        "a line of braces is for a paragraph's anchor only; write {{#anchor}} alone, at the start of the line",
    ),
    "attribute-stray": (
        'kurung kurawal ini tidak milik apa pun; tulis tepat setelah "]", atau \\{{ jika bagian dari teks',
        'these braces belong to nothing; write them right after "]", or \\{{ if they belong to the text',
    ),
    "attribute-of-kind": (
        '"{0}" hanya untuk kind={1}; hapus, atau ganti kind-nya',
        '"{0}" is for kind={1} only; delete it, or change the kind',
    ),
    "missing-attribute": (
        '"{1}" tidak punya "{0}"; tulis {0}="..." di dalam kurung kurawal',
        '"{1}" has no "{0}"; write {0}="..." inside the braces',
    ),
    "unknown-attribute": (
        '"{0}" tidak dikenal pada "{1}"; hapus, atau pakai yang ada: {2}',
        '"{0}" is not known in "{1}"; delete it, or use one of: {2}',
    ),
    "no-attributes": (
        '"{0}" tidak dikenal pada "{1}"; hapus',
        '"{0}" is not known in "{1}"; delete it',
    ),
    "anchor-form": (
        'jangkar "{0}" tidak boleh begitu; tulis {{#{1}}}',
        'the anchor "{0}" cannot be written so; write {{#{1}}}',
    ),
    "anchor-place": (
        'jangkar "{0}" tidak berlaku di sini; tulis pada judul, atau pada baris sebelum paragrafnya',
        'the anchor "{0}" does not work here; write it at a heading, or on the line before a paragraph',
    ),
    "anchor-alone": (
        'jangkar "{0}" tidak diikuti paragraf; tulis tepat di atas paragrafnya',
        'the anchor "{0}" is followed by no paragraph; write it right above one',
    ),
    "duplicate-anchor": (
        'jangkar "{0}" sudah dipakai di baris {1}; tulis {{#jangkar-lain}}',
        'the anchor "{0}" is used in line {1} already; write {{#another}}',
    ),
}

_TEXTS = {
    "citation-form": (
        "kutipan sumber tidak terbaca; tulis [@sumber] atau [@sumber; @lain]",
        "the citation cannot be read; write [@source] or [@source; @other]",
    ),
    "unknown-form": (
        '"{0}" bukan bentuk istilah di glossary.yaml; tambahkan di sana, atau tulis {{.term of=id-istilah}}',
        '"{0}" is no form of a term in glossary.yaml; add it there, or write {{.term of=term-id}}',
    ),
    "unknown-term": (
        'istilah "{0}" tidak ada di glossary.yaml; tambahkan di sana, atau perbaiki id-nya',
        'the term "{0}" is not in glossary.yaml; add it there, or correct the id',
    ),
    "unknown-span": (
        'tanda "{0}" tidak dikenal; tulis salah satu: {1}',
        'the mark "{0}" is not known; write one of: {1}',
    ),
    "span-empty": (
        'tidak ada teks di dalam kurung [] untuk "{0}"; tulis teksnya',
        'no text stands inside the brackets [] for "{0}"; write it',
    ),
    "link-address": (
        'alamat tautan "{0}" tidak dapat dipakai; tulis alamat lengkap dengan https://',
        'the link "{0}" cannot be used; write the whole address, with https://',
    ),
    "link-nested": (
        "tautan di dalam tautan atau istilah; pisahkan keduanya",
        "a link inside a link or term; put them apart",
    ),
    "code": (
        "teks kode (`...`) tidak dipakai; tulis tanpa tanda itu, atau pakai *miring*",
        "code (`...`) is not used; write it without the marks, or in *italics*",
    ),
    "inline-only": (
        "di sini hanya *miring* dan **tebal** yang dipakai; hapus tanda lainnya",
        "only *italics* and **bold** are used here; delete other marks",
    ),
    "text-long": (
        "teks ini {0} huruf, lebih dari {1}; bagi menjadi beberapa paragraf",
        "this text is {0} letters long, more than {1}; split it into paragraphs",
    ),
    "text-brackets": (
        "ada {0} kurung siku dalam satu paragraf, lebih dari {1}; bagi paragrafnya",
        "{0} square brackets stand in one paragraph, more than {1}; split it",
    ),
}

_FIGURES = {
    "unknown-figure": (
        'jenis gambar "{0}" tidak dikenal; tulis salah satu: {1}',
        'the kind of figure "{0}" is not known; write one of: {1}',
    ),
    "figure-place": (
        'gambar tidak boleh di dalam blok "{0}"; pindahkan ke luar blok',
        'a figure cannot stand inside the block "{0}"; move it out',
    ),
    "figures-many": (
        "bacaan ini punya lebih dari {0} gambar; pindahkan sebagian ke bacaan lain",
        "this lesson has more than {0} figures; move some to another lesson",
    ),
    "figure-empty": (
        'gambar "{0}" tidak punya data; tulis datanya di antara tanda ```',
        'the figure "{0}" has no data; write it between the marks ```',
    ),
    "figure-not-list": (
        'data "{0}" harus berupa daftar; tulis tiap isi pada baris "- {{...}}"',
        'the data of "{0}" must be a list; write each item on a line "- {{...}}"',
    ),
    "figure-not-mapping": (
        'data "{0}" harus punya "{1}" dan "{2}"; tulis keduanya, masing-masing di awal baris',
        'the data of "{0}" must have "{1}" and "{2}"; write both, each at the start of a line',
    ),
    "figure-size": (
        '"{0}" berisi {3}; tulis antara {1} dan {2}',
        '"{0}" holds {3}; write between {1} and {2}',
    ),
    "cells-count": (
        "baris ini punya {0} sel, padahal kolomnya {1}; samakan jumlahnya",
        "this row has {0} cells for {1} columns; make them as many",
    ),
    "label-long": (
        "teks ini {0} huruf; tulis paling banyak {1}",
        "this text is {0} letters long; write {1} at most",
    ),
    "tree-deep": (
        "lebih dari {0} pertanyaan bertingkat; akhiri cabang ini dengan hasilnya",
        "there are more than {0} questions in turn; end this branch with its result",
    ),
    "tree-large": (
        "pohon ini punya lebih dari {0} hasil; sederhanakan, atau bagi menjadi dua gambar",
        "this tree has more than {0} results; simplify it, or split it into two figures",
    ),
    "image-alt": (
        "gambar ini tidak punya teks pengganti; tulis apa yang tampak: ![yang tampak](berkas.png)",
        "this picture has no alternative text; write what it shows: ![what it shows](file.png)",
    ),
    "image-inline": (
        "gambar tidak boleh di tengah teks; tulis sebagai paragraf tersendiri",
        "a picture cannot stand within a text; write it as a paragraph of its own",
    ),
    "image-remote": (
        'gambar "{0}" ada di internet; simpan berkasnya di folder bacaan dan tulis namanya',
        'the picture "{0}" is on the internet; save it beside the lesson and write its name',
    ),
    "image-outside": (
        'gambar "{0}" ada di luar paket; simpan berkasnya di folder bacaan',
        'the picture "{0}" lies outside of the pack; save it beside the lesson',
    ),
    "image-missing": (
        'gambar "{0}" tidak ada; simpan berkasnya di folder bacaan, atau perbaiki namanya',
        'there is no picture "{0}"; save it beside the lesson, or correct its name',
    ),
    "image-kind": (
        'jenis berkas gambar "{0}" tidak dipakai; simpan sebagai PNG, JPEG, atau SVG',
        '"{0}" is not a kind of picture that is used; save it as PNG, JPEG or SVG',
    ),
    "image-size": (
        'gambar "{0}" lebih besar dari {1} bita; kecilkan gambarnya',
        'the picture "{0}" is larger than {1} bytes; make it smaller',
    ),
    "image-pixels": (
        'gambar "{0}" berukuran {1} piksel; kecilkan gambarnya',
        'the picture "{0}" has {1} pixels; make it smaller',
    ),
    "image-broken": (
        'berkas gambar "{0}" rusak; simpan sekali lagi',
        'the file of the picture "{0}" is damaged; save it again',
    ),
    "image-svg": (
        'gambar SVG "{0}" tidak dapat digambar dengan aman ({1}); simpan sebagai SVG polos, atau sebagai PNG',
        'the SVG picture "{0}" cannot be drawn safely ({1}); save it as plain SVG, or as PNG',
    ),
}

SENTENCES: Mapping[str, tuple[str, str]] = MappingProxyType(_BLOCKS | _ATTRIBUTES | _TEXTS | _FIGURES)

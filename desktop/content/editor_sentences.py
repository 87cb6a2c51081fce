"""The sentences of `mitra check --report`: what a rule for writing does not allow; written as those in `sentences`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_LESSON = {
    "lesson-lacks": (
        'bacaan ini belum punya "{0}"; tulis bagian itu',
        'this lesson has no "{0}" yet; write that part',
    ),
    "section-no-slide": (
        'bagian "{0}" tidak punya ::: slide; tulis paling banyak tiga pokok',
        'the section "{0}" has no ::: slide; write at most three points of it',
    ),
    "plan-steps": (
        "langkah rencana mengajar tidak lengkap atau tidak berurutan; tulis {0}",
        "the steps of the plan are not complete or not in order; write {0}",
    ),
    "plan-minutes": (
        "rencana mengajar berlangsung {0} menit; jadikan {1} menit",
        "the plan takes {0} minutes; make it {1}",
    ),
    "lesson-words": (
        "panjang bacaan ini {0} kata; tulis {1} sampai {2} kata",
        "this lesson has {0} words; write between {1} and {2}",
    ),
    "sentences-long": (
        "rata-rata panjang kalimatnya {0} kata; jadikan paling banyak {1}",
        "its sentences have {0} words on the average; make it at most {1}",
    ),
    "sentence-long": (
        'panjang kalimat ini {0} kata, lebih dari {1}: "{2}"; pecah menjadi beberapa kalimat',
        'a sentence of {0} words, more than {1}: "{2}"; split it',
    ),
    "claim-uncited": (
        'klaim "{0}" diajarkan tanpa kutipan; tulis [@{1}] pada kalimatnya',
        'claim "{0}" is taught without a citation; write [@{1}] at its sentence',
    ),
    "lesson-undated": (
        'klaim "{0}" diajarkan tanpa tahunnya; sebutkan {1}',
        'claim "{0}" is taught without its year; name {1}',
    ),
    "alt-sentences": (
        'teks pengganti gambar ini terdiri atas {0} kalimat: "{2}"; tulis satu kalimat, paling banyak {1}',
        'the text for this figure has {0} sentences: "{2}"; write one, at most {1}',
    ),
    "word-of-today": (
        'kata "{0}" tidak menunjukkan waktunya; tulis tahunnya, atau beri tanda kutip bila kata itu milik sumber',
        'the word "{0}" says no time; write the year, or quote the word if it is the source\'s',
    ),
    "term-no-entry": (
        'singkatan "{0}" tidak ada di glosarium dan tidak dijelaskan; tambahkan istilahnya, atau tulis kepanjangannya',
        'the short form "{0}" is neither in the glossary nor explained; add the term, or write it in full',
    ),
    "figure-unstated": (
        'angka "{0}" tidak ada pada klaim bacaan ini; perbaiki, atau beri tanda .computed atau .addition',
        'no claim here states the figure "{0}"; correct it, or mark it .computed or .addition',
    ),
    "name-unstated": (
        'nama "{0}" tidak ada pada klaim, sumber, atau glosarium; perbaiki, atau beri tanda .addition',
        'the name "{0}" is in no claim, source or term; correct it, or mark it .addition',
    ),
}

_DECK = {
    "cards-many": (
        "bacaan ini punya {0} kartu; sisakan paling banyak {1}, yang patut diingat bertahun-tahun",
        "this lesson has {0} cards; keep at most {1}, those worth keeping for years",
    ),
    "card-long": (
        '"{0}" kartu ini terdiri atas {1} kata; tulis paling banyak {2}',
        'the "{0}" of this card has {1} words; write at most {2}',
    ),
    "card-list": (
        "jawaban kartu ini berupa daftar lebih dari {0} butir; pecah menjadi beberapa kartu",
        "the answer is a list of more than {0} parts; make several cards",
    ),
    "typed-long": (
        "jawaban yang harus diketik terdiri atas {0} kata; tulis paling banyak {1}",
        "the answer to be typed has {0} words; write at most {1}",
    ),
    "card-tells": (
        "jawaban kartu ini sudah tertulis dalam pertanyaan atau gambarnya; ubah kata-katanya",
        "the question or the picture of this card tells its answer; change the words",
    ),
    "undated": (
        "faktanya bertahun, tetapi tahunnya tidak disebut; tulis {0}",
        "the fact has a year that is not named; write {0}",
    ),
}

_PACK = {
    "claim-untaught": (
        'klaim "{0}" tidak diajarkan bacaan mana pun; tulis id-nya di "teaches", lalu ajarkan',
        'no lesson teaches claim "{0}"; write its id under "teaches", and teach it',
    ),
    "claim-no-card": (
        'klaim "{0}" tidak ditanyakan oleh kartu mana pun; tulis kartunya',
        'no card asks claim "{0}"; write one',
    ),
    "claim-no-question": (
        'klaim "{0}" tidak ditanyakan oleh soal mana pun; tulis soalnya',
        'no question asks claim "{0}"; write one',
    ),
    "disagreement-hidden": (
        'perbedaan "{0}" tidak ditunjukkan di bacaan mana pun; tulis ::: {{.callout kind=disagree about={0}}}',
        'no lesson shows disagreement "{0}"; write ::: {{.callout kind=disagree about={0}}}',
    ),
    "disagreement-elsewhere": (
        'perbedaan "{0}" tidak ditunjukkan di bacaan yang mengajarkan klaim "{1}"; tunjukkan juga di sana',
        'disagreement "{0}" is not shown where claim "{1}" is taught; show it there too',
    ),
    "term-unused": (
        'istilah "{0}" tidak dipakai bacaan mana pun; tautkan sekali, atau hapus',
        'no lesson uses the term "{0}"; link it once, or delete it',
    ),
    "misconception-rare": (
        'salah paham "{0}" baru diuji oleh {1} soal; tulis sedikitnya {2}',
        'misconception "{0}" is aimed at by {1} questions; write at least {2}',
    ),
    "right-longest": (
        "jawaban yang benar adalah yang terpanjang pada {0} soal pilihan; jadikan paling banyak {1}",
        "the right answer is the longest in {0} of the choice questions; make it at most {1}",
    ),
    "right-shortest": (
        "jawaban yang benar adalah yang terpendek pada {0} soal pilihan; jadikan paling banyak {1}",
        "the right answer is the shortest in {0} of the choice questions; make it at most {1}",
    ),
    "right-place": (
        "jawaban yang benar berada di tempat ke-{0} pada {1} soal pilihan; jadikan antara {2} dan {3}",
        "the right answer stands in place {0} in {1} of the choice questions; make it between {2} and {3}",
    ),
}

SENTENCES: Mapping[str, tuple[str, str]] = MappingProxyType(_LESSON | _DECK | _PACK)

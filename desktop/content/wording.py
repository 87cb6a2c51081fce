"""Words a fault for `mitra check`: one sentence, Indonesian or English, what is wrong and what to write instead."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from desktop.content.article_sentences import SENTENCES as ARTICLE_SENTENCES
from desktop.content.editor_sentences import SENTENCES as EDITOR_SENTENCES
from desktop.content.faults import ContentError
from desktop.content.file_sentences import SENTENCES as FILE_SENTENCES
from desktop.content.map_sentences import SENTENCES as MAP_SENTENCES
from desktop.content.sentences import SENTENCES as PACK_SENTENCES

Language = Literal["id", "en"]

SENTENCES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {**FILE_SENTENCES, **PACK_SENTENCES, **ARTICLE_SENTENCES, **EDITOR_SENTENCES, **MAP_SENTENCES}
)

# Which value of a fault is the word that was probably meant ("" or absent where none is near).
SUGGESTED: Mapping[str, int] = MappingProxyType(
    {
        "stray-file": 0,
        "unknown-key": 2,
        "not-one-of": 3,
        "bad-id": 2,
        "missing-folder": 1,
        "missing-lesson": 2,
        "unknown-source": 1,
        "unknown-term-source": 1,
        "unknown-claim": 1,
        "unknown-disagreement": 1,
        "unknown-misconception": 1,
        "unknown-anchor": 1,
        "unknown-sort-kind": 1,
        "unknown-form": 1,
        "unknown-term": 1,
        "unknown-country": 1,
    }
)

_THINGS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "pack": ("paket", "the pack"),
        "front": ("kepala bacaan", "the front matter"),
        "sources": ("daftar sumber", "the list of sources"),
        "glossary": ("glosarium", "the glossary"),
        "lesson": ("berkas kartu dan soal", "the file of cards and questions"),
        "unit": ("unit", "unit"),
        "source": ("sumber", "source"),
        "claim": ("klaim", "claim"),
        "number": ("angka", "number"),
        "disagreement": ("perbedaan", "disagreement"),
        "term": ("istilah", "term"),
        "card": ("kartu", "card"),
        "question": ("soal", "question"),
        "choice": ("pilihan", "choice"),
        "pair": ("pasangan", "pair"),
        "sorted": ("contoh", "example"),
        "event": ("peristiwa", "event"),
        "bar": ("batang", "bar"),
        "fork": ("pertanyaan", "question"),
        "answer": ("jawaban", "answer"),
        "step": ("langkah", "step"),
        "group": ("kelompok", "group"),
        "row": ("baris tabel", "row"),
        "comparison": ("tabel perbandingan", "the comparison"),
        "map": ("peta", "the map"),
        "region": ("kawasan", "region"),
        "flag": ("bendera", "flag"),
        "misconception": ("salah paham", "misconception"),
        "curriculum": ("tempat dalam kurikulum", "place in the curriculum"),
        "plan": ("langkah mengajar", "step of the plan"),
    }
)

# What belongs into a field. A field that means different things is told apart by the part it stands in.
_HINTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "id": ('beri id yang pendek, misalnya "id: mesir-1946"', 'give it a short id, such as "id: egypt-1946"'),
        "title": ('tulis judulnya di "title"', 'write its title in "title"'),
        "format": ('tulis "format: 1"', 'write "format: 1"'),
        "version": ('tulis misalnya "version: \\"1.0\\""', 'write "version: \\"1.0\\"", for example'),
        "language": ('tulis kode bahasanya, misalnya "language: id"', 'write its code, such as "language: id"'),
        "licence": ('tulis misalnya "licence: CC BY-SA 4.0"', 'write "licence: CC BY-SA 4.0", for example'),
        "units": ("tulis unit dan bacaannya", "write the units and their lessons"),
        "lessons": ("tulis id bacaannya", "write the ids of its lessons"),
        "goals": ("tulis apa yang akan dapat dilakukan pembaca", "write what the reader will be able to do"),
        "teaches": ('tulis id klaimnya, atau "teaches: []"', 'write the ids of its claims, or "teaches: []"'),
        "publisher": ("tulis siapa yang menerbitkannya", "write who published it"),
        "checked": ("tulis kapan sumber ini terakhir diperiksa", "write when this source was last checked"),
        "source": ("tulis id sumbernya", "write the id of its source"),
        "value": ('tulis bilangannya, misalnya "value: 30.75"', 'write the number, such as "value: 30.75"'),
        "what": ("tulis apa yang berbeda di antara sumber", "write what the sources say differently"),
        "tell": ("tulis apa yang disampaikan kepada pembaca", "write what the reader is told"),
        "terms": ('tulis daftar istilahnya, atau "terms: []"', 'write the terms, or "terms: []"'),
        "term": ("tulis istilahnya", "write the term"),
        "meaning": ("tulis artinya", "write what it means"),
        "cards": ('tulis kartunya, atau "cards: []"', 'write the cards, or "cards: []"'),
        "front": ('tulis pertanyaannya di "front"', 'write the question in "front"'),
        "back": ('tulis jawabannya di "back"', 'write the answer in "back"'),
        "see": (
            'tulis jangkar paragraf tempat jawabannya, misalnya "see: mesir"',
            'write the anchor of the paragraph that answers it, such as "see: egypt"',
        ),
        "claims": ('tulis id klaimnya, atau "claims: []"', 'write the ids of its claims, or "claims: []"'),
        "sources": ('tulis id sumbernya, atau "sources: []"', 'write the ids of its sources, or "sources: []"'),
        "kind": (
            "tulis jenisnya: choice, truth, order, match, atau sort",
            "write its kind: choice, truth, order, match or sort",
        ),
        "sorted.kind": ('tulis salah satu dari "kinds"', 'write one of "kinds"'),
        "prompt": ('tulis pertanyaannya di "prompt"', 'write the question in "prompt"'),
        "feedback": (
            "tulis penjelasan untuk jawaban yang benar",
            "write what the right answer teaches",
        ),
        "choice.feedback": (
            "tulis mengapa pilihan ini salah",
            "write why this choice is wrong",
        ),
        "choices": ("tulis empat pilihan, satu di antaranya benar", "write four choices, one of them right"),
        "answer": ('tulis "answer: true" atau "answer: false"', 'write "answer: true" or "answer: false"'),
        "reason": ("tulis alasannya", "write the reason"),
        "items": ("tulis isinya, sedikitnya dua", "write its items, at least two"),
        "pairs": ("tulis pasangannya, sedikitnya dua", "write its pairs, at least two"),
        "kinds": ("tulis jenis-jenisnya, sedikitnya dua", "write the kinds, at least two"),
        "wrong": ("tulis penjelasan untuk jawaban yang salah", "write what a wrong answer is told"),
        "date": ("tulis tanggalnya", "write its date"),
        "label": ("tulis labelnya", "write its label"),
        "when": ("tulis kapan itu berlaku", "write the time it holds for"),
        "ask": ("tulis pertanyaannya", "write the question"),
        "answers": ("tulis dua atau tiga jawaban", "write two or three answers"),
        "answer.answer": ("tulis jawabannya", "write the answer"),
        "then": ("tulis hasilnya, atau pertanyaan berikutnya", "write its result, or the next question"),
        "mark": ("tulis nomor atau hurufnya", "write its number or letter"),
        "group.items": ("tulis isi kelompok ini", "write what belongs to it"),
        "columns": ("tulis judul kolomnya", "write the heads of its columns"),
        "rows": ("tulis barisnya", "write its rows"),
        "cells": ("tulis isi selnya", "write its cells"),
        "regions": ("tulis kawasannya", "write its regions"),
        "countries": ('tulis kodenya, misalnya "countries: ID MY"', 'write their codes, such as "countries: ID MY"'),
        "country": ('tulis kode negaranya, misalnya "country: EG"', 'write its code, such as "country: EG"'),
        "description": ("tulis untuk siapa paket ini", "write whom the pack is for"),
        "authors": ("tulis nama penyusunnya", "write who made it"),
        "was": ("tulis id lamanya, agar ingatan pembaca ikut", "write its old id, so that memories are carried over"),
        "url": ("tulis alamatnya, dengan https://", "write its address, with https://"),
        "author": ("tulis nama penulisnya", "write who wrote it"),
        "about": ("tulis keterangan tentang sumber ini", "write what is known about this source"),
        "claim.checked": ("tulis kapan klaim ini terakhir diperiksa", "write when this claim was last checked"),
        "disagreement.claims": ("tulis id klaim lain yang ikut berbeda", "write the ids of other claims that differ"),
        "claim.about": ("tulis id perbedaan yang menyangkut klaim ini", "write the id of its disagreement"),
        "also": ("tulis id sumber lain yang mengatakannya", "write the ids of other sources that say it"),
        "numbers": ("tulis bilangan yang disebut klaim ini", "write the numbers this claim states"),
        "as_of": ("tulis sampai kapan klaim ini diketahui benar", "write the time this claim was known to hold"),
        "unit": ("tulis satuannya", "write its unit"),
        "disagreements": ("tulis perbedaan antarsumber", "write where the sources disagree"),
        "forms": ("tulis bentuk lain dari istilah ini", "write other forms of this term"),
        "questions": ("tulis soalnya", "write the questions"),
        "misconception": (
            "tulis id salah paham yang diuji soal ini",
            "write the id of the mistaken belief it aims at",
        ),
        "misconceptions": ("tulis salah paham yang diuji soal-soal paket ini", "write what its questions aim at"),
        "misconception.text": ("tulis apa yang dikira orang", "write what people believe"),
        "curriculum": ("tulis tempat bacaan ini dalam kurikulum", "write where the lesson belongs in a curriculum"),
        "subject": ("tulis mata pelajarannya", "write the subject"),
        "phase": ('tulis fasenya, misalnya "phase: D"', 'write the phase, such as "phase: D"'),
        "element": ("tulis elemen atau unsurnya", "write the element"),
        "plan": ("tulis langkah mengajar dan menitnya", "write the steps of teaching and their minutes"),
        "step": (
            "tulis langkahnya: opening, reading, figure, talk, quiz, atau close",
            "write its step: opening, reading, figure, talk, quiz or close",
        ),
        "minutes": ('tulis menitnya, misalnya "minutes: 5"', 'write its minutes, such as "minutes: 5"'),
        "do": ("tulis apa yang dilakukan guru dan kelas", "write what teacher and class do"),
        "card.kind": (
            "tulis basic, both, cloze, typed, picture, atau order",
            "write basic, both, cloze, typed, picture or order",
        ),
        "accept": ("tulis ejaan lain yang juga benar", "write other spellings that are right as well"),
        "card.items": ("tulis 2 sampai 8 isinya dalam urutan yang benar", "write its 2 to 8 items in the right order"),
        "picture": (
            'tulis nama berkas gambarnya, atau bendera seperti "picture: flag:EG"',
            'write the name of its file, or a flag such as "picture: flag:EG"',
        ),
        "alt": (
            "tulis apa yang tampak, tanpa menyebut jawabannya",
            "write what is to be seen, without telling the answer",
        ),
        "source.title": ("tulis judul tulisannya", "write the title of the text"),
        "source.date": ("tulis kapan sumber ini terbit", "write when it was published"),
        "term.source": ('tulis id sumbernya, atau "lain: ..."', 'write the id of its source, or "lain: ..."'),
        "sources.claims": ("tulis daftar klaim dari sumber", "write what the sources say"),
        "sources.sources": ("tulis daftar sumbernya", "write the list of sources"),
        "choice.right": ('tulis "right: true" pada satu pilihan', 'write "right: true" at one choice'),
        "pair.feedback": ("tulis penjelasan bila ini salah dipasangkan", "write what is told when it is wrong"),
        "sorted.feedback": ("tulis penjelasan bila ini salah dipilah", "write what is told when it is wrong"),
        "left": ("tulis bagian kirinya", "write the left half"),
        "right": ("tulis bagian kanannya", "write the right half"),
        "text": ("tulis teksnya", "write its text"),
    }
)
_LONGEST = 80


def sentence(error: ContentError, language: Language) -> str:
    """Give what is wrong and what to write instead, in "id" or "en"."""
    index = 0 if language == "id" else 1
    template = SENTENCES[error.code][index]
    meant = SUGGESTED.get(error.code, len(error.values))
    if meant < len(error.values) and error.values[meant]:
        perhaps = ("mungkin maksudnya", "perhaps you meant")[index]
        template = f'{template.split("; ", 1)[0]}; {perhaps} "{{{meant}}}"'
    values = [_Value(_shown(value), index) for value in error.values]
    advice = hint(error.values[0].partition(" ")[0], error.values[1], language) if len(values) > 1 else ""
    return template.format(*values, hint=advice)


def line(error: ContentError, language: Language) -> str:
    """Give the sentence with its place in front, as editors and compilers write it: ``path:line:column: sentence``."""
    return f"{_shown(error.path)}:{error.line}:{error.column}: {sentence(error, language)}"


def as_data(error: ContentError, language: Language) -> dict[str, str | int]:
    """Give what `mitra check --json` prints of a fault: path, line, column, code, message."""
    return {
        "path": error.path,
        "line": error.line,
        "column": error.column,
        "code": error.code,
        "message": sentence(error, language),
    }


def hint(part: str, field: str, language: Language) -> str:
    """Give what belongs into a field of a part of a file: "tulis jawabannya di "back"" for "card" and "back"."""
    index = 0 if language == "id" else 1
    words = _HINTS.get(f"{part}.{field}") or _HINTS.get(field)
    return words[index] if words else (f'tulis "{field}: ..."', f'write "{field}: ..."')[index]


def thing(name: str, language: Language) -> str:
    """Give the words for a part of a file: "card 7" as "kartu ke-7"."""
    return format(_Value(name, 0 if language == "id" else 1), "thing")


class _Value:
    def __init__(self, text: str, language: int) -> None:
        self._text = text
        self._language = language

    def __format__(self, spec: str) -> str:
        kind, _, number = self._text.partition(" ")
        if spec != "thing" or kind not in _THINGS:
            return self._text
        words = _THINGS[kind][self._language]
        return f"{words} {'' if self._language else 'ke-'}{number}" if number else words


def _shown(value: str) -> str:
    """Make a value fit for one line of a terminal: short, and nothing in it that the terminal would obey."""
    short = value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in short)

"""A small subject with enough questions for a cerdas cermat; the right answer of each begins with "Betul"."""

from __future__ import annotations

from pathlib import Path

from tests.ui.desk_world import GLOSSARY, SOURCES, put

HERE, BESIDE, EMPTY = "adu/satu", "adu/dua", "adu/tiga"
"""Lessons of one unit with 16 questions and with six; one of another unit with none."""

PACK = """\
format: 1
id: adu
title: Paket adu
version: "1.0"
language: id
licence: CC0-1.0
units:
  - {id: awal, title: Awal mula, lessons: [satu, dua]}
  - {id: akhir, title: Akhir, lessons: [tiga]}
"""
SIZES = {"awal/satu": (12, 4), "awal/dua": (4, 2), "akhir/tiga": (0, 0)}
"""How many choices and truths a lesson has."""


def write_contest_subject(folder: Path) -> Path:
    """Write the pack."""
    put(folder / "pack.yaml", PACK)
    put(folder / "sources.yaml", SOURCES)
    put(folder / "glossary.yaml", GLOSSARY)
    for place, (choices, truths) in SIZES.items():
        name = place.partition("/")[2]
        claims = "teaches: [surat-1946]" if name == "satu" else "teaches: []"
        text = f"---\nid: {name}\ntitle: Pelajaran {name}\ngoals: [tahu]\n{claims}\n---\nPembuka [@arsip].\n\n"
        put(folder / f"{place}.md", f"{text}## Isi {{#isi}}\n\nKalimat isi.\n")
        asked = [_choice(name, number) for number in range(choices)] + [
            _truth(name, number) for number in range(truths)
        ]
        put(folder / f"{place}.yaml", "\n".join(["cards: []", "questions:", *asked] if asked else ["cards: []"]) + "\n")
    return folder


def _choice(lesson: str, number: int) -> str:
    wrong = "\n".join(f"      - {{text: Keliru {one}, feedback: Bukan {one}.}}" for one in "abc")
    return f"""\
  - id: {lesson}-pilih-{number}
    kind: choice
    prompt: Soal pilihan {number} dari {lesson}?
    choices:
{wrong}
      - {{text: Betul {number}, right: true}}
    feedback: Alasan pilihan {number}.
    see: isi
    claims: []"""


def _truth(lesson: str, number: int) -> str:
    return f"""\
  - id: {lesson}-benar-{number}
    kind: truth
    prompt: Pernyataan {number} dari {lesson}.
    answer: true
    reason: Pernyataan ini benar.
    feedback: Alasan pernyataan {number}.
    see: isi
    claims: []"""

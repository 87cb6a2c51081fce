"""A small subject with questions of all five kinds, whose right answers are known by heart."""

from __future__ import annotations

from pathlib import Path

from tests.ui.desk_world import GLOSSARY, put

FIRST, SECOND, SILENT = "kuis/surat", "kuis/utusan", "kuis/sunyi"
"""Lessons with one question of each kind, with three questions, with none."""

PACK = """\
format: 1
id: kuis
title: Paket kuis
version: "2.0"
language: id
licence: CC0-1.0
units:
  - {id: awal, title: Awal, lessons: [surat, utusan]}
  - {id: akhir, title: Akhir, lessons: [sunyi]}
"""
SOURCES = """\
sources:
  - {id: arsip, publisher: Arsip Contoh, title: Catatan tahun pertama, date: 1946-03-22, checked: 2026-01-31}
claims:
  - {id: surat-1946, source: arsip, text: Surat pertama tiba pada 1946.}
  - {id: utusan-dua, source: arsip, text: Dua utusan datang.}
  - {id: urutan, source: arsip, text: Surat datang sebelum utusan.}
"""
QUESTIONS = {
    "surat": """\
cards:
  - {id: tahun, front: Kapan suratnya tiba?, back: "1946.", see: isi, claims: [surat-1946], sources: [arsip]}
  - {id: tahun-lagi, front: Apa yang tiba pada 1946?, back: Surat., see: isi, claims: [surat-1946], sources: [arsip]}
  - {id: dulu, front: Apa yang datang dulu?, back: Surat., see: isi, claims: [urutan], sources: [arsip]}
questions:
  - id: kapan
    kind: choice
    prompt: Kapan *surat* tiba?
    choices:
      - {text: "1945", feedback: Itu tahun proklamasi.}
      - {text: "1946", right: true}
      - {text: "1949", feedback: Itu tahun penyerahan.}
      - {text: "1950", feedback: Itu tahun pembukaan.}
    feedback: Surat itu bertanggal 22 Maret 1946.
    see: isi
    claims: [surat-1946]
  - id: benarkah
    kind: truth
    prompt: Surat itu tiba pada 1949.
    answer: false
    reason: "Pernyataan ini salah: suratnya tiba pada 1946."
    feedback: Tepat, tahunnya 1946.
    see: isi
    claims: []
  - id: urutkan
    kind: order
    prompt: Urutkan dari yang pertama.
    items: [Surat ditulis, Surat tiba, Utusan datang]
    wrong: Mulai dari yang ditulis.
    feedback: Menulis, tiba, datang.
    see: isi
    claims: [urutan]
  - id: pasangkan
    kind: match
    prompt: Pasangkan.
    pairs:
      - {left: surat, right: kertas, feedback: Surat ditulis di kertas.}
      - {left: utusan, right: orang, feedback: Utusan itu orang.}
      - {left: meja, right: kayu}
    wrong: Lihat lagi gambarnya.
    feedback: Semuanya berpasangan.
    see: isi
    claims: []
  - id: pilah
    kind: sort
    prompt: Pilah.
    kinds: [Benda, Orang]
    items:
      - {text: kertas, kind: Benda, feedback: Kertas itu benda.}
      - {text: duta, kind: Orang, feedback: Duta itu orang.}
      - {text: meja, kind: Benda}
    wrong: Siapa yang bernapas?
    feedback: Orang bernapas, benda tidak.
    see: isi
    claims: []
""",
    "utusan": """\
cards:
  - {id: berapa, front: Berapa utusan datang?, back: Dua., see: isi, claims: [utusan-dua], sources: [arsip]}
questions:
"""
    + "".join(
        f"""\
  - id: utusan-{number}
    kind: truth
    prompt: Utusan yang datang ada {number}.
    answer: {str(number == 2).lower()}
    reason: Yang datang dua.
    feedback: Ya, dua yang datang.
    see: isi
    claims: [utusan-dua]
"""
        for number in (1, 2, 3)
    ),
    "sunyi": "cards: []\n",
}
UNITS = {"surat": "awal", "utusan": "awal", "sunyi": "akhir"}


def write_quiz_subject(folder: Path) -> Path:
    """Write the pack."""
    put(folder / "pack.yaml", PACK)
    put(folder / "sources.yaml", SOURCES)
    put(folder / "glossary.yaml", GLOSSARY)
    for lesson, unit in UNITS.items():
        teaches = "teaches: [surat-1946, utusan-dua, urutan]"
        head = f"---\nid: {lesson}\ntitle: Tentang {lesson}\ngoals: [tahu]\n{teaches}\n---\n"
        text = "Setiap [perjanjian]{.term} punya [utusan]{.term} [@arsip]."
        put(folder / unit / f"{lesson}.md", f"{head}{text}\n\n## Isi {{#isi}}\n\nDua negara berkirim surat.\n")
        put(folder / unit / f"{lesson}.yaml", QUESTIONS[lesson])
    return folder

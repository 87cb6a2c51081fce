"""The small subject with more words: two sources that disagree, a source alone, terms under three letters."""

from __future__ import annotations

from pathlib import Path

from tests.ui.desk_world import put, write_subject

SOURCES = """\
sources:
  - {id: arsip, publisher: Arsip Contoh, title: Catatan tahun pertama, date: 1946-03-22, checked: 2026-01-31,
     author: Sari, about: Disalin dengan tangan.}
  - {id: koran, publisher: Koran Contoh, title: Dua negara, checked: 2026-01-31}
claims:
  - {id: surat-1946, source: arsip, text: Surat pertama tiba pada 1946., about: tahun}
  - {id: surat-1947, source: koran, text: Surat pertama tiba setahun kemudian., as_of: "2022-09"}
  - {id: meja, source: koran, also: [arsip], text: Mejanya satu., about: meja}
disagreements:
  - {id: tahun, what: Arsip menulis 1946 dan koran 1947., tell: Sebut keduanya., claims: [surat-1947]}
  - {id: meja, what: Tidak ada yang tahu berapa meja yang dipakai pada pertemuan pertama itu di kota., tell: Satu saja.}
  - {id: sunyi, what: Koran diam., tell: Kami menunggu.}
"""
GLOSSARY = """\
terms:
  - {id: perjanjian, term: perjanjian, meaning: Janji tertulis *antara* dua pihak., forms: [berjanji], source: arsip}
  - {id: utusan, term: utusan, meaning: Orang yang diutus., source: "lain: KBBI"}
  - {id: g20, term: 20 negara, meaning: Kumpulan negara besar., source: koran}
"""
BOX = '::: {.callout kind=disagree about=tahun title="1946 atau 1947?" #beda}\nDua tahun disebut.[@arsip]\n:::\n'


def write_word_subject(folder: Path) -> Path:
    """Write the pack; only its first lesson has the callout, and its cards name a term."""
    write_subject(folder)
    put(folder / "sources.yaml", SOURCES)
    put(folder / "glossary.yaml", GLOSSARY)
    lesson, cards = folder / "awal" / "banyak.md", folder / "awal" / "sedikit.yaml"
    put(lesson, f"{lesson.read_text(encoding='utf-8')}\n{BOX}")
    put(cards, cards.read_text(encoding="utf-8").replace("back: Nomor 2", "back: Dua negara berjanji", 1))
    return folder

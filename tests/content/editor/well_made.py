"""A tiny pack that breaks no rule for writing, as the texts of its files: each test breaks one."""

from __future__ import annotations

from pathlib import Path

from desktop.content.editor.report import judge
from desktop.content.editor.subject import Subject
from desktop.content.faults import ContentError
from desktop.content.loader import load_pack

_FILLER = "Surat itu dibaca oleh banyak orang di kedua negara dengan hati yang senang. " * 30

PACK = """format: 1
id: contoh
title: Contoh
version: "1.0"
language: id
licence: CC0-1.0
units:
  - {id: satu, title: Satu, lessons: [surat]}
misconceptions:
  - {id: surat-itu-kunjungan, text: Surat dan kunjungan sama saja.}
"""

SOURCES = """sources:
  - {id: arsip, publisher: Arsip Kota, title: Surat lama, checked: 2026-11-22}
claims:
  - id: surat-1946
    source: arsip
    text: "Surat pertama tiba di Kota Lama pada 22 Maret 1946 dan beratnya 16,67 gram."
    numbers: [{value: "16.67", unit: gram, when: "1946-03-22"}]
    about: tahun
  - {id: arti-surat, source: arsip, text: Surat adalah kabar di atas kertas.}
disagreements:
  - {id: tahun, what: "Arsip menulis 1946, koran menulis 1947.", tell: Sebut keduanya.}
"""

GLOSSARY = """terms:
  - {id: surat, term: surat, meaning: Kabar di atas kertas., source: arsip}
"""

LESSON = f"""---
id: surat
title: Surat pertama
goals: [menyebut tahun surat]
teaches: [surat-1946, arti-surat]
curriculum:
  - {{subject: IPS, phase: D, element: pemahaman konsep}}
plan:
  - {{step: opening, minutes: 5, do: Tanyakan.}}
  - {{step: reading, minutes: 10, do: Baca.}}
  - {{step: figure, minutes: 7, do: Lihat.}}
  - {{step: talk, minutes: 8, do: Bahas.}}
  - {{step: quiz, minutes: 7, do: Jawab.}}
  - {{step: close, minutes: 3, do: Ulangi.}}
---
{{#isi}}
Sepucuk [surat]{{.term}} tiba di Kota Lama pada 22 Maret 1946.[@arsip] Beratnya 16,67 gram, jadi
[kira-kira 17 gram]{{.computed}}. {_FILLER}

```{{.timeline caption="Dua langkah" alt="Garis waktu dari 22 Maret 1946 sampai 1947."}}
- {{date: 1946-03-22, label: Surat}}
- {{date: 1947, label: Koran}}
```

::: {{.callout kind=disagree about=tahun}}
Arsip menulis 1946, koran menulis 1947.[@arsip]
:::

::: {{.callout kind=think}}
Siapa yang menulis surat itu?
:::

## Arti surat {{#arti}}

Kata orang, “saat ini” surat sudah jarang.

::: slide
- Surat pertama: 1946
:::

::: summary
- Surat pertama tiba pada 1946.
:::

::: notes
Tanya kelas: siapa yang pernah menulis surat?
:::
"""

DECK = """cards:
  - id: tahun-surat
    front: Tahun berapa surat pertama tiba?
    back: "1946."
    see: isi
    claims: [surat-1946]
    sources: [arsip]
  - id: arti-surat
    front: Apa nama kabar di atas kertas?
    back: Surat.
    see: isi
    claims: [arti-surat]
    sources: [arsip]
questions:
""" + "".join(
    f"""  - id: benar-{number}
    kind: truth
    prompt: Surat pertama tiba pada {1946 + number}.
    answer: {"false" if number else "true"}
    reason: Surat tiba pada 1946.
    feedback: Ya, pada 1946.
    see: isi
    claims: [surat-1946, arti-surat]
    misconception: surat-itu-kunjungan
"""
    for number in range(3)
)

FILES = {
    "pack.yaml": PACK,
    "sources.yaml": SOURCES,
    "glossary.yaml": GLOSSARY,
    "satu/surat.md": LESSON,
    "satu/surat.yaml": DECK,
}


def write(folder: Path, file: str = "pack.yaml", old: str = "", new: str = "") -> Path:
    """Write the pack into a folder, in one file a text in the place of another, which must stand there."""
    assert old in FILES[file]
    (folder / "satu").mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(text.replace(old, new) if old and name == file else text, encoding="utf-8")
    return folder


def findings(folder: Path) -> tuple[ContentError, ...]:
    """Give what the editor's report finds in the pack of a folder."""
    return judge(Subject(load_pack(folder), folder))

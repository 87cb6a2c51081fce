"""docs/menulis-paket.md: what it shows as an example is a lesson that loads, with every kind of figure."""

from __future__ import annotations

import re
from pathlib import Path

from desktop.content.loader import load_pack

GUIDE = Path(__file__).parents[2] / "docs" / "menulis-paket.md"
PACK = """format: 1
id: contoh
title: Contoh
version: "1"
language: id
licence: CC0-1.0
units: [{id: unit, title: Unit, lessons: [surat-pertama]}]
misconceptions: [{id: id-salah-paham, text: Salah.}]
"""
SOURCES = """sources:
  - {id: arsip, publisher: Arsip, title: Surat, checked: 2026-11-22}
  - {id: koran, publisher: Koran, title: Surat, checked: 2026-11-22}
claims: [{id: surat-1946, source: arsip, text: Surat tiba pada 1946.}]
disagreements: [{id: tahun, what: Dua tahun., tell: Sebut keduanya.}]
"""
GLOSSARY = "terms: [{id: surat, term: surat, meaning: Kabar di atas kertas.}]\n"


def test_its_examples_are_a_pack_that_loads(tmp_path: Path) -> None:
    text = GUIDE.read_text(encoding="utf-8")
    lesson, deck = (
        re.findall(rf"^```{kind}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)[0] for kind in ("markdown", "yaml")
    )
    figures = re.findall(r"^````markdown\n(.*?)^````$", text, re.DOTALL | re.MULTILINE)[0]
    written = deck.replace(
        "    …\n", "    front: Tanya?\n    back: Jawab.\n    see: berat\n    claims: []\n    sources: []\n", 1
    )
    written = written.replace("    …\n", "    see: berat\n    claims: []\n    sources: []\n")
    files = {
        "pack.yaml": PACK,
        "sources.yaml": SOURCES,
        "glossary.yaml": GLOSSARY,
        "unit/surat-pertama.md": f"{lesson}\n{figures}",
        "unit/surat-pertama.yaml": written,
    }
    (tmp_path / "unit").mkdir()
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    pack = load_pack(tmp_path)
    assert {figure.kind for figure in pack.lessons[0].figures} == {"timeline", "bars", "tree", "steps", "groups", "map"}
    assert '<table class="comparison"' in pack.lessons[0].html
    assert len(pack.cards) == 7
    assert [card.kind for card in pack.cards][-3:] == ["typed", "order", "picture"]

"""A pack with more of everything than a wall holds: long titles, paragraphs, tables, captions, words and lists."""

from __future__ import annotations

from pathlib import Path

from tests.ui.desk_world import GLOSSARY, SOURCES, put

LESSON = "luber/luber"
WORDS = "Dua negara yang berjauhan menulis surat lalu bertemu di meja yang sama untuk berunding"
TITLE = f"{WORDS}, dan {WORDS.lower()}"[:120]
ENDLESS = "mempertanggungjawabkannyalah" * 3
"""A word that no wall holds in one line."""

SENTENCE = f"{WORDS}."
PARAGRAPH = " ".join([SENTENCE] * 22)
"""300 words."""

ONE_SENTENCE = ", ".join([WORDS] * 22) + "."


def write_extreme(folder: Path) -> Path:
    """Write the pack; every lesson of it is too much in another way."""
    head = 'format: 1\nid: luber\ntitle: Luber\nversion: "1"\nlanguage: id\nlicence: CC0-1.0\n'
    put(folder / "pack.yaml", f'{head}units:\n  - {{id: awal, title: "{TITLE}", lessons: [luber, polos, kosong]}}\n')
    put(folder / "sources.yaml", SOURCES)
    put(folder / "glossary.yaml", GLOSSARY)
    for name, title, goals, body in (
        ("luber", TITLE, [WORDS] * 9, full()),
        ("polos", ENDLESS, [PARAGRAPH[:400]], f"{PARAGRAPH}\n\n- {WORDS}\n- {WORDS}\n\n1. {WORDS}\n2. {ENDLESS}"),
        ("kosong", "Kosong", ["ada"], ""),
    ):
        listed = "".join(f"  - {goal}\n" for goal in goals)
        put(
            folder / "awal" / f"{name}.md",
            f"---\nid: {name}\ntitle: {title}\ngoals:\n{listed}teaches: []\n---\n{body}\n",
        )
        put(folder / "awal" / f"{name}.yaml", "cards: []\n")
    return folder


def full() -> str:
    """A lesson in which everything is too much."""
    bars = "\n".join(f"- {{label: Negara nomor {number}, value: {number * 7}, when: 'x'}}" for number in range(1, 4))
    callouts = (
        f'::: {{.callout kind=addition source="{WORDS}" title="{TITLE}"}}\n{PARAGRAPH}\n\n{ONE_SENTENCE}\n:::',
        f"::: {{.callout kind=think}}\n- {WORDS}\n- **{WORDS}** dan *{WORDS}*\n\n{ENDLESS}\n:::",
    )
    points = "\n".join(
        f"- {word} tujuh kata yang panjang sekali juga" for word in ("Mempertanggungjawabkan", "Dua", "Tiga")
    )
    summary = "\n".join([f"- {PARAGRAPH[:700]}"] * 4)
    parts = (
        f"{PARAGRAPH} [perjanjian]{{.term}} [@arsip]",
        f"## {TITLE} {{#judul-panjang}}\n\n{PARAGRAPH}\n\n{ONE_SENTENCE}",
        f'```{{.bars caption="{TITLE}" alt="Tiga batang." unit="surat"}}\n{bars}\n```',
        f'```{{.bars caption="{PARAGRAPH[:800]}" alt="Tiga batang." unit="surat"}}\n{bars}\n```',
        f"## Tabel {{#tabel}}\n\n{table(12, 2, WORDS[:60])}\n\n{table(12, 5, 'antarpemerintah kesepakatan')}",
        table(3, 2, PARAGRAPH[:900]),
        f"| Kiri | Kanan |\n|:--|--:|\n| {WORDS} | {ENDLESS} |\n| dua | tiga |",
        f"## Pokok {{#pokok}}\n\n::: slide\n{points}\n:::\n\n### Anak judul\n\n> {PARAGRAPH}",
        f'## {TITLE.lower()} {{#gambar}}\n\n```{{.bars caption="a" alt="b" unit="c"}}\n{bars}\n```',
        "## Judul saja {#judul-saja}",
        *callouts,
        f"::: summary\n{summary}\n:::",
    )
    return "\n\n".join(parts)


def table(rows: int, columns: int, cell: str) -> str:
    """A comparison with cells of these words."""
    heads = ", ".join(f"Kolom yang ke-{number}" for number in range(1, columns + 1))
    cells = ", ".join([f'"{cell}"'] * columns)
    lines = "\n".join(f'  - {{label: "Baris {number}", cells: [{cells}]}}' for number in range(1, rows + 1))
    return f'```{{.comparison caption="{TITLE}" alt="Tabel."}}\ncolumns: [{heads}]\nrows:\n{lines}\n```'

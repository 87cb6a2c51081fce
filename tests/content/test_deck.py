"""The slides of a lesson: what stands on which, in what order, and what leads to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.content.deck import WallSlide, deck_of, find_slide
from desktop.content.deck_parts import parts_of
from desktop.content.loader import load_pack
from desktop.content.model import Lesson
from tests.ui.desk_world import GLOSSARY, SOURCES, put

BODY = """\
{#pembuka}
Awal yang *miring* & tajam [@arsip].

::: slide
- Satu < dua
:::

::: notes
Sapa kelas.
:::

## Surat [perjanjian]{.term} {#surat}

{#tiba}
Tiba [pada 1946]{.addition source="Museum, ruang 2"} [@koran; @arsip].

### Anak

1. satu
   - dalam
2. dua

```{.timeline caption="Dua **surat**" alt="Garis."}
- {date: 1946-03-22, label: Satu}
- {date: 1950, label: Dua}
```

{#kotak}
::: {.callout kind=think}
Berapa [utusan]{.term}?

- satu
:::

::: slide
- Tiba 1946
- Lalu dua
:::

::: notes
Tanya dulu.
:::

## Tabel saja {#tabel}

```{.comparison caption="Dua hal" alt="Tabel."}
columns: [Kiri, Kanan]
rows:
  - {label: "**A**", cells: [a, b]}
```

| Kepala | Lain |
|:--|--|
| x | y |

::: {.callout kind=addition source="Kamus" title="Asal kata"}
Isi.
:::

## Istilah saja {#istilah}

Sebuah [perjanjian]{.term}.

::: summary
- Satu *hal*.
- Dua hal.
:::

::: notes
Umum.
:::
"""


def lesson_of(folder: Path, body: str, title: str = "A & B", goals: str = "[melihat]") -> Lesson:
    """Compile one lesson."""
    head = 'format: 1\nid: uji\ntitle: Uji\nversion: "1"\nlanguage: id\nlicence: CC0-1.0\n'
    put(folder / "pack.yaml", f"{head}units:\n  - {{id: awal, title: Awal, lessons: [satu]}}\n")
    put(folder / "sources.yaml", SOURCES)
    put(folder / "glossary.yaml", GLOSSARY)
    put(folder / "awal" / "satu.md", f"---\nid: satu\ntitle: {title}\ngoals: {goals}\nteaches: []\n---\n{body}")
    put(folder / "awal" / "satu.yaml", "cards: []\n")
    return load_pack(folder).lessons[0]


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> dict[str, WallSlide]:
    return {slide.id: slide for slide in deck_of(lesson_of(tmp_path_factory.mktemp("pack"), BODY))}


def test_everything_has_its_slide_in_the_order_of_the_lesson(deck: dict[str, WallSlide]) -> None:
    assert list(deck) == [
        "judul", "tujuan", "surat/section", "surat/figure1", "surat/callout2", "tabel/table1", "tabel/table2",
        "tabel/callout3", "istilah/section", "ringkasan",
    ]  # fmt: skip


def test_the_first_slide_bears_title_and_opening_points(deck: dict[str, WallSlide]) -> None:
    first = deck["judul"]
    assert (first.title, first.points, first.notes) == ("A &amp; B", ("Satu &lt; dua",), "Sapa kelas.")
    assert first.text == ("Awal yang <i>miring</i> &amp; tajam.",)
    assert (first.anchors, first.cites) == (("pembuka",), ("arsip",))


def test_a_section_has_its_points_prose_and_all_that_leads_to_it(deck: dict[str, WallSlide]) -> None:
    section = deck["surat/section"]
    assert section.title == "Surat perjanjian"
    assert section.points == ("Tiba 1946", "Lalu dua")
    assert section.text == ("Tiba pada 1946.", "<b>Anak</b>", "1. satu", "• dalam", "2. dua")
    assert section.anchors == ("surat", "tiba", "anak")
    assert (section.cites, section.additions) == (("koran", "arsip"), ("Museum, ruang 2",))
    assert (section.terms, section.notes) == (("perjanjian", "utusan"), "Tanya dulu.")


def test_figures_tables_and_callouts_know_their_section(deck: dict[str, WallSlide]) -> None:
    figure, think = deck["surat/figure1"], deck["surat/callout2"]
    assert (figure.figure, figure.caption) == ("f1", "Gambar 1. Dua <b>surat</b>")
    assert (figure.section, figure.notes, figure.cites) == ("Surat perjanjian", "Tanya dulu.", ("koran", "arsip"))
    assert (think.title, think.mark, think.label) == ("Pikirkan", "think", "")
    assert think.text == ("Berapa utusan?", "• satu")
    assert (think.anchors, think.terms) == (("kotak",), ("utusan",))
    table, plain, addition = deck["tabel/table1"], deck["tabel/table2"], deck["tabel/callout3"]
    assert table.rows == (("", "Kiri", "Kanan"), ("<b>A</b>", "a", "b"))
    assert table.caption == "Tabel 1. Dua hal"
    assert plain.rows == (("Kepala", "Lain"), ("x", "y")) and plain.caption == ""
    assert (addition.title, addition.mark, addition.label) == ("Asal kata", "addition", "Tambahan penyunting")
    assert addition.caption == "Sumber: Kamus"
    assert table.anchors == ("tabel",)


def test_the_summary_ends_it(deck: dict[str, WallSlide]) -> None:
    end = deck["ringkasan"]
    assert (end.kind, end.title, end.points) == ("summary", "Ringkasan", ("Satu <i>hal</i>.", "Dua hal."))


def test_an_anchor_leads_to_its_slide(deck: dict[str, WallSlide]) -> None:
    slides = tuple(deck.values())
    found = {name: slides[find_slide(slides, name)].id for name in ("pembuka", "tiba", "kotak", "tabel", "istilah")}
    assert found == {
        "pembuka": "judul",
        "tiba": "surat/section",
        "kotak": "surat/callout2",
        "tabel": "tabel/table1",
        "istilah": "istilah/section",
    }
    assert find_slide(slides, "") == find_slide(slides, "entah") == 0


@pytest.mark.parametrize(
    ("body", "ids"),
    [
        ("", ["judul", "tujuan"]),
        ("Hanya prosa.", ["judul", "tujuan", "awal/section"]),
        ("Sebuah [perjanjian]{.term}.", ["judul", "tujuan", "awal/section"]),
        ("## Kosong {#k}", ["judul", "tujuan", "k/section"]),
        ("## Prosa {#p}\n\nIsi.", ["judul", "tujuan", "p/section"]),
        ("## K {#k}\n\n::: {.callout kind=think}\nIsi.\n:::", ["judul", "tujuan", "k/callout1"]),
        ("::: notes\nSapa.\n:::", ["judul", "tujuan"]),
    ],
)
def test_a_lesson_with_less_has_fewer_slides(tmp_path: Path, body: str, ids: list[str]) -> None:
    assert [slide.id for slide in deck_of(lesson_of(tmp_path, body))] == ids


@pytest.mark.parametrize(("heading", "own"), [("Pendek", False), ("Panjang " * 10, True)])
def test_a_figure_bears_the_heading_of_a_section_without_words(tmp_path: Path, heading: str, own: bool) -> None:
    figure = '```{.timeline caption="G" alt="g"}\n- {date: 1946, label: a}\n- {date: 1950, label: b}\n```'
    deck = deck_of(lesson_of(tmp_path, f"## {heading} {{#k}}\n\nIsi.\n\n{figure}\n\n::: notes\nLihat.\n:::"))
    assert [slide.id for slide in deck[2:]] == [*(["k/section"] if own else []), "k/figure1"]
    assert deck[-1].notes == "Lihat." and find_slide(deck, "k") == 2


def test_breaks_quotations_and_further_paragraphs_of_items_are_read(tmp_path: Path) -> None:
    html = lesson_of(tmp_path, "Satu\\\ndua\n\n> Kata *orang*.\n\n- a\n\n  lagi\n- b").html
    assert [part.html for part in parts_of(html)] == ["Satu dua", "Kata <i>orang</i>.", "• a", "lagi", "• b"]

"""A handout in pages: what comes first and last, which page the contents name, and what each page says of itself."""

from __future__ import annotations

import pytest

from desktop.content.handout import Inside
from desktop.ui.printing.card_sheets import CardLeaf
from desktop.ui.printing.front import ContentsLeaf, TitleLeaf
from desktop.ui.printing.leaves import BlankLeaf, GalleyLeaf
from desktop.ui.printing.pieces import PiecesLeaf
from tests.ui.printing.booklets import CARDS, TEXT, booklet, texts

pytestmark = pytest.mark.usefixtures("dressed")


def test_many_lessons_stand_between_a_title_page_and_the_cards() -> None:
    made = booklet(lessons=3)
    kinds = list(dict.fromkeys(type(page.leaf) for page in made.pages))
    assert kinds[:4] == [TitleLeaf, ContentsLeaf, GalleyLeaf, PiecesLeaf] and kinds[-1] is CardLeaf
    assert [(entry.level, entry.title) for entry in made.entries if entry.level < 2] == [
        (0, "1 Awal"), (1, "Judul 1"), (1, "Judul 2"), (0, "2 Lanjut"), (1, "Judul 3"),
        (0, "Istilah"), (0, "Sumber"), (0, "Soal"), (0, "Kunci jawaban"), (0, "Kartu untuk digunting"),
    ]  # fmt: skip


def test_the_contents_name_the_very_pages() -> None:
    made = booklet(lessons=3, sections=9)
    pages = texts(made)
    for entry in made.entries:
        words = "Soal: Judul 1" if entry.title == "Soal" else entry.title
        if entry.level and not isinstance(made.pages[entry.page].leaf, CardLeaf):
            assert words in pages[entry.page], entry
    contents = next(text for page, text in zip(made.pages, pages, strict=True) if isinstance(page.leaf, ContentsLeaf))
    for entry in made.entries:
        assert (f"{entry.title} {entry.page + 1}" in contents) == (entry.level < 2)


def test_the_title_page_counts_what_is_inside() -> None:
    assert "3 bacaan, 36 kartu, 15 soal" in texts(booklet(lessons=3))[0]
    assert "3 bacaan\n" in texts(booklet(TEXT, lessons=3))[0]


def test_one_lesson_needs_no_front() -> None:
    made = booklet(lessons=1)
    assert isinstance(made.pages[0].leaf, GalleyLeaf)
    assert [entry.title for entry in made.entries] == [
        "Judul 1", "Bagian 1", "Bagian 2", "Soal", "Kunci jawaban", "Kartu untuk digunting",
    ]  # fmt: skip
    text = "\n".join(texts(made))
    assert "perjanjian: Janji tertulis antara dua pihak. (Sumber: Arsip Contoh)" in text
    assert "utusan: Orang yang diutus. (Sumber: KBBI)" in text


def test_every_page_says_what_it_is_and_which() -> None:
    made = booklet(lessons=3)
    total = len(made.pages)
    assert [page.foot[1] for page in made.pages] == [f"Halaman {number} dari {total}" for number in range(1, total + 1)]
    assert {page.foot[0] for page in made.pages} == {"Paket uji, CC0-1.0"}
    heads = [page.head for page in made.pages if isinstance(page.leaf, GalleyLeaf)]
    assert ("1 Awal", "Judul 2") in heads and ("2 Lanjut", "Judul 3") in heads and ("Paket uji", "Istilah") in heads


def test_the_key_begins_a_page_of_its_own() -> None:
    pages = texts(booklet(lessons=2))
    keys = [number for number, text in enumerate(pages) if text.startswith("Kunci jawaban")]
    assert len(keys) == 1
    assert "Betul, choice." in pages[keys[0]]
    assert not any("Betul, choice." in text for text in pages[: keys[0]])


@pytest.mark.parametrize("lessons", [1, 2, 3])
@pytest.mark.parametrize("inside", [Inside(), Inside(key=False), CARDS])
def test_the_cards_begin_on_the_front_of_a_sheet_of_paper(lessons: int, inside: Inside) -> None:
    made = booklet(inside, lessons=lessons)
    first = next(number for number, page in enumerate(made.pages) if isinstance(page.leaf, CardLeaf))
    assert first % 2 == 0, "page 1, 3, 5 …"
    before = made.pages[first - 1].leaf if first else None
    if isinstance(before, BlankLeaf):
        assert "sengaja dikosongkan" in before.text()


def test_what_is_not_chosen_is_not_there() -> None:
    text = "\n".join(texts(booklet(TEXT._replace(terms=False, sources=False), lessons=1)))
    assert "Bagian 2" in text
    for word in ("Janji tertulis", "Catatan tahun pertama", "Kunci jawaban", "Tanya 1?", "Soal choice?"):
        assert word not in text
    for lessons in (1, 3):
        assert booklet(Inside(*[False] * 6), lessons=lessons).pages == ()


def test_terms_and_sources_can_go_out_without_the_lesson() -> None:
    made = booklet(Inside(False, True, True, False, False, False), lessons=1)
    assert [entry.title for entry in made.entries] == ["Istilah", "Sumber"]


def test_a_star_becomes_a_letter_that_is_explained_below() -> None:
    text = "\n".join(texts(booklet(TEXT, lessons=1)))
    assert "Dua kali*, duluc dan kinid" not in text
    assert "Dua kali*, dulua dan kinib, juga nantia." in text.replace("\u00a0", " ")
    notes = text[text.index("Sumber dan catatan") :].replace("\u00a0", " ")
    for line in (
        "1  Arsip Contoh. Catatan tahun pertama. 22 Maret 1946; diperiksa 31 Januari 2026.",
        "2  Koran Contoh. Dua negara. Ani, tanpa tanggal; diperiksa 31 Januari 2026. https://contoh.id/dua.",
        "*  Dihitung penyunting dari angka atau tanggal sumber; sumber sendiri tidak menyebutnya.",
        "a  Tambahan penyunting, dari: Piagam, 1949.",
        "b  Tambahan penyunting, dari: Kamus.",
    ):
        assert line in notes

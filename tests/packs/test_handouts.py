"""What goes out: the right lessons with all that belongs to them, all of their words in order on paper."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication

from desktop.content.handout import Inside, UnknownPart, handout_of
from desktop.content.model import Pack
from desktop.content.reading_text import reading_text
from desktop.paths import bundled_resources
from desktop.ui.look import fonts
from desktop.ui.printing.handout import laid_out, written
from desktop.ui.printing.leaves import GalleyLeaf
from desktop.ui.printing.paper import ROOM, SCALE
from tests.ui.printing.pdf_words import pdf_pages, squeezed

WORD = re.compile(r"\w+")
"""The number of a source may stand between a word and its full stop."""
TEXT = Inside(cards=False, questions=False, key=False)


@pytest.fixture
def set_type(qapp: QApplication) -> None:
    """Mitra's fonts, to set words in."""
    fonts.install(bundled_resources())


def test_the_whole_pack_goes_out_in_the_order_of_its_path(shipped_pack: Pack) -> None:
    handout = handout_of(shipped_pack)
    assert [one.lesson for one in handout.lessons] == list(shipped_pack.lessons)
    assert sum(len(one.cards) for one in handout.lessons) == len(shipped_pack.cards)
    assert sum(len(one.questions) for one in handout.lessons) == len(shipped_pack.questions)
    assert [unit.number for unit in handout.units] == [1, 2, 3, 4, 5]
    assert (handout.title, handout.subject) == (shipped_pack.title, shipped_pack.title)
    words = [term.term.casefold() for term in handout.terms]
    assert words == sorted(words) and set(handout.terms) <= set(shipped_pack.terms)


def test_a_unit_goes_out_by_its_id(shipped_pack: Pack) -> None:
    handout = handout_of(shipped_pack, "mitra")
    assert handout.title == "Indonesia dan negara mitra"
    assert [unit.name for unit in handout.units] == ["3 Indonesia dan negara mitra"]
    assert tuple(one.lesson.id for one in handout.lessons) == shipped_pack.units[2].lessons


@pytest.mark.parametrize("part", ["brasil", "bilateral/brasil"])
def test_a_lesson_goes_out_by_its_id(shipped_pack: Pack, part: str) -> None:
    handout = handout_of(shipped_pack, part)
    (one,) = handout.lessons
    assert handout.title == one.lesson.title == "Brasil: mitra yang jauh"
    assert {card.lesson for card in one.cards} == {question.lesson for question in one.questions} == {one.lesson.id}
    assert {term.id for term in handout.terms} == set(one.lesson.terms)
    assert set(one.lesson.cites) <= {source.id for source in handout.sources}


@pytest.mark.parametrize(
    ("part", "title"),
    [
        ("Siapa yang pertama?", "Siapa yang pertama?"),
        ("siapa  yang pertama", "Siapa yang pertama?"),
        ("memahami kerja sama", "Memahami kerja sama"),
    ],
)
def test_a_part_goes_out_by_its_title_too(shipped_pack: Pack, part: str, title: str) -> None:
    assert handout_of(shipped_pack, part).title == title


def test_what_the_pack_does_not_have_is_said(shipped_pack: Pack) -> None:
    with pytest.raises(UnknownPart) as told:
        handout_of(shipped_pack, "bulan")
    assert told.value.id == "bulan"


def test_every_lesson_that_ships_stands_on_paper_whole_and_in_order(shipped_pack: Pack, set_type: None) -> None:
    booklet = laid_out(handout_of(shipped_pack), TEXT)
    for one in shipped_pack.lessons:
        pages = [page.leaf for page in booklet.pages if page.head[1] == one.title]
        text = " ".join("\n".join(leaf.text() for leaf in pages).split())
        at = 0
        for word in WORD.findall(reading_text(one)):
            at = text.index(word, at) + len(word)
        assert all(isinstance(leaf, GalleyLeaf) and leaf.part.height <= ROOM / SCALE for leaf in pages)


def test_the_words_of_a_unit_stand_in_its_pdf_in_order_and_once(shipped_pack: Pack, set_type: None) -> None:
    handout = handout_of(shipped_pack, "diplomasi")
    booklet = laid_out(handout, TEXT)
    pages = [squeezed(text) for text in pdf_pages(written(booklet))]
    text = "".join(pages)
    for one in handout.lessons:
        at = text.index(squeezed(one.lesson.title), text.index("Isi"))
        for word in WORD.findall(reading_text(one.lesson)):
            at = text.index(word, at) + len(word)
    alts = [figure.alt for one in handout.lessons for figure in one.lesson.figures]
    for page, words in zip(booklet.pages, pages, strict=True):
        own = page.leaf.text()
        if isinstance(page.leaf, GalleyLeaf) and not any(alt in own for alt in alts):
            assert words == squeezed(own + "".join(page.head) + "".join(page.foot))

"""The lessons that ship, as books: every word in order, every link whole, nothing that a strict reader would refuse."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest

from desktop.content.handout import Inside, handout_of
from desktop.content.model import Pack
from desktop.content.reading_text import reading_text
from desktop.paths import bundled_resources
from desktop.storage.epub.writing import epub_bytes
from desktop.ui.look.roles import LIGHT
from tests.storage.epub.book_checks import EPUB, XHTML, Opened, faults, opened, text_of


def book_of(pack: Pack, part: str = "", inside: Inside | None = None) -> bytes:
    return epub_bytes(handout_of(pack, part), inside or Inside(), LIGHT._asdict(), bundled_resources())


@pytest.fixture(scope="module")
def whole(shipped_pack: Pack) -> bytes:
    return book_of(shipped_pack)


@pytest.fixture(scope="module")
def book(whole: bytes) -> Opened:
    return opened(whole)


def test_a_strict_reader_finds_no_fault(whole: bytes) -> None:
    assert faults(whole) == []


def test_the_same_course_is_the_same_book(shipped_pack: Pack, whole: bytes) -> None:
    assert book_of(shipped_pack) == whole


@pytest.mark.parametrize("part", ["diplomasi", "brasil"])
def test_a_unit_and_a_lesson_are_books_too(shipped_pack: Pack, part: str) -> None:
    assert faults(book_of(shipped_pack, part)) == []


def test_each_lesson_says_all_that_it_says_on_the_screen_in_order(shipped_pack: Pack, book: Opened) -> None:
    for lesson in shipped_pack.lessons:
        page = book.page(f"lesson-{lesson.id.partition('/')[2]}")
        assert "".join(read(page).split()) == "".join(reading_text(lesson).split())


def read(element: Element) -> str:
    """What is read of a lesson: without its crumb, its notes, their numbers, and the words of pictures."""
    if element.tag == f"{XHTML}head" or element.get("class") in ("crumb", "notes"):
        return element.tail or ""
    if element.tag == f"{XHTML}sup" or element.get(f"{EPUB}type") == "noteref" or "svg" in element.tag:
        return element.tail or ""
    if element.get("class") == "callout-title" and text_of(element) == "Setelah bacaan ini kamu bisa":
        return element.tail or ""
    return (element.text or "") + "".join(map(read, element)) + (element.tail or "")


def test_every_figure_is_told_in_words(shipped_pack: Pack, book: Opened) -> None:
    for lesson in shipped_pack.lessons:
        page = book.page(f"lesson-{lesson.id.partition('/')[2]}")
        told = [text_of(one) for one in page.iter("{http://www.w3.org/2000/svg}desc")]
        assert told == [figure.alt for figure in lesson.figures]
        assert len(list(page.iter(f"{XHTML}figcaption"))) == len(lesson.figures)


def test_terms_sources_cards_and_questions_are_all_there(shipped_pack: Pack, book: Opened) -> None:
    words = {text_of(one) for one in book.page("glossary").iter(f"{XHTML}dfn")}
    assert words == {term.term for term in handout_of(shipped_pack).terms}
    assert len(book.page("sources").findall(f".//{XHTML}li")) == len(handout_of(shipped_pack).sources)
    for kind, name, count in (
        ("cards", "card", len(shipped_pack.cards)),
        ("key", "answer", len(shipped_pack.questions)),
    ):
        pages = [book.trees[page] for page in book.names(f"{kind}-")]
        found = [one for page in pages for one in page.iter(f"{XHTML}div") if one.get("class") == name]
        assert len(found) == count
    assert len(book.names("questions-")) == len(book.names("key-")) == len(shipped_pack.units)

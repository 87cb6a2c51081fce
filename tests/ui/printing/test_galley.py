"""Lessons on paper: no line is cut or drawn twice, no heading stands alone, what leads nowhere is no link."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.content.handout import Inside
from desktop.ui.printing.breaking import FORBIDDEN
from desktop.ui.printing.flow import A4
from desktop.ui.printing.galley import Galley, Shelf
from desktop.ui.printing.handout import written
from desktop.ui.printing.handout_pages import Booklet
from desktop.ui.printing.leaves import GalleyLeaf, HandoutPage, paint_page
from desktop.ui.printing.lesson_text import lesson_page
from desktop.ui.printing.paper import LEFT, ROOM, SCALE, TOP, WIDTH
from desktop.ui.printing.strips import strips_of
from desktop.ui.widgets.article_page import ArticlePage
from tests.ui.printing.booklets import SENTENCE, handout
from tests.ui.printing.pdf_words import pdf_pages, squeezed

pytestmark = pytest.mark.usefixtures("dressed")


def galley(html: str = "", sections: int = 9) -> Galley:
    """A long lesson, or this HTML."""
    if html:
        return Galley(ArticlePage("a", "", "", "Judul", "", (), html), Shelf())
    whole = handout(lessons=1, sections=sections)
    return Galley(lesson_page(whole.lessons[0], whole, Inside()), Shelf())


def rows(count: int, cell: str = "sel") -> str:
    """A table of so many rows under a head."""
    body = "".join(f"<tr><td>baris {number}</td><td>{cell}</td></tr>" for number in range(count))
    return f'<table class="plain" width="100%" cellspacing="0"><tr><th>Kiri</th><th>Kanan</th></tr>{body}</table>'


def box(paragraphs: int) -> str:
    """A box of so many paragraphs."""
    inner = f"<p>{SENTENCE * 4}</p>" * paragraphs
    return (
        '<table class="callout note" width="100%" cellspacing="0"><tr><td class="callout-note">'
        f'<p class="callout-title">Kotak</p>{inner}</td></tr></table>'
    )


def test_all_words_stand_on_the_pages_in_their_order() -> None:
    made = galley()
    shown = "\n".join(made.text(part) for part in made.slices())
    document = made.article.document.toPlainText().replace("\ufffc", "Sebuah kotak.")
    assert shown.split() == document.split()


def test_no_line_is_cut_and_no_page_is_too_high() -> None:
    made = galley()
    slices = made.slices()
    assert len(slices) > 2
    for strip in strips_of(made.article.document, ROOM / SCALE):
        assert sum(one.body.top <= strip.top and strip.bottom <= one.body.bottom + 0.01 for one in slices) == 1
    assert all(one.height <= ROOM / SCALE + 0.01 for one in slices)


def test_no_heading_stands_at_the_foot() -> None:
    made = galley(sections=14)
    tops = [top for _title, top in made.headings()]
    assert len(tops) == 14
    for one in made.slices()[:-1]:
        assert not any(one.body.bottom - 60 < top < one.body.bottom for top in tops)


def test_no_line_of_a_paragraph_stands_alone() -> None:
    made = galley(f"<p>{SENTENCE * 9}</p>" * 12)
    for one in made.slices()[:-1]:
        block = made.article.document.begin()
        while block.isValid():
            top, layout = made.article.document.documentLayout().blockBoundingRect(block).top(), block.layout()
            count = layout.lineCount()
            here = sum(one.body.top <= top + layout.lineAt(n).y() + 5 < one.body.bottom for n in range(count))
            assert here in (0, count) or 2 <= here <= count - 2
            block = block.next()


def test_a_figure_stays_with_its_caption() -> None:
    made = galley()
    document = made.article.document
    caption = document.documentLayout().blockBoundingRect(document.find("Gambar 1.").block()).top()
    above = [strip for strip in strips_of(document, ROOM / SCALE) if strip.bottom < caption + 5]
    assert above[-1].after == FORBIDDEN and above[-1].bottom - above[-1].top >= 100


def test_a_long_table_has_its_head_on_every_page() -> None:
    made = galley(rows(60))
    slices = made.slices()
    assert len(slices) > 1 and [one.head is not None for one in slices] == [False] + [True] * (len(slices) - 1)
    assert "Kiri" in made.text(slices[0]) and "baris 59" in made.text(slices[-1])


def test_a_small_box_is_whole_and_a_large_one_goes_on() -> None:
    small = strips_of(galley(box(2)).article.document, ROOM / SCALE)
    assert len(small) == 2, "the title of the lesson and the box"
    slices = galley(box(30)).slices()
    assert len(slices) > 1 and all(one.height <= ROOM / SCALE for one in slices)


def test_a_row_higher_than_a_page_goes_on_between_its_lines() -> None:
    slices = galley(rows(1, SENTENCE * 90)).slices()
    assert len(slices) > 1 and all(one.height <= ROOM / SCALE for one in slices)


def test_only_what_leads_somewhere_is_a_link() -> None:
    made = galley('<p><a class="term" href="term:x">kata</a> <a class="link" href="https://contoh.id/">luar</a></p>')
    found = []
    block = made.article.document.begin()
    while block.isValid():
        walk = block.begin()
        while not walk.atEnd():
            found.append(walk.fragment().charFormat().anchorHref())
            walk += 1
        block = block.next()
    assert [href for href in found if href] == ["https://contoh.id/"]


def test_what_was_let_go_is_set_again_the_same() -> None:
    shelf = Shelf(1)
    page = lesson_page(handout(lessons=1).lessons[0], handout(lessons=1), Inside())
    first, second = Galley(page, shelf), Galley(page, shelf)
    slices = first.slices()
    kept = first.article
    assert second.slices() == slices and first.article is not kept and first.slices() == slices


def test_a_page_is_black_on_white_within_its_margins() -> None:
    made = galley()
    page = HandoutPage(GalleyLeaf(made, made.slices()[0]), ("Unit", "Judul"), ("Paket", "Halaman 1 dari 3"))
    image = QImage(round(A4.width()), round(A4.height()), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_page(painter, page)
    painter.end()
    inked = [
        (x, y)
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
        if image.pixelColor(x, y).lightness() < 128
    ]
    assert min(x for x, _y in inked) >= LEFT - 2 and max(x for x, _y in inked) <= LEFT + WIDTH + 2
    assert any(y < TOP for _x, y in inked) and any(y > TOP + ROOM for _x, y in inked)


@pytest.mark.parametrize("html", [rows(60), rows(2, SENTENCE * 90), box(30)])
def test_what_goes_on_is_drawn_once_and_only_a_head_again(html: str) -> None:
    made = galley(html)
    slices = made.slices()
    pages = tuple(HandoutPage(GalleyLeaf(made, part)) for part in slices)
    drawn = squeezed("".join(pdf_pages(written(Booklet("Judul", "id", pages, ())))))
    again = sum(one.head is not None for one in slices)
    assert sorted(drawn) == sorted(squeezed(made.article.document.toPlainText()) + "KiriKanan" * again)

"""A PDF with an outline: it names the right pages, its table is right, and its words can be copied."""

from __future__ import annotations

import re

import pytest

from desktop.ui.printing.handout import handout_bytes, written
from desktop.ui.printing.leaves import GalleyLeaf
from desktop.ui.printing.outline import Heading, outlined
from tests.ui.printing.booklets import TEXT, booklet, handout
from tests.ui.printing.pdf_pages import page_count
from tests.ui.printing.pdf_words import pdf_pages, squeezed

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture(scope="module")
def data() -> bytes:
    """The PDF of three lessons."""
    return handout_bytes(handout(lessons=3))


def test_every_entry_stands_in_the_outline_with_its_page(data: bytes) -> None:
    kids = re.search(rb"/Type /Pages\s*/Kids\s*\[([^\]]*)\]", data)
    assert kids
    pages = [int(number) for number in re.findall(rb"(\d+) 0 R", kids[1])]
    found = re.findall(rb"/Title <feff([0-9a-f]+)> .*?/Dest \[(\d+) 0 R /XYZ", data)
    told = [(bytes.fromhex(title.decode()).decode("utf-16-be"), pages.index(int(page))) for title, page in found]
    assert told == [(entry.title, entry.page) for entry in booklet(lessons=3).entries]


def test_it_says_its_language_and_its_title(data: bytes) -> None:
    assert b"/Lang (id)" in data and b"/DisplayDocTitle true" in data and b"/PageMode /UseOutlines" in data
    assert page_count(data) == len(booklet(lessons=3).pages)


def test_the_lines_of_the_contents_lead_to_their_pages(data: bytes) -> None:
    shown = [entry for entry in booklet(lessons=3).entries if entry.level < 2]
    assert len(re.findall(rb"/Subtype /Link /Border \[0 0 0\] /Rect", data)) == len(shown)


def test_every_object_stands_where_the_table_says(data: bytes) -> None:
    at = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    entries = re.findall(rb"(\d+) 1\n(\d{10}) 00000 n ", data[at:])
    assert len(entries) > 10
    for number, place in entries:
        assert data[int(place) :].startswith(b"%d 0 obj\n" % int(number))


def test_its_words_have_spaces_and_stand_in_order(data: bytes) -> None:
    pages = pdf_pages(data)
    assert "\t" not in "".join(pages)
    assert "Dua negara menulis surat lalu bertemu" in " ".join("".join(pages).split())
    made = booklet(lessons=3)
    for page, words in zip(made.pages, pages, strict=True):
        rest = squeezed(words)
        for line in page.leaf.text().splitlines():
            if line != "Sebuah kotak.":  # which is drawn
                assert all(word.rstrip(".") in rest for word in line.replace("\u2022", " ").split())
        assert squeezed(page.foot[1]) in rest


def test_each_line_is_drawn_once_on_its_page_and_none_of_another() -> None:
    made = booklet(TEXT, lessons=2, sections=9)
    for page, words in zip(made.pages, pdf_pages(written(made)), strict=True):
        if isinstance(page.leaf, GalleyLeaf):
            own = page.leaf.text().replace("Sebuah kotak.", "")
            assert squeezed(words) == squeezed(own + "".join(page.head) + "".join(page.foot))


def test_what_is_not_written_as_qt_writes_it_stays_as_it_is() -> None:
    assert outlined(b"%PDF-1.4\nelse\n%%EOF\n", "id", [Heading(0, "a", 0)]) == b"%PDF-1.4\nelse\n%%EOF\n"

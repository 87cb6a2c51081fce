"""The account on paper: black on white, every row whole, no row missing."""

from __future__ import annotations

import pytest

from desktop.storage.library import Library
from desktop.ui.printing.account_page import account_bytes, account_pages
from desktop.ui.printing.flow import ROOM
from desktop.ui.sessions.classroom.account_text import Names, text_of
from tests.ui.account_world import made
from tests.ui.desk_world import MANY
from tests.ui.printing.pdf_pages import page_count

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.mark.parametrize("slides", [1, 90])
def test_every_row_is_on_a_page_and_none_is_cut(library: Library, slides: int) -> None:
    text = text_of(made(slides), Names(library, "8B <A>", MANY))
    pages = account_pages(text)
    words = "\n".join(piece.document.toPlainText() for page in pages for piece in page.pieces)
    for part in text.parts:
        for told in (part.title, *part.lines, *(cell for row in part.rows for cell in row)):
            assert told in words
    for page in pages:
        assert all(piece.top + piece.document.size().height() <= ROOM for piece in page.pieces)
    assert (len(pages) > 2) == (slides == 90)
    assert pages[0].number == f"Halaman 1 dari {len(pages)}"
    assert pages[0].foot == "Mitra: 8B <A>, 12 Maret 2026"


def test_a_heading_stays_with_its_first_row(library: Library) -> None:
    for slides in range(31, 44, 3):
        for page in account_pages(text_of(made(slides), Names(library, "8B", MANY))):
            last = page.pieces[-1].document.toPlainText()
            assert not last.startswith(("Yang ditampilkan", "Kartu kelas", "Cerdas cermat", "Siswa", "Regu\n", "Perlu"))


def test_the_pdf_has_all_pages(library: Library) -> None:
    text = text_of(made(90), Names(library, "8B", MANY))
    assert page_count(account_bytes(text)) == len(account_pages(text))

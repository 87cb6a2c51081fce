"""Slides with notes on paper: the picture above, drawn and not photographed, and all of the notes below it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.ui.look.roles import WALL
from desktop.ui.printing.flow import A4, MARGIN, ROOM
from desktop.ui.printing.slide_pages import SlidePage, paint_slide_page, slide_pages, slides_bytes
from desktop.ui.sessions.classroom.act import Hint
from desktop.ui.sessions.classroom.handout import Handout, HandoutSlide
from desktop.ui.widgets.wall.card_scene import CardScene
from desktop.ui.widgets.wall.sheet import Frame
from tests.ui.printing.pdf_pages import page_count

pytestmark = pytest.mark.usefixtures("dressed")

LONG = "\n\n".join(f"Paragraf {number}. " + "Tanyakan dulu kepada kelas. " * 12 for number in range(1, 25))


def handout(*notes: str, width: int = 1920) -> Handout:
    """A slide for each of these notes."""
    slides = (
        HandoutSlide(CardScene("Judul", f"Slaid {text[:5]}").sheet(Frame(width)), (Hint("Catatan", text),))
        for text in notes
    )
    return Handout("Siapa yang memulai?", tuple(slides))


def words(page: SlidePage) -> str:
    """The notes on a page."""
    return "\n".join(piece.document.toPlainText() for piece in page.page.pieces)


def test_each_slide_has_a_page_with_its_notes() -> None:
    pages = slide_pages(handout("Tanya <siapa>.", ""))
    assert [page.page.number for page in pages] == ["Slaid 1 dari 2", "Slaid 2 dari 2"]
    assert all(page.sheet is not None for page in pages)
    assert words(pages[0]) == "Catatan\nTanya <siapa>."
    assert pages[0].page.foot == "Siapa yang memulai?"


@pytest.mark.parametrize("width", [1440, 1920])
def test_long_notes_go_on_and_none_is_lost_or_lies_over_the_slide(width: int) -> None:
    pages = slide_pages(handout(LONG, "Pendek.", width=width))
    assert [page.sheet is not None for page in pages][:2] == [True, False]
    assert pages[1].page.number == "Slaid 1 dari 2, lanjutan"
    read = "\n".join(map(words, pages))
    for number in range(1, 25):
        assert f"Paragraf {number}." in read
    for page in pages:
        below = page.place.height() if page.sheet is not None else 0
        for piece in page.page.pieces:
            assert below <= piece.top
            assert piece.top + piece.document.size().height() <= ROOM


def test_the_slide_stands_within_the_margins() -> None:
    [page] = slide_pages(handout("Tanya."))
    image = QImage(int(A4.width()), int(A4.height()), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_slide_page(painter, page)
    painter.end()
    assert image.pixelColor(int(MARGIN) + 4, int(MARGIN) + 4) == QColor(WALL.paper)
    edge = image.copy(QRect(0, 0, int(MARGIN) - 1, image.height()))
    blank = QImage(edge.size(), edge.format())
    blank.fill(QColor("white"))
    assert edge == blank


def test_the_pdf_is_a_drawing() -> None:
    data = slides_bytes(handout("Tanya.", LONG))
    assert page_count(data) == len(slide_pages(handout("Tanya.", LONG)))
    assert b"/Subtype /Image" not in data

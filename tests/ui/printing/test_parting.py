"""Paragraphs parted where pages end: every line stays where it stood, and no list gets a mark more."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument

from desktop.ui.printing.breaking import Slice, Span
from desktop.ui.printing.galley import Galley, Shelf
from desktop.ui.printing.parting import part_at
from desktop.ui.widgets.article_page import ArticlePage
from tests.ui.printing.booklets import SENTENCE

pytestmark = pytest.mark.usefixtures("dressed")

LONG = SENTENCE * 9
HTML = (
    f"<p>{LONG}</p><ul><li>{LONG}</li><li>{LONG}<ul><li>{LONG}</li></ul></li></ul><ol><li>{LONG}</li><li>a</li></ol>"
    f'<table class="callout note" width="100%" cellspacing="0"><tr><td class="callout-note"><p>{LONG}</p></td></tr>'
    f"</table><blockquote><p>{LONG}</p></blockquote>"
)


def lines(document: QTextDocument) -> list[tuple[float, float, str]]:
    """Each line: where it begins, and its words."""
    found = []
    block = document.begin()
    while block.isValid():
        place, layout = document.documentLayout().blockBoundingRect(block), block.layout()
        for line in (layout.lineAt(number) for number in range(layout.lineCount())):
            text = block.text()[line.textStart() : line.textStart() + line.textLength()]
            found.append((round(place.top() + line.y(), 2), round(line.x(), 2), text))
        block = block.next()
    return found


def test_every_line_stays_where_it_is() -> None:
    galley = Galley(ArticlePage("a", "", "", "Judul", "", (), HTML), Shelf())  # the document goes with it
    document = galley.article.document
    before = lines(document)
    lists = sum(1 for format_ in document.allFormats() if format_.isListFormat())
    starts = [top for top, _left, text in before if text.startswith(("meja", "Dua", "surat", "di", "lalu"))]
    slices = [Slice(Span(0, 1)), *(Slice(Span(top, top + 1)) for top in starts)]
    blocks = document.blockCount()
    part_at(document, slices)
    assert document.blockCount() > blocks + 10
    assert lines(document) == before
    assert sum(1 for format_ in document.allFormats() if format_.isListFormat()) == lists
    blocks_now = map(document.findBlockByNumber, range(document.blockCount()))
    assert len([block for block in blocks_now if block.textList()]) == 5, "no item more than there were"

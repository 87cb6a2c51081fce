"""A handout as a PDF: a lesson, a unit or a whole pack, well set on A4."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from desktop.content.handout import Inside
from desktop.content.stepwise import drained
from desktop.ui.printing.front import ContentsLeaf
from desktop.ui.printing.handout_pages import laying_out
from desktop.ui.printing.leaves import paint_page
from desktop.ui.printing.outline import Heading, Jump, outlined
from desktop.ui.printing.pdf import pdf_writing

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from desktop.content.handout import Handout
    from desktop.ui.printing.handout_pages import Booklet

Value = TypeVar("Value")

EVERYTHING = Inside()
"""What stands in a handout where nobody chooses: all of it."""


def handout_bytes(handout: Handout, inside: Inside = EVERYTHING) -> bytes:
    """The handout as a PDF. A QGuiApplication with Mitra's fonts must be there (see `offscreen`)."""
    return written(laid_out(handout, inside))


def laid_out(handout: Handout, inside: Inside = EVERYTHING) -> Booklet:
    """The handout in pages, all at once."""
    return drained(laying_out(handout, inside))


def written(booklet: Booklet) -> bytes:
    """Pages as a PDF, all at once."""
    return drained(writing(booklet))


def writing(booklet: Booklet) -> Generator[float, None, bytes]:
    """Write pages as a PDF in steps, which tell the share that is done (0 to 1); the end is the PDF."""
    pdf = yield from pdf_writing(booklet.title, booklet.pages, paint_page)
    headings = [Heading(*entry) for entry in booklet.entries]
    return outlined(pdf, booklet.language, headings, _jumps(booklet))


def _jumps(booklet: Booklet) -> Iterator[Jump]:
    """The lines of the contents lead to their pages."""
    for number, page in enumerate(booklet.pages):
        if isinstance(page.leaf, ContentsLeaf):
            for place, target in page.leaf.places():
                yield Jump(number, place, target)

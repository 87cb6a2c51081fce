"""One sheet's share of a slide: the pieces that stand on it, and what layouts give and are given."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.ui.widgets.wall.sheet import BOTTOM, HEIGHT, LABEL

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.content.deck import WallSlide
    from desktop.ui.widgets.wall.sheet import Frame, Item

LIMIT = HEIGHT - BOTTOM - round(LABEL * 1.3) - 24
"""Where the body of a sheet ends: above its foot."""


class Piece(NamedTuple):
    """A piece of the body: its texts (the cells of a row, or one), and which block of the slide it is or is from.

    ``begins`` is false for what goes on with a block that was broken.
    """

    block: int
    cells: tuple[str, ...]
    begins: bool = True

    @property
    def html(self) -> str:
        """The only text."""
        return self.cells[0]


class Page(NamedTuple):
    """What of a slide stands on one sheet, in letters of ``size``; it is ``part`` of ``parts``, counted from 1.

    ``slide`` is as it is shown: a table that has no columns on this wall is text there. ``drawing`` is what of a
    slide's figure is drawn, its template or "" for a bitmap; None where no figure is.
    """

    slide: WallSlide
    pieces: tuple[Piece, ...]
    size: int
    part: int = 1
    parts: int = 1
    drawing: str | None = None

    @property
    def suffix(self) -> str:
        """What is added to the title: which part this is."""
        return f" ({self.part}/{self.parts})" if self.parts > 1 else ""


class Laid(NamedTuple):
    """Items with where they end and how many lines of body text stand below one another in them."""

    items: tuple[Item, ...]
    bottom: float
    lines: int = 0


if TYPE_CHECKING:
    Layout = Callable[[WallSlide, tuple[Piece, ...], int, float, Frame], Laid]


def paragraphs(pieces: tuple[Piece, ...]) -> list[Piece]:
    """Join the pieces that are from one block."""
    joined: dict[int, list[Piece]] = {}
    for piece in pieces:
        joined.setdefault(piece.block, []).append(piece)
    return [
        parts[0] if len(parts) == 1 else parts[0]._replace(cells=(" ".join(part.html for part in parts),))
        for parts in joined.values()
    ]


def first_block(page: Page) -> int:
    """The number of the block that a page begins with."""
    return page.pieces[0].block if page.pieces else -1


def page_with(pages: Sequence[Page], block: int, part: int) -> int:
    """The index of the page that holds a block of its slide, or that is this part of it where it has none.

    Of several that hold a block, which is then parted, it is this part, else the first.
    """
    usual = min(part, len(pages)) - 1
    found = [index for index, page in enumerate(pages) if any(piece.block == block for piece in page.pieces)]
    return found[0] if found and usual not in found else usual

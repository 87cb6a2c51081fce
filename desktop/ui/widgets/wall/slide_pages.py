"""Parts slides into pages: between blocks, then sentences or rows, then words; letters shrink by one step at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.widgets.wall.breaking import halves, sentences
from desktop.ui.widgets.wall.sheet import MOST_LINES, SIZES, USUAL_STEP
from desktop.ui.widgets.wall.slide_figure import set_caption
from desktop.ui.widgets.wall.slide_head import LONGEST_SUFFIX, set_head, set_table_head
from desktop.ui.widgets.wall.slide_lists import set_bars, set_callout, set_list, set_points, set_prose
from desktop.ui.widgets.wall.slide_page import LIMIT, Page, Piece
from desktop.ui.widgets.wall.slide_table import columns_of, records, set_table, table_sizes

if TYPE_CHECKING:
    from desktop.content.deck import WallSlide
    from desktop.content.model import Figure
    from desktop.ui.widgets.wall.sheet import Frame
    from desktop.ui.widgets.wall.slide_page import Laid, Layout

_STEPS = 5


def pages_of(slide: WallSlide, figure: Figure | None, crumb: str, frame: Frame) -> tuple[Page, ...]:
    """Part a slide into as few pages as can be, at least one, all of them about alike full.

    ``figure`` is that of a slide that shows one, ``crumb`` what stands above the title.
    """
    if figure is not None:
        return _figure_pages(slide, figure, crumb, frame)
    grid = _grid_pages(slide, crumb, frame) if slide.rows else ()
    if grid:
        return grid
    if slide.rows:
        slide = slide._replace(rows=(), text=records(slide.rows))
    blocks = slide.points or (slide.text if slide.kind != "title" else ())
    if slide.kind == "callout" and slide.caption:
        blocks = (*blocks, slide.caption)
    pieces = tuple(Piece(number, (block,)) for number, block in enumerate(blocks))
    sizes = _sizes(slide, frame)
    whole = _in_one(slide, pieces, crumb, frame, sizes)
    parted = (_Stack(slide, crumb, frame, size, LONGEST_SUFFIX).pages(pieces) for size in sizes)
    return whole or min(parted, key=len)


def layout_of(slide: WallSlide) -> Layout:
    """Give what sets the body of a slide as it is shown."""
    known: dict[str, Layout] = {"goals": set_list, "summary": set_bars, "callout": set_callout}
    if slide.rows:
        return set_table
    return known.get(slide.kind, set_points if slide.points else set_prose)


def head_of(slide: WallSlide, crumb: str, suffix: str, frame: Frame) -> Laid:
    """Set what stands above the body."""
    if slide.kind == "table":
        return set_table_head(slide, suffix, frame)
    return set_head(crumb, slide.title, suffix, frame, big=slide.kind == "title")


def _sizes(slide: WallSlide, frame: Frame) -> tuple[int, ...]:
    """The sizes of a slide: what is looked at as a whole may be one step smaller where that saves a page.

    Where the teacher asked for larger letters, larger ones are shown.
    """
    whole = slide.kind in ("goals", "section", "callout", "summary") and 0 < frame.step <= USUAL_STEP
    return (frame.body, SIZES[frame.step - 1]) if whole else (frame.body,)


def _figure_pages(slide: WallSlide, figure: Figure, crumb: str, frame: Frame) -> tuple[Page, ...]:
    """Give a page for each drawing; a caption that would take the figure its room has pages of its own behind them."""
    drawings = figure.on_wall or ("",)
    behind: tuple[Page, ...] = ()
    if set_caption(slide.caption, frame) is None:
        told = slide._replace(kind="callout", caption="", text=(slide.caption,))
        slide = slide._replace(caption="")
        behind = pages_of(told, None, crumb, frame)
    pages = (Page(slide, (), frame.body, number, len(drawings), drawing) for number, drawing in enumerate(drawings, 1))
    return (*pages, *behind)


def _grid_pages(slide: WallSlide, crumb: str, frame: Frame) -> tuple[Page, ...]:
    """Give the pages of a table; none where its words are too wide for columns, or a row too high for the wall."""
    rows = tuple(Piece(number, cells) for number, cells in enumerate(slide.rows[1:]))
    sizes = tuple(size for size in table_sizes(frame.step) if columns_of(slide.rows, size, frame) is not None)
    whole = _in_one(slide, rows, crumb, frame, sizes)
    if whole:
        return whole
    stacks = [_Stack(slide, crumb, frame, size, LONGEST_SUFFIX) for size in sizes]
    parted = [stack.pages(rows) for stack in stacks if all(stack.holds((row,), LIMIT) for row in rows)]
    return min(parted, key=len, default=())


def _in_one(
    slide: WallSlide, pieces: tuple[Piece, ...], crumb: str, frame: Frame, sizes: tuple[int, ...]
) -> tuple[Page, ...]:
    stacks = (_Stack(slide, crumb, frame, size, "") for size in sizes)
    return next(((Page(slide, pieces, stack.size),) for stack in stacks if stack.holds(pieces, LIMIT)), ())


class _Stack:
    """Packs the pieces of one slide in letters of one size."""

    def __init__(self, slide: WallSlide, crumb: str, frame: Frame, size: int, suffix: str) -> None:
        self.size = size
        self._slide, self._frame = slide, frame
        self._head = head_of(slide, crumb, suffix, frame)
        self._layout = layout_of(slide)
        self._known: dict[tuple[Piece, ...], Laid] = {}

    def holds(self, pieces: tuple[Piece, ...], limit: float) -> bool:
        """Whether the pieces end above a limit, in lines that are not too many."""
        if pieces and pieces not in self._known:
            self._known[pieces] = self._layout(self._slide, pieces, self.size, self._head.bottom, self._frame)
        laid = self._known.get(pieces)
        return laid is None or (laid.bottom <= limit and laid.lines + self._head.lines <= MOST_LINES)

    def pages(self, pieces: tuple[Piece, ...]) -> tuple[Page, ...]:
        """Give as few pages as can be, at least one, and of that number the lowest."""
        best = self._pack(pieces, LIMIT) or [()]
        low, high = self._head.bottom, float(LIMIT)
        for _ in range(_STEPS):
            middle = (low + high) / 2
            packed = self._pack(pieces, middle)
            if len(packed) <= len(best):
                best, high = packed, middle
            else:
                low = middle
        return tuple(Page(self._slide, page, self.size, number, len(best)) for number, page in enumerate(best, 1))

    def _pack(self, pieces: tuple[Piece, ...], limit: float) -> list[tuple[Piece, ...]]:
        """Fill page after page down to a limit; only what is too much for a page of its own is broken."""
        rest = list(pieces)
        pages: list[tuple[Piece, ...]] = []
        page: tuple[Piece, ...] = ()
        while rest:
            fits = self.holds((rest[0],), LIMIT)
            if self.holds((*page, rest[0]), limit) or (fits and not page):
                page = (*page, rest.pop(0))
            elif fits or len(smaller := _broken(rest[0])) == 1:
                # A single word that is higher than the wall has a page all the same.
                pages.append(page or (rest.pop(0),))
                page = ()
            else:
                rest[:1] = smaller
        return [*pages, page] if page else pages


def _broken(piece: Piece) -> list[Piece]:
    """Break a piece into sentences, or one sentence into halves; a row of a table stays whole."""
    if len(piece.cells) > 1:
        return [piece]
    parts = sentences(piece.html)
    parts = parts if len(parts) > 1 else halves(piece.html)
    return [Piece(piece.block, (part,), piece.begins and not number) for number, part in enumerate(parts)]

"""Sets tables for the wall: columns as wide as their words ask for, heads on every sheet, rules between rows."""

from __future__ import annotations

from functools import lru_cache, partial
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from desktop.ui.look.fonts import INTERFACE, text_width
from desktop.ui.widgets.wall.setting import lines, plain, set_text
from desktop.ui.widgets.wall.sheet import MARGIN, SIZES, Box
from desktop.ui.widgets.wall.slide_head import longest_word
from desktop.ui.widgets.wall.slide_page import Laid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.content.deck import WallSlide
    from desktop.ui.widgets.wall.sheet import Frame, Item, Text
    from desktop.ui.widgets.wall.slide_page import Piece

_BETWEEN = 36
_PAD = 13
_RULE, _LINE = 8, 3
_SLACK = 4
_SHARES = 24


class Columns(NamedTuple):
    """Where the columns of a table begin, and how wide each is."""

    begin: tuple[float, ...]
    width: tuple[float, ...]


def set_table(slide: WallSlide, pieces: tuple[Piece, ...], size: int, top: float, frame: Frame) -> Laid:
    """Set the heads of a table and some of its rows; it must be one that has columns in letters of this size."""
    columns = columns_of(slide.rows, size, frame)
    if columns is None:
        raise ValueError(f"the columns of {slide.id} are too narrow for letters of {size} units")
    items: list[Item] = []
    count, y = 0, top
    for number, cells in enumerate((slide.rows[0], *(piece.cells for piece in pieces))):
        if number > 1:
            items.append(Box(MARGIN, y, frame.column, _LINE, fill="muted"))
        texts = list(_row(cells, columns, y + _PAD, size, head=number == 0))
        y = max((text.y + text.height for text in texts), default=y) + _PAD
        count += max(map(lines, texts), default=0)
        items += texts
        if number == 0 and texts:
            items.append(Box(MARGIN, y, frame.column, _RULE, fill="first"))
            y += _RULE
    return Laid(tuple(items), y, count)


@lru_cache(maxsize=64)
def columns_of(rows: tuple[tuple[str, ...], ...], size: int, frame: Frame) -> Columns | None:
    """Give each column at least the width of its longest word, and the rest where it makes the table the lowest.

    None where the words are too wide for that.
    """
    count = max(map(len, rows))
    full = [(*row, *[""] * (count - len(row))) for row in rows]
    longest = [[_longest(cell, size, number, at) for at, cell in enumerate(row)] for number, row in enumerate(full)]
    least = [max(column) for column in zip(*longest, strict=True)]
    rest = frame.column - _BETWEEN * (count - 1) - sum(least)
    if rest < 0:
        return None
    wanted = [[text_width(plain(cell), INTERFACE, size, 700) for cell in row] for row in full]
    width = least
    for _ in range(_SHARES):
        width = min((_wider(width, column, rest / _SHARES) for column in range(count)), key=partial(_height, wanted))
    return Columns(tuple(accumulate((one + _BETWEEN for one in width[:-1]), initial=float(MARGIN))), tuple(width))


def table_sizes(step: int) -> tuple[int, ...]:
    """The sizes that a table may be set in to stay in one piece, the largest first."""
    return tuple(reversed(SIZES[max(0, step - 2) : step + 1]))


def records(rows: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Tell a table without columns: for each row a paragraph, with its label and what each head says of it."""
    heads = rows[0]
    told = []
    for row in rows[1:]:
        pairs = [f"{head}: {cell}" if head else cell for head, cell in zip(heads[1:], row[1:], strict=False) if cell]
        told.append(f"<b>{row[0]}</b> {'; '.join(pairs)}." if row[0] else "; ".join(pairs) + ".")
    return tuple(told)


def spoken_rows(slide: WallSlide, pieces: tuple[Piece, ...]) -> Iterator[str]:
    """Tell each row, with the head of each cell before it."""
    heads = [plain(head) for head in slide.rows[0]]
    for piece in pieces:
        cells = [plain(cell) for cell in piece.cells]
        pairs = [f"{head}: {cell}" if head else cell for head, cell in zip(heads, cells, strict=False) if cell]
        yield "; ".join(pairs)


def _longest(cell: str, size: int, row: int, column: int) -> float:
    return longest_word(cell, size, 700 if row == 0 or column == 0 or "<b>" in cell else 400) + _SLACK


def _wider(width: list[float], column: int, by: float) -> list[float]:
    return [one + by if number == column else one for number, one in enumerate(width)]


def _height(wanted: list[list[float]], width: list[float]) -> float:
    """About how many lines the rows fill; even a little less helps, so that the next share may help more."""
    ratios = ([text / room for text, room in zip(row, width, strict=True)] for row in wanted)
    return sum(max(1.0, *row) + 0.05 * sum(row) for row in ratios)


def _row(cells: tuple[str, ...], columns: Columns, y: float, size: int, *, head: bool) -> Iterator[Text]:
    for number, cell in enumerate(cells[: len(columns.begin)]):
        if cell:
            weight = 700 if head or number == 0 else 400
            yield set_text(cell, columns.begin[number], y, columns.width[number], size, weight=weight)

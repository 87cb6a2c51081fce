"""A flashcard on the wall: its question, and once turned the answer under it; what is too long stands on two sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.ui.widgets.wall.breaking import cut
from desktop.ui.widgets.wall.card_blocks import Block, side_of
from desktop.ui.widgets.wall.card_column import Column
from desktop.ui.widgets.wall.setting import END, crumb, foot, plain, set_plain
from desktop.ui.widgets.wall.sheet import MARGIN, SIZES, Art, Box, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.content.model import Figure
    from desktop.ui.widgets.wall.card_blocks import Side
    from desktop.ui.widgets.wall.sheet import Frame, Item

TASK = 40
"""The size of what is to be done with a card."""
UNDER_HEAD, AIR, RULE = 26, 30, 6
"""Units under the head, at either side of the rule before the answer, and its thickness."""
SPLIT = SIZES[1]
"""The size of words that fill more than one sheet."""
PICTURE_LEAST = 260
"""Units of its height under which a picture is not made: the words stand on a sheet of their own before that."""
PICTURE_PART, GAP = 0.42, 60
"""The part of the column that a picture has beside the answer, and the units between them."""
MUCH_LARGER = 1.25
"""How much larger a picture is at least if it has the whole column before its card is turned."""


class CardScene(NamedTuple):
    """A card of the class.

    ``question`` and ``answer`` are inline HTML as a card has it, with ``figures`` for its pictures; ``answer`` is ""
    until the card is turned, so that nothing can tell it before. ``head`` says where it comes from, ``task`` what to do
    with it, ``name`` and ``number`` stand at the foot. ``shows`` says to a screen reader that the answer follows.
    ``page`` is which of the card's sheets stands on the wall.
    """

    head: str
    question: str
    answer: str = ""
    task: str = ""
    figures: tuple[Figure, ...] = ()
    name: str = ""
    number: str = ""
    shows: str = ""
    page: int = 0

    def sheet(self, frame: Frame) -> Sheet:
        """Lay out the page that stands on the wall."""
        sheets = self.sheets(frame)
        return sheets[min(self.page, len(sheets) - 1)]

    def pages(self, frame: Frame) -> int:
        """How many sheets the card needs."""
        return len(self.sheets(frame))

    def answer_page(self, frame: Frame) -> int:
        """The first sheet that has something of the answer."""
        return 0 if self._whole(frame) is not None else self._replace(answer="").pages(frame)

    def sheets(self, frame: Frame) -> tuple[Sheet, ...]:
        """All sheets of the card: one, or those of its question and then those of its answer."""
        whole = self._whole(frame)
        if whole is not None:
            return (whole,)
        if not self.answer:
            return self._alone(self.question, 700, frame)
        front = self._replace(answer="")
        return (*front.sheets(frame), *self._alone(self.answer, 400, frame))

    def _whole(self, frame: Frame) -> Sheet | None:
        """All on one sheet, in the largest type that it allows; None where it does not."""
        top = self._top(frame)
        for size in reversed(SIZES[: frame.step + 1]):
            for asked in (_larger(size), size):
                items = self._set(top, asked, size, frame)
                if items is not None:
                    said = (_spoken(side_of(self.question).blocks), self._said(self.answer))
                    return self._sheet(items, said, self.figures, frame)
        return None

    def _set(self, top: float, asked_size: int, size: int, frame: Frame) -> list[Item] | None:
        """Question, picture and answer in these sizes, or None where they do not fit."""
        asked, told = side_of(self.question), side_of(self.answer)
        column = Column(MARGIN, top, frame.column, END)
        column.add(asked.blocks, asked_size, 700)
        shown = [figure for figure in self.figures if figure.id in (*asked.figures, *told.figures)]
        if shown:
            return self._beside(column, told.blocks, shown, size, frame)
        if told.blocks:
            column.put_rule(AIR, RULE)
            column.add(told.blocks, size, 400)
        return None if column.full else column.items

    def _beside(
        self, column: Column, told: tuple[Block, ...], shown: list[Figure], size: int, frame: Frame
    ) -> list[Item] | None:
        """The pictures under the question, at the left of the answer where there is one."""
        top = column.bottom + AIR
        width = frame.column * PICTURE_PART
        room = (END - top - AIR * (len(shown) - 1)) / len(shown)
        if column.full or room < PICTURE_LEAST:
            return None
        items, y = list(column.items), top
        for figure in shown:
            art = fit_figure(figure, MARGIN, y, width, room)
            large = fit_figure(figure, MARGIN, y, frame.column, room)
            if not told and large.width >= MUCH_LARGER * art.width:
                art = large  # else it stays as it is when the card is turned
            items.append(art)
            y += art.height + AIR
        if not told:
            return items
        beside = Column(MARGIN + width + GAP, top, frame.column - width - GAP, END)
        beside.items.append(Box(beside.x, top, beside.width, RULE, "first"))
        beside.bottom = top + RULE + AIR
        beside.lines = column.lines
        beside.add(told, size, 400)
        return None if beside.full else [*items, *beside.items]

    def _alone(self, html: str, weight: int, frame: Frame) -> tuple[Sheet, ...]:
        """One side of the card by itself, on as many sheets as it needs; its pictures have their own."""
        side, top = side_of(html), self._top(frame)
        pages = [self._sheet(column.items, (said,), (), frame) for column, said in self._columns(side, weight, frame)]
        shown = tuple(figure for figure in self.figures if figure.id in side.figures)
        return (*pages, *(self._picture(figure, top, frame) for figure in shown))

    def _columns(self, side: Side, weight: int, frame: Frame) -> Iterator[tuple[Column, str]]:
        """The words of a side, sheet by sheet, with what a screen reader hears of each."""
        top, size = self._top(frame), min(frame.body, SPLIT)
        column, kept = Column(MARGIN, top, frame.column, END), list[Block]()
        for block in _short(side.blocks, size, weight, top, frame):
            if not column.take(block, size, weight):
                yield column, _spoken(kept)
                column, kept = Column(MARGIN, top, frame.column, END), []
                column.take(block, size, weight)
            kept.append(block)
        if kept:
            yield column, _spoken(kept)

    def _picture(self, figure: Figure, top: float, frame: Frame) -> Sheet:
        return self._sheet([fit_figure(figure, MARGIN, top, frame.column, END - top)], (), (figure,), frame)

    def _top(self, frame: Frame) -> float:
        return _bottom(self._head(frame)) + UNDER_HEAD

    def _head(self, frame: Frame) -> tuple[Item, ...]:
        head = crumb(self.head, frame)
        if not self.task:
            return (head,)
        return head, set_plain(
            self.task, MARGIN, head.y + head.height + 8, frame.column, TASK, role="muted", use="label"
        )

    def _sheet(self, items: list[Item], said: tuple[str, ...], figures: tuple[Figure, ...], frame: Frame) -> Sheet:
        told = (self.head, self.task, *said, *(figure.alt for figure in figures), self.number)
        return Sheet(
            frame.width,
            (*self._head(frame), *items, *foot(frame, self.name, self.number)),
            tuple(line for line in told if line),
        )

    def _said(self, answer: str) -> str:
        words = _spoken(side_of(answer).blocks)
        return f"{self.shows} {words}".strip() if words else ""


def fit_figure(figure: Figure, x: float, y: float, width: float, height: float) -> Art:
    """A picture as large as a place takes it, in its upper left corner."""
    scale = min(width / figure.width, height / figure.height)
    return Art(figure, x, y, figure.width * scale, figure.height * scale, figure.svg)


def _short(blocks: Sequence[Block], size: int, weight: int, top: float, frame: Frame) -> Iterator[Block]:
    """The blocks, those that fill more than a sheet cut into pieces."""
    for block in blocks:

        def fits(html: str, marker: str = block.marker) -> bool:
            return Column(MARGIN, top, frame.column, END).take(Block(html, marker), size, weight)

        for number, piece in enumerate(cut(block.html, fits)):
            yield Block(piece, "" if number else block.marker)


def _larger(size: int) -> int:
    """One step larger, as a question is set where there is room."""
    return SIZES[min(SIZES.index(size) + 1, len(SIZES) - 1)]


def _spoken(blocks: Sequence[Block]) -> str:
    return " ".join(f"{block.marker} {plain(block.html)}".strip() for block in blocks)


def _bottom(items: tuple[Item, ...]) -> float:
    return max(item.y + item.height for item in items)

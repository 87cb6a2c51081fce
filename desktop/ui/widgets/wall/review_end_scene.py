"""The end of a class's cards on the wall, or that there are none today: a title, a few lines, what was hard."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.ui.widgets.article_page import escape
from desktop.ui.widgets.wall.card_blocks import Block
from desktop.ui.widgets.wall.card_column import Column
from desktop.ui.widgets.wall.setting import END, crumb, foot, plain, set_plain
from desktop.ui.widgets.wall.sheet import MARGIN, SIZES, Sheet

if TYPE_CHECKING:
    from desktop.ui.widgets.wall.sheet import Frame

AIR, RULE, HEADING = 30, 6, 40
"""Units around the rule, its thickness, and the size of the line over what was hard."""


class ReviewEndScene(NamedTuple):
    """What a class has done with its cards.

    ``lines`` are plain sentences, ``hard`` inline HTML of questions, of which as many are shown as there is room for,
    under ``heading``. ``head`` and ``name`` stand at the top and at the foot.
    """

    head: str
    title: str
    lines: tuple[str, ...]
    heading: str = ""
    hard: tuple[str, ...] = ()
    name: str = ""

    def sheet(self, frame: Frame) -> Sheet:
        """Lay it out, in the largest type in which the lines fit."""
        made = [self._column(size, frame) for size in reversed(SIZES[: frame.step + 1])]
        column = next((column for column in made if not column.full), made[-1])
        said = [self.title, *self.lines]
        shown = self._add_hard(column, frame)
        if shown:
            said += [self.heading, *shown]
        items = (crumb(self.head, frame), *column.items, *foot(frame, self.name, ""))
        return Sheet(frame.width, items, (self.head, *said))

    def _column(self, size: int, frame: Frame) -> Column:
        head = crumb(self.head, frame)
        column = Column(MARGIN, head.y + head.height + AIR, frame.column, END)
        column.add((Block(escape(self.title)),), SIZES[min(SIZES.index(size) + 1, len(SIZES) - 1)], 700)
        column.put_rule(AIR, RULE)
        column.add([Block(escape(line)) for line in self.lines], size, 400)
        return column

    def _add_hard(self, column: Column, frame: Frame) -> list[str]:
        """Put questions under the lines as long as they fit; returns their words."""
        heading = set_plain(self.heading, MARGIN, column.bottom + AIR, frame.column, HEADING, role="muted", use="label")
        size = min(SIZES[1], frame.body)
        below = Column(MARGIN, heading.y + heading.height, frame.column, END)
        below.lines = column.lines
        shown = [plain(html) for html in self.hard if below.take(Block(html, "•"), size, 400)]
        if shown:
            column.items += [heading, *below.items]
        return shown

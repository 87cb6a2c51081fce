"""A class in groups on the wall: columns of names under the numbers of their groups, on as many sheets as they need."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from desktop.ui.look.fonts import INTERFACE, text_width
from desktop.ui.widgets.article_page import escape
from desktop.ui.widgets.wall.setting import END, crumb, foot, line_height, lines, set_plain, set_text
from desktop.ui.widgets.wall.sheet import MARGIN, MOST_LINES, SIZES, Box, Sheet, Text

if TYPE_CHECKING:
    from desktop.ui.widgets.wall.sheet import Frame, Item

COLUMN, LETTERS, GAP = 430, 7.4, 48
"""The least width of a column in units, or by the size of its letters where those are small; and between two."""
RULE, NAME = 6, 32
"""The thickness of the line over a group, and the size of its name."""
AIR, INDENT = 26, 28
"""Units after a group, and before the second line of a long name."""
ROLES = ("first", "second", "gold")


class Group(NamedTuple):
    """A group: what it is called, and the names of those in it."""

    title: str
    names: tuple[str, ...]


class GroupsScene(NamedTuple):
    """Groups under a head. ``page`` is which of their sheets stands on the wall; ``left`` stands at the foot."""

    head: str
    groups: tuple[Group, ...]
    left: str = ""
    page: int = 0

    def sheet(self, frame: Frame) -> Sheet:
        """Lay out the page that stands on the wall."""
        sheets = self.sheets(frame)
        return sheets[min(self.page, len(sheets) - 1)]

    def pages(self, frame: Frame) -> int:
        """How many sheets the groups need."""
        return len(self.sheets(frame))

    def sheets(self, frame: Frame) -> tuple[Sheet, ...]:
        """All sheets: the fewest that hold them, in type that breaks the fewest names, as large as that allows."""
        return _laid_out(self._replace(page=0), frame)

    def lay_out(self, frame: Frame) -> tuple[Sheet, ...]:
        """``sheets``, worked out anew."""
        sizes = SIZES[: frame.step + 1]
        tried = [(size, self._pages(size, count, frame)) for size in sizes for count in _counts(size, frame)]
        _size, pages = min(tried, key=_cost)
        return tuple(self._sheet(page, number, len(pages), frame) for number, page in enumerate(pages, 1))

    def _pages(self, size: int, count: int, frame: Frame) -> list[list[_Column]]:
        """The columns of each sheet, so many side by side."""
        width = (frame.column - (count - 1) * GAP) / count
        top = _top(crumb(self.head, frame))
        most = -(-len(self.groups) // count)  # few groups stand side by side
        columns = [_Column(top, width, size)]
        for number, group in enumerate(self.groups):
            left = list(group.names)
            role = ROLES[number % len(ROLES)]
            if len(columns[-1].spoken) >= most or not columns[-1].has_room(group.title, left):
                columns.append(_Column(top, width, size))
            while left:
                left = columns[-1].take(group.title, left, role)
                if left:  # more than a column holds: it goes on in the next
                    columns.append(_Column(top, width, size))
        return [columns[start : start + count] for start in range(0, len(columns), count)]

    def _sheet(self, page: list[_Column], number: int, count: int, frame: Frame) -> Sheet:
        head = crumb(self.head, frame)
        items: list[Item] = [head]
        for place, column in enumerate(page):
            items += column.at(MARGIN + place * (column.width + GAP))
        said = [line for column in page for line in column.spoken]
        right = f"{number} / {count}" if count > 1 else ""
        return Sheet(frame.width, (*items, *foot(frame, self.left, right)), (self.head, *said))


class _Column:
    """One column of a sheet while it is filled, at the left edge of the sheet."""

    def __init__(self, top: float, width: float, size: int) -> None:
        self.width, self._size = width, size
        self._y, self._lines, self.broken = top, 0, 0
        self._items: list[Box | Text] = []
        self.spoken: list[str] = []

    def has_room(self, title: str, names: list[str]) -> bool:
        """Whether a whole group fits; into an empty column it goes in any case."""
        texts = [self._set(name, 0) for name in names]
        height = RULE + self._title(title, 0).height + sum(text.height for text in texts)
        fits = self._y + height <= END and self._lines + sum(map(lines, texts)) <= MOST_LINES
        return fits or not self._items

    def take(self, title: str, names: list[str], role: str) -> list[str]:
        """Put a group down; returns the names for which there was no room."""
        rule = Box(0, self._y, self.width, RULE, role)
        head = self._title(title, self._y + RULE + 4)
        self._items += [rule, head]
        self._y = head.y + head.height
        put: list[str] = []
        for name in names:
            text = self._set(name, self._y)
            if put and (text.y + text.height > END or self._lines + lines(text) > MOST_LINES):
                break
            self._items.append(text)
            self._y, self._lines = text.y + text.height, self._lines + lines(text)
            self.broken += lines(text) - 1
            put.append(name)
        self._y += AIR
        self.spoken.append(f"{title}: {', '.join(put)}")
        return names[len(put) :]

    def at(self, x: float) -> list[Item]:
        """What stands in it, with its left edge here."""
        return [item._replace(x=x) for item in self._items]

    def _title(self, title: str, y: float) -> Text:
        return set_plain(title, 0, y, self.width, NAME, weight=700, role="muted", use="label")

    def _set(self, name: str, y: float) -> Text:
        return _name(name, self.width, self._size)._replace(y=y)


@lru_cache(maxsize=4)
def _laid_out(scene: GroupsScene, frame: Frame) -> tuple[Sheet, ...]:
    """The sheets of a scene; wall, preview and page numbers ask for the same ones."""
    return scene.lay_out(frame)


@lru_cache(maxsize=1024)
def _name(name: str, width: float, size: int) -> Text:
    """A name in a column. Most take one line, whose height is known: to measure each in every size takes long."""
    if text_width(name, INTERFACE, size) < width - size:
        return Text(escape(name), 0, 0, width, line_height(size), size)
    style = f"margin-left:{INDENT}px;text-indent:-{INDENT}px"
    return set_text(f'<p style="{style}">{escape(name)}</p>', 0, 0, width, size)


def _counts(size: int, frame: Frame) -> range:
    """How many columns there may be: from two on, as many as are wide enough for usual names in this size."""
    most = max(1, int((frame.column + GAP) // (min(COLUMN, LETTERS * size) + GAP)))
    return range(min(2, most), most + 1)


def _top(head: Text) -> float:
    return head.y + head.height + AIR / 2


def _cost(tried: tuple[int, list[list[_Column]]]) -> tuple[int, int, int]:
    size, pages = tried
    return len(pages), sum(column.broken for page in pages for column in page), -size

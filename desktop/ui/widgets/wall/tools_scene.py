"""What the small tools of a class show on the wall: a name, a few kind words, a countdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.ui.look.fonts import INTERFACE, text_width
from desktop.ui.widgets.wall.setting import END, crumb, foot, lines, set_plain
from desktop.ui.widgets.wall.sheet import FLOOR, MARGIN, SIZES, Box, Sheet, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.widgets.wall.sheet import Frame

NAME_SIZES = (240, 200, 170, 140, 120, *reversed(SIZES))
"""What a name is set in, the largest first in which it fits without a word being broken."""
NAME_LINES = 3
CLOCK_SIZE, OVER_SIZE = 340, 200
BAR, AIR = 28, 40
"""Units of the bar of time left, and of the air around parts."""


class NameScene(NamedTuple):
    """A name, as large as the wall takes it. ``head`` says why it stands there; the rest stands at the foot."""

    head: str
    name: str
    left: str = ""
    right: str = ""

    def sheet(self, frame: Frame) -> Sheet:
        """Lay it out."""
        head = crumb(self.head, frame)
        top = head.y + head.height + AIR / 2
        text = _largest(self.name, top, frame, NAME_SIZES)
        items = (head, _middle((text,), top)[0], *foot(frame, self.left, self.right))
        return Sheet(frame.width, items, tuple(line for line in (self.head, self.name, self.right) if line))


class WordsScene(NamedTuple):
    """A sentence in large type, and under it a few more; ``left`` stands at the foot."""

    head: str
    title: str
    words: str = ""
    left: str = ""

    def sheet(self, frame: Frame) -> Sheet:
        """Lay it out."""
        head = crumb(self.head, frame)
        top = head.y + head.height + AIR / 2
        for size in reversed(SIZES[: frame.step + 1]):
            larger = SIZES[min(SIZES.index(size) + 1, len(SIZES) - 1)]
            title = set_plain(self.title, MARGIN, top, frame.column, larger, weight=700)
            words = set_plain(self.words, MARGIN, title.y + title.height + AIR, frame.column, size)
            if words.y + words.height <= END:
                break
        texts = (title, words) if self.words else (title,)
        said = tuple(line for line in (self.head, self.title, self.words) if line)
        return Sheet(frame.width, (head, *texts, *foot(frame, self.left, "")), said)


class TimeScene(NamedTuple):
    """Time that is left: ``clock`` as "4:59" with ``words`` under it, ``share`` of it from 0 to 1 as a bar.

    ``role`` is the colour of the clock; the words say the same. Without a clock the words stand alone, large. ``told``
    is what a screen reader hears instead of the clock, which would be read out each second.
    """

    head: str
    clock: str
    words: str
    share: float = 0
    role: str = "ink"
    left: str = ""
    told: str = ""

    def sheet(self, frame: Frame) -> Sheet:
        """Lay it out."""
        head = crumb(self.head, frame)
        top = head.y + head.height + AIR / 2
        said = tuple(line for line in (self.head, self.words, self.told or self.clock) if line)
        feet = foot(frame, self.left, "")
        if not self.clock:
            sizes = tuple(size for size in (OVER_SIZE, *NAME_SIZES) if size <= OVER_SIZE)
            over = _largest(self.words, top, frame, sizes)._replace(role=self.role)
            return Sheet(frame.width, (head, _middle((over,), top)[0], *feet), said)
        clock = set_plain(self.clock, MARGIN, top, frame.column, CLOCK_SIZE, weight=700, role=self.role, align="center")
        words = set_plain(self.words, MARGIN, top, frame.column, SIZES[3], role=self.role, align="center")
        below = words.height + AIR + BAR
        clock, words = _middle((clock, words), top, below - words.height)
        bar = Box(MARGIN, words.y + words.height + AIR, frame.column, BAR, "tint_first", radius=BAR / 2)
        left = bar._replace(width=max(BAR, frame.column * min(max(self.share, 0), 1)), fill="first")
        bars = (bar, left) if self.share > 0 else (bar,)
        return Sheet(frame.width, (head, clock, words, *bars, *feet), said)


def _largest(words: str, top: float, frame: Frame, sizes: Sequence[int]) -> Text:
    """Words in the largest of these sizes in which they fit, in the middle of the column; no word is broken."""
    for size in sizes:
        text = set_plain(words, MARGIN, top, frame.column, size, weight=700, align="center")
        whole = all(text_width(word, INTERFACE, size, 700) <= frame.column for word in words.split())
        if (whole and lines(text) <= NAME_LINES and top + text.height <= END) or size == FLOOR:
            break
    return text


def _middle(texts: tuple[Text, ...], top: float, below: float = 0) -> tuple[Text, ...]:
    """Texts under one another in the middle of the room; ``below`` units after them are taken."""
    y = top + max(0.0, (END - top - below - sum(text.height for text in texts)) / 2)
    placed = []
    for text in texts:
        placed.append(text._replace(y=y))
        y += text.height
    return tuple(placed)

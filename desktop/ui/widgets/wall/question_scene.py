"""A question on the wall: its prompt, its answers by letter, and after the reveal what is right and who chose what.

A class quiz and a *cerdas cermat* show their questions with it. Before the reveal nothing on the sheet, and nothing
that a screen reader is told, depends on which answer is right or on how many hands it had.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.ui.look.fonts import INTERFACE, text_width
from desktop.ui.widgets.wall.answer_box import Option, State, answer_box
from desktop.ui.widgets.wall.balance import balanced
from desktop.ui.widgets.wall.question_pages import GAP, GUTTER, Page, box_width, pages_of, pieces_of, words_width
from desktop.ui.widgets.wall.score_line import Team, score_line, spoken_scores
from desktop.ui.widgets.wall.setting import line_height, lines, one_line, plain, set_plain, set_text
from desktop.ui.widgets.wall.sheet import (
    HEIGHT,
    MARGIN,
    MOST_LINES,
    SIZES,
    TOP,
    Box,
    Frame,
    Item,
    Sheet,
    Text,
)

__all__ = ["Option", "QuestionScene", "State", "Team", "clock"]

_HEAD, _TIME = 36, 48
_RULE = 8
_BELOW_HEAD, _FOOT = 16, 56
"""Units free below the heading, and at the foot: less than a slide has, so that more questions stand on one sheet."""


class QuestionScene(NamedTuple):
    """A question as it stands on the wall.

    ``heading`` is a plain label, ``prompt`` and ``feedback`` are inline HTML; the feedback is shown from the reveal on.
    ``seconds`` are those left, None without a limit. What fits on no single sheet has several, and ``part``, counted
    from 0, is the one that is shown; the last where there are fewer.
    """

    heading: str
    number: int
    total: int
    prompt: str
    options: tuple[Option, ...]
    revealed: bool = False
    seconds: int | None = None
    feedback: str = ""
    teams: tuple[Team, ...] = ()
    part: int = 0

    def parts(self, frame: Frame) -> int:
        """How many sheets it has now."""
        pages = self._pages(frame)
        below = self._below(frame, self._body(frame, pages[-1]))
        return len(pages) + (len(self._answer(frame)) if below is None else 0)

    def part_of(self, option: int, frame: Frame) -> int:
        """The sheet on which an answer stands, by its place among the answers."""
        return next((place for place, page in enumerate(self._pages(frame)) if option in page.options), 0)

    def sheet(self, frame: Frame) -> Sheet:
        """Lay it out."""
        pages = self._pages(frame)
        last = self._body(frame, pages[-1])
        below = self._below(frame, last)
        after = self._answer(frame) if below is None else []
        count = len(pages) + len(after)
        part = min(max(self.part, 0), count - 1)
        items = [*self._head(frame, part, count), *score_line(self.teams, frame)]
        if part >= len(pages):
            items += after[part - len(pages)]
        else:
            items += last if part == len(pages) - 1 else self._body(frame, pages[part])
        if below and part == len(pages) - 1:
            items += below
        return Sheet(frame.width, tuple(items), tuple(line for line in self._spoken(items, part, pages) if line))

    def _spoken(self, items: list[Item], part: int, pages: tuple[Page, ...]) -> list[str]:
        """What is read of a sheet: its texts, the answers with their letters, and what holds for all sheets."""
        spoken = [self.heading, _of(self.number, self.total), clock(0) if self.seconds == 0 else ""]
        page = pages[part] if part < len(pages) else Page("", 0)
        body = [plain(item.html) for item in items if isinstance(item, Text) and item.use == "body"]
        shown = [
            self.options[place].seen(self.revealed)._replace(html=text).spoken()
            for place, text in zip(page.options, page.texts, strict=True)
        ]
        first = int(bool(page.prompt))
        return [*spoken, *body[:first], *shown, *body[first + len(shown) :], *spoken_scores(self.teams)]

    def _pages(self, frame: Frame) -> tuple[Page, ...]:
        options = tuple(option.html for option in self.options)
        return pages_of(self.prompt, options, frame, self._bottom(frame) - self._top(frame))

    def _top(self, frame: Frame) -> float:
        return TOP + self._head(frame, 8, 9)[0].height + _BELOW_HEAD

    def _bottom(self, frame: Frame) -> float:
        line = score_line(self.teams, frame)
        return min(item.y for item in line) - GUTTER if line else HEIGHT - _FOOT

    def _head(self, frame: Frame, part: int, count: int) -> list[Text]:
        where = _of(self.number, self.total) + (f" ({part + 1}/{count})" if count > 1 else "")
        room = text_width(where, INTERFACE, _HEAD) + 4
        x = MARGIN + frame.column - room
        right = one_line(where, x, TOP, room, _HEAD, role="muted", align="right")
        time = self._time(frame, x)
        rest = (time[0].x if time else x) - MARGIN - GAP
        return [set_plain(self.heading, MARGIN, TOP, rest, _HEAD, role="muted", use="label"), *time, right]

    def _time(self, frame: Frame, edge: float) -> list[Text]:
        """The time that is left: in the middle of the line, or as near to it as its neighbour lets it."""
        if self.seconds is None:
            return []
        words = clock(self.seconds)
        width = text_width(words, INTERFACE, _TIME, 700) + 4
        x = min(MARGIN + (frame.column - width) / 2, edge - GUTTER - width)
        y = TOP - (line_height(_TIME) - line_height(_HEAD)) / 2
        return [one_line(words, x, y, width, _TIME, weight=700, align="center")]

    def _body(self, frame: Frame, page: Page) -> list[Item]:
        items: list[Item] = []
        y = self._top(frame)
        if page.prompt:
            prompt = balanced(set_text(page.prompt, MARGIN, y, frame.column, page.prompt_size, weight=700))
            items.append(prompt)
            y += prompt.height + GUTTER + page.air
        width, inner = box_width(frame, page.columns), words_width(frame, page.columns, page.size)
        total = sum(option.hands or 0 for option in self.options)
        for place, (number, text) in enumerate(zip(page.options, page.texts, strict=True)):
            row, column = divmod(place, page.columns)
            top = y + sum(page.heights[:row]) + row * GAP
            box = Box(MARGIN + column * (width + GUTTER), top, width, page.heights[row], radius=16)
            option = self.options[number].seen(self.revealed)._replace(html=text)
            items += answer_box(option, box, inner, page.size, total)
        return items

    def _below(self, frame: Frame, taken: list[Item]) -> list[Item] | None:
        """The feedback below the answers of the last sheet; none where nothing is told; None where it has no room."""
        if not (self.revealed and self.feedback):
            return []
        y = max(item.y + item.height for item in taken) + GUTTER
        body = [item for item in taken if isinstance(item, Text) and item.use == "body"]
        left = MOST_LINES - sum(lines(text) for text in body)
        for size in SIZES[frame.step :: -1]:
            text = set_text(self.feedback, MARGIN + GUTTER, y, frame.column - GUTTER, size)
            if y + text.height <= self._bottom(frame) and lines(text) <= left:
                return [Box(MARGIN, y, _RULE, text.height, fill="good"), text]
        return None

    def _answer(self, frame: Frame) -> list[list[Item]]:
        """The right answer with the feedback, on a sheet of its own; on more where one is too small."""
        top = self._top(frame)
        narrow = frame._replace(width=frame.width - GUTTER)
        found: list[list[Item]] = []
        for html, size in pieces_of(self._right() + self.feedback, narrow, self._bottom(frame) - top):
            text = set_text(html, MARGIN + GUTTER, top, narrow.column, size)
            found.append([Box(MARGIN, top, _RULE, text.height, fill="good"), text])
        return found

    def _right(self) -> str:
        """The right answer with its letter, as inline HTML that ends a line."""
        right = next((one for one in self.options if one.state == "right"), None)
        return f"<b>{right.letter}. {right.html}</b><br>" if right else ""


def clock(seconds: int) -> str:
    """The time that is left, in minutes and seconds, or that there is none."""
    if seconds <= 0:
        return QCoreApplication.translate("QuestionScene", "Waktu habis")
    return f"{seconds // 60}:{seconds % 60:02}"


def _of(number: int, total: int) -> str:
    words = QCoreApplication.translate("QuestionScene", "Soal {number} dari {total}")
    return words.format(number=number, total=total)

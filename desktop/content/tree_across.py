"""Draws a decision tree from left to right: questions in outlined boxes, answers on the lines, results filled."""

from __future__ import annotations

from typing import NamedTuple

from desktop.content.svg import LINE, Drawing, arrow_at, box_at, document, lines_at, longest_word, text_width, wrap
from desktop.content.tree_shape import Answer, Fork

PAD = 10.0
"""From the left and right edge of a box to its text."""

PAD_DOWN = 8.0
"""From the upper and lower edge of a box to its text."""

_WIDEST, _NARROWEST, _STEP = 180, 60, 10
_WIDEST_ANSWER = 110
_GAP = 12.0
_STUB = 16.0
_BEFORE = 12.0
_CLEAR = 5.0
_ARROW = 20.0
_MORE_BOX, _MORE_ARROW = 24.0, 36.0


class _Block(NamedTuple):
    """A question or result with its text set, the answer that leads to it, and what its own answers lead to.

    ``own`` is the height of its box or of the answer before it, ``height`` that of all from there to the right.
    """

    lines: tuple[str, ...]
    answer: tuple[str, ...]
    blocks: tuple[_Block, ...]
    own: float
    height: float
    result: bool


class _Column(NamedTuple):
    """Where the boxes of one depth stand, and how wide the answers to their questions are."""

    left: float
    width: float
    answers: float
    arrow: float

    @property
    def right(self) -> float:
        return self.left + self.width


def draw_across(fork: Fork, width: int) -> Drawing | None:
    """Draw a tree as wide as it may be; None where its words do not fit beside one another."""
    for limit in range(_WIDEST, _NARROWEST - 1, -_STEP):
        answers = min(limit, _WIDEST_ANSWER)
        if not _holds(fork, limit, answers):
            return None
        root = _block(Answer("", fork), limit, answers)
        columns = _columns(root, width)
        if columns is not None:
            parts: list[str] = []
            _draw(root, columns, 0, 0.0, parts)
            return document(parts, round(root.height), width)
    return None


def _holds(then: str | Fork, box: float, answers: float) -> bool:
    if isinstance(then, str):
        return longest_word(then) <= box
    inside = (longest_word(one.answer) <= answers and _holds(one.then, box, answers) for one in then.answers)
    return longest_word(then.ask) <= box and all(inside)


def _block(answer: Answer, box: float, answers: float) -> _Block:
    then = answer.then
    lines = wrap(then.ask if isinstance(then, Fork) else then, box, 1)
    before = wrap(answer.answer, answers, 1)
    blocks = tuple(_block(one, box, answers) for one in then.answers) if isinstance(then, Fork) else ()
    own = max(LINE * len(lines) + 2 * PAD_DOWN, LINE * len(before) + 2)
    return _Block(lines, before, blocks, own, max(own, _beside(blocks)), isinstance(then, str))


def _beside(blocks: tuple[_Block, ...]) -> float:
    return sum(block.height for block in blocks) + _GAP * (len(blocks) - 1)


def _columns(root: _Block, room: int) -> list[_Column] | None:
    """Give a column for each depth, the room that is left shared out; None where they need more."""
    boxes, answers = _widths(root)
    arrows = len(answers)
    need = sum(boxes) + sum(answers) + arrows * (_STUB + _BEFORE + 2 * _CLEAR + _ARROW)
    if need > room:
        return None
    more = (room - need) / (len(boxes) + arrows)
    box, arrow = min(more, _MORE_BOX), min(more, _MORE_ARROW)
    left = (room - need - box * len(boxes) - arrow * arrows) / 2
    columns = []
    for width, answer in zip(boxes, [*answers, 0.0], strict=True):
        columns.append(_Column(left, width + box, answer, _ARROW + arrow))
        left += width + box + _STUB + _BEFORE + answer + 2 * _CLEAR + _ARROW + arrow
    return columns


def _widths(root: _Block) -> tuple[list[float], list[float]]:
    """Give the widths of boxes for each depth, and of answers for each but the last."""
    boxes: list[float] = []
    answers: list[float] = []
    level = [root]
    while level:
        boxes.append(max(text_width(line) for block in level for line in block.lines) + 2 * PAD)
        level = [block for before in level for block in before.blocks]
        if level:
            answers.append(max(text_width(line) for block in level for line in block.answer))
    return boxes, answers


def _draw(block: _Block, columns: list[_Column], depth: int, top: float, parts: list[str]) -> float:
    """Add the parts of a block that begins at `top`, and give the middle of its own box."""
    column = columns[depth]
    middles, below = [], top + (block.height - _beside(block.blocks)) / 2
    for one in block.blocks:
        middles.append(_draw(one, columns, depth + 1, below, parts))
        below += one.height + _GAP
    middle = (middles[0] + middles[-1]) / 2 if middles else top + block.height / 2
    middle = min(max(middle, top + block.own / 2), top + block.height - block.own / 2)
    if middles:
        parts.append(_trunk(column, middle, middles))
    for one, y in zip(block.blocks, middles, strict=True):
        parts.extend(_answer(one.answer, column, columns[depth + 1].left, y))
    height = LINE * len(block.lines) + 2 * PAD_DOWN
    parts.extend(box_and_text(block.lines, column.left, middle - height / 2, column.width, block.result))
    return middle


def box_and_text(lines: tuple[str, ...], x: float, y: float, width: float, result: bool) -> list[str]:
    """Give the box of a question, or the filled one of a result, with its text in the middle."""
    fill, border = ("tint_first", "") if result else ("surface", "control")
    box = box_at(x, y, width, LINE * len(lines) + 2 * PAD_DOWN, fill, border)
    return [box, *lines_at(x + width / 2, y + PAD_DOWN - 1, lines, "ink", "middle", bold=result)]


def _trunk(column: _Column, middle: float, middles: list[float]) -> str:
    x = column.right + _STUB
    ends = f"M{column.right:g} {middle:g}H{x:g}M{x:g} {min(middle, *middles):g}V{max(middle, *middles):g}"
    return f'<path d="{ends}" fill="none" stroke="{{muted}}" stroke-width="1.5" stroke-linecap="round"/>'


def _answer(lines: tuple[str, ...], column: _Column, end: float, y: float) -> list[str]:
    """Give the line to a box with the answer in it."""
    start = column.right + _STUB
    label = start + _BEFORE + _CLEAR
    behind = label + max(text_width(line) for line in lines) + _CLEAR
    line = f'<path d="M{start:g} {y:g}H{start + _BEFORE:g}" stroke="{{muted}}" stroke-width="1.5"/>'
    text = lines_at(label, y - LINE * len(lines) / 2 - 1, lines, "ink", "start")
    return [line, *text, arrow_at([(behind, y), (end - 2, y)])]

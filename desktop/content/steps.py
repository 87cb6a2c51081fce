"""Draws steps: equal boxes in rows, each with its mark, label and a line of text, and arrows from one to the next."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from desktop.content.box_rows import PAD, Rows, arrange
from desktop.content.figure_data import Draft, Sketch, read_list, read_rows
from desktop.content.figure_items import RADIUS, Step
from desktop.content.steps_wall import pages_of_steps
from desktop.content.svg import (
    ASCENT,
    LINE,
    SIZE,
    WIDTH,
    Drawing,
    arrow_at,
    box_at,
    document,
    lines_at,
    longest_word,
    text_at,
    text_width,
    wrap,
)

FEWEST_STEPS = 2
MOST_STEPS = 8
LONGEST_MARK = 3
LONGEST_TEXT = 120

_MOST_IN_ROW = 4
_BELOW_MARK = 7.0
_BESIDE_MARK = 2 * RADIUS + 10.0
_GAP = 12.0
_ARROW = 32.0
_CLEAR = 4.0


class _Box(NamedTuple):
    """A step with its text set, and where that begins: below the mark or beside it."""

    mark: str
    label: tuple[str, ...]
    text: tuple[str, ...]
    indent: float

    @property
    def top(self) -> float:
        return PAD + (RADIUS - LINE / 2 if self.indent else 2 * RADIUS + _BELOW_MARK)

    @property
    def height(self) -> float:
        return max(self.top + LINE * (len(self.label) + len(self.text)), PAD + 2 * RADIUS) + PAD


def read_steps(draft: Draft) -> Sketch | None:
    """Read a list of ``{label, text, mark}``; None, with a fault, where no step can be read."""
    arrows = draft.choice("arrows", ("yes", "no")) == "yes"
    items = read_list(draft.report, draft.node, "steps", FEWEST_STEPS, MOST_STEPS)
    steps = []
    for number, fields in enumerate(read_rows(draft.report, items, "step", ("label", "text", "mark")), 1):
        label, text = fields.label("label"), fields.label("text", LONGEST_TEXT, required=False)
        mark = fields.label("mark", LONGEST_MARK, required=False) or str(number)
        if label:
            steps.append(Step(mark, label, text))
    if not steps:
        return None
    told = "; ".join(_told(step) for step in steps)
    told = f"{'Langkah' if arrows else 'Bagian'}. {told}."
    small = any(_mark_size(step.mark) < SIZE for step in steps)  # a wall keeps such marks large
    pages = partial(pages_of_steps, tuple(steps), arrows)
    return Sketch(partial(draw_steps, tuple(steps), arrows), told, pages, walled=small)


def draw_steps(steps: tuple[Step, ...], arrows: bool, width: int = WIDTH) -> Drawing:
    """Draw steps, with arrows between them or without, in a drawing of a width."""
    word = max(longest_word(text) for step in steps for text in (step.label, step.text))
    gap = _ARROW if arrows else _GAP
    rows = arrange(len(steps), _MOST_IN_ROW, word, width, gap, gap)
    # Where there is room beside the mark the boxes are lower, which a wall has need of.
    indent = _BESIDE_MARK if rows.columns < 3 and word < rows.inner - _BESIDE_MARK else 0.0
    boxes = [_box(step, rows.inner, indent) for step in steps]
    height = max(box.height for box in boxes)
    parts: list[str] = []
    for number, box in enumerate(boxes):
        parts.extend(_drawn(box, rows.left(number), rows.row(number) * (height + gap), rows.width, height))
        if arrows and number + 1 < len(boxes):
            parts.append(_arrow(rows, number, height))
    bottom = (rows.row(len(boxes) - 1) + 1) * (height + gap) - gap
    return document(parts, round(bottom), width)


def _told(step: Step) -> str:
    return f"{step.mark} {step.label}{': ' + step.text.rstrip('.') if step.text else ''}"


def _box(step: Step, width: float, indent: float) -> _Box:
    return _Box(step.mark, wrap(step.label, width - indent, 1), wrap(step.text, width - indent, 1), indent)


def _drawn(box: _Box, x: float, y: float, width: float, height: float) -> list[str]:
    middle = (x + PAD + RADIUS, y + PAD + RADIUS)
    left, top = x + PAD + box.indent, y + box.top
    return [
        box_at(x, y, width, height, "tint_first"),
        f'<circle cx="{middle[0]:g}" cy="{middle[1]:g}" r="{RADIUS}" fill="{{first}}"/>',
        _mark(box.mark, *middle),
        *lines_at(left, top, box.label, "ink", "start", bold=True),
        *lines_at(left, top + LINE * len(box.label), box.text, "ink", "start"),
    ]


def _mark_size(mark: str) -> float:
    return min(SIZE, SIZE * (2 * RADIUS - 4) / text_width(mark))


def _mark(mark: str, x: float, y: float) -> str:
    """Give the mark in its circle, in smaller letters where three wide ones would leave it."""
    size = _mark_size(mark)
    text = text_at(x, y + ASCENT / 2 - 2 - (SIZE - size) / 3, mark, "on_first", bold=True)
    return text if size == SIZE else f'<g font-size="{size:.1f}">{text}</g>'


def _arrow(rows: Rows, number: int, height: float) -> str:
    """Give the arrow from a box to the next: across the gap, or down from the end of a row to the start of the next."""
    top = rows.row(number) * (height + rows.down)
    if rows.row(number + 1) == rows.row(number):
        y = top + PAD + RADIUS
        end = rows.left(number + 1)
        return arrow_at([(end - rows.across + _CLEAR, y), (end - _CLEAR, y)])
    start, end = rows.left(number) + rows.width / 2, rows.left(number + 1) + rows.width / 2
    below = top + height
    bend = below + rows.down / 2 - 2
    way = [(start, below + _CLEAR), (start, bend), (end, bend)] if start != end else [(start, below + _CLEAR)]
    return arrow_at([*way, (end, below + rows.down - _CLEAR)])

"""Draws a decision tree as an outline: what an answer leads to stands below its question, indented, at a line."""

from __future__ import annotations

from desktop.content.svg import LINE, Drawing, arrow_at, document, lines_at, longest_word, text_width, wrap
from desktop.content.tree_across import PAD, PAD_DOWN, box_and_text
from desktop.content.tree_shape import Answer, Fork

_TRUNK = 18.0
_INDENT = 46.0
_BEFORE = 12.0
_CLEAR = 5.0
_ARROW = 22.0
_GAP = 10.0
_WIDEST_ANSWER = 110.0
_NARROWEST = 130.0


def draw_outline(fork: str | Fork, width: int) -> Drawing:
    """Draw a tree, or a result alone: answers on the lines, or above them where that leaves boxes no room."""
    outline: _Outline = _Beside(width)
    outline.draw(fork, 0.0)
    if outline.tight:
        outline = _Outline(width)
        outline.draw(fork, 0.0)
    return document([*outline.lines, *outline.parts], round(outline.bottom), width)


class _Outline:
    """Puts one box below the other, and the answer above the box it leads to, so that it needs little width."""

    def __init__(self, width: int) -> None:
        self.parts: list[str] = []
        self.lines: list[str] = []
        self.bottom = 0.0
        self.tight = False
        self._width = width

    def draw(self, then: str | Fork, x: float) -> float:
        """Draw a question with all below it, or a result, from the bottom on; give the middle of its box."""
        text = then.ask if isinstance(then, Fork) else then
        room = self._width - x - 2 * PAD
        self.tight = self.tight or room < min(max(longest_word(text), _NARROWEST), text_width(text))
        lines = wrap(text, max(room, LINE), 1)
        width = max(text_width(line) for line in lines) + 2 * PAD
        self.parts.extend(box_and_text(lines, x, self.bottom, width, isinstance(then, str)))
        height = LINE * len(lines) + 2 * PAD_DOWN
        middle = self.bottom + height / 2
        self.bottom += height
        if isinstance(then, Fork) and then.answers:
            self._branches(then, x)
        return middle

    def _branches(self, fork: Fork, x: float) -> None:
        top = self.bottom
        ends = [self.answer(answer, x, self.indent(fork, x)) for answer in fork.answers]
        trunk = f"M{x + _TRUNK:g} {top:g}V{ends[-1]:g}"
        self.lines.append(f'<path d="{trunk}" stroke="{{muted}}" stroke-width="1.5" stroke-linecap="round"/>')

    def indent(self, fork: Fork, x: float) -> float:
        """Give where the boxes below a question at `x` begin."""
        return x + _INDENT

    def answer(self, answer: Answer, x: float, end: float) -> float:
        """Draw an answer to a question at `x` and what it leads to, whose box begins at `end`; give its middle."""
        text = wrap(answer.answer, self._width - end, 1)
        self.bottom += _GAP
        self.parts.extend(lines_at(end, self.bottom, text, "ink", "start"))
        self.bottom += LINE * len(text) + 3
        middle = self.draw(answer.then, end)
        self.lines.append(arrow_at([(x + _TRUNK, middle), (end - 2, middle)]))
        return middle


class _Beside(_Outline):
    """Puts the answer on the line to its box."""

    def indent(self, fork: Fork, x: float) -> float:
        """Give where the boxes begin, behind the longest answer."""
        widest = max(text_width(line) for answer in fork.answers for line in _answer_lines(answer))
        return x + _TRUNK + _BEFORE + widest + 2 * _CLEAR + _ARROW

    def answer(self, answer: Answer, x: float, end: float) -> float:
        """Draw an answer within its line."""
        lines = _answer_lines(answer)
        height = LINE * len(lines)
        self.bottom += _GAP + max(0.0, (height - LINE) / 2 - PAD_DOWN + 2)
        middle = self.draw(answer.then, end)
        start, label = x + _TRUNK, x + _TRUNK + _BEFORE + _CLEAR
        self.lines.append(f'<path d="M{start:g} {middle:g}h{_BEFORE:g}" stroke="{{muted}}" stroke-width="1.5"/>')
        self.parts.extend(lines_at(label, middle - height / 2 - 1, lines, "ink", "start"))
        behind = label + max(text_width(line) for line in lines) + _CLEAR
        self.lines.append(arrow_at([(behind, middle), (end - 2, middle)]))
        self.bottom = max(self.bottom, middle + height / 2)
        return middle


def _answer_lines(answer: Answer) -> tuple[str, ...]:
    return wrap(answer.answer, _WIDEST_ANSWER)

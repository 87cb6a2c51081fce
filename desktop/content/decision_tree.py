"""Reads decision trees and draws them: from left to right, or as an outline where that would be too wide."""

from __future__ import annotations

from functools import partial

from desktop.content.figure_data import Draft, Fields, Sketch, read_rows
from desktop.content.report import Report
from desktop.content.svg import WIDTH, Drawing
from desktop.content.tree_across import draw_across
from desktop.content.tree_outline import draw_outline
from desktop.content.tree_shape import Answer, Fork, told
from desktop.content.tree_wall import pages_of_tree
from desktop.content.yaml_marks import Mapping

DEEPEST = 3
FEWEST_ANSWERS = 2
MOST_ANSWERS = 3
MOST_RESULTS = 9
LONGEST_ANSWER = 40


def read_tree(draft: Draft) -> Sketch | None:
    """Read ``{ask, answers: [{answer, then}]}``; None, with a fault, where there is no question with an answer."""
    node = draft.node
    if not isinstance(node, Mapping):
        draft.report.note(node.line, node.column, "figure-not-mapping", "tree", "ask", "answers")
        return None
    fork = _Reader(draft.report).fork(node, 1)
    if fork is None:
        return None
    return Sketch(partial(draw_tree, fork), f"Pohon keputusan. {told(fork)}.", partial(pages_of_tree, fork))


def draw_tree(fork: Fork, width: int = WIDTH) -> Drawing:
    """Draw a tree in a drawing of a width."""
    return draw_across(fork, width) or draw_outline(fork, width)


class _Reader:
    """Reads questions from the first to the last and counts them and their results."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._forks = 0
        self._results = 0

    def fork(self, node: Mapping, depth: int) -> Fork | None:
        self._forks += 1
        fields = Fields(self._report, node, f"fork {self._forks}", ("ask", "answers"))
        ask = fields.label("ask")
        fields.judge_size("answers", FEWEST_ANSWERS, MOST_ANSWERS)
        rows = read_rows(self._report, fields.items("answers")[:MOST_ANSWERS], "answer", ("answer", "then"))
        found = [answer for row in rows if (answer := self._answer(row, depth)) is not None]
        return Fork(ask, tuple(found)) if ask and found else None

    def _answer(self, fields: Fields, depth: int) -> Answer | None:
        answer, then = fields.label("answer", LONGEST_ANSWER), self._then(fields, depth)
        return Answer(answer, then) if answer and then else None

    def _then(self, fields: Fields, depth: int) -> str | Fork | None:
        further = fields.nested("then")
        if further is None:
            return self._result(fields)
        if depth == DEEPEST:
            self._report.note(further.line, further.column, "tree-deep", str(DEEPEST))
            return None
        return self.fork(further, depth + 1)

    def _result(self, fields: Fields) -> str | None:
        self._results += 1
        value = fields.scalar("then")
        if value is not None and self._results == MOST_RESULTS + 1:
            self._report.note(value.line, value.column, "tree-large", str(MOST_RESULTS))
        text = fields.label("then") if value is not None else ""
        return text if self._results <= MOST_RESULTS else None

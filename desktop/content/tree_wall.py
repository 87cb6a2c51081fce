"""Draws a decision tree for a wall: as much as a page holds, each further branch on a page of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from desktop.content.svg import LINE, Drawing, lines_at, wrap
from desktop.content.tree_across import draw_across
from desktop.content.tree_outline import draw_outline
from desktop.content.tree_shape import Answer, Fork
from desktop.content.wall_pages import PAGE_WIDTH, Leaf, bound, fits, inside, letters

_BELOW_WAY = 8.0
_WIDTHS = (PAGE_WIDTH, 300, 260, 220)


class _Branch(NamedTuple):
    """A question with those of its answers that a page shows, or a result, and the answer that led to it."""

    way: str
    then: str | Fork


def pages_of_tree(fork: Fork) -> tuple[Drawing, ...]:
    """Draw a tree on as many pages as it needs: a question that is answered later stands in a box without answers."""
    branches = list(_branches(_Branch("", fork)))
    drawn = [(width, [_page(branch, width) for branch in branches]) for width in _WIDTHS]
    width, leaves = max(drawn, key=_letters)
    return bound(leaves, width)


def _letters(drawn: tuple[int, list[Leaf]]) -> float:
    return letters(drawn[0], max(leaf.height for leaf in drawn[1]))


def _branches(branch: _Branch) -> Iterator[_Branch]:
    """Give what stands on each page: the whole branch, or its first question and then what its answers lead to."""
    then = branch.then
    if isinstance(then, str) or _fits(branch):
        yield branch
        return
    yield from _shared_out(branch.way, Fork(then.ask, tuple(map(_cut, then.answers))))
    for answer in then.answers:
        if isinstance(answer.then, Fork):
            yield from _branches(_Branch(answer.answer, answer.then))


def _shared_out(way: str, fork: Fork) -> Iterator[_Branch]:
    """Give a question as often as it takes to show all its answers."""
    answers = fork.answers
    while answers:
        runs = (_Branch(way, Fork(fork.ask, answers[:count])) for count in range(len(answers), 0, -1))
        shown = next(filter(_fits, runs), None)
        if shown is None:
            yield from _apart(way, fork.ask, answers[0])
        else:
            yield shown
        answers = answers[len(shown.then.answers) if shown is not None and isinstance(shown.then, Fork) else 1 :]


def _apart(way: str, ask: str, answer: Answer) -> Iterator[_Branch]:
    """Give a question, an answer and what that leads to where they are too long to stand on one page."""
    one = _Branch("", Fork(ask, (answer,)))
    if _fits(one):
        yield one
    else:
        yield _Branch(way, Fork(ask, ()))
        yield _Branch(answer.answer, answer.then)


def _cut(answer: Answer) -> Answer:
    return answer._replace(then=Fork(answer.then.ask, ())) if isinstance(answer.then, Fork) else answer


def _fits(branch: _Branch) -> bool:
    return fits(_page(branch, PAGE_WIDTH).height)


def _page(branch: _Branch, width: int) -> Leaf:
    outline = draw_outline(branch.then, width)
    across = draw_across(branch.then, width) if isinstance(branch.then, Fork) and branch.then.answers else None
    tree = inside(across if across is not None and across.height <= outline.height else outline)
    if not branch.way:
        return tree
    way = wrap(f"… {branch.way}:", width, 1)
    down = LINE * len(way) + _BELOW_WAY
    words = lines_at(0, 0, way, "muted", "start")
    return Leaf([*words, f'<g transform="translate(0 {down:g})">', *tree.parts, "</g>"], tree.height + down)

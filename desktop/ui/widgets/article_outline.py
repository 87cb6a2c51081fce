"""Where a reader is in an article: its headings, the one that is being read, and the part that is behind."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from desktop.ui.widgets.article_place import first_line_below

if TYPE_CHECKING:
    from desktop.ui.widgets.article_reader import ArticleReader

READ_FROM = 24
"""Logical pixels below the upper edge at which a heading counts as the one that is being read."""


class Heading(NamedTuple):
    """A heading of a lesson: its words, its level (1 for the title), and its anchor ("" for none)."""

    title: str
    level: int
    anchor: str


def headings(view: ArticleReader) -> tuple[Heading, ...]:
    """Return the headings of the lesson, its title first."""
    if view.article is None:
        return ()
    document, marks = view.article.document, view.article.marks
    return tuple(Heading(document.findBlock(one.position).text(), one.level, one.name) for one in marks if one.level)


def heading_here(view: ArticleReader) -> int:
    """Return the number, among `headings`, of the one that is being read; where nothing more can come, the last."""
    if view.article is None or not view.tops():
        return 0
    bar = view.verticalScrollBar()
    tops = [top for top, mark in zip(view.tops(), view.article.marks, strict=True) if mark.level]
    if bar.maximum() and bar.value() >= bar.maximum():
        return max(0, len(tops) - 1)
    return max(0, bisect_right(tops, bar.value() + READ_FROM) - 1)


def share_read(view: ArticleReader) -> float:
    """Return the part of the lesson's text, from 0 to 1, above what is visible; 1 where its end is visible."""
    if view.article is None:
        return 0.0
    top = view.verticalScrollBar().value()
    if view.tops() and top + view.viewport().height() >= view.end_top():
        return 1.0
    first = view.article.marks[0].position if view.article.marks else 0
    start, _rect = first_line_below(view.article.document, top)
    return max(0.0, (start - first) / max(1, view.article.end - first))

"""What lies over the words of an article: highlights, hits of a search, the sentence that is being spoken.

Only what stands near the visible part becomes a selection of Qt, so that hundreds of highlights cost a page nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop.ui.look.roles import mix

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QTextDocument

    from desktop.ui.look.roles import Roles
    from desktop.ui.widgets.article_spans import ReadingMap

NAMES = ("highlights", "hits", "spoken")
"""The layers in the order of painting: the later one lies on top."""

SPOKEN = 0.15
"""Share of the first colour in the ground of the sentence that is being spoken."""

_LINE = QTextCharFormat.UnderlineStyle


class Span(NamedTuple):
    """Characters of the reading text of a lesson from ``start`` up to ``end``, and how they are marked.

    ``style`` is "highlight-1" to "highlight-4" (the four markers), "moved-1" to "moved-4" (the same where it is not
    sure that these are the words once marked), "hit", "hit-current" or "spoken".
    """

    start: int
    end: int
    style: str


class Layers:
    """The spans of one article by layer."""

    def __init__(self) -> None:
        """Begin with nothing marked."""
        self._spans: dict[str, tuple[Span, ...]] = {}
        self._longest: dict[str, int] = {}

    def __bool__(self) -> bool:
        """Whether anything is marked."""
        return any(self._spans.values())

    def set(self, name: str, spans: Iterable[Span]) -> None:
        """Put these spans in the place of those that the layer ``name``, one of NAMES, had."""
        found = tuple(sorted(spans))
        self._spans[name] = found
        self._longest[name] = max((span.end - span.start for span in found), default=0)

    def get(self, name: str) -> tuple[Span, ...]:
        """The spans of a layer, in the order of the text."""
        return self._spans.get(name, ())

    def selections(
        self, reading: ReadingMap, document: QTextDocument, roles: Roles, first: int, last: int
    ) -> list[QTextEdit.ExtraSelection]:
        """What Qt paints over the positions from ``first`` up to ``last`` of a document, to which ``reading`` leads."""
        begin, end = reading.to_text(first, last)
        found = [span for name in NAMES for span in self._between(name, begin, end)]
        formats = {style: span_format(style, roles) for style in {span.style for span in found}}
        return [
            _selection(document, place, formats[span.style])
            for span in found
            for place in reading.spans(span.start, span.end)
        ]

    def _between(self, name: str, first: int, end: int) -> tuple[Span, ...]:
        spans = self.get(name)
        begin = bisect_left(spans, (first - self._longest.get(name, 0),))
        return tuple(span for span in spans[begin : bisect_left(spans, (end,))] if span.end > first)


def span_format(style: str, roles: Roles) -> QTextCharFormat:
    """How a style of ``Span`` is painted."""
    made = QTextCharFormat()
    kind, _, number = style.partition("-")
    if style == "hit-current":  # the other way round: the strongest contrast that every theme has
        made.setBackground(QColor(roles.ink))
        made.setForeground(QColor(roles.paper))
    elif kind == "hit":
        _underline(made, roles.highlight, _LINE.SingleUnderline, roles.second)
    elif kind == "spoken":
        _underline(made, mix(roles.first, roles.paper, SPOKEN), _LINE.SingleUnderline, roles.first)
    else:
        made.setBackground(QColor(getattr(roles, f"marker_{number}")))
        if kind == "moved":
            _underline(made, getattr(roles, f"marker_{number}"), _LINE.DashUnderline, roles.second)
    return made


def _underline(made: QTextCharFormat, ground: str, style: QTextCharFormat.UnderlineStyle, colour: str) -> None:
    made.setBackground(QColor(ground))
    made.setUnderlineStyle(style)
    made.setUnderlineColor(QColor(colour))


def _selection(document: QTextDocument, place: tuple[int, int], look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    cursor = QTextCursor(document)
    cursor.setPosition(place[0])
    cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
    made.cursor = cursor
    made.format = look
    return made

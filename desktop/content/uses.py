"""Where terms, sources and disagreements stand in a lesson, paragraph by paragraph, and which cards name a term."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.content.one_line import one_line
from desktop.content.reading_text import HEADINGS, reading_blocks
from desktop.content.sentence_spans import sentence_at
from desktop.content.words import normal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.content.model import Card, Lesson, Term

KINDS = {"term": "term", "cite": "source", "disagree": "disagreement"}
"""What a link leads to, by how its address begins."""

LONGEST = 220
"""Letters of a sentence that is shown whole; of a longer one only what stands around the word."""
AROUND = 90


class Use(NamedTuple):
    """A paragraph in which something stands: the lesson, the last anchor up to there, the heading above it.

    ``text`` is the sentence, the words from ``start`` up to ``end`` in it are the thing itself (none for the number of
    a source), and the sentence begins at ``place`` of the lesson's reading text.
    """

    lesson: str
    anchor: str
    heading: str
    text: str
    start: int
    end: int
    place: int


class Found(NamedTuple):
    """What stands there: "term", "source" or "disagreement", its id, and where."""

    kind: str
    id: str
    use: Use


def uses(lesson: Lesson) -> Iterator[Found]:
    """Give what stands in a lesson in the order of reading, of each thing the first place in every paragraph."""
    anchor = heading = ""
    at = 0
    for block in reading_blocks(lesson.title, lesson.goals, lesson.html):
        anchor = block.anchors[-1] if block.anchors else anchor
        heading = block.text if block.tag in HEADINGS else heading
        seen: set[tuple[str, str]] = set()
        for link in block.links:
            kind, _, names = link.href.partition(":")
            for name in names.split(",") if kind in KINDS else ():
                if (kind, name) not in seen:
                    seen.add((kind, name))
                    yield Found(KINDS[kind], name, _use(lesson.id, anchor, heading, at, block.text, link[1:]))
        at += len(block.text) + 1


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Give from where to where the sentence reaches in which characters stand; the number of a source is behind its."""
    inside = max(0, start - 1) if start == end else start
    return sentence_at(text, inside)[0], sentence_at(text, max(inside, end - 1))[1]


def naming(terms: Iterable[Term], cards: Iterable[Card]) -> dict[str, tuple[str, ...]]:
    """Give for the id of each term the cards whose question or answer names it, in one of its forms."""
    forms: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    found: dict[str, list[str]] = {}
    for term in terms:
        found[term.id] = []
        for form in dict.fromkeys((term.term, *term.forms)):
            words = tuple(normal(form).split())
            if words:
                forms.setdefault(words[0], []).append((words, term.id))
    for card in cards:
        words = tuple(normal(f"{one_line(card.front)} . {one_line(card.back)}").split())
        named = (
            term
            for place, word in enumerate(words)
            for form, term in forms.get(word, ())
            if words[place : place + len(form)] == form
        )
        for name in dict.fromkeys(named):
            found[name].append(card.id)
    return {name: tuple(ids) for name, ids in found.items()}


def _use(lesson: str, anchor: str, heading: str, at: int, text: str, span: tuple[int, int]) -> Use:
    first, last = sentence(text, *span)
    if last - first > LONGEST:
        first, last = _around(text, first, last, span)
    return Use(lesson, anchor, heading, text[first:last], span[0] - first, span[1] - first, at + first)


def _around(text: str, first: int, last: int, span: tuple[int, int]) -> tuple[int, int]:
    """Give what of a long sentence stands around the word, cut between words."""
    begin = max(first, span[0] - AROUND)
    begin = text.find(" ", begin, span[0]) + 1 if begin > first else first
    finish = min(last, span[1] + AROUND)
    finish = text.rfind(" ", span[1], finish) if finish < last else last
    return begin or first, finish if finish > span[1] else last

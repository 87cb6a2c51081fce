"""The passages of a pack that can be searched: an article by its anchors, and each card, question, term and source."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.content.reading_text import HEADINGS, one_spaced, reading_blocks
from desktop.content.sentence_spans import sentences
from desktop.storage.library_index import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.content.model import Card, Figure, Lesson, Question, Source, Term
    from desktop.content.reading_text import ReadingBlock

OR = " · "
"""Between the names of a thing, the parts of a question, and the cells of a table."""

_CELLS = ("td", "th")
_MARK = re.compile(r'name="([^"]*)"|src="figure:([^"]*)"')


def lesson_passages(lesson: Lesson) -> Iterator[Passage]:
    """The lesson's name with its goals; its headings; its text, cut at its anchors; its figures, where they stand."""
    yield Passage("lesson", lesson.id, lesson.id, "", lesson.title, lines("\n".join(map(one_spaced, lesson.goals))), "")
    part: list[ReadingBlock] = []
    heading, anchor = "", ""
    for block in reading_blocks("", (), lesson.html):
        if (block.anchors or block.tag in HEADINGS) and part:
            yield _part(lesson, anchor, heading, part)
            part = []
        anchor = block.anchors[-1] if block.anchors else anchor
        if block.tag in HEADINGS:
            heading = block.text
            yield Passage("heading", lesson.id, lesson.id, anchor, heading, "", lesson.title)
        else:
            part.append(block)
    if part:
        yield _part(lesson, anchor, heading, part)
    yield from _figures(lesson)


def _part(lesson: Lesson, anchor: str, heading: str, blocks: Sequence[ReadingBlock]) -> Passage:
    """A stretch of the article, its tables in one line each."""
    body = blocks[0].text
    for before, block in pairwise(blocks):
        body += (OR if before.tag in _CELLS and block.tag in _CELLS else "\n") + block.text
    return Passage("lesson", lesson.id, lesson.id, anchor, "", lines(body), _above(heading, lesson))


def _above(heading: str, lesson: Lesson) -> str:
    return f"{heading}\n{lesson.title}" if heading else lesson.title


def _figures(lesson: Lesson) -> Iterator[Passage]:
    """What is to be seen on the figures; their captions stand in the text."""
    figures: dict[str, Figure] = {figure.id: figure for figure in lesson.figures}
    headings = {heading.anchor: heading.text for heading in lesson.headings}
    heading, anchor = "", ""
    for name, figure in _MARK.findall(lesson.html):
        anchor = name or anchor
        heading = headings.get(name, heading)
        if figure in figures and figures[figure].alt:
            alt = lines(one_spaced(figures[figure].alt))
            yield Passage("figure", lesson.id, lesson.id, anchor, "", alt, _above(heading, lesson))


def card_passage(card: Card, above: str) -> Passage:
    """A card's question and answer, with what else counts as right, and what is to be seen on its pictures.

    ``above`` is the title of its lesson.
    """
    told = [text_of(card.back), *(figure.alt for figure in card.figures)]
    if card.kind == "typed":
        told += card.answers[1:]
    return Passage("card", card.id, card.lesson, card.see, text_of(card.front), lines(OR.join(told)), above)


def question_passage(question: Question, above: str) -> Passage:
    """A question with the parts that are shown, never what tells which of them is right; ``above`` as for cards."""
    body = OR.join(text_of(choice.text) for choice in question.choices)
    return Passage("question", question.id, question.lesson, question.see, text_of(question.prompt), lines(body), above)


def term_passage(term: Term, pack: str) -> Passage:
    """A term under all its names, with its meaning."""
    return Passage(
        "term", f"{pack}/{term.id}", "", "", OR.join((term.term, *term.forms)), lines(text_of(term.meaning)), ""
    )


def source_passage(source: Source, pack: str) -> Passage:
    """A source under its publisher and its title, with what is known of it."""
    title = OR.join(dict.fromkeys(filter(None, (source.publisher, source.title))))
    told = "\n".join(filter(None, (source.author, source.date, source.about)))
    return Passage("source", f"{pack}/{source.id}", "", "", title, lines(told), "")


def lines(text: str) -> str:
    """A text with each of its sentences in a line of its own, so that a search need not look for their ends."""
    return "\n".join(sentences(text))


def text_of(html: str) -> str:
    """The text of a piece of HTML in one line."""
    return " ".join(block.text for block in reading_blocks("", (), f"<p>{html}</p>"))

"""The passages of a pack that can be searched: an article by its anchors, and each card, question and term."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

from desktop.content.words import stems
from desktop.storage.library_records import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.content.model import Card, Lesson, Question, Term

BLOCKS = frozenset({"p", "h2", "h3", "h4", "li", "tr", "td", "th", "table", "ul", "ol", "blockquote", "pre", "br"})
HEADINGS = frozenset({"h2", "h3", "h4"})


class _Sections(HTMLParser):
    """Cuts an article at its anchors. `parts` are [anchor, heading above it, pieces of text]."""

    def __init__(self, title: str) -> None:
        """Begin before the first anchor, under the lesson's own title."""
        super().__init__()
        self.parts: list[tuple[str, list[str], list[str]]] = [("", [title], [])]
        self._heading = self.parts[0][1]
        self._in_heading = False
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An anchor begins a part, a heading a title; the marks of citations are no text to search."""
        self._in_heading |= tag in HEADINGS
        if tag in HEADINGS:
            self._heading = []
        name = dict(attrs).get("name")
        if tag == "a" and name:
            self.parts.append((name, self._heading, []))
        if tag in BLOCKS:
            self._text(" ")
        self._hidden += tag == "sup"

    def handle_endtag(self, tag: str) -> None:
        """The end of what `handle_starttag` opened."""
        self._in_heading &= tag not in HEADINGS
        if tag in BLOCKS:
            self._text(" ")
        self._hidden -= tag == "sup"

    def handle_data(self, data: str) -> None:
        """Text of the article."""
        if not self._hidden:
            self._text(data)

    def _text(self, data: str) -> None:
        (self._heading if self._in_heading else self.parts[-1][2]).append(data)


def lesson_passages(lesson: Lesson) -> Iterator[Passage]:
    """The lesson's text, cut at its anchors, each under the heading above it; alternatives of figures stand last."""
    sections = _Sections(lesson.title)
    sections.feed(lesson.html)
    sections.close()
    for number, (anchor, heading, pieces) in enumerate(sections.parts):
        body = _plain(pieces)
        if body or number == 0 or anchor:
            yield _passage("lesson", lesson.id, lesson.id, anchor, _plain(heading), body)
    for figure in lesson.figures:
        yield _passage("lesson", lesson.id, lesson.id, "", figure.caption, figure.alt)


def card_passage(card: Card) -> Passage:
    """A card's question and answer, with what else counts as right, and what is to be seen on its pictures."""
    told = [text_of(card.back), *(figure.alt for figure in card.figures)]
    if card.kind == "typed":
        told += card.answers[1:]
    return _passage("card", card.id, card.lesson, card.see, text_of(card.front), " · ".join(told))


def question_passage(question: Question) -> Passage:
    """A question with the parts that are shown, never what tells which of them is right."""
    body = " · ".join(text_of(choice.text) for choice in question.choices)
    return _passage("question", question.id, question.lesson, question.see, text_of(question.prompt), body)


def term_passage(term: Term) -> Passage:
    """A term with its meaning and its other forms."""
    body = " ".join((text_of(term.meaning), *term.forms))
    return _passage("term", term.id, "", "", term.term, body)


def text_of(html: str) -> str:
    """The text of a piece of HTML, its spaces made one."""
    sections = _Sections("")
    sections.feed(html)
    sections.close()
    return _plain([piece for _, _, pieces in sections.parts for piece in pieces])


def _plain(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())


def _passage(kind: str, owner: str, lesson: str, anchor: str, title: str, body: str) -> Passage:
    return Passage(kind, owner, lesson, anchor, title, body, stems(f"{title} {body}"))

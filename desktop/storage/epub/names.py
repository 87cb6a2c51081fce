"""Where things stand in a book: names of its files and of the places in them, which no two things share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.content.handout import Handout, Inside

GLOSSARY, SOURCES, ABOUT, TITLE, COVER, NAV = "glossary", "sources", "about", "title", "cover", "nav"
CARDS, QUESTIONS, KEY = "cards", "questions", "key"


class Shelf(NamedTuple):
    """What links may lead to: lessons whose text is there, terms and sources that are listed; all by id."""

    lessons: frozenset[str]
    terms: frozenset[str]
    sources: frozenset[str]
    anchors: frozenset[str]

    def lesson(self, lesson: str, anchor: str = "") -> str:
        """Return the address of a lesson, or of an anchor in it where there is such a one; "" where it is not there."""
        if lesson not in self.lessons:
            return ""
        place = f"{lesson} {anchor}"
        return f"{lesson_file(lesson)}#{anchor_id(anchor)}" if place in self.anchors else lesson_file(lesson)


def shelf_of(handout: Handout, inside: Inside, anchors: Iterable[str]) -> Shelf:
    """Return what of a handout is in the book; `anchors` are a lesson's id and a name parted by a space."""
    lessons = frozenset(one.lesson.id for one in handout.lessons) if inside.text else frozenset[str]()
    terms = frozenset(term.id for term in handout.terms) if inside.terms else frozenset[str]()
    listed = inside.text and inside.sources
    sources = frozenset(source.id for source in handout.sources) if listed else frozenset[str]()
    return Shelf(lessons, terms, sources, frozenset(anchors))


def lesson_file(lesson: str) -> str:
    """Return the file of a lesson."""
    return f"lesson-{lesson.rpartition('/')[2]}.xhtml"


def unit_file(number: int) -> str:
    """Return the file that opens a unit."""
    return f"unit-{number}.xhtml"


def part_file(kind: str, number: int) -> str:
    """Return the file of the cards, questions or answers (``kind``) of a unit."""
    return f"{kind}-{number}.xhtml"


def page_file(name: str) -> str:
    """Return the file of a page of which there is one."""
    return f"{name}.xhtml"


def anchor_id(name: str) -> str:
    """Return the id of an anchor of a lesson. All ids begin with a letter of their kind, so that none meet."""
    return f"a-{name}"


def term_id(term: str) -> str:
    """Return the id of a term's entry."""
    return f"t-{term}"


def source_id(source: str) -> str:
    """Return the id of a source's entry."""
    return f"s-{source}"


def question_id(question: str) -> str:
    """Return the id of a question on its page."""
    return f"q-{question.rpartition('/')[2]}"


def answer_id(question: str) -> str:
    """Return the id of a question's answer."""
    return f"k-{question.rpartition('/')[2]}"

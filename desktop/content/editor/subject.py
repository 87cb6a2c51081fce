"""A pack as an editor looks at it: everything by lesson, and the figures and names that may stand where."""

from __future__ import annotations

import re
from functools import cached_property
from html import unescape
from pathlib import Path

from desktop.content.editor import facts
from desktop.content.editor.passages import Passage, plain, read_passages
from desktop.content.editor.places import Places
from desktop.content.guide import Guide
from desktop.content.model import Card, Claim, Disagreement, Figure, Lesson, Pack, Question

_COUNTING = ("steps", "map")  # they number their own parts
_SVG_TEXT = re.compile(r"<text[^>]*>([^<]*)</text>")


class Chapter:
    """One lesson with its cards, questions and guide, and its text read back."""

    def __init__(self, pack: Pack, lesson: Lesson, places: Places) -> None:
        """Take the lesson's share of the pack."""
        self.pack = pack
        self.lesson = lesson
        self.places = places
        self.cards: tuple[Card, ...] = tuple(card for card in pack.cards if card.lesson == lesson.id)
        self.questions: tuple[Question, ...] = tuple(one for one in pack.questions if one.lesson == lesson.id)
        self.guide: Guide = next(guide for guide in pack.guides if guide.lesson == lesson.id)
        self.claims: tuple[Claim, ...] = tuple(claim for claim in pack.claims if claim.id in lesson.teaches)
        self.passages: tuple[Passage, ...] = read_passages(lesson.html)

    @cached_property
    def marked(self) -> str:
        """What the lesson marks as computed or as the editors' addition."""
        return "\n".join(passage.marked for passage in self.passages)

    @cached_property
    def text(self) -> str:
        """All text of the lesson, its figures included."""
        pictures = (figure_text(figure) for figure in self.lesson.figures)
        return "\n".join([*(passage.text for passage in self.passages), *pictures])

    def own_names(self) -> set[str]:
        """Give the names that the lesson may use besides: those it marks, those of its title, short forms it tells."""
        return facts.capitals([self.marked, self.lesson.title]) | facts.short_forms(self.text)

    def disagreements(self) -> tuple[Disagreement, ...]:
        """Give the disagreements that the lesson tells."""
        return tuple(one for one in self.pack.disagreements if one.id in self.lesson.shows)

    def stated(self) -> set[str]:
        """Give the figures that the claims and disagreements of the lesson state."""
        return facts.stated(self.claims, self.disagreements())

    def allowed(self) -> set[str]:
        """Give these figures and those that the lesson marks."""
        return self.stated() | facts.widened(facts.figures(self.marked))


class Subject:
    """A whole pack, lesson by lesson in the order of its path."""

    def __init__(self, pack: Pack, folder: Path) -> None:
        """Take a pack and the folder it was loaded from."""
        self.pack = pack
        self.places = Places(folder)
        self.chapters = tuple(Chapter(pack, lesson, self.places) for lesson in pack.lessons)

    @cached_property
    def names(self) -> set[str]:
        """The words with a capital letter that claims, disagreements, sources and glossary hold."""
        pack = self.pack
        texts = [claim.text for claim in pack.claims]
        texts += [text for one in pack.disagreements for text in (one.what, one.tell)]
        texts += [text for one in pack.sources for text in (one.publisher, one.title, one.author, one.about)]
        texts += [text for term in pack.terms for text in (term.term, plain(term.meaning), *term.forms)]
        return facts.capitals(texts) | {*facts.MONTHS, *(month[:3] for month in facts.MONTHS)}


def figure_text(figure: Figure) -> str:
    """Give the words that stand in a drawn figure, and those that tell it."""
    texts = [unescape(text) for text in _SVG_TEXT.findall(figure.svg)]
    if figure.kind in _COUNTING:
        texts = [text for text in texts if not text.isdecimal()]
    return " ".join(texts) + "\n" + figure.alt
